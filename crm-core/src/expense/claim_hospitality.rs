//! Hospitality in a claim: guests, purpose, approval, and the register it is held against (8.3.1).

use chrono::{NaiveDate, NaiveDateTime};

use super::claim_record::ClaimLine;
use super::claim_sheet::{Sheet, path_of};
use super::hospitality::HospitalityEvent;
use crate::answer::{Clause, Error, ErrorCode, Finding, Severity};

/// Whether a line is hospitality.
pub(super) fn invites(line: &ClaimLine) -> bool {
    matches!(line.kind.as_str(), "hospitality" | "entertainment")
}

/// Who was invited, for what, and whether someone else approved it beforehand.
pub(super) fn hospitality(sheet: &mut Sheet<'_>, at: usize, line: &ClaimLine) -> Result<(), Error> {
    let mut found: Vec<Finding> = Vec::new();
    let registered = registered(sheet, at, line, &mut found)?;
    let finding = |code: &str, severity, field: &str| {
        let path = path_of(at, field);
        sheet.finding(code, severity, Clause::C8_3_1, &path)
    };
    // The register knows the day of the table; a line may be dated by its receipt.
    let (approval, held_on) = match registered {
        Some(event) => (
            (event.approved_on, event.approved_at, event.began_at),
            event.date,
        ),
        None => (
            (line.approved_on, line.approved_at, line.began_at),
            line.date,
        ),
    };
    match prior(approval, held_on) {
        Prior::Yes => {}
        Prior::No => found.push(finding(
            "claim_hospitality_unapproved",
            Severity::Error,
            "approved_on",
        )),
        Prior::SameDay => found.push(
            finding(
                "claim_approval_order_unknown",
                Severity::Warning,
                "approved_at",
            )
            .observed(held_on),
        ),
    }
    if line
        .purpose
        .as_ref()
        .is_none_or(|text| text.trim().is_empty())
    {
        found.push(finding("claim_purpose_missing", Severity::Error, "purpose"));
    }
    if line.guests.is_empty() {
        found.push(finding("claim_guests_missing", Severity::Error, "guests"));
    }
    let medical = line.guests.iter().any(|guest| guest.medical_staff);
    if line.kind == "entertainment" && medical {
        let code = "claim_entertains_medical_staff";
        found.push(finding(code, Severity::Error, "kind").observed(&line.kind));
    }
    if line.in_tender {
        found.push(finding("claim_in_tender", Severity::Error, "in_tender"));
    }
    for (number, guest) in line.guests.iter().enumerate() {
        if guest.family {
            let field = format!("guests[{number}]");
            found.push(finding("claim_family_guest", Severity::Error, &field));
        }
    }
    sheet.findings.extend(found);
    Ok(())
}

/// Whether an approval came before what it approves.
enum Prior {
    Yes,
    No,
    /// Both are of one day, and of one of them nobody knows the moment.
    SameDay,
}

fn prior(
    (on, at, began_at): (
        Option<NaiveDate>,
        Option<NaiveDateTime>,
        Option<NaiveDateTime>,
    ),
    date: NaiveDate,
) -> Prior {
    let Some(approved) = on.or(at.map(|at| at.date())) else {
        return Prior::No;
    };
    // A moment of another day than the one that is written down says nothing.
    let at = at.filter(|at| at.date() == approved);
    let began_at = began_at.filter(|began| began.date() == date);
    match (at, began_at) {
        _ if approved < date => Prior::Yes,
        _ if approved > date => Prior::No,
        (Some(at), Some(began)) if at <= began => Prior::Yes,
        (Some(_), Some(_)) => Prior::No,
        _ => Prior::SameDay,
    }
}

/// The event that a line pays for, and what of the line is not as it stands in the register.
fn registered<'a>(
    sheet: &Sheet<'a>,
    at: usize,
    line: &ClaimLine,
    found: &mut Vec<Finding>,
) -> Result<Option<&'a HospitalityEvent>, Error> {
    let Some(name) = &line.event else {
        return Ok(None);
    };
    let facts = sheet.facts;
    let finding = |code: &str, severity, field: &str| {
        let path = path_of(at, field);
        sheet.finding(code, severity, Clause::C8_3_1, &path)
    };
    let mut own = facts.lines.iter().take(at);
    let mut earlier = facts.earlier.iter();
    let before = earlier.find(|row| row.claim != facts.claim && row.event.as_ref() == Some(name));
    if let Some(before) = before {
        let twice = finding("claim_event_twice", Severity::Error, "event");
        found.push(twice.observed(name).limit(&before.claim));
    } else if own.any(|other| other.event.as_ref() == Some(name)) {
        let twice = finding("claim_event_twice", Severity::Error, "event");
        found.push(twice.observed(name).limit(&facts.claim));
    }
    let mut events = facts.events.iter().filter(|event| event.event == *name);
    let Some(event) = events.next() else {
        found.push(finding("claim_event_unknown", Severity::Error, "event").observed(name));
        return Ok(None);
    };
    if events.next().is_some() {
        let expected = "each event once";
        return Err(Error::new(
            ErrorCode::DuplicateKey,
            "events",
            expected,
            name,
        ));
    }
    if event.cancelled {
        found.push(finding("claim_event_cancelled", Severity::Error, "event").observed(name));
    }
    if event.date != line.date {
        found.push(
            finding("claim_event_other_day", Severity::Warning, "date")
                .observed(line.date)
                .limit(event.date),
        );
    }
    // More of the own people at the table make each head cheaper than the register has it.
    if line.own_count != event.own_count && line.own_count > 0 {
        let severity = if line.own_count > event.own_count {
            Severity::Error
        } else {
            Severity::Warning
        };
        found.push(
            finding("claim_own_count_differs", severity, "own_count")
                .observed(line.own_count)
                .limit(event.own_count),
        );
    }
    approver(sheet, at, event, found);
    // A line in another currency than the limits is told already.
    let comparable =
        line.amount.currency == event.amount.currency || sheet.in_currency(line.amount);
    if comparable && line.amount.minus(event.amount)?.is_positive() {
        found.push(
            finding("claim_over_event", Severity::Error, "amount")
                .observed(line.amount.amount)
                .limit(event.amount.amount),
        );
    }
    for (number, guest) in line.guests.iter().enumerate() {
        if !event.guests.contains(&guest.guest) {
            let field = format!("guests[{number}]");
            let stranger = finding("claim_guest_not_registered", Severity::Error, &field);
            found.push(stranger.observed(&guest.guest));
        }
    }
    Ok(Some(event))
}

/// Who approved an event: somebody, and neither who claims nor who invites.
fn approver(sheet: &Sheet<'_>, at: usize, event: &HospitalityEvent, found: &mut Vec<Finding>) {
    let finding = |code: &str| {
        let path = path_of(at, "event");
        sheet.finding(code, Severity::Error, Clause::C8_3_1, &path)
    };
    match &event.approver {
        Some(approver) if *approver == sheet.facts.claimant || *approver == event.host => {
            let own = finding("claim_hospitality_self_approved");
            found.push(own.observed(approver));
        }
        None if event.approved_on.is_some() || event.approved_at.is_some() => {
            let nobody = finding("claim_hospitality_approver_missing");
            found.push(nobody.observed(&event.event));
        }
        Some(_) | None => {}
    }
}
