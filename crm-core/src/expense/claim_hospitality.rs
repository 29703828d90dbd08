//! Hospitality in a claim: guests, caps, approval, and the register it is held against (8.3.1).

use rust_decimal::Decimal;

use super::claim_record::ClaimLine;
use super::claim_sheet::{Sheet, path_of, too_much};
use super::hospitality::HospitalityEvent;
use crate::answer::{Clause, Error, ErrorCode, Finding, Severity};
use crate::base::day;

/// Who was invited, for what, at what cost, and whether it was approved beforehand.
pub(super) fn hospitality(sheet: &mut Sheet<'_>, at: usize, line: &ClaimLine) -> Result<(), Error> {
    let policy = sheet.policy;
    let mut found: Vec<Finding> = Vec::new();
    let registered = registered(sheet, at, line, &mut found)?;
    let finding = |code: &str, severity, field: &str| {
        let path = path_of(at, field);
        sheet.finding(code, severity, Clause::C8_3_1, &path)
    };
    let approved_on = registered.map_or(line.approved_on, |event| event.approved_on);
    if approved_on.is_none_or(|approved| approved > line.date) {
        found.push(finding(
            "claim_hospitality_unapproved",
            Severity::Error,
            "approved_on",
        ));
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
    let heads = line.guests.len().saturating_add(line.own_count as usize);
    let per_head = line.amount.amount.checked_div(Decimal::from(heads.max(1)));
    let per_head = per_head.ok_or_else(too_much)?;
    let most = policy.hospitality_per_head.value.0;
    if per_head > most {
        found.push(
            finding("claim_over_per_head", Severity::Error, "amount")
                .observed(per_head.round_dp(2))
                .limit(most)
                .because(vec![policy.hospitality_per_head.cite()]),
        );
    }
    for (number, guest) in line.guests.iter().enumerate() {
        let field = format!("guests[{number}]");
        if guest.family {
            found.push(finding("claim_family_guest", Severity::Error, &field));
        }
        let before = guest
            .spent_in_year
            .map_or(Decimal::ZERO, |spent| spent.amount);
        let year = before.checked_add(per_head).ok_or_else(too_much)?;
        let cap = policy.hospitality_per_guest_year.value.0;
        if year > cap {
            found.push(
                finding("claim_over_guest_year", Severity::Error, &field)
                    .observed(year.round_dp(2))
                    .limit(cap)
                    .because(vec![policy.hospitality_per_guest_year.cite()]),
            );
        }
        let gap = guest
            .last_invited_on
            .map(|last| day::days_between(last, line.date));
        let wanted = i64::from(policy.invitation_gap_days.value);
        if let Some(gap) = gap.filter(|gap| (0..wanted).contains(gap)) {
            found.push(
                finding("claim_invited_too_soon", Severity::Warning, &field)
                    .observed(gap)
                    .limit(wanted)
                    .because(vec![policy.invitation_gap_days.cite()]),
            );
        }
    }
    sheet.findings.extend(found);
    Ok(())
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
    if line.amount.minus(event.amount)?.is_positive() {
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
