//! Hospitality over all lines of a claim: a head, a guest in a year, days between invitations (8.3.1).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;

use super::claim_hospitality::invites;
use super::claim_record::{ClaimFacts, ClaimGuest};
use super::claim_sheet::{Sheet, path_of, too_much};
use super::hospitality::{HospitalityEvent, head_share};
use crate::answer::{Clause, Error, ErrorCode, Severity};
use crate::base::{Money, day};

/// One event, on however many lines of the claim it stands.
struct Table<'a> {
    name: Option<&'a str>,
    date: NaiveDate,
    /// Its first line.
    line: usize,
    /// Each guest, and where the guest stands first: line and number.
    guests: BTreeMap<&'a str, (usize, usize)>,
    own_count: u32,
    amount: Money,
}

impl Table<'_> {
    fn heads(&self) -> Decimal {
        let heads = self.guests.len().saturating_add(self.own_count as usize);
        Decimal::from(heads.max(1))
    }

    fn per_head(&self) -> Result<Decimal, Error> {
        let share = self.amount.amount.checked_div(self.heads());
        share.ok_or_else(too_much)
    }

    /// Whether an event of the register is this one: by its name, without one by day and guests. Under a name
    /// that the register does not know, which is told, it may be any of its day at which one of its guests was.
    fn is(&self, event: &HospitalityEvent, register: &BTreeSet<&str>) -> bool {
        let same_day = event.date == self.date;
        let guests: BTreeSet<&str> = event.guests.iter().map(String::as_str).collect();
        match self.name {
            Some(name) if register.contains(name) => name == event.event,
            Some(_) => same_day && guests.iter().any(|guest| self.guests.contains_key(guest)),
            None => same_day && guests.iter().eq(self.guests.keys()),
        }
    }
}

/// What an event costs for a head, a guest in a year, and how far invitations lie apart.
///
/// Of what was spent on a guest before the claim there are two figures: the claim's own (the largest that one
/// of its lines says) and that of the register (its events up to the day, without those that the claim pays
/// for). The larger counts, never both; to it comes what the claim itself spends, in the order of the days.
pub(super) fn guests(sheet: &mut Sheet<'_>) -> Result<(), Error> {
    let (policy, facts) = (sheet.policy, sheet.facts);
    let tables = tables(facts)?;
    if tables.is_empty() {
        return Ok(());
    }
    let others = others(facts, &tables)?;
    let mut before: Vec<&Table<'_>> = Vec::new();
    for table in &tables {
        let counts = sheet.in_currency(table.amount);
        if counts {
            per_head(sheet, table)?;
        }
        let mut places: Vec<_> = table.guests.iter().collect();
        places.sort_by_key(|(_, place)| **place);
        for (guest, (line, number)) in places {
            let path = path_of(*line, &format!("guests[{number}]"));
            let before = before.iter().copied();
            let before = before.filter(|earlier| earlier.guests.contains_key(guest));
            let events = others.iter().copied().filter(|event| {
                event.date <= table.date && event.guests.iter().any(|name| name == guest)
            });
            if counts {
                let mut year = spent(sheet, table, guest, events.clone())?;
                let year_of = |other: &&Table<'_>| other.date.year() == table.date.year();
                for other in before.clone().filter(year_of).chain([table]) {
                    year = year.checked_add(other.per_head()?).ok_or_else(too_much)?;
                }
                let cap = &policy.hospitality_per_guest_year;
                // Shares that do not divide leave a last digit behind that is nobody's money.
                if year.round_dp(8) > cap.value.0 {
                    let over = sheet
                        .finding(
                            "claim_over_guest_year",
                            Severity::Error,
                            Clause::C8_3_1,
                            &path,
                        )
                        .observed(year.round_dp(2))
                        .limit(cap.value)
                        .because(vec![cap.cite()]);
                    sheet.findings.push(over);
                }
            }
            let last = said(facts, guest)
                .filter_map(|(_, guest)| guest.last_invited_on)
                .chain(events.map(|event| event.date))
                .chain(before.map(|earlier| earlier.date))
                .filter(|last| *last <= table.date)
                .max();
            let gap = last.map(|last| day::days_between(last, table.date));
            let wanted = &policy.invitation_gap_days;
            if let Some(gap) = gap.filter(|gap| *gap < i64::from(wanted.value)) {
                let soon = sheet
                    .finding(
                        "claim_invited_too_soon",
                        Severity::Warning,
                        Clause::C8_3_1,
                        &path,
                    )
                    .observed(gap)
                    .limit(wanted.value)
                    .because(vec![wanted.cite()]);
                sheet.findings.push(soon);
            }
        }
        before.push(table);
    }
    Ok(())
}

/// The events of the claim by their day: lines that name one event, or that lie on one day with the same guests
/// and do not name two.
fn tables(facts: &ClaimFacts) -> Result<Vec<Table<'_>>, Error> {
    let mut tables: Vec<Table<'_>> = Vec::new();
    for (at, line) in facts.lines.iter().enumerate() {
        if !invites(line) {
            continue;
        }
        let name = line.event.as_deref();
        let mut guests = BTreeMap::new();
        for (number, guest) in line.guests.iter().enumerate() {
            guests.entry(guest.guest.as_str()).or_insert((at, number));
        }
        let named = |table: &Table<'_>| name.is_some() && table.name == name;
        let alike = |table: &Table<'_>| {
            let unnamed = name.is_none() || table.name.is_none();
            unnamed && table.date == line.date && table.guests.keys().eq(guests.keys())
        };
        let found = tables.iter().position(named);
        let found = found.or_else(|| tables.iter().position(alike));
        if let Some(table) = found.and_then(|found| tables.get_mut(found)) {
            table.name = table.name.or(name);
            table.date = table.date.min(line.date);
            table.own_count = table.own_count.max(line.own_count);
            table.amount = table.amount.plus(line.amount)?;
            for (guest, place) in guests {
                table.guests.entry(guest).or_insert(place);
            }
        } else {
            tables.push(Table {
                name,
                date: line.date,
                line: at,
                guests,
                own_count: line.own_count,
                amount: line.amount,
            });
        }
    }
    // What the register says of an event goes before what the claim says of it.
    for table in &mut tables {
        let mut events = facts.events.iter();
        if let Some(event) = events.find(|event| Some(event.event.as_str()) == table.name) {
            table.own_count = event.own_count;
        }
    }
    tables.sort_by_key(|table| (table.date, table.line));
    Ok(tables)
}

/// The events of the register that took place and that the claim does not pay for.
fn others<'a>(
    facts: &'a ClaimFacts,
    tables: &[Table<'_>],
) -> Result<Vec<&'a HospitalityEvent>, Error> {
    let mut register = BTreeSet::new();
    for event in &facts.events {
        if !register.insert(event.event.as_str()) {
            let expected = "each event once";
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                "events",
                expected,
                &event.event,
            ));
        }
    }
    let events = facts.events.iter().filter(|event| !event.cancelled);
    Ok(events
        .filter(|event| !tables.iter().any(|table| table.is(event, &register)))
        .collect())
}

/// What the lines of the claim say about a guest, with the day of the line.
fn said<'a>(
    facts: &'a ClaimFacts,
    guest: &'a str,
) -> impl Iterator<Item = (NaiveDate, &'a ClaimGuest)> {
    let lines = facts.lines.iter().filter(|line| invites(line));
    let all = lines.flat_map(|line| line.guests.iter().map(|guest| (line.date, guest)));
    all.filter(move |(_, said)| said.guest == guest)
}

/// What was spent on a guest in the year before the claim: its own figure or the register's, the larger.
fn spent<'a>(
    sheet: &Sheet<'_>,
    table: &Table<'_>,
    guest: &str,
    events: impl Iterator<Item = &'a HospitalityEvent>,
) -> Result<Decimal, Error> {
    let zero = Money::zero(table.amount.currency);
    let year = table.date.year();
    let mut own = zero.amount;
    for (date, said) in said(sheet.facts, guest) {
        if let Some(spent) = said.spent_in_year.filter(|_| date.year() == year) {
            own = own.max(zero.plus(spent)?.amount);
        }
    }
    let mut register = zero;
    for event in events.filter(|event| event.date.year() == year) {
        register = register.plus(head_share(sheet.policy, event)?)?;
    }
    Ok(own.max(register.amount))
}

/// An event costs no more for a head than the policy has, on however many lines it stands.
fn per_head(sheet: &mut Sheet<'_>, table: &Table<'_>) -> Result<(), Error> {
    let cap = &sheet.policy.hospitality_per_head;
    let most = cap.value.0.checked_mul(table.heads());
    if table.amount.amount > most.ok_or_else(too_much)? {
        let path = path_of(table.line, "amount");
        let over = sheet
            .finding(
                "claim_over_per_head",
                Severity::Error,
                Clause::C8_3_1,
                &path,
            )
            .observed(table.per_head()?.round_dp(2))
            .limit(cap.value)
            .because(vec![cap.cite()]);
        sheet.findings.push(over);
    }
    Ok(())
}
