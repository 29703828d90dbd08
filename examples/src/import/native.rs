//! Our own layout, as in examples/sample.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use crm_core::answer::Clause;
use crm_core::base::{CustomerKey, DocumentKey};
use crm_core::exchange::{Fault, Import, Options, RowFault, read_json_lines, tables};
use crm_core::finance::{Allocation, ItemMark, ReceivableDocument};
use crm_core::storage::Record;
use rust_decimal::Decimal;

use super::{Folder, bytes, unknown_customer};

pub(super) fn read(folder: &Path) -> io::Result<Folder> {
    let options = Options::default();
    let mut out = Folder::default();
    let file = bytes(folder, "customers.csv")?;
    out.facts.customers = out.take(tables::customers(&file, "customers.csv", &options));
    let keys: BTreeSet<_> = out
        .facts
        .customers
        .iter()
        .map(|record| record.customer.clone())
        .collect();
    let unknown = |customer: &CustomerKey| unknown_customer(&keys, "customer", customer);
    let optional = |name: &str| folder.join(name).exists();
    if optional("visits.csv") {
        let mut import = tables::visits(&bytes(folder, "visits.csv")?, "visits.csv", &options);
        import.reject_where(|record| unknown(&record.customer));
        out.facts.visits = out.take(import);
    }
    if optional("assessments.csv") {
        let file = bytes(folder, "assessments.csv")?;
        let mut import = tables::assessments(&file, "assessments.csv", &options);
        import.reject_where(|record| unknown(&record.customer));
        out.facts.assessments = out.take(import);
    }
    if optional("documents.csv") {
        let file = bytes(folder, "documents.csv")?;
        let mut documents = tables::documents(&file, "documents.csv", &options);
        documents.reject_where(|record| unknown(&record.customer));
        if optional("instalments.csv") {
            let file = bytes(folder, "instalments.csv")?;
            let mut instalments = tables::instalments(&file, "instalments.csv", &options);
            tables::join_instalments(&mut documents, &mut instalments);
            out.take(instalments);
        }
        out.facts.documents = out.take(documents);
    }
    if optional("allocations.csv") {
        let file = bytes(folder, "allocations.csv")?;
        let mut import = tables::allocations(&file, "allocations.csv", &options);
        check_allocations(&mut import, &out.facts.documents);
        out.facts.allocations = out.take(import);
    }
    let lists = Lists {
        folder,
        keys: &keys,
    };
    out.facts.contracts = lists.read(&mut out, "contracts.jsonl", Clause::C6_3_3)?;
    out.facts.orders = lists.read(&mut out, "orders.jsonl", Clause::C6_3_4)?;
    out.facts.plans = lists.read(&mut out, "plans.jsonl", Clause::C5_3_1)?;
    out.facts.feedback = lists.read(&mut out, "feedback.jsonl", Clause::C5_4_3)?;
    out.facts.complaints = lists.read(&mut out, "complaints.jsonl", Clause::C7_2_2)?;
    out.facts.devices = lists.read(&mut out, "devices.jsonl", Clause::C7_3_1)?;
    out.facts.cases = lists.read(&mut out, "cases.jsonl", Clause::C7_1_2)?;
    out.facts.surveys = lists.read(&mut out, "surveys.jsonl", Clause::C7_4_1)?;
    out.facts.survey_answers = lists.read(&mut out, "survey_answers.jsonl", Clause::C7_4_1)?;
    out.facts.score_sheets = lists.read(&mut out, "score_sheets.jsonl", Clause::C9_1_1)?;
    out.facts.visit_issues = lists.read(&mut out, "visit_issues.jsonl", Clause::C5_4_2)?;
    out.facts.responsible = lists.read(&mut out, "responsible.jsonl", Clause::C8_1_1)?;
    out.facts.contact_notes = lists.read(&mut out, "contact_notes.jsonl", Clause::C8_1_1)?;
    out.facts.notices = lists.read(&mut out, "notices.jsonl", Clause::C8_1_3)?;
    out.facts.payment_plans = lists.read(&mut out, "payment_plans.jsonl", Clause::C8_1_3)?;
    out.facts.limitation_events =
        lists.read(&mut out, "limitation_events.jsonl", Clause::C8_1_3)?;
    out.facts.legal_entities = lists.read(&mut out, "legal_entities.jsonl", Clause::C2)?;
    out.facts.maintenances = lists.read(&mut out, "maintenances.jsonl", Clause::C7_3_1)?;
    out.facts.repairs = lists.read(&mut out, "repairs.jsonl", Clause::C7_3_2)?;
    out.facts.loans = lists.read(&mut out, "loans.jsonl", Clause::C7_3_2)?;
    out.facts.hand_offs = lists.read(&mut out, "hand_offs.jsonl", Clause::C3_3)?;
    out.facts.actions = lists.read(&mut out, "actions.jsonl", Clause::C3_4)?;
    out.facts.breaches = lists.read(&mut out, "breaches.jsonl", Clause::C3_2)?;
    out.facts.agreements = lists.read(&mut out, "agreements.jsonl", Clause::C7_1_1)?;
    out.facts.escalations = lists.read(&mut out, "escalations.jsonl", Clause::C7_2_3)?;
    out.facts.shares = lists.read(&mut out, "shares.jsonl", Clause::C4_1_2)?;
    out.facts.sale_details = lists.read(&mut out, "sale_details.jsonl", Clause::C6_4_1)?;
    out.facts.departments = lists.read(&mut out, "departments.jsonl", Clause::C2)?;
    out.facts.people = lists.read(&mut out, "people.jsonl", Clause::C2)?;
    out.facts.targets = lists.read(&mut out, "targets.jsonl", Clause::C6_1_3)?;
    out.facts.adjustments = lists.read(&mut out, "adjustments.jsonl", Clause::C6_4_3)?;
    out.facts.target_reports = lists.read(&mut out, "target_reports.jsonl", Clause::C6_1_3)?;
    out.facts.files = lists.read(&mut out, "files.jsonl", Clause::C5_1_2)?;
    out.facts.contacts = lists.read(&mut out, "contacts.jsonl", Clause::C5_1_2)?;
    out.facts.budgets = lists.read(&mut out, "budgets.jsonl", Clause::C8_3_3)?;
    out.facts.budget_transfers = lists.read(&mut out, "budget_transfers.jsonl", Clause::C8_3_3)?;
    out.facts.spendings = lists.read(&mut out, "spendings.jsonl", Clause::C8_3_3)?;
    out.facts.service_jobs = lists.read(&mut out, "service_jobs.jsonl", Clause::C7_3_3)?;
    out.facts.indicator_values = lists.read(&mut out, "indicator_values.jsonl", Clause::C9_1_1)?;
    out.facts.review_scores = lists.read(&mut out, "review_scores.jsonl", Clause::C9_2_2)?;
    out.facts.credit_limits = lists.read(&mut out, "credit_limits.jsonl", Clause::C8_1_2)?;
    out.facts.credit_holds = lists.read(&mut out, "credit_holds.jsonl", Clause::C8_1_2)?;
    out.facts.owners = lists.read(&mut out, "owners.jsonl", Clause::C4_1_2)?;
    out.facts.advances = lists.read(&mut out, "advances.jsonl", Clause::C8_3_1)?;
    let known: BTreeSet<_> = out
        .facts
        .documents
        .iter()
        .map(|d| d.document.clone())
        .collect();
    out.facts.marks = lists.read_where(
        &mut out,
        "marks.jsonl",
        Clause::C8_1_3,
        |mark: &ItemMark| {
            if known.contains(&mark.document) {
                return Vec::new();
            }
            let fault = Fault::new("unknown_reference", "a document of documents.csv");
            vec![("document", mark.document.to_string(), fault)]
        },
    )?;
    Ok(out)
}

/// Files of records one a line; each may be missing.
struct Lists<'a> {
    folder: &'a Path,
    keys: &'a BTreeSet<CustomerKey>,
}

impl Lists<'_> {
    fn read<R: Record>(&self, out: &mut Folder, name: &str, clause: Clause) -> io::Result<Vec<R>> {
        self.read_where(out, name, clause, |_| Vec::new())
    }

    /// Reads a file; `more` names what else is wrong with a record.
    fn read_where<R: Record>(
        &self,
        out: &mut Folder,
        name: &str,
        clause: Clause,
        more: impl Fn(&R) -> Vec<RowFault>,
    ) -> io::Result<Vec<R>> {
        if !self.folder.join(name).exists() {
            return Ok(Vec::new());
        }
        let mut import = read_json_lines::<R>(&bytes(self.folder, name)?, name, clause);
        import.reject_where(|record| match record.customer() {
            Some(customer) => {
                let mut faults = unknown_customer(self.keys, "customer", customer);
                faults.extend(more(record));
                faults
            }
            None => more(record),
        });
        Ok(out.take(import))
    }
}

/// What is left of a document, or of one of its instalments.
type Rest = BTreeMap<(DocumentKey, Option<u32>), Decimal>;

/// Keeps allocations aside that do not fit the documents, with everything that is wrong with them.
fn check_allocations(import: &mut Import<Allocation>, documents: &[ReceivableDocument]) {
    let by_key: BTreeMap<_, _> = documents.iter().map(|d| (d.document.clone(), d)).collect();
    let mut left = Rest::new();
    for document in documents {
        left.insert((document.document.clone(), None), document.amount.amount);
        for (number, part) in (1_u32..).zip(&document.instalments) {
            let key = (document.document.clone(), Some(number));
            left.insert(key, part.amount.amount);
        }
    }
    import.reject_where(|allocation| {
        let mut faults: Vec<RowFault> = Vec::new();
        let mut uses = Vec::new();
        for (column, key, debit) in [
            ("credit", &allocation.credit, false),
            ("debit", &allocation.debit, true),
        ] {
            let Some(document) = by_key.get(key) else {
                let fault = Fault::new("unknown_reference", "a document of documents.csv");
                faults.push((column, key.to_string(), fault));
                continue;
            };
            if document.kind.is_debit() != debit {
                let expected = if debit { "a debit" } else { "a credit" };
                let fault = Fault::new("contradiction", expected);
                faults.push((column, key.to_string(), fault));
            }
            let currency = document.amount.currency;
            if currency != allocation.amount.currency {
                let fault = Fault::new("other_currency", format!("{currency} of {key}"));
                let observed = allocation.amount.currency.to_string();
                faults.push(("currency", observed, fault));
            } else {
                uses.push((key.clone(), None));
            }
            if let Some(number) = allocation.instalment.filter(|_| debit) {
                let part = (key.clone(), Some(number));
                if !left.contains_key(&part) {
                    let fault = Fault::new("unknown_reference", format!("an instalment of {key}"));
                    faults.push(("instalment", number.to_string(), fault));
                } else if currency == allocation.amount.currency {
                    uses.push(part);
                }
            }
        }
        let customer = |key| by_key.get(key).map(|document| &document.customer);
        if let (Some(of_credit), Some(of_debit)) =
            (customer(&allocation.credit), customer(&allocation.debit))
            && of_credit != of_debit
        {
            let fault = Fault::new("contradiction", format!("a document of {of_debit}"));
            faults.push((
                "credit",
                format!("{} of {of_credit}", allocation.credit),
                fault,
            ));
        }
        for (key, number) in &uses {
            let rest = left
                .get(&(key.clone(), *number))
                .copied()
                .unwrap_or_default();
            if allocation.amount.amount > rest {
                let of = number.map_or_else(|| key.to_string(), |number| format!("{key}#{number}"));
                let fault = Fault::new("over_allocated", format!("{rest} on {of}"));
                faults.push(("amount", allocation.amount.to_string(), fault));
            }
        }
        if faults.is_empty() {
            for key in &uses {
                if let Some(rest) = left.get_mut(key) {
                    *rest = rest
                        .checked_sub(allocation.amount.amount)
                        .unwrap_or_default();
                }
            }
        }
        faults
    });
}
