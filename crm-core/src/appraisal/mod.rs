//! Clause 9: appraisal. What was achieved, scored as the scheme of the post says.
