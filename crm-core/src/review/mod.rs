//! Floor 6: what a manager looks at on the first working day of a month.

mod month_end;
#[cfg(feature = "report")]
mod page;

pub use month_end::{ClassLine, HospitalAging, MonthEnd, ReviewFacts, month_end};
#[cfg(feature = "report")]
pub use page::month_end_page;
