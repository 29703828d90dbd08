//! A case as it is kept: what came in, and everything that happened (7.1.2).

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::base::{CaseKey, CustomerKey, PersonKey, ProductKey, moment};

/// What happened in a case. The first nine are steps of its way, the others leave it where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CaseEventKind {
    /// It came in.
    New,
    /// Somebody took it on.
    Accepted,
    /// It is worked on.
    Working,
    /// It waits for the hospital.
    WaitingCustomer,
    /// It is solved.
    Resolved,
    /// The hospital says that it is solved.
    Confirmed,
    /// It is closed.
    Closed,
    /// It was not solved after all.
    Reopened,
    /// It went into another case.
    Merged,
    /// Our staff wrote or called.
    Reply,
    /// The hospital wrote or called.
    CustomerMessage,
    /// Somebody was on site.
    Arrived,
    /// The hospital can work again.
    Restored,
    /// The hospital was told what will be done.
    Feedback,
    /// An attempt to reach the hospital about the solution.
    ContactAttempt,
    /// Another department is accountable from now on.
    HandedOver,
    /// Kind, priority or class changed.
    Changed,
}

impl CaseEventKind {
    /// Whether it is a step of the way.
    #[must_use]
    pub fn is_step(self) -> bool {
        self <= Self::Merged
    }

    /// Its name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Accepted => "accepted",
            Self::Working => "working",
            Self::WaitingCustomer => "waiting_customer",
            Self::Resolved => "resolved",
            Self::Confirmed => "confirmed",
            Self::Closed => "closed",
            Self::Reopened => "reopened",
            Self::Merged => "merged",
            Self::Reply => "reply",
            Self::CustomerMessage => "customer_message",
            Self::Arrived => "arrived",
            Self::Restored => "restored",
            Self::Feedback => "feedback",
            Self::ContactAttempt => "contact_attempt",
            Self::HandedOver => "handed_over",
            Self::Changed => "changed",
        }
    }
}

/// One event. Moments are local time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseEvent {
    /// When.
    #[serde(with = "moment")]
    pub at: NaiveDateTime,
    /// What.
    pub event: CaseEventKind,
    /// Who of our staff.
    #[serde(default)]
    pub person: Option<PersonKey>,
    /// The department that takes over.
    #[serde(default)]
    pub department: Option<String>,
    /// The case it went into.
    #[serde(default)]
    pub into: Option<CaseKey>,
    /// The new kind.
    #[serde(default)]
    pub kind: Option<String>,
    /// The new priority.
    #[serde(default)]
    pub priority: Option<String>,
    /// The new class of the customer.
    #[serde(default)]
    pub class_name: Option<String>,
}

/// A case of service: an enquiry, a complaint, an installation, a repair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceCase {
    /// Its key.
    pub case: CaseKey,
    /// Whose it is.
    pub customer: CustomerKey,
    /// Its kind when it came in.
    #[serde(default)]
    pub kind: Option<String>,
    /// Its priority then.
    #[serde(default)]
    pub priority: Option<String>,
    /// Class of the customer then.
    #[serde(default)]
    pub class_name: Option<String>,
    /// How it came in, for example `hotline` or `email`.
    #[serde(default)]
    pub channel: Option<String>,
    /// The product it is about.
    #[serde(default)]
    pub product: Option<ProductKey>,
    /// The device it is about.
    #[serde(default)]
    pub device: Option<String>,
    /// The accountable department, where it is not the one of the table.
    #[serde(default)]
    pub department: Option<String>,
    /// Who works on it.
    #[serde(default)]
    pub owner: Option<PersonKey>,
    /// Its cause, once it was found.
    #[serde(default)]
    pub cause: Option<String>,
    /// The zone of its moments; without it the one of the policy.
    #[serde(default)]
    pub time_zone: Option<String>,
    /// Everything that happened, as it was entered.
    pub events: Vec<CaseEvent>,
}
