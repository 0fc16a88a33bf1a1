//! What holds over the whole table.

use super::{
    look::{Turn, Whose, Wrote},
    states::State,
    table::Row,
};

/// A law over doors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Law {
    /// Nobody's own words stand on a page but where their owner has opened them.
    OwnWordsForTheirOwner,
    /// While it is locked nothing of it is read, whatever is touched; nothing is written but a guess that is counted, the mark of an
    /// evening, and what waits in the inbox.
    LockedIsLocked,
    /// Once it is out of sight no page holds a word, and nothing is read or written but what closes it.
    HiddenHoldsNoWord,
    /// Before the set-up nothing is written but by the set-up, or by beginning with a copy.
    NothingBeforeTheSetUp,
    /// Nothing that opens the app is added, replaced or taken away by somebody who knows no secret.
    WaysInTakeTheSecret,
    /// The sheet lets somebody choose a secret, and gives nothing else that opens the app.
    TheSheetGivesASecret,
    /// No copy is made by somebody who knows no secret.
    CopiesTakeTheSecret,
    /// Nobody's own pages open to what somebody else knows.
    OwnPagesTakeOwnWords,
    /// Nobody adds themself to what somebody made alone.
    NobodyAddsThemself,
    /// A pause, called or touched wherever, pauses, shows nobody's own words, and writes at most the mark.
    APauseIsAPause,
    /// Leaving leads to where nothing is to be seen.
    LeavingShowsNothing,
}

impl Law {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::OwnWordsForTheirOwner,
        Self::LockedIsLocked,
        Self::HiddenHoldsNoWord,
        Self::NothingBeforeTheSetUp,
        Self::WaysInTakeTheSecret,
        Self::TheSheetGivesASecret,
        Self::CopiesTakeTheSecret,
        Self::OwnPagesTakeOwnWords,
        Self::NobodyAddsThemself,
        Self::APauseIsAPause,
        Self::LeavingShowsNothing,
    ];

    /// Whether `row` keeps it.
    #[must_use]
    pub fn kept_by(self, row: &Row) -> bool {
        let Row { state, did, .. } = row;
        let (state, writes) = (*state, &did.writes);
        let only = |allowed: &[Wrote]| writes.iter().all(|wrote| allowed.contains(wrote));
        let is_own = |whose: &Whose| matches!(whose, Whose::First | Whose::Second);
        let is_locked = matches!(state, State::Locked | State::PausedLocked);
        // Nobody there knows one.
        let knows_nothing = !matches!(state, State::OpenAndKnown | State::NeverSetUp);
        match self {
            Self::OwnWordsForTheirOwner => {
                let may = |whose: &Whose| state == State::AnothersOpen && *whose == Whose::Second;
                did.shows.iter().filter(|whose| is_own(whose)).all(may)
            }
            Self::LockedIsLocked => {
                let quiet = [Wrote::Guess, Wrote::Mark, Wrote::Inbox];
                !is_locked || did.shows.is_empty() && only(&quiet) && !did.turns.contains(&Turn::Opens)
            }
            Self::HiddenHoldsNoWord => {
                state != State::Hidden || did.shows.is_empty() && only(&[Wrote::Records, Wrote::Mark])
            }
            Self::NothingBeforeTheSetUp => {
                let begins = |page: &String| page.starts_with("first_start/") || page.starts_with("copies/begin/");
                let sets_up = row.page.as_ref().is_some_and(begins);
                state != State::NeverSetUp || writes.is_empty() || sets_up && only(&[Wrote::Vault])
            }
            Self::WaysInTakeTheSecret => {
                !knows_nothing || state == State::BySheet || !writes.iter().any(|wrote| wrote.is_a_way_in())
            }
            Self::TheSheetGivesASecret => {
                let others = [Wrote::WayFinger, Wrote::WaySheet, Wrote::Keys];
                state != State::BySheet || !writes.iter().any(|wrote| others.contains(wrote))
            }
            Self::CopiesTakeTheSecret => !knows_nothing || !did.asks.contains("a place for a copy"),
            Self::OwnPagesTakeOwnWords => !did.turns.contains(&Turn::OpensOwn),
            Self::NobodyAddsThemself => state != State::Alone || !did.turns.contains(&Turn::Adds),
            Self::APauseIsAPause => {
                let pauses = did.turns.contains(&Turn::Pauses);
                row.name != "pause" || pauses && !did.shows.iter().any(is_own) && only(&[Wrote::Mark])
            }
            Self::LeavingShowsNothing => {
                let leaves = row.page.is_some() && row.name == "leave";
                !leaves || did.shows.is_empty() && (did.turns.contains(&Turn::Locks) || state != State::Open)
            }
        }
    }
}

/// The laws that `rows` break, each with the row.
#[must_use]
pub fn broken(rows: &[Row]) -> Vec<(Law, &Row)> {
    let laws = |row| {
        Law::ALL
            .into_iter()
            .filter(move |law: &Law| !law.kept_by(row))
            .map(move |law| (law, row))
    };
    rows.iter().flat_map(laws).collect()
}
