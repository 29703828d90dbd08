//! Two years of invoices, credits and payments, and what settles what.

use chrono::{Datelike as _, NaiveDate};
use crm_core::base::day::{days_between, shift};

use super::hospital::{Hospital, Story};
use super::random::Random;
use super::{as_of, start};

/// A document. Money is in minor units.
#[derive(Clone)]
pub(super) struct Document {
    pub(super) key: String,
    pub(super) kind: &'static str,
    pub(super) customer: String,
    pub(super) legal_entity: &'static str,
    pub(super) account: &'static str,
    pub(super) posted: NaiveDate,
    pub(super) due: Option<NaiveDate>,
    pub(super) minor: i64,
    pub(super) currency: &'static str,
    pub(super) cost_centre: &'static str,
    pub(super) territory: &'static str,
    /// Units of CNY for one unit, in millionths.
    pub(super) rate: Option<i64>,
    pub(super) parts: Vec<(Option<NaiveDate>, i64)>,
    /// What is not settled yet.
    pub(super) open: i64,
    /// Order of making, to find it again after sorting.
    made: usize,
}

/// An allocation.
pub(super) struct Link {
    pub(super) key: String,
    pub(super) credit: String,
    pub(super) debit: String,
    pub(super) part: Option<usize>,
    pub(super) minor: i64,
    pub(super) on: NaiveDate,
    pub(super) currency: &'static str,
}

/// Documents by posting date, allocations by day.
pub(super) struct Ledger {
    pub(super) documents: Vec<Document>,
    pub(super) links: Vec<Link>,
}

/// How a hospital pays.
#[derive(Clone, Copy)]
struct Habit {
    /// Days from the due date to the money.
    delay: (i64, i64),
    /// Days of credit.
    term: i64,
    /// Nothing is paid for invoices posted after this day.
    stuck_after: Option<NaiveDate>,
    /// Percent of payments that cover several invoices.
    bundles: i64,
}

struct RawLink {
    credit: usize,
    debit: usize,
    part: Option<usize>,
    minor: i64,
    on: NaiveDate,
}

struct Maker<'a> {
    random: Random,
    documents: Vec<Document>,
    links: Vec<RawLink>,
    hospital: &'a Hospital,
}

/// The ledger of all hospitals.
pub(super) fn ledger(seed: u64, hospitals: &[Hospital]) -> Ledger {
    let mut documents = Vec::new();
    let mut links = Vec::new();
    for (hospital, number) in hospitals.iter().zip(1_u64..) {
        let first = documents.len();
        let mut maker = Maker {
            random: Random::new(seed, number.saturating_add(1000)),
            documents: Vec::new(),
            links: Vec::new(),
            hospital,
        };
        maker.run(number);
        documents.extend(maker.documents.into_iter().map(|mut document| {
            document.made = document.made.saturating_add(first);
            document
        }));
        links.extend(maker.links.into_iter().map(|mut link| {
            link.credit = link.credit.saturating_add(first);
            link.debit = link.debit.saturating_add(first);
            link
        }));
    }
    number(documents, links)
}

/// Gives the keys in the order of the books.
fn number(mut documents: Vec<Document>, mut links: Vec<RawLink>) -> Ledger {
    documents.sort_by_key(|a| (a.posted, a.made));
    let mut counts = std::collections::BTreeMap::new();
    let mut keys = vec![(String::new(), ""); documents.len()];
    for document in &mut documents {
        let head = match document.kind {
            "invoice" => "INV",
            "payment" => "PAY",
            "credit_note" => "CRN",
            "refund" => "REF",
            "debit_adjustment" => "OPN",
            _ => "ADJ",
        };
        let count = counts.entry(head).or_insert(0_u32);
        *count = count.saturating_add(1);
        document.key = format!("{head}-{}-{count:04}", document.posted.year());
        if let Some(key) = keys.get_mut(document.made) {
            *key = (document.key.clone(), document.currency);
        }
    }
    links.sort_by_key(|a| (a.on, a.credit, a.debit));
    let of = |made: usize| keys.get(made).cloned().unwrap_or_default();
    let links = links
        .into_iter()
        .zip(1_u32..)
        .map(|(link, number)| Link {
            key: format!("A{number:05}"),
            credit: of(link.credit).0,
            debit: of(link.debit).0,
            part: link.part,
            minor: link.minor,
            on: link.on,
            currency: of(link.debit).1,
        })
        .collect();
    Ledger { documents, links }
}

impl Maker<'_> {
    fn run(&mut self, number: u64) {
        let habit = self.habit(number);
        match self.hospital.story {
            Story::Prospect => return,
            Story::Dormant => {
                let on = shift(as_of(), self.random.between(-520, -400));
                let debit = self.invoice(on, habit.term);
                self.pay_in_full(debit, habit);
                return;
            }
            Story::FirstOrder => {
                let on = shift(as_of(), self.random.between(-40, -12));
                self.invoice(on, habit.term);
                if self.random.chance(50) {
                    self.advance(on);
                }
                return;
            }
            Story::Key
            | Story::Ordinary
            | Story::Rises
            | Story::Falls
            | Story::HeldBelow
            | Story::HeldAbove
            | Story::NeverAssessed
            | Story::Unknown => {}
        }
        let from = self.hospital.known_since.max(start());
        if from == start() && number.is_multiple_of(4) {
            self.opening(habit);
        }
        let mut waiting: Vec<usize> = Vec::new();
        let mut on = shift(from, self.random.between(3, 40));
        while on <= as_of() {
            let debit = self.invoice(on, habit.term);
            if self.random.chance(7) {
                self.credit_note(debit);
            }
            let stuck = habit.stuck_after.is_some_and(|day| on > day);
            if !stuck {
                self.settle(debit, habit, &mut waiting);
            }
            on = shift(on, self.random.between(28, 88));
        }
        self.pay_together(&waiting, habit);
        if number % 11 == 5 {
            self.loose_payment();
        }
        if number % 13 == 6 {
            self.overpaid_and_paid_back();
        }
        if number % 17 == 8 {
            self.written_off();
        }
    }

    fn habit(&mut self, number: u64) -> Habit {
        let term = self.random.pick(&[30, 60, 60, 90]);
        let delay = match number % 5 {
            0 | 1 => (-12, 10),
            2 | 3 => (5, 50),
            _ => (30, 120),
        };
        let stuck_after =
            (number % 9 == 4).then(|| shift(as_of(), self.random.between(-400, -150)));
        let bundles = if number % 3 == 1 { 40 } else { 8 };
        Habit {
            delay,
            term,
            stuck_after,
            bundles,
        }
    }

    /// An amount of the size this hospital orders, in minor units of its currency.
    fn amount(&mut self) -> i64 {
        let yearly = self.hospital.need.unwrap_or(400_000);
        let share = self.random.between(40, 220);
        let yuan = yearly.saturating_mul(share).saturating_div(1000).max(800);
        let cents = self.random.between(0, 99);
        match self.hospital.currency {
            // Whole yen, about 21 for one yuan.
            "JPY" => yuan.saturating_mul(21),
            "USD" => yuan.saturating_mul(14).saturating_add(cents),
            _ => yuan.saturating_mul(100).saturating_add(cents),
        }
    }

    fn rate(&mut self) -> Option<i64> {
        match self.hospital.currency {
            "JPY" => Some(self.random.between(455, 492).saturating_mul(100)),
            "USD" => Some(self.random.between(70_400, 72_900).saturating_mul(100)),
            _ => None,
        }
    }

    fn push(
        &mut self,
        kind: &'static str,
        posted: NaiveDate,
        due: Option<NaiveDate>,
        minor: i64,
    ) -> usize {
        let made = self.documents.len();
        let rate = self.rate();
        let hospital = self.hospital;
        let debit = matches!(kind, "invoice" | "debit_adjustment" | "refund");
        self.documents.push(Document {
            key: String::new(),
            kind,
            customer: hospital.key.clone(),
            legal_entity: hospital.legal_entity,
            account: if rate.is_some() { "112202" } else { "112201" },
            posted,
            due,
            minor,
            currency: hospital.currency,
            cost_centre: if !debit {
                ""
            } else if minor.rem_euclid(3) == 0 {
                "CC20"
            } else {
                "CC10"
            },
            territory: hospital.territory,
            rate,
            parts: Vec::new(),
            open: minor,
            made,
        });
        made
    }

    fn invoice(&mut self, on: NaiveDate, term: i64) -> usize {
        let minor = self.amount();
        let due = shift(on, term);
        // Devices are paid after acceptance; until then nobody knows the day.
        let recent = days_between(on, as_of()) < 120;
        if self.random.chance(if recent { 16 } else { 1 }) {
            return self.push("invoice", on, None, minor);
        }
        if !self.random.chance(7) {
            return self.push("invoice", on, Some(due), minor);
        }
        let made = self.push("invoice", on, None, minor);
        let count = self.random.pick(&[2_i64, 3, 4]);
        let each = minor.saturating_div(count.max(1));
        let last = minor.saturating_sub(each.saturating_mul(count.saturating_sub(1)));
        let open_end = self.random.chance(25);
        let parts = (1..=count)
            .map(|part| {
                let due = shift(on, term.saturating_mul(part));
                // The last part of a device is often kept until the warranty ends.
                let due = (part < count || !open_end).then_some(due);
                (due, if part == count { last } else { each })
            })
            .collect();
        if let Some(document) = self.documents.get_mut(made) {
            document.parts = parts;
        }
        made
    }

    fn opening(&mut self, habit: Habit) {
        let minor = self.amount().saturating_div(2).max(1);
        let due = shift(start(), self.random.between(-60, 20));
        let made = self.push("debit_adjustment", start(), Some(due), minor);
        self.pay_in_full(made, habit);
    }

    fn credit_note(&mut self, debit: usize) {
        let Some(invoice) = self.documents.get(debit) else {
            return;
        };
        let (posted, open) = (invoice.posted, invoice.open);
        let on = shift(posted, self.random.between(2, 25));
        if on > as_of() {
            return;
        }
        let percent = self.random.between(3, 20);
        let minor = open.saturating_mul(percent).saturating_div(100).max(1);
        let credit = self.push("credit_note", on, None, minor);
        self.link(credit, debit, None, minor, on);
    }

    /// Settles part of a debit by part of a credit, never more than both have.
    fn link(
        &mut self,
        credit: usize,
        debit: usize,
        part: Option<usize>,
        minor: i64,
        on: NaiveDate,
    ) {
        let open = |at: usize| self.documents.get(at).map_or(0, |document| document.open);
        let minor = minor.min(open(credit)).min(open(debit));
        if minor <= 0 {
            return;
        }
        for at in [credit, debit] {
            if let Some(document) = self.documents.get_mut(at) {
                document.open = document.open.saturating_sub(minor);
            }
        }
        self.links.push(RawLink {
            credit,
            debit,
            part,
            minor,
            on,
        });
    }

    fn open(&self, at: usize) -> i64 {
        self.documents.get(at).map_or(0, |document| document.open)
    }

    /// The day a debit asks to be paid: its due date, or its posting date.
    fn asked(&self, debit: usize) -> NaiveDate {
        self.documents
            .get(debit)
            .map_or_else(as_of, |document| document.due.unwrap_or(document.posted))
    }

    fn paid_on(&mut self, debit: usize, habit: Habit) -> NaiveDate {
        let (low, high) = habit.delay;
        let asked = self.asked(debit);
        let posted = self
            .documents
            .get(debit)
            .map_or(asked, |document| document.posted);
        shift(asked, self.random.between(low, high)).max(shift(posted, 3))
    }

    fn pay_in_full(&mut self, debit: usize, habit: Habit) {
        let on = self.paid_on(debit, habit);
        let minor = self.open(debit);
        if on <= as_of() && minor > 0 {
            let credit = self.push("payment", on, None, minor);
            let booked = self.booked(on);
            self.link(credit, debit, None, minor, booked);
        }
    }

    /// The day the clerk allocates it.
    fn booked(&mut self, on: NaiveDate) -> NaiveDate {
        shift(on, self.random.pick(&[0, 0, 0, 1, 3])).min(as_of())
    }

    fn settle(&mut self, debit: usize, habit: Habit, waiting: &mut Vec<usize>) {
        let parts = self
            .documents
            .get(debit)
            .map(|document| document.parts.clone())
            .unwrap_or_default();
        if !parts.is_empty() {
            self.pay_parts(debit, &parts, habit);
            return;
        }
        let undated = self
            .documents
            .get(debit)
            .is_some_and(|document| document.due.is_none());
        if undated && self.random.chance(80) {
            return;
        }
        let draw = self.random.between(1, 100);
        if draw <= habit.bundles {
            waiting.push(debit);
            if waiting.len() >= 3 {
                let together = std::mem::take(waiting);
                self.pay_together(&together, habit);
            }
        } else if draw <= habit.bundles.saturating_add(8) {
            self.pay_twice(debit, habit);
        } else if draw <= habit.bundles.saturating_add(12) {
            let on = shift(self.asked(debit), -habit.term.saturating_add(10));
            self.advance(on);
        } else if draw > 95 {
            // Overlooked; nobody pays it.
        } else {
            self.pay_in_full(debit, habit);
        }
    }

    /// Each part on its own day; the first open one may be paid by half.
    fn pay_parts(&mut self, debit: usize, parts: &[(Option<NaiveDate>, i64)], habit: Habit) {
        let credited = parts
            .iter()
            .fold(0_i64, |sum, (_, minor)| sum.saturating_add(*minor))
            .saturating_sub(self.open(debit));
        if credited > 0 {
            return;
        }
        for (part, number) in parts.iter().zip(1_usize..) {
            let (Some(due), minor) = *part else { return };
            let (low, high) = habit.delay;
            let on = shift(due, self.random.between(low, high));
            if on > as_of() {
                return;
            }
            let credit = self.push("payment", on, None, minor);
            self.link(credit, debit, Some(number), minor, on);
        }
    }

    fn pay_twice(&mut self, debit: usize, habit: Habit) {
        let on = self.paid_on(debit, habit);
        let whole = self.open(debit);
        let percent = self.random.pick(&[30, 50, 60]);
        let first = whole.saturating_mul(percent).saturating_div(100);
        if on > as_of() || first <= 0 {
            return;
        }
        let credit = self.push("payment", on, None, first);
        self.link(credit, debit, None, first, on);
        let later = shift(on, self.random.between(20, 95));
        let rest = whole.saturating_sub(first);
        if later <= as_of() && self.random.chance(65) {
            let credit = self.push("payment", later, None, rest);
            self.link(credit, debit, None, rest, later);
        }
    }

    /// One transfer for several invoices.
    fn pay_together(&mut self, debits: &[usize], habit: Habit) {
        let sum = debits
            .iter()
            .fold(0_i64, |sum, debit| sum.saturating_add(self.open(*debit)));
        let Some(on) = debits.iter().map(|debit| self.asked(*debit)).max() else {
            return;
        };
        let (low, high) = habit.delay;
        let on = shift(on, self.random.between(low.max(0), high));
        if on > as_of() || sum <= 0 {
            return;
        }
        let credit = self.push("payment", on, None, sum);
        let booked = self.booked(on);
        for debit in debits {
            let minor = self.open(*debit);
            self.link(credit, *debit, None, minor, booked);
        }
    }

    /// Money before the invoice; what it pays follows when the invoice is there.
    fn advance(&mut self, on: NaiveDate) {
        let Some(debit) = self.documents.iter().rposition(|d| d.kind == "invoice") else {
            return;
        };
        let whole = self.open(debit);
        let on = on.min(as_of());
        let minor = whole
            .saturating_mul(self.random.pick(&[30, 50, 100]))
            .saturating_div(100);
        if minor <= 0 {
            return;
        }
        let paid = shift(on, self.random.between(-25, -4));
        let credit = self.push("payment", paid, None, minor);
        let posted = self
            .documents
            .get(debit)
            .map_or(on, |document| document.posted);
        self.link(credit, debit, None, minor, posted.max(paid));
    }

    /// A transfer without a word what it is for; half of them fit an open invoice to the cent.
    fn loose_payment(&mut self) {
        let on = shift(as_of(), self.random.between(-50, -1));
        let fits = self
            .documents
            .iter()
            .rfind(|d| d.kind == "invoice" && d.open == d.minor && d.posted < on)
            .map(|document| document.open);
        let minor = match fits {
            Some(minor) if self.random.chance(50) => minor,
            Some(_) | None => self.amount().saturating_div(3).max(1),
        };
        self.push("payment", on, None, minor);
    }

    /// Paid twice by mistake; the second transfer goes back.
    fn overpaid_and_paid_back(&mut self) {
        let Some(twice) = self
            .documents
            .iter()
            .find(|d| d.kind == "payment" && days_between(d.posted, as_of()) > 90)
            .map(|d| (d.posted, d.minor))
        else {
            return;
        };
        let again = shift(twice.0, 4);
        let credit = self.push("payment", again, None, twice.1);
        let back = shift(again, 30);
        let debit = self.push("refund", back, Some(back), twice.1);
        self.link(credit, debit, None, twice.1, back);
    }

    /// A small rest that is not worth a letter.
    fn written_off(&mut self) {
        let Some(debit) = self
            .documents
            .iter()
            .position(|d| d.kind == "invoice" && d.open > 0 && d.posted < shift(as_of(), -160))
        else {
            return;
        };
        let posted = self.documents.get(debit).map_or_else(as_of, |d| d.posted);
        let on = shift(posted, 160);
        let minor = self.open(debit).saturating_div(50).max(1);
        let credit = self.push("credit_adjustment", on, None, minor);
        self.link(credit, debit, None, minor, on);
    }
}
