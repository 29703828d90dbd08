//! Which types of the core the bindings get.

/// Roots beside the facts and answers of the rules, which are found by themselves: what the other
/// calls take and give. What they reach through their fields is exported with
/// them. A key that stands only in the arguments of a call is named here too.
pub const ROOTS: &[&str] = &[
    "AuditEntry",
    "Beyond",
    "ClauseEntry",
    "ErrorCode",
    "Layer",
    "Loaded",
    "Message",
    "Money",
    "PolicyComparison",
    "PolicyFault",
    "PolicyStanding",
    "Receipt",
    "RecordId",
    "RecordRow",
    "RowQuery",
    "TextLanguage",
    "WorkingDay",
];

/// Names that Kotlin or Swift already use for something else, and what those two call the type
/// instead. Better give the type another name in the core: then every language says the same.
pub const MOBILE_NAMES: &[(&str, &str)] = &[];
