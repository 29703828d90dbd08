//! What a case brings into the one it was merged into (7.1.2).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime};

use super::flow::{CaseFlowFacts, check_case_flow};
use super::record::{CaseEventKind, ServiceCase};
use crate::answer::Error;
use crate::base::CaseKey;
use crate::service::case_clock::MergedCase;
use crate::service::policy::ServicePolicy;

/// When a case went into another, and into which.
fn merging(case: &ServiceCase, seen_at: Option<NaiveDateTime>) -> Option<(NaiveDateTime, CaseKey)> {
    let known = case.events.iter();
    let known = known.filter(|event| seen_at.is_none_or(|seen| event.at <= seen));
    let merges = known.filter(|event| event.event == CaseEventKind::Merged);
    let first = merges.min_by_key(|event| event.at)?;
    Some((first.at, first.into.clone()?))
}

/// What the cases that were merged by a day bring into the ones they went into.
///
/// - Shape: cases in; by the case that is left, those that went into it, with their holds and messages until then, out.
/// - Source: clause 7.1.2. A case that went into one which went into another belongs to the last of them. Cases that
///   went into one another in a circle belong to none.
///
/// # Errors
/// As [`check_case_flow`].
pub fn merged_cases(
    policy: &ServicePolicy,
    cases: &[ServiceCase],
    as_of: NaiveDate,
) -> Result<BTreeMap<CaseKey, Vec<MergedCase>>, Error> {
    let seen_at = as_of.and_hms_opt(23, 59, 59);
    let mut into: BTreeMap<&CaseKey, (NaiveDateTime, CaseKey)> = BTreeMap::new();
    for case in cases {
        into.extend(merging(case, seen_at).map(|merging| (&case.case, merging)));
    }
    let mut merged: BTreeMap<CaseKey, Vec<MergedCase>> = BTreeMap::new();
    for case in cases {
        let Some((merged_at, next)) = into.get(&case.case) else {
            continue;
        };
        let mut last = next;
        let mut passed = BTreeSet::from([&case.case]);
        let mut circle = false;
        while let Some((_, next)) = into.get(last) {
            circle = !passed.insert(last);
            if circle {
                break;
            }
            last = next;
        }
        if circle || passed.contains(last) {
            continue;
        }
        // Attempts to reach the hospital play no part in what is taken over.
        let flow = check_case_flow(
            policy,
            0,
            &CaseFlowFacts {
                case: case.case.clone(),
                events: case.events.clone(),
                seen_at: Some(*merged_at),
            },
        )?;
        let Some(opened_at) = flow.opened_at else {
            continue;
        };
        merged.entry(last.clone()).or_default().push(MergedCase {
            case: case.case.clone(),
            opened_at,
            merged_at: Some(*merged_at),
            first_response_at: flow.first_response_at,
            holds: flow.holds,
            messages: flow.messages,
        });
    }
    Ok(merged)
}
