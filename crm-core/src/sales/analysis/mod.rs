//! What the sales figures say, and the report of them (6.4).

pub mod analyse;
pub mod change;
pub mod detail;
pub mod periods;
pub mod policy;
pub mod report;
pub mod trend;

pub use analyse::{
    SalesAnalysis, SalesAnalysisFacts, SalesGroup, SalesGrouping, SalesRow, SalesRowShare,
    analyse_sales,
};
pub use change::ComparisonBase;
pub use detail::{SaleDetail, SaleLine};
pub(crate) use periods::same_day;
pub use periods::{
    PeriodComparison, PeriodComparisonKind, PeriodMonth, SalesPeriods, SalesPeriodsFacts,
    compare_periods,
};
pub use policy::AnalysisPolicy;
pub use report::{ManagementReport, ManagementReportFacts, ReportSection, check_management_report};
pub use trend::{DemandPeriod, DemandTrend, DemandTrendFacts, demand_trend};
