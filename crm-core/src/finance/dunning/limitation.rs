//! Until when a claim can be enforced (8.1.3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::DunningPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Obligation, Severity};
use crate::base::{CustomerKey, DocumentKey, Evidence, PersonKey, day};

/// Something that starts the period anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LimitationEventKind {
    /// The hospital was asked to pay.
    Demand,
    /// The hospital promised to pay.
    Promise,
    /// The hospital paid part of it.
    PartPayment,
    /// The hospital signed or sealed a statement of account.
    SignedStatement,
    /// A suit, or a request for arbitration.
    Suit,
}

/// What shows that an event happened and what it said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProofKind {
    /// A letter whose receipt the hospital signed.
    SignedReceipt,
    /// A letter by post or courier that names the claim, with the record that it was delivered.
    DeliveryRecord,
    /// A letter whose delivery a notary recorded.
    NotarisedDelivery,
    /// An e-mail to an address that the contract names, or that was answered.
    ConfirmedEmail,
    /// A notice in a newspaper, when the debtor cannot be found.
    PublicNotice,
    /// A promise in writing with a signature.
    WrittenPromise,
    /// A paper with the hospital's seal.
    SealedPaper,
    /// A paper with a signature and no seal: it binds the hospital only if who signed was allowed to.
    SignedPaper,
    /// The record of the bank.
    BankRecord,
    /// A paper of the court or of the arbitration.
    CourtRecord,
    /// Our own note of a call or a visit.
    CallNote,
}

/// A proof, and where it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitationProof {
    /// What it is.
    pub kind: ProofKind,
    /// The paper.
    pub paper: Evidence,
}

/// One event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitationEvent {
    /// What it was.
    pub kind: LimitationEventKind,
    /// Its day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// The last day of the proceedings of a suit: from then on the period runs anew. Without it, the day of
    /// the suit counts.
    #[serde(default, with = "day::option")]
    pub ended_on: Option<NaiveDate>,
    /// What proves it. Nothing proves nothing.
    #[serde(default)]
    pub proof: Option<LimitationProof>,
}

/// An event as it is kept, for all claims that it names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitationEventRecord {
    /// Its key.
    pub key: String,
    /// Whose claims.
    pub customer: CustomerKey,
    /// Which of them.
    pub documents: Vec<DocumentKey>,
    /// What happened.
    pub event: LimitationEvent,
}

/// Something that kept us from claiming: a disaster, a receiver not yet named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitationHindrance {
    /// First day.
    #[serde(with = "day")]
    pub since: NaiveDate,
    /// Last day; none while it lasts.
    #[serde(default, with = "day::option")]
    pub until: Option<NaiveDate>,
}

/// A claim and what was done about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitationFacts {
    /// Its document.
    pub document: DocumentKey,
    /// Who is responsible for it.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// The due dates of its instalments, at least one.
    pub due_dates: Vec<day::Day>,
    /// What happened since.
    #[serde(default)]
    pub events: Vec<LimitationEvent>,
    /// What kept us from claiming.
    #[serde(default)]
    pub hindrances: Vec<LimitationHindrance>,
}

/// Where the period stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitationState {
    /// The last instalment is not overdue yet.
    NotBegun,
    /// It runs.
    Running,
    /// A hindrance holds it.
    Suspended,
    /// It ends soon.
    EndsSoon,
    /// It has ended.
    Ended,
}

/// The period on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitationPeriod {
    /// Its document.
    pub document: DocumentKey,
    /// Where it stands.
    pub status: LimitationState,
    /// The day it counts from: the last due date, or the last event that started it anew.
    #[serde(with = "day")]
    pub counts_from: NaiveDate,
    /// The last day on which the claim can be enforced; while a hindrance lasts, as if it ended today.
    #[serde(with = "day")]
    pub ends_on: NaiveDate,
    /// The day beyond which nothing starts it anew.
    #[serde(with = "day")]
    pub absolute_end: NaiveDate,
    /// Days to the end; below zero after it.
    pub days_left: i64,
    /// The demand that someone owes before it ends.
    pub obligation: Obligation,
    /// Events that prove nothing or came too late; that the end is near, or over.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Until when a claim can be enforced.
///
/// - Shape: due dates, events and hindrances in; the last day and what is owed before it out.
/// - Units: whole years and months from the day, calendar days to the alert.
/// - Source: clause 8.1.3, with the Civil Code's rules for claims: of instalments the last one counts (189);
///   an event starts the period anew if it has one of the proofs of `dunning.limitation_events` and came
///   before the end, or is one that helps even after it (195); a hindrance in the last months suspends it
///   (194); nothing goes beyond the absolute end (188).
///
/// # Errors
/// [`ErrorCode::OutOfRange`] without a due date, for a suit or a hindrance that ends before it begins.
pub fn limitation_period(
    policy: &DunningPolicy,
    facts: &LimitationFacts,
    as_of: NaiveDate,
) -> Result<LimitationPeriod, Error> {
    let last_due = facts.due_dates.iter().map(|due| due.0).max();
    let last_due = last_due.ok_or_else(|| {
        let expected = "at least one due date";
        Error::new(ErrorCode::OutOfRange, "due_dates", expected, 0)
    })?;
    check_order(facts)?;
    let years = |years: u32| years.saturating_mul(12);
    let months = years(policy.limitation_years.value);
    let absolute_end = day::shift_months(last_due, years(policy.limitation_absolute_years.value));
    let mut findings = Vec::new();
    let mut basis = vec![
        policy.limitation_years.cite(),
        policy.limitation_alert_days.cite(),
        policy.limitation_events.cite(),
    ];
    let mut counts_from = last_due;
    let mut events: Vec<_> = facts.events.iter().enumerate().collect();
    let mut pending = false;
    events.sort_by_key(|(_, event)| event.date);
    for (at, event) in events {
        if event.date > as_of {
            continue;
        }
        let mut finding = |code: &str| {
            let subject = facts.document.subject();
            let path = format!("events[{at}]");
            let finding = Finding::new(code, Severity::Warning, Clause::C8_1_3, subject, &path);
            findings.push(finding.observed(event.date));
        };
        let Some(proof) = &event.proof else {
            finding("limitation_event_unproved");
            continue;
        };
        let mut rules = policy.limitation_events.value.iter();
        let rule = rules.find(|rule| rule.event == event.kind);
        let Some(rule) = rule.filter(|rule| rule.proofs.contains(&proof.kind)) else {
            finding("limitation_proof_not_enough");
            continue;
        };
        let (end, _) = end_of(policy, facts, counts_from, months, as_of);
        if event.date > end && !rule.after_end {
            finding("limitation_event_too_late");
            continue;
        }
        // Before the claim is due there is nothing to start anew.
        let over = event.ended_on.filter(|ended| *ended <= as_of);
        if rule.lasts && over.is_none() {
            // While it lasts nothing runs; the period begins anew when it is over.
            pending = true;
            counts_from = counts_from.max(as_of);
            continue;
        }
        counts_from = counts_from.max(over.unwrap_or(event.date));
    }
    let (end, suspended) = end_of(policy, facts, counts_from, months, as_of);
    if suspended {
        basis.push(policy.limitation_suspension_months.cite());
    }
    let ends_on = end.min(absolute_end);
    if end > absolute_end {
        basis.push(policy.limitation_absolute_years.cite());
    }
    let days_left = day::days_between(as_of, ends_on);
    let alert = i64::from(policy.limitation_alert_days.value);
    let hindered = facts.hindrances.iter().any(|hindrance| {
        hindrance.since <= as_of && hindrance.until.is_none_or(|until| until >= as_of)
    });
    let status = if as_of <= last_due {
        LimitationState::NotBegun
    } else if days_left < 0 {
        LimitationState::Ended
    } else if pending || (suspended && hindered) {
        LimitationState::Suspended
    } else if days_left <= alert {
        LimitationState::EndsSoon
    } else {
        LimitationState::Running
    };
    let told = match status {
        LimitationState::Ended => Some(("limitation_ended", Severity::Error)),
        LimitationState::EndsSoon => Some(("limitation_ends_soon", Severity::Warning)),
        LimitationState::NotBegun | LimitationState::Running | LimitationState::Suspended => None,
    };
    if let Some((code, severity)) = told {
        let subject = facts.document.subject();
        let finding = Finding::new(code, severity, Clause::C8_1_3, subject, "ends_on");
        findings.push(finding.observed(ends_on).limit(days_left.abs()));
    }
    let obligation = Obligation::open(
        "limitation_demand",
        Clause::C8_1_3,
        facts.owner.clone(),
        facts.document.subject(),
        ends_on,
        as_of,
    )
    .because(basis.clone());
    Ok(LimitationPeriod {
        document: facts.document.clone(),
        status,
        counts_from,
        ends_on,
        absolute_end,
        days_left,
        obligation,
        findings,
        basis,
    })
}

fn check_order(facts: &LimitationFacts) -> Result<(), Error> {
    let events = facts.events.iter().enumerate().map(|(at, event)| {
        let path = format!("events[{at}].ended_on");
        (path, event.date, event.ended_on)
    });
    let hindrances = facts.hindrances.iter().enumerate().map(|(at, hindrance)| {
        let path = format!("hindrances[{at}].until");
        (path, hindrance.since, hindrance.until)
    });
    for (path, since, until) in events.chain(hindrances) {
        if let Some(until) = until.filter(|until| *until < since) {
            let expected = format!("not before {since}");
            return Err(Error::new(ErrorCode::OutOfRange, path, expected, until));
        }
    }
    Ok(())
}

/// The end of a period that counts from a day, and whether a hindrance moved it.
///
/// A hindrance that holds on any of the last months of the period moves the end to as many months after
/// itself; one that lasts is taken to end on the day that is asked about.
fn end_of(
    policy: &DunningPolicy,
    facts: &LimitationFacts,
    from: NaiveDate,
    months: u32,
    as_of: NaiveDate,
) -> (NaiveDate, bool) {
    let last = policy.limitation_suspension_months.value;
    let mut end = day::shift_months(from, months);
    let mut moved = false;
    let mut hindrances: Vec<_> = facts.hindrances.iter().collect();
    hindrances.sort_by_key(|hindrance| (hindrance.since, hindrance.until));
    for hindrance in hindrances.into_iter().filter(|h| h.since <= as_of) {
        let until = hindrance.until.unwrap_or(as_of).min(as_of);
        // The day from which the last months run.
        let window = end
            .checked_sub_months(chrono::Months::new(last))
            .unwrap_or(end);
        if hindrance.since <= end && until >= window {
            let later = day::shift_months(until, last);
            moved |= later > end;
            end = end.max(later);
        }
    }
    (end, moved)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::book::PolicyBook;
    use proptest::prelude::*;

    /// Read once; reading it for every case takes longer than the cases.
    static STANDARD: LazyLock<Option<DunningPolicy>> = LazyLock::new(|| {
        let book = PolicyBook::standard().ok()?;
        let policy = book.at(day::parse("2026-01-31")?).ok()?;
        Some(*policy.dunning.clone())
    });

    proptest! {
        /// An event without a proof never moves the end; one with a proof never brings it forward, and
        /// nothing goes beyond the absolute end.
        #[test]
        fn events_only_ever_help(days in prop::collection::vec((0_i64..4000, 0_usize..3), 0..6), asked in 1_i64..9000) {
            let due = day::parse("2020-01-31").unwrap_or_default();
            let paper = Evidence::new("archive:2024/1", None);
            let key = DocumentKey::new("I1");
            prop_assert!(paper.is_ok() && key.is_ok() && STANDARD.is_some());
            if let (Ok(paper), Ok(document), Some(policy)) = (paper, key, STANDARD.as_ref()) {
                let as_of = day::shift(due, asked);
                let proof = |kind| Some(LimitationProof { kind, paper: paper.clone() });
                let events: Vec<_> = days.iter().map(|(after, proved)| LimitationEvent {
                    kind: LimitationEventKind::Demand,
                    date: day::shift(due, *after),
                    ended_on: None,
                    proof: match proved {
                        0 => None,
                        1 => proof(ProofKind::CallNote),
                        _ => proof(ProofKind::SignedReceipt),
                    },
                }).collect();
                let facts = |events: Vec<LimitationEvent>| LimitationFacts {
                    document: document.clone(),
                    owner: None,
                    due_dates: vec![day::Day(due)],
                    events,
                    hindrances: Vec::new(),
                };
                {
                    let end = |events| limitation_period(policy, &facts(events), as_of).ok().map(|p| p.ends_on);
                    let proved = |e: &LimitationEvent| e.proof.as_ref().is_some_and(|p| p.kind != ProofKind::CallNote);
                    let only: Vec<_> = events.iter().filter(|e| proved(e)).cloned().collect();
                    let whole = end(events);
                    prop_assert_eq!(&whole, &end(only));
                    prop_assert!(whole >= end(Vec::new()));
                    prop_assert!(whole <= Some(day::shift_months(due, 240)));
                }
            }
        }
    }
}
