//! The measures of this library that fill an indicator of a score card (9.1.1).

/// The operation that a measure is named after, and what of its answer is taken. A scheme that names another is refused
/// at load.
///
/// The month-end review fills them for the person and the period of a card, each with the rows it was counted from.
pub const MEASURES: [(&str, &str); 12] = [
    (
        "appraisal.new_customers",
        "own customers who were first invoiced in the period",
    ),
    (
        "customer.plan_cover",
        "share of the own customers who should have a development plan and have one, in percent",
    ),
    (
        "customer.visit_coverage",
        "share of the own customers whose visit was not overdue on the day, in percent",
    ),
    (
        "finance.age",
        "overdue part of what the own customers owe on the day, in percent",
    ),
    (
        "finance.collection_by_person",
        "what was collected of what fell due in the period, in percent",
    ),
    (
        "sales.target_attainment",
        "what was sold in the period, by shares; the target stands on the card",
    ),
    (
        "service.case_statistics",
        "complaints of the own customers in the period",
    ),
    (
        "service.check_callbacks",
        "share of own calls back in time, in percent",
    ),
    ("service.hit_rate", "share of own cases in time, in percent"),
    (
        "service.maintenance_standing",
        "share of maintenances of own devices in time, in percent",
    ),
    (
        "service.repair_measures",
        "uptime of the own devices, in percent of the planned hours",
    ),
    (
        "service.survey_result",
        "weighted index of the last survey, in points",
    ),
];

/// Whether the library knows a measure.
#[must_use]
pub fn is_measure(name: &str) -> bool {
    MEASURES.iter().any(|(known, _)| *known == name)
}

/// The names of all measures, for a message.
#[must_use]
pub fn measure_names() -> String {
    let names: Vec<&str> = MEASURES.iter().map(|(name, _)| *name).collect();
    names.join(", ")
}
