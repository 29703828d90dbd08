//! What the policy says about provision and measures.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::base::{Exact, Rounding};
use crate::policy::{FaultCode, SectionReader};
use crate::policy_section;

/// What a year of age is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AgeConvention {
    /// To the same day of the calendar.
    Anniversary,
    /// 365 days.
    Days365,
}

/// One step of the matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProvisionStep {
    /// Up to this age in years, its end included; the last step has none.
    #[serde(default)]
    pub up_to_years: Option<u32>,
    /// What is set aside, in percent.
    pub percent: Exact,
}

/// What credits that settle nothing do to the balance that measures are taken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum UnappliedCredits {
    /// Nothing: they are owed to the customer and stand by themselves.
    LeftOut,
    /// They make it less.
    OffTheBalance,
}

policy_section! {
    /// Provision and measures of collection (8.1.1, 8.1.2, 8.2.3).
    pub struct MeasurePolicy = "measure" {
        /// The matrix, the youngest first.
        provision_steps: Vec<ProvisionStep>, clause C8_2_3, unit Table;
        /// What a year of age is.
        age_convention: AgeConvention, clause C8_2_3, unit Choice;
        /// The least share of what was due that is collected, in percent.
        collection_rate_percent: Exact, clause C8_1_1, unit Percent;
        /// What credits that settle nothing do to the balance that measures are taken of.
        unapplied_credits: UnappliedCredits, clause C8_2_3, unit Choice;
        /// The post that is accountable for what is collected; representatives are responsible.
        accountable_duty: String, clause C4_3_1, unit Choice;
        /// How amounts and figures are rounded; figures to two places.
        rounding: Rounding, clause C8_2_3, unit Choice;
    }
}

impl MeasurePolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        let steps = &self.provision_steps;
        if steps
            .value
            .last()
            .is_none_or(|last| last.up_to_years.is_some())
        {
            reader.fault(
                steps,
                "",
                FaultCode::Gap,
                "a last step without a bound",
                "none",
            );
        }
        let pairs = steps
            .value
            .iter()
            .zip(steps.value.iter().skip(1))
            .enumerate();
        for (at, (step, next)) in pairs {
            let ordered = match (step.up_to_years, next.up_to_years) {
                (Some(lower), Some(upper)) => lower < upper,
                (Some(_), None) => true,
                (None, _) => false,
            };
            if !ordered {
                let inner = format!("[{}].up_to_years", at.saturating_add(1));
                reader.fault(steps, &inner, FaultCode::NotOrdered, "ascending years", at);
            }
        }
        for (at, step) in steps.value.iter().enumerate() {
            if step.percent.0 < Decimal::ZERO || step.percent.0 > Decimal::ONE_HUNDRED {
                let inner = format!("[{at}].percent");
                reader.fault(steps, &inner, FaultCode::OutOfRange, "0-100", step.percent);
            }
        }
    }
}
