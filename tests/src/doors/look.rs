//! What came of opening a door: whose words stand on the page, and what is another on the disk.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use rusqlite::{Connection, OpenFlags};
use stillpoint_core::page::{Asking, Page};

use crate::{pages::WRITTEN, place::Place};

/// What each of the two wrote for themselves: it stands nowhere else.
pub const PRIVATE: [&str; 2] = ["Umbraquill", "Vesperlode"];
/// What both wrote and showed.
pub const SHOWN: &str = "Tandemfall";
/// What somebody calls a reminder.
pub const REMINDER: &str = "Ribbonwake";

/// Whose words they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// The plan's, names included.
    Plan,
    /// Both showed them.
    Shown,
    /// What a reminder is called.
    Reminder,
    /// The first one's own.
    First,
    /// The second one's own.
    Second,
}

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wrote {
    /// A vault, where there was none.
    Vault,
    /// Records, sealed.
    Records,
    /// Something into the inbox.
    Inbox,
    /// The mark of an evening, set or taken away.
    Mark,
    /// A guess was counted, or forgiven.
    Guess,
    /// The secret, or the phone's own key, opens it otherwise than before.
    WaySecret,
    /// A finger does, or does no more.
    WayFinger,
    /// A sheet of paper does, or another one.
    WaySheet,
    /// New keys.
    Keys,
    /// Everything is gone.
    Gone,
}

impl Wrote {
    /// What the table calls it.
    const fn word(self) -> &'static str {
        match self {
            Self::Vault => "a vault",
            Self::Records => "records",
            Self::Inbox => "the inbox",
            Self::Mark => "the mark",
            Self::Guess => "a guess",
            Self::WaySecret => "THE SECRET",
            Self::WayFinger => "THE FINGER",
            Self::WaySheet => "THE SHEET",
            Self::Keys => "NEW KEYS",
            Self::Gone => "EVERYTHING AWAY",
        }
    }

    /// Whether it adds, replaces or takes away something that opens the app.
    #[must_use]
    pub const fn is_a_way_in(self) -> bool {
        matches!(self, Self::WaySecret | Self::WayFinger | Self::WaySheet | Self::Keys)
    }
}

/// What the app is afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// It can be read.
    Opens,
    /// It cannot.
    Locks,
    /// What somebody keeps for themselves can be read.
    OpensOwn,
    /// It cannot any more.
    ClosesOwn,
    /// It is paused.
    Pauses,
    /// There are two where somebody was alone.
    Adds,
}

impl Turn {
    /// What the table calls it.
    const fn word(self) -> &'static str {
        match self {
            Self::Opens => "opens",
            Self::Locks => "locks",
            Self::OpensOwn => "opens somebody's own",
            Self::ClosesOwn => "closes somebody's own",
            Self::Pauses => "pauses",
            Self::Adds => "ADDS SOMEBODY",
        }
    }
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Did {
    /// Whose words stand on the page afterwards.
    pub shows: BTreeSet<Whose>,
    /// What was written.
    pub writes: BTreeSet<Wrote>,
    /// What the system was asked for.
    pub asks: BTreeSet<&'static str>,
    /// What the app is now, and was not before.
    pub turns: BTreeSet<Turn>,
}

impl fmt::Display for Did {
    fn fmt(&self, line: &mut fmt::Formatter<'_>) -> fmt::Result {
        let small = |word: String| word.to_lowercase();
        let said = [
            (
                "shows ",
                self.shows
                    .iter()
                    .map(|one| small(format!("{one:?}")))
                    .collect::<Vec<_>>(),
            ),
            ("writes ", self.writes.iter().map(|one| one.word().to_owned()).collect()),
            ("asks for ", self.asks.iter().map(ToString::to_string).collect()),
            ("", self.turns.iter().map(|turn| turn.word().to_owned()).collect()),
        ];
        let said = said.into_iter().filter(|(_, words)| !words.is_empty());
        let said: Vec<String> = said
            .map(|(what, words)| format!("{what}{}", words.join(", ")))
            .collect();
        line.write_str(if said.is_empty() { "nothing" } else { "" })?;
        line.write_str(&said.join("; "))
    }
}

/// Whose words stand on the page.
#[must_use]
pub fn shown_on(page: &Page) -> BTreeSet<Whose> {
    // As text, and as whatever is spoken or stands in a field.
    let page = format!("{page:?}");
    let all = [
        (Whose::First, &PRIVATE[..1]),
        (Whose::Second, &PRIVATE[1..]),
        (Whose::Shown, &[SHOWN][..]),
        (Whose::Reminder, &[REMINDER][..]),
        (Whose::Plan, &WRITTEN[..]),
    ];
    let stands = |words: &[&str]| words.iter().any(|word| page.contains(word));
    let whose = all.into_iter().filter(|(_, words)| stands(words));
    whose.map(|(whose, _)| whose).collect()
}

/// What the system is asked for, in a word.
#[must_use]
pub const fn asked_for(asking: &Asking) -> &'static str {
    match asking {
        Asking::Keep { .. } => "a place for a copy",
        Asking::File => "a file",
        Asking::Share { .. } => "sharing",
        Asking::Call { .. } => "a call",
        Asking::Finger { .. } => "a finger",
        Asking::Scan => "a scan",
        Asking::Remind => "leave to remind",
        Asking::Icon { .. } => "another icon",
    }
}

/// What lies in the folder, as far as somebody without a key can tell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lies {
    is_there: bool,
    records: BTreeMap<i64, Vec<u8>>,
    inbox: i64,
    mark: i64,
    attempts: Vec<(i64, i64)>,
    slots: BTreeMap<i64, Vec<u8>>,
    epoch: i64,
}

impl Lies {
    /// What lies in `place`. A copy of it is looked at.
    ///
    /// # Panics
    /// If the vault in it cannot be read as a file.
    #[must_use]
    pub fn here(place: &Place) -> Self {
        let copy = place.copy();
        let file = copy.path().join("data");
        if !file.is_file() {
            return Self::default();
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
        let connection = Connection::open_with_flags(&file, flags).expect("a file");
        let blobs = |sql: &str| -> BTreeMap<i64, Vec<u8>> {
            let mut rows = connection.prepare(sql).expect("a table");
            let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
            rows.expect("rows").map(|row| row.expect("a row")).collect()
        };
        let number = |sql: &str| -> i64 { connection.query_row(sql, [], |row| row.get(0)).expect("a number") };
        let mut tries = connection
            .prepare("SELECT whose, wrong FROM attempts ORDER BY whose")
            .expect("a table");
        let tries = tries.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("rows");
        Self {
            is_there: true,
            records: blobs("SELECT seq, sealed FROM record"),
            slots: blobs("SELECT way, body FROM slot"),
            inbox: number("SELECT count(*) FROM inbox"),
            mark: number("SELECT count(*) FROM mark"),
            epoch: number("SELECT epoch FROM meta"),
            attempts: tries.map(|row| row.expect("a row")).collect(),
        }
    }

    /// What was written since `before`.
    #[must_use]
    pub fn since(&self, before: &Self) -> BTreeSet<Wrote> {
        let ways = [
            (1, Wrote::WaySecret),
            (2, Wrote::WaySecret),
            (3, Wrote::WayFinger),
            (4, Wrote::WaySheet),
        ];
        if self.is_there != before.is_there {
            return [if self.is_there { Wrote::Vault } else { Wrote::Gone }].into();
        }
        let slots = ways
            .into_iter()
            .filter(|(way, _)| self.slots.get(way) != before.slots.get(way));
        let mut wrote: BTreeSet<Wrote> = slots.map(|(_, way)| way).collect();
        let others = [
            (self.records != before.records, Wrote::Records),
            (self.inbox != before.inbox, Wrote::Inbox),
            (self.mark != before.mark, Wrote::Mark),
            (self.attempts != before.attempts, Wrote::Guess),
            (self.epoch != before.epoch, Wrote::Keys),
        ];
        wrote.extend(others.into_iter().filter(|(is, _)| *is).map(|(_, wrote)| wrote));
        wrote
    }
}
