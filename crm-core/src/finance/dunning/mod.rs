//! Dunning (8.1.1, 8.1.3): who is asked to pay, when, how, with which interest, until when at all.

pub mod contact;
pub mod day_count;
pub mod interest;
pub mod limitation;
pub mod notice;
pub mod paid_late;
pub mod plan;
pub mod policy;
pub mod run;
pub mod step;

pub use contact::{
    ContactFacts, ContactItem, ContactNote, ContactRound, ContactRoundFacts, ContactShare,
    contact_due, contact_round,
};
pub use day_count::DayCount;
pub use interest::{
    InterestPayment, InterestSegment, LateInterest, LateInterestFacts, LateRate, late_interest,
};
pub use limitation::{
    LimitationEvent, LimitationEventKind, LimitationEventRecord, LimitationFacts,
    LimitationHindrance, LimitationPeriod, LimitationProof, LimitationState, ProofKind,
    limitation_period,
};
pub use notice::{
    DunnedDocument, DunnedState, DunningNotice, DunningNoticeFacts, NoticeClaim, NoticeLine,
    dunning_notice,
};
pub use paid_late::PaidLateLine;
pub use plan::{
    PaymentPlan, PaymentPlanFacts, PaymentPlanKind, PaymentPlanState, PaymentPlanStatus,
    PlanReceipt, PlannedInstalment, PromisedPayment, PromisedPaymentState, payment_plan_status,
};
pub use policy::{
    BelowPrime, ClassShift, ContactBy, DatedRate, DunningChannel, DunningFee, DunningFeeKind,
    DunningLevel, DunningMode, DunningPolicy, LimitationRule, MinimumAmount, MinimumOf, NoMinimum,
    NoticeLevel, PaidLateInterest,
};
pub use run::{
    CustomerNotice, DunningNoticeRecord, DunningRun, DunningRunFacts, NoticedItem, dunning_run,
};
pub use step::{DunningItem, DunningStep, DunningStop, DunningStopKind, SentNotice, dunning_step};
