//! Buckets: what they are called and which one an item belongs to.

use chrono::{Datelike, NaiveDate};

use super::policy::MissingDueDate;
use super::policy::{AgingClock, AgingPolicy, BucketBound, BucketScheme, CreditPlacement, DayZero};
use crate::base::day;

/// Not overdue yet.
pub const NOT_DUE: &str = "not_due";
/// The due date is not known.
pub const UNKNOWN: &str = "due_date_unknown";
/// A credit that settles nothing yet.
pub const UNAPPLIED: &str = "unapplied_credit";
/// Names a policy cannot give to a range of its own.
pub(super) const RESERVED: [&str; 3] = [NOT_DUE, UNKNOWN, UNAPPLIED];

/// One range of days: from, to (none is open), name.
pub(super) struct Range {
    pub(super) first: i64,
    pub(super) last: Option<i64>,
    pub(super) name: String,
}

/// The ranges of the policy, first to last. They leave no gap from day 0 or 1 on.
pub(super) fn ranges(policy: &AgingPolicy) -> Vec<Range> {
    let lowest = match policy.day_zero.value {
        DayZero::NotDue => 1,
        DayZero::FirstBucket => 0,
    };
    let mut firsts = vec![lowest];
    for bound in &policy.bucket_bounds.value {
        let first = match policy.bucket_bound.value {
            BucketBound::UpperInclusive => i64::from(*bound).saturating_add(1),
            BucketBound::LowerInclusive => i64::from(*bound),
        };
        if first > lowest {
            firsts.push(first);
        }
    }
    let names = &policy.bucket_names.value;
    firsts
        .iter()
        .enumerate()
        .map(|(at, first)| {
            let last = firsts
                .get(at.saturating_add(1))
                .map(|next| next.saturating_sub(1));
            let name =
                names
                    .get(at)
                    .cloned()
                    .unwrap_or_else(|| match (last, policy.bucket_bound.value) {
                        (Some(last), _) => format!("{first}-{last}"),
                        (None, _) => format!("{first}+"),
                    });
            Range {
                first: *first,
                last,
                name,
            }
        })
        .collect()
}

/// Where one amount stands: its bucket, and how old it is by the clock of the policy.
pub(super) struct Standing {
    pub(super) bucket: String,
    pub(super) age_days: Option<i64>,
    /// Whether its due day has come; a credit has none.
    pub(super) is_due: bool,
}

/// The standing of a debit.
pub(super) fn of_debit(
    policy: &AgingPolicy,
    ranges: &[Range],
    posting_date: NaiveDate,
    due_date: Option<NaiveDate>,
    as_of: NaiveDate,
) -> Standing {
    let missing = policy.missing_due_date.value;
    let due = due_date.or((missing == MissingDueDate::PostingDate).then_some(posting_date));
    let is_due = match (due, missing) {
        (Some(due), _) => due <= as_of,
        (None, MissingDueDate::Oldest) => true,
        (None, MissingDueDate::Unknown | MissingDueDate::NotDue | MissingDueDate::PostingDate) => {
            false
        }
    };
    let from = match policy.clock.value {
        AgingClock::PostingDate => Some(posting_date),
        AgingClock::DueDate => due,
    };
    let Some(from) = from else {
        let bucket = match missing {
            MissingDueDate::Oldest => ranges.last().map_or(UNKNOWN, |range| &range.name),
            MissingDueDate::NotDue => NOT_DUE,
            MissingDueDate::Unknown | MissingDueDate::PostingDate => UNKNOWN,
        };
        return Standing {
            bucket: bucket.to_owned(),
            age_days: None,
            is_due,
        };
    };
    Standing {
        bucket: of_day(policy, ranges, from, as_of),
        age_days: Some(day::days_between(from, as_of)),
        is_due,
    }
}

/// The standing of a credit that settles nothing yet.
pub(super) fn of_credit(
    policy: &AgingPolicy,
    ranges: &[Range],
    posting_date: NaiveDate,
    as_of: NaiveDate,
) -> Standing {
    let bucket = match policy.credit_placement.value {
        CreditPlacement::Apart => UNAPPLIED.to_owned(),
        CreditPlacement::NotDue => NOT_DUE.to_owned(),
        CreditPlacement::OwnDate => of_day(policy, ranges, posting_date, as_of),
    };
    let age_days = Some(day::days_between(posting_date, as_of));
    Standing {
        bucket,
        age_days,
        is_due: false,
    }
}

fn of_day(policy: &AgingPolicy, ranges: &[Range], from: NaiveDate, as_of: NaiveDate) -> String {
    if policy.scheme.value == BucketScheme::CalendarMonth {
        return format!("{:04}-{:02}", from.year(), from.month());
    }
    let age = day::days_between(from, as_of);
    ranges
        .iter()
        .find(|range| age >= range.first && range.last.is_none_or(|last| age <= last))
        .map_or_else(|| NOT_DUE.to_owned(), |range| range.name.clone())
}

/// The buckets of a report in reading order; months are added as they occur, the latest first.
pub(super) fn order(policy: &AgingPolicy, ranges: &[Range], used: &[String]) -> Vec<String> {
    let mut names = vec![NOT_DUE.to_owned()];
    match policy.scheme.value {
        BucketScheme::Days => names.extend(ranges.iter().map(|range| range.name.clone())),
        BucketScheme::CalendarMonth => {
            let mut months: Vec<_> = used
                .iter()
                .filter(|name| !RESERVED.contains(&name.as_str()))
                .cloned()
                .collect();
            months.sort_by(|a, b| b.cmp(a));
            months.dedup();
            names.extend(months);
        }
    }
    names.extend([UNKNOWN.to_owned(), UNAPPLIED.to_owned()]);
    names
}
