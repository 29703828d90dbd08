//! Floor 6: what a manager looks at on the first working day of a month.

mod month_end;

pub use month_end::{ClassLine, HospitalAging, MonthEnd, ReviewFacts, month_end};
