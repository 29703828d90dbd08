//! Floor 2: the machinery of a policy, not its content.
//!
//! A policy file is sections of parameters. A parameter is layered whole: a table of weights or
//! bands that had to be right together is replaced together, never mixed from two files. Each
//! domain declares its own section next to its rules with [`policy_section!`](crate::policy_section);
//! [`crate::book`] puts the sections together into one document.

pub mod band;
pub mod catalogue;
pub mod decision;
mod fault;
mod fingerprint;
mod layers;
mod limit;
mod parameter;
mod released;
mod section;
mod source;

pub use band::Band;
pub use fault::{FaultCode, PolicyFault, PolicyFaults};
pub use fingerprint::canonical_json;
pub use fingerprint::fingerprint;
pub use layers::{Entry, Layers};
pub use limit::DaysOrNever;
pub use parameter::{Param, ParameterSpec};
pub use released::{RELEASED_FILE, RELEASED_TEXT, check_released};
pub use section::{Section, SectionReader};
pub use source::{PolicyDocument, SCHEMA_VERSION};
