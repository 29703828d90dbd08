//! From which day an instalment counts, and when it is due (8.1.2).

use chrono::NaiveDate;

use super::policy_terms::{DueRoll, TermsPolicy};
use super::terms::{DueRule, PaymentTermsFacts, TermAnchor, TermLine};
use crate::answer::Error;
use crate::base::{WorkingCalendar, day};

/// The day that a line counts from, when it is known.
pub(super) fn anchor(facts: &PaymentTermsFacts, anchor: TermAnchor) -> Option<NaiveDate> {
    match anchor {
        TermAnchor::Invoice => facts.invoice_date,
        TermAnchor::Contract => facts.contract_date,
        TermAnchor::Delivery => facts.delivery_date,
        TermAnchor::Acceptance => facts.acceptance_date,
        TermAnchor::WarrantyEnd => facts.warranty_end,
    }
}

/// The day of the same month; its last day when the month is shorter.
fn in_month(date: NaiveDate, day_of_month: u32) -> NaiveDate {
    use chrono::Datelike as _;
    let last = date.num_days_in_month();
    date.with_day(day_of_month.min(u32::from(last)))
        .unwrap_or(date)
}

/// The day of a line, before it is rolled.
pub(super) fn due(line: &TermLine, from: NaiveDate) -> NaiveDate {
    let days = i64::from(line.days);
    let months_on = day::shift_months(from, line.months);
    let days_on = day::shift(months_on, days);
    let named = line.day_of_month.unwrap_or(31);
    match line.rule {
        DueRule::MonthsDayDays => {
            let date = line
                .day_of_month
                .map_or(months_on, |day| in_month(months_on, day));
            day::shift(date, days)
        }
        DueRule::MonthEndDays => day::shift(in_month(months_on, 31), days),
        DueRule::DaysThenDay => {
            let same = in_month(days_on, named);
            if same >= days_on {
                same
            } else {
                in_month(day::shift_months(in_month(days_on, 1), 1), named)
            }
        }
        DueRule::DaysThenDayOfFollowingMonth => {
            in_month(day::shift_months(in_month(days_on, 1), 1), named)
        }
        DueRule::DaysThenMonthEnd => in_month(days_on, 31),
        DueRule::FixedDate => line.fixed_date.unwrap_or(from),
    }
}

/// The day as the policy rolls it.
pub(super) fn rolled(
    policy: &TermsPolicy,
    calendar: &WorkingCalendar,
    date: NaiveDate,
) -> Result<NaiveDate, Error> {
    Ok(match policy.roll.value {
        DueRoll::None => date,
        DueRoll::Forward => calendar.roll_forward(date)?,
        DueRoll::Back => calendar.roll_back(date)?,
    })
}
