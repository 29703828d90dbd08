//! The table of targets: every kind, priority and class has exactly one row (7.1.1).

use std::fmt;

use serde::{Deserialize, Serialize};

use super::policy::ServicePolicy;

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

/// What is promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetKind {
    /// The first answer.
    Response,
    /// Somebody is on site.
    Arrival,
    /// The hospital can work again, with a loan unit for instance.
    Restore,
    /// It is solved.
    Resolution,
    /// The hospital is told what will be done.
    Feedback,
}

impl TargetKind {
    /// All of them, in the order in which a case meets them.
    pub const ALL: [Self; 5] = [
        Self::Response,
        Self::Feedback,
        Self::Arrival,
        Self::Restore,
        Self::Resolution,
    ];

    /// Its name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Response => "response",
            Self::Arrival => "arrival",
            Self::Restore => "restore",
            Self::Resolution => "resolution",
            Self::Feedback => "feedback",
        }
    }
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
    /// Minutes until somebody is on site; none where nobody has to come.
    #[serde(default)]
    pub arrival_minutes: Option<u32>,
    /// Minutes until the hospital can work again; none where nothing stands still.
    #[serde(default)]
    pub restore_minutes: Option<u32>,
    /// Minutes until it is solved.
    #[serde(default)]
    pub resolution_minutes: Option<u32>,
    /// Minutes until the hospital is told what will be done; none where the solution is soon enough.
    #[serde(default)]
    pub feedback_minutes: Option<u32>,
    /// Which time counts.
    #[serde(default)]
    pub clock: ServiceClock,
}

impl ServiceTarget {
    /// Whether the row is for this case.
    #[must_use]
    pub fn fits(
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
    pub(super) fn covers(&self, other: &Self) -> bool {
        let covers = |own: &Option<String>, other: &Option<String>| own.is_none() || own == other;
        covers(&self.kind, &other.kind)
            && covers(&self.priority, &other.priority)
            && covers(&self.class_name, &other.class_name)
    }

    /// Minutes of one target.
    #[must_use]
    pub fn minutes(&self, target: TargetKind) -> Option<u32> {
        match target {
            TargetKind::Response => self.response_minutes,
            TargetKind::Arrival => self.arrival_minutes,
            TargetKind::Restore => self.restore_minutes,
            TargetKind::Resolution => self.resolution_minutes,
            TargetKind::Feedback => self.feedback_minutes,
        }
    }

    /// What it fits, for example `repair/*/key`.
    pub(super) fn label(&self) -> String {
        let part = |column: &Option<String>| column.clone().unwrap_or_else(|| "*".to_owned());
        format!(
            "{}/{}/{}",
            part(&self.kind),
            part(&self.priority),
            part(&self.class_name)
        )
    }
}

impl fmt::Display for ServiceTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for target in TargetKind::ALL {
            if let Some(minutes) = self.minutes(target) {
                write!(f, "{} {minutes} min, ", target.name())?;
            }
        }
        f.write_str(match self.clock {
            ServiceClock::Working => "working",
            ServiceClock::Wall => "wall",
        })
    }
}

impl ServicePolicy {
    /// The row for a case. A policy that loads has one for every case.
    #[must_use]
    pub fn target(
        &self,
        kind: Option<&str>,
        priority: Option<&str>,
        class_name: Option<&str>,
    ) -> Option<&ServiceTarget> {
        let mut rows = self.targets.value.iter();
        rows.find(|row| row.fits(kind, priority, class_name))
    }
}
