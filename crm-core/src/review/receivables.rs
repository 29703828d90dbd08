//! How fast money comes in, and who owes more than the limit (8.1.1, 8.1.2).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::facts::ReviewFacts;
use super::month_end::HospitalAging;
use crate::answer::{Error, Finding};
use crate::base::{CustomerKey, Money};
use crate::book::Policy;
use crate::finance::credit::{
    CreditCheck, CreditFacts, CreditLimit, CreditLimitSource, ExposurePart, check_credit,
};
use crate::finance::measure::{CollectionFigures, CollectionRecordFacts, collection_figures};

/// A hospital against its credit limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditReview {
    /// What is open against the limit.
    pub check: CreditCheck,
    /// What is open in other currencies: no rate of the day is on record, so it does not count.
    pub not_counted: Vec<Money>,
}

/// Money that is to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceivablesReview {
    /// DSO and its sisters of the month, by currency, each with the rows it was counted from.
    pub figures: CollectionFigures,
    /// Every hospital that has a limit, by key.
    pub credit: Vec<CreditReview>,
}

/// Works out the figures of the month and looks at every limit.
///
/// # Errors
/// As [`collection_figures`] and [`check_credit`]; the path starts with the customer it arose under.
pub(super) fn receivables_review(
    policy: &Policy,
    facts: &ReviewFacts,
    hospitals: &[HospitalAging],
    first_day: NaiveDate,
    as_of: NaiveDate,
    findings: &mut Vec<Finding>,
) -> Result<ReceivablesReview, Error> {
    let figures = collection_figures(
        &policy.measure,
        &CollectionRecordFacts {
            first_day,
            last_day: as_of,
            documents: facts.documents.clone(),
            allocations: facts.allocations.clone(),
            customers: Vec::new(),
        },
    )?;
    for currency in &figures.currencies {
        findings.extend(currency.measures.findings.iter().cloned());
    }
    let mut open: BTreeMap<&CustomerKey, Vec<&HospitalAging>> = BTreeMap::new();
    for line in hospitals {
        open.entry(&line.group.customer).or_default().push(line);
    }
    let mut customers: Vec<_> = facts.customers.iter().collect();
    customers.sort_by(|a, b| a.customer.cmp(&b.customer));
    let mut credit = Vec::new();
    for customer in customers {
        let (Some(limit), Some(currency)) = (customer.credit_limit, customer.credit_currency)
        else {
            continue;
        };
        if customer.known_since > as_of {
            continue;
        }
        let under = |error: Error| error.under(&customer.customer.subject());
        let amount = Money::new(limit, currency).map_err(|error| under(error.into()))?;
        let mut exposure = Vec::new();
        let mut not_counted = Vec::new();
        for line in open.get(&customer.customer).into_iter().flatten() {
            let group = &line.group;
            if group.outstanding.currency != currency {
                not_counted.push(group.outstanding);
                continue;
            }
            let unpaid = group.outstanding.plus(group.unapplied_credit)?;
            for (part, amount) in [
                ("unpaid", unpaid),
                ("unapplied_credit", group.unapplied_credit.negated()),
            ] {
                exposure.push(ExposurePart {
                    part: part.to_owned(),
                    amount,
                    rate: None,
                    overdue_days: group.oldest_overdue_days.filter(|_| part == "unpaid"),
                });
            }
        }
        let asked = CreditFacts {
            customer: customer.customer.clone(),
            legal_entity: None,
            frozen: false,
            dunning_hold: None,
            holds: Vec::new(),
            limits: vec![CreditLimit {
                source: CreditLimitSource::Customer,
                legal_entity: None,
                amount,
            }],
            exposure,
            group_exposure: None,
            new_order: None,
            new_order_rate: None,
            release: None,
        };
        let check = check_credit(&policy.credit, &asked, as_of).map_err(under)?;
        findings.extend(check.findings.iter().cloned());
        credit.push(CreditReview { check, not_counted });
    }
    Ok(ReceivablesReview { figures, credit })
}
