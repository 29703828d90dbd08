//! Whom to ask for money today, and how: contacts, notices, promises and periods of limitation in one list (8.1.1, 8.1.3).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::contacts::{OverdueContactFacts, OverdueContacts, overdue_contacts};
use super::document::{Allocation, DocumentKind, ReceivableDocument};
use super::dunning::{
    ContactNote, DunningItem, DunningNoticeRecord, DunningPolicy, DunningRun, DunningRunFacts,
    DunningStop, DunningStopKind, LimitationEvent, LimitationEventRecord, LimitationFacts,
    LimitationPeriod, LimitationState, PaymentPlan, PaymentPlanFacts, PaymentPlanStatus,
    PlanReceipt, SentNotice, dunning_run, limitation_period, payment_plan_status,
};
use super::mark::{ItemMark, Marks};
use super::measure::MeasurePolicy;
use super::open_item::{Portion, settle};
use super::responsible::{Responsibility, Shares};
use crate::answer::{Error, Finding, Obligation};
use crate::base::{CustomerKey, DocumentKey, Money, day};

/// The class of a customer on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DebtorClass {
    /// Who.
    pub customer: CustomerKey,
    /// Its class.
    pub class_name: String,
}

/// Open items and everything that was done about them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CollectionWorklistFacts {
    /// The documents; all of them, also what lies after the day.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[serde(default)]
    pub allocations: Vec<Allocation>,
    /// Who is responsible, by day and share.
    #[serde(default)]
    pub responsible: Vec<Responsibility>,
    /// Disputes, freezes, bills of exchange and retentions.
    #[serde(default)]
    pub marks: Vec<ItemMark>,
    /// Contacts.
    #[serde(default)]
    pub notes: Vec<ContactNote>,
    /// Notices so far.
    #[serde(default)]
    pub notices: Vec<DunningNoticeRecord>,
    /// Promises and plans of instalments.
    #[serde(default)]
    pub payment_plans: Vec<PaymentPlan>,
    /// What starts the period of limitation anew.
    #[serde(default)]
    pub limitation_events: Vec<LimitationEventRecord>,
    /// The classes of the day, for levels that depend on them.
    #[serde(default)]
    pub classes: Vec<DebtorClass>,
    /// The day the books begin here.
    #[serde(default, with = "day::option")]
    pub go_live: Option<NaiveDate>,
}

/// The period of limitation of one overdue document, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DebtLimitation {
    /// Who owes it.
    pub customer: CustomerKey,
    /// What of it is open.
    pub open: Money,
    /// Until when it can be enforced.
    pub period: LimitationPeriod,
}

/// A promise or plan, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DebtorPlan {
    /// Who promised.
    pub customer: CustomerKey,
    /// Whether it is kept.
    pub status: PaymentPlanStatus,
}

/// Whom to ask, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CollectionWorklist {
    /// Who has to speak about what, and by when.
    pub contacts: OverdueContacts,
    /// Which notices are due, and why the other items get none.
    pub run: DunningRun,
    /// Promises and plans that were agreed by the day.
    pub plans: Vec<DebtorPlan>,
    /// Every overdue document.
    pub limitation: Vec<DebtLimitation>,
    /// What all of them ask for. A period of limitation asks for a demand only when its end is near.
    pub obligations: Vec<Obligation>,
    /// What all of them found.
    pub findings: Vec<Finding>,
}

/// Whom to ask for money today, and how.
///
/// - Shape: records in as they are kept; contacts, notices, promises and periods of limitation out.
/// - Units: calendar days; money by currency.
/// - Source: clauses 8.1.1 and 8.1.3. Of an open item, what a bill of exchange covers or a guarantee keeps back
///   is not asked for; what is disputed or frozen stops the ladder for as much. A plan that is kept stops the
///   ladder for what it promised, the parts that were due first before the others, and no more; what was paid
///   on them since it was agreed counts for it.
///
/// # Errors
/// As [`overdue_contacts`], [`dunning_run`], [`payment_plan_status`] and [`limitation_period`].
pub fn collection_worklist(
    dunning: &DunningPolicy,
    measure: &MeasurePolicy,
    facts: &CollectionWorklistFacts,
    as_of: NaiveDate,
) -> Result<CollectionWorklist, Error> {
    let asked = OverdueContactFacts {
        documents: facts.documents.clone(),
        allocations: facts.allocations.clone(),
        responsible: facts.responsible.clone(),
        marks: facts.marks.clone(),
        notes: facts.notes.clone(),
        go_live: facts.go_live,
    };
    let contacts = overdue_contacts(dunning, measure, &asked, as_of)?;
    let opened = settle(&facts.documents, &facts.allocations, as_of)?;
    let mut portions: BTreeMap<&DocumentKey, Vec<&Portion<'_>>> = BTreeMap::new();
    for portion in &opened.portions {
        let of_document = portions.entry(&portion.document.document).or_default();
        of_document.push(portion);
    }
    let plans = plans(dunning, facts, &portions, as_of)?;
    let shares = Shares::new(&facts.responsible, as_of)?;
    let records = Records::of(facts, &plans, as_of);
    let items = items(facts, &opened.portions, &records, &shares, as_of)?;
    let run = dunning_run(dunning, &DunningRunFacts { items }, as_of)?;
    let limitation = limitation(dunning, &records, &portions, &shares, as_of)?;

    let mut obligations = contacts.round.obligations.clone();
    obligations.extend(run.obligations.iter().cloned());
    let mut findings = contacts.round.findings.clone();
    for plan in &plans {
        obligations.extend(plan.status.obligation.clone());
        findings.extend(plan.status.findings.iter().cloned());
    }
    for debt in &limitation {
        if matches!(
            debt.period.status,
            LimitationState::EndsSoon | LimitationState::Ended
        ) {
            obligations.push(debt.period.obligation.clone());
        }
        findings.extend(debt.period.findings.iter().cloned());
    }
    Ok(CollectionWorklist {
        contacts,
        run,
        plans,
        limitation,
        obligations,
        findings,
    })
}

type ByDocument<'a, 'b> = BTreeMap<&'a DocumentKey, Vec<&'b Portion<'a>>>;

fn plans(
    policy: &DunningPolicy,
    facts: &CollectionWorklistFacts,
    portions: &ByDocument<'_, '_>,
    as_of: NaiveDate,
) -> Result<Vec<DebtorPlan>, Error> {
    let mut plans = Vec::new();
    let mut agreed: Vec<_> = facts.payment_plans.iter().collect();
    agreed.retain(|plan| plan.agreed_on <= as_of);
    agreed.sort_by(|a, b| (a.agreed_on, &a.plan).cmp(&(b.agreed_on, &b.plan)));
    for plan in agreed {
        let named: BTreeSet<_> = plan.documents.iter().collect();
        let of_plan = named.into_iter().filter_map(|key| portions.get(key));
        let of_plan = of_plan
            .flatten()
            .filter(|part| plan.covers(&part.document.document, part.instalment));
        let of_plan: Vec<_> = of_plan.collect();
        let fills = of_plan.iter().flat_map(|portion| &portion.fills);
        let receipts = fills
            .filter(|fill| fill.is_payment && fill.date <= as_of)
            .filter(|fill| fill.received_on >= plan.agreed_on)
            .map(|fill| PlanReceipt {
                date: fill.received_on,
                amount: fill.amount,
            });
        // What is open is known when every debt of the plan is on record.
        let known = plan.documents.iter().all(|key| portions.contains_key(key));
        let mut owed = None;
        if let (true, Some(first)) = (known, plan.payments.first()) {
            let mut sum = Money::zero(first.amount.currency);
            for portion in &of_plan {
                sum = sum.plus(portion.open()?)?;
            }
            owed = Some(sum);
        }
        let asked = PaymentPlanFacts {
            plan: plan.clone(),
            receipts: receipts.collect(),
            owed,
        };
        let status = payment_plan_status(policy, &asked, as_of)
            .map_err(|error| error.under(&format!("plan:{}", plan.plan)))?;
        plans.push(DebtorPlan {
            customer: plan.customer.clone(),
            status,
        });
    }
    Ok(plans)
}

/// What the ladder looks at: every part of a document that may be asked for.
fn items(
    facts: &CollectionWorklistFacts,
    portions: &[Portion<'_>],
    records: &Records<'_>,
    shares: &Shares<'_>,
    as_of: NaiveDate,
) -> Result<Vec<DunningItem>, Error> {
    let mut marks = Marks::new(&facts.marks, &facts.documents, as_of)?;
    let classes: BTreeMap<_, _> = facts
        .classes
        .iter()
        .map(|row| (&row.customer, &row.class_name))
        .collect();
    let live = facts.go_live.is_none_or(|go_live| go_live <= as_of);
    let mut items = Vec::new();
    for portion in portions.iter().filter(|_| live) {
        let document = portion.document;
        if document.kind == DocumentKind::Refund {
            continue;
        }
        let open = portion.open()?;
        let marked = marks.on(document, portion.instalment, open)?;
        let asked = open.minus(marked.bills)?.minus(marked.retained)?;
        if !asked.is_positive() {
            continue;
        }
        let mut stops = Vec::new();
        for (kind, amount) in [
            (DunningStopKind::Dispute, marked.disputed),
            (DunningStopKind::Block, marked.frozen),
        ] {
            if amount.is_positive() {
                let amount = amount.at_most(asked)?;
                stops.push(DunningStop {
                    kind,
                    since: None,
                    until: None,
                    amount: (amount != asked).then_some(amount),
                });
            }
        }
        items.push(DunningItem {
            document: document.document.clone(),
            instalment: portion.instalment,
            customer: document.customer.clone(),
            owner: shares.people(document)?.into_iter().next(),
            class_name: classes.get(&document.customer).map(|name| (*name).clone()),
            open: asked,
            invoiced: Some(portion.amount),
            due_date: portion
                .due_date
                .map(|due| facts.go_live.map_or(due, |go_live| due.max(go_live))),
            history: records.history(portion),
            stops,
            last_run: None,
            fee_rate: None,
        });
    }
    promised(records, &mut items)?;
    Ok(items)
}

/// Each plan stops the ladder of its items for what was promised, those that were due first before the others.
fn promised(records: &Records<'_>, items: &mut [DunningItem]) -> Result<(), Error> {
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by_key(|at| {
        let due = items.get(*at).and_then(|item| item.due_date);
        (due.is_none(), due)
    });
    let mut left: BTreeMap<&String, Money> = BTreeMap::new();
    for at in order {
        let Some(item) = items.get_mut(at) else {
            continue;
        };
        let mut free = item.open;
        for (plan, standing) in records.plans(&item.document) {
            let stop = standing.status.stop.as_ref();
            let Some((stop, amount)) = stop.and_then(|stop| Some((stop, stop.amount?))) else {
                continue;
            };
            if !plan.covers(&item.document, item.instalment) {
                continue;
            }
            let left = left.entry(&plan.plan).or_insert(amount);
            let part = left.at_most(free)?;
            if !part.is_positive() {
                continue;
            }
            *left = left.minus(part)?;
            free = free.minus(part)?;
            item.stops.push(DunningStop {
                amount: (part != item.open).then_some(part),
                ..stop.clone()
            });
        }
    }
    Ok(())
}

/// What was sent, agreed and proved about each document: a book has thousands of items, and each asks for its own.
struct Records<'a> {
    sent: BTreeMap<&'a DocumentKey, Vec<(Option<u32>, SentNotice)>>,
    plans: BTreeMap<&'a DocumentKey, Vec<(&'a PaymentPlan, &'a DebtorPlan)>>,
    events: BTreeMap<&'a DocumentKey, Vec<&'a LimitationEvent>>,
}

impl<'a> Records<'a> {
    fn of(
        facts: &'a CollectionWorklistFacts,
        plans: &'a [DebtorPlan],
        as_of: NaiveDate,
    ) -> Records<'a> {
        let mut sent: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for notice in facts.notices.iter().filter(|notice| notice.date <= as_of) {
            for item in &notice.items {
                let one = SentNotice {
                    level: item.level,
                    date: notice.date,
                    draft: notice.draft,
                };
                let of_document = sent.entry(&item.document).or_default();
                of_document.push((item.instalment, one));
            }
        }
        let standing: BTreeMap<_, _> = plans.iter().map(|one| (&one.status.plan, one)).collect();
        let mut agreed: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for plan in &facts.payment_plans {
            if let Some(status) = standing.get(&plan.plan) {
                let named: BTreeSet<_> = plan.documents.iter().collect();
                for document in named {
                    agreed.entry(document).or_default().push((plan, *status));
                }
            }
        }
        let mut events: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for record in &facts.limitation_events {
            for document in &record.documents {
                events.entry(document).or_default().push(&record.event);
            }
        }
        Self {
            sent,
            plans: agreed,
            events,
        }
    }

    /// The notices that ask for a part of a document; one that names no instalment asks for all of it.
    fn history(&self, portion: &Portion<'_>) -> Vec<SentNotice> {
        let of_document = self.sent.get(&portion.document.document);
        let mut sent: Vec<_> = of_document
            .into_iter()
            .flatten()
            .filter(|(instalment, _)| instalment.is_none() || *instalment == portion.instalment)
            .map(|(_, notice)| notice.clone())
            .collect();
        sent.sort_by_key(|notice| (notice.date, notice.level));
        sent
    }

    /// The plans that name a document.
    fn plans(
        &self,
        document: &DocumentKey,
    ) -> impl Iterator<Item = (&'a PaymentPlan, &'a DebtorPlan)> {
        self.plans.get(document).into_iter().flatten().copied()
    }
}

fn limitation(
    policy: &DunningPolicy,
    records: &Records<'_>,
    portions: &ByDocument<'_, '_>,
    shares: &Shares<'_>,
    as_of: NaiveDate,
) -> Result<Vec<DebtLimitation>, Error> {
    let mut debts = Vec::new();
    for (key, parts) in portions {
        let Some(document) = parts.first().map(|part| part.document) else {
            continue;
        };
        let mut open = Money::zero(document.amount.currency);
        let mut overdue = false;
        for part in parts {
            let rest = part.open()?;
            open = open.plus(rest)?;
            overdue |= rest.is_positive() && part.due_date.is_some_and(|due| due < as_of);
        }
        // A period counts from the last due date; while one of them is not known it has not begun.
        let due_dates: Option<Vec<_>> = parts
            .iter()
            .map(|part| part.due_date.map(day::Day))
            .collect();
        let Some(due_dates) =
            due_dates.filter(|_| overdue && document.kind != DocumentKind::Refund)
        else {
            continue;
        };
        let recorded = records.events.get(*key).into_iter().flatten();
        let mut events: Vec<_> = recorded.map(|event| (*event).clone()).collect();
        let of_document = records.plans(key);
        events.extend(of_document.map(|(_, plan)| plan.status.limitation_event.clone()));
        let asked = LimitationFacts {
            document: (*key).clone(),
            owner: shares.people(document)?.into_iter().next(),
            due_dates,
            events,
            hindrances: Vec::new(),
        };
        let period = limitation_period(policy, &asked, as_of)
            .map_err(|error| error.under(&document.document.subject()))?;
        debts.push(DebtLimitation {
            customer: document.customer.clone(),
            open,
            period,
        });
    }
    debts.sort_by(|a, b| {
        (a.period.ends_on, &a.period.document).cmp(&(b.period.ends_on, &b.period.document))
    });
    Ok(debts)
}
