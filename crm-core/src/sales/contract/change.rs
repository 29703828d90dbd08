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
///   told apart from the rest. A line is known by its product, model and number, not by its place; paths name
///   the place it has after the change, of a line that went the place it had.
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

    /// Whether a new supplement names a field.
    fn named(&self, field: &str) -> bool {
        let mut named = self.new.iter().flat_map(|one| &one.fields);
        named.any(|name| name == field)
    }

    /// A field that a supplement may open.
    fn open(&mut self, code: &str, clause: Clause, path: &str, field: &str, same: bool) {
        if !same && !self.named(field) {
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

/// Lines are compared by what they are, wherever they stand; a line that came or went is told as a whole.
fn lines(sheet: &mut Locked<'_>, policy: &ContractPolicy, after: &ContractRecord) {
    let before = sheet.before;
    let pairs = Pairs::new(&before.lines, &after.lines, sheet.named("lines"));
    for (at, new) in after.lines.iter().enumerate() {
        let Some(old) = pairs.old_of(at).and_then(|place| before.lines.get(place)) else {
            line(sheet, at, new);
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
    for (at, old) in before.lines.iter().enumerate() {
        if pairs.gone.contains(&at) {
            line(sheet, at, old);
        }
    }
}

/// A line that came or went, by its name.
fn line(sheet: &mut Locked<'_>, at: usize, line: &ContractLine) {
    if !sheet.named("lines") {
        let subject = sheet.before.contract.subject();
        let (code, path) = ("contract_line_locked", format!("lines[{at}]"));
        let told = Finding::new(code, Severity::Error, Clause::C6_3_2, subject, &path);
        sheet
            .findings
            .push(told.observed(line.product_name.as_deref().unwrap_or("–")));
    }
}

/// Which line before is which line after.
struct Pairs {
    /// Place before and place after.
    pairs: Vec<(usize, usize)>,
    /// Places before that no line after answers to.
    gone: Vec<usize>,
    /// Places after that no line before answers to.
    come: Vec<usize>,
}

impl Pairs {
    /// First what stayed as it was, then the same product with the same number, then the same product. What is
    /// left came and went where a supplement lets lines come and go, else it is one line that was rewritten.
    fn new(before: &[ContractLine], after: &[ContractLine], may_come_and_go: bool) -> Self {
        let mut all = Self {
            pairs: Vec::new(),
            gone: (0..before.len()).collect(),
            come: (0..after.len()).collect(),
        };
        let product = |old: &ContractLine, new: &ContractLine| {
            old.product_name == new.product_name
                && old.specification_model == new.specification_model
        };
        all.pair(before, after, &|old, new| {
            fields(old, new).iter().all(|(_, same)| *same)
        });
        all.pair(before, after, &|old, new| {
            product(old, new)
                && old.product == new.product
                && old.registration_number == new.registration_number
        });
        all.pair(before, after, &product);
        if !may_come_and_go {
            let count = all.gone.len().min(all.come.len());
            let (gone, come) = (all.gone.drain(..count), all.come.drain(..count));
            all.pairs.extend(gone.zip(come));
        }
        all
    }

    /// Pairs lines that are the same in some way, each with the one it has most in common with.
    fn pair(
        &mut self,
        before: &[ContractLine],
        after: &[ContractLine],
        same: &dyn Fn(&ContractLine, &ContractLine) -> bool,
    ) {
        let common = |old, new| fields(old, new).iter().filter(|(_, same)| *same).count();
        let mut left = Vec::new();
        for at in std::mem::take(&mut self.come) {
            let candidates = self.gone.iter().enumerate().rev();
            let fitting = candidates.filter_map(|(place, old)| {
                let (old, new) = (before.get(*old)?, after.get(at)?);
                same(old, new).then(|| (common(old, new), place))
            });
            match fitting.max_by_key(|(count, _)| *count) {
                Some((_, place)) => self.pairs.push((self.gone.remove(place), at)),
                None => left.push(at),
            }
        }
        self.come = left;
    }

    fn old_of(&self, at: usize) -> Option<usize> {
        let mut pairs = self.pairs.iter();
        pairs.find(|(_, new)| *new == at).map(|(old, _)| *old)
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
