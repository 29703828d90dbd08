//! Whether a claim is in time, within limits, and genuine (8.3.1, 8.3.2).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::claim_guests::guests;
use super::claim_hospitality::{hospitality, invites};
use super::claim_limits::{days, limits, nights, trip};
use super::claim_record::{ClaimFacts, ClaimInvoice, ClaimLine, EarlierLine};
use super::claim_sheet::{Sheet, path_of, too_much};
use super::policy::ExpensePolicy;
use crate::answer::{Basis, Clause, Error, ErrorCode, Finding, Severity};
use crate::base::{ClaimKey, Money, WorkingCalendar, day};

/// Whether it may be granted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimCheck {
    /// Which claim.
    pub claim: ClaimKey,
    /// Whether no finding is an error.
    pub valid: bool,
    /// Sum of its lines.
    pub total: Money,
    /// All that is wrong or odd, line by line, then for the whole.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

/// Checks a claim.
///
/// - Shape: a claim with its lines and what was claimed before in; every finding out.
/// - Units: money in one currency; calendar days. Limits bind only money of their own currency.
/// - Source: clauses 8.3.1 (in time, within limits) and 8.3.2 (genuine). Gifts, cash equivalents, family and
///   hospitality without an approval before it are errors; of one day the moments decide, and where one of them
///   is not known that is told. So is a line of several nights or days in a claim without the days of its trip.
///   Days off outside a trip and figures that stand out are only worth a look. A line that names an event of the register is held against it. Hospitality counts
///   by event and by guest over all lines; of what a guest cost before, the claim's own figure or that of the
///   register counts, whichever is larger. Whether a line looks split or stands out is a matter of the
///   claimant's own lines; an invoice is claimed once by whoever it is.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for a claim without lines and an amount that is not above zero;
/// [`ErrorCode::MoneyUnusable`] for a second currency; [`ErrorCode::DuplicateKey`] for an event that is there
/// twice; [`ErrorCode::CalendarUnknown`] for a day beyond the calendar.
pub fn check_claim(
    policy: &ExpensePolicy,
    facts: &ClaimFacts,
    calendar: &WorkingCalendar,
) -> Result<ClaimCheck, Error> {
    let Some(first) = facts.lines.first() else {
        return Err(Error::new(
            ErrorCode::OutOfRange,
            "lines",
            "at least one line",
            0,
        ));
    };
    for (at, line) in facts.lines.iter().enumerate() {
        if !line.amount.is_positive() {
            let path = format!("lines[{at}].amount");
            return Err(Error::new(
                ErrorCode::OutOfRange,
                path,
                "more than 0",
                line.amount,
            ));
        }
    }
    let total = Money::sum(
        first.amount.currency,
        facts.lines.iter().map(|line| line.amount),
    )?;
    let mut sheet = Sheet {
        policy,
        facts,
        findings: Vec::new(),
    };
    for (at, line) in facts.lines.iter().enumerate() {
        times(&mut sheet, at, line, calendar)?;
        limits(&mut sheet, at, line)?;
        if invites(line) {
            hospitality(&mut sheet, at, line)?;
        }
        invoice(&mut sheet, at, line);
        odd(&mut sheet, at, line)?;
    }
    guests(&mut sheet)?;
    split_lines(&mut sheet)?;
    trip(&mut sheet);
    nights(&mut sheet);
    days(&mut sheet);
    if facts.approver.as_ref() == Some(&facts.claimant) {
        let own = sheet.finding(
            "claim_self_approval",
            Severity::Error,
            Clause::C8_3_2,
            "approver",
        );
        sheet.findings.push(own);
    }
    if let Some(written) = facts.total.filter(|written| *written != total) {
        let off = sheet
            .finding("claim_total_off", Severity::Error, Clause::C8_3_2, "total")
            .observed(written.amount)
            .limit(total.amount);
        sheet.findings.push(off);
    }
    let findings = sheet.findings;
    Ok(ClaimCheck {
        claim: facts.claim.clone(),
        valid: findings.iter().all(|f| f.severity != Severity::Error),
        total,
        findings,
        basis: vec![policy.claim_days.cite(), policy.hospitality_per_head.cite()],
    })
}

fn times(
    sheet: &mut Sheet<'_>,
    at: usize,
    line: &ClaimLine,
    calendar: &WorkingCalendar,
) -> Result<(), Error> {
    let (policy, facts) = (sheet.policy, sheet.facts);
    let path = path_of(at, "date");
    let days = day::days_between(line.date, facts.submitted_on);
    let mut add = |code: &str, severity, observed: String, limit: String, basis: Vec<Basis>| {
        let finding = sheet.finding(code, severity, Clause::C8_3_1, &path);
        sheet
            .findings
            .push(finding.observed(observed).limit(limit).because(basis));
    };
    if days < 0 {
        let submitted = facts.submitted_on.to_string();
        let dated = line.date.to_string();
        add(
            "claim_before_expense",
            Severity::Error,
            submitted,
            dated,
            Vec::new(),
        );
    }
    if days > i64::from(policy.claim_days.value) {
        let limit = policy.claim_days.value.to_string();
        let basis = vec![policy.claim_days.cite()];
        add(
            "claim_late",
            Severity::Error,
            days.to_string(),
            limit,
            basis,
        );
    }
    let (of, limit) = (
        policy.fiscal_year(line.date)?,
        policy.fiscal_year(facts.submitted_on)?,
    );
    if policy.same_year.value && of != limit {
        let basis = vec![policy.same_year.cite(), policy.fiscal_first_month.cite()];
        add(
            "claim_other_year",
            Severity::Error,
            of.year.to_string(),
            limit.year.to_string(),
            basis,
        );
    }
    let outside = facts.trip_start.is_some_and(|start| line.date < start)
        || facts.trip_end.is_some_and(|end| line.date > end);
    if outside {
        // What else a claim holds, a ticket bought before, for example, need not be of the trip.
        let severity = match line.kind.as_str() {
            "hotel" | "meal" | "transport" => Severity::Error,
            _ => Severity::Warning,
        };
        let text = |date: Option<NaiveDate>| date.map_or("–".to_owned(), |date| date.to_string());
        let limit = format!("{} – {}", text(facts.trip_start), text(facts.trip_end));
        add(
            "claim_outside_trip",
            severity,
            line.date.to_string(),
            limit,
            Vec::new(),
        );
    }
    // On a trip a day off is nothing odd.
    let on_trip = facts.trip_start.is_some_and(|start| line.date >= start)
        && facts.trip_end.is_some_and(|end| line.date <= end);
    if !on_trip && !calendar.is_workday(line.date)? {
        let dated = line.date.to_string();
        add(
            "claim_on_day_off",
            Severity::Info,
            dated,
            String::new(),
            Vec::new(),
        );
    }
    Ok(())
}

/// The form of the number, the buyer, and whether it was claimed before.
fn invoice(sheet: &mut Sheet<'_>, at: usize, line: &ClaimLine) {
    let (policy, facts) = (sheet.policy, sheet.facts);
    let mut found: Vec<Finding> = Vec::new();
    let finding = |code: &str, severity, field: &str| {
        let path = path_of(at, field);
        sheet.finding(code, severity, Clause::C8_3_2, &path)
    };
    let Some(invoice) = &line.invoice else {
        found.push(finding(
            "claim_invoice_missing",
            Severity::Warning,
            "invoice",
        ));
        sheet.findings.extend(found);
        return;
    };
    if !number_fits(invoice) {
        found.push(
            finding("claim_invoice_number", Severity::Error, "invoice.number")
                .observed(&invoice.number),
        );
    }
    let key = |invoice: &ClaimInvoice| {
        let code = invoice
            .code
            .as_deref()
            .unwrap_or_default()
            .trim()
            .to_owned();
        (code, invoice.number.trim().to_owned())
    };
    let mut same = facts
        .lines
        .iter()
        .take(at)
        .filter_map(|line| line.invoice.as_ref());
    if same.any(|other| key(other) == key(invoice)) {
        found.push(
            finding("claim_invoice_twice", Severity::Error, "invoice.number")
                .observed(&invoice.number)
                .limit(&facts.claim),
        );
    }
    let mut earlier = facts.earlier.iter();
    if let Some(before) = earlier.find(|row| {
        row.claim != facts.claim && row.invoice.as_ref().is_some_and(|i| key(i) == key(invoice))
    }) {
        found.push(
            finding("claim_invoice_twice", Severity::Error, "invoice.number")
                .observed(&invoice.number)
                .limit(&before.claim),
        );
    }
    for (field, code, listed, written) in [
        (
            "invoice.buyer_name",
            "claim_buyer_name",
            &policy.buyer_names,
            &invoice.buyer_name,
        ),
        (
            "invoice.buyer_tax_id",
            "claim_buyer_tax_id",
            &policy.buyer_tax_ids,
            &invoice.buyer_tax_id,
        ),
    ] {
        let written = written.as_deref().unwrap_or_default().trim();
        if !listed.value.is_empty() && listed.value.iter().all(|known| known != written) {
            found.push(
                finding(code, Severity::Error, field)
                    .observed(written)
                    .limit(listed.value.join(", "))
                    .because(vec![listed.cite()]),
            );
        }
    }
    if let Some(amount) = invoice.amount
        && amount.currency == line.amount.currency
        && line.amount.amount > amount.amount
    {
        found.push(
            finding("claim_over_invoice", Severity::Error, "amount")
                .observed(line.amount.amount)
                .limit(amount.amount),
        );
    }
    sheet.findings.extend(found);
}

/// Paper and old electronic invoices: a code of 10 or 12 figures and a number of 8. Fully digital ones: no
/// code and a number of 20.
fn number_fits(invoice: &ClaimInvoice) -> bool {
    let figures = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let number = invoice.number.trim();
    if !figures(number) {
        return false;
    }
    match invoice
        .code
        .as_deref()
        .map(str::trim)
        .filter(|code| !code.is_empty())
    {
        None => number.len() == 20,
        Some(code) => figures(code) && matches!(code.len(), 10 | 12) && number.len() == 8,
    }
}

/// Whether an earlier line is the claimant's own; one that names nobody counts for all.
fn of_claimant(facts: &ClaimFacts, row: &EarlierLine) -> bool {
    row.claimant
        .as_ref()
        .is_none_or(|claimant| *claimant == facts.claimant)
}

/// A line far above what its kind usually costs.
fn odd(sheet: &mut Sheet<'_>, at: usize, line: &ClaimLine) -> Result<(), Error> {
    let policy = sheet.policy;
    let same = sheet
        .facts
        .earlier
        .iter()
        .filter(|row| row.kind == line.kind && row.amount.currency == line.amount.currency)
        .filter(|row| of_claimant(sheet.facts, row));
    let amounts: Vec<Decimal> = same.map(|row| row.amount.amount).collect();
    // Of fewer than five nobody can say what is usual.
    if amounts.len() < 5 {
        return Ok(());
    }
    let mut sum = amounts.iter();
    let sum = sum.try_fold(Decimal::ZERO, |sum, amount| sum.checked_add(*amount));
    let bound = sum
        .and_then(|sum| sum.checked_div(Decimal::from(amounts.len())))
        .and_then(|mean| mean.checked_mul(policy.outlier_factor.value.0))
        .ok_or_else(too_much)?;
    if line.amount.amount > bound {
        let path = path_of(at, "amount");
        let finding = sheet
            .finding("claim_stands_out", Severity::Info, Clause::C8_3_2, &path)
            .observed(line.amount.amount)
            .limit(bound.round_dp(2))
            .because(vec![policy.outlier_factor.cite()]);
        sheet.findings.push(finding);
    }
    Ok(())
}

/// Lines just below a limit, close together: one expense that was cut into several?
fn split_lines(sheet: &mut Sheet<'_>) -> Result<(), Error> {
    let (policy, facts) = (sheet.policy, sheet.facts);
    let share = Decimal::ONE_HUNDRED
        .checked_sub(policy.split_percent.value.0)
        .ok_or_else(too_much)?;
    for limit in &policy.approval_limits.value {
        let floor = limit
            .0
            .checked_mul(share)
            .and_then(|f| f.checked_div(Decimal::ONE_HUNDRED));
        let floor = floor.ok_or_else(too_much)?;
        let near = |amount: Decimal| amount >= floor && amount < limit.0;
        // A limit binds only money of its own currency.
        let near = |amount: Money| sheet.in_currency(amount) && near(amount.amount);
        let own = facts.lines.iter().map(|line| (line.date, line.amount));
        let earlier = facts.earlier.iter().filter(|row| row.claim != facts.claim);
        let earlier = earlier.filter(|row| of_claimant(facts, row));
        let earlier = earlier.map(|row| (row.date, row.amount));
        let mut days: Vec<NaiveDate> = own
            .chain(earlier)
            .filter(|(_, amount)| near(*amount))
            .map(|(date, _)| date)
            .collect();
        days.sort_unstable();
        let most = days
            .iter()
            .map(|first| {
                let last = day::shift(*first, i64::from(policy.split_days.value).saturating_sub(1));
                days.iter()
                    .filter(|day| *day >= first && **day <= last)
                    .count()
            })
            .max()
            .unwrap_or(0);
        let of_this = facts.lines.iter().any(|line| near(line.amount));
        if of_this && most >= policy.split_count.value as usize {
            let finding = sheet
                .finding(
                    "claim_looks_split",
                    Severity::Warning,
                    Clause::C8_3_2,
                    "lines",
                )
                .observed(most)
                .limit(limit)
                .because(vec![
                    policy.approval_limits.cite(),
                    policy.split_percent.cite(),
                    policy.split_days.cite(),
                ]);
            sheet.findings.push(finding);
        }
    }
    Ok(())
}
