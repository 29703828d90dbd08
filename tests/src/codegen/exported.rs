//! Which types of the core the bindings get.

/// The roots: what the calls take and give. What they reach through their fields is exported with
/// them. A key that stands only in the arguments of a call is named here too.
pub const ROOTS: &[&str] = &[
    "Aging",
    "AgingFacts",
    "AllocationProposal",
    "AssessmentStatus",
    "BaseValuation",
    "Beyond",
    "Classification",
    "ClauseEntry",
    "CustomerFacts",
    "DatedAmount",
    "ErrorCode",
    "FactorFact",
    "Flag",
    "Layer",
    "Message",
    "Money",
    "MonthEnd",
    "Obligation",
    "OverallFlag",
    "PolicyComparison",
    "PolicyFault",
    "ReviewFacts",
    "TextLanguage",
    "ValuationFacts",
    "VisitStatus",
    "WorkingDay",
];

/// Names that Kotlin or Swift already use for something else, and what those two call the type
/// instead. Better give the type another name in the core: then every language says the same.
pub const MOBILE_NAMES: &[(&str, &str)] = &[];
