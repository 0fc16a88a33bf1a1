//! The table of what is kept: each record's number for ever, its type, and its answer to every question that is asked of
//! whatever is kept. A record that forgets a question does not compile.

use serde::{Serialize, de::DeserializeOwned};

#[cfg(any(test, feature = "desk"))]
use super::generated::Generated;
use crate::{
    app::kept::{
        ages::{Ages, Expiry, OwnSaid},
        begun::Begun,
        bytes::{from_bytes, to_bytes},
        keepsake::Keepsake,
        written_alone::WrittenAlone,
    },
    page::DarkWays,
    people::WhoIsWho,
    plan::{Helps, OnlyTonight, Plans, TriggerTexts},
    privacy::{
        own::GivenUp,
        settings::Settings,
        ways_in::{AskAgain, Seen},
    },
    reflect::Reflection,
    reminders::{Evening, Kept as Reminders},
    session::Person,
    support::Trusted,
    vault::{Kind, Name, Sort},
};

/// A kind of record. There are no answers by default.
pub(in crate::app) trait Keeps: Serialize + DeserializeOwned {
    /// Whose it is alone, unless they have shown it; none: it is everybody's.
    fn owner(&self) -> Option<Person>;
    /// Whether the app could have written it here. What a copy brings may be anything.
    fn can_be(&self) -> bool;
    /// What comes back of it from a copy, where the people of the copy are these people here.
    fn comes_back(self, who: WhoIsWho) -> ComesBack<Self>;
    /// What becomes of it when two part, and `leaving` goes.
    fn parts(&self, leaving: Person) -> Parts;
    /// Since when it ages, in milliseconds since 1970, UTC, by the clock with which it was begun; none: it does not.
    fn begun_ms(&self) -> Option<i64>;
}

/// What comes back of a record from a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) enum ComesBack<T> {
    /// As it was.
    AsItWas,
    /// As somebody else's: they have another place in the plan here.
    As(T),
    /// It is left out, and that is said: it belongs to nobody here. It stays in the copy.
    LeftOut,
    /// It never comes back, and there is nothing to say: nothing that deletes comes back by itself.
    Never,
}

/// What becomes of a record when two part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Parts {
    /// It stays with the phone, as the first's: whoever stays is the first from now on.
    Stays,
    /// It goes with the one who leaves. Where both had shown each other theirs, the one who stays may keep a copy.
    Leaves,
    /// It is written anew for the one who stays.
    IsWrittenAnew,
}

/// The table. `One` is kept once, under its number as a name; of `Many` there are entries of the kind with its number.
macro_rules! table {
    ($($(#[$doc:meta])* $constant:ident = $place:ident($number:literal): $record:ty;)*) => {
        $(table!(@ $(#[$doc])* $constant $place $number);)*

        /// What the record `body` of this `sort` comes back as; none: no record of the table has this number.
        ///
        /// # Errors
        /// [`Unreadable`]: it is none that the app could have kept.
        pub(in crate::app) fn comes_back(sort: Sort, body: &[u8], who: WhoIsWho) -> Result<Option<ComesBack<Vec<u8>>>, Unreadable> {
            match sort {
                $(table!(? $constant $place) => returned::<$record>(body, who).map(Some),)*
                _ => Ok(None),
            }
        }

        /// The table's records, by where they lie.
        #[cfg(any(test, feature = "desk"))]
        pub(in crate::app) const SORTS: &[Sort] = &[$(table!(? $constant $place)),*];

        /// A made up record of this `sort`, sealed in today's form; none, where its type refuses what was made up.
        #[cfg(any(test, feature = "desk"))]
        pub(in crate::app) fn generated(sort: Sort, values: &mut Generated<'_>) -> Option<Vec<u8>> {
            match sort {
                $(table!(? $constant $place) => values.value::<$record>().map(|record| to_bytes(&record)),)*
                _ => None,
            }
        }

        /// The record `body` of this `sort` as the app writes it once it has read it; none, where it cannot be read.
        #[cfg(any(test, feature = "desk"))]
        pub(in crate::app) fn written_anew(sort: Sort, body: &[u8]) -> Option<Vec<u8>> {
            match sort {
                $(table!(? $constant $place) => from_bytes::<$record>(body).map(|record| to_bytes(&record)),)*
                _ => None,
            }
        }

        #[cfg(test)]
        const NUMBERS: &[(&str, &str, u8)] = &[$((stringify!($constant), stringify!($place), $number),)*];
    };
    (@ $(#[$doc:meta])* $constant:ident One $number:literal) => {
        $(#[$doc])* pub(in crate::app) const $constant: Name = Name($number);
    };
    (@ $(#[$doc:meta])* $constant:ident Many $number:literal) => {
        $(#[$doc])* pub(in crate::app) const $constant: Kind = Kind($number);
    };
    (? $constant:ident One) => { Sort::Named($constant) };
    (? $constant:ident Many) => { Sort::Entry($constant) };
}

table! {
    /// The plan in force, the one that waits, and who the people are.
    PLAN = One(1): Plans;
    /// The reminders that were asked for, and what they are called.
    REMINDERS = One(2): Reminders;
    /// The people one trusts.
    TRUSTED = One(3): Trusted;
    /// The last evening, while nobody knows yet which day comes after it.
    EVENING = One(4): Evening;
    /// What is chosen for this phone alone.
    SETTINGS = One(5): Settings;
    /// What is less than in the plan, for tonight only.
    ONLY_TONIGHT = One(6): OnlyTonight;
    /// What each wrote for a pause, for both to read.
    HELPS = One(7): Helps;
    /// For how long pages stay.
    EXPIRY = One(40): Option<Expiry>;
    /// What is known of the clock, of the age of what was written, and of what each chose for what they have closed.
    AGES = One(41): Ages;
    /// Of which ways in people were told.
    WAYS_SEEN = One(42): Seen;
    /// A reflection or a check-in.
    REFLECTION = Many(1): Reflection;
    /// Something that somebody who left had shown.
    KEEPSAKE = Many(3): Keepsake;
    /// What troubles somebody, in their own words.
    TRIGGER_TEXTS = Many(4): TriggerTexts;
    /// What somebody wrote while they were alone, and did not leave open when another was added.
    WRITTEN_ALONE = Many(5): WrittenAlone;
    /// Whether whoever began without a lock is asked once more.
    ASK_AGAIN = One(43): AskAgain;
    /// Which ways to pause worked on this phone when they were tried.
    TRIED = One(44): DarkWays;
    /// Which ways to pause somebody chose for this phone while they tried them.
    CHOSEN = One(45): DarkWays;
    /// For whom nobody speaks yet, because what they had closed was deleted without their words.
    GIVEN_UP = One(46): GivenUp;
    /// What was said to each of what they have closed and what goes by its age.
    OWN_SAID = One(47): OwnSaid;
    /// What was typed and is not kept yet.
    BEGUN = One(48): Begun;
}

/// Those that rooms keep once each ([`KeptOnce`](super::once::KeptOnce)).
pub(in crate::app) const OF_ROOMS: &[Name] = &[
    REMINDERS,
    TRUSTED,
    EVENING,
    SETTINGS,
    ONLY_TONIGHT,
    HELPS,
    WAYS_SEEN,
    ASK_AGAIN,
    TRIED,
    CHOSEN,
    GIVEN_UP,
    BEGUN,
];

/// Whether the record `name` can be read from `body`.
pub(in crate::app) fn can_be_read(name: Name, body: &[u8]) -> bool {
    !matches!(
        comes_back(Sort::Named(name), body, WhoIsWho::THEMSELVES),
        Err(Unreadable)
    )
}

/// A body that the app could not have written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) struct Unreadable;

fn returned<T: Keeps>(body: &[u8], who: WhoIsWho) -> Result<ComesBack<Vec<u8>>, Unreadable> {
    let kept: T = from_bytes(body).ok_or(Unreadable)?;
    if !kept.can_be() {
        return Err(Unreadable);
    }
    Ok(match kept.comes_back(who) {
        ComesBack::AsItWas => ComesBack::AsItWas,
        ComesBack::As(other) => ComesBack::As(to_bytes(&other)),
        ComesBack::LeftOut => ComesBack::LeftOut,
        ComesBack::Never => ComesBack::Never,
    })
}

/// Records that are everybody's and do not age. Each says in one line whether it can be, what comes back of it, and what
/// becomes of it when two part.
macro_rules! everybodys {
    ($($(#[$why:meta])* $record:ty: $can_be:expr, $comes_back:ident, $parts:ident;)*) => {
        $(impl Keeps for $record {
            fn owner(&self) -> Option<Person> {
                None
            }

            fn can_be(&self) -> bool {
                let can_be: fn(&Self) -> bool = $can_be;
                can_be(self)
            }

            $(#[$why])*
            fn comes_back(self, _: WhoIsWho) -> ComesBack<Self> {
                ComesBack::$comes_back
            }

            fn parts(&self, _: Person) -> Parts {
                Parts::$parts
            }

            fn begun_ms(&self) -> Option<i64> {
                None
            }
        })*
    };
}

everybodys! {
    Plans: Self::can_be, AsItWas, IsWrittenAnew;
    Reminders: Self::can_be, AsItWas, Stays;
    Trusted: Self::can_be, AsItWas, Stays;
    /// Nothing that shows more comes from elsewhere.
    Settings: |_| true, Never, Stays;
    /// Nothing that deletes comes back by itself.
    Option<Expiry>: |_| true, Never, Stays;
    /// Nothing that deletes comes back by itself.
    Ages: |_| true, Never, IsWrittenAnew;
    /// Elsewhere there are other ways in.
    Seen: Self::can_be, Never, Stays;
    /// Elsewhere it is asked anew.
    AskAgain: |_| true, Never, Stays;
    /// What worked on one phone is promised on no other, and what was chosen there shows nothing on another.
    DarkWays: Self::can_be, Never, Stays;
    /// An evening is of the phone that was there.
    Evening: |_| true, Never, Stays;
    /// It is about what lay here.
    GivenUp: |_| true, Never, Stays;
    /// Nothing that deletes comes back by itself.
    OwnSaid: |_| true, Never, IsWrittenAnew;
    /// Somebody goes on with it where it was typed.
    Begun: Self::can_be, Never, IsWrittenAnew;
    /// A night is, too.
    OnlyTonight: |_| true, Never, Stays;
}

impl Keeps for Helps {
    /// None: all of it is for both to read.
    fn owner(&self) -> Option<Person> {
        None
    }

    fn can_be(&self) -> bool {
        Self::can_be(self)
    }

    fn comes_back(self, who: WhoIsWho) -> ComesBack<Self> {
        match self.by(who) {
            Some(same) if same == self => ComesBack::AsItWas,
            Some(other) => ComesBack::As(other),
            None => ComesBack::LeftOut,
        }
    }

    fn parts(&self, _: Person) -> Parts {
        Parts::IsWrittenAnew
    }

    fn begun_ms(&self) -> Option<i64> {
        None
    }
}

/// How what `author` wrote comes back from a copy: to whoever that is here, and to nobody else.
fn comes_back_to<T>(author: Person, who: WhoIsWho, by: impl FnOnce(Person) -> T) -> ComesBack<T> {
    match who.of(author) {
        Some(person) if person == author => ComesBack::AsItWas,
        Some(person) => ComesBack::As(by(person)),
        None => ComesBack::LeftOut,
    }
}

/// What becomes of what `author` wrote when two part: it goes with them.
fn goes_with(author: Person, leaving: Person) -> Parts {
    if author == leaving { Parts::Leaves } else { Parts::Stays }
}

/// What is its author's alone as long as it is kept: it comes back to them, and goes with them.
macro_rules! of_its_author {
    ($($(#[$why:meta])* $kind:ty;)+) => {$(
        impl Keeps for $kind {
            fn owner(&self) -> Option<Person> {
                Some(self.author())
            }

            fn can_be(&self) -> bool {
                Self::can_be(self)
            }

            fn comes_back(self, who: WhoIsWho) -> ComesBack<Self> {
                let author = self.author();
                comes_back_to(author, who, |person| self.by(person))
            }

            fn parts(&self, leaving: Person) -> Parts {
                goes_with(self.author(), leaving)
            }

            $(#[$why])*
            fn begun_ms(&self) -> Option<i64> {
                None
            }
        }
    )+};
}

of_its_author! {
    /// None: it belongs to the plan, and stays as long as that does.
    TriggerTexts;
    /// None: it is of the plan, and is kept until its author brings it back or deletes it.
    WrittenAlone;
}

impl Keeps for Reflection {
    fn owner(&self) -> Option<Person> {
        (!self.is_shown()).then(|| self.author())
    }

    fn can_be(&self) -> bool {
        Self::can_be(self)
    }

    fn comes_back(self, who: WhoIsWho) -> ComesBack<Self> {
        let author = self.author();
        comes_back_to(author, who, |person| self.by(person))
    }

    fn parts(&self, leaving: Person) -> Parts {
        goes_with(self.author(), leaving)
    }

    fn begun_ms(&self) -> Option<i64> {
        Some(self.opened_wall_ms())
    }
}

impl Keeps for Keepsake {
    /// The first's: the phone belongs to them.
    fn owner(&self) -> Option<Person> {
        Some(Person::First)
    }

    fn can_be(&self) -> bool {
        Self::can_be(self)
    }

    fn comes_back(self, who: WhoIsWho) -> ComesBack<Self> {
        if who.of(Person::First) == Some(Person::First) {
            ComesBack::AsItWas
        } else {
            ComesBack::LeftOut
        }
    }

    fn parts(&self, leaving: Person) -> Parts {
        if leaving == Person::First {
            Parts::Leaves
        } else {
            Parts::Stays
        }
    }

    /// None: it was kept on purpose, and goes when somebody deletes it.
    fn begun_ms(&self) -> Option<i64> {
        None
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, sync::Arc};

    use super::*;
    use crate::{
        app::{memory::Memory, store::Store},
        moment::Now,
        words::Language,
    };

    #[test]
    fn no_number_is_given_twice_and_none_changes() {
        let places: BTreeSet<_> = NUMBERS.iter().map(|(_, place, number)| (place, number)).collect();
        assert_eq!(places.len(), NUMBERS.len());
        // What stands in every vault and in every copy, for ever.
        let kept = [
            ("PLAN", "One", 1),
            ("REMINDERS", "One", 2),
            ("TRUSTED", "One", 3),
            ("EVENING", "One", 4),
            ("SETTINGS", "One", 5),
            ("ONLY_TONIGHT", "One", 6),
            ("HELPS", "One", 7),
            ("EXPIRY", "One", 40),
            ("AGES", "One", 41),
            ("WAYS_SEEN", "One", 42),
            ("REFLECTION", "Many", 1),
            ("KEEPSAKE", "Many", 3),
            ("TRIGGER_TEXTS", "Many", 4),
            ("WRITTEN_ALONE", "Many", 5),
            ("ASK_AGAIN", "One", 43),
            ("TRIED", "One", 44),
            ("CHOSEN", "One", 45),
            ("GIVEN_UP", "One", 46),
            ("OWN_SAID", "One", 47),
            ("BEGUN", "One", 48),
        ];
        assert!(NUMBERS.starts_with(&kept), "{NUMBERS:?}");
    }

    #[test]
    fn what_rooms_keep_once_is_what_is_read_of_them() {
        let language = Arc::new(Language::nearest("en"));
        let now = Now {
            wall_utc_ms: 1_800_000_000_000,
            monotonic_ms: 0,
            boot_id: 0,
        };
        let mut memory = Memory::start(&Store::NeverSetUp, language, &now);
        let written: BTreeSet<u8> = memory.kept_once().iter().map(|(name, _)| name.0).collect();
        let read: BTreeSet<u8> = OF_ROOMS.iter().map(|name| name.0).collect();
        assert_eq!(written, read);
    }

    #[test]
    fn what_the_table_does_not_know_comes_back_as_nothing() {
        assert_eq!(comes_back(Sort::Named(Name(200)), b"?", WhoIsWho::THEMSELVES), Ok(None));
        assert_eq!(
            comes_back(Sort::Named(PLAN), b"?", WhoIsWho::THEMSELVES),
            Err(Unreadable)
        );
    }

    #[test]
    fn nothing_that_deletes_comes_back() {
        let never = to_bytes(&None::<Expiry>);
        assert_eq!(
            comes_back(Sort::Named(EXPIRY), &never, WhoIsWho::THEMSELVES),
            Ok(Some(ComesBack::Never))
        );
    }
}
