//! Complaints, devices and service jobs (7).

use super::families;
use crate::service::after_sales::{DeviceFacts, LoanUnit, MaintenanceDone, RepairJob, ServiceJob};
use crate::service::agreement::ServiceAgreement;
use crate::service::case::ServiceCase;
use crate::service::complaint::{ComplaintFacts, EscalationRecord};
use crate::service::duty::{ActionFacts, HandOffFacts, ServiceFileEntry};
use crate::service::{SurveyAnswer, SurveyCampaign};

families! {
    ServiceCase = "case" {
        append_only: false,
        key: |r| r.case.to_string(),
        customer: |r| Some(&r.customer),
        date: |r| r.events.first().map(|event| event.at.date()),
        samples: [r#"{"case":"K2","customer":"H1","kind":"repair","events":[{"at":"2026-01-05T09:00:00","event":"new"},{"at":"2026-01-05T09:10:00","event":"reply","person":"P1"}]}"#],
    }
    /// Who was told of a complaint is kept as it was.
    EscalationRecord = "escalation" {
        append_only: true,
        key: |r| format!("{}@{}", r.case, r.notice.level),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.notice.told_at.date()),
        samples: [r#"{"case":"K1","customer":"H1","notice":{"level":1,"told_at":"2026-01-05T10:00:00"}}"#],
    }
    ServiceAgreement = "service_agreement" {
        append_only: false,
        key: |r| r.name.clone(),
        customer: |r| r.customer.as_ref(),
        date: |r| r.first_day,
        samples: [r#"{"name":"重点客户","customer":"H1","response_seconds":3600}"#],
    }
    HandOffFacts = "hand_off" {
        append_only: false,
        key: |r| {
            let to = r.to_department.as_deref().unwrap_or_default();
            format!("{}@{}@{to}", r.subject, r.handed_on)
        },
        customer: |_| None,
        date: |r| Some(r.handed_on),
        samples: [r#"{"subject":"case:K1","to_department":"quality","handed_on":"2026-01-05"}"#],
    }
    ServiceFileEntry = "service_file_entry" {
        append_only: true,
        key: |r| r.entry.clone(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.noted_on),
        samples: [r#"{"entry":"E1","customer":"H1","kind":"need","noted_on":"2026-01-05","text":"备用机"}"#],
    }
    ActionFacts = "improvement_action" {
        append_only: false,
        key: |r| match &r.action {
            Some(action) => action.clone(),
            None => format!("{}@{}", r.subject, r.raised_on),
        },
        customer: |_| None,
        date: |r| Some(r.raised_on),
        samples: [r#"{"action":"A1","subject":"cause:delivery","raised_on":"2026-01-05"}"#],
    }
    ComplaintFacts = "complaint" {
        append_only: false,
        key: |r| r.case.to_string(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.reported_at.date()),
        samples: [r#"{"case":"K1","customer":"H1","reported_at":"2026-01-05T09:00:00"}"#],
    }
    DeviceFacts = "device" {
        append_only: false,
        key: |r| r.device.clone(),
        customer: |r| Some(&r.customer),
        date: |r| r.delivered_on,
        samples: [r#"{"device":"D1","customer":"H1","serial":"S1"}"#],
    }
    ServiceJob = "service_job" {
        append_only: false,
        key: |r| r.job.clone(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.closed_on),
        samples: [r#"{"job":"J1","customer":"H1","closed_on":"2026-01-05"}"#],
    }
    RepairJob = "repair_job" {
        append_only: false,
        key: |r| r.job.clone(),
        customer: |_| None,
        date: |r| Some(r.reported_at.date()),
        samples: [r#"{"job":"R1","device":"D1","reported_at":"2026-01-05T09:00:00"}"#],
    }
    MaintenanceDone = "maintenance" {
        append_only: true,
        key: |r| r.maintenance.clone(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.done_on),
        samples: [r#"{"maintenance":"M1","device":"D1","customer":"H1","done_on":"2026-01-05"}"#],
    }
    LoanUnit = "loan_unit" {
        append_only: false,
        key: |r| r.loan.clone(),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.lent_on),
        samples: [r#"{"loan":"L1","customer":"H1","device":"D9","lent_on":"2026-01-05"}"#],
    }
    SurveyCampaign = "survey_campaign" {
        append_only: false,
        key: |r| r.survey.clone(),
        customer: |_| None,
        date: |r| Some(r.first_day),
        samples: [r#"{"survey":"S1","first_day":"2026-01-05","scale_max":5,"questions":[]}"#],
    }
    SurveyAnswer = "survey_answer" {
        append_only: true,
        key: |r| format!("{}/{}", r.survey, r.answer),
        customer: |r| Some(&r.customer),
        date: |r| Some(r.answered_on),
        samples: [r#"{"answer":"F1","survey":"S1","customer":"H1","answered_on":"2026-01-06","grades":[]}"#],
    }
}
