//! Who somebody is on a page: one person or two, by the names that may be shown now.

use serde::{Deserialize, Serialize};

use crate::session::Person;

/// Something for each of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Pair<T> {
    first: T,
    second: T,
}

impl<T> Pair<T> {
    /// `first` for the first person, `second` for the second.
    #[must_use]
    pub const fn new(first: T, second: T) -> Self {
        Self { first, second }
    }

    /// What `person` has.
    #[must_use]
    pub const fn of(&self, person: Person) -> &T {
        match person {
            Person::First => &self.first,
            Person::Second => &self.second,
        }
    }

    /// What `person` has, to be changed.
    pub const fn of_mut(&mut self, person: Person) -> &mut T {
        match person {
            Person::First => &mut self.first,
            Person::Second => &mut self.second,
        }
    }

    /// What each has, in the order of the plan.
    pub fn iter(&self) -> impl Iterator<Item = (Person, &T)> {
        [(Person::First, &self.first), (Person::Second, &self.second)].into_iter()
    }
}

/// The people of a page, with the names that may be shown now: neutral words while locked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct People {
    /// Everybody's name; the second's is not shown where somebody is alone.
    names: Pair<String>,
    /// Who chose a name that can be shown now; otherwise plain words stand in its place.
    are_chosen: Pair<bool>,
    alone: bool,
}

impl People {
    /// Two people, or one alone.
    #[must_use]
    pub const fn new(names: Pair<String>, are_chosen: Pair<bool>, alone: bool) -> Self {
        Self {
            names,
            are_chosen,
            alone,
        }
    }

    /// Whether somebody is alone.
    #[must_use]
    pub const fn is_alone(&self) -> bool {
        self.alone
    }

    /// Everybody, in the order of the plan.
    pub fn iter(&self) -> impl Iterator<Item = (Person, &str)> {
        let count = if self.alone { 1 } else { 2 };
        self.names
            .iter()
            .take(count)
            .map(|(person, name)| (person, name.as_str()))
    }

    /// What `person` is called.
    #[must_use]
    pub fn name(&self, person: Person) -> &str {
        self.names.of(person)
    }

    /// The name that `person` chose, where it can be shown: for inside a sentence, where the plain words that stand for a name
    /// do not fit.
    #[must_use]
    pub fn chosen_name(&self, person: Person) -> Option<&str> {
        Some(self.name(person)).filter(|_| *self.are_chosen.of(person))
    }

    /// Whose something is, where that has to be said: nothing where somebody is alone.
    #[must_use]
    pub fn whose(&self, person: Person) -> &str {
        if self.alone { "" } else { self.name(person) }
    }
}

/// Whom two plans have in common: for each person of the one, who it is in the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WhoIsWho(pub(crate) Pair<Option<Person>>);

impl WhoIsWho {
    /// Everybody is who they are.
    pub(crate) const THEMSELVES: Self = Self(Pair::new(Some(Person::First), Some(Person::Second)));
    /// Nobody is known here.
    pub(crate) const STRANGERS: Self = Self(Pair::new(None, None));

    /// Who `person` is in the other plan.
    pub(crate) const fn of(self, person: Person) -> Option<Person> {
        *self.0.of(person)
    }
}

impl Person {
    /// How a person is called in the names of choices and in keys, in every language: `yes:first`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }

    /// The other of two.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }

    /// Who is called so in the names of choices and fields.
    #[must_use]
    pub fn called(tag: &str) -> Option<Self> {
        [Self::First, Self::Second]
            .into_iter()
            .find(|person| person.tag() == tag)
    }
}
