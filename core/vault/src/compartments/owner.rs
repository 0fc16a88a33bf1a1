//! Whose a compartment is.

use crate::records::record::Name;

/// Whose compartment: one of two. The vault gives it no meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Owner(u8);

impl Owner {
    /// The first.
    pub const FIRST: Self = Self(0);
    /// The second.
    pub const SECOND: Self = Self(1);

    /// The number of this owner, for ever: a backup names an owner by it.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The owner with this number, where there is one.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        [Self::FIRST, Self::SECOND].into_iter().find(|owner| owner.0 == number)
    }

    /// The named record in which the compartment of this owner is kept.
    #[must_use]
    pub const fn name(self) -> Name {
        Name(Name::FIRST_OF_THE_VAULTS_OWN.saturating_add(self.0))
    }

    /// Whose compartment is kept under this name.
    #[must_use]
    pub fn of_the_name(name: Name) -> Option<Self> {
        [Self::FIRST, Self::SECOND]
            .into_iter()
            .find(|owner| owner.name() == name)
    }

    /// This owner's of what there is one of for each.
    pub(crate) fn of<T>(self, pair: &mut [T; 2]) -> &mut T {
        let [first, second] = pair;
        if self == Self::FIRST { first } else { second }
    }
}
