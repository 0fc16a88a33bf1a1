//! What somebody can do with what they write for a pause.

use super::{Page, Room};
use crate::{
    page::{At, Refusal},
    plan::{Plans, Ready, Today, writing::refusal},
    session::Person,
};

/// What a choice of these pages stands for: small, copied, compared, and never text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// To another of these pages, if what stands on this one can be taken.
    Next(Page),
    /// The way back. What was typed stays.
    Back,
    /// A ready answer is taken, or let go again.
    Take {
        /// To what.
        ready: Ready,
        /// Which: from 0, in the order in which they are shown.
        number: usize,
    },
    /// What troubles them may be shown, or not any more; their card can be read while it is locked, or not any more.
    Shown,
    /// Breathing and tensing may be offered to them, or not any more.
    Breathing,
}

/// What comes of it.
pub(crate) enum Came {
    /// Nowhere else.
    Stay,
    /// To this page.
    Go(Page),
    /// The way back.
    Back,
    /// It cannot be taken as it is.
    Refused(Refusal),
}

impl Act {
    /// The rule, for `person` on their own `page`. `fresh` is something random.
    pub(crate) fn done(
        self,
        (person, page): (Person, Page),
        (room, plans): (&mut Room, &mut Plans),
        (at, today): (&At<'_>, Today),
        fresh: [u8; 16],
    ) -> Came {
        let kept = match self {
            Self::Take { ready, number } => {
                let language = (at.language, at.people.is_alone());
                room.take_ready((person, page), plans, (ready, number), language, fresh)
            }
            Self::Shown => room.turn_shown((person, page), plans, fresh),
            Self::Breathing => {
                let on = !plans.breathes(person);
                plans.choose_breathing(person, on, today);
                Ok(())
            }
            // Whatever stands there was taken over before, or was refused: then it is said now.
            Self::Next(_) => room.taken((person, page), plans, fresh),
            Self::Back => {
                let up = page.up();
                room.turn(person, up.unwrap_or(Page::Home));
                return Came::Back;
            }
        };
        match (kept, self) {
            (Err(error), _) => Came::Refused(refusal(&error, at)),
            (Ok(()), Self::Next(next)) => {
                room.turn(person, next);
                Came::Go(next)
            }
            (Ok(()), _) => Came::Stay,
        }
    }
}
