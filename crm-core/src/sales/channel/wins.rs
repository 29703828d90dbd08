//! What each channel brings and costs (6.2.1, 5.1.1).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::ChannelPolicy;
use crate::answer::{Basis, Clause, Error, Finding, Severity};
use crate::base::{Currency, Money, MoneyError, exact};

/// One lead, opportunity or deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelLead {
    /// Its channel; none when nobody said.
    #[serde(default)]
    pub channel: Option<String>,
    /// Whether it was won.
    #[serde(default)]
    pub won: bool,
    /// What it cost.
    #[serde(default)]
    pub cost: Option<Money>,
}

/// Leads of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelReportFacts {
    /// The currency of the costs.
    pub currency: Currency,
    /// The leads.
    pub leads: Vec<ChannelLead>,
    /// Costs of a channel that belong to no single lead, for example a stand at a fair.
    #[serde(default)]
    pub shared_costs: Vec<ChannelLead>,
}

/// One channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelLine {
    /// Its name; empty for leads that name none.
    pub channel: String,
    /// Leads.
    pub lead_count: u32,
    /// Of them won.
    pub win_count: u32,
    /// Its share of all leads in percent.
    #[serde(default, with = "exact::option")]
    pub lead_percent: Option<Decimal>,
    /// What it cost.
    pub cost: Money,
    /// Cost for each win; none without a win.
    pub cost_per_win: Option<Money>,
}

/// All channels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelReport {
    /// By name.
    pub lines: Vec<ChannelLine>,
    /// All costs.
    pub cost: Money,
    /// Leads without a channel, channels nobody knows, one channel that brings nearly all.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// What each channel brings and costs.
///
/// - Shape: leads and shared costs in; counts, shares and cost for a win out.
/// - Units: money in one currency; percent of all leads.
/// - Source: clauses 6.2.1 and 5.1.1.
///
/// # Errors
/// [`ErrorCode::MoneyUnusable`](crate::answer::ErrorCode::MoneyUnusable) for another currency.
pub fn channel_report(
    policy: &ChannelPolicy,
    facts: &ChannelReportFacts,
) -> Result<ChannelReport, Error> {
    let zero = Money::zero(facts.currency);
    let mut lines: Vec<ChannelLine> = Vec::new();
    let rows = (facts.leads.iter().map(|lead| (lead, 1_u32)))
        .chain(facts.shared_costs.iter().map(|lead| (lead, 0)));
    for (lead, count) in rows {
        let name = lead.channel.as_deref().unwrap_or("");
        let at = lines.iter().position(|line| line.channel == name);
        let at = at.unwrap_or_else(|| {
            lines.push(ChannelLine {
                channel: name.to_owned(),
                lead_count: 0,
                win_count: 0,
                lead_percent: None,
                cost: zero,
                cost_per_win: None,
            });
            lines.len().saturating_sub(1)
        });
        if let Some(line) = lines.get_mut(at) {
            line.lead_count = line.lead_count.saturating_add(count);
            let won = u32::from(lead.won && count > 0);
            line.win_count = line.win_count.saturating_add(won);
            line.cost = line.cost.plus(lead.cost.unwrap_or(zero))?;
        }
    }
    lines.sort_by(|a, b| a.channel.cmp(&b.channel));
    let all = Decimal::from(facts.leads.len());
    let mut findings = Vec::new();
    let finding = |code: &str, clause, channel: &str| {
        let subject = format!("channel:{channel}");
        Finding::new(code, Severity::Warning, clause, subject, "leads")
    };
    for line in &mut lines {
        if !all.is_zero() {
            let exact = Decimal::from(line.lead_count)
                .checked_mul(Decimal::ONE_HUNDRED)
                .and_then(|share| share.checked_div(all))
                .ok_or(MoneyError::Overflow)?;
            line.lead_percent = Some(policy.rounding.value.round(exact, 2));
            let bound = &policy.concentration_percent;
            if exact > bound.value.0 {
                findings.push(
                    finding("channel_concentration", Clause::C5_1_1, &line.channel)
                        .observed(policy.rounding.value.round(exact, 2))
                        .limit(bound.value)
                        .because(vec![bound.cite()]),
                );
            }
        }
        if line.win_count > 0 {
            let each = line
                .cost
                .amount
                .checked_div(Decimal::from(line.win_count))
                .ok_or(MoneyError::Overflow)?;
            let digits = facts.currency.minor_digits();
            let each = policy.rounding.value.round(each, digits);
            line.cost_per_win = Some(Money::new(each, facts.currency)?);
        }
        if line.channel.is_empty() {
            findings.push(finding("channel_missing", Clause::C6_2_1, "").observed(line.lead_count));
        } else if !policy.channels.value.contains(&line.channel) {
            findings.push(
                finding("channel_unknown", Clause::C6_2_1, &line.channel)
                    .observed(&line.channel)
                    .limit(policy.channels.value.join(", "))
                    .because(vec![policy.channels.cite()]),
            );
        }
    }
    Ok(ChannelReport {
        cost: Money::sum(facts.currency, lines.iter().map(|line| line.cost))?,
        lines,
        findings,
        basis: vec![policy.channels.cite(), policy.concentration_percent.cite()],
    })
}
