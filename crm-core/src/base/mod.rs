//! Floor 0: numbers, money, days, periods, working time, keys and evidence.
//!
//! Nothing here knows a clause or a policy. Each module has one small error of its own; floor 1
//! turns them into the flat [`crate::answer::Error`].

pub mod amount_words;
pub mod calendar;
pub mod calendar_data;
pub mod calendar_year;
pub mod date_words;
pub mod day;
pub mod evidence;
pub mod exact;
pub mod fiscal;
pub mod keys;
pub mod moment;
pub mod money;
pub mod period;
pub mod product_number;
pub mod rounding;
pub mod split;
pub mod uscc;
pub mod week;
pub mod workdays;
pub mod working_time;
pub mod zone;
pub mod zoned_time;

pub use calendar::{Beyond, CalendarError, DayKind, WorkingCalendar, WorkingDay};
pub use evidence::Evidence;
pub use exact::Exact;
pub use fiscal::{FiscalCalendar, FiscalLabel};
pub use keys::{
    AllocationKey, CaseKey, ClaimKey, ContractKey, CustomerKey, DepartmentKey, DocumentKey,
    KeyError, LegalEntityKey, OrderKey, PartnerKey, PersonKey, ProductKey, VisitKey,
};
pub use money::{Currency, Money, MoneyError};
pub use period::{Period, PeriodError, PeriodKind};
pub use product_number::{ProductNumberKind, gtin_fits, product_number_kind};
pub use rounding::Rounding;
pub use split::SplitRule;
pub use uscc::Uscc;
pub use week::{WorkingSpan, WorkingWeek};
pub use zone::{Instant, MissingTime, RepeatedTime, Zone, ZoneError};
pub use zoned_time::ZonedClock;
