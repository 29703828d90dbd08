//! People, departments and partners (2-4).

use super::families;

families! {}
