//! What a payer keeps for paying early, when its receipts settle (8.1.2).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::{DiscountTax, PartialDiscount};
use super::workings::Workings;
use crate::answer::{Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{DocumentKey, Money, MoneyError, Rounding, day};
use crate::finance::document::DocumentKind;

/// What may be kept of an open debit for paying it early, as its terms of payment say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DebitDiscount {
    /// What may be kept when all of it is paid in time.
    pub amount: Money,
    /// The last day.
    #[serde(with = "day")]
    pub until: NaiveDate,
    /// What that was worked out of: the whole instalment, with tax; none takes what is open.
    #[serde(default)]
    pub of: Option<Money>,
    /// The tax in it, for the share of the discount that is tax.
    #[serde(default)]
    pub tax: Option<Money>,
    /// What was kept of it by earlier payments.
    #[serde(default)]
    pub kept: Option<Money>,
    /// The money that earlier settlements brought in time; none takes what earns the part that was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_in_time: Option<Money>,
    /// The money that earlier settlements brought too late.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_late: Option<Money>,
}

/// A discount that an allocation earns. It closes so much of the debit without money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrantedDiscount {
    /// The credit that paid in time.
    pub credit: DocumentKey,
    /// The debit.
    pub debit: DocumentKey,
    /// Its instalment, when each stands on a row of its own.
    #[serde(default)]
    pub instalment: Option<u32>,
    /// How much, with tax.
    pub amount: Money,
    /// What of it is tax that is owed no longer.
    pub tax: Money,
    /// The day of the payment.
    #[serde(with = "day")]
    pub paid_on: NaiveDate,
    /// The last day that was in time, the days of tolerance with it.
    #[serde(with = "day")]
    pub until: NaiveDate,
}

/// What the day of a credit means for the discount of a debit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Timing {
    /// It earns a discount.
    InTime(NaiveDate),
    /// It came too late.
    Late(NaiveDate),
    /// Nobody knows when it came.
    Unknown,
    /// It is no money.
    NoMoney,
}

/// A discount with the figures that are left out filled in.
struct Offer {
    amount: Money,
    of: Money,
    /// What the money for all of it comes to.
    net: Money,
    kept: Money,
    /// What earlier money earned, times `net`: it is divided only once, with what comes now.
    earlier: Decimal,
    /// Whether earlier money came too late.
    late: bool,
    tax: Option<Money>,
    until: NaiveDate,
}

impl Workings<'_> {
    /// Refuses offers that cannot be.
    pub(super) fn check_discounts(&self) -> Result<(), Error> {
        for (at, debit) in self.facts.debits.iter().enumerate() {
            let Some(discount) = &debit.discount else {
                continue;
            };
            let zero = Money::zero(self.currency);
            let of = discount.of.unwrap_or(debit.amount);
            let refuse = |field: &str, expected: String, observed: Money| {
                let path = format!("debits[{at}].discount.{field}");
                Err(Error::new(ErrorCode::OutOfRange, path, expected, observed))
            };
            if of.minus(debit.amount)?.amount < Decimal::ZERO {
                return refuse(
                    "of",
                    format!("at least {}, which is open", debit.amount),
                    of,
                );
            }
            for (field, amount) in [
                ("amount", Some(discount.amount)),
                ("tax", discount.tax),
                ("kept", discount.kept),
                ("paid_in_time", discount.paid_in_time),
                ("paid_late", discount.paid_late),
            ] {
                let Some(amount) = amount else { continue };
                let most = if field == "kept" { discount.amount } else { of };
                let over = amount.minus(most)?.is_positive();
                if over || amount.minus(zero)?.amount < Decimal::ZERO {
                    return refuse(field, format!("0 to {most}"), amount);
                }
            }
            if discount.amount.is_positive() && discount.amount == of {
                return refuse("amount", format!("less than {of}"), discount.amount);
            }
        }
        Ok(())
    }

    /// Whether any debit carries a discount.
    pub(super) fn discounted(&self) -> bool {
        let mut debits = self.facts.debits.iter();
        debits.any(|debit| debit.discount.is_some())
    }

    fn offer(&self, debit: usize) -> Result<Option<Offer>, Error> {
        let Some(row) = self.facts.debits.get(debit) else {
            return Ok(None);
        };
        let Some(discount) = row.discount.as_ref().filter(|d| d.amount.is_positive()) else {
            return Ok(None);
        };
        let of = discount.of.unwrap_or(row.amount);
        let tolerance = i64::from(self.policy.discount_tolerance_days.value);
        let net = of.minus(discount.amount)?;
        let kept = discount.kept.unwrap_or(Money::zero(self.currency));
        let earlier = match discount.paid_in_time {
            Some(money) => discount.amount.amount.checked_mul(money.amount),
            None => kept.amount.checked_mul(net.amount),
        };
        Ok(Some(Offer {
            amount: discount.amount,
            of,
            net,
            kept,
            earlier: earlier.ok_or(MoneyError::Overflow)?,
            late: discount.paid_late.is_some_and(Money::is_positive),
            tax: discount.tax,
            until: day::shift(discount.until, tolerance),
        }))
    }

    fn timing(&self, credit: usize, offer: &Offer) -> Timing {
        let Some(row) = self.facts.credits.get(credit) else {
            return Timing::NoMoney;
        };
        match (row.kind, row.date) {
            (Some(kind), _) if kind != DocumentKind::Payment => Timing::NoMoney,
            (_, None) => Timing::Unknown,
            (_, Some(date)) if date <= offer.until => Timing::InTime(date),
            (_, Some(date)) => Timing::Late(date),
        }
    }

    /// The money that these allocations brought a debit in time, and whether any ever came otherwise.
    fn money(&self, debit: usize, offer: &Offer) -> Result<(Money, bool), Error> {
        let mut in_time = Money::zero(self.currency);
        let mut late = offer.late;
        for (row, amount) in self.rows_of(debit) {
            match self.timing(row, offer) {
                Timing::InTime(_) => in_time = in_time.plus(amount)?,
                Timing::Late(_) | Timing::Unknown => late = true,
                Timing::NoMoney => {}
            }
        }
        Ok((in_time, late))
    }

    /// The allocations of a debit: the place of the credit, and how much.
    fn rows_of(&self, debit: usize) -> impl Iterator<Item = (usize, Money)> {
        let booked = self.booked.get(debit).into_iter().flatten();
        booked.copied()
    }

    /// What so much money in time earns together with what came before: its share of what may be kept, of running
    /// sums, so that it does not matter in how many settlements the money came; less what was kept before.
    fn earned(&self, offer: &Offer, money: Money) -> Result<Money, Error> {
        let exact = (offer.amount.amount)
            .checked_mul(money.amount)
            .and_then(|share| share.checked_add(offer.earlier))
            .and_then(|share| share.checked_div(offer.net.amount))
            .ok_or(MoneyError::Overflow)?;
        let rounding = self.policy.rounding.value;
        let earned = Money::rounded(exact, self.currency, rounding)?;
        Ok(earned.at_most(offer.amount)?.minus(offer.kept)?)
    }

    /// What a debit has earned by now and has not been given.
    fn pending(&self, debit: usize, offer: &Offer, open: Money) -> Result<Money, Error> {
        let zero = Money::zero(self.currency);
        let (in_time, late) = self.money(debit, offer)?;
        // A discount hangs on an allocation; without one there is nothing to give it to.
        if !in_time.is_positive() {
            return Ok(zero);
        }
        let given = self.open(&self.kept, debit);
        let earned = self.earned(offer, in_time)?.minus(given)?;
        let whole = !late && earned.minus(open)?.amount >= Decimal::ZERO;
        let reached = match self.policy.partial_discount.value {
            PartialDiscount::Proportional => true,
            PartialDiscount::None => whole,
        };
        if !reached || !earned.is_positive() {
            return Ok(zero);
        }
        Ok(earned.at_most(open)?)
    }

    /// What a credit has to bring to close a debit: what is open, less the discount that it earns.
    pub(super) fn wanted(&self, credit: usize, debit: usize) -> Result<Money, Error> {
        let open = self.open(&self.debits, debit);
        let Some(offer) = self.offer(debit)?.filter(|_| open.is_positive()) else {
            return Ok(open);
        };
        let whole = self.policy.partial_discount.value == PartialDiscount::None;
        let (in_time, late) = self.money(debit, &offer)?;
        let spoiled = whole && late;
        if !matches!(self.timing(credit, &offer), Timing::InTime(_)) || spoiled {
            return Ok(open.minus(self.pending(debit, &offer, open)?)?);
        }
        // money + amount * (earlier + in time + money) / net = open + given + kept before, solved for the money and
        // rounded down; then a minor unit more until it is enough.
        let given = self.open(&self.kept, debit);
        let exact = || -> Option<Decimal> {
            let owed = open.amount.checked_add(given.amount)?;
            let owed = owed.checked_add(offer.kept.amount)?;
            let owed = owed.checked_mul(offer.net.amount)?;
            let had = offer.amount.amount.checked_mul(in_time.amount)?;
            let had = had.checked_add(offer.earlier)?;
            owed.checked_sub(had)?.checked_div(offer.of.amount)
        };
        let exact = exact().ok_or(MoneyError::Overflow)?.max(Decimal::ZERO);
        let unit = Money::new(Decimal::new(1, self.currency.minor_digits()), self.currency)?;
        let mut money = Money::rounded(exact, self.currency, Rounding::Down)?;
        let room = offer.amount.minus(offer.kept)?.minus(given)?;
        let least = open.minus(room)?;
        if least.minus(money)?.is_positive() {
            money = least;
        }
        // What earlier money has earned needs some money now to hang on.
        if in_time.is_zero() && !money.is_positive() {
            money = unit;
        }
        while money.minus(open)?.amount < Decimal::ZERO {
            let earned = self.earned(&offer, in_time.plus(money)?)?.minus(given)?;
            if money.plus(earned)?.minus(open)?.amount >= Decimal::ZERO {
                break;
            }
            money = money.plus(unit)?;
        }
        Ok(money.at_most(open)?)
    }

    /// Gives a debit what it has earned: so much of it is closed.
    pub(super) fn grant(&mut self, debit: usize) -> Result<(), Error> {
        let open = self.open(&self.debits, debit);
        let Some(offer) = self.offer(debit)?.filter(|_| open.is_positive()) else {
            return Ok(());
        };
        let pending = self.pending(debit, &offer, open)?;
        if let (Some(open), Some(kept)) = (self.debits.get_mut(debit), self.kept.get_mut(debit)) {
            *open = open.minus(pending)?;
            *kept = kept.plus(pending)?;
        }
        Ok(())
    }

    /// Gives every debit what it has earned.
    pub(super) fn grant_all(&mut self) -> Result<(), Error> {
        for debit in 0..self.debits.len() {
            self.grant(debit)?;
        }
        Ok(())
    }

    /// The discounts, allocation by allocation: each takes the difference of running sums, so they add up.
    pub(super) fn discounts(&self) -> Result<Vec<GrantedDiscount>, Error> {
        let mut granted = Vec::new();
        for (at, debit) in self.facts.debits.iter().enumerate() {
            let whole = self.open(&self.kept, at);
            let Some(offer) = self.offer(at)?.filter(|_| whole.is_positive()) else {
                continue;
            };
            let (in_time, _) = self.money(at, &offer)?;
            let share = |whole: Money, part: Money, of: Money| -> Result<Money, Error> {
                let exact = (whole.amount.checked_mul(part.amount))
                    .and_then(|share| share.checked_div(of.amount))
                    .ok_or(MoneyError::Overflow)?;
                let rounding = self.policy.rounding.value;
                Ok(Money::rounded(exact, self.currency, rounding)?)
            };
            let zero = Money::zero(self.currency);
            let corrected = self.policy.discount_tax.value == DiscountTax::Corrected;
            let tax = offer.tax.filter(|_| corrected).unwrap_or(zero);
            let (mut money, mut given) = (zero, zero);
            for (credit, amount) in self.rows_of(at) {
                let Timing::InTime(paid_on) = self.timing(credit, &offer) else {
                    continue;
                };
                let Some(from) = self.facts.credits.get(credit) else {
                    continue;
                };
                money = money.plus(amount)?;
                let before = offer.kept.plus(given)?;
                let reached = share(whole, money, in_time)?;
                let part = reached.minus(given)?;
                given = reached;
                let after = offer.kept.plus(given)?;
                if part.is_positive() {
                    granted.push(GrantedDiscount {
                        credit: from.document.clone(),
                        debit: debit.document.clone(),
                        instalment: debit.instalment,
                        amount: part,
                        tax: share(tax, after, offer.of)?.minus(share(tax, before, offer.of)?)?,
                        paid_on,
                        until: offer.until,
                    });
                }
            }
        }
        Ok(granted)
    }

    /// Why a debit that could have been paid less was not.
    pub(super) fn discounts_missed(&self) -> Result<Vec<Finding>, Error> {
        let mut findings = Vec::new();
        for (at, debit) in self.facts.debits.iter().enumerate() {
            let Some(offer) = self.offer(at)? else {
                continue;
            };
            let open = self.open(&self.debits, at);
            // What is left may be what the payer kept all the same.
            let short = open.is_positive() && open.minus(offer.amount)?.amount <= Decimal::ZERO;
            let severity = if short {
                Severity::Warning
            } else {
                Severity::Info
            };
            let path = format!("debits[{at}].discount");
            let mut tell = |code: &str, severity, observed: String, limit: String| {
                let (clause, subject) = (Clause::C8_1_2, debit.document.subject());
                let finding = Finding::new(code, severity, clause, subject, &path);
                findings.push(finding.observed(observed).limit(limit).because(vec![
                    self.policy.partial_discount.cite(),
                    self.policy.discount_tolerance_days.cite(),
                ]));
            };
            for (credit, amount) in self.rows_of(at) {
                let last = offer.until.to_string();
                match self.timing(credit, &offer) {
                    Timing::Late(date) => {
                        tell("discount_late", severity, date.to_string(), last);
                    }
                    Timing::Unknown => {
                        let code = "discount_day_unknown";
                        tell(code, Severity::Warning, amount.amount.to_string(), last);
                    }
                    Timing::InTime(_) | Timing::NoMoney => {}
                }
            }
            let (in_time, _) = self.money(at, &offer)?;
            let given = self.open(&self.kept, at);
            let earned = self.earned(&offer, in_time)?;
            if !in_time.is_positive() || !earned.minus(given)?.is_positive() {
                continue;
            }
            let (observed, limit) = (given.amount.to_string(), earned.amount.to_string());
            if open.is_zero() {
                // The payer paid more than it had to.
                tell("discount_not_taken", Severity::Info, observed, limit);
            } else {
                tell("discount_for_part_refused", severity, observed, limit);
            }
        }
        Ok(findings)
    }
}

#[cfg(test)]
mod tests {
    use super::super::settle::{Settlement, settle_receipts};
    use crate::book::PolicyBook;
    use proptest::prelude::*;
    use rust_decimal::Decimal;
    use serde_json::json;

    const STRATEGIES: [&str; 4] = [
        "list_order",
        "oldest_due_first",
        "exact_oldest_credit",
        "proportional",
    ];

    fn settle(
        debits: &[(i64, i64)],
        credits: &[(i64, u32)],
        strategy: &str,
        part: bool,
    ) -> Result<Settlement, Box<dyn std::error::Error>> {
        let money =
            |cents: i64| json!({ "amount": Decimal::new(cents, 2).to_string(), "currency": "CNY" });
        let debits: serde_json::Value = (debits.iter().enumerate())
            .map(|(at, (cents, percent))| {
                json!({ "document": format!("D{at}"), "amount": money(*cents), "discount": {
                    "amount": money(cents * percent / 100), "until": "2026-11-10", "tax": money(cents / 9),
                } })
            })
            .collect();
        let credits: serde_json::Value = (credits.iter().enumerate())
            .map(|(at, (cents, day))| {
                json!({ "document": format!("C{at}"), "amount": money(*cents), "date": format!("2026-11-{day:02}") })
            })
            .collect();
        let part = if part { "proportional" } else { "none" };
        let text = format!(
            "schema_version = 1\nid = \"t\"\nrevision = \"1\"\neffective_from = \"2026-01-01\"\n\
             [settlement]\npartial_discount = \"{part}\"\ndiscount_tax = \"corrected\"\n"
        );
        let book = PolicyBook::standard()?;
        let book = book.with_file("t.toml", &text, crate::answer::Layer::Company)?;
        let day = crate::base::day::parse("2026-11-24").unwrap_or_default();
        let facts = serde_json::from_value(
            json!({ "debits": debits, "credits": credits, "strategy": strategy }),
        )?;
        Ok(settle_receipts(&book.at(day)?.settlement, &facts)?)
    }

    proptest! {
        /// A debit is its money, its discount and what is open; late money earns nothing, and nobody keeps more
        /// than was offered.
        #[test]
        fn a_discount_conserves_the_cent(
            debits in prop::collection::vec((1_i64..100_000, 0_i64..30), 1..6),
            credits in prop::collection::vec((1_i64..100_000, 1_u32..20), 1..6),
            strategy in 0_usize..4,
            part in any::<bool>(),
        ) {
            let answer = settle(&debits, &credits, STRATEGIES[strategy], part);
            prop_assert!(answer.is_ok(), "{answer:?}");
            let Ok(answer) = answer else { return Ok(()) };
            for (item, (cents, percent)) in answer.debits.iter().zip(&debits) {
                let kept = answer.discounts.iter().filter(|row| row.debit == item.document);
                let tax: Decimal = kept.clone().map(|row| row.tax.amount).sum();
                let kept: Decimal = kept.map(|row| row.amount.amount).sum();
                let whole = item.allocated.amount + item.open.amount + kept;
                prop_assert_eq!(whole, Decimal::new(*cents, 2));
                prop_assert!(kept <= Decimal::new(cents * percent / 100, 2));
                prop_assert!(item.open.amount >= Decimal::ZERO);
                prop_assert!(tax >= Decimal::ZERO && tax <= kept);
                if !part && !kept.is_zero() {
                    prop_assert!(item.open.is_zero());
                }
            }
            for (item, (cents, day)) in answer.credits.iter().zip(&credits) {
                prop_assert_eq!(item.allocated.amount + item.open.amount, Decimal::new(*cents, 2));
                let mut earned = answer.discounts.iter();
                prop_assert!(*day <= 10 || earned.all(|row| row.credit != item.document));
            }
            prop_assert!(answer.discounts.iter().all(|row| row.amount.is_positive()));
        }
    }
}
