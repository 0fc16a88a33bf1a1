//! The first start, around the plan that is written in it: what this is, whether it is safe, a lock.

mod acts;
mod pages;

pub(crate) use acts::Act;
pub(crate) use pages::write;

use crate::page::SecretText;

/// A page of the first start that is not one of the plan's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// What this is, and that it stays here.
    Welcome,
    /// Is it safe to use this with someone? Nothing of the answer is kept.
    Safe,
    /// The secret that opens the app, or none; with it the vault is made.
    Secret {
        /// One person wrote the plan.
        alone: bool,
    },
}

impl Place {
    /// The way back from here; none: into the plan that was written.
    pub(crate) const fn up(self) -> Option<Self> {
        match self {
            Self::Welcome | Self::Safe => Some(Self::Welcome),
            Self::Secret { .. } => None,
        }
    }
}

/// What is left to the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Work {
    /// Make the vault with the first plan in it, opened by this secret; none: by the phone's own key.
    SetUp(Option<SecretText>),
}
