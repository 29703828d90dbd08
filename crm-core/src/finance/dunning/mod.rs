//! Dunning (8.1.1, 8.1.2): who is asked to pay, when, how, with which interest, until when at all.

pub mod contact;
pub mod interest;
pub mod limitation;
pub mod notice;
pub mod policy;
pub mod step;

pub use contact::{ContactFacts, contact_due};
pub use interest::{
    InterestPayment, InterestSegment, LateInterest, LateInterestFacts, LateRate, late_interest,
};
pub use limitation::{
    LimitationEvent, LimitationEventKind, LimitationFacts, LimitationPeriod, LimitationState,
    limitation_period,
};
pub use notice::{
    DunnedDocument, DunnedState, DunningNotice, DunningNoticeFacts, NoticeClaim, NoticeLine,
    dunning_notice,
};
pub use policy::{
    ClassShift, DunningChannel, DunningFee, DunningFeeKind, DunningLevel, DunningMode,
    DunningPolicy, LprRate,
};
pub use step::{DunningItem, DunningStep, DunningStop, DunningStopKind, SentNotice, dunning_step};
