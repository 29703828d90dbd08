//! The books of the same trading company: ledger, statements, reconciliation and dunning come to the totals
//! of its orders and receipts.

use std::error::Error;
use std::path::Path;

use crm_core::answer::Severity;
use crm_core::base::{Currency, Money, day};
use crm_core::book::PolicyBook;
use crm_core::finance::dunning::{DunningItem, DunningRunFacts, dunning_run};
use crm_core::finance::ledger::{
    ClosePeriodFacts, DocumentPosting, MonthlyFiguresFacts, PostingFacts, TrialBalanceFacts,
    close_period, monthly_figures, post_documents, trial_balance,
};
use crm_core::finance::statement::{
    AccountStatementFacts, ListedItem, ReconciliationFacts, account_statement, reconcile_accounts,
};
use crm_core::finance::{AgingFacts, age};
use crm_core::review::ReviewFacts;
use crm_examples::import::{Cancelled, Choices, Posting, Profile, allocate, read_folder};
use rust_decimal::Decimal;

use crate::{Case, Outcome, equal};

pub const CASES: &[Case] = &[
    ("the ledger comes to the totals", ledger),
    ("statements by month are a chain", statements),
    ("a list without numbers is reconciled", reconciliation),
    ("a run asks for what is overdue", dunning),
];

fn facts(folder: &Path) -> Result<ReviewFacts, Box<dyn Error>> {
    let choices = Choices {
        cancelled: Cancelled::Include,
        posting: Posting::Ordered,
        term_days: 30,
        known_since: day::parse("2025-10-31").unwrap_or_default(),
    };
    let as_of = day::parse("2005-06-30").unwrap_or_default();
    let mut read = read_folder(folder, Profile::Classicmodels, &choices)?;
    allocate(PolicyBook::standard()?.at(as_of)?, &mut read.facts, as_of)?;
    Ok(read.facts)
}

fn ledger(folder: &Path) -> Outcome {
    let facts = facts(folder)?;
    let book = PolicyBook::standard()?;
    let as_of = day::parse("2005-07-09").unwrap_or_default();
    let (last_day, policy) = (
        day::parse("2005-06-30").unwrap_or_default(),
        book.at(as_of)?,
    );
    let currency = Currency::new("USD")?;
    let documents = facts.documents.into_iter().map(|document| DocumentPosting {
        document,
        net: None,
        tax: None,
        cost: None,
        purpose: None,
    });
    let posted = post_documents(
        &policy.ledger,
        &PostingFacts {
            base_currency: currency,
            rounding: crm_core::base::Rounding::HalfUp,
            documents: documents.collect(),
            details: Vec::new(),
            allocations: facts.allocations,
            provisions: Vec::new(),
            posted: Vec::new(),
            closed_until: None,
        },
        as_of,
    )?;
    // 326 orders and 273 receipts; settling a debt of the same customer in the same currency moves nothing.
    equal("entries", posted.entries.len(), 599)?;
    let total = posted.sub_ledger_total;
    equal("open", total.amount.to_string(), "750351.38".into())?;
    let closed = close_period(
        &policy.ledger,
        &ClosePeriodFacts {
            currency,
            entries: posted.entries.clone(),
            closed_until: None,
            last_day,
            closed_by: crm_core::base::PersonKey::new("accountant")?,
            sub_ledger_total: Some(total),
        },
        as_of,
    )?;
    equal("findings", closed.findings, Vec::new())?;
    let record = closed.closed.ok_or("the period is not closed")?;
    // 9604190.61 ordered and 8853839.23 received, each on both sides.
    equal(
        "turnover",
        record.turnover.amount.to_string(),
        "18458029.84".into(),
    )?;
    let year = trial_balance(
        &policy.ledger,
        &TrialBalanceFacts {
            currency,
            entries: posted.entries.clone(),
            first_day: day::parse("2005-01-01").unwrap_or_default(),
            last_day,
            by_customer: false,
        },
    )?;
    equal("balanced", year.balanced, true)?;
    equal("control account", year.control_total, total)?;
    let months = monthly_figures(
        &policy.ledger,
        &MonthlyFiguresFacts {
            currency,
            entries: posted.entries,
            first_month: day::parse("2003-01-01").unwrap_or_default(),
            last_month: last_day,
        },
    )?;
    equal("months", months.months.len(), 30)?;
    let sum = |amounts: Vec<Money>| {
        amounts
            .iter()
            .map(|m| m.amount)
            .sum::<Decimal>()
            .to_string()
    };
    let sales = months.months.iter().map(|month| month.sales).collect();
    equal("sold", sum(sales), "9604190.61".into())?;
    let received = months.months.iter().map(|month| month.received).collect();
    equal("received", sum(received), "8853839.23".into())?;
    equal(
        "owed",
        months.months.last().map(|m| m.receivable),
        Some(total),
    )
}

fn statements(folder: &Path) -> Outcome {
    let facts = facts(folder)?;
    let currency = Currency::new("USD")?;
    let mut open = Vec::new();
    for customer in &facts.customers {
        let own = facts.documents.iter();
        let own = own.filter(|document| document.customer == customer.customer);
        let documents: Vec<_> = own.cloned().collect();
        let mut first_day = day::parse("2003-01-01").unwrap_or_default();
        let mut closing = Money::zero(currency);
        let mut lines = Vec::new();
        while first_day < day::parse("2005-07-01").unwrap_or_default() {
            let last_day = day::shift(day::shift_months(first_day, 1), -1);
            let statement = account_statement(&AccountStatementFacts {
                customer: customer.customer.clone(),
                currency,
                first_day,
                last_day,
                brought_forward: None,
                entries: Vec::new(),
                documents: documents.clone(),
                allocations: Vec::new(),
            })?;
            equal("opening", statement.opening, closing)?;
            closing = statement.closing;
            lines.extend(statement.rows);
            first_day = day::shift(last_day, 1);
        }
        equal(
            "every document on one statement",
            lines.len(),
            documents.len(),
        )?;
        open.extend(Some(closing.amount).filter(|amount| !amount.is_zero()));
    }
    equal("open balances", open.len(), 21)?;
    let open: Decimal = open.into_iter().sum();
    equal("open", open.to_string(), "750351.38".into())
}

/// The hospital's list as it often comes: days a little off, amounts, no numbers of ours.
fn reconciliation(folder: &Path) -> Outcome {
    let facts = facts(folder)?;
    let book = PolicyBook::standard()?;
    let as_of = day::parse("2005-06-30").unwrap_or_default();
    let policy = book.at(as_of)?;
    let mut matched = Vec::new();
    for customer in &facts.customers {
        let own = facts.documents.iter();
        let own = own.filter(|document| document.customer == customer.customer);
        let list = |named: bool, days: i64| -> Vec<ListedItem> {
            own.clone()
                .map(|document| ListedItem {
                    reference: named.then(|| document.document.to_string()),
                    date: Some(day::shift(document.posting_date, days)),
                    amount: if document.kind.is_debit() {
                        document.amount
                    } else {
                        document.amount.negated()
                    },
                    received_on: None,
                })
                .collect()
        };
        let (ours, mut theirs) = (list(true, 0), list(false, 2));
        theirs.reverse();
        let answer = reconcile_accounts(
            &policy.statement,
            &ReconciliationFacts {
                customer: customer.customer.clone(),
                currency: Currency::new("USD")?,
                ours,
                theirs,
            },
            as_of,
        )?;
        equal("agreed", answer.agreed, true)?;
        equal("unexplained", answer.unexplained.is_zero(), true)?;
        matched.extend(answer.matched);
    }
    equal("items", matched.len(), 599)
}

fn dunning(folder: &Path) -> Outcome {
    let facts = facts(folder)?;
    let book = PolicyBook::standard()?;
    let as_of = day::parse("2005-06-30").unwrap_or_default();
    let policy = book.at(as_of)?;
    let aging = age(
        &policy.aging,
        &serde_json::from_value::<AgingFacts>(serde_json::json!({
            "documents": facts.documents, "allocations": facts.allocations,
        }))?,
        as_of,
    )?;
    let overdue = aging.rows.iter().filter(|row| row.overdue_days.is_some());
    let overdue: Decimal = overdue.map(|row| row.outstanding.amount).sum();
    let items = aging.rows.iter().map(|row| DunningItem {
        document: row.document.clone(),
        instalment: row.instalment,
        customer: row.customer.clone(),
        owner: None,
        class_name: None,
        open: row.outstanding,
        invoiced: Some(row.invoiced),
        due_date: row.due_date,
        history: Vec::new(),
        stops: Vec::new(),
        last_run: None,
        fee_rate: None,
    });
    let facts = DunningRunFacts {
        items: items.collect(),
    };
    let run = dunning_run(&policy.dunning, &facts, as_of)?;
    // Nobody was asked before, so each overdue item gets its first level and nothing is skipped.
    let letters = run.notices.iter().filter(|notice| notice.level == 1);
    let asked: Decimal = letters.map(|notice| notice.claimed.amount).sum();
    equal("asked for", asked, overdue)?;
    let named = run
        .notices
        .iter()
        .map(|notice| notice.items.len())
        .sum::<usize>();
    let others = facts.items.len().checked_sub(named);
    equal("items", others, Some(run.left.len()))?;
    let below = run
        .left
        .iter()
        .filter(|step| step.reason.as_deref() == Some("below_minimum"));
    equal("below the minimum", below.count(), 0)?;
    let wrong = aging
        .findings
        .iter()
        .filter(|f| f.severity == Severity::Error);
    equal("errors", wrong.count(), 0)
}
