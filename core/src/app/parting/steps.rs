//! How far two who part have come: what each said, and what comes next.

use stillpoint_seal::Digest;

use crate::{
    error::{Field, StillpointError, Why},
    privacy::own,
    session::Person,
};

/// What somebody wants to become of what was shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SharedWish {
    /// They keep a copy: of what was agreed, and of what both had shown.
    KeepCopy,
    /// They let it go. Their own they keep in any case.
    LetGo,
}

/// What comes next when two part: one thing a page, each person for themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartingStep {
    /// This person opens what they keep for themselves (`open_private`), so that nobody speaks for them, and what they may
    /// take along can be read.
    Opens {
        /// Whose turn it is.
        person: Person,
    },
    /// This person says what becomes of what was shared (`wish_for_shared`).
    Wishes {
        /// Whose turn it is.
        person: Person,
    },
    /// What leaves is written out.
    Copy,
    /// The one who leaves says that they have it.
    Keep,
}

/// How far two who part have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartingView {
    /// Who leaves. The phone stays with the other.
    pub leaving: Person,
    /// What the first wants to become of what was shared, once they have said so.
    pub first: Option<SharedWish>,
    /// What the second wants to become of what was shared, once they have said so.
    pub second: Option<SharedWish>,
    /// What comes next.
    pub next: PartingStep,
}

/// A parting that is under way.
pub(in crate::app) struct Parting {
    pub(super) leaving: Person,
    pub(super) wishes: [Option<SharedWish>; 2],
    /// The one who stays is not here, and nobody says anything for them: they keep all that they could.
    pub(super) without_the_other: bool,
    /// What was written out, as a fingerprint: what is written afterwards must not be deleted with it.
    pub(in crate::app) copied: Option<Digest>,
}

impl Parting {
    const fn wish(&self, person: Person) -> Option<SharedWish> {
        let [first, second] = self.wishes;
        match person {
            Person::First => first,
            Person::Second => second,
        }
    }

    pub(super) const fn staying(&self) -> Person {
        self.leaving.other()
    }

    /// Both wishes, the leaving person's first.
    pub(super) fn said(&self) -> Result<(SharedWish, SharedWish), StillpointError> {
        let said = |person| self.wish(person).ok_or_else(|| waits_for(Some(person)));
        Ok((said(self.leaving)?, said(self.staying())?))
    }

    pub(super) const fn set(&mut self, person: Person, wish: Option<SharedWish>) {
        let [first, second] = &mut self.wishes;
        match person {
            Person::First => *first = wish,
            Person::Second => *second = wish,
        }
        self.copied = None;
    }

    fn next(&self, own: &own::Room) -> PartingStep {
        for person in [Person::First, Person::Second] {
            if self.without_the_other && person == self.staying() {
                continue;
            }
            if own.of(person).is_closed() {
                return PartingStep::Opens { person };
            }
            if self.wish(person).is_none() {
                return PartingStep::Wishes { person };
            }
        }
        match self.copied {
            None => PartingStep::Copy,
            Some(_) => PartingStep::Keep,
        }
    }

    pub(super) fn view(&self, own: &own::Room) -> PartingView {
        PartingView {
            leaving: self.leaving,
            first: self.wish(Person::First),
            second: self.wish(Person::Second),
            next: self.next(own),
        }
    }
}

/// Whose turn it is.
pub(super) const fn waits_for(person: Option<Person>) -> StillpointError {
    StillpointError::Invalid {
        field: Field::People,
        person,
        why: Why::Empty,
    }
}
