//! One strategy for each class, and most attention for those who matter most (5.2.2).

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy::ClassificationPolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{CustomerKey, exact};

/// A customer with its strategy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerStrategy {
    /// Who.
    pub customer: CustomerKey,
    /// Its class; none when it was never assessed.
    #[serde(default)]
    pub class_name: Option<String>,
    /// The strategy it is worked by.
    #[serde(default)]
    pub strategy: Option<String>,
    /// Visits planned for the time that is looked at.
    #[serde(default)]
    pub planned_visits: u32,
}

/// The customers of a department or a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StrategyFacts {
    /// They.
    pub customers: Vec<CustomerStrategy>,
}

/// What a class gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassAttention {
    /// The class; none for customers without one.
    #[serde(default)]
    pub class_name: Option<String>,
    /// Its customers.
    pub customer_count: u32,
    /// Visits planned for them.
    pub visit_count: u32,
    /// Their share of all planned visits in percent; none when no visit is planned.
    #[serde(default, with = "exact::option")]
    pub percent: Option<Decimal>,
}

/// How strategies and attention fit the classes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StrategyCheck {
    /// Class by class, in the order of the policy, those it has not and none last.
    pub classes: Vec<ClassAttention>,
    /// All planned visits.
    pub visit_count: u32,
    /// The share of the classes that get most attention; none when no visit is planned.
    #[serde(default, with = "exact::option")]
    pub attention_percent: Option<Decimal>,
    /// Whether that is enough; none when no visit is planned.
    #[serde(default)]
    pub enough: Option<bool>,
    /// Customers without a class or strategy, or with another than their class has; too little attention.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks the strategies of customers and where the visits go.
///
/// - Shape: customers with class, strategy and planned visits in; shares and findings out.
/// - Units: percent of planned visits, rounded to two places; the rounded share decides.
/// - Source: clause 5.2.2.
///
/// # Errors
/// [`ErrorCode::DuplicateKey`] for a customer that is there twice.
pub fn check_strategies(
    policy: &ClassificationPolicy,
    facts: &StrategyFacts,
) -> Result<StrategyCheck, Error> {
    let known = policy.classes();
    let mut findings = Vec::new();
    let mut rows: BTreeMap<(usize, Option<&str>), (u32, u32)> = BTreeMap::new();
    let mut seen = std::collections::BTreeSet::new();
    let (mut all, mut close) = (0_u32, 0_u32);
    for (at, one) in facts.customers.iter().enumerate() {
        if !seen.insert(&one.customer) {
            let path = format!("customers[{at}].customer");
            let observed = &one.customer;
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                "each once",
                observed,
            ));
        }
        let class = one.class_name.as_deref();
        let rank = class.map_or(usize::MAX, |class| {
            let place = known.iter().position(|name| *name == class);
            place.unwrap_or(known.len())
        });
        let row = rows.entry((rank, class)).or_default();
        row.0 = row.0.saturating_add(1);
        row.1 = row.1.saturating_add(one.planned_visits);
        all = all.saturating_add(one.planned_visits);
        if class.is_some_and(|class| policy.attention_classes.value.iter().any(|c| c == class)) {
            close = close.saturating_add(one.planned_visits);
        }
        findings.extend(fit(policy, one, at));
    }
    let share = |part: u32| -> Result<Option<Decimal>, Error> {
        if all == 0 {
            return Ok(None);
        }
        let exact = Decimal::from(part)
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|part| part.checked_div(Decimal::from(all)))
            .ok_or_else(|| Error::new(ErrorCode::Overflow, "customers", "fewer visits", part))?;
        Ok(Some(policy.rounding.value.round(exact, 2)))
    };
    let attention_percent = share(close)?;
    let least = policy.attention_least_percent.value.0;
    let enough = attention_percent.map(|percent| percent >= least);
    if let (Some(percent), Some(false)) = (attention_percent, enough) {
        let subject = "visits".to_owned();
        let code = "attention_too_low";
        findings.push(
            Finding::new(
                code,
                Severity::Warning,
                Clause::C5_2_2,
                subject,
                "customers",
            )
            .observed(percent)
            .limit(least)
            .because(vec![
                policy.attention_least_percent.cite(),
                policy.attention_classes.cite(),
            ]),
        );
    }
    let mut classes = Vec::new();
    for ((_, class), (customer_count, visit_count)) in rows {
        classes.push(ClassAttention {
            class_name: class.map(str::to_owned),
            customer_count,
            visit_count,
            percent: share(visit_count)?,
        });
    }
    Ok(StrategyCheck {
        classes,
        visit_count: all,
        attention_percent,
        enough,
        findings,
        basis: vec![
            policy.class_strategies.cite(),
            policy.attention_classes.cite(),
            policy.attention_least_percent.cite(),
        ],
    })
}

fn fit(policy: &ClassificationPolicy, one: &CustomerStrategy, at: usize) -> Option<Finding> {
    let finding = |code: &str, field: &str| {
        let path = format!("customers[{at}].{field}");
        let subject = one.customer.subject();
        Finding::new(code, Severity::Warning, Clause::C5_2_2, subject, &path)
    };
    let said = one.strategy.as_deref().map(str::trim).unwrap_or_default();
    if said.is_empty() {
        return Some(finding("customer_without_strategy", "strategy"));
    }
    let Some(class) = one.class_name.as_deref() else {
        return Some(finding("customer_without_class", "class_name").observed(said));
    };
    let row = policy.strategy_of(class)?;
    (row.strategy != said).then(|| {
        finding("strategy_misfit", "strategy")
            .observed(said)
            .limit(&row.strategy)
            .with_word("class", "class", class)
            .because(vec![policy.class_strategies.cite_row(class, &row.strategy)])
    })
}
