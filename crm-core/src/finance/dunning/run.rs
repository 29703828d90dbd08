//! A run over all items: what each customer gets, and why the others get nothing (8.1.3).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::{DunningChannel, DunningFeeKind, DunningPolicy, MinimumOf, NoticeLevel};
use super::step::{
    DunningItem, DunningStep, Least, cite_minimum, fee, holds_orders, least, reached, step,
};
use crate::answer::{Basis, Clause, Error, ErrorCode, Message, Obligation};
use crate::base::{Currency, CustomerKey, DocumentKey, Evidence, Money, PersonKey, day};

/// Items of any number of customers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DunningRunFacts {
    /// The items.
    pub items: Vec<DunningItem>,
}

/// One notice to one customer, over one or many items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerNotice {
    /// Who gets it.
    pub customer: CustomerKey,
    /// Its level; 0 for a reminder before the due date.
    pub level: u32,
    /// How the hospital is asked.
    pub channel: DunningChannel,
    /// Who is responsible for the item that is due longest.
    pub owner: Option<PersonKey>,
    /// Whether new orders are held.
    pub hold_orders: bool,
    /// What is asked for, less what is disputed.
    pub claimed: Money,
    /// The fee of its level: a fixed one once, a percentage of each item.
    pub fee: Money,
    /// Its items, each with the level that its own history asks for.
    pub items: Vec<DunningStep>,
}

/// What a run comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DunningRun {
    /// By customer, currency and level.
    pub notices: Vec<CustomerNotice>,
    /// Items that get nothing, each with its reason.
    pub left: Vec<DunningStep>,
    /// Customers whose new orders are held.
    pub held: Vec<CustomerKey>,
    /// The steps that are due or to come, for the agenda.
    pub obligations: Vec<Obligation>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// A notice as it is kept once it was made (8.1.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DunningNoticeRecord {
    /// Its key.
    pub notice: String,
    /// Who it went to.
    pub customer: CustomerKey,
    /// Its day.
    #[serde(with = "day")]
    pub date: NaiveDate,
    /// Its level; 0 for a reminder.
    pub level: u32,
    /// How the hospital was asked.
    pub channel: DunningChannel,
    /// Whether it has not gone out yet.
    #[serde(default)]
    pub draft: bool,
    /// What it asks for.
    pub items: Vec<NoticedItem>,
    /// The paper: the letter, with the receipt if there is one.
    #[serde(default)]
    pub evidence: Option<Evidence>,
}

/// An item of a notice that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticedItem {
    /// Its document.
    pub document: DocumentKey,
    /// Its instalment, counted from 1.
    #[serde(default)]
    pub instalment: Option<u32>,
    /// The level of the item.
    pub level: u32,
    /// What was asked for.
    pub claimed: Money,
    /// Interest on what of it was paid late and is open no longer, when this notice asked for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_late_interest: Option<Money>,
}

/// A run over all items.
///
/// - Shape: items with their histories in; notices, and for every other item the reason, out.
/// - Units: calendar days; money by currency, never added over two of them.
/// - Source: clause 8.1.3. A customer gets one notice over many items, at the level that
///   `dunning.notice_level` names. With `dunning.minimum_of` = customer the items together have to reach
///   the minimum of their currency; if they do not, no letter goes out and no level is reached, and a hold of
///   orders stays only where an earlier step went out and its item is still open. A reminder never stands in
///   a letter.
///
/// # Errors
/// As [`dunning_step`](super::dunning_step); [`ErrorCode::DuplicateKey`] for an item that is there twice.
pub fn dunning_run(
    policy: &DunningPolicy,
    facts: &DunningRunFacts,
    as_of: NaiveDate,
) -> Result<DunningRun, Error> {
    let each = policy.minimum_of.value == MinimumOf::Item;
    let mut seen = BTreeSet::new();
    let mut groups: BTreeMap<(&CustomerKey, Currency), Vec<(&DunningItem, DunningStep)>> =
        BTreeMap::new();
    let mut left = Vec::new();
    let mut held = BTreeSet::new();
    let mut obligations = Vec::new();
    for (at, item) in facts.items.iter().enumerate() {
        if !seen.insert((&item.document, item.instalment)) {
            let path = format!("items[{at}].document");
            let expected = "each item once";
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                expected,
                &item.document,
            ));
        }
        let under = |error: Error| error.under(&format!("items[{at}]"));
        let step = step(policy, item, as_of, each).map_err(under)?;
        if step.level.is_some() {
            let group = (&item.customer, item.open.currency);
            groups.entry(group).or_default().push((item, step));
        } else {
            obligations.extend(coming(item, &step, as_of));
            left.push((item, step));
        }
    }
    let mut notices = Vec::new();
    for ((customer, currency), mut steps) in groups {
        let claimed = Money::sum(currency, steps.iter().map(|(_, step)| step.claimed))?;
        if !each && least(policy, claimed) == Least::NotReached {
            for (item, step) in steps {
                left.push((item, too_little(policy, item, step, as_of)));
            }
            continue;
        }
        steps.sort_by(|(a, _), (b, _)| {
            (a.due_date, &a.document, a.instalment).cmp(&(b.due_date, &b.document, b.instalment))
        });
        for (item, step) in &steps {
            obligations.extend(coming(item, step, as_of));
            if step.hold_orders {
                held.insert(&item.customer);
            }
        }
        for group in by_level(policy, steps) {
            notices.extend(notice(policy, customer, currency, group)?);
        }
    }
    for (item, step) in &left {
        if step.hold_orders {
            held.insert(&item.customer);
        }
    }
    left.sort_by(|(a, _), (b, _)| {
        (&a.customer, a.due_date, &a.document, a.instalment).cmp(&(
            &b.customer,
            b.due_date,
            &b.document,
            b.instalment,
        ))
    });
    obligations.sort_by(|a, b| (a.due, &a.subject).cmp(&(b.due, &b.subject)));
    Ok(DunningRun {
        notices,
        left: left.into_iter().map(|(_, step)| step).collect(),
        held: held.into_iter().cloned().collect(),
        obligations,
        basis: vec![
            policy.levels.cite(),
            policy.minimum.cite(),
            policy.minimum_of.cite(),
            policy.no_minimum.cite(),
            policy.notice_level.cite(),
        ],
    })
}

/// The obligation to take a step that is due, or that only time keeps from being due.
fn coming(item: &DunningItem, step: &DunningStep, as_of: NaiveDate) -> Option<Obligation> {
    let waits = step.reason.as_deref();
    let only_time = matches!(
        waits,
        None | Some("not_overdue" | "boundary_not_reached" | "too_soon_after_last")
    );
    let due = step.earliest.filter(|_| only_time)?;
    Some(
        Obligation::open(
            "dunning_step",
            Clause::C8_1_3,
            item.owner.clone(),
            item.document.subject(),
            due,
            as_of,
        )
        .because(step.basis.clone()),
    )
}

/// The step is not taken: what it would have held is not held, what an earlier one held stays.
fn too_little(
    policy: &DunningPolicy,
    item: &DunningItem,
    mut step: DunningStep,
    as_of: NaiveDate,
) -> DunningStep {
    step.hold_orders = step.hold_orders && holds_orders(policy, reached(item, as_of));
    step.level = None;
    step.channel = None;
    step.fee = None;
    step.reason = Some("below_minimum".to_owned());
    step.message = Message::new("dunning-below-minimum");
    step.basis.extend([
        cite_minimum(policy, item.open.currency),
        policy.minimum_of.cite(),
    ]);
    step
}

type Steps<'a> = Vec<(&'a DunningItem, DunningStep)>;

/// The items of each notice: reminders by themselves, letters together or by level.
fn by_level<'a>(policy: &DunningPolicy, steps: Steps<'a>) -> Vec<Steps<'a>> {
    let mut groups: BTreeMap<u32, Steps<'a>> = BTreeMap::new();
    for (item, step) in steps {
        let level = step.level.unwrap_or(0);
        let group = match policy.notice_level.value {
            NoticeLevel::Separate => level,
            NoticeLevel::Highest | NoticeLevel::Lowest => level.min(1),
        };
        groups.entry(group).or_default().push((item, step));
    }
    groups.into_values().collect()
}

fn notice(
    policy: &DunningPolicy,
    customer: &CustomerKey,
    currency: Currency,
    steps: Steps<'_>,
) -> Result<Option<CustomerNotice>, Error> {
    let levels = steps.iter().filter_map(|(_, step)| step.level);
    let level = match policy.notice_level.value {
        NoticeLevel::Highest | NoticeLevel::Separate => levels.max(),
        NoticeLevel::Lowest => levels.min(),
    };
    let mut of_level = steps.iter().filter(|(_, step)| step.level == level);
    let channel = of_level.next().and_then(|(_, step)| step.channel);
    let (Some(level), Some(channel)) = (level, channel) else {
        return Ok(None);
    };
    let mut charged = Money::zero(currency);
    if let Some(row) = policy.levels.value.iter().find(|row| row.level == level) {
        for (item, _) in &steps {
            let fee = fee(policy, row, item)?.unwrap_or(Money::zero(currency));
            charged = charged.plus(fee)?;
            let fixed = |fee: &super::policy::DunningFee| fee.kind == DunningFeeKind::Fixed;
            if row.fee.as_ref().is_some_and(fixed) {
                break;
            }
        }
    }
    let claimed = Money::sum(currency, steps.iter().map(|(_, step)| step.claimed))?;
    Ok(Some(CustomerNotice {
        customer: customer.clone(),
        level,
        channel,
        owner: steps.iter().find_map(|(item, _)| item.owner.clone()),
        hold_orders: steps.iter().any(|(_, step)| step.hold_orders),
        claimed,
        fee: charged,
        items: steps.into_iter().map(|(_, step)| step).collect(),
    }))
}
