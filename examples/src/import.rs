//! Folders of CSV files to records: our own layout, and two layouts of other systems.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use chrono::NaiveDate;
use crm_core::answer::{Clause, Error, Finding};
use crm_core::base::{AllocationKey, Currency, CustomerKey, DocumentKey, Money, PersonKey, day};
use crm_core::book::Policy;
use crm_core::customer::FactorFact;
use crm_core::exchange::{Column, Fault, Import, Options, Spec, read_table, tables};
use crm_core::finance::{Allocation, AllocationFacts, DocumentKind, ReceivableDocument, propose_allocation};
use crm_core::review::ReviewFacts;
use crm_core::storage::CustomerRecord;
use rust_decimal::Decimal;

/// Which layout a folder has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Profile {
    /// Our own files, as in examples/sample.
    Native,
    /// customers, orders, order_details and payments: orders become invoices.
    Classicmodels,
    /// The list of hospitals of Taiwan's health insurance.
    TwNhi,
}

/// What becomes of orders that were cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Cancelled {
    /// They are no receivables.
    #[default]
    Exclude,
    /// They are receivables like the others.
    Include,
}

/// What the caller decides for layouts that leave it open.
#[derive(Debug, Clone, Copy)]
pub struct Choices {
    /// Cancelled orders.
    pub cancelled: Cancelled,
    /// Calendar days from an order to its due date, where the file has none.
    pub term_days: u32,
    /// The day from which hospitals without a day of their own are known.
    pub known_since: NaiveDate,
}

/// What became of one file.
#[derive(Debug, Clone)]
pub struct FileReport {
    /// Its name.
    pub file: String,
    /// Rows that were read.
    pub good_count: usize,
    /// Rows that were kept aside.
    pub rejected_count: usize,
    /// The rejected rows, unchanged, under the head of their file.
    pub rejects: Option<Vec<u8>>,
    /// What is wrong, by row and column.
    pub findings: Vec<Finding>,
}

/// A folder that was read.
#[derive(Debug, Default)]
pub struct Folder {
    /// The records.
    pub facts: ReviewFacts,
    /// File by file.
    pub files: Vec<FileReport>,
}

impl Folder {
    fn take<T>(&mut self, import: Import<T>) -> Vec<T> {
        self.files.push(FileReport {
            file: import.file.clone(),
            good_count: import.rows.len(),
            rejected_count: import.rejects.len(),
            rejects: import.rejects_csv(),
            findings: import.findings,
        });
        import.rows.into_iter().map(|row| row.value).collect()
    }
}

/// Tells the layout of a folder by its files.
#[must_use]
pub fn detect(folder: &Path) -> Profile {
    if folder.join("order_details.csv").exists() {
        Profile::Classicmodels
    } else if folder.join("customers.csv").exists() {
        Profile::Native
    } else {
        Profile::TwNhi
    }
}

/// Reads a folder.
///
/// # Errors
/// A file that is there but cannot be read; what is wrong inside a file is a finding.
pub fn read_folder(folder: &Path, profile: Profile, choices: &Choices) -> io::Result<Folder> {
    match profile {
        Profile::Native => native(folder),
        Profile::Classicmodels => classicmodels(folder, choices),
        Profile::TwNhi => tw_nhi(folder, choices),
    }
}

fn bytes(folder: &Path, file: &str) -> io::Result<Vec<u8>> {
    match fs::read(folder.join(file)) {
        // A file that is not there holds nothing; the ones a layout cannot do without say so by
        // their missing head.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        other => other,
    }
}

fn native(folder: &Path) -> io::Result<Folder> {
    let options = Options::default();
    let mut out = Folder::default();
    let file = bytes(folder, "customers.csv")?;
    out.facts.customers = out.take(tables::customers(&file, "customers.csv", &options));
    let keys: std::collections::BTreeSet<_> = out
        .facts
        .customers
        .iter()
        .map(|record| record.customer.clone())
        .collect();
    let unknown = |customer: &CustomerKey| {
        let fault = Fault::new("unknown_reference", "a customer of customers.csv");
        (!keys.contains(customer)).then(|| ("customer", customer.to_string(), fault))
    };
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
    Ok(out)
}

/// Keeps allocations aside that do not fit the documents.
fn check_allocations(import: &mut Import<Allocation>, documents: &[ReceivableDocument]) {
    let by_key: BTreeMap<_, _> = documents.iter().map(|d| (d.document.clone(), d)).collect();
    let mut left: BTreeMap<DocumentKey, Decimal> = documents
        .iter()
        .map(|d| (d.document.clone(), d.amount.amount))
        .collect();
    import.reject_where(|allocation| {
        for (column, key) in [("credit", &allocation.credit), ("debit", &allocation.debit)] {
            if !by_key.contains_key(key) {
                let fault = Fault::new("unknown_reference", "a document of documents.csv");
                return Some((column, key.to_string(), fault));
            }
        }
        for (column, key, debit) in [
            ("credit", &allocation.credit, false),
            ("debit", &allocation.debit, true),
        ] {
            let Some(document) = by_key.get(key) else {
                continue;
            };
            if document.kind.is_debit() != debit {
                let expected = if debit { "a debit" } else { "a credit" };
                return Some((
                    column,
                    key.to_string(),
                    Fault::new("contradiction", expected),
                ));
            }
            if document.amount.currency != allocation.amount.currency {
                let fault = Fault::new("other_currency", document.amount.currency.code());
                return Some(("currency", allocation.amount.currency.to_string(), fault));
            }
            let rest = left.get(key).copied().unwrap_or_default();
            if allocation.amount.amount > rest {
                let fault = Fault::new("over_allocated", format!("{rest} on {key}"));
                return Some(("amount", allocation.amount.to_string(), fault));
            }
        }
        for key in [&allocation.credit, &allocation.debit] {
            if let Some(rest) = left.get_mut(key) {
                *rest = rest
                    .checked_sub(allocation.amount.amount)
                    .unwrap_or_default();
            }
        }
        None
    });
}

const fn column(name: &'static str) -> Column {
    Column {
        name,
        aliases: &[],
        required: true,
    }
}

const CM_CUSTOMERS: Spec = Spec {
    clause: Clause::C5_1_3,
    report_unknown_columns: false,
    columns: &[
        column("customerNumber"),
        column("customerName"),
        column("country"),
        column("salesRepEmployeeNumber"),
        column("creditLimit"),
    ],
};
const CM_ORDERS: Spec = Spec {
    clause: Clause::C8_2_1,
    report_unknown_columns: false,
    columns: &[
        column("orderNumber"),
        column("orderDate"),
        column("status"),
        column("customerNumber"),
    ],
};
const CM_DETAILS: Spec = Spec {
    clause: Clause::C8_2_1,
    report_unknown_columns: false,
    columns: &[
        column("orderNumber"),
        column("productCode"),
        column("quantityOrdered"),
        column("priceEach"),
    ],
};
const CM_PAYMENTS: Spec = Spec {
    clause: Clause::C8_2_1,
    report_unknown_columns: false,
    columns: &[
        column("customerNumber"),
        column("checkNumber"),
        column("paymentDate"),
        column("amount"),
    ],
};

struct Order {
    number: DocumentKey,
    date: NaiveDate,
    status: String,
    customer: CustomerKey,
}

struct Detail {
    order: DocumentKey,
    product: String,
    amount: Decimal,
}

fn document(
    document: DocumentKey,
    kind: DocumentKind,
    customer: CustomerKey,
    posting_date: NaiveDate,
    due_date: Option<NaiveDate>,
    amount: Money,
) -> ReceivableDocument {
    ReceivableDocument {
        document,
        kind,
        customer,
        legal_entity: None,
        account: None,
        posting_date,
        due_date,
        amount,
        instalments: Vec::new(),
        cost_centre: None,
        territory: None,
        sales_shares: Vec::new(),
        rate: None,
        evidence: None,
    }
}

fn classicmodels(folder: &Path, choices: &Choices) -> io::Result<Folder> {
    let usd = Currency::new("USD").map_err(io::Error::other)?;
    let options = Options {
        currency: usd,
        ..Options::default()
    };
    let mut out = Folder::default();

    let file = bytes(folder, "order_details.csv")?;
    let details = out.take(read_table(
        &file,
        "order_details.csv",
        &CM_DETAILS,
        &options,
        |row| {
            let order = row.key("orderNumber", DocumentKey::new);
            let product = row.required("productCode");
            let quantity = row.number("quantityOrdered");
            let price = row.number("priceEach");
            let amount = quantity?.checked_mul(price?)?;
            Some(Detail {
                order: order?,
                product: product?,
                amount,
            })
        },
        |detail| format!("{}/{}", detail.order, detail.product),
    ));
    let mut totals: BTreeMap<DocumentKey, Decimal> = BTreeMap::new();
    for detail in &details {
        let total = totals.entry(detail.order.clone()).or_default();
        *total = total
            .checked_add(detail.amount)
            .ok_or_else(|| io::Error::other("overflow"))?;
    }

    let file = bytes(folder, "orders.csv")?;
    let mut orders = read_table(
        &file,
        "orders.csv",
        &CM_ORDERS,
        &options,
        |row| {
            let number = row.key("orderNumber", DocumentKey::new);
            let date = row.day("orderDate");
            let status = row.required("status");
            let customer = row.key("customerNumber", CustomerKey::new);
            Some(Order {
                number: number?,
                date: date?,
                status: status?,
                customer: customer?,
            })
        },
        |order| order.number.to_string(),
    );
    orders.reject_where(|order| {
        let fits = totals
            .get(&order.number)
            .is_some_and(|total| Money::new(*total, usd).is_ok());
        let fault = Fault::new("unknown_reference", "lines in order_details.csv");
        (!fits).then(|| ("orderNumber", order.number.to_string(), fault))
    });
    for order in out.take(orders) {
        if order.status == "Cancelled" && choices.cancelled == Cancelled::Exclude {
            continue;
        }
        let total = totals.get(&order.number).copied().unwrap_or_default();
        let amount = Money::new(total, usd).map_err(io::Error::other)?;
        let due = day::shift(order.date, i64::from(choices.term_days));
        let kind = DocumentKind::Invoice;
        out.facts.documents.push(document(
            order.number,
            kind,
            order.customer,
            order.date,
            Some(due),
            amount,
        ));
    }

    let file = bytes(folder, "payments.csv")?;
    let payments = out.take(read_table(
        &file,
        "payments.csv",
        &CM_PAYMENTS,
        &options,
        |row| {
            let customer = row.key("customerNumber", CustomerKey::new);
            let check = row.required("checkNumber");
            let date = row.day("paymentDate");
            let amount = row.money("amount", Some(usd));
            let customer = customer?;
            let key = DocumentKey::new(format!("{customer}-{}", check?)).ok()?;
            Some(document(
                key,
                DocumentKind::Payment,
                customer,
                date?,
                None,
                amount?,
            ))
        },
        |payment| payment.document.to_string(),
    ));
    out.facts.documents.extend(payments);

    let mut first: BTreeMap<CustomerKey, NaiveDate> = BTreeMap::new();
    for document in &out.facts.documents {
        let date = first
            .entry(document.customer.clone())
            .or_insert(document.posting_date);
        *date = (*date).min(document.posting_date);
    }
    let earliest = first.values().min().copied().unwrap_or(choices.known_since);
    let file = bytes(folder, "customers.csv")?;
    let customers = read_table(
        &file,
        "customers.csv",
        &CM_CUSTOMERS,
        &options,
        |row| {
            let customer = row.key("customerNumber", CustomerKey::new);
            let name = row.required("customerName");
            let owner = row.key_or_none("salesRepEmployeeNumber", PersonKey::new);
            let credit_limit = row.number_or_none("creditLimit");
            let customer = customer?;
            Some(CustomerRecord {
                known_since: first.get(&customer).copied().unwrap_or(earliest),
                customer,
                legal_entity: None,
                name: name?,
                identifier: None,
                region: row.text("country"),
                grade: None,
                owner,
                factors: Vec::new(),
                last_contract_end: None,
                credit_limit,
                credit_currency: credit_limit.map(|_| usd),
            })
        },
        |record| record.customer.to_string(),
    );
    out.facts.customers = out.take(customers);
    Ok(out)
}

/// Allocates what names no document, as the policy proposes, on top of what is allocated already.
///
/// # Errors
/// As the rule.
pub fn allocate(
    policy: &Policy,
    facts: &mut ReviewFacts,
    as_of: NaiveDate,
) -> Result<usize, Error> {
    let known = AllocationFacts {
        documents: std::mem::take(&mut facts.documents),
        allocations: std::mem::take(&mut facts.allocations),
    };
    let proposal = propose_allocation(&policy.allocation, &known, as_of);
    facts.documents = known.documents;
    facts.allocations = known.allocations;
    let proposal = proposal?;
    let count = proposal.allocations.len();
    for proposed in proposal.allocations {
        let key = match proposed.instalment {
            Some(part) => format!("{}>{}#{part}", proposed.credit, proposed.debit),
            None => format!("{}>{}", proposed.credit, proposed.debit),
        };
        facts.allocations.push(Allocation {
            allocation: AllocationKey::new(key)?,
            credit: proposed.credit,
            debit: proposed.debit,
            instalment: proposed.instalment,
            amount: proposed.amount,
            date: proposed.date,
        });
    }
    Ok(count)
}

const NHI: Spec = Spec {
    clause: Clause::C5_1_3,
    report_unknown_columns: false,
    columns: &[
        column("特約類別"),
        column("機構代號"),
        column("機構名稱"),
        column("院區"),
        column("急性一般病床數1"),
    ],
};

fn tw_nhi(folder: &Path, choices: &Choices) -> io::Result<Folder> {
    let mut out = Folder::default();
    let mut names: Vec<_> = fs::read_dir(folder)?
        .filter_map(Result::ok)
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| name.ends_with(".csv"))
        .collect();
    names.sort();
    for name in names {
        let file = bytes(folder, &name)?;
        let import = read_table(
            &file,
            &name,
            &NHI,
            &Options::default(),
            |row| {
                let code = row.required("機構代號");
                let name = row.required("機構名稱");
                let tier = row.required("特約類別");
                let beds = row.number("急性一般病床數1");
                // A campus shares the code of its mother hospital, so the code alone is no key.
                let campus = row.text("院區");
                let (code, name) = (code?, name?);
                let key = campus
                    .as_ref()
                    .map_or(code.clone(), |campus| format!("{code}-{campus}"));
                let factor = "size".to_owned();
                Some(CustomerRecord {
                    customer: CustomerKey::new(key).ok()?,
                    legal_entity: None,
                    name: campus.map_or(name.clone(), |campus| format!("{name} {campus}")),
                    identifier: Some(code),
                    region: None,
                    grade: Some(
                        tier?
                            .trim_start_matches(|c: char| c.is_ascii_digit())
                            .to_owned(),
                    ),
                    owner: None,
                    known_since: choices.known_since,
                    factors: vec![FactorFact {
                        factor,
                        score: None,
                        measure: Some(beds?),
                    }],
                    last_contract_end: None,
                    credit_limit: None,
                    credit_currency: None,
                })
            },
            |record| record.customer.to_string(),
        );
        let customers = out.take(import);
        out.facts.customers.extend(customers);
    }
    Ok(out)
}
