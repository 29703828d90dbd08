//! What a contract settles besides its lines: usual elements, the payment plan, the time to pay.

use super::check::Sheet;
use crate::answer::{Clause, Error, Severity};
use crate::base::Money;

/// Checks them; gives the total of the payment plan and what it has above the contract's total.
pub(super) fn check(
    sheet: &mut Sheet<'_>,
    sum: Option<Money>,
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
    if protected && contract.payment_days.is_none() {
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
    if protected && let Some(days) = contract.payment_days.filter(|days| *days > longest) {
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
