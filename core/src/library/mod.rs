//! Pieces of content, and when to offer them.

/// A way to come back to the present. Outward senses first; breathing only for those who chose it in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Exercise {
    /// Five senses, at one's own pace (S19).
    FiveSenses,
    /// One's own sensory aids (S20).
    OwnAids,
    /// Progressive relaxation (S22).
    Relaxation,
    /// Breathing together (S21). Offered only if the plan says so.
    Breathing,
}
