//! Operations over the records of all domains.

use super::operations::operations;
use crate::review::{self, MonthEnd, ReviewFacts};

operations! {
    "review";
    /// The month-end review of a set of records.
    month_end [C5_2_1, C5_2_3, C5_4_2, C8_1_2] (policy, facts: ReviewFacts, calendar, as_of) -> MonthEnd {
        review::month_end(policy, calendar, facts, as_of)
    }
}
