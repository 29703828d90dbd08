//! Complaints, devices and service jobs (7).

use super::families;
use crate::service::after_sales::{DeviceFacts, ServiceJob};
use crate::service::complaint::ComplaintFacts;

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
}
