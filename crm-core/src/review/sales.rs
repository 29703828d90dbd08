//! What was sold in the month, and whether management got its report (6.4).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::facts::ReviewFacts;
use crate::answer::{Error, Finding, Obligation};
use crate::base::{Currency, CustomerKey, PersonKey, WorkingCalendar, day};
use crate::book::Policy;
use crate::customer::development::{CustomerOwner, ShareSpell};
use crate::finance::{DocumentKind, ReceivableDocument};
use crate::sales::analysis::{
    ManagementReport, ManagementReportFacts, SalesAnalysis, SalesAnalysisFacts, SalesGrouping,
    SalesPeriods, SalesPeriodsFacts, SalesRow, SalesRowShare, analyse_sales,
    check_management_report, compare_periods, same_day,
};
use crate::storage::{AssessmentRecord, CustomerRecord};

/// The ways in which a month is broken down.
const GROUPINGS: [SalesGrouping; 7] = [
    SalesGrouping::Customer,
    SalesGrouping::ClassName,
    SalesGrouping::Grade,
    SalesGrouping::Region,
    SalesGrouping::Channel,
    SalesGrouping::Product,
    SalesGrouping::Person,
];

/// The sales of every currency, by document and product.
pub(super) type Rows = BTreeMap<Currency, Vec<SalesRow>>;

/// What was invoiced, less what was credited, by the day.
///
/// # Errors
/// As [`SaleDetail::rows`].
pub(super) fn sales_rows(
    facts: &ReviewFacts,
    as_of: NaiveDate,
    findings: &mut Vec<Finding>,
) -> Result<Rows, Error> {
    let mut currencies = Rows::new();
    let history = History::new(facts);
    let details = facts.sale_details.iter();
    let details: BTreeMap<_, _> = details.map(|detail| (&detail.document, detail)).collect();
    for document in &facts.documents {
        let Some(row) = history.row(document).filter(|row| row.date <= as_of) else {
            continue;
        };
        let rows = currencies.entry(row.amount.currency).or_default();
        match details.get(&document.document) {
            Some(detail) => rows.extend(detail.rows(row, findings)?),
            None => rows.push(row),
        }
    }
    Ok(currencies)
}

/// One way to break a month down, against the days before and against the year before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalesBreakdown {
    /// The currency.
    pub currency: Currency,
    /// What it is broken down by.
    pub group_by: SalesGrouping,
    /// Against as many days right before the month: a trend needs periods of one length.
    pub against_before: SalesAnalysis,
    /// Against the same month of the year before.
    pub against_last_year: SalesAnalysis,
}

/// What was sold in the month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalesReview {
    /// First day of the month.
    #[serde(with = "day")]
    pub first_day: NaiveDate,
    /// The day of the review, up to which it is counted.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// Every currency: the month and the year so far against those before.
    pub periods: Vec<SalesPeriods>,
    /// Every currency, each in every way that the documents tell of.
    pub breakdowns: Vec<SalesBreakdown>,
    /// The report on the month before, and that on this one once it was handed in.
    pub reports: Vec<ManagementReport>,
}

/// Breaks down what was invoiced, less what was credited, in the month of the day.
///
/// - A sale belongs to the class that the hospital had on its day, and to the people with a share in it;
///   without shares to the owner on record on that day, and only then to whoever is responsible for it. Several
///   owners of one day share alike.
///
/// # Errors
/// As the rules it calls.
pub(super) fn sales_review(
    policy: &Policy,
    calendar: &WorkingCalendar,
    facts: &ReviewFacts,
    currencies: &Rows,
    as_of: NaiveDate,
    obligations: &mut Vec<Obligation>,
    findings: &mut Vec<Finding>,
) -> Result<SalesReview, Error> {
    let first_day = as_of.with_day(1).unwrap_or(as_of);
    let length = day::days_between(first_day, as_of).saturating_add(1);
    let dates = currencies.values().flatten().map(|row| row.date);
    let first_sale = dates.min();
    let mut breakdowns = Vec::new();
    let mut periods = Vec::new();
    for (&currency, rows) in currencies {
        let asked = SalesPeriodsFacts {
            currency,
            rows: rows.clone(),
        };
        let compared = compare_periods(&policy.analysis, &asked, as_of)?;
        findings.extend(compared.findings.iter().cloned());
        periods.push(compared);
        // Where no document says it, a row of everything would say nothing.
        let told = |group_by| match group_by {
            SalesGrouping::Channel => rows.iter().any(|row| row.channel.is_some()),
            SalesGrouping::Product => rows.iter().any(|row| row.product.is_some()),
            SalesGrouping::Customer
            | SalesGrouping::ClassName
            | SalesGrouping::Grade
            | SalesGrouping::Region
            | SalesGrouping::Person => true,
        };
        for group_by in GROUPINGS.into_iter().filter(|group_by| told(*group_by)) {
            let analysed = |before_first_day, before_last_day| {
                analyse_sales(
                    &policy.analysis,
                    &SalesAnalysisFacts {
                        currency,
                        rows: rows.clone(),
                        group_by,
                        first_day,
                        last_day: as_of,
                        before_first_day,
                        before_last_day,
                    },
                )
            };
            let before = (
                day::shift(first_day, length.saturating_neg()),
                day::shift(first_day, -1),
            );
            let against_before = analysed(before.0, before.1)?;
            let against_last_year =
                analysed(day::shift_months_back(first_day, 12), same_day(as_of, 12))?;
            // A decline is told once, by customer: the other ways show the same money.
            if group_by == SalesGrouping::Customer {
                findings.extend(against_before.findings.iter().cloned());
            }
            breakdowns.push(SalesBreakdown {
                currency,
                group_by,
                against_before,
                against_last_year,
            });
        }
    }
    let last_month = day::shift(first_day, -1);
    let mut reports = Vec::new();
    for month_end in [last_month, as_of] {
        let handed_in = facts.reports.iter().find(|one| one.month_end == month_end);
        // Before the first sale there is nothing to report on; the report on the month itself is not
        // due before the month after.
        let wanted = match handed_in {
            Some(report) => report.clone(),
            None if month_end == last_month
                && first_sale.is_some_and(|date| date <= month_end)
                && facts.go_live().is_none_or(|day| day <= month_end) =>
            {
                ManagementReportFacts::nothing(month_end)
            }
            None => continue,
        };
        let report = check_management_report(&policy.analysis, &wanted, calendar, as_of)?;
        obligations.push(report.obligation.clone());
        findings.extend(report.findings.iter().cloned());
        reports.push(report);
    }
    Ok(SalesReview {
        first_day,
        last_day: as_of,
        periods,
        breakdowns,
        reports,
    })
}

/// What a person sold in some days by his shares, and from how many documents; none where no document is known at all, or
/// where it is more than one currency. Who has none of the documents sold nothing.
///
/// # Errors
/// As [`analyse_sales`].
pub(super) fn person_sales(
    policy: &Policy,
    facts: &ReviewFacts,
    person: &PersonKey,
    (first_day, last_day): (NaiveDate, NaiveDate),
) -> Result<Option<(Decimal, u32)>, Error> {
    if facts.documents.is_empty() {
        return Ok(None);
    }
    let history = History::new(facts);
    let rows = facts.documents.iter().filter_map(|one| history.row(one));
    let own = |row: &SalesRow| {
        let mut shares = row.shares.iter();
        (first_day..=last_day).contains(&row.date)
            && shares.any(|share| share.person == person.as_str())
    };
    let rows: Vec<_> = rows.filter(own).collect();
    let Some(currency) = rows.first().map(|row| row.amount.currency) else {
        return Ok(Some((Decimal::ZERO, 0)));
    };
    if rows.iter().any(|row| row.amount.currency != currency) {
        return Ok(None);
    }
    let row_count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let length = day::days_between(first_day, last_day).saturating_add(1);
    let asked = SalesAnalysisFacts {
        currency,
        rows,
        group_by: SalesGrouping::Person,
        first_day,
        last_day,
        before_first_day: day::shift(first_day, length.saturating_neg()),
        before_last_day: day::shift(first_day, -1),
    };
    let sold = analyse_sales(&policy.analysis, &asked)?;
    let mut groups = sold.groups.into_iter();
    let group = groups.find(|group| group.name == person.as_str());
    Ok(group.map(|group| (group.amount.amount, row_count)))
}

/// Who the customers are and which class they had when.
struct History<'a> {
    customers: BTreeMap<&'a CustomerKey, &'a CustomerRecord>,
    classes: BTreeMap<&'a CustomerKey, Vec<&'a AssessmentRecord>>,
    shares: BTreeMap<&'a CustomerKey, Vec<&'a ShareSpell>>,
    owners: BTreeMap<&'a CustomerKey, Vec<&'a CustomerOwner>>,
    left_on: BTreeMap<&'a PersonKey, NaiveDate>,
}

impl<'a> History<'a> {
    fn new(facts: &'a ReviewFacts) -> Self {
        let mut classes: BTreeMap<_, Vec<&AssessmentRecord>> = BTreeMap::new();
        for record in &facts.assessments {
            classes.entry(&record.customer).or_default().push(record);
        }
        for records in classes.values_mut() {
            records.sort_by_key(|record| record.assessed_on);
        }
        let mut shares: BTreeMap<_, Vec<&ShareSpell>> = BTreeMap::new();
        for spell in &facts.shares {
            shares.entry(&spell.customer).or_default().push(spell);
        }
        let mut owners: BTreeMap<_, Vec<&CustomerOwner>> = BTreeMap::new();
        for spell in &facts.owners {
            owners.entry(&spell.customer).or_default().push(spell);
        }
        let customers = facts.customers.iter();
        let people = facts.people.iter();
        Self {
            shares,
            owners,
            left_on: people
                .filter_map(|person| Some((&person.person, person.left_on?)))
                .collect(),
            customers: customers.map(|record| (&record.customer, record)).collect(),
            classes,
        }
    }

    /// The owners on record on a day, each once. Who has left the company is none.
    fn owners_on(&self, customer: &CustomerKey, on: NaiveDate) -> BTreeSet<&PersonKey> {
        let spells = self.owners.get(customer).into_iter().flatten();
        let holding = spells.filter(|spell| {
            let left = self.left_on.get(&spell.person);
            spell.first_day <= on
                && spell.last_day.is_none_or(|last| on <= last)
                && left.is_none_or(|left| on <= *left)
        });
        holding.map(|spell| &spell.person).collect()
    }

    /// A document as a sale; none for what is no sale.
    fn row(&self, document: &ReceivableDocument) -> Option<SalesRow> {
        let amount = match document.kind {
            DocumentKind::Invoice => document.amount,
            DocumentKind::CreditNote => document.amount.negated(),
            DocumentKind::DebitAdjustment
            | DocumentKind::Refund
            | DocumentKind::Payment
            | DocumentKind::CreditAdjustment => return None,
        };
        let customer = self.customers.get(&document.customer);
        let classes = self.classes.get(&document.customer);
        let class_name = classes
            .and_then(|records| {
                let mut records = records.iter();
                records.rfind(|record| record.assessed_on <= document.posting_date)
            })
            .map(|record| record.class_name.clone());
        let mut shares: Vec<_> = document
            .sales_shares
            .iter()
            .map(|share| SalesRowShare {
                person: share.person.to_string(),
                weight: share.percent,
            })
            .collect();
        if shares.is_empty() {
            // Who had the hospital on that day, whoever has it now.
            let spells = self.shares.get(&document.customer);
            let held = spells.into_iter().flatten().filter(|spell| {
                let last = spell.last_day.unwrap_or(document.posting_date);
                (spell.first_day..=last).contains(&document.posting_date)
            });
            shares.extend(held.map(|spell| SalesRowShare {
                person: spell.person.to_string(),
                weight: spell.percent,
            }));
        }
        if shares.is_empty() {
            let owners = self.owners_on(&document.customer, document.posting_date);
            shares.extend(owners.into_iter().map(|owner| SalesRowShare {
                person: owner.to_string(),
                weight: Decimal::ONE,
            }));
        }
        if shares.is_empty()
            && let Some(owner) = customer.and_then(|customer| customer.owner.as_ref())
        {
            shares.push(SalesRowShare {
                person: owner.to_string(),
                weight: Decimal::ONE,
            });
        }
        Some(SalesRow {
            document: document.document.to_string(),
            date: document.posting_date,
            amount,
            customer: Some(document.customer.to_string()),
            class_name,
            grade: customer.and_then(|customer| customer.grade.clone()),
            region: customer.and_then(|customer| customer.region.clone()),
            channel: None,
            product: None,
            shares,
        })
    }
}
