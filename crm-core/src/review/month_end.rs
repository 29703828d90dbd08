//! The month-end review: class changes, open items by hospital, who must be visited or assessed.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::facts::ReviewFacts;
use super::follow_up::{FollowUp, follow_up};
use super::money::collection;
use super::planning::{PlanningReview, planning_review};
use super::quality::{Known, QualityReview, quality_review};
use super::receivables::{ReceivablesReview, receivables_review};
use super::responsible::{ResponsibleReview, responsible_review};
use super::sales::{SalesReview, sales_review, sales_rows};
use crate::agenda::{Agenda, agenda};
use crate::answer::{Error, Finding};
use crate::base::{CustomerKey, PersonKey, WorkingCalendar, day};
use crate::book::Policy;
use crate::customer::development::{PlanCover, PlanCoverFacts, PlanNeed, plan_cover};
use crate::customer::{
    AssessmentStatus, Classification, CustomerFacts, DatedAmount, PreviousClass, VisitStatus,
    classify, need::PURCHASING_NEED, need_from_invoices, reassessment_due, visit_due,
};
use crate::finance::{Aging, AgingFacts, AgingGroup, CollectionWorklist, DocumentKind, age};
use crate::service::duty::{SurveyDueFacts, survey_due};
use crate::storage::{AssessmentRecord, CustomerRecord, VisitRecord};

/// One hospital's class on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassLine {
    /// Its name.
    pub name: String,
    /// Who is responsible for it.
    pub owner: Option<PersonKey>,
    /// The class that stands on file, from the last assessment by the day.
    pub class_on_file: Option<String>,
    /// The class it would get on the day, and why.
    pub classification: Classification,
}

/// One hospital's open items on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HospitalAging {
    /// Its name.
    pub name: String,
    /// Who is responsible for it.
    pub owner: Option<PersonKey>,
    /// Its open items in one currency.
    pub group: AgingGroup,
}

/// The month-end review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MonthEnd {
    /// The day.
    #[serde(with = "day")]
    pub as_of: NaiveDate,
    /// How the policy is cited.
    pub policy_documents: Vec<String>,
    /// Fingerprint of the policy.
    pub policy_fingerprint: String,
    /// Version of the calendar's data.
    pub calendar_version: String,
    /// Hospitals known on the day.
    pub customer_count: u32,
    /// Every hospital's class, by key.
    pub classes: Vec<ClassLine>,
    /// Who should have a development plan and has none.
    pub plan_cover: PlanCover,
    /// Who looks after whom, and who was visited.
    pub responsible: ResponsibleReview,
    /// Open items by hospital, by key and currency.
    pub hospitals: Vec<HospitalAging>,
    /// Open items by row and in all.
    pub aging: Aging,
    /// Whom to ask for money, and how.
    pub collection: CollectionWorklist,
    /// How fast money comes in, and who is above the limit.
    pub receivables: ReceivablesReview,
    /// What was sold in the month.
    pub sales: SalesReview,
    /// Targets, customer files and budgets.
    pub planning: PlanningReview,
    /// Contracts, orders, plans, complaints and devices.
    pub follow_up: FollowUp,
    /// Cases, surveys and score cards.
    pub quality: QualityReview,
    /// Everything that is owed.
    pub agenda: Agenda,
    /// What a person should know.
    pub findings: Vec<Finding>,
}

/// Makes the review of a day.
///
/// - Shape: records in, one review out. Records are looked at as of the day, whatever lies after.
/// - Source: clauses 4.1.2 (owners), 5.1 (files), 5.2.1-5.2.3 (classes), 5.3 (plans), 5.4.2 (visits), 5.4.3 (feedback),
///   6.1.3 (targets), 6.3 (contracts and orders), 6.4 (sales), 7.1 (cases), 7.2 (complaints), 7.3 (devices, repairs, calls
///   back), 7.4 (surveys and when they are due), 8.1.1 and 8.1.3 (contacts, notices, promises, limitation), 8.1.2 (open
///   items), 8.3.3 (budgets), 9 (score cards).
/// - The day of the last order and, where nobody recorded it, the purchasing need come from the
///   invoices, so that they cannot drift from the books.
///
/// # Errors
/// As the rules it calls; the path starts with the customer it arose under.
pub fn month_end(
    policy: &Policy,
    calendar: &WorkingCalendar,
    facts: &ReviewFacts,
    as_of: NaiveDate,
) -> Result<MonthEnd, Error> {
    let histories = histories(facts, as_of);
    let nothing = History::default();
    let mut customers: Vec<_> = facts
        .customers
        .iter()
        .filter(|customer| customer.known_since <= as_of)
        .collect();
    customers.sort_by(|a, b| a.customer.cmp(&b.customer));

    let go_live = facts.go_live();
    let mut classes = Vec::with_capacity(customers.len());
    let mut needs = Vec::with_capacity(customers.len());
    let mut obligations = Vec::new();
    let mut findings = Vec::new();
    for customer in &customers {
        let history = histories.get(&customer.customer).unwrap_or(&nothing);
        let under = |error: Error| error.under(&customer.customer.subject());
        let on_file = history.assessment;
        // What should have been done before the books began is not asked for.
        let known_since = customer
            .known_since
            .max(go_live.unwrap_or(customer.known_since));
        let classification = classify_one(policy, customer, history, as_of).map_err(under)?;
        findings.extend(classification.findings.iter().cloned());
        let status = AssessmentStatus {
            customer: customer.customer.clone(),
            owner: customer.owner.clone(),
            known_since,
            class_name: on_file.map(|record| record.class_name.clone()),
            assessed_on: on_file.map(|record| record.assessed_on),
        };
        obligations.push(reassessment_due(&policy.classification, &status, as_of).map_err(under)?);
        // The class on file sets the cadence; a hospital without one takes the class it would get.
        let class_name = status
            .class_name
            .clone()
            .or(classification.class_name.clone());
        needs.push(PlanNeed {
            customer: customer.customer.clone(),
            class_name: class_name.clone(),
            owner: customer.owner.clone(),
            gap: None,
        });
        let classification_name = class_name.clone();
        if let Some(class_name) = class_name {
            let status = VisitStatus {
                customer: customer.customer.clone(),
                owner: customer.owner.clone(),
                class_name,
                known_since,
                last_visit: history.last_visit,
            };
            obligations.push(visit_due(&policy.visit, &status, calendar, as_of).map_err(under)?);
        }
        // Who has bought nothing yet has nothing to be satisfied with.
        if history.last_order.is_some() {
            let asked = SurveyDueFacts {
                customer: customer.customer.clone(),
                class_name: classification_name.clone(),
                owner: customer.owner.clone(),
                known_since,
                asked_on: history.asked_on,
            };
            obligations.push(survey_due(&policy.duty, &asked, as_of).map_err(under)?);
        }
        classes.push(ClassLine {
            name: customer.name.clone(),
            owner: customer.owner.clone(),
            class_on_file: on_file.map(|record| record.class_name.clone()),
            classification,
        });
    }

    let asked = PlanCoverFacts {
        customers: needs.clone(),
        plans: facts.plans.clone(),
    };
    let plan_cover = plan_cover(&policy.development, &asked, as_of)?;
    findings.extend(plan_cover.findings.iter().cloned());
    let aging = age(
        &policy.aging,
        &AgingFacts {
            documents: facts.documents.clone(),
            allocations: facts.allocations.clone(),
            ledger_balances: Vec::new(),
            territories: Vec::new(),
            selection: None,
            known_on: None,
        },
        as_of,
    )?;
    findings.extend(aging.findings.iter().cloned());
    let by_key: BTreeMap<_, _> = customers
        .iter()
        .map(|customer| (&customer.customer, *customer))
        .collect();
    let hospitals: Vec<_> = aging
        .groups
        .iter()
        .map(|group| {
            let customer = by_key.get(&group.customer);
            HospitalAging {
                // A document may name a customer that is not on file yet; its key stands in.
                name: customer.map_or_else(|| group.customer.to_string(), |c| c.name.clone()),
                owner: customer.and_then(|c| c.owner.clone()),
                group: group.clone(),
            }
        })
        .collect();
    let collection = collection(
        policy,
        facts,
        &classes,
        as_of,
        &mut obligations,
        &mut findings,
    )?;
    let first_day = as_of.with_day(1).unwrap_or(as_of);
    let receivables =
        receivables_review(policy, facts, &hospitals, first_day, as_of, &mut findings)?;
    let responsible = responsible_review(
        policy,
        calendar,
        facts,
        first_day,
        as_of,
        &mut obligations,
        &mut findings,
    )?;
    let rows = sales_rows(facts, as_of, &mut findings)?;
    let sales = sales_review(
        policy,
        calendar,
        facts,
        &rows,
        as_of,
        &mut obligations,
        &mut findings,
    )?;
    let planning = planning_review(
        policy,
        calendar,
        facts,
        (&rows, &classes),
        as_of,
        &mut obligations,
        &mut findings,
    )?;
    let follow_up = follow_up(
        policy,
        calendar,
        facts,
        as_of,
        &mut obligations,
        &mut findings,
    )?;
    let known = Known {
        needs: &needs,
        hospitals: &hospitals,
    };
    let quality = quality_review(
        policy,
        calendar,
        facts,
        known,
        as_of,
        &mut obligations,
        &mut findings,
    )?;
    Ok(MonthEnd {
        as_of,
        policy_documents: policy.documents.clone(),
        policy_fingerprint: policy.fingerprint.clone(),
        calendar_version: format!("{}@{}", calendar.id(), calendar.data_version()),
        customer_count: u32::try_from(customers.len()).unwrap_or(u32::MAX),
        classes,
        plan_cover,
        responsible,
        hospitals,
        aging,
        collection,
        receivables,
        sales,
        planning,
        follow_up,
        quality,
        agenda: agenda(obligations, as_of),
        findings,
    })
}

/// What the records say of one customer by the day.
#[derive(Default)]
struct History<'a> {
    assessment: Option<&'a AssessmentRecord>,
    /// The assessment before the day itself: what a class given on the day is compared with.
    before: Option<&'a AssessmentRecord>,
    last_visit: Option<NaiveDate>,
    last_order: Option<NaiveDate>,
    asked_on: Option<NaiveDate>,
    invoiced: Vec<DatedAmount>,
}

fn histories(facts: &ReviewFacts, as_of: NaiveDate) -> BTreeMap<&CustomerKey, History<'_>> {
    let mut histories: BTreeMap<&CustomerKey, History<'_>> = BTreeMap::new();
    for record in facts
        .assessments
        .iter()
        .filter(|record| record.assessed_on <= as_of)
    {
        let history = histories.entry(&record.customer).or_default();
        let later = |kept: &Option<&AssessmentRecord>| {
            kept.is_none_or(|kept| kept.assessed_on < record.assessed_on)
        };
        if later(&history.assessment) {
            history.assessment = Some(record);
        }
        if record.assessed_on < as_of && later(&history.before) {
            history.before = Some(record);
        }
    }
    // A visit counts only with a dated note (5.4.2).
    let noted = |visit: &&VisitRecord| {
        visit.date <= as_of
            && visit
                .note
                .as_ref()
                .is_some_and(|note| !note.trim().is_empty())
    };
    for visit in facts.visits.iter().filter(noted) {
        let history = histories.entry(&visit.customer).or_default();
        history.last_visit = history.last_visit.max(Some(visit.date));
    }
    let begun = facts.surveys.iter().filter(|one| one.first_day <= as_of);
    let asked = begun.flat_map(|one| one.customers.iter().map(|asked| (asked, one.first_day)));
    let answers = facts.survey_answers.iter();
    let answered = answers.map(|form| (&form.customer, form.answered_on));
    for (customer, date) in asked.chain(answered).filter(|(_, date)| *date <= as_of) {
        let history = histories.entry(customer).or_default();
        history.asked_on = history.asked_on.max(Some(date));
    }
    for document in facts
        .documents
        .iter()
        .filter(|document| document.posting_date <= as_of)
    {
        let history = histories.entry(&document.customer).or_default();
        let amount = match document.kind {
            DocumentKind::Invoice => {
                history.last_order = history.last_order.max(Some(document.posting_date));
                document.amount
            }
            DocumentKind::CreditNote => document.amount.negated(),
            DocumentKind::DebitAdjustment
            | DocumentKind::Refund
            | DocumentKind::Payment
            | DocumentKind::CreditAdjustment => continue,
        };
        history.invoiced.push(DatedAmount {
            date: document.posting_date,
            amount,
        });
    }
    histories
}

fn classify_one(
    policy: &Policy,
    customer: &CustomerRecord,
    history: &History<'_>,
    as_of: NaiveDate,
) -> Result<Classification, Error> {
    let mut factors = customer.factors.clone();
    if factors.iter().all(|fact| fact.factor != PURCHASING_NEED) {
        factors.extend(need_from_invoices(
            &policy.classification,
            &history.invoiced,
            as_of,
        )?);
    }
    // A company's policy may weigh fewer factors than the file knows.
    factors.retain(|fact| {
        policy
            .classification
            .factors
            .value
            .iter()
            .any(|row| row.factor == fact.factor)
    });
    let facts = CustomerFacts {
        customer: customer.customer.clone(),
        factors,
        last_order: history.last_order,
        last_contract_end: customer.last_contract_end,
        previous: history.before.map(|record| PreviousClass {
            class_name: record.class_name.clone(),
            band: record.band.clone(),
            assessed_on: record.assessed_on,
        }),
    };
    classify(&policy.classification, &facts, as_of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::ObligationState;
    use crate::book::PolicyBook;

    /// A key customer is asked every six months, others every year, from when they were asked or answered, else from
    /// when they stand in the books; who has bought nothing is not asked.
    #[test]
    fn surveys_are_due_by_class() -> Result<(), Box<dyn std::error::Error>> {
        let hospital = |key: &str| serde_json::json!({ "customer": key, "name": key, "known_since": "2025-06-30" });
        let class = |key: &str, class: &str| serde_json::json!({ "customer": key, "class_name": class, "assessed_on": "2026-05-01" });
        let invoice = |number: &str, key: &str| {
            serde_json::json!({ "document": number, "kind": "invoice", "customer": key, "posting_date": "2026-01-05",
                "due_date": "2026-12-05", "amount": { "amount": "500.00", "currency": "CNY" } })
        };
        let customers = ["H1", "H2", "H3", "H4"].map(hospital);
        let facts: ReviewFacts = serde_json::from_value(serde_json::json!({
            "customers": customers,
            "assessments": [class("H1", "key"), class("H2", "ordinary"), class("H3", "ordinary")],
            "documents": [invoice("I1", "H1"), invoice("I2", "H2"), invoice("I3", "H3")],
            "surveys": [{ "survey": "S1", "first_day": "2026-01-01", "last_day": "2026-12-31", "scale_max": 5,
                "customers": ["H1"], "questions": [{ "question": "q1", "dimension": "product_quality" }] }],
            "survey_answers": [{ "answer": "F1", "survey": "S1", "customer": "H2", "answered_on": "2026-03-10",
                "grades": [{ "question": "q1", "grade": 5 }] }],
        }))?;
        let as_of = day::parse("2026-07-01").unwrap_or_default();
        let book = PolicyBook::standard()?;
        let calendar = WorkingCalendar::mainland()?;
        let review = month_end(book.at(as_of)?, &calendar, &facts, as_of)?;
        let surveys = review.agenda.obligations.iter();
        let mut surveys: Vec<_> = surveys
            .filter(|owed| owed.kind == "survey")
            .map(|owed| (owed.subject.as_str(), owed.due.to_string(), owed.state))
            .collect();
        surveys.sort_unstable_by_key(|row| row.0);
        let expected = [
            ("customer:H1", "2026-07-01".to_owned(), ObligationState::Due),
            (
                "customer:H2",
                "2027-03-10".to_owned(),
                ObligationState::Upcoming,
            ),
            (
                "customer:H3",
                "2026-06-30".to_owned(),
                ObligationState::Overdue,
            ),
        ];
        assert_eq!(surveys, expected);
        Ok(())
    }
}
