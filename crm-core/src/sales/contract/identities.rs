//! What every line must say, and the sums that must come out.

use rust_decimal::Decimal;

use super::check::{Sheet, line_path, too_large};
use super::record::ContractLine;
use crate::answer::{Clause, Error, Severity};
use crate::base::{Money, amount_words};

/// Checks the lines and the total; the sum of the lines, when every line has one.
pub(super) fn check(sheet: &mut Sheet<'_>) -> Result<Option<Money>, Error> {
    let contract = sheet.contract;
    let mut sum = Some(Decimal::ZERO);
    let mut taxes = Some(Decimal::ZERO);
    if contract.lines.is_empty() {
        let finding = sheet.finding(
            "contract_without_lines",
            Severity::Error,
            Clause::C6_3_2,
            "lines",
        );
        sheet.add(finding);
        sum = None;
    }
    for (at, line) in contract.lines.iter().enumerate() {
        elements(sheet, at, line);
        let amount = line_amount(sheet, at, line)?;
        let tax = tax(sheet, at, line, amount)?;
        taxes = match (taxes, tax) {
            (Some(sum), Some(tax)) => Some(sum.checked_add(tax).ok_or_else(too_large)?),
            _ => None,
        };
        sum = match (sum, amount) {
            (Some(sum), Some(amount)) => Some(sum.checked_add(amount).ok_or_else(too_large)?),
            _ => None,
        };
    }
    if let (Some(sum), Some(written)) = (sum, contract.total)
        && sum != written
    {
        let finding = sheet
            .finding(
                "contract_total_off",
                Severity::Error,
                Clause::C6_3_2,
                "total",
            )
            .observed(written)
            .limit(sum);
        sheet.add(finding);
    }
    if let (Some(taxes), Some(written)) = (taxes, contract.tax_total) {
        tax_total(sheet, taxes, written)?;
    }
    if let Some(words) = &contract.total_in_words
        && let Some(total) = contract.total.or(sum)
        && !amount_words::says(words, total)
    {
        let legal = amount_words::write(total).unwrap_or_else(|| total.to_string());
        let finding = sheet
            .finding(
                "contract_words_off",
                Severity::Error,
                Clause::C6_3_2,
                "total_in_words",
            )
            .observed(words)
            .limit(legal);
        sheet.add(finding);
    }
    Ok(match sum {
        Some(sum) => Some(Money::new(sum, contract.currency)?),
        None => None,
    })
}

/// The elements that the policy asks for. A text of blanks is no element.
fn elements(sheet: &mut Sheet<'_>, at: usize, line: &ContractLine) {
    let said = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    let policy = sheet.policy;
    for element in &policy.line_elements.value {
        let there = match element.as_str() {
            "product_name" => said(&line.product_name),
            "specification_model" => said(&line.specification_model),
            "quantity" => line.quantity.is_some(),
            "price" => line.price.is_some(),
            "delivery_date" => line.delivery_date.is_some(),
            "payment_method" => said(&line.payment_method),
            "product" => line.product.is_some(),
            "amount" => line.amount.is_some(),
            "tax_percent" => line.tax_percent.is_some(),
            "registration_number" => said(&line.registration_number),
            // The policy loads only with names that stand above.
            _ => true,
        };
        if !there {
            let finding = sheet
                .finding(
                    "contract_element_missing",
                    Severity::Error,
                    Clause::C6_3_2,
                    &line_path(at, element),
                )
                .limit(element)
                .with("line", at.saturating_add(1))
                .because(vec![policy.line_elements.cite()]);
            sheet.add(finding);
        }
    }
    if let Some(quantity) = line.quantity.filter(|quantity| *quantity <= Decimal::ZERO) {
        let finding = sheet
            .finding(
                "contract_quantity_not_positive",
                Severity::Error,
                Clause::C6_3_2,
                &line_path(at, "quantity"),
            )
            .observed(quantity);
        sheet.add(finding);
    }
    if let Some(price) = line.price {
        if price < Decimal::ZERO {
            let finding = sheet
                .finding(
                    "contract_price_negative",
                    Severity::Error,
                    Clause::C6_3_2,
                    &line_path(at, "price"),
                )
                .observed(price);
            sheet.add(finding);
        }
        if let Some(ceiling) = line.price_ceiling.filter(|ceiling| price > *ceiling) {
            let finding = sheet
                .finding(
                    "contract_price_over_ceiling",
                    Severity::Error,
                    Clause::C6_3_1,
                    &line_path(at, "price"),
                )
                .observed(price)
                .limit(ceiling);
            sheet.add(finding);
        }
    }
}

/// Quantity × price, and whether the contract says the same.
fn line_amount(
    sheet: &mut Sheet<'_>,
    at: usize,
    line: &ContractLine,
) -> Result<Option<Decimal>, Error> {
    let usable = |value: &Decimal| *value >= Decimal::ZERO;
    let (Some(quantity), Some(price)) = (line.quantity.filter(usable), line.price.filter(usable))
    else {
        return Ok(None);
    };
    let exact = quantity.checked_mul(price).ok_or_else(too_large)?;
    let digits = sheet.contract.currency.minor_digits();
    let amount = sheet.policy.rounding.value.round(exact, digits);
    if let Some(written) = line.amount.filter(|written| *written != amount) {
        let finding = sheet
            .finding(
                "contract_line_amount_off",
                Severity::Error,
                Clause::C6_3_2,
                &line_path(at, "amount"),
            )
            .observed(written)
            .limit(amount);
        sheet.add(finding);
    }
    Ok(Some(amount))
}

/// The tax of the total against that of the lines: each line may drift by its own cent.
fn tax_total(sheet: &mut Sheet<'_>, taxes: Decimal, written: Decimal) -> Result<(), Error> {
    let drift = &sheet.policy.tax_drift;
    let allowed = Decimal::from(sheet.contract.lines.len())
        .checked_mul(drift.value.0)
        .ok_or_else(too_large)?;
    if written.checked_sub(taxes).ok_or_else(too_large)?.abs() > allowed {
        let finding = sheet
            .finding(
                "contract_tax_total_off",
                Severity::Error,
                Clause::C6_3_2,
                "tax_total",
            )
            .observed(written)
            .limit(taxes)
            .because(vec![drift.cite()]);
        sheet.add(finding);
    }
    Ok(())
}

/// Tax in an amount with tax, which is the amount less amount / (1 + rate), within the drift of the
/// policy; and the amount without tax, which with the tax makes the amount. Gives the tax by its rate.
fn tax(
    sheet: &mut Sheet<'_>,
    at: usize,
    line: &ContractLine,
    amount: Option<Decimal>,
) -> Result<Option<Decimal>, Error> {
    let policy = sheet.policy;
    if let Some(percent) = line.tax_percent
        && (percent < Decimal::ZERO || percent > Decimal::ONE_HUNDRED)
    {
        let finding = sheet
            .finding(
                "contract_tax_rate_off",
                Severity::Error,
                Clause::C6_3_2,
                &line_path(at, "tax_percent"),
            )
            .observed(percent)
            .limit("0-100");
        sheet.add(finding);
        return Ok(None);
    }
    let (Some(percent), Some(amount)) = (line.tax_percent, amount) else {
        return Ok(None);
    };
    let rate = Decimal::ONE_HUNDRED
        .checked_add(percent)
        .ok_or_else(too_large)?;
    let exact = amount
        .checked_mul(percent)
        .and_then(|tax| tax.checked_div(rate))
        .ok_or_else(too_large)?;
    let digits = sheet.contract.currency.minor_digits();
    let tax = policy.rounding.value.round(exact, digits);
    let net = amount.checked_sub(tax).ok_or_else(too_large)?;
    for (code, field, written, right) in [
        ("contract_tax_off", "tax", line.tax, tax),
        ("contract_net_off", "net", line.net, net),
    ] {
        let Some(written) = written else { continue };
        let off = written.checked_sub(right).ok_or_else(too_large)?.abs();
        if off > policy.tax_drift.value.0 {
            let finding = sheet
                .finding(code, Severity::Error, Clause::C6_3_2, &line_path(at, field))
                .observed(written)
                .limit(right)
                .because(vec![policy.tax_drift.cite()]);
            sheet.add(finding);
        }
    }
    // Each may drift by a cent; together they still make the amount.
    if let (Some(tax), Some(net)) = (line.tax, line.net) {
        let both = tax.checked_add(net).ok_or_else(too_large)?;
        if both != amount {
            let finding = sheet
                .finding(
                    "contract_net_and_tax_off",
                    Severity::Error,
                    Clause::C6_3_2,
                    &line_path(at, "net"),
                )
                .observed(both)
                .limit(amount);
            sheet.add(finding);
        }
    }
    Ok(Some(tax))
}
