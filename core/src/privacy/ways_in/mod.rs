//! What opens the app: a secret, the phone's own key, a finger or a face, a sheet of paper. And the pages while it is
//! locked.

mod acts;
mod ask_again;
mod pages;
mod seen;

pub(crate) use acts::Act;
pub(crate) use ask_again::AskAgain;
pub(crate) use pages::{locked, proof, trouble, write};
pub(crate) use seen::{Seen, Told, Visit};

use crate::{
    durable::Durable,
    page::{Lock, SecretBytes, SecretText},
    session::Person,
};

/// A page about what opens the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// What does.
    Ways,
    /// A new secret.
    Secret,
    /// The sheet of paper: what it is for.
    Sheet,
    /// What stands on it, to be written down.
    SheetShown,
    /// It is typed from the paper, so that a slip is found on that day.
    SheetTyped,
    /// A finger or a face, too, or not any more.
    Fingers,
    /// Locked: what stands on the sheet opens it.
    OpenWithSheet,
}

impl Place {
    /// The way back from here. From [`Place::Ways`] and [`Place::OpenWithSheet`] it leads elsewhere.
    pub(crate) const fn up(self) -> Self {
        match self {
            Self::SheetTyped => Self::SheetShown,
            Self::Secret | Self::Sheet | Self::SheetShown | Self::Fingers | Self::Ways | Self::OpenWithSheet => {
                Self::Ways
            }
        }
    }

    /// Where somebody is once something has covered this page.
    pub(super) const fn covered(self) -> Self {
        match self {
            Self::SheetShown | Self::SheetTyped => Self::Sheet,
            Self::Ways | Self::Secret | Self::Sheet | Self::Fingers | Self::OpenWithSheet => self,
        }
    }
}

/// What waits for the disk, or for a secret to be stretched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Work {
    /// Open it with this secret.
    Open(SecretText),
    /// Open it with the phone's own key, where no secret was chosen.
    OpenWithDevice,
    /// Open it with what the phone gave out for a finger or a face.
    OpenWithFinger(SecretBytes),
    /// The phone has set aside what a finger or a face opened: that way closes.
    FingerIsLost,
    /// Open it with what stands on the sheet of paper.
    OpenWithSheet(SecretText),
    /// From now on `secret` opens it.
    KeepSecret {
        /// The one until now; none where nobody is asked for it.
        was: Option<SecretText>,
        /// The new one.
        secret: SecretText,
    },
    /// From now on a finger or a face opens it, too, or not any more.
    Fingers {
        /// Whether they do.
        on: bool,
        /// The secret, which shows that whoever holds the phone may say so.
        was: SecretText,
    },
    /// Make a sheet of paper's worth of letters. It counts once it was typed from the paper.
    MakeSheet,
    /// The sheet that was made counts, if it is what was typed.
    KeepSheet {
        /// As it was made.
        made: SecretText,
        /// As it was typed.
        typed: SecretText,
        /// The secret, where there is one: whoever found the app open does not know it.
        was: SecretText,
    },
    /// Look once more whether what could not be used can be used now.
    LookAgain,
}

/// The ways into the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Ways {
    /// A secret was chosen; without one, the phone's own key opens it.
    pub(crate) by_secret: bool,
    /// A finger or a face opens it, too.
    pub(crate) by_biometrics: bool,
    /// The key on a sheet of paper opens it, too.
    pub(crate) by_sheet: bool,
}

impl Ways {
    /// How something is locked that opens in these ways.
    pub(crate) const fn lock(self) -> Lock {
        Lock::Locked {
            by_secret: self.by_secret,
            by_biometrics: self.by_biometrics,
            by_sheet: self.by_sheet,
        }
    }
}

/// What is known of the ways in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Known {
    /// Which there are.
    pub(crate) ways: Ways,
    /// What the phone's key for fingers and faces sealed. It lies in the file as it is, and opens nothing by itself.
    pub(crate) wrapped: Option<Vec<u8>>,
    /// The sheet of paper opened it: the secret until now may be lost, and is not asked for.
    pub(crate) opened_by_sheet: bool,
    /// The phone has no key storage: the secret opens it anywhere.
    pub(crate) without_a_key: bool,
    /// By what the sheet in force is known. Only while it is open.
    pub(crate) sheet: Option<Mark>,
}

/// By what a sheet of paper is known without being read. Not a secret.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Mark {
    /// Six digits: a sheet that was copied right has the same.
    pub(crate) check: String,
    /// The day it was made, in days since 1970-01-01, UTC.
    pub(crate) made_on_day: i32,
}

/// A sheet of paper that is being written down. It opens everything, and is kept nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Made {
    /// Its key, in groups that can be read aloud and typed.
    pub(crate) groups: Vec<SecretText>,
    /// Six digits to tell it from others.
    pub(crate) check: String,
}

impl Made {
    /// Its key, as it is typed.
    fn key(&self) -> SecretText {
        let length = self.groups.iter().map(|group| group.0.len()).sum();
        // Room for all of it from the start: growing would leave a copy behind.
        let mut key = SecretText(String::with_capacity(length).into());
        for group in &self.groups {
            key.0.push_str(&group.0);
        }
        key
    }
}

/// What this room holds in memory.
#[derive(Debug, Default)]
pub(crate) struct Room {
    /// What is known of the ways in.
    pub(crate) known: Known,
    /// The sheet that is being written down.
    pub(crate) made: Option<Made>,
    /// Of which ways in people were told.
    pub(crate) seen: Durable<Seen>,
    /// Whether whoever began without a lock is asked once more.
    pub(crate) ask_again: Durable<AskAgain>,
    /// Those of which this visit tells them.
    pub(crate) told: Told,
}

impl Room {
    /// Somebody opened it: they are told of what else opens it now.
    pub(crate) fn visited(&mut self, visit: &Visit) {
        let (seen, told) = self.seen.get().looked_at(&self.known, visit);
        self.seen.change(seen);
        self.told = told;
    }

    /// The ways in have changed: one that was added was added today. Whoever did it knows.
    pub(crate) fn changed(&mut self, visit: &Visit) {
        let (seen, _) = self.seen.get().looked_at(&self.known, visit);
        self.seen.change(seen);
    }

    /// `person` has opened what they keep for themselves, with their words. If this visit told of a way in, it told them.
    pub(crate) fn heard_by(&mut self, person: Person) {
        if self.told != Told::default() {
            let seen = self.seen.get().was_heard_by(person, self.told, &self.known);
            self.seen.change(seen);
        }
    }

    /// Whether whoever is here is asked at `wall_ms` whether they would like a lock, once more.
    pub(crate) fn asks_for_a_lock(&self, wall_ms: i64) -> bool {
        !self.known.ways.by_secret && self.ask_again.get().is_due(wall_ms)
    }

    /// Whoever chooses another secret is asked for the one until now: whoever found the app open does not know it. Not where
    /// the sheet of paper opened it, because then it may be lost.
    pub(crate) const fn asks_for_the_secret_until_now(&self) -> bool {
        self.known.ways.by_secret && !self.known.opened_by_sheet
    }

    /// Somebody turned to `place`; none: elsewhere. A sheet that was not typed from paper by then never counts.
    pub(super) fn turned(&mut self, place: Option<Place>) {
        if !matches!(place, Some(Place::SheetShown | Place::SheetTyped)) {
            self.made = None;
        }
    }

    /// What is known only while it is open goes. What opens it stays.
    pub(super) fn out_of_sight(&mut self) {
        self.made = None;
        self.told = Told::default();
        self.known = Known {
            opened_by_sheet: false,
            sheet: None,
            ..std::mem::take(&mut self.known)
        };
    }
}
