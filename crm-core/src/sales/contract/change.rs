//! What may still be changed in a contract (6.3.1, 6.3.3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::policy::ContractPolicy;
use super::record::{ContractLine, ContractRecord, ContractSupplement};
use crate::answer::{Basis, Clause, Error, Finding, Severity};

/// A contract before and after a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractChangeFacts {
    /// As it stands.
    pub before: ContractRecord,
    /// As it shall be, with the supplements that change it.
    pub after: ContractRecord,
}

/// Whether a change may be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractChange {
    /// Whether it may.
    pub allowed: bool,
    /// The supplements that are new and in force: what they name may change.
    pub supplements: Vec<String>,
    /// Every field that is locked and would change.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks a change of a contract.
///
/// - Shape: the contract before and after; every locked field that differs out, line by line.
/// - Source: clauses 6.3.1, 6.3.2 and 6.3.3. What was signed is changed by a supplement, not by editing:
///   signatures, parties, dates, lines and totals are locked. What happens later (entry, approvals,
///   milestones, orders, an early end) is not. A supplement that is new, signed by the day and names a field
///   opens that field; nothing opens the signatures and the key. The elements that every line must state are
///   told apart from the rest.
///
/// # Errors
/// None so far.
pub fn check_contract_change(
    policy: &ContractPolicy,
    facts: &ContractChangeFacts,
    as_of: NaiveDate,
) -> Result<ContractChange, Error> {
    let (before, after) = (&facts.before, &facts.after);
    let new: Vec<&ContractSupplement> = after
        .supplements
        .iter()
        .filter(|one| one.signed_on.is_some_and(|date| date <= as_of))
        .filter(|one| {
            // One that was in force before was worked in before.
            let mut old = before.supplements.iter();
            old.all(|old| old.supplement != one.supplement || old.signed_on.is_none())
        })
        .collect();
    let mut sheet = Locked {
        before,
        new: &new,
        findings: Vec::new(),
    };
    let (key, same) = ("contract_key_changed", before.contract == after.contract);
    sheet.lock(key, "contract", same);
    if before.signed {
        signatures(&mut sheet, after);
        texts(&mut sheet, after);
        lines(&mut sheet, policy, after);
    }
    let findings = sheet.findings;
    Ok(ContractChange {
        allowed: findings.is_empty(),
        supplements: new.iter().map(|one| one.supplement.clone()).collect(),
        findings,
        basis: vec![policy.line_elements.cite()],
    })
}

/// What must stay as it is.
struct Locked<'a> {
    before: &'a ContractRecord,
    new: &'a [&'a ContractSupplement],
    findings: Vec<Finding>,
}

impl Locked<'_> {
    /// A field that nothing opens.
    fn lock(&mut self, code: &str, path: &str, same: bool) {
        if !same {
            self.tell(code, Clause::C6_3_1, path);
        }
    }

    /// A field that a supplement may open.
    fn open(&mut self, code: &str, clause: Clause, path: &str, field: &str, same: bool) {
        let mut named = self.new.iter().flat_map(|one| &one.fields);
        if !same && !named.any(|name| name == field) {
            self.tell(code, clause, path);
        }
    }

    fn tell(&mut self, code: &str, clause: Clause, path: &str) {
        let subject = self.before.contract.subject();
        let finding = Finding::new(code, Severity::Error, clause, subject, path);
        self.findings.push(finding);
    }
}

fn signatures(sheet: &mut Locked<'_>, after: &ContractRecord) {
    let before = sheet.before;
    let signature = "contract_signature_locked";
    sheet.lock(signature, "signed", after.signed);
    for (side, old, new) in [
        ("buyer", &before.buyer, &after.buyer),
        ("seller", &before.seller, &after.seller),
    ] {
        let path = |field: &str| format!("{side}.{field}");
        let same = old.signatory == new.signatory;
        sheet.lock(signature, &path("signatory"), same);
        let same = old.signed_on == new.signed_on;
        sheet.lock(signature, &path("signed_on"), same);
    }
    for (at, old) in before.supplements.iter().enumerate() {
        let kept = old.signed_on.is_none() || after.supplements.contains(old);
        sheet.lock(signature, &format!("supplements[{at}]"), kept);
    }
}

fn texts(sheet: &mut Locked<'_>, after: &ContractRecord) {
    let before = sheet.before;
    let mut text = |path: &str, same: bool| {
        sheet.open("contract_text_locked", Clause::C6_3_1, path, path, same);
    };
    for (side, old, new) in [
        ("buyer", &before.buyer, &after.buyer),
        ("seller", &before.seller, &after.seller),
    ] {
        text(&format!("{side}.name"), old.name == new.name);
        let same = old.identifier == new.identifier;
        text(&format!("{side}.identifier"), same);
    }
    for (path, same) in [
        ("customer", before.customer == after.customer),
        ("legal_entity", before.legal_entity == after.legal_entity),
        ("currency", before.currency == after.currency),
        ("start_date", before.start_date == after.start_date),
        ("end_date", before.end_date == after.end_date),
        ("total", before.total == after.total),
        ("tax_total", before.tax_total == after.tax_total),
        (
            "total_in_words",
            before.total_in_words == after.total_in_words,
        ),
        ("payment_plan", before.payment_plan == after.payment_plan),
        ("payment_days", before.payment_days == after.payment_days),
        (
            "settled_elements",
            before.settled_elements == after.settled_elements,
        ),
    ] {
        text(path, same);
    }
}

/// Lines are compared one with the other; a line that came or went is told as a whole.
fn lines(sheet: &mut Locked<'_>, policy: &ContractPolicy, after: &ContractRecord) {
    let before = sheet.before;
    let count = before.lines.len().max(after.lines.len());
    for at in 0..count {
        let (Some(old), Some(new)) = (before.lines.get(at), after.lines.get(at)) else {
            let path = format!("lines[{at}]");
            let code = "contract_line_locked";
            sheet.open(code, Clause::C6_3_2, &path, "lines", false);
            continue;
        };
        for (field, same) in fields(old, new) {
            let path = format!("lines[{at}].{field}");
            let mut elements = policy.line_elements.value.iter();
            let (code, clause) = if elements.any(|element| element == field) {
                ("contract_element_locked", Clause::C6_3_2)
            } else {
                ("contract_text_locked", Clause::C6_3_1)
            };
            sheet.open(code, clause, &path, field, same);
        }
    }
}

/// Every field of a line that holds, and whether it stayed. The last day of a registration is renewed without
/// the contract.
fn fields(old: &ContractLine, new: &ContractLine) -> [(&'static str, bool); 15] {
    [
        ("product", old.product == new.product),
        ("product_name", old.product_name == new.product_name),
        ("category", old.category == new.category),
        ("product_kind", old.product_kind == new.product_kind),
        (
            "specification_model",
            old.specification_model == new.specification_model,
        ),
        ("quantity", old.quantity == new.quantity),
        ("price", old.price == new.price),
        ("amount", old.amount == new.amount),
        ("tax_percent", old.tax_percent == new.tax_percent),
        ("tax", old.tax == new.tax),
        ("net", old.net == new.net),
        ("delivery_date", old.delivery_date == new.delivery_date),
        ("payment_method", old.payment_method == new.payment_method),
        (
            "registration_number",
            old.registration_number == new.registration_number,
        ),
        ("price_ceiling", old.price_ceiling == new.price_ceiling),
    ]
}
