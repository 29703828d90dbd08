//! What a contract settles besides its lines: usual elements, the payment plan, the time to pay.

use std::collections::BTreeSet;

use super::check::{Sheet, line_path};
use super::payment_text::{PaymentTextFacts, read_payment_text};
use super::policy::PaymentEvent;
use crate::answer::{Clause, Error, Severity};
use crate::base::{Money, WorkingCalendar};

/// The longest time to pay: as recorded, else what the lines say after delivery, acceptance or invoice. What a
/// line says that cannot be read, or that does not add up, is told once for each text.
pub(super) fn payment_days(sheet: &mut Sheet<'_>) -> Result<Option<u32>, Error> {
    let (policy, contract) = (sheet.policy, sheet.contract);
    let (mut longest, mut seen) = (None, BTreeSet::new());
    for (at, line) in contract.lines.iter().enumerate() {
        let Some(text) = line
            .payment_method
            .as_ref()
            .filter(|t| !t.trim().is_empty())
        else {
            continue;
        };
        if !seen.insert(text) {
            continue;
        }
        let asked = PaymentTextFacts {
            text: text.clone(),
            total: None,
            events: Vec::new(),
            small_supplier: false,
        };
        // Without events no day is looked up.
        let read = read_payment_text(policy, &asked, &WorkingCalendar::every_day())?;
        for found in read.findings {
            // How it is paid may be said without when: a bank transfer is no fault.
            let (code, severity) = match found.code.as_str() {
                "payment_text_unreadable" => ("contract_payment_text_unreadable", Severity::Info),
                "payment_share_missing" => ("contract_payment_share_missing", found.severity),
                "payment_shares_off" => ("contract_payment_shares_off", found.severity),
                _ => continue,
            };
            let path = line_path(at, "payment_method");
            let finding = sheet.finding(code, severity, Clause::C6_3_2, &path);
            sheet.add(finding.observed(text));
        }
        for part in read.parts {
            let handed_over = matches!(
                part.event,
                Some(PaymentEvent::Delivery | PaymentEvent::Acceptance | PaymentEvent::Invoice)
            );
            let months = part.months.map(|months| months.saturating_mul(30));
            if handed_over && !part.before {
                longest = longest.max(part.days.or(months));
            }
        }
    }
    if let (Some(recorded), Some(written)) = (contract.payment_days, longest)
        && recorded != written
    {
        let code = "contract_payment_days_differ";
        let finding = sheet.finding(code, Severity::Warning, Clause::C6_3_2, "payment_days");
        sheet.add(finding.observed(recorded).limit(written));
    }
    // The longer one is the one that the law is asked about.
    Ok(contract.payment_days.max(longest))
}

/// Checks them; gives the total of the payment plan and what it has above the contract's total.
pub(super) fn check(
    sheet: &mut Sheet<'_>,
    sum: Option<Money>,
    payment_days: Option<u32>,
) -> Result<Option<(Money, Option<Money>)>, Error> {
    let (policy, contract) = (sheet.policy, sheet.contract);
    for element in &policy.usual_elements.value {
        if !contract.settled_elements.contains(element) {
            let finding = sheet
                .finding(
                    "contract_usual_element_missing",
                    Severity::Warning,
                    Clause::C6_3_2,
                    "settled_elements",
                )
                .limit(element)
                .because(vec![policy.usual_elements.cite()]);
            sheet.add(finding);
        }
    }
    let longest = policy.public_payment_days.value;
    let protected =
        contract.buyer_is_public == Some(true) && contract.seller_is_small == Some(true);
    if protected && payment_days.is_none() {
        // An unknown time to pay is not a short one.
        let finding = sheet
            .finding(
                "contract_payment_days_unknown",
                Severity::Info,
                Clause::C6_3_2,
                "payment_days",
            )
            .limit(longest)
            .because(vec![policy.public_payment_days.cite()]);
        sheet.add(finding);
    }
    let unknown = contract.buyer_is_public == Some(true) && contract.seller_is_small.is_none();
    if let Some(days) = payment_days.filter(|days| unknown && *days > longest) {
        let code = "contract_seller_size_unknown";
        let finding = sheet.finding(code, Severity::Info, Clause::C6_3_2, "seller_is_small");
        sheet.add(
            finding
                .observed(days)
                .limit(longest)
                .because(vec![policy.public_payment_days.cite()]),
        );
    }
    if protected && let Some(days) = payment_days.filter(|days| *days > longest) {
        let finding = sheet
            .finding(
                "contract_payment_days_over",
                Severity::Warning,
                Clause::C6_3_2,
                "payment_days",
            )
            .observed(days)
            .limit(longest)
            .because(vec![policy.public_payment_days.cite()]);
        sheet.add(finding);
    }
    if contract.payment_plan.is_empty() {
        return Ok(None);
    }
    let payments = contract
        .payment_plan
        .iter()
        .map(|payment| Money::new(payment.amount, contract.currency))
        .collect::<Result<Vec<_>, _>>()?;
    let plan = Money::sum(contract.currency, payments)?;
    let written = contract
        .total
        .map(|total| Money::new(total, contract.currency))
        .transpose()?;
    let Some(total) = written.or(sum) else {
        return Ok(Some((plan, None)));
    };
    let excess = plan.minus(total)?;
    let off = if excess.is_zero() {
        None
    } else if excess.is_positive() {
        Some(("contract_plan_over_total", Severity::Error))
    } else {
        Some(("contract_plan_under_total", Severity::Warning))
    };
    if let Some((code, severity)) = off {
        let finding = sheet
            .finding(code, severity, Clause::C6_3_2, "payment_plan")
            .observed(plan.amount)
            .limit(total.amount);
        sheet.add(finding);
    }
    Ok(Some((plan, Some(excess))))
}
