//! The cards that can be read while the app is locked (S16): each only because its author chose so, on pages that nobody else
//! opens. A copy of what the plan says, for this phone alone: it goes into no copy, and none brings it.

use serde::{Deserialize, Serialize};

use super::{Helps, Plan};

/// What can be read while it is locked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Cards(Vec<Card>);

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Card {
    /// The chosen name of its author.
    pub(crate) name: String,
    /// What to do when they cannot speak.
    pub(crate) card_do: String,
    /// What not to do.
    pub(crate) card_do_not: String,
}

impl Cards {
    /// Those whose authors chose so, as they stand in `plan`.
    pub(crate) fn of(plan: &Plan, helps: &Helps) -> Self {
        let chosen = plan.people().filter(|(person, written)| {
            let is_written = !written.card_do.is_empty() || !written.card_do_not.is_empty();
            is_written && helps.of(*person).card_while_locked
        });
        let cards = chosen.map(|(_, written)| Card {
            name: written.name.clone(),
            card_do: written.card_do.clone(),
            card_do_not: written.card_do_not.clone(),
        });
        Self(cards.collect())
    }

    /// Whether nobody chose so.
    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each.
    pub(crate) fn each(&self) -> impl Iterator<Item = &Card> {
        self.0.iter()
    }
}
