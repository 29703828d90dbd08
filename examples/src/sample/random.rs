//! Random choices that are the same everywhere: ChaCha8 by the published algorithm, and ranges by
//! one multiplication, so that no release of a crate changes the sample.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore as _, SeedableRng as _};

/// A stream of choices.
pub(super) struct Random(ChaCha8Rng);

impl Random {
    /// The stream of a seed and a purpose. Each purpose has its own, so that more visits do not
    /// change the invoices.
    pub(super) fn new(seed: u64, purpose: u64) -> Self {
        let mut stream = ChaCha8Rng::seed_from_u64(seed);
        stream.set_stream(purpose);
        Self(stream)
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = u128::from(high.abs_diff(low)).saturating_add(1);
        let drawn = u128::from(self.0.next_u64()).saturating_mul(width) >> 64;
        low.saturating_add(i64::try_from(drawn).unwrap_or(0))
    }

    /// Whether it happens, in `percent` of a hundred cases.
    pub(super) fn chance(&mut self, percent: i64) -> bool {
        self.between(1, 100) <= percent
    }

    /// One of the items; the default when there is none.
    pub(super) fn pick<T: Copy + Default>(&mut self, items: &[T]) -> T {
        let last = i64::try_from(items.len())
            .unwrap_or(i64::MAX)
            .saturating_sub(1);
        let at = usize::try_from(self.between(0, last.max(0))).unwrap_or(0);
        items.get(at).copied().unwrap_or_default()
    }
}
