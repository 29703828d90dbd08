//! Appraisal (9).

use super::families;

families! {}
