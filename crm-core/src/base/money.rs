//! Money: an exact amount and its currency. Two currencies are never added.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::exact;
use super::rounding::Rounding;

/// Why two amounts do not go together, or an amount is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Not a code of ISO 4217, or one without a minor unit (gold, test codes).
    #[error("{code} is not a currency of ISO 4217 with a minor unit")]
    UnknownCurrency {
        /// The code as given.
        code: String,
    },
    /// More decimal places than the currency has.
    #[error("{amount} has more than {digits} decimal places")]
    TooPrecise {
        /// The amount as given.
        amount: Decimal,
        /// Places of the currency's minor unit.
        digits: u32,
    },
    /// Two currencies in one sum.
    #[error("{left} and {right} do not add up without a dated rate")]
    Mixed {
        /// Currency of the first amount.
        left: Currency,
        /// Currency of the second amount.
        right: Currency,
    },
    /// The result has more digits than can be held exactly.
    #[error("the amount has more digits than can be held exactly")]
    Overflow,
}

/// A currency of ISO 4217, by its three letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency(iso_currency::Currency);

impl Currency {
    /// Renminbi.
    pub const CNY: Self = Self(iso_currency::Currency::CNY);

    /// The currency with this code.
    ///
    /// # Errors
    /// [`MoneyError::UnknownCurrency`] when the code is unknown or the currency has no minor unit.
    pub fn new(code: &str) -> Result<Self, MoneyError> {
        iso_currency::Currency::from_code(code)
            .filter(|currency| currency.exponent().is_some())
            .map(Self)
            .ok_or_else(|| MoneyError::UnknownCurrency {
                code: code.to_owned(),
            })
    }

    /// The three letters.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// Decimal places of the minor unit: 2 for CNY, 0 for JPY, 3 for KWD.
    #[must_use]
    pub fn minor_digits(self) -> u32 {
        self.0.exponent().map_or(2, u32::from)
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl PartialOrd for Currency {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Currency {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.code().cmp(other.code())
    }
}

impl FromStr for Currency {
    type Err = MoneyError;

    fn from_str(code: &str) -> Result<Self, MoneyError> {
        Self::new(code)
    }
}

impl TryFrom<String> for Currency {
    type Error = MoneyError;

    fn try_from(code: String) -> Result<Self, MoneyError> {
        Self::new(&code)
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Currency {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Currency".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A currency of ISO 4217, by its three letters.",
            "type": "string",
            "pattern": "^[A-Z]{3}$"
        })
    }
}

/// An amount of one currency, held with exactly the places of its minor unit.
///
/// Build it with [`Money::new`]: the fields are open only so that bindings can mirror the record,
/// and every rule checks what it is given with [`Money::checked`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "MoneyForm", into = "MoneyForm")]
pub struct Money {
    /// The amount in major units (yuan), exact; negative for a credit.
    pub amount: Decimal,
    /// Its currency.
    pub currency: Currency,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Money", deny_unknown_fields)]
struct MoneyForm {
    #[serde(with = "exact")]
    amount: Decimal,
    currency: Currency,
}

impl TryFrom<MoneyForm> for Money {
    type Error = MoneyError;

    fn try_from(form: MoneyForm) -> Result<Self, MoneyError> {
        Self::new(form.amount, form.currency)
    }
}

impl From<Money> for MoneyForm {
    fn from(money: Money) -> Self {
        Self {
            amount: money.amount,
            currency: money.currency,
        }
    }
}

impl Money {
    /// An amount as it is written on a document.
    ///
    /// # Errors
    /// [`MoneyError::TooPrecise`] when the amount has digits below the minor unit; rounding is
    /// never done in passing, see [`Money::rounded`].
    pub fn new(amount: Decimal, currency: Currency) -> Result<Self, MoneyError> {
        let digits = currency.minor_digits();
        let mut scaled = amount;
        scaled.rescale(digits);
        if scaled != amount {
            return Err(MoneyError::TooPrecise { amount, digits });
        }
        if scaled.scale() != digits {
            return Err(MoneyError::Overflow);
        }
        if scaled.is_zero() {
            scaled.set_sign_positive(true);
        }
        Ok(Self {
            amount: scaled,
            currency,
        })
    }

    /// The amount rounded to the minor unit by a named rule. The only place where money is rounded.
    ///
    /// # Errors
    /// [`MoneyError::Overflow`] when the rounded amount cannot be held exactly.
    pub fn rounded(
        amount: Decimal,
        currency: Currency,
        rounding: Rounding,
    ) -> Result<Self, MoneyError> {
        Self::new(rounding.round(amount, currency.minor_digits()), currency)
    }

    /// Nothing, in this currency.
    #[must_use]
    pub fn zero(currency: Currency) -> Self {
        let mut amount = Decimal::ZERO;
        amount.rescale(currency.minor_digits());
        Self { amount, currency }
    }

    /// The same amount, proved to fit its currency.
    ///
    /// # Errors
    /// As [`Money::new`].
    pub fn checked(self) -> Result<Self, MoneyError> {
        Self::new(self.amount, self.currency)
    }

    /// The sum of two amounts of one currency.
    ///
    /// # Errors
    /// [`MoneyError::Mixed`] for two currencies, [`MoneyError::Overflow`] for too many digits.
    pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::Mixed {
                left: self.currency,
                right: other.currency,
            });
        }
        let amount = self
            .amount
            .checked_add(other.amount)
            .ok_or(MoneyError::Overflow)?;
        Self::new(amount, self.currency)
    }

    /// The difference of two amounts of one currency.
    ///
    /// # Errors
    /// As [`Money::plus`].
    pub fn minus(self, other: Self) -> Result<Self, MoneyError> {
        self.plus(other.negated())
    }

    /// The amount with the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        if self.amount.is_zero() {
            return self;
        }
        let mut amount = self.amount;
        amount.set_sign_negative(self.amount.is_sign_positive());
        Self {
            amount,
            currency: self.currency,
        }
    }

    /// The sum of many amounts; zero of `currency` when there are none.
    ///
    /// # Errors
    /// As [`Money::plus`].
    pub fn sum<I: IntoIterator<Item = Self>>(
        currency: Currency,
        amounts: I,
    ) -> Result<Self, MoneyError> {
        amounts
            .into_iter()
            .try_fold(Self::zero(currency), Self::plus)
    }

    /// Whether the amount is zero.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.amount.is_zero()
    }

    /// Whether the amount is above zero.
    #[must_use]
    pub fn is_positive(self) -> bool {
        self.amount > Decimal::ZERO
    }

    /// The smaller of two amounts of one currency.
    ///
    /// # Errors
    /// [`MoneyError::Mixed`] for two currencies.
    pub fn at_most(self, other: Self) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::Mixed {
                left: self.currency,
                right: other.currency,
            });
        }
        Ok(if other.amount < self.amount {
            other
        } else {
            self
        })
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.currency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cny(text: &str) -> Result<Money, MoneyError> {
        Money::new(
            exact::parse(text).ok_or(MoneyError::Overflow)?,
            Currency::CNY,
        )
    }

    #[test]
    fn minor_units_follow_iso_4217() -> Result<(), MoneyError> {
        for (code, digits) in [
            ("CNY", 2),
            ("HKD", 2),
            ("TWD", 2),
            ("MOP", 2),
            ("USD", 2),
            ("EUR", 2),
            ("GBP", 2),
            ("IDR", 2),
            ("JPY", 0),
            ("KRW", 0),
            ("VND", 0),
            ("CLP", 0),
            ("ISK", 0),
            ("KWD", 3),
            ("BHD", 3),
            ("OMR", 3),
            ("CLF", 4),
        ] {
            assert_eq!(Currency::new(code)?.minor_digits(), digits, "{code}");
        }
        for code in ["XAU", "RMB", "cny", "", "CNYX"] {
            assert!(Currency::new(code).is_err(), "{code}");
        }
        Ok(())
    }

    #[test]
    fn amounts_keep_the_places_of_their_currency() -> Result<(), MoneyError> {
        assert_eq!(cny("100")?.to_string(), "100.00 CNY");
        assert_eq!(cny("100.10")?, cny("100.1")?);
        assert_eq!(cny("-0")?.to_string(), "0.00 CNY");
        assert!(matches!(
            cny("0.001"),
            Err(MoneyError::TooPrecise { digits: 2, .. })
        ));
        assert!(matches!(
            cny("7922816251426433759354395033"),
            Err(MoneyError::Overflow)
        ));
        Ok(())
    }

    #[test]
    fn currencies_do_not_mix() -> Result<(), MoneyError> {
        let usd = Money::zero(Currency::new("USD")?);
        assert!(matches!(cny("1")?.plus(usd), Err(MoneyError::Mixed { .. })));
        assert!(matches!(
            cny("1")?.at_most(usd),
            Err(MoneyError::Mixed { .. })
        ));
        assert_eq!(cny("1.10")?.minus(cny("1.20")?)?, cny("-0.10")?);
        Ok(())
    }

    #[test]
    fn the_serde_form_is_exact() -> Result<(), Box<dyn std::error::Error>> {
        let text = r#"{"amount":"12.30","currency":"CNY"}"#;
        assert_eq!(
            serde_json::to_string(&serde_json::from_str::<Money>(text)?)?,
            text
        );
        assert!(serde_json::from_str::<Money>(r#"{"amount":12.3,"currency":"CNY"}"#).is_err());
        assert!(serde_json::from_str::<Money>(r#"{"amount":"1.5","currency":"JPY"}"#).is_err());
        Ok(())
    }
}
