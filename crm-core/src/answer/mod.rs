//! Floor 1: what an answer is made of.
//!
//! An answer is not an error. A broken record, a missed date, a refused claim come back as ordinary
//! answers with [`Finding`]s; [`Error`] is for facts that cannot be judged, a wrong policy or a
//! store that failed. Both say where, what was expected and which clause asks for it.

mod basis;
mod clause;
mod error;
mod finding;
mod message;
mod obligation;
#[cfg(feature = "messages")]
pub mod text;

pub use basis::{Basis, Layer, ParameterUnit};
pub use clause::{Clause, UnknownClause};
pub use error::{Error, ErrorCode, Place};
pub use finding::{Finding, Severity};
pub use message::{Message, MessageArg, TextLanguage};
pub use obligation::{Obligation, ObligationState};
