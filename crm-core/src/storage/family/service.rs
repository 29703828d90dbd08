//! Complaints, devices and service jobs (7).

use super::families;
use crate::service::after_sales::{DeviceFacts, LoanUnit, MaintenanceDone, RepairJob, ServiceJob};
use crate::service::complaint::ComplaintFacts;
use crate::service::{SurveyAnswer, SurveyCampaign};

families! {
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
