//! Customers, their files, classes, visits, plans and feedback (5).

use super::families;
use crate::customer::VisitIssue;
use crate::customer::development::{CustomerOwner, DevelopmentPlan, FeedbackItem, ShareSpell};
use crate::customer::file::HospitalFile;
use crate::customer::privacy::{ContactRecord, DisclosureRecord, ErasureRecord};
use crate::storage::{AssessmentRecord, CustomerRecord, VisitRecord};

families! {
    CustomerRecord = "customer" {
        append_only: false,
        key: |r| r.customer.to_string(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.known_since),
        samples: [r#"{"customer":"H1","name":"医院一","known_since":"2025-01-01"}"#],
    }
    VisitRecord = "visit" {
        append_only: true,
        key: |r| r.visit.to_string(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.date),
        samples: [r#"{"visit":"V1","customer":"H1","date":"2026-01-05","note":"记录，\"引号\""}"#],
    }
    VisitIssue = "visit_issue" {
        append_only: false,
        key: |r| r.issue.clone(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.found_on),
        samples: [r#"{"issue":"VI1","customer":"H1","visit":"V1","found_on":"2026-01-05","text":"探头接触不良",
            "case":"K1","opened_on":"2026-01-06"}"#],
    }
    /// One class a day and customer.
    AssessmentRecord = "assessment" {
        append_only: true,
        key: |r| format!("{}@{}", r.customer, r.assessed_on),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.assessed_on),
        samples: [r#"{"customer":"H1","assessed_on":"2026-01-05","class_name":"key","score":"73.50"}"#],
    }
    HospitalFile = "customer_file" {
        append_only: false,
        key: |r| r.customer.to_string(),
        customer: |r| Some(&r.customer),
        date: |r| r.entered_on,
        samples: [r#"{"customer":"H1","entered_on":"2026-01-05"}"#],
    }
    /// Personal data stands here and nowhere else, so that it can be erased.
    ContactRecord = "contact" {
        append_only: false,
        key: |r| r.contact.clone(),
        customer: |r| Some(&r.customer),
        date: |r| r.collected_on,
        erases: |r| r.erased_on.is_some(),
        samples: [r#"{"contact":"D1","customer":"H1","name":"王某","lawful_basis":"contract","collected_on":"2026-01-05"}"#],
    }
    DisclosureRecord = "disclosure" {
        append_only: true,
        key: |r| r.disclosure.clone(),
        customer: |_| None,
        date: |r| Some(r.disclosed_on),
        samples: [r#"{"disclosure":"S1","subject":"D1","person":"P1","duty":"sales_representative","purpose":"visit","allowed":true,"fields":["mobile"],"disclosed_on":"2026-01-06"}"#],
    }
    ErasureRecord = "erasure" {
        append_only: true,
        key: |r| r.subject.clone(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.erased_on),
        samples: [r#"{"subject":"D2","customer":"H1","person":"P1","reason":"asked","erased_on":"2026-01-06","fields":["name"]}"#],
    }
    DevelopmentPlan = "development_plan" {
        append_only: false,
        key: |r| r.plan.clone(),
        customer: |r| Some(&r.customer),
        date: |r| r.start,
        samples: [r#"{"plan":"D1","customer":"H1","goal":"试用"}"#],
    }
    FeedbackItem = "feedback" {
        append_only: false,
        key: |r| r.feedback.clone(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.received_on),
        samples: [r#"{"feedback":"F1","customer":"H1","received_on":"2026-01-05"}"#],
    }
    /// Who is responsible; the next owner is a new spell, and the last day of the one before is written in.
    CustomerOwner = "customer_owner" {
        append_only: false,
        key: |r| format!("{}@{}@{}", r.customer, r.person, r.first_day),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.first_day),
        samples: [r#"{"customer":"H1","person":"P1","first_day":"2026-01-05","last_day":"2026-06-30"}"#],
    }
    /// What was agreed stays as it was; a change is a new spell.
    ShareSpell = "customer_share" {
        append_only: false,
        key: |r| format!("{}@{}@{}", r.customer, r.person, r.first_day),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.first_day),
        samples: [r#"{"customer":"H1","person":"P1","percent":"60","first_day":"2026-01-05"}"#],
    }
}
