//! What a document of sales sold, and over which channel (6.4.1).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::analyse::SalesRow;
use crate::answer::{Clause, Error, Finding, Severity};
use crate::base::{CustomerKey, DocumentKey, Money};

/// How much of a product a document sold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaleLine {
    /// The product.
    pub product: String,
    /// How much, as the document counts it: above zero on a credit note too.
    pub amount: Money,
}

/// What stands behind a receivable document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaleDetail {
    /// The invoice or credit note.
    pub document: DocumentKey,
    /// Whose it is.
    pub customer: CustomerKey,
    /// The channel it was won over.
    #[serde(default)]
    pub channel: Option<String>,
    /// Its products.
    #[serde(default)]
    pub lines: Vec<SaleLine>,
}

impl SaleDetail {
    /// A document as rows of sales, one a product. What the lines leave of the document stays a row without a
    /// product, so that the rows add up to it whatever the lines say; lines in another currency are left out.
    ///
    /// # Errors
    /// [`ErrorCode::Overflow`](crate::answer::ErrorCode::Overflow) for amounts that cannot be held.
    pub fn rows(
        &self,
        document: SalesRow,
        findings: &mut Vec<Finding>,
    ) -> Result<Vec<SalesRow>, Error> {
        let whole = document.amount;
        let row = |product: Option<String>, amount| SalesRow {
            product,
            amount,
            channel: self.channel.clone().or(document.channel.clone()),
            ..document.clone()
        };
        let mut products: BTreeMap<&String, Money> = BTreeMap::new();
        let mut rest = whole;
        let mut off = false;
        for line in &self.lines {
            if line.amount.currency != whole.currency {
                off = true;
                continue;
            }
            let amount = if whole.amount.is_sign_negative() {
                line.amount.negated()
            } else {
                line.amount
            };
            rest = rest.minus(amount)?;
            let sum = products
                .entry(&line.product)
                .or_insert(Money::zero(whole.currency));
            *sum = sum.plus(amount)?;
        }
        let mut rows: Vec<_> = products
            .into_iter()
            .map(|(product, amount)| row(Some(product.clone()), amount))
            .collect();
        if rows.is_empty() || !rest.is_zero() {
            rows.push(row(None, rest));
            off |= !self.lines.is_empty();
        }
        if off {
            let subject = format!("document:{}", document.document);
            let code = "sale_lines_off_total";
            let finding = Finding::new(code, Severity::Warning, Clause::C6_4_1, subject, "lines");
            let lines = whole.minus(rest)?;
            findings.push(finding.observed(lines).limit(whole));
        }
        Ok(rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Currency, day};
    use rust_decimal::Decimal;

    type Outcome = Result<(), Box<dyn std::error::Error>>;

    fn document(amount: i64) -> Result<SalesRow, Box<dyn std::error::Error>> {
        Ok(SalesRow {
            document: "I1".into(),
            date: day::parse("2026-01-05").ok_or("no day")?,
            amount: Money::new(Decimal::new(amount, 2), Currency::CNY)?,
            customer: None,
            class_name: None,
            grade: None,
            region: None,
            channel: None,
            product: None,
            shares: Vec::new(),
        })
    }

    fn detail(lines: &[(&str, i64, Currency)]) -> Result<SaleDetail, Box<dyn std::error::Error>> {
        let lines = lines.iter().map(|(product, amount, currency)| {
            Ok(SaleLine {
                product: (*product).to_owned(),
                amount: Money::new(Decimal::new(*amount, currency.minor_digits()), *currency)?,
            })
        });
        Ok(SaleDetail {
            document: DocumentKey::new("I1")?,
            customer: CustomerKey::new("H1")?,
            channel: Some("fair".into()),
            lines: lines.collect::<Result<_, crate::base::MoneyError>>()?,
        })
    }

    fn told(
        detail: &SaleDetail,
        amount: i64,
    ) -> Result<(Vec<String>, usize), Box<dyn std::error::Error>> {
        let mut findings = Vec::new();
        let rows = detail.rows(document(amount)?, &mut findings)?;
        assert!(
            rows.iter()
                .all(|row| row.channel.as_deref() == Some("fair"))
        );
        let named = rows.iter().map(|row| {
            format!(
                "{} {}",
                row.product.as_deref().unwrap_or("-"),
                row.amount.amount
            )
        });
        Ok((named.collect(), findings.len()))
    }

    #[test]
    fn rows_add_up_to_the_document() -> Outcome {
        let cny = Currency::CNY;
        let even = detail(&[("B", 3000, cny), ("A", 5000, cny), ("B", 2000, cny)])?;
        assert_eq!(
            told(&even, 10000)?,
            (vec!["A 50.00".into(), "B 50.00".into()], 0)
        );
        assert_eq!(
            told(&even, -10000)?,
            (vec!["A -50.00".into(), "B -50.00".into()], 0)
        );
        let (rows, findings) = told(&even, 10001)?;
        assert_eq!(
            (rows.last().map(String::as_str), findings),
            (Some("- 0.01"), 1)
        );
        let (rows, findings) = told(&even, 9999)?;
        assert_eq!(
            (rows.last().map(String::as_str), findings),
            (Some("- -0.01"), 1)
        );
        assert_eq!(told(&detail(&[])?, 10000)?, (vec!["- 100.00".into()], 0));
        let foreign = detail(&[("A", 5000, Currency::new("USD")?)])?;
        assert_eq!(told(&foreign, 5000)?, (vec!["- 50.00".into()], 1));
        Ok(())
    }
}
