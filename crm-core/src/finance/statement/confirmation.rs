//! What the hospital answered to a statement, and what follows (8.2.2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::StatementPolicy;
use crate::answer::{
    Basis, Clause, Error, ErrorCode, Finding, Obligation, ObligationState, Severity,
};
use crate::base::{CustomerKey, DocumentKey, Evidence, Money, PersonKey, day};
use crate::finance::dunning::{LimitationEvent, LimitationEventKind, LimitationProof, ProofKind};

/// How a statement came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConfirmationForm {
    /// With the hospital's seal.
    Sealed,
    /// With a signature and no seal.
    Signed,
    /// By word of mouth, by telephone, by a message.
    Unsigned,
}

/// The hospital's answer, as it is kept (8.2.2). It names the post of who signed, never the name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementConfirmation {
    /// Its key.
    pub confirmation: String,
    /// The statement that it answers.
    pub statement: String,
    /// Whose.
    pub customer: CustomerKey,
    /// The day of the seal or signature.
    #[serde(with = "day")]
    pub signed_on: NaiveDate,
    /// How it came back.
    pub form: ConfirmationForm,
    /// The post of who signed at the hospital.
    #[serde(default)]
    pub signer_post: Option<String>,
    /// What the hospital says it owes; none when it only says that it got the statement.
    #[serde(default)]
    pub balance: Option<Money>,
    /// What it adds.
    #[serde(default)]
    pub remark: Option<String>,
    /// The paper.
    #[serde(default)]
    pub paper: Option<Evidence>,
}

/// A statement that went out, and the answer to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfirmationFacts {
    /// Its key.
    pub statement: String,
    /// Whose.
    pub customer: CustomerKey,
    /// Who is responsible for the answer.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// Its last day.
    #[serde(with = "day")]
    pub last_day: NaiveDate,
    /// What it says is open.
    pub closing: Money,
    /// The day it went out; none while it has not.
    #[serde(default, with = "day::option")]
    pub sent_on: Option<NaiveDate>,
    /// The documents that are open in it.
    #[serde(default)]
    pub documents: Vec<DocumentKey>,
    /// The answer.
    #[serde(default)]
    pub confirmation: Option<StatementConfirmation>,
}

/// Where a statement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConfirmationState {
    /// It has not gone out.
    NotSent,
    /// The answer is waited for.
    Awaited,
    /// The answer is late.
    Late,
    /// The hospital says the same.
    Agreed,
    /// The hospital says something else: both lists have to be compared.
    Differs,
    /// The hospital answered without saying what it owes, or without seal, signature or paper.
    Unproved,
}

/// Where a statement stands on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfirmationStatus {
    /// Its key.
    pub statement: String,
    /// Where it stands.
    pub status: ConfirmationState,
    /// Ours less theirs; none while the hospital has said nothing.
    pub difference: Option<Money>,
    /// Sending it, or getting the answer.
    pub obligation: Obligation,
    /// The event for the period of limitation of its documents: a debt that was acknowledged. None when
    /// nothing was, or nothing proves it.
    pub limitation_event: Option<LimitationEvent>,
    /// The documents that it is an event for.
    pub documents: Vec<DocumentKey>,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What the hospital answered to a statement, and what follows.
///
/// - Shape: a statement and its answer in; agreement, difference and the event of limitation out.
/// - Units: money in the currency of the account; calendar days to the answer.
/// - Source: clause 8.2.2. A statement with the hospital's seal is kept and starts the period of limitation
///   anew, also when the hospital owes less than we say; one that says it owes nothing does not. A
///   difference within `statement.amount_tolerance` is none.
///
/// # Errors
/// [`ErrorCode::Contradiction`] for the answer to another statement or of another customer;
/// [`ErrorCode::MoneyUnusable`] for another currency.
pub fn statement_confirmation(
    policy: &StatementPolicy,
    facts: &ConfirmationFacts,
    as_of: NaiveDate,
) -> Result<ConfirmationStatus, Error> {
    let answer = facts.confirmation.as_ref();
    let answer = answer.filter(|answer| answer.signed_on <= as_of);
    if let Some(answer) = &facts.confirmation {
        for (field, ours, theirs) in [
            (
                "statement",
                facts.statement.as_str(),
                answer.statement.as_str(),
            ),
            (
                "customer",
                facts.customer.as_str(),
                answer.customer.as_str(),
            ),
        ] {
            if ours != theirs {
                let path = format!("confirmation.{field}");
                return Err(Error::new(ErrorCode::Contradiction, path, ours, theirs));
            }
        }
    }
    let days = |count: u32| i64::from(count);
    let to_send = day::shift(facts.last_day, days(policy.send_days.value));
    let to_answer = facts
        .sent_on
        .map(|sent| day::shift(sent, days(policy.answer_days.value)));
    let said = answer.and_then(|answer| answer.balance);
    let difference = said.map(|said| facts.closing.minus(said)).transpose()?;
    let tolerance = policy.amount_tolerance.value.0;
    let off = difference.filter(|difference| difference.amount.abs() > tolerance);
    let on_paper = answer
        .is_some_and(|answer| answer.form != ConfirmationForm::Unsigned && answer.paper.is_some());
    let status = match (answer, to_answer) {
        (Some(_), _) if off.is_some() => ConfirmationState::Differs,
        (Some(_), _) if said.is_none() || !on_paper => ConfirmationState::Unproved,
        (Some(_), _) => ConfirmationState::Agreed,
        (None, None) => ConfirmationState::NotSent,
        (None, Some(due)) if due < as_of => ConfirmationState::Late,
        (None, Some(_)) => ConfirmationState::Awaited,
    };
    let subject = facts.customer.subject();
    let mut findings = Vec::new();
    if let Some(off) = off {
        let (code, clause) = ("confirmation_differs", Clause::C8_2_2);
        let path = "confirmation.balance";
        let finding = Finding::new(code, Severity::Warning, clause, subject.clone(), path);
        findings.push(
            finding
                .observed(off.amount)
                .limit(tolerance)
                .because(vec![policy.amount_tolerance.cite()]),
        );
    }
    if answer.is_some() && (said.is_none() || !on_paper) {
        let (code, clause) = ("confirmation_unproved", Clause::C8_2_2);
        let path = "confirmation";
        let finding = Finding::new(code, Severity::Warning, clause, subject.clone(), path);
        findings.push(finding);
    }
    let (kind, due, basis) = match to_answer {
        None => ("statement_sending", to_send, policy.send_days.cite()),
        Some(due) => ("statement_answer", due, policy.answer_days.cite()),
    };
    let subject = format!("statement:{}", facts.statement);
    let holder = facts.owner.clone();
    let mut obligation = Obligation::open(kind, Clause::C8_2_2, holder, subject, due, as_of)
        .because(vec![basis.clone()]);
    if answer.is_some() {
        obligation.state = ObligationState::Met;
        obligation.overdue_days = 0;
    }
    let event = answer.filter(|_| said.is_some_and(Money::is_positive));
    let limitation_event = event.and_then(|answer| {
        let kind = match answer.form {
            ConfirmationForm::Sealed => ProofKind::SealedPaper,
            ConfirmationForm::Signed => ProofKind::SignedPaper,
            ConfirmationForm::Unsigned => return None,
        };
        Some(LimitationEvent {
            kind: LimitationEventKind::SignedStatement,
            date: answer.signed_on,
            ended_on: None,
            proof: Some(LimitationProof {
                kind,
                paper: answer.paper.clone()?,
            }),
        })
    });
    Ok(ConfirmationStatus {
        statement: facts.statement.clone(),
        status,
        difference,
        obligation,
        documents: if limitation_event.is_some() {
            facts.documents.clone()
        } else {
            Vec::new()
        },
        limitation_event,
        findings,
        basis: vec![policy.amount_tolerance.cite(), basis],
    })
}
