//! Floor 6: what a manager looks at on the first working day of a month.

mod complaints;
mod facts;
mod figures;
mod follow_up;
mod money;
mod month_end;
#[cfg(feature = "report")]
mod page;
mod planning;
mod quality;
mod receivables;
mod responsible;
mod sales;
#[cfg(feature = "report")]
mod table;
mod upkeep;

pub use facts::ReviewFacts;
pub(crate) use facts::review_lists;
pub use follow_up::{ComplaintReview, ContractReview, FollowUp, OrderReview, PlanReview};
pub use month_end::{ClassLine, HospitalAging, MonthEnd, month_end};
#[cfg(feature = "report")]
pub use page::month_end_page;
pub use planning::PlanningReview;
pub use quality::{QualityReview, SurveyReview};
pub use receivables::{CreditReview, ReceivablesReview};
pub use responsible::ResponsibleReview;
pub use sales::{SalesBreakdown, SalesReview};
#[cfg(feature = "report")]
pub use table::{ColumnKind, ReviewCell, ReviewColumn, ReviewPart, ReviewTable, review_tables};
