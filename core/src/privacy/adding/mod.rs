//! Somebody who is alone here adds another person, later. First the question whether that is safe; then words of their own, behind
//! which everything goes that was written alone; then, kind by kind, what both may read. Nothing is shared but what was ticked.
//! What was not stays among what its author keeps for themselves, and comes back from there piece by piece.

mod acts;
mod pages;

pub(crate) use acts::Act;
pub(crate) use pages::write;

use super::Drawn;
use crate::{
    page::{Safe, SecretText},
    session::Person,
};

/// A page about adding somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Is it safe to use this with someone? Nothing of the answer is kept.
    Safe,
    /// It was answered: an equally ordinary page, whatever the answer was.
    Heard(Safe),
    /// What both may read of what was written alone; before it, words of one's own.
    What,
    /// One more question, with the secret of the app.
    Sure,
    /// What this person wrote alone and keeps for themselves: from this piece on.
    Kept(Person, usize),
}

impl Place {
    /// The way back from here; none: it leads out of this room.
    pub(crate) const fn up(self) -> Option<Self> {
        match self {
            Self::Safe | Self::Kept(..) => None,
            Self::Heard(_) | Self::What => Some(Self::Safe),
            Self::Sure => Some(Self::What),
        }
    }
}

/// So many pieces are read at once.
pub(crate) const A_LEAF: usize = 4;

/// A kind of what somebody wrote alone and both could read from now on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// What they are called, and their pronouns.
    Name,
    /// What brings them back to the present.
    Aids,
    /// Their card.
    Card,
    /// What helps them afterwards.
    Afterwards,
    /// What they agreed with themselves for what troubles them.
    Triggers,
    /// What can be read aloud in a pause.
    Topics,
    /// Signs that were learned.
    Signs,
    /// The stop word, the slow word and a gesture.
    Signals,
    /// What pausing means.
    Covenant,
    /// What their reminders are called.
    Reminders,
    /// The people they trust.
    Trusted,
}

impl What {
    /// All of them, in the order in which they are shown.
    pub(crate) const ALL: [Self; 11] = [
        Self::Name,
        Self::Aids,
        Self::Card,
        Self::Afterwards,
        Self::Triggers,
        Self::Topics,
        Self::Signs,
        Self::Signals,
        Self::Covenant,
        Self::Reminders,
        Self::Trusted,
    ];

    /// How it is called in the names of choices.
    const fn tag(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Aids => "aids",
            Self::Card => "card",
            Self::Afterwards => "afterwards",
            Self::Triggers => "triggers",
            Self::Topics => "topics",
            Self::Signs => "signs",
            Self::Signals => "signals",
            Self::Covenant => "covenant",
            Self::Reminders => "reminders",
            Self::Trusted => "trusted",
        }
    }

    /// The sentence that says what it is.
    const fn sentence(self) -> &'static str {
        match self {
            Self::Name => "helps-name",
            Self::Aids => "plan-aids",
            Self::Card => "helps-card",
            Self::Afterwards => "plan-aftercare",
            Self::Triggers => "helps-triggers",
            Self::Topics => "helps-topics",
            Self::Signs => "helps-signs",
            Self::Signals => "add-signals",
            Self::Covenant => "plan-covenant",
            Self::Reminders => "add-reminders",
            Self::Trusted => "support-people",
        }
    }
}

/// What waits for the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Work {
    /// From now on `words` close what the one who is alone keeps for themselves.
    KeepWords(SecretText),
    /// They open it.
    Open(SecretText),
    /// Somebody is added, and what was ticked stays open to both. With the secret of the app, where there is one.
    Add {
        /// The secret.
        secret: SecretText,
        /// What was ticked.
        shared: Vec<What>,
    },
    /// `person` reads what they wrote alone, from this piece on.
    Read(Person, usize),
    /// This piece is in the plan again, for both to read.
    BringBack(Person, Piece),
}

/// By what a piece is known, whatever it says: the number of its record, and what it is of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Piece {
    /// The number of the record.
    pub(crate) record: i64,
    /// What it is.
    pub(crate) what: What,
}

/// A few pieces of what somebody wrote alone, as they are read at once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Leaf {
    /// They, each with what it says.
    pub(crate) pieces: Vec<(Piece, String)>,
    /// Whether there are more.
    pub(crate) goes_on: bool,
}

/// What other rooms know that these pages say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Beside<'a> {
    /// What was written alone: each kind of which there is something.
    pub(crate) written: &'a [What],
    /// A secret opens the app.
    pub(crate) by_secret: bool,
    /// How far what the one who is alone keeps for themselves is closed.
    pub(crate) behind: Behind,
    /// The phone has no key storage that words could be joined with: they open it anywhere.
    pub(crate) without_a_key: bool,
    /// Words that were drawn for the page that is shown.
    pub(crate) drawn: Option<&'a Drawn>,
}

/// How far what somebody keeps for themselves is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Behind {
    /// They have chosen no words of their own.
    Nothing,
    /// Their own words would open it.
    #[default]
    Closed,
    /// It is open.
    Open,
}

/// What this room holds in memory.
#[derive(Debug, Default)]
pub(crate) struct Room {
    /// What both may read from now on. Nothing, until it is ticked.
    pub(crate) shared: Vec<What>,
    /// What is read of what was written alone.
    pub(crate) read: Leaf,
}

impl Room {
    /// Somebody turned to `place`; none: to a page of another room.
    pub(crate) fn turned(&mut self, place: Option<Place>) {
        match place {
            Some(Place::Kept(..)) => self.shared.clear(),
            Some(_) => self.put_down(),
            None => *self = Self::default(),
        }
    }

    /// What was read goes.
    pub(crate) fn put_down(&mut self) {
        self.read = Leaf::default();
    }

    /// Both may read this, or not, after all.
    fn turn(&mut self, what: What) {
        match self.shared.iter().position(|chosen| *chosen == what) {
            Some(place) => {
                self.shared.remove(place);
            }
            None => self.shared.push(what),
        }
    }
}
