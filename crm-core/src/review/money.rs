//! Whom to ask for money, and by whom (8.1.1, 8.1.3).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::facts::ReviewFacts;
use super::month_end::ClassLine;
use crate::answer::{Error, Finding, Obligation};
use crate::book::Policy;
use crate::expense::advance_status;
use crate::finance::{
    CollectionWorklist, CollectionWorklistFacts, DebtorClass, Responsibility, collection_worklist,
};

/// Who is responsible for what a hospital owes: without a dated responsibility its owner.
pub(super) fn responsible(facts: &ReviewFacts) -> Vec<Responsibility> {
    let mut responsible = facts.responsible.clone();
    let named: BTreeSet<_> = facts.responsible.iter().map(|row| &row.customer).collect();
    for customer in &facts.customers {
        if let Some(owner) = customer.owner.as_ref()
            && !named.contains(&customer.customer)
        {
            responsible.push(Responsibility {
                customer: customer.customer.clone(),
                person: owner.clone(),
                percent: Decimal::ONE_HUNDRED,
                since: customer.known_since,
                until: None,
                recorded_on: None,
            });
        }
    }
    responsible
}

/// Works out the collection of the day from what is on file, and asks for advances that are not settled.
///
/// - A hospital without a dated responsibility is its owner's.
/// - The class on file decides a level that depends on it; without one the class it would get.
///
/// # Errors
/// As [`collection_worklist`] and [`advance_status`].
pub(super) fn collection(
    policy: &Policy,
    facts: &ReviewFacts,
    classes: &[ClassLine],
    as_of: NaiveDate,
    obligations: &mut Vec<Obligation>,
    findings: &mut Vec<Finding>,
) -> Result<CollectionWorklist, Error> {
    let classes = classes.iter().filter_map(|line| {
        let given = line.classification.class_name.as_ref();
        Some(DebtorClass {
            customer: line.classification.customer.clone(),
            class_name: line.class_on_file.as_ref().or(given)?.clone(),
        })
    });
    let worklist = collection_worklist(
        &policy.dunning,
        &policy.measure,
        &CollectionWorklistFacts {
            documents: facts.documents.clone(),
            allocations: facts.allocations.clone(),
            responsible: responsible(facts),
            marks: facts.marks.clone(),
            notes: facts.contact_notes.clone(),
            notices: facts.notices.clone(),
            payment_plans: facts.payment_plans.clone(),
            limitation_events: facts.limitation_events.clone(),
            classes: classes.collect(),
            go_live: facts.go_live(),
        },
        as_of,
    )?;
    for advance in &facts.advances {
        let status = advance_status(&policy.expense, advance, as_of);
        let under = |error: Error| error.under(&format!("advance:{}", advance.advance));
        let status = status.map_err(under)?;
        obligations.extend(status.obligation);
        findings.extend(status.findings);
    }
    obligations.extend(worklist.obligations.iter().cloned());
    findings.extend(worklist.findings.iter().cloned());
    Ok(worklist)
}
