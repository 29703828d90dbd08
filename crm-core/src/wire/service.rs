//! Operations of clause 7.

use super::operations::operations;
use crate::service::{self, CaseClock, CaseClockFacts};

operations! {
    "service";
    /// The clocks of one case: due moments, elapsed time, holds, in time or not (7.1, 7.2.1).
    case_clock [C7_1_1, C7_1_2, C7_1_3, C7_2_1] (policy, facts: CaseClockFacts, calendar, as_of) -> CaseClock {
        service::case_clock(&policy.service, facts, calendar, as_of)
    }
}
