//! The rows and sums of an aging (8.1.2).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::aging::{AgingRow, BucketAmount};
use super::bucket::{self, Range, Standing};
use super::open_item::{Credit, OpenItems, Portion};
use super::policy::{AgingPolicy, AgingRows, CreditPlacement};
use crate::answer::{Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{Currency, Money, day};

/// A running sum of open items of one currency.
pub(super) struct Sum {
    pub(super) invoiced: Money,
    pub(super) paid: Money,
    pub(super) credited: Money,
    pub(super) unapplied: Money,
    pub(super) outstanding: Money,
    pub(super) due: Money,
    pub(super) oldest_overdue_days: Option<i64>,
    pub(super) buckets: BTreeMap<String, Money>,
}

impl Sum {
    pub(super) fn new(currency: Currency) -> Self {
        let zero = Money::zero(currency);
        Self {
            invoiced: zero,
            paid: zero,
            credited: zero,
            unapplied: zero,
            outstanding: zero,
            due: zero,
            oldest_overdue_days: None,
            buckets: BTreeMap::new(),
        }
    }

    fn put(&mut self, bucket: &str, amount: Money) -> Result<(), Error> {
        self.outstanding = self.outstanding.plus(amount)?;
        let sum = self
            .buckets
            .entry(bucket.to_owned())
            .or_insert(Money::zero(amount.currency));
        *sum = sum.plus(amount)?;
        Ok(())
    }

    pub(super) fn add_debit(
        &mut self,
        portion: &Portion<'_>,
        standing: &Standing,
        as_of: NaiveDate,
    ) -> Result<(), Error> {
        let open = portion.open()?;
        self.invoiced = self.invoiced.plus(portion.amount)?;
        self.paid = self.paid.plus(portion.paid)?;
        self.credited = self.credited.plus(portion.credited)?;
        if standing.is_due {
            self.due = self.due.plus(open)?;
        }
        self.oldest_overdue_days = self
            .oldest_overdue_days
            .max(overdue_days(portion.due_date, as_of));
        self.put(&standing.bucket, open)
    }

    pub(super) fn add_credit(
        &mut self,
        unapplied: Money,
        standing: &Standing,
    ) -> Result<(), Error> {
        self.unapplied = self.unapplied.plus(unapplied)?;
        self.put(&standing.bucket, unapplied.negated())
    }

    pub(super) fn add(&mut self, other: &Self) -> Result<(), Error> {
        self.invoiced = self.invoiced.plus(other.invoiced)?;
        self.paid = self.paid.plus(other.paid)?;
        self.credited = self.credited.plus(other.credited)?;
        self.unapplied = self.unapplied.plus(other.unapplied)?;
        self.due = self.due.plus(other.due)?;
        for (bucket, amount) in &other.buckets {
            self.put(bucket, *amount)?;
        }
        Ok(())
    }
}

fn overdue_days(due_date: Option<NaiveDate>, as_of: NaiveDate) -> Option<i64> {
    due_date
        .map(|due| day::days_between(due, as_of))
        .filter(|days| *days > 0)
}

pub(super) struct View<'a> {
    pub(super) policy: &'a AgingPolicy,
    pub(super) ranges: &'a [Range],
    pub(super) as_of: NaiveDate,
}

impl View<'_> {
    pub(super) fn standing(&self, portion: &Portion<'_>) -> Standing {
        bucket::of_debit(
            self.policy,
            self.ranges,
            portion.document.age_start(),
            portion.due_date,
            self.as_of,
        )
    }

    pub(super) fn rows(&self, items: &OpenItems<'_>) -> Result<Vec<AgingRow>, Error> {
        let mut rows = Vec::new();
        let mut portions = items.portions.as_slice();
        while let Some(first) = portions.first() {
            // The parts of a document stand next to one another.
            let count = portions
                .iter()
                .take_while(|portion| portion.document.document == first.document.document)
                .count();
            let (document, rest) = portions.split_at(count);
            portions = rest;
            match self.policy.rows.value {
                AgingRows::ByInstalment => {
                    for portion in document {
                        rows.extend(self.debit_row(std::slice::from_ref(portion))?);
                    }
                }
                AgingRows::ByDocument => rows.extend(self.debit_row(document)?),
            }
        }
        for credit in &items.credits {
            rows.extend(self.credit_row(credit)?);
        }
        rows.sort_by(|a, b| {
            a.posting_date
                .cmp(&b.posting_date)
                .then_with(|| a.document.cmp(&b.document))
                .then(a.instalment.cmp(&b.instalment))
        });
        Ok(rows)
    }

    /// The row of some parts of one document; none when nothing of them is open.
    fn debit_row(&self, portions: &[Portion<'_>]) -> Result<Option<AgingRow>, Error> {
        let mut open_parts = Vec::new();
        for portion in portions {
            if !portion.open()?.is_zero() {
                open_parts.push(portion);
            }
        }
        open_parts.sort_by_key(|portion| (portion.due_date.is_none(), portion.due_date));
        let Some(earliest) = open_parts.first() else {
            return Ok(None);
        };
        let document = earliest.document;
        let currency = document.amount.currency;
        let sum = |part: fn(&Portion<'_>) -> Money| Money::sum(currency, portions.iter().map(part));
        let invoiced = sum(|portion| portion.amount)?;
        let paid = sum(|portion| portion.paid)?;
        let credited = sum(|portion| portion.credited)?;
        let future = sum(|portion| portion.future)?;
        let outstanding = invoiced.minus(paid)?.minus(credited)?;
        let standing = self.standing(earliest);
        let whole = self.policy.rows.value == AgingRows::ByDocument;
        Ok(Some(AgingRow {
            document: document.document.clone(),
            kind: document.kind,
            customer: document.customer.clone(),
            legal_entity: document.legal_entity.clone(),
            account: document.account.clone(),
            cost_centre: document.cost_centre.clone(),
            territory: document.territory.clone(),
            instalment: earliest.instalment.filter(|_| !whole),
            posting_date: document.posting_date,
            due_date: earliest.due_date,
            invoiced,
            paid,
            credited,
            unapplied_credit: Money::zero(currency),
            outstanding,
            future,
            remaining: outstanding.minus(future)?,
            age_days: standing.age_days,
            overdue_days: overdue_days(earliest.due_date, self.as_of),
            document_age_days: day::days_between(document.age_start(), self.as_of),
            bucket: standing.bucket,
        }))
    }

    fn credit_row(&self, credit: &Credit<'_>) -> Result<Option<AgingRow>, Error> {
        let unapplied = credit.unapplied()?;
        if unapplied.is_zero() {
            return Ok(None);
        }
        let document = credit.document;
        let zero = Money::zero(unapplied.currency);
        let standing =
            bucket::of_credit(self.policy, self.ranges, document.age_start(), self.as_of);
        Ok(Some(AgingRow {
            document: document.document.clone(),
            kind: document.kind,
            customer: document.customer.clone(),
            legal_entity: document.legal_entity.clone(),
            account: document.account.clone(),
            cost_centre: document.cost_centre.clone(),
            territory: document.territory.clone(),
            instalment: None,
            posting_date: document.posting_date,
            due_date: document.due_date,
            invoiced: zero,
            paid: zero,
            credited: zero,
            unapplied_credit: unapplied,
            outstanding: unapplied.negated(),
            future: credit.future.negated(),
            remaining: credit.future.minus(unapplied)?,
            age_days: standing.age_days,
            overdue_days: None,
            document_age_days: day::days_between(document.age_start(), self.as_of),
            bucket: standing.bucket,
        }))
    }

    pub(super) fn buckets(&self, sum: &Sum) -> Result<Vec<BucketAmount>, Error> {
        let used: Vec<_> = sum.buckets.keys().cloned().collect();
        let apart = self.policy.credit_placement.value == CreditPlacement::Apart;
        bucket::order(self.policy, self.ranges, &used)
            .into_iter()
            .filter(|name| {
                // The two special buckets are shown only where they can hold something.
                sum.buckets.contains_key(name)
                    || (name != bucket::UNKNOWN && (name != bucket::UNAPPLIED || apart))
            })
            .map(|name| {
                let amount = sum
                    .buckets
                    .get(&name)
                    .copied()
                    .unwrap_or(Money::zero(sum.outstanding.currency));
                Ok(BucketAmount {
                    bucket: name,
                    amount,
                    percent: self.percent(amount, sum)?,
                })
            })
            .collect()
    }

    fn percent(&self, part: Money, sum: &Sum) -> Result<Option<Decimal>, Error> {
        if !sum.outstanding.is_positive() {
            return Ok(None);
        }
        part.amount
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|scaled| scaled.checked_div(sum.outstanding.amount))
            .map(|exact| {
                Some(
                    self.policy
                        .rounding
                        .value
                        .round(exact, self.policy.percent_digits.value),
                )
            })
            .ok_or_else(|| Error::new(ErrorCode::Overflow, "percent", "at most 28 digits", "more"))
    }

    pub(super) fn missing_due_dates(&self, items: &OpenItems<'_>) -> Result<Vec<Finding>, Error> {
        let mut findings = Vec::new();
        for portion in &items.portions {
            if portion.due_date.is_none() && !portion.open()?.is_zero() {
                let path = portion.instalment.map_or_else(
                    || "due_date".to_owned(),
                    |n| format!("instalments[{n}].due_date"),
                );
                findings.push(
                    Finding::new(
                        "due_date_unknown",
                        Severity::Warning,
                        Clause::C8_1_2,
                        portion.document.document.subject(),
                        &path,
                    )
                    .with("document", &portion.document.document)
                    .because(vec![self.policy.missing_due_date.cite()]),
                );
            }
        }
        Ok(findings)
    }
}
