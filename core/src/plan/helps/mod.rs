//! What each wrote, while calm, for a pause and for afterwards: their aids (S20), their card (S16) and their wishes (S42), which the
//! plan holds; what we agreed for what troubles them (S15), safe topics to read aloud (S17), and signs that were learned (S30). All
//! of it is its author's: nobody else can change it (P11), so its pages open as what they keep for themselves does. It is for both
//! to read. What troubles somebody, in their own words, is kept apart, and shown only if they chose so.

mod acts;
mod pages;
mod room;

use serde::{Deserialize, Serialize};

use crate::{
    error::{Field, StillpointError, Why},
    people::{Pair, WhoIsWho},
    session::Person,
    text::{Limit, clean},
};

pub(crate) use acts::{Act, Came};
pub(super) use pages::{read, write};
pub(crate) use room::Room;

/// As many triggers as one person may write.
const MOST_TRIGGERS: usize = 8;
/// As many topics, and as many signs.
pub(super) const MOST_LINES: usize = 6;
/// The longest trigger, topic or sign, in letters.
const LONGEST_LINE: u32 = 120;
/// The longest that can be agreed for one trigger, in letters.
const LONGEST_AGREED: u32 = 200;

/// A page of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Page {
    /// The ways to the others.
    Home,
    /// What troubles them, and what was agreed: from this one on.
    Triggers(usize),
    /// What troubles them, in their own words: the one at this place; behind the last, a new one.
    Trigger(usize),
    /// What was agreed for it.
    Agreed(usize),
    /// What can be read aloud in a pause.
    Topics,
    /// Signs that were learned.
    Signs,
    /// What they are called.
    Name,
    /// Which pronouns they go by.
    Pronouns,
    /// What brings them back to the present.
    Aids,
    /// Their card: what to do when they cannot speak.
    CardDo,
    /// Their card: what not to do.
    CardDoNot,
    /// What helps them afterwards.
    Afterwards,
}

impl Page {
    /// The way back from here; none: to what this person keeps for themselves.
    pub(super) const fn up(self) -> Option<Self> {
        match self {
            Self::Home => None,
            Self::Triggers(0)
            | Self::Name
            | Self::Topics
            | Self::Signs
            | Self::Aids
            | Self::CardDo
            | Self::Afterwards => Some(Self::Home),
            Self::Pronouns => Some(Self::Name),
            Self::CardDoNot => Some(Self::CardDo),
            Self::Triggers(from) => Some(Self::Triggers(from.saturating_sub(TRIGGERS_ON_A_PAGE))),
            Self::Trigger(number) => Some(Self::Triggers(number / TRIGGERS_ON_A_PAGE * TRIGGERS_ON_A_PAGE)),
            Self::Agreed(number) => Some(Self::Trigger(number)),
        }
    }
}

/// As many triggers as stand on one page.
const TRIGGERS_ON_A_PAGE: usize = 4;

/// By what a trigger is known, wherever its words lie. Random, given once, and it opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TriggerId([u8; 16]);

/// What was agreed for something that troubles somebody (S15).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Trigger {
    id: TriggerId,
    /// In their own words, if they chose to show them.
    pub(crate) shown: Option<String>,
    /// What was agreed. Empty: nothing yet.
    pub(crate) agreed: String,
}

/// What one person wrote.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Own {
    pub(crate) triggers: Vec<Trigger>,
    pub(crate) topics: Vec<String>,
    pub(crate) signs: Vec<String>,
    /// Their card can be read while the app is locked.
    pub(crate) card_while_locked: bool,
}

/// What each wrote for both to read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(into = "Stored", from = "Stored")]
pub(crate) struct Helps(Pair<Own>);

/// As it is sealed: which form it has, by its first byte. What was sealed in an earlier form is read for ever.
#[derive(Serialize, Deserialize)]
enum Stored {
    First(first::Own, first::Own),
    Second(Pair<Own>),
}

/// The first form: no card could be read while the app was locked.
mod first {
    use serde::{Deserialize, Serialize};

    use super::Trigger;

    #[derive(Serialize, Deserialize)]
    pub(super) struct Own {
        triggers: Vec<Trigger>,
        topics: Vec<String>,
        signs: Vec<String>,
    }

    impl From<Own> for super::Own {
        fn from(own: Own) -> Self {
            Self {
                triggers: own.triggers,
                topics: own.topics,
                signs: own.signs,
                card_while_locked: false,
            }
        }
    }
}

impl From<Helps> for Stored {
    fn from(helps: Helps) -> Self {
        Self::Second(helps.0)
    }
}

impl From<Stored> for Helps {
    fn from(stored: Stored) -> Self {
        Self(match stored {
            Stored::First(first, second) => Pair::new(first.into(), second.into()),
            Stored::Second(each) => each,
        })
    }
}

impl Helps {
    /// What `person` wrote.
    pub(crate) const fn of(&self, person: Person) -> &Own {
        self.0.of(person)
    }

    /// With what `person` wrote in the place of theirs.
    pub(crate) fn with(&self, person: Person, own: Own) -> Self {
        let mut with = self.clone();
        *with.0.of_mut(person) = own;
        with
    }

    /// Whether it could have been written here.
    pub(crate) fn can_be(&self) -> bool {
        self.0.iter().all(|(_, own)| own.can_be())
    }

    /// What `person` wrote, for one who is alone from now on: the first.
    pub(crate) fn of_one(&self, person: Person) -> Self {
        Self(Pair::new(self.of(person).clone(), Own::default()))
    }

    /// What each wrote, by the places that people have in another plan; what belongs to nobody there is left out. None: all of
    /// it is. Nothing that shows more comes from elsewhere: there, a card is read once it is open.
    pub(crate) fn by(&self, who: WhoIsWho) -> Option<Self> {
        let mut by = Self::default();
        let mut is_known = false;
        for (person, own) in self.0.iter() {
            if let Some(there) = who.of(person) {
                let own = Own {
                    card_while_locked: false,
                    ..own.clone()
                };
                *by.0.of_mut(there) = own;
                is_known = true;
            }
        }
        is_known.then_some(by)
    }
}

impl Own {
    /// With what was `kept` elsewhere of it: each trigger once, by what it is known; each line once. A card is read while it is
    /// locked only where that is chosen anew.
    pub(crate) fn joined(&self, kept: &Self) -> Self {
        let mut with = self.clone();
        for trigger in &kept.triggers {
            match with.triggers.iter_mut().find(|one| one.id == trigger.id) {
                // Its words alone were left here.
                Some(one) if one.agreed.is_empty() && one.shown.is_none() => one.clone_from(trigger),
                Some(_) => {}
                None => with.triggers.push(trigger.clone()),
            }
        }
        for (lines, kept) in [(&mut with.topics, &kept.topics), (&mut with.signs, &kept.signs)] {
            let new: Vec<String> = kept.iter().filter(|line| !lines.contains(line)).cloned().collect();
            lines.extend(new);
        }
        with
    }

    /// Whether it could have been written here.
    pub(crate) fn can_be(&self) -> bool {
        let is_clean = |text: &str, field, limit| clean(text, field, None, limit).as_deref() == Ok(text);
        let lines = |lines: &[String], field| {
            let is_line = |line: &String| !line.is_empty() && is_clean(line, field, Limit::Line(LONGEST_LINE));
            lines.len() <= MOST_LINES && lines.iter().all(is_line)
        };
        let is_known_once = |(place, one): (usize, &Trigger)| {
            let mut before = self.triggers.iter().take(place);
            before.all(|other| other.id != one.id)
        };
        self.triggers.len() <= MOST_TRIGGERS
            && self.triggers.iter().enumerate().all(is_known_once)
            && self.triggers.iter().all(|one| {
                let shown = one.shown.as_deref().unwrap_or_default();
                is_clean(shown, Field::Trigger, Limit::Line(LONGEST_LINE))
                    && is_clean(&one.agreed, Field::Agreed, Limit::Text(LONGEST_AGREED))
            })
            && lines(&self.topics, Field::Topic)
            && lines(&self.signs, Field::Sign)
    }
}

/// What troubles one person, in their own words: theirs alone to read, as what they keep for themselves is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "StoredTexts", from = "StoredTexts")]
pub(crate) struct TriggerTexts {
    author: Person,
    of: Vec<(TriggerId, String)>,
}

/// As it is sealed: which form it has, by its first byte.
#[derive(Serialize, Deserialize)]
enum StoredTexts {
    First(Person, Vec<(TriggerId, String)>),
}

impl From<TriggerTexts> for StoredTexts {
    fn from(texts: TriggerTexts) -> Self {
        Self::First(texts.author, texts.of)
    }
}

impl From<StoredTexts> for TriggerTexts {
    fn from(StoredTexts::First(author, of): StoredTexts) -> Self {
        Self { author, of }
    }
}

impl Default for TriggerTexts {
    /// The first's, and none yet.
    fn default() -> Self {
        Self::none(Person::First)
    }
}

impl TriggerTexts {
    /// Of `author`, and none yet.
    pub(crate) const fn none(author: Person) -> Self {
        Self { author, of: Vec::new() }
    }

    /// What `author` wrote, from what lies in several places, the newest first: each once, and of more than there can be first what
    /// belongs to a trigger of `own`.
    pub(crate) fn joined(author: Person, all: Vec<Self>, own: &Own) -> Self {
        let mut of: Vec<(TriggerId, String)> = Vec::new();
        for (id, text) in all.into_iter().flat_map(|texts| texts.of) {
            if of.iter().all(|(other, _)| *other != id) {
                of.push((id, text));
            }
        }
        let is_of_a_trigger = |(id, _): &(TriggerId, String)| own.triggers.iter().any(|one| one.id == *id);
        let (mut of, others): (Vec<_>, Vec<_>) = of.into_iter().partition(is_of_a_trigger);
        of.extend(others);
        of.truncate(MOST_TRIGGERS);
        Self { author, of }
    }

    /// Who wrote them.
    pub(crate) const fn author(&self) -> Person {
        self.author
    }

    /// Own words as those of somebody who has another place in the plan by now.
    pub(crate) fn by(self, author: Person) -> Self {
        Self { author, ..self }
    }

    /// Each, in the order in which they were written.
    pub(crate) fn each(&self) -> impl Iterator<Item = &str> {
        self.of.iter().map(|(_, text)| text.as_str())
    }

    /// Whether they could have been written here.
    pub(crate) fn can_be(&self) -> bool {
        let is_clean = |text: &String| {
            let cleaned = clean(text, Field::Trigger, None, Limit::Line(LONGEST_LINE));
            cleaned.as_ref() == Ok(text) && !text.is_empty()
        };
        self.of.len() <= MOST_TRIGGERS && self.of.iter().all(|(_, text)| is_clean(text))
    }

    fn text(&self, id: TriggerId) -> &str {
        let found = self.of.iter().find(|(other, _)| *other == id);
        found.map(|(_, text)| text.as_str()).unwrap_or_default()
    }

    /// Own words with `text` for the trigger `id`; empty: without any. What belongs to no trigger of `own` any more goes.
    fn with(&self, id: TriggerId, text: String, own: &Own) -> Self {
        let is_there = |other: TriggerId| own.triggers.iter().any(|one| one.id == other);
        let mut of = self.of.clone();
        of.retain(|(other, _)| *other != id && is_there(*other));
        if !text.is_empty() {
            of.push((id, text));
        }
        Self {
            author: self.author,
            of,
        }
    }
}

/// Lines as they are kept: none is empty, and none is too long.
fn lines(typed: &str, field: Field) -> Result<Vec<String>, StillpointError> {
    let cleaned = typed
        .lines()
        .map(|line| clean(line, field, None, Limit::Line(LONGEST_LINE)));
    let mut lines = cleaned.collect::<Result<Vec<_>, _>>()?;
    lines.retain(|line| !line.is_empty());
    if lines.len() > MOST_LINES {
        return Err(StillpointError::Invalid {
            field,
            person: None,
            why: Why::TooMany { max: 6 },
        });
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As they were sealed in the first form. They are read for ever.
    const HELPS: &str = "00010707070707070707070707070707070701066120746573740a5761697420686572652e01077468652073656101097175696574206e6f77000000";
    const SECOND: &str = "01010707070707070707070707070707070701066120746573740a5761697420686572652e01077468652073656101097175696574206e6f770100000000";
    const TEXTS: &str = "0001010707070707070707070707070707070706612074657374";

    fn bytes(hex: &str) -> Vec<u8> {
        let digit = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
        (0..hex.len()).step_by(2).map(digit).collect()
    }

    fn trigger(number: u8) -> Trigger {
        Trigger {
            id: TriggerId([number; 16]),
            shown: Some("a test".to_owned()),
            agreed: "Wait here.".to_owned(),
        }
    }

    fn own() -> Own {
        Own {
            triggers: vec![trigger(7)],
            topics: vec!["the sea".to_owned()],
            signs: vec!["quiet now".to_owned()],
            card_while_locked: false,
        }
    }

    /// With a card that can be read while it is locked.
    fn shown() -> Own {
        Own {
            card_while_locked: true,
            ..own()
        }
    }

    fn of_first(own: Own) -> Helps {
        Helps(Pair::new(own, Own::default()))
    }

    #[test]
    fn the_form_of_what_is_kept_does_not_change() {
        assert_eq!(postcard::from_bytes::<Helps>(&bytes(HELPS)).unwrap(), of_first(own()));
        let helps = of_first(shown());
        assert_eq!(postcard::to_allocvec(&helps).unwrap(), bytes(SECOND));
        assert_eq!(postcard::from_bytes::<Helps>(&bytes(SECOND)).unwrap(), helps);
        let texts = TriggerTexts {
            author: Person::Second,
            of: vec![(TriggerId([7; 16]), "a test".to_owned())],
        };
        assert_eq!(postcard::to_allocvec(&texts).unwrap(), bytes(TEXTS));
        assert_eq!(postcard::from_bytes::<TriggerTexts>(&bytes(TEXTS)).unwrap(), texts);
        // A form that is not known yet is none that could be read.
        assert!(postcard::from_bytes::<Helps>(&[2, 0, 0, 0, 0, 0, 0, 0, 0]).is_err());
    }

    #[test]
    fn what_could_not_have_been_written_here_cannot_be() {
        assert!(of_first(own()).can_be() && Helps::default().can_be());
        let cannot: [fn(&mut Own); 8] = [
            |own| own.triggers = (0..9).map(trigger).collect(),
            |own| own.triggers.push(trigger(7)),
            |own| own.triggers[0].agreed = "x".repeat(201),
            |own| own.triggers[0].shown = Some("x".repeat(121)),
            |own| own.triggers[0].shown = Some(" a test".to_owned()),
            |own| own.topics = vec!["the sea".to_owned(); 7],
            |own| own.topics.push(String::new()),
            |own| own.signs.push("two\nlines".to_owned()),
        ];
        for change in cannot {
            let mut changed = own();
            change(&mut changed);
            assert!(!of_first(changed.clone()).can_be(), "{changed:?}");
        }
        let texts = |of: Vec<(u8, &str)>| TriggerTexts {
            author: Person::First,
            of: of
                .into_iter()
                .map(|(id, text)| (TriggerId([id; 16]), text.to_owned()))
                .collect(),
        };
        assert!(texts(vec![(1, "a test")]).can_be());
        for cannot in [vec![(1, "")], vec![(1, "a\u{7}")], vec![(1, "x"); 9]] {
            assert!(!texts(cannot.clone()).can_be(), "{cannot:?}");
        }
    }

    #[test]
    fn own_words_from_several_places_are_each_there_once_and_none_of_a_trigger_is_lost() {
        let texts = |ids: std::ops::Range<u8>, text: &str| TriggerTexts {
            author: Person::Second,
            of: ids.map(|id| (TriggerId([id; 16]), text.to_owned())).collect(),
        };
        let joined = TriggerTexts::joined(
            Person::First,
            vec![texts(20..28, "brought"), texts(6..8, "here"), texts(7..8, "older")],
            &own(),
        );
        assert!(joined.can_be() && joined.author() == Person::First);
        assert_eq!((joined.of.len(), joined.text(TriggerId([7; 16]))), (8, "here"));
    }

    #[test]
    fn what_comes_back_is_whose_it_was_whichever_place_they_have() {
        let helps = of_first(own());
        let swapped = WhoIsWho(Pair::new(Some(Person::Second), Some(Person::First)));
        let there = helps.by(swapped).unwrap();
        assert_eq!(
            (there.of(Person::First), there.of(Person::Second)),
            (&Own::default(), &own())
        );
        assert_eq!(helps.by(WhoIsWho::THEMSELVES), Some(helps.clone()));
        assert_eq!(
            of_first(shown()).by(WhoIsWho::THEMSELVES),
            Some(helps.clone()),
            "nothing that shows more"
        );
        assert_eq!(helps.by(WhoIsWho::STRANGERS), None);
        let one = WhoIsWho(Pair::new(None, Some(Person::First)));
        assert_eq!(helps.by(one), Some(Helps::default()), "nobody gets what was another's");
    }
}
