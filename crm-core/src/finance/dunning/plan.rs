//! A promise to pay and a plan of instalments: kept or broken, and what follows (8.1.3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::limitation::{LimitationEvent, LimitationEventKind, LimitationProof};
use super::policy::DunningPolicy;
use super::step::{DunningStop, DunningStopKind};
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Obligation, Severity};
use crate::base::{CustomerKey, DocumentKey, Money, PersonKey, day};

/// What was agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentPlanKind {
    /// The hospital promised to pay by a day.
    Promise,
    /// It pays in instalments.
    Instalments,
}

/// One day and what comes in by it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromisedPayment {
    /// The day.
    #[serde(with = "day")]
    pub due_date: NaiveDate,
    /// How much.
    pub amount: Money,
}

/// An instalment of a document that a plan is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedInstalment {
    /// The document, one of the plan.
    pub document: DocumentKey,
    /// The instalment, counted from 1.
    pub instalment: u32,
}

/// A promise to pay or a plan of instalments, as it is kept (8.1.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentPlan {
    /// Its key.
    pub plan: String,
    /// Who promised.
    pub customer: CustomerKey,
    /// What was agreed.
    pub kind: PaymentPlanKind,
    /// Which debts it is about.
    pub documents: Vec<DocumentKey>,
    /// Only these instalments of them; a document without a row is meant as a whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instalments: Vec<PlannedInstalment>,
    /// The day of the promise.
    #[serde(with = "day")]
    pub agreed_on: NaiveDate,
    /// Who of us took it.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// The payments, at least one; a promise has one.
    pub payments: Vec<PromisedPayment>,
    /// What proves it.
    #[serde(default)]
    pub proof: Option<LimitationProof>,
}

/// Money that came in for the debts of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanReceipt {
    /// Its day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// How much.
    pub amount: Money,
}

/// A plan and what came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentPlanFacts {
    /// The plan.
    pub plan: PaymentPlan,
    /// What came in since it was agreed; what came before it does not count.
    #[serde(default)]
    pub receipts: Vec<PlanReceipt>,
    /// What is open on its debts on the day; a plan asks for no more than that. None asks for all that was
    /// promised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owed: Option<Money>,
}

/// Where a plan stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentPlanState {
    /// Nothing is late.
    Open,
    /// Something is late.
    Broken,
    /// Everything came in, or nothing is open any more.
    Fulfilled,
}

/// One payment of a plan on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromisedPaymentState {
    /// The day.
    #[serde(with = "day")]
    pub due_date: NaiveDate,
    /// How much was promised.
    pub amount: Money,
    /// What of it came in.
    pub paid: Money,
    /// Whether the rest of it is late.
    pub late: bool,
}

/// A plan on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentPlanStatus {
    /// Its key.
    pub plan: String,
    /// Where it stands.
    pub status: PaymentPlanState,
    /// Its payments, the earliest first.
    pub payments: Vec<PromisedPaymentState>,
    /// What came in.
    pub paid: Money,
    /// What is still to come.
    pub open: Money,
    /// What is late.
    pub late: Money,
    /// What stops the ladder: until the last day on which the next payment is in time, for what was promised
    /// and is still to come; no more of the debts than that. None when the plan is broken or fulfilled; then
    /// the ladder goes on where it stood.
    pub stop: Option<DunningStop>,
    /// The event for the period of limitation, to be kept with the debts.
    pub limitation_event: LimitationEvent,
    /// The next payment, to be watched.
    pub obligation: Option<Obligation>,
    /// That it was broken, or kept late.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Whether a promise or a plan of instalments is kept.
///
/// - Shape: a plan and what came in; payment by payment, and what stops the ladder, out.
/// - Units: money in one currency; calendar days.
/// - Source: clause 8.1.3. Money pays the earliest payment first; what comes `dunning.plan_grace_days` after
///   a day is still in time. What a credit, a discount or a write-off closed is asked for no longer, of the last
///   payments first: a plan is never late for more than is open. A plan stops the ladder for its own amount, a broken one for nothing.
///
/// # Errors
/// [`ErrorCode::UnknownReference`] for an instalment of a document that the plan does not name;
/// [`ErrorCode::OutOfRange`] for a plan without payments, a promise with several, an amount that is not above
/// zero or owed below it, a payment before the agreement; [`ErrorCode::MoneyUnusable`] for another currency.
pub fn payment_plan_status(
    policy: &DunningPolicy,
    facts: &PaymentPlanFacts,
    as_of: NaiveDate,
) -> Result<PaymentPlanStatus, Error> {
    let plan = &facts.plan;
    check(plan)?;
    let grace = i64::from(policy.plan_grace_days.value);
    let mut planned: Vec<&PromisedPayment> = plan.payments.iter().collect();
    planned.sort_by_key(|payment| payment.due_date);
    let currency = planned
        .first()
        .map_or(crate::base::Currency::CNY, |first| first.amount.currency);
    let zero = Money::zero(currency);
    let counts = |receipt: &&PlanReceipt| receipt.date >= plan.agreed_on && receipt.date <= as_of;
    let paid_by = |last: NaiveDate| {
        let receipts = facts.receipts.iter().filter(counts);
        Money::sum(
            currency,
            receipts.filter(|r| r.date <= last).map(|r| r.amount),
        )
    };
    for (at, receipt) in facts.receipts.iter().enumerate() {
        if !receipt.amount.is_positive() {
            let path = format!("receipts[{at}].amount");
            let observed = receipt.amount;
            return Err(Error::new(
                ErrorCode::OutOfRange,
                path,
                "more than 0",
                observed,
            ));
        }
    }
    if let Some(owed) = facts.owed.filter(|owed| owed.amount < zero.amount) {
        return Err(Error::new(ErrorCode::OutOfRange, "owed", "0 or more", owed));
    }
    let paid = paid_by(as_of)?;
    let promised = Money::sum(currency, planned.iter().map(|payment| payment.amount))?;
    // What is asked for in all: what came in and what is open; the last payments go short.
    let mut asked = match facts.owed {
        Some(owed) => promised.at_most(paid.plus(owed)?)?,
        None => promised,
    };
    let (mut left, mut late, mut open, mut due) = (paid, zero, zero, zero);
    let mut kept_late = false;
    let mut next: Option<&PromisedPayment> = None;
    let mut payments = Vec::new();
    for payment in planned {
        let last = day::shift(payment.due_date, grace);
        let part = payment.amount.at_most(left)?;
        left = left.minus(part)?;
        let wanted = payment.amount.at_most(asked)?;
        asked = asked.minus(wanted)?;
        let rest = wanted.minus(part.at_most(wanted)?)?;
        due = due.plus(wanted)?;
        let is_late = rest.is_positive() && last < as_of;
        if is_late {
            late = late.plus(rest)?;
        } else if rest.is_positive() && next.is_none() {
            next = Some(payment);
        }
        kept_late |= last < as_of && rest.is_zero() && due.minus(paid_by(last)?)?.is_positive();
        open = open.plus(rest)?;
        payments.push(PromisedPaymentState {
            due_date: payment.due_date,
            amount: payment.amount,
            paid: part,
            late: is_late,
        });
    }
    let status = if open.is_zero() {
        PaymentPlanState::Fulfilled
    } else if late.is_positive() {
        PaymentPlanState::Broken
    } else {
        PaymentPlanState::Open
    };
    let subject = format!("plan:{}", plan.plan);
    let mut findings = Vec::new();
    if late.is_positive() {
        let (clause, subject) = (Clause::C8_1_3, subject.clone());
        let broken = Finding::new(
            "plan_broken",
            Severity::Warning,
            clause,
            subject,
            "payments",
        );
        findings.push(broken.observed(late.amount).limit(promised.amount));
    } else if kept_late {
        let (clause, subject) = (Clause::C8_1_3, subject.clone());
        findings.push(Finding::new(
            "plan_paid_late",
            Severity::Info,
            clause,
            subject,
            "payments",
        ));
    }
    let basis = vec![policy.plan_grace_days.cite()];
    let in_force = next.filter(|_| status == PaymentPlanState::Open && plan.agreed_on <= as_of);
    let stop = in_force.map(|next| DunningStop {
        kind: match plan.kind {
            PaymentPlanKind::Promise => DunningStopKind::Promise,
            PaymentPlanKind::Instalments => DunningStopKind::InstalmentPlan,
        },
        since: Some(plan.agreed_on),
        until: Some(day::shift(next.due_date, grace)),
        amount: Some(open),
    });
    let obligation = in_force.map(|next| {
        let (holder, due) = (plan.owner.clone(), day::shift(next.due_date, grace));
        Obligation::open(
            "planned_payment",
            Clause::C8_1_3,
            holder,
            subject,
            due,
            as_of,
        )
        .because(basis.clone())
    });
    Ok(PaymentPlanStatus {
        plan: plan.plan.clone(),
        status,
        payments,
        paid,
        open,
        late,
        stop,
        limitation_event: LimitationEvent {
            kind: LimitationEventKind::Promise,
            date: plan.agreed_on,
            ended_on: None,
            proof: plan.proof.clone(),
        },
        obligation,
        findings,
        basis,
    })
}

impl PaymentPlan {
    /// Whether it is about a part of a document.
    pub(crate) fn covers(&self, document: &DocumentKey, instalment: Option<u32>) -> bool {
        let mut rows = self.instalments.iter().filter(|r| r.document == *document);
        let whole = rows.clone().next().is_none();
        self.documents.contains(document)
            && (whole || rows.any(|row| Some(row.instalment) == instalment))
    }
}

fn check(plan: &PaymentPlan) -> Result<(), Error> {
    let refuse = |path: String, expected: String, observed: String| {
        Err(Error::new(ErrorCode::OutOfRange, path, expected, observed))
    };
    let count = plan.payments.len();
    let most_one = plan.kind == PaymentPlanKind::Promise && count > 1;
    if count == 0 || most_one {
        let expected = if most_one {
            "one payment"
        } else {
            "at least one payment"
        };
        return refuse(
            "plan.payments".to_owned(),
            expected.to_owned(),
            count.to_string(),
        );
    }
    for (at, row) in plan.instalments.iter().enumerate() {
        if !plan.documents.contains(&row.document) {
            let path = format!("plan.instalments[{at}].document");
            let expected = "a document of the plan";
            let code = ErrorCode::UnknownReference;
            return Err(Error::new(code, path, expected, &row.document));
        }
    }
    for (at, payment) in plan.payments.iter().enumerate() {
        if !payment.amount.is_positive() {
            let path = format!("plan.payments[{at}].amount");
            return refuse(path, "more than 0".to_owned(), payment.amount.to_string());
        }
        if payment.due_date < plan.agreed_on {
            let path = format!("plan.payments[{at}].due_date");
            let expected = format!("not before {}", plan.agreed_on);
            return refuse(path, expected, payment.due_date.to_string());
        }
    }
    Ok(())
}
