//! Decision tables of clauses 5.2.2 and 7.2.3.

use super::operations::operations;
use crate::policy::decision::{self, DecisionFacts, DecisionTable, Decisions, TableCheck};

operations! {
    "decision";
    /// Judges a case by tables (5.2.2, 7.2.3).
    decide [C5_2_2, C7_2_3] (_policy, facts: DecisionFacts, _calendar, _as_of) -> Decisions {
        decision::decide(facts)
    }
    /// Proves a table: gaps, rows that are never reached, overlaps (5.2.2).
    check_table [C5_2_2] (_policy, facts: DecisionTable, _calendar, _as_of) -> TableCheck {
        decision::check_table(facts)
    }
}
