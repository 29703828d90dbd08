//! What the policy says about service times.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::Exact;
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// Which time counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ServiceClock {
    /// Only service hours.
    #[default]
    Working,
    /// Every second, around the clock.
    Wall,
}

/// How fast cases of one sort are answered and solved. A column that is left out fits everything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceTarget {
    /// Kind of case: enquiry, complaint, repair, or the company's own.
    #[serde(default)]
    pub kind: Option<String>,
    /// Its priority.
    #[serde(default)]
    pub priority: Option<String>,
    /// Class of the customer.
    #[serde(default)]
    pub class_name: Option<String>,
    /// Minutes until the first answer.
    #[serde(default)]
    pub response_minutes: Option<u32>,
    /// Minutes until it is solved.
    #[serde(default)]
    pub resolution_minutes: Option<u32>,
    /// Which time counts.
    #[serde(default)]
    pub clock: ServiceClock,
}

impl ServiceTarget {
    /// Whether the row is for this case.
    pub(super) fn fits(
        &self,
        kind: Option<&str>,
        priority: Option<&str>,
        class_name: Option<&str>,
    ) -> bool {
        let fits = |asked: &Option<String>, is: Option<&str>| {
            asked.as_deref().is_none_or(|asked| is == Some(asked))
        };
        fits(&self.kind, kind)
            && fits(&self.priority, priority)
            && fits(&self.class_name, class_name)
    }

    /// Whether every case that fits `other` fits this row too.
    fn covers(&self, other: &Self) -> bool {
        let covers = |own: &Option<String>, other: &Option<String>| own.is_none() || own == other;
        covers(&self.kind, &other.kind)
            && covers(&self.priority, &other.priority)
            && covers(&self.class_name, &other.class_name)
    }
}

policy_section! {
    /// How fast cases are answered and solved (7.1, 7.2.1).
    pub struct ServicePolicy = "service" {
        /// Targets by kind, priority and class; the first row that fits decides.
        targets: Vec<ServiceTarget>, clause C7_1_1, unit Table;
        /// In which time a hold counts, when the case waits for the customer.
        hold_clock: ServiceClock, clause C7_1_2, unit Choice;
        /// Causes that together reach this share of the complaints are the vital ones.
        vital_share_percent: Exact, clause C7_2_4, unit Percent;
    }
}

impl ServicePolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let rows = &self.targets;
        for (at, row) in rows.value.iter().enumerate() {
            if rows
                .value
                .iter()
                .take(at)
                .any(|earlier| earlier.covers(row))
            {
                let inner = format!("[{at}]");
                let expected = "a row that no earlier one covers";
                reader.fault(
                    rows,
                    &inner,
                    FaultCode::Unreachable,
                    expected,
                    "never reached",
                );
            }
            if let (Some(response), Some(resolution)) =
                (row.response_minutes, row.resolution_minutes)
                && response > resolution
            {
                let inner = format!("[{at}].response_minutes");
                let expected = format!("at most {resolution}, the time to solve");
                reader.fault(rows, &inner, FaultCode::OutOfRange, expected, response);
            }
        }
        let share = &self.vital_share_percent;
        if share.value.0 <= Decimal::ZERO || share.value.0 > Decimal::ONE_HUNDRED {
            let expected = "more than 0, at most 100";
            reader.fault(share, "", FaultCode::OutOfRange, expected, share.value.0);
        }
        let total = rows
            .value
            .last()
            .is_some_and(|row| row.fits(None, None, None));
        if !total {
            let expected = "a last row that fits every case";
            reader.fault(rows, "", FaultCode::Gap, expected, "cases without a target");
        }
    }
}
