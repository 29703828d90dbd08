//! Operations of clauses 2, 6.1.2, 6.2 and 6.4: plans, channels, discounts, partners, analysis.

use super::operations::operations;
use crate::sales::analysis::{
    self, DemandTrend, DemandTrendFacts, ManagementReport, ManagementReportFacts, SalesAnalysis,
    SalesAnalysisFacts, SalesPeriods, SalesPeriodsFacts,
};
use crate::sales::channel::{
    self, ChannelReport, ChannelReportFacts, DiscountCheck, DiscountFacts, PartnerCheck,
    PartnerFacts, SalesPlan, SalesPlanCheck,
};

operations! {
    "sales";
    /// Whether an annual sales plan is complete and in time (6.1.1, 6.1.2).
    check_sales_plan [C6_1_1, C6_1_2] (policy, facts: SalesPlan, _calendar, as_of) -> SalesPlanCheck {
        channel::check_sales_plan(&policy.channel, facts, as_of)
    }
    /// What each channel brings and costs (5.1.1, 6.2.1).
    channel_report [C5_1_1, C6_2_1] (policy, facts: ChannelReportFacts, _calendar, _as_of) -> ChannelReport {
        channel::channel_report(&policy.channel, facts)
    }
    /// Whether a discount may be given (6.2.2).
    check_discount [C6_2_2] (policy, facts: DiscountFacts, _calendar, as_of) -> DiscountCheck {
        channel::check_discount(&policy.channel, facts, as_of)
    }
    /// Whether a partner may sell a product to a hospital (2, 6.2.3).
    check_partner [C2, C6_2_3] (policy, facts: PartnerFacts, _calendar, as_of) -> PartnerCheck {
        channel::check_partner(&policy.channel, facts, as_of)
    }
    /// Sales by group, this period against the one before (6.4.1).
    analyse_sales [C6_4_1] (policy, facts: SalesAnalysisFacts, _calendar, _as_of) -> SalesAnalysis {
        analysis::analyse_sales(&policy.analysis, facts)
    }
    /// The month and the year so far against those before (6.4.1).
    compare_periods [C6_4_1] (policy, facts: SalesPeriodsFacts, _calendar, as_of) -> SalesPeriods {
        analysis::compare_periods(&policy.analysis, facts, as_of)
    }
    /// Demand over periods of equal length (6.4.1).
    demand_trend [C6_4_1] (policy, facts: DemandTrendFacts, _calendar, _as_of) -> DemandTrend {
        analysis::demand_trend(&policy.analysis, facts)
    }
    /// Whether the report to management is complete and in time (6.4.2).
    check_management_report [C6_4_2] (policy, facts: ManagementReportFacts, calendar, as_of) -> ManagementReport {
        analysis::check_management_report(&policy.analysis, facts, calendar, as_of)
    }
}
