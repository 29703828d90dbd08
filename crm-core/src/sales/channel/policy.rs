//! What the policy says about plans, channels, discounts and partners.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{Exact, Rounding};
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// How much a post may give away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DiscountAuthority {
    /// The post.
    pub duty: String,
    /// The most, in percent of the list price.
    pub most_percent: Exact,
    /// The most in money, in `authority_currency`; none when only the percent counts.
    #[serde(default)]
    pub most_amount: Option<Exact>,
}

policy_section! {
    /// Plans, channels, discounts and partners (2, 6.1.2, 6.2).
    pub struct ChannelPolicy = "channel" {
        /// The last day of the year's first months on which its plan is approved in time: the month.
        plan_approved_by_month: u32, clause C6_1_1, unit Count;
        /// The channels that are known.
        channels: Vec<String>, clause C6_2_1, unit Table;
        /// A channel with more than this share of the leads makes one dependent, in percent.
        concentration_percent: Exact, clause C5_1_1, unit Percent;
        /// How much each post may give away, the least first.
        authorities: Vec<DiscountAuthority>, clause C6_2_2, unit Table;
        /// The currency of what a post may give away in money.
        authority_currency: String, clause C6_2_2, unit Choice;
        /// Days before the end of a partner's agreement on which someone is told.
        partner_alert_days: u32, clause C2, unit CalendarDays;
        /// The licences a partner needs for a kind of product; the row without a kind is for every other.
        partner_licences: Vec<PartnerLicences>, clause C6_2_3, unit Table;
        /// Kinds of product to which the two-invoice rule applies in public institutions.
        two_invoice_kinds: Vec<String>, clause C6_2_3, unit Table;
        /// Why an invoice may be left out of the count, each of them once.
        invoice_exemptions: Vec<String>, clause C6_2_3, unit Table;
        /// The most invoices between maker and hospital where the two-invoice rule applies.
        most_invoices: u32, clause C6_2_3, unit Count;
        /// How percentages and costs are rounded, to two places.
        rounding: Rounding, clause C6_2_1, unit Choice;
    }
}

/// The licences a partner needs for a kind of product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PartnerLicences {
    /// The kind, for example `device_3`; none is every other kind, and stands last.
    #[serde(default)]
    pub product_kind: Option<String>,
    /// The licences.
    pub licences: Vec<String>,
}

impl ChannelPolicy {
    /// The licences a partner needs for a kind of product.
    #[must_use]
    pub fn licences_for(&self, product_kind: Option<&str>) -> &[String] {
        let mut rows = self.partner_licences.value.iter();
        let row = rows.find(|row| match row.product_kind.as_deref() {
            Some(kind) => Some(kind) == product_kind,
            None => true,
        });
        row.map(|row| row.licences.as_slice()).unwrap_or_default()
    }

    /// Whether a row of the licences or the two-invoice rule names a kind of product.
    #[must_use]
    pub fn knows_kind(&self, product_kind: &str) -> bool {
        let rows = self.partner_licences.value.iter();
        let mut named = rows.filter_map(|row| row.product_kind.as_deref());
        let mut bound = self.two_invoice_kinds.value.iter();
        named.any(|kind| kind == product_kind) || bound.any(|kind| kind == product_kind)
    }

    fn check_licences(&self, reader: &mut SectionReader<'_, '_>) {
        let rows = &self.partner_licences;
        for (at, row) in rows.value.iter().enumerate() {
            let mut before = rows.value.iter().take(at);
            let inner = format!("[{at}].product_kind");
            let observed = row.product_kind.as_deref().unwrap_or("every other kind");
            if before.clone().any(|one| one.product_kind.is_none()) {
                let expected = "no row after the one for every other kind";
                reader.fault(rows, &inner, FaultCode::Unreachable, expected, observed);
            } else if before.any(|one| one.product_kind == row.product_kind) {
                let expected = "each kind once";
                reader.fault(rows, &inner, FaultCode::Duplicate, expected, observed);
            }
        }
        if rows.value.iter().all(|row| row.product_kind.is_some()) {
            let expected = "a row without a kind, for every other";
            reader.fault(rows, "", FaultCode::Gap, expected, "none");
        }
    }

    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        self.check_licences(reader);
        let rows = &self.authorities;
        let pairs = rows.value.iter().zip(rows.value.iter().skip(1)).enumerate();
        for (at, (row, next)) in pairs {
            if next.most_percent <= row.most_percent {
                let inner = format!("[{}].most_percent", at.saturating_add(1));
                let expected = format!("more than {}", row.most_percent);
                reader.fault(
                    rows,
                    &inner,
                    FaultCode::NotOrdered,
                    expected,
                    next.most_percent,
                );
            }
        }
        let currency = &self.authority_currency;
        if crate::base::Currency::new(&currency.value).is_err() {
            let observed = &currency.value;
            reader.fault(
                currency,
                "",
                FaultCode::UnknownName,
                "a currency code",
                observed,
            );
        }
        if !(1..=12).contains(&self.plan_approved_by_month.value) {
            let month = &self.plan_approved_by_month;
            reader.fault(month, "", FaultCode::OutOfRange, "1-12", month.value);
        }
        let share = &self.concentration_percent;
        if share.value.0 < Decimal::ZERO || share.value.0 > Decimal::ONE_HUNDRED {
            reader.fault(share, "", FaultCode::OutOfRange, "0-100", share.value);
        }
    }
}
