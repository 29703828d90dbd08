//! Bands: a value falls into the first row whose bound it reaches.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::fault::FaultCode;
use super::parameter::Param;
use super::section::SectionReader;
use crate::base::Exact;

/// One row of a banded scale. A row without a bound takes everything that is left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Name of the band.
    pub band: String,
    /// The row takes this value and everything higher.
    pub at_least: Option<Exact>,
    /// The row takes everything higher than this value, but not the value itself.
    pub above: Option<Exact>,
}

impl Band {
    /// Whether the row takes the value when its bound is moved by `shift`.
    #[must_use]
    pub fn takes(&self, value: Decimal, shift: Decimal) -> bool {
        let bound = |bound: Exact| bound.0.saturating_add(shift);
        self.at_least
            .is_none_or(|at_least| value >= bound(at_least))
            && self.above.is_none_or(|above| value > bound(above))
    }

    fn bound(&self) -> Option<Decimal> {
        self.at_least.or(self.above).map(|exact| exact.0)
    }

    /// The bound as a short text, for example `>=70`.
    #[must_use]
    pub fn describe(&self) -> String {
        match (self.at_least, self.above) {
            (Some(at_least), _) => format!(">={at_least}"),
            (None, Some(above)) => format!(">{above}"),
            (None, None) => "any".to_owned(),
        }
    }
}

/// The first row that takes the value.
#[must_use]
pub fn band_of(bands: &[Band], value: Decimal) -> Option<&Band> {
    bands.iter().find(|band| band.takes(value, Decimal::ZERO))
}

/// Reports rows that are out of order, unreachable, doubled, or that leave a gap.
pub fn check_bands(reader: &mut SectionReader<'_, '_>, bands: &Param<Vec<Band>>) {
    let rows = &bands.value;
    if rows.is_empty() {
        reader.fault(bands, "", FaultCode::Empty, "at least one band", "none");
        return;
    }
    for (at, row) in rows.iter().enumerate() {
        let inner = format!("[{at}]");
        if row.band.trim().is_empty() {
            reader.fault(bands, &inner, FaultCode::Empty, "a name", "an empty text");
        }
        if rows.iter().take(at).any(|earlier| earlier.band == row.band) {
            reader.fault(
                bands,
                &inner,
                FaultCode::Duplicate,
                "each band once",
                &row.band,
            );
        }
        if row.at_least.is_some() && row.above.is_some() {
            reader.fault(
                bands,
                &inner,
                FaultCode::WrongValue,
                "one of at_least and above",
                row.describe(),
            );
        }
        let last = at.saturating_add(1) == rows.len();
        match (row.bound(), last) {
            (Some(bound), true) => {
                reader.fault(
                    bands,
                    &inner,
                    FaultCode::Gap,
                    "a last row without a bound",
                    bound,
                );
            }
            (None, false) => {
                reader.fault(
                    bands,
                    &inner,
                    FaultCode::Unreachable,
                    "a bound on every row but the last",
                    "none",
                );
            }
            (Some(_), false) | (None, true) => {}
        }
    }
    for (at, pair) in rows.windows(2).enumerate() {
        if let [upper, lower] = pair
            && let (Some(high), Some(low)) = (upper.bound(), lower.bound())
        {
            // `>70` after `>=70` can never be hit; `>=70` after `>70` takes exactly 70.
            let reachable =
                low < high || (low == high && upper.above.is_some() && lower.at_least.is_some());
            if !reachable {
                let inner = format!("[{}]", at.saturating_add(1));
                reader.fault(
                    bands,
                    &inner,
                    FaultCode::NotOrdered,
                    format!("a bound below {}", upper.describe()),
                    lower.describe(),
                );
            }
        }
    }
}
