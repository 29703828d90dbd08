//! The rules as methods of the policy.
//!
//! Written by `cargo run -p crm-tests --bin generate` from the lists of the core's wire; do not edit.

use crm_core::wire;
use pyo3::prelude::*;

use crate::calendar::WorkingCalendar;
use crate::policy::Policy;

#[pymethods]
impl Policy {
    /// Which department is accountable for a case (4.1.4, 4.2.1).
    fn route_case(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::after_sales::route_case)
    }

    /// Which department is accountable for a case (4.1.4, 4.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn route_case_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::after_sales::route_case)
    }

    /// By when a department takes on what it is handed (3.3).
    fn hand_off_due(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::after_sales::hand_off_due,
        )
    }

    /// By when a department takes on what it is handed (3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn hand_off_due_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::after_sales::hand_off_due,
        )
    }

    /// By when a finding has led to an action that is done (3.4).
    fn action_due(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::after_sales::action_due)
    }

    /// By when a finding has led to an action that is done (3.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn action_due_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::after_sales::action_due)
    }

    /// Whether it can be shown that a customer comes first (3.1).
    fn customer_care(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::after_sales::customer_care,
        )
    }

    /// Whether it can be shown that a customer comes first (3.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn customer_care_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::after_sales::customer_care,
        )
    }

    /// What the service file of a customer lacks (4.2.2, 5.4.3).
    fn check_service_file(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::after_sales::check_service_file,
        )
    }

    /// What the service file of a customer lacks (4.2.2, 5.4.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_service_file_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::after_sales::check_service_file,
        )
    }

    /// When a customer is surveyed again (4.2.3, 7.4.1).
    fn survey_due(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::after_sales::survey_due)
    }

    /// When a customer is surveyed again (4.2.3, 7.4.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn survey_due_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::after_sales::survey_due)
    }

    /// Whether the answers of a survey are enough, and how sure its share is (7.4.1).
    fn survey_sample(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::after_sales::survey_sample)
    }

    /// Whether the answers of a survey are enough, and how sure its share is (7.4.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn survey_sample_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::after_sales::survey_sample)
    }

    /// The share of cases in time, by person and month (7.1.3).
    fn hit_rate(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::after_sales::hit_rate)
    }

    /// The share of cases in time, by person and month (7.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn hit_rate_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::after_sales::hit_rate)
    }

    /// The way a case goes, and when it waited (7.1.2, 7.1.3).
    fn check_case_flow(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::after_sales::check_case_flow)
    }

    /// The way a case goes, and when it waited (7.1.2, 7.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_case_flow_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::after_sales::check_case_flow)
    }

    /// Where a case stands: its way, its clocks, who is accountable (7.1, 4.1.4).
    fn case_standing(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::after_sales::case_standing,
        )
    }

    /// Where a case stands: its way, its clocks, who is accountable (7.1, 4.1.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn case_standing_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::after_sales::case_standing,
        )
    }

    /// Who is told of a complaint, level by level (7.2.3).
    fn escalation_ladder(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::after_sales::escalation_ladder)
    }

    /// Who is told of a complaint, level by level (7.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn escalation_ladder_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::after_sales::escalation_ladder)
    }

    /// What a complaint needs, step by step (7.2.2, 7.2.3).
    fn complaint_steps(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::after_sales::complaint_steps,
        )
    }

    /// What a complaint needs, step by step (7.2.2, 7.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn complaint_steps_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::after_sales::complaint_steps,
        )
    }

    /// Where an installed device stands (7.3.1).
    fn device_standing(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::after_sales::device_standing,
        )
    }

    /// Where an installed device stands (7.3.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn device_standing_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::after_sales::device_standing,
        )
    }

    /// What maintenance is due, and how much was done in time (7.3.1).
    fn maintenance_standing(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::after_sales::maintenance_standing,
        )
    }

    /// What maintenance is due, and how much was done in time (7.3.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn maintenance_standing_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::after_sales::maintenance_standing,
        )
    }

    /// By when a loan unit comes back (7.3.2).
    fn loan_return_due(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::after_sales::loan_return_due,
        )
    }

    /// By when a loan unit comes back (7.3.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn loan_return_due_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::after_sales::loan_return_due,
        )
    }

    /// How fast repairs were, and how long the devices ran (7.3.2).
    fn repair_measures(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            None,
            wire::after_sales::repair_measures,
        )
    }

    /// How fast repairs were, and how long the devices ran (7.3.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn repair_measures_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            None,
            wire::after_sales::repair_measures,
        )
    }

    /// Calls back after service, and the actions they lead to (7.3.3, 3.4).
    fn check_callbacks(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::after_sales::check_callbacks,
        )
    }

    /// Calls back after service, and the actions they lead to (7.3.3, 3.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_callbacks_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::after_sales::check_callbacks,
        )
    }

    /// Whether a scheme may be used (9.1.1, 9.1.2, 9.2.2).
    fn check_scheme(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::appraisal::check_scheme)
    }

    /// Whether a scheme may be used (9.1.1, 9.1.2, 9.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_scheme_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::appraisal::check_scheme)
    }

    /// Whether schemes fit together: one a post and day (9.1.2).
    fn check_scheme_set(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::appraisal::check_scheme_set)
    }

    /// Whether schemes fit together: one a post and day (9.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_scheme_set_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::appraisal::check_scheme_set)
    }

    /// A scheme tried on the figures of a period that is over (9.1.2).
    fn simulate_scheme(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::appraisal::simulate_scheme)
    }

    /// A scheme tried on the figures of a period that is over (9.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn simulate_scheme_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::appraisal::simulate_scheme)
    }

    /// Which duties a filed drug representative may not have, and why (6.1.3, 8.1.1, 9.1.1).
    fn check_post_duties(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::appraisal::check_post_duties)
    }

    /// Which duties a filed drug representative may not have, and why (6.1.3, 8.1.1, 9.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_post_duties_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::appraisal::check_post_duties)
    }

    /// The value of an indicator with its source (9.1.1).
    fn indicator_value(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::appraisal::indicator_value)
    }

    /// The value of an indicator with its source (9.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn indicator_value_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::appraisal::indicator_value)
    }

    /// How much of a target was reached (9.1.1).
    fn attainment(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::appraisal::attainment)
    }

    /// How much of a target was reached (9.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn attainment_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::appraisal::attainment)
    }

    /// Months to a quarter, quarters to a year (9.2.1).
    fn roll_up_periods(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::appraisal::roll_up_periods)
    }

    /// Months to a quarter, quarters to a year (9.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn roll_up_periods_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::appraisal::roll_up_periods)
    }

    /// How far goals are reached (9.1.1).
    fn goal_progress(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::appraisal::goal_progress)
    }

    /// How far goals are reached (9.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn goal_progress_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::appraisal::goal_progress)
    }

    /// The mean of what several raters said (9.2.2).
    fn average_reviews(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::appraisal::average_reviews)
    }

    /// The mean of what several raters said (9.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn average_reviews_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::appraisal::average_reviews)
    }

    /// How many customers a person won in a period (9.1.1).
    fn new_customers(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::appraisal::new_customers)
    }

    /// How many customers a person won in a period (9.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn new_customers_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::appraisal::new_customers)
    }

    /// Fills in a score card from the records of its person and period (9.1.1, 9.2.1, 9.2.2).
    fn card_records(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::appraisal::card_records)
    }

    /// Fills in a score card from the records of its person and period (9.1.1, 9.2.1, 9.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn card_records_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::appraisal::card_records)
    }

    /// Scores one person, indicator by indicator (9.1.1, 9.1.2, 9.2.2, 3.2).
    fn score_card(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::appraisal::score_card)
    }

    /// Scores one person, indicator by indicator (9.1.1, 9.1.2, 9.2.2, 3.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn score_card_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::appraisal::score_card)
    }

    /// The final score of several parts (9.1.1).
    fn combine_parts(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::appraisal::combine_parts)
    }

    /// The final score of several parts (9.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn combine_parts_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::appraisal::combine_parts)
    }

    /// One score for who held several posts in the period (9.1.2).
    fn combine_posts(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::appraisal::combine_posts)
    }

    /// One score for who held several posts in the period (9.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn combine_posts_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::appraisal::combine_posts)
    }

    /// What a cycle of appraisals still lacks, and whether it may be closed (9.2.1).
    fn check_appraisal_cycle(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::appraisal::check_appraisal_cycle,
        )
    }

    /// What a cycle of appraisals still lacks, and whether it may be closed (9.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_appraisal_cycle_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::appraisal::check_appraisal_cycle,
        )
    }

    /// Ranks people by their scores and grades them (9.3.1); assumed, as the source is cut off.
    fn rank_people(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::appraisal::rank_people)
    }

    /// Ranks people by their scores and grades them (9.3.1); assumed, as the source is cut off.
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn rank_people_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::appraisal::rank_people)
    }

    /// What breaches do to the bonus and, assumed, to the grade of a period (3.2, 9.3.P6).
    fn breach_standing(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::appraisal::breach_standing,
        )
    }

    /// What breaches do to the bonus and, assumed, to the grade of a period (3.2, 9.3.P6).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn breach_standing_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::appraisal::breach_standing,
        )
    }

    /// What follows from grades; off by default and assumed, as the source is cut off (9.3.P1-P3, P6).
    fn consequences(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::appraisal::consequences,
        )
    }

    /// What follows from grades; off by default and assumed, as the source is cut off (9.3.P1-P3, P6).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn consequences_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::appraisal::consequences,
        )
    }

    /// What is paid for a grade; off by default and assumed, as the source is cut off (9.3.P1).
    fn bonus_pay(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::appraisal::bonus_pay)
    }

    /// What is paid for a grade; off by default and assumed, as the source is cut off (9.3.P1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn bonus_pay_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::appraisal::bonus_pay)
    }

    /// When a result is told, appealed and answered, and how long its file is kept; off by default and
    /// assumed, as the source is cut off (9.3.P4, 9.3.P5).
    fn result_dates(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::appraisal::result_dates,
        )
    }

    /// When a result is told, appealed and answered, and how long its file is kept; off by default and
    /// assumed, as the source is cut off (9.3.P4, 9.3.P5).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn result_dates_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::appraisal::result_dates,
        )
    }

    /// Whether a contract says what it must and holds together (6.3.1, 6.3.2).
    fn check_contract(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::contracts::check_contract)
    }

    /// Whether a contract says what it must and holds together (6.3.1, 6.3.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_contract_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::contracts::check_contract)
    }

    /// When a payment clause makes money due, or what it waits for (6.3.2).
    fn read_payment_text(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            None,
            wire::contracts::read_payment_text,
        )
    }

    /// When a payment clause makes money due, or what it waits for (6.3.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn read_payment_text_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            None,
            wire::contracts::read_payment_text,
        )
    }

    /// Whether a change of a contract may be made (6.3.1-6.3.3).
    fn check_contract_change(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::contracts::check_contract_change,
        )
    }

    /// Whether a change of a contract may be made (6.3.1-6.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_contract_change_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::contracts::check_contract_change,
        )
    }

    /// Where a contract stands and what is owed for it (6.3.3).
    fn contract_status(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::contracts::contract_status,
        )
    }

    /// Where a contract stands and what is owed for it (6.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn contract_status_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::contracts::contract_status,
        )
    }

    /// How far a contract is carried out, from the order to the money (6.3.3).
    fn contract_progress(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::contracts::contract_progress)
    }

    /// How far a contract is carried out, from the order to the money (6.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn contract_progress_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::contracts::contract_progress)
    }

    /// Whether a promised line is late (6.3.3, 6.3.4).
    fn line_delivery(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::contracts::line_delivery)
    }

    /// Whether a promised line is late (6.3.3, 6.3.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn line_delivery_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::contracts::line_delivery)
    }

    /// Where an order stands and what is owed for it (6.3.4).
    fn order_status(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::contracts::order_status,
        )
    }

    /// Where an order stands and what is owed for it (6.3.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn order_status_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::contracts::order_status,
        )
    }

    /// Whether one step of an order may be written down (6.3.4).
    fn check_order_step(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::contracts::check_order_step)
    }

    /// Whether one step of an order may be written down (6.3.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_order_step_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::contracts::check_order_step)
    }

    /// How many lines were delivered on time and in full (6.3.4).
    fn otif_rate(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::contracts::otif_rate)
    }

    /// Sorts one customer into a class (5.2.1, 5.2.3).
    fn classify(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::customer::classify)
    }

    /// Sorts one customer into a class (5.2.1, 5.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn classify_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::customer::classify)
    }

    /// Sorts many customers; one that cannot be judged is kept aside (5.2.1).
    fn classify_all(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::customer::classify_all)
    }

    /// What the policy would do to a customer base that another one has sorted (5.2.1, 5.2.2).
    fn class_effect(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::customer::class_effect)
    }

    /// What the policy would do to a customer base that another one has sorted (5.2.1, 5.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn class_effect_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::customer::class_effect)
    }

    /// Whether strategies and planned visits fit the classes (5.2.2).
    fn check_strategies(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::customer::check_strategies)
    }

    /// Whether strategies and planned visits fit the classes (5.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_strategies_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::customer::check_strategies)
    }

    /// The classes a customer had, and when the next assessment is due (5.2.3).
    fn class_history(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::customer::class_history)
    }

    /// The classes a customer had, and when the next assessment is due (5.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn class_history_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::customer::class_history)
    }

    /// Makes an old assessment again (5.2.3).
    fn replay_assessment(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer::replay_assessment,
        )
    }

    /// Makes an old assessment again (5.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn replay_assessment_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer::replay_assessment,
        )
    }

    /// The purchasing need as far as invoices show it (5.2.1).
    fn need_from_invoices(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer::need_from_invoices,
        )
    }

    /// The overall flag of an assessment (5.2.2).
    fn roll_up_flags(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::customer::roll_up_flags)
    }

    /// When the next assessment is due (5.2.3).
    fn reassessment_due(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer::reassessment_due,
        )
    }

    /// When the next assessment is due (5.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn reassessment_due_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer::reassessment_due,
        )
    }

    /// When the next visit is due (5.4.2).
    fn visit_due(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::customer::visit_due,
        )
    }

    /// When the next visit is due (5.4.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn visit_due_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::customer::visit_due,
        )
    }

    /// Which issues that visits found became cases in time (5.4.2).
    fn visit_issues(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::customer::visit_issues,
        )
    }

    /// Who was visited as often as the class asks, by class (5.4.2).
    fn period_visit_coverage(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::customer::period_visit_coverage,
        )
    }

    /// Who was visited as often as the class asks, by class (5.4.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn period_visit_coverage_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::customer::period_visit_coverage,
        )
    }

    /// Plans visits at even distances (5.4.2).
    fn visit_series(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::customer::visit_series)
    }

    /// Plans visits at even distances (5.4.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn visit_series_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::customer::visit_series)
    }

    /// How a customer stands against its cadence (5.4.2).
    fn visit_standing(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::customer::visit_standing)
    }

    /// How a customer stands against its cadence (5.4.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn visit_standing_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::customer::visit_standing)
    }

    /// How well a customer is known (5.1.1-5.1.3, 5.4.1, 5.4.4).
    fn check_customer_file(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::customer_file::check_customer_file,
        )
    }

    /// How well a customer is known (5.1.1-5.1.3, 5.4.1, 5.4.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_customer_file_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::customer_file::check_customer_file,
        )
    }

    /// Hospitals that may be in the books twice (5.1.2).
    fn find_duplicates(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::customer_file::find_duplicates)
    }

    /// Hospitals that may be in the books twice (5.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn find_duplicates_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::customer_file::find_duplicates)
    }

    /// Where leads come from (5.1.1).
    fn check_sources(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::customer_file::check_sources)
    }

    /// Where leads come from (5.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_sources_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::customer_file::check_sources)
    }

    /// What we did with a customer so far, counted from its documents (5.4.1).
    fn cooperation_history(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer_file::cooperation_history,
        )
    }

    /// What we did with a customer so far, counted from its documents (5.4.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn cooperation_history_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer_file::cooperation_history,
        )
    }

    /// Masks personal texts (5.1.2).
    fn mask_personal_data(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            None,
            wire::customer_file::mask_personal_data,
        )
    }

    /// Masks personal texts (5.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn mask_personal_data_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            None,
            wire::customer_file::mask_personal_data,
        )
    }

    /// Whether personal data may be shown; the answer carries the record to keep (3.2, 5.1.2).
    fn check_disclosure(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer_file::check_disclosure,
        )
    }

    /// Whether personal data may be shown; the answer carries the record to keep (3.2, 5.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_disclosure_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer_file::check_disclosure,
        )
    }

    /// A contact as it may be seen: masked, but for what is allowed (3.2, 5.1.2).
    fn show_contact(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer_file::show_contact,
        )
    }

    /// A contact as it may be seen: masked, but for what is allowed (3.2, 5.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn show_contact_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer_file::show_contact,
        )
    }

    /// Erases the record of a person; a tombstone stays (5.1.2).
    fn erase_contact(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer_file::erase_contact,
        )
    }

    /// Erases the record of a person; a tombstone stays (5.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn erase_contact_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer_file::erase_contact,
        )
    }

    /// When personal data has to be deleted (5.1.2).
    fn deletion_due(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer_file::deletion_due,
        )
    }

    /// When personal data has to be deleted (5.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn deletion_due_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer_file::deletion_due,
        )
    }

    /// Who is responsible for a customer (4.1.2).
    fn check_owner(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::customer_file::check_owner,
        )
    }

    /// Who is responsible for a customer (4.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_owner_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::customer_file::check_owner,
        )
    }

    /// Who has how much of a customer on each day (4.1.2, 6.1.3).
    fn customer_shares(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::customer_file::customer_shares)
    }

    /// Who has how much of a customer on each day (4.1.2, 6.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn customer_shares_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::customer_file::customer_shares)
    }

    /// Who was responsible for each customer on each day (4.1.2).
    fn check_owners(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::customer_file::check_owners,
        )
    }

    /// Who was responsible for each customer on each day (4.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_owners_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::customer_file::check_owners,
        )
    }

    /// Who should have a development plan and has none (5.3.1).
    fn plan_cover(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer_file::plan_cover,
        )
    }

    /// Who should have a development plan and has none (5.3.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn plan_cover_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer_file::plan_cover,
        )
    }

    /// Where a development plan stands (5.3.1-5.3.3).
    fn check_development_plan(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::customer_file::check_development_plan,
        )
    }

    /// Where a development plan stands (5.3.1-5.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_development_plan_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::customer_file::check_development_plan,
        )
    }

    /// By when feedback gets a decision (5.4.3).
    fn feedback_due(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer_file::feedback_due,
        )
    }

    /// By when feedback gets a decision (5.4.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn feedback_due_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::customer_file::feedback_due,
        )
    }

    /// How many customers were visited as often as they should have been (5.4.2).
    fn visit_coverage(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::customer_file::visit_coverage)
    }

    /// How many customers were visited as often as they should have been (5.4.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn visit_coverage_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::customer_file::visit_coverage)
    }

    /// Judges a case by tables (5.2.2, 7.2.3).
    fn decide(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::decisions::decide)
    }

    /// Judges a case by tables (5.2.2, 7.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn decide_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::decisions::decide)
    }

    /// Proves a table: gaps, rows that are never reached, overlaps (5.2.2).
    fn check_table(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::decisions::check_table)
    }

    /// Proves a table: gaps, rows that are never reached, overlaps (5.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_table_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::decisions::check_table)
    }

    /// Whether a claim is in time, within limits, and genuine (4.3.3, 8.3.1, 8.3.2).
    fn check_claim(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, Some(calendar), None, wire::expense::check_claim)
    }

    /// Whether a claim is in time, within limits, and genuine (4.3.3, 8.3.1, 8.3.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_claim_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, Some(calendar), None, wire::expense::check_claim)
    }

    /// What a claim comes to (8.3.1, 8.3.2).
    fn claim_amounts(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::expense::claim_amounts)
    }

    /// What a claim comes to (8.3.1, 8.3.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn claim_amounts_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::expense::claim_amounts)
    }

    /// What was granted, group by group (8.3.3).
    fn sum_claims(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::expense::sum_claims)
    }

    /// What was granted, group by group (8.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn sum_claims_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::expense::sum_claims)
    }

    /// Where an advance stands (8.3.1).
    fn advance_status(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::expense::advance_status)
    }

    /// Where an advance stands (8.3.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn advance_status_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::expense::advance_status)
    }

    /// Plans a budget, or a new one in its place (8.3.3).
    fn plan_budget(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::expense::plan_budget)
    }

    /// Plans a budget, or a new one in its place (8.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn plan_budget_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::expense::plan_budget)
    }

    /// Where every budget stands on the day (8.3.3).
    fn budget_status(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::expense::budget_status)
    }

    /// Where every budget stands on the day (8.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn budget_status_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::expense::budget_status)
    }

    /// Budget and use on every level of departments, accounts and months (8.3.3).
    fn budget_levels(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::expense::budget_levels)
    }

    /// Budget and use on every level of departments, accounts and months (8.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn budget_levels_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::expense::budget_levels)
    }

    /// Moves budget from one place to another (8.3.3).
    fn transfer_budget(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::expense::transfer_budget)
    }

    /// Moves budget from one place to another (8.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn transfer_budget_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::expense::transfer_budget)
    }

    /// What of a budget goes over into the next year (8.3.3).
    fn carry_over(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::expense::carry_over)
    }

    /// What of a budget goes over into the next year (8.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn carry_over_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::expense::carry_over)
    }

    /// What is spent and promised of a budget until the day (8.3.3).
    fn sum_spending(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::expense::sum_spending)
    }

    /// What is spent and promised of a budget until the day (8.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn sum_spending_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::expense::sum_spending)
    }

    /// What may still be spent on a guest (8.3.1).
    fn guest_standing(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::expense::guest_standing)
    }

    /// What may still be spent on a guest (8.3.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn guest_standing_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::expense::guest_standing)
    }

    /// What of a year's entertainment tax takes off (8.3.3).
    fn entertainment_deduction(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            None,
            wire::expense::entertainment_deduction,
        )
    }

    /// What of a year's entertainment tax takes off (8.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn entertainment_deduction_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            None,
            wire::expense::entertainment_deduction,
        )
    }

    /// Whether spending fits its budget (4.3.3, 8.3.3).
    fn check_budget(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::expense::check_budget)
    }

    /// Whether spending fits its budget (4.3.3, 8.3.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_budget_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::expense::check_budget)
    }

    /// Ages open items on any day (8.1.2).
    fn age(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::finance::age)
    }

    /// Ages open items on any day (8.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn age_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::finance::age)
    }

    /// Ages open items by department, responsible person, region, class or contract (8.1.2).
    fn aging_breakdown(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::finance::aging_breakdown)
    }

    /// Ages open items by department, responsible person, region, class or contract (8.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn aging_breakdown_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::finance::aging_breakdown)
    }

    /// Who has to speak with which hospital about what is overdue (8.1.1).
    fn overdue_contacts(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::finance::overdue_contacts,
        )
    }

    /// Who has to speak with which hospital about what is overdue (8.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn overdue_contacts_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::finance::overdue_contacts,
        )
    }

    /// Whom to ask for money today, and how (8.1.1, 8.1.3).
    fn collection_worklist(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::finance::collection_worklist,
        )
    }

    /// Whom to ask for money today, and how (8.1.1, 8.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn collection_worklist_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::finance::collection_worklist,
        )
    }

    /// What of that which fell due was collected, by responsible person (8.1.1).
    fn collection_by_person(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::finance::collection_by_person,
        )
    }

    /// What of that which fell due was collected, by responsible person (8.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn collection_by_person_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::finance::collection_by_person,
        )
    }

    /// How customers pay, weighted by amount (8.1.2).
    fn payment_habits(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::finance::payment_habits)
    }

    /// How customers pay, weighted by amount (8.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn payment_habits_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::finance::payment_habits)
    }

    /// Makes documents of what was open before the books began (8.1.1, 8.2.1).
    fn opening_documents(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::finance::opening_documents)
    }

    /// Makes documents of what was open before the books began (8.1.1, 8.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn opening_documents_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::finance::opening_documents)
    }

    /// Proposes what open credits should settle (8.1.2). Nothing is booked.
    fn propose_allocation(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::finance::propose_allocation,
        )
    }

    /// Proposes what open credits should settle (8.1.2). Nothing is booked.
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn propose_allocation_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::finance::propose_allocation,
        )
    }

    /// Due dates and instalments of payment terms (8.1.2).
    fn payment_schedule(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            None,
            wire::finance::payment_schedule,
        )
    }

    /// Due dates and instalments of payment terms (8.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn payment_schedule_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            None,
            wire::finance::payment_schedule,
        )
    }

    /// Open items in the base currency (8.2.1).
    fn value_in_base(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::finance::value_in_base)
    }

    /// Open items in the base currency (8.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn value_in_base_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::finance::value_in_base)
    }

    /// What is set aside for open items (8.2.3).
    fn provision(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::ledger::provision)
    }

    /// What is set aside for open items (8.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn provision_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::ledger::provision)
    }

    /// How fast and how well money is collected (8.1.1, 8.2.3).
    fn collection_measures(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::ledger::collection_measures)
    }

    /// How fast and how well money is collected (8.1.1, 8.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn collection_measures_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::ledger::collection_measures)
    }

    /// The figures of a period and its measures, from the documents on record (8.1.1, 8.2.3).
    fn collection_figures(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::ledger::collection_figures)
    }

    /// The figures of a period and its measures, from the documents on record (8.1.1, 8.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn collection_figures_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::ledger::collection_figures)
    }

    /// Cash to come, week by week (8.1.2).
    fn cash_forecast(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::ledger::cash_forecast)
    }

    /// Cash to come, week by week (8.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn cash_forecast_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::ledger::cash_forecast)
    }

    /// Makes entries from documents, allocations and provisions (4.3.2, 8.2.1).
    fn post_documents(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::ledger::post_documents)
    }

    /// Makes entries from documents, allocations and provisions (4.3.2, 8.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn post_documents_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::ledger::post_documents)
    }

    /// Takes an entry back, in a period that is open (8.2.1).
    fn reverse_entry(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::ledger::reverse_entry)
    }

    /// Takes an entry back, in a period that is open (8.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn reverse_entry_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::ledger::reverse_entry)
    }

    /// Checks entries and adds them up (4.3.2, 8.2.1, 8.2.3).
    fn check_postings(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::ledger::check_postings)
    }

    /// Checks entries and adds them up (4.3.2, 8.2.1, 8.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_postings_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::ledger::check_postings)
    }

    /// The trial balance of a period (8.2.3).
    fn trial_balance(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::ledger::trial_balance)
    }

    /// The trial balance of a period (8.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn trial_balance_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::ledger::trial_balance)
    }

    /// The figures of each month for management (8.2.3).
    fn monthly_figures(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::ledger::monthly_figures)
    }

    /// The figures of each month for management (8.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn monthly_figures_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::ledger::monthly_figures)
    }

    /// Whether a period can be closed, and by when it must be (8.2.3).
    fn close_period(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::ledger::close_period)
    }

    /// Whether a period can be closed, and by when it must be (8.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn close_period_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::ledger::close_period)
    }

    /// Writes the ledger for Beancount or hledger (8.2.1).
    fn export_ledger(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::ledger::export_ledger)
    }

    /// Writes the ledger for Beancount or hledger (8.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn export_ledger_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::ledger::export_ledger)
    }

    /// Whether an actor is covered by the policy on a day (2).
    fn actor_in_scope(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::organisation::actor_in_scope,
        )
    }

    /// Whether an actor is covered by the policy on a day (2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn actor_in_scope_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::organisation::actor_in_scope,
        )
    }

    /// Whether acts that belong apart were done by different people (3.2).
    fn check_separation(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::organisation::check_separation,
        )
    }

    /// Whether acts that belong apart were done by different people (3.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_separation_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::organisation::check_separation,
        )
    }

    /// Whether the policy is approved, numbered and reviewed in time (4.1.1).
    fn check_policy_review(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::organisation::check_policy_review,
        )
    }

    /// Whether the policy is approved, numbered and reviewed in time (4.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_policy_review_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::organisation::check_policy_review,
        )
    }

    /// Whether entities, departments and people fit together (4.1.1).
    fn check_structure(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::organisation::check_structure,
        )
    }

    /// Whether entities, departments and people fit together (4.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_structure_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::organisation::check_structure,
        )
    }

    /// Who holds the duties of the departments on a day (4.1-4.3).
    fn duty_holders(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::organisation::duty_holders,
        )
    }

    /// Who holds the duties of the departments on a day (4.1-4.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn duty_holders_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::organisation::duty_holders,
        )
    }

    /// The managers above a person on a day (4.1.1).
    fn manager_chain(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::organisation::manager_chain,
        )
    }

    /// The managers above a person on a day (4.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn manager_chain_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::organisation::manager_chain,
        )
    }

    /// What has to be handed over when someone leaves (4.1.2).
    fn check_leaver(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::organisation::check_leaver,
        )
    }

    /// What has to be handed over when someone leaves (4.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_leaver_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::organisation::check_leaver,
        )
    }

    /// Whether money may be taken as a receipt (4.3.1).
    fn check_receipt(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::receivables::check_receipt)
    }

    /// Whether money may be taken as a receipt (4.3.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_receipt_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::receivables::check_receipt)
    }

    /// The open items of a customer as a settlement takes them, with what may be kept for paying early (8.1.2).
    fn settlement_items(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::settlement_items,
        )
    }

    /// The open items of a customer as a settlement takes them, with what may be kept for paying early (8.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn settlement_items_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::settlement_items,
        )
    }

    /// What credits settle, by a named strategy (8.1.2). Nothing is booked.
    fn settle_receipts(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::receivables::settle_receipts)
    }

    /// What credits settle, by a named strategy (8.1.2). Nothing is booked.
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn settle_receipts_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::receivables::settle_receipts)
    }

    /// Makes records of a settlement that was looked at (8.1.2). Nothing is stored.
    fn commit_settlement(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::receivables::commit_settlement)
    }

    /// Makes records of a settlement that was looked at (8.1.2). Nothing is stored.
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn commit_settlement_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::receivables::commit_settlement)
    }

    /// Takes an allocation back, and with it the discount that it earned (8.1.2). Nothing is stored.
    fn reverse_allocation(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::receivables::reverse_allocation)
    }

    /// Takes an allocation back, and with it the discount that it earned (8.1.2). Nothing is stored.
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn reverse_allocation_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::receivables::reverse_allocation)
    }

    /// What a hospital or its group owes and will owe, as a credit check asks for it (8.1.2).
    fn credit_exposure(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::credit_exposure,
        )
    }

    /// What a hospital or its group owes and will owe, as a credit check asks for it (8.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn credit_exposure_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::credit_exposure,
        )
    }

    /// Whether an order may go on, by what the hospital owes (6.3.4, 8.1.2).
    fn check_credit(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::check_credit,
        )
    }

    /// Whether an order may go on, by what the hospital owes (6.3.4, 8.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_credit_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::check_credit,
        )
    }

    /// The next step towards one overdue item, or why there is none (8.1.3).
    fn dunning_step(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::dunning_step,
        )
    }

    /// The next step towards one overdue item, or why there is none (8.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn dunning_step_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::dunning_step,
        )
    }

    /// A run over all items: what each customer gets, and why the others get nothing (8.1.3).
    fn dunning_run(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::receivables::dunning_run)
    }

    /// A run over all items: what each customer gets, and why the others get nothing (8.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn dunning_run_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::receivables::dunning_run)
    }

    /// A notice over what is overdue, and whether it was answered by money (8.1.3).
    fn dunning_notice(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::dunning_notice,
        )
    }

    /// A notice over what is overdue, and whether it was answered by money (8.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn dunning_notice_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::dunning_notice,
        )
    }

    /// Interest on what is paid late (8.1.3).
    fn late_interest(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::late_interest,
        )
    }

    /// Interest on what is paid late (8.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn late_interest_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::late_interest,
        )
    }

    /// Until when a claim can be enforced (8.1.3).
    fn limitation_period(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::limitation_period,
        )
    }

    /// Until when a claim can be enforced (8.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn limitation_period_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::limitation_period,
        )
    }

    /// Whether a promise or a plan of instalments is kept (8.1.3).
    fn payment_plan_status(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::payment_plan_status,
        )
    }

    /// Whether a promise or a plan of instalments is kept (8.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn payment_plan_status_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::payment_plan_status,
        )
    }

    /// When the hospital must be spoken to about an overdue item (8.1.1).
    fn contact_due(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::receivables::contact_due)
    }

    /// When the hospital must be spoken to about an overdue item (8.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn contact_due_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::receivables::contact_due)
    }

    /// Which overdue items were spoken about, and by when the others must be (8.1.1).
    fn contact_round(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::contact_round,
        )
    }

    /// Which overdue items were spoken about, and by when the others must be (8.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn contact_round_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::contact_round,
        )
    }

    /// A statement of account (8.2.2).
    fn account_statement(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::receivables::account_statement)
    }

    /// A statement of account (8.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn account_statement_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::receivables::account_statement)
    }

    /// When the next statement is due (8.2.2).
    fn statement_due(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::statement_due,
        )
    }

    /// When the next statement is due (8.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn statement_due_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::statement_due,
        )
    }

    /// What the hospital answered to a statement, and what follows (8.2.2).
    fn statement_confirmation(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::statement_confirmation,
        )
    }

    /// What the hospital answered to a statement, and what follows (8.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn statement_confirmation_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::statement_confirmation,
        )
    }

    /// What has to be cleaned up in an account (8.2.2).
    fn account_review(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::account_review,
        )
    }

    /// What has to be cleaned up in an account (8.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn account_review_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::account_review,
        )
    }

    /// Our list against the hospital's: every difference gets a name (8.2.2).
    fn reconcile_accounts(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::reconcile_accounts,
        )
    }

    /// Our list against the hospital's: every difference gets a name (8.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn reconcile_accounts_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::receivables::reconcile_accounts,
        )
    }

    /// The month-end review of a set of records.
    fn month_end(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::review::month_end,
        )
    }

    /// The month-end review of a set of records.
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn month_end_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::review::month_end,
        )
    }

    /// Whether an annual sales plan is complete and in time (6.1.1, 6.1.2).
    fn check_sales_plan(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::sales::check_sales_plan)
    }

    /// Whether an annual sales plan is complete and in time (6.1.1, 6.1.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_sales_plan_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::sales::check_sales_plan)
    }

    /// What each channel brings and costs (5.1.1, 6.2.1).
    fn channel_report(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::sales::channel_report)
    }

    /// What each channel brings and costs (5.1.1, 6.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn channel_report_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::sales::channel_report)
    }

    /// Whether a discount may be given (6.2.2).
    fn check_discount(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::sales::check_discount)
    }

    /// Whether a discount may be given (6.2.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_discount_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::sales::check_discount)
    }

    /// Whether a partner may sell a product to a hospital (2, 6.2.3).
    fn check_partner(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::sales::check_partner)
    }

    /// Whether a partner may sell a product to a hospital (2, 6.2.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_partner_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::sales::check_partner)
    }

    /// Sales by group, this period against the one before (6.4.1).
    fn analyse_sales(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::sales::analyse_sales)
    }

    /// Sales by group, this period against the one before (6.4.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn analyse_sales_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::sales::analyse_sales)
    }

    /// The month and the year so far against those before (6.4.1).
    fn compare_periods(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::sales::compare_periods)
    }

    /// The month and the year so far against those before (6.4.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn compare_periods_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::sales::compare_periods)
    }

    /// Demand over periods of equal length (6.4.1).
    fn demand_trend(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::sales::demand_trend)
    }

    /// Demand over periods of equal length (6.4.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn demand_trend_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::sales::demand_trend)
    }

    /// Whether the report to management is complete and in time (6.4.2).
    fn check_management_report(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::sales::check_management_report,
        )
    }

    /// Whether the report to management is complete and in time (6.4.2).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn check_management_report_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::sales::check_management_report,
        )
    }

    /// What is promised for every kind, priority and class (7.1.1).
    fn service_standard(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::service::service_standard)
    }

    /// What is promised for every kind, priority and class (7.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn service_standard_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::service::service_standard)
    }

    /// The clocks of one case: due moments, elapsed time, holds, in time or not (7.1, 7.2.1).
    fn case_clock(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::service::case_clock,
        )
    }

    /// The clocks of one case: due moments, elapsed time, holds, in time or not (7.1, 7.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn case_clock_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::service::case_clock,
        )
    }

    /// Which causes make most of the complaints (7.2.4).
    fn rank_causes(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::service::rank_causes)
    }

    /// From the forms of a survey to its figures and the actions owed; odd forms shown (4.2.3, 7.4, 3.4).
    fn survey_answers(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::service::survey_answers)
    }

    /// From the forms of a survey to its figures and the actions owed; odd forms shown (4.2.3, 7.4, 3.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn survey_answers_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::service::survey_answers)
    }

    /// What a satisfaction survey says: shares, averages, NPS, weighted index, actions due (7.4).
    fn survey_result(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::service::survey_result)
    }

    /// What a satisfaction survey says: shares, averages, NPS, weighted index, actions due (7.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn survey_result_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::service::survey_result)
    }

    /// Which service agreement holds for a customer (7.1.1).
    fn choose_agreement(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            None,
            Some(as_of),
            wire::service::choose_agreement,
        )
    }

    /// Which service agreement holds for a customer (7.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn choose_agreement_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            None,
            Some(as_of),
            wire::service::choose_agreement,
        )
    }

    /// Cases counted by status, by agreement, by month (7.2.4).
    fn case_statistics(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::service::case_statistics)
    }

    /// Cases counted by status, by agreement, by month (7.2.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn case_statistics_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::service::case_statistics)
    }

    /// What a period says: counts, causes, repeats, actions owed (7.2.4).
    fn case_analysis(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, Some(as_of), wire::service::case_analysis)
    }

    /// What a period says: counts, causes, repeats, actions owed (7.2.4).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn case_analysis_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, Some(as_of), wire::service::case_analysis)
    }

    /// Whether hotline and mailbox were replied to in time (7.2.1).
    fn first_reply(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::service::first_reply,
        )
    }

    /// Whether hotline and mailbox were replied to in time (7.2.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn first_reply_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::service::first_reply,
        )
    }

    /// Spreads a target so that it adds up exactly (6.1.1).
    fn spread_target(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::targets::spread_target)
    }

    /// Spreads a target so that it adds up exactly (6.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn spread_target_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::targets::spread_target)
    }

    /// Spreads a year over departments, people and months, so that every level adds up (6.1.1).
    fn plan_year(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::targets::plan_year)
    }

    /// Spreads a year over departments, people and months, so that every level adds up (6.1.1).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn plan_year_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::targets::plan_year)
    }

    /// Whether personal targets cover the one above (6.1.3).
    fn cover_target(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::targets::cover_target)
    }

    /// Whether personal targets cover the one above (6.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn cover_target_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::targets::cover_target)
    }

    /// Passes targets to someone else from a day on (6.1.1, 6.1.3).
    fn transfer_target(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            None,
            wire::targets::transfer_target,
        )
    }

    /// Passes targets to someone else from a day on (6.1.1, 6.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn transfer_target_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            None,
            wire::targets::transfer_target,
        )
    }

    /// Which weekly and monthly reports are there, late or missing (6.1.3).
    fn target_reports(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::targets::target_reports,
        )
    }

    /// Which weekly and monthly reports are there, late or missing (6.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn target_reports_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::targets::target_reports,
        )
    }

    /// What of the sales counts for a person (6.1.3, 4.1.3).
    fn sales_credit(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge(py, facts, None, None, wire::targets::sales_credit)
    }

    /// What of the sales counts for a person (6.1.3, 4.1.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn sales_credit_many(&self, py: Python<'_>, facts: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.judge_many(py, facts, None, None, wire::targets::sales_credit)
    }

    /// What was reached of targets, and whether the plan has to be adjusted (4.1.3, 6.1.3, 6.4.3).
    fn target_attainment(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::targets::target_attainment,
        )
    }

    /// What was reached of targets, and whether the plan has to be adjusted (4.1.3, 6.1.3, 6.4.3).
    ///
    /// For a list of facts, in one call; the first that cannot be judged is the error.
    fn target_attainment_many(
        &self,
        py: Python<'_>,
        facts: &Bound<'_, PyAny>,
        calendar: &WorkingCalendar,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Py<PyAny>> {
        self.judge_many(
            py,
            facts,
            Some(calendar),
            Some(as_of),
            wire::targets::target_attainment,
        )
    }
}
