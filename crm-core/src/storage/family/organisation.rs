//! People, departments and partners (2-4).

use super::families;
use crate::organisation::{Department, LegalEntity, Person};

families! {
    LegalEntity = "legal_entity" {
        append_only: false,
        key: |r| r.legal_entity.to_string(),
        customer: |_| None,
        date: |r| r.first_day,
        samples: [r#"{"legal_entity":"L1","name":"示例医疗器械有限公司","first_day":"2020-01-01"}"#],
    }
    Department = "department" {
        append_only: false,
        key: |r| r.department.to_string(),
        customer: |_| None,
        date: |r| r.first_day,
        samples: [r#"{"department":"DS","name":"直销部","kind":"direct_sales"}"#],
    }
    Person = "person" {
        append_only: false,
        key: |r| r.person.to_string(),
        customer: |_| None,
        date: |r| Some(r.joined_on),
        samples: [r#"{"person":"P1","joined_on":"2024-01-01","posts":[{"department":"DS","role":"sales_representative","first_day":"2024-01-01"}]}"#],
    }
}
