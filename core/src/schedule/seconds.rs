//! How long something lasts.

use serde::{Deserialize, Serialize};

/// A duration in seconds; negative goes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Seconds(pub i64);

impl Seconds {
    /// As long, the other way.
    #[must_use]
    pub const fn back(self) -> Self {
        Self(self.0.saturating_neg())
    }
}
