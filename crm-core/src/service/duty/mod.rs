//! Duties between departments (3.1, 3.3, 3.4, 4.1.4, 4.2): routing, hand-offs, actions, files, surveys, hit rates.

pub mod actions;
pub mod hit_rate;
pub mod policy;
pub mod route;
pub mod service_file;
pub mod survey;

pub use actions::{
    ActionFacts, CustomerCare, CustomerCareFacts, HandOffFacts, action_due, customer_care,
    hand_off_due,
};
pub use hit_rate::{HitGroup, HitRate, HitRateFacts, JudgedCase, hit_rate};
pub use policy::{CaseRoute, DutyPolicy, ShareInterval, SurveyMonths};
pub use route::{RouteFacts, RoutedCase, route_case};
pub use service_file::{
    FileCase, FileEntryKind, FileFeedback, FileNeed, ServiceFileCheck, ServiceFileEntry,
    ServiceFileFacts, check_service_file,
};
pub use survey::{SurveyDueFacts, SurveySample, SurveySampleFacts, survey_due, survey_sample};
