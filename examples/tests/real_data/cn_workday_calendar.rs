//! Every day from 2004 to 2026 of the mainland, against a list that others keep.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "a sum of a test that overflows fails"
)]

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Datelike, NaiveDate, Weekday};
use crm_core::base::{Beyond, DayKind, WorkingCalendar, WorkingWeek, day};

use crate::{Case, Outcome, equal};

pub const CASES: &[Case] = &[
    ("every day of 2004-2026", every_day),
    ("workdays of each year", workdays_of_each_year),
    ("the list as a calendar of its own", the_list_as_a_calendar),
    ("days beyond the list are refused", days_beyond_are_refused),
];

/// The one day that the list lacks: a Saturday that was worked for the New Year of 2006.
const GAP: &str = "2005-12-31";

struct Listed {
    workday: bool,
    name: String,
    in_lieu: bool,
}

fn read(folder: &Path) -> Result<BTreeMap<NaiveDate, Listed>, Box<dyn std::error::Error>> {
    let mut days = BTreeMap::new();
    let mut reader = csv::Reader::from_path(folder.join("cn_holidays_2004_2026.csv"))?;
    for row in reader.records() {
        let row = row?;
        let date = day::parse(&row[0]).ok_or("a day")?;
        let listed = Listed {
            workday: &row[1] == "makeup_workday",
            name: row[2].to_owned(),
            in_lieu: &row[3] == "1",
        };
        if days.insert(date, listed).is_some() {
            return Err(format!("{date} twice").into());
        }
    }
    Ok(days)
}

fn weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

fn all_days() -> impl Iterator<Item = NaiveDate> {
    let first = day::parse("2004-01-01").unwrap_or_default();
    first.iter_days().take_while(|date| date.year() <= 2026)
}

fn every_day(folder: &Path) -> Outcome {
    let listed = read(folder)?;
    let made_up = listed.values().filter(|day| day.workday).count();
    let in_lieu = listed.values().filter(|day| day.in_lieu).count();
    equal("rows", (listed.len(), made_up, in_lieu), (771, 150, 151))?;
    let calendar = WorkingCalendar::mainland()?;
    let (mut days, mut differences) = (0, Vec::new());
    for date in all_days() {
        let theirs = listed.get(&date).map_or(!weekend(date), |day| day.workday);
        if calendar.is_workday(date)? != theirs {
            differences.push(date.to_string());
        }
        days += 1;
    }
    equal("days", days, 8401)?;
    equal("differences", differences, vec![GAP.to_owned()])?;
    let gap = calendar.day(day::parse(GAP).ok_or("a day")?)?;
    equal(
        "the gap",
        (gap.kind, gap.assumed),
        (DayKind::MakeUpWorkday, false),
    )
}

fn workdays_of_each_year(_folder: &Path) -> Outcome {
    let calendar = WorkingCalendar::mainland()?;
    // Counted from the list; 2005 has one more, the gap.
    let counts = [
        252, 251, 251, 249, 251, 250, 250, 250, 249, 250, 250, 249, 250, 249, 250, 250, 249, 250,
        249, 249, 251, 248, 248,
    ];
    for (year, count) in (2004..).zip(counts) {
        let worked = all_days().filter(|date| date.year() == year);
        let worked = worked.filter(|date| calendar.is_workday(*date) == Ok(true));
        equal(&year.to_string(), worked.count(), count)?;
    }
    Ok(())
}

fn the_list_as_a_calendar(folder: &Path) -> Outcome {
    let mainland = WorkingCalendar::mainland()?;
    let week = WorkingWeek::five_days(mainland.week().monday.clone());
    let mut own = WorkingCalendar::of_years("list", "1.11.0", "the list", 2004, 2026, week)?;
    let mut weekends_off = 0;
    for (date, listed) in read(folder)? {
        if listed.workday {
            own.add_make_up(date, &listed.name, None)?;
        } else {
            weekends_off += i32::from(weekend(date));
            own.add_day_off(date, &listed.name)?;
        }
    }
    // Weekends inside a break are listed: off by name, not by weekday.
    equal("weekends in breaks", weekends_off > 0, true)?;
    let monday = |text: &str| day::parse(text).ok_or("a day");
    // The break of spring 2020 was made longer, to Sunday the second of February.
    for (date, worked) in [
        ("2020-01-31", false),
        ("2020-02-02", false),
        ("2020-02-03", true),
    ] {
        equal(date, own.is_workday(monday(date)?)?, worked)?;
    }
    // Two working days after Friday 2005-12-30: with the gap a day later than without it.
    let friday = monday("2005-12-30")?;
    let (theirs, ours) = (
        own.add_workdays(friday, 1)?,
        mainland.add_workdays(friday, 1)?,
    );
    equal(
        "next workday of the list",
        theirs.to_string(),
        "2006-01-04".into(),
    )?;
    equal("next workday", ours.to_string(), GAP.into())
}

fn days_beyond_are_refused(folder: &Path) -> Outcome {
    let listed = read(folder)?;
    let last = listed.keys().last().map(|date| date.year());
    equal("last year of the list", last, Some(2026))?;
    let calendar = WorkingCalendar::mainland()?;
    let beyond = day::parse("2027-01-04").ok_or("a day")?;
    let before = day::parse("2003-12-31").ok_or("a day")?;
    equal("after", calendar.is_workday(beyond).is_err(), true)?;
    equal("before", calendar.is_workday(before).is_err(), true)?;
    // On request the weekday counts, and says that it is assumed.
    let calendar = calendar.with_beyond(Beyond::Weekday);
    let asked = calendar.day(beyond)?;
    equal("assumed", (asked.assumed, asked.is_workday()), (true, true))
}
