//! Plans, channels, discounts and partners (2, 6.1.2, 6.2).

pub mod discount;
pub mod partner;
pub mod plan;
pub mod policy;
pub mod record;
pub mod wins;

pub use discount::{DiscountCheck, DiscountFacts, check_discount};
pub use partner::{
    InvoiceHop, PartnerAgreement, PartnerCheck, PartnerFacts, PartnerLicence, check_partner,
};
pub use plan::{PlanAction, SalesPlan, SalesPlanCheck, check_sales_plan};
pub use policy::{ChannelPolicy, DiscountAuthority};
pub use record::{LeadRecord, PartnerRecord, Promotion};
pub use wins::{ChannelLead, ChannelLine, ChannelReport, ChannelReportFacts, channel_report};
