//! Expense claims (8.3). A claim is a person's; a customer may stand in its lines.

use super::families;
use crate::expense::ClaimFacts;

families! {
    ClaimFacts = "claim" {
        append_only: false,
        key: |r| r.claim.to_string(),
        customer: |_| None,
        date: |r| Some(r.submitted_on),
        samples: [r#"{"claim":"E1","claimant":"P1","submitted_on":"2026-01-05","lines":[]}"#],
    }
}
