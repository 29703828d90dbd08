//! A square root without floats.

use rust_decimal::Decimal;

/// The root to six places, by whole numbers; none beyond the digits or of what is below zero.
pub(super) fn root(value: Decimal) -> Option<Decimal> {
    let scaled = value
        .checked_mul(Decimal::from(1_000_000_000_000_i64))?
        .trunc();
    let whole = u128::try_from(scaled.mantissa()).ok()?;
    let scale = 10_u128.checked_pow(scaled.scale())?;
    let root = whole.checked_div(scale)?.isqrt();
    Some(Decimal::new(i64::try_from(root).ok()?, 6))
}
