//! Targets (6.1): from the year to the person and the month, and what was reached of them.

mod adjust;
pub mod attain;
pub mod cascade;
pub mod cover;
pub mod policy;
pub mod record;
pub mod reports;
pub mod transfer;
pub mod year_plan;

pub use attain::{
    CreditedSale, CreditedShare, SalesCredit, SalesCreditFacts, SalesProblem, sales_credit,
};
pub use cascade::{SpreadPart, TargetSpread, TargetSpreadFacts, TargetWeight, spread_target};
pub use cover::{
    CoverFacts, MonthTarget, PeriodPercent, PersonalTarget, TargetAttainment,
    TargetAttainmentFacts, TargetCover, cover_target, target_attainment,
};
pub use policy::{TargetPolicy, TransferBy};
pub use record::{PlanAdjustment, SalesTarget};
pub use reports::{
    ReportCycle, ReportingPerson, TargetReport, TargetReportFacts, TargetReports, target_reports,
};
pub use transfer::{
    TargetTransfer, TargetTransferFacts, TransferPeriod, TransferredPeriod, transfer_target,
};
pub use year_plan::{
    DepartmentPlan, PersonPlan, PlannedDepartment, PlannedPerson, YearPlan, YearPlanFacts,
    plan_year,
};
