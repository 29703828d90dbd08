//! What the lines of a claim may cost, and how many nights and days a trip has (8.3.1).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::claim_record::ClaimLine;
use super::claim_sheet::{Sheet, path_of, too_much};
use crate::answer::{Clause, Error, Severity};
use crate::base::day;

/// The kinds that have a limit for a day.
const A_DAY: &[&str] = &["meal", "transport"];

/// A line of several nights or days needs the days of the trip: without them nobody can count.
pub(super) fn trip(sheet: &mut Sheet<'_>) {
    if sheet.facts.trip_start.is_some() && sheet.facts.trip_end.is_some() {
        return;
    }
    let mut lines = sheet.facts.lines.iter();
    let counted = |line: &ClaimLine| {
        let travel = line.kind == "hotel" || A_DAY.contains(&line.kind.as_str());
        travel && line.unit_count.is_some_and(|units| units > 1)
    };
    if let Some(at) = lines.position(counted) {
        let line = sheet.facts.lines.get(at);
        let units = line.and_then(|line| line.unit_count).unwrap_or_default();
        let path = path_of(at, "unit_count");
        let missing = sheet
            .finding(
                "claim_trip_days_missing",
                Severity::Warning,
                Clause::C8_3_1,
                &path,
            )
            .observed(units);
        sheet.findings.push(missing);
    }
}

/// All nights of a trip together are no more than the trip has.
pub(super) fn nights(sheet: &mut Sheet<'_>) {
    let (Some(start), Some(end)) = (sheet.facts.trip_start, sheet.facts.trip_end) else {
        return;
    };
    let hotels = sheet.facts.lines.iter().filter(|line| line.kind == "hotel");
    let claimed: u64 = hotels
        .map(|line| u64::from(line.unit_count.unwrap_or(1)))
        .sum();
    let most = day::days_between(start, end).max(0).unsigned_abs();
    if claimed > most {
        let over = sheet
            .finding(
                "claim_nights_over_trip",
                Severity::Error,
                Clause::C8_3_1,
                "lines",
            )
            .observed(claimed)
            .limit(most);
        sheet.findings.push(over);
    }
}

/// All days of a trip together are no more than the trip has: a limit for a day counts each of them once.
pub(super) fn days(sheet: &mut Sheet<'_>) {
    let (Some(start), Some(end)) = (sheet.facts.trip_start, sheet.facts.trip_end) else {
        return;
    };
    let apart = day::days_between(start, end);
    // The first and the last day are both of the trip.
    let most = apart.saturating_add(1).max(0).unsigned_abs();
    for kind in A_DAY {
        // Lines of one day are held against the limit together, so they are one day here too.
        let mut units: BTreeMap<NaiveDate, u64> = BTreeMap::new();
        for line in sheet.facts.lines.iter().filter(|line| line.kind == *kind) {
            let own = u64::from(line.unit_count.unwrap_or(1));
            let of_day = units.entry(line.date).or_default();
            *of_day = own.max(*of_day);
        }
        let claimed: u64 = units.values().sum();
        if claimed > most {
            let over = sheet
                .finding(
                    "claim_days_over_trip",
                    Severity::Error,
                    Clause::C8_3_1,
                    "lines",
                )
                .observed(claimed)
                .limit(most)
                .with("kind", kind);
            sheet.findings.push(over);
        }
    }
}

/// A line in another currency than the limits is told, and not held against them.
fn currency(sheet: &mut Sheet<'_>, at: usize, line: &ClaimLine) {
    let policy = sheet.policy;
    if !sheet.in_currency(line.amount) {
        let differs = sheet
            .finding(
                "claim_currency_differs",
                Severity::Error,
                Clause::C8_3_1,
                &path_of(at, "amount"),
            )
            .observed(line.amount.currency)
            .limit(&policy.currency.value)
            .because(vec![policy.currency.cite()]);
        sheet.findings.push(differs);
    }
}

/// What a hotel, meals and transport may cost; what is never paid.
pub(super) fn limits(sheet: &mut Sheet<'_>, at: usize, line: &ClaimLine) -> Result<(), Error> {
    currency(sheet, at, line);
    let policy = sheet.policy;
    let mut units = line.unit_count.unwrap_or(1);
    let mut amount = line.amount.amount;
    if A_DAY.contains(&line.kind.as_str()) {
        // A limit for a day holds for all lines of the day together.
        let same = |other: &&ClaimLine| other.kind == line.kind && other.date == line.date;
        if sheet.facts.lines.iter().take(at).any(|other| same(&other)) {
            return Ok(());
        }
        for other in sheet
            .facts
            .lines
            .iter()
            .skip(at.saturating_add(1))
            .filter(same)
        {
            units = units.max(other.unit_count.unwrap_or(1));
            amount = amount
                .checked_add(other.amount.amount)
                .ok_or_else(too_much)?;
        }
    }
    let units = Decimal::from(units);
    let (each, basis) = match line.kind.as_str() {
        "gift" | "cash_equivalent" => {
            let finding = sheet
                .finding(
                    "claim_gift",
                    Severity::Error,
                    Clause::C8_3_1,
                    &path_of(at, "kind"),
                )
                .observed(&line.kind);
            sheet.findings.push(finding);
            return Ok(());
        }
        "hotel" => {
            let tier = line.city_tier.as_deref().unwrap_or_default();
            let row = policy
                .hotel_limits
                .value
                .iter()
                .find(|row| row.tier == tier);
            let Some(row) = row else {
                let finding = sheet
                    .finding(
                        "claim_city_tier_unknown",
                        Severity::Warning,
                        Clause::C8_3_1,
                        &path_of(at, "city_tier"),
                    )
                    .observed(tier)
                    .because(vec![policy.hotel_limits.cite()]);
                sheet.findings.push(finding);
                return Ok(());
            };
            (row.night.0, policy.hotel_limits.cite_row(tier, row.night))
        }
        "meal" => (policy.meals_a_day.value.0, policy.meals_a_day.cite()),
        "transport" => (
            policy.transport_a_day.value.0,
            policy.transport_a_day.cite(),
        ),
        _ => return Ok(()),
    };
    if !sheet.in_currency(line.amount) {
        return Ok(());
    }
    let limit = each.checked_mul(units).ok_or_else(too_much)?;
    if amount > limit {
        let finding = sheet
            .finding(
                "claim_over_limit",
                Severity::Error,
                Clause::C8_3_1,
                &path_of(at, "amount"),
            )
            .observed(amount)
            .limit(limit)
            .because(vec![basis]);
        sheet.findings.push(finding);
    }
    Ok(())
}
