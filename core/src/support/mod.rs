//! Help (S58): lines that listen, first those of the country where the phone is at home, and people one trusts. It stands
//! over whatever goes on, one touch away from every page, locked or not.

mod pages;

use serde::{Deserialize, Serialize};

use crate::{
    durable::Durable,
    error::Field,
    library::{HelpLine, Way, help_countries, help_lines},
    page::{Asking, At, Refusal, Safe, Then, TypedText},
    text::{Limit, clean, so_far, telephone},
    words::Language,
};

pub(crate) use pages::write;

/// As many people as one page holds.
const MOST: usize = 3;
const LONGEST_NAME: u32 = 40;
const LONGEST_NUMBER: usize = 30;

/// A page of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The lines, from this one on.
    Lines(usize),
    /// The countries to choose from, from this one on.
    Countries(usize),
    /// The people one trusts.
    People,
    /// Somebody is added.
    Add,
    /// Is it safe to use this with someone? Asked again at any time; nothing of the answer is kept.
    Safe,
    /// It was answered: an equally ordinary page, whatever the answer was.
    Heard(Safe),
}

/// What a choice stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// To a page of it, or back to one.
    Go(Place),
    /// The way back to what goes on.
    Close,
    /// The lines of this country, by its place among [`help_countries`].
    Choose(usize),
    /// Call the line at this place.
    Call(usize),
    /// Call the person at this place.
    CallPerson(usize),
    /// Keep what was typed as somebody one trusts.
    Keep,
    /// Take away the person at this place.
    Remove(usize),
}

/// The people one trusts. Whoever opens the app sees them; while it is locked, nobody does.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Trusted(Vec<TrustedPerson>);

/// Somebody one trusts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct TrustedPerson {
    name: String,
    number: String,
}

impl Trusted {
    /// Each with a name and a number.
    pub(super) fn each(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|one| (one.name.as_str(), one.number.as_str()))
    }

    /// With those who were `kept` elsewhere; none: there is no room for all of them.
    pub(crate) fn joined(&self, kept: &Self) -> Option<Self> {
        let mut with = self.clone();
        let new = kept.0.iter().filter(|one| !self.0.contains(one));
        with.0.extend(new.cloned());
        (with.0.len() <= MOST).then_some(with)
    }

    /// Each in one line.
    pub(crate) fn in_lines(&self) -> String {
        let lines = self.each().map(|(name, number)| format!("{name}: {number}"));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Whether somebody else has room on their page.
    pub(super) const fn has_room(&self) -> bool {
        self.0.len() < MOST
    }

    /// The number of the person at `place`.
    pub(super) fn number_of(&self, place: usize) -> Option<String> {
        self.0.get(place).map(|one| one.number.clone())
    }

    /// With somebody more, as they were typed, or why that cannot be taken.
    pub(super) fn with(&self, Begun { name, number }: &Begun, language: &Language) -> Result<Self, Refusal> {
        let refused = |field: &str, sentence| Refusal {
            field: field.to_owned(),
            sentence,
        };
        let name = clean(name, Field::Name, None, Limit::Line(LONGEST_NAME));
        let name = name.map_err(|error| refused("name", language.explain(&error)))?;
        if name.is_empty() {
            return Err(refused("name", language.say("support-person-name-refused")));
        }
        let number = telephone(number);
        if !is_number(&number) {
            return Err(refused("number", language.say("support-person-number-refused")));
        }
        let mut with = self.clone();
        if with.has_room() {
            with.0.push(TrustedPerson { name, number });
        }
        Ok(with)
    }

    /// Without the person at `place`.
    pub(super) fn without(&self, place: usize) -> Self {
        let mut without = self.clone();
        if place < without.0.len() {
            without.0.remove(place);
        }
        without
    }

    /// Whether they are such as could have been kept here.
    pub(crate) fn can_be(&self) -> bool {
        let is_somebody = |one: &TrustedPerson| {
            let name = clean(&one.name, Field::Name, None, Limit::Line(LONGEST_NAME));
            name.is_ok_and(|name| name == one.name && !name.is_empty()) && is_number(&one.number)
        };
        self.0.len() <= MOST && self.0.iter().all(is_somebody)
    }
}

/// Somebody who is being added: a name and a number, as far as they were typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Begun {
    name: String,
    number: String,
}

impl Begun {
    fn put_right(mut self) -> Self {
        so_far(&mut self.name);
        so_far(&mut self.number);
        self
    }

    /// Whether it could wait here.
    pub(crate) fn can_be(&self) -> bool {
        self.clone().put_right() == *self
    }
}

/// Help, in memory.
#[derive(Default)]
pub(crate) struct Room {
    /// The page that is shown over what goes on; none: nothing of it is.
    pub(crate) shown: Option<Place>,
    /// The country that somebody chose; none: where the phone is at home.
    country: Option<&'static str>,
    pub(crate) people: Durable<Trusted>,
    /// Who is being added.
    typed: Begun,
}

impl Room {
    /// Nothing of it is shown any more; what was begun of somebody stays to be gone on with.
    pub(crate) const fn close(&mut self) {
        self.shown = None;
    }

    /// It is locked: what was typed waits elsewhere.
    pub(crate) fn out_of_sight(&mut self) {
        self.close();
        self.let_go();
    }

    /// What stands in the fields is taken over, whatever was touched.
    pub(crate) fn take_over(&mut self, typed: &TypedText) {
        if let (Some(Place::Add), Some(name), Some(number)) = (self.shown, typed.get("name"), typed.get("number")) {
            self.typed = Begun {
                name: name.to_owned(),
                number: number.to_owned(),
            };
        }
    }

    /// Who is being added, to be gone on with.
    pub(crate) fn begun(&self) -> Begun {
        self.typed.clone().put_right()
    }

    /// Nobody is being added.
    pub(crate) fn let_go(&mut self) {
        self.typed = Begun::default();
    }

    /// Somebody was being added.
    pub(crate) fn go_on(&mut self, begun: Begun) {
        self.typed = begun;
    }

    /// The country whose lines are shown.
    fn country<'a>(&self, at: &At<'a>) -> &'a str {
        self.country.unwrap_or(&at.phone.region)
    }

    fn lines(&self, at: &At<'_>) -> Vec<HelpLine> {
        help_lines(self.country(at))
    }
}

/// Whether somebody can be called so.
fn is_number(text: &str) -> bool {
    let marks = |letter: char| letter.is_ascii_digit() || "+-()/. ".contains(letter);
    text.trim() == text
        && text.len() <= LONGEST_NUMBER
        && text.chars().all(marks)
        && text.chars().filter(char::is_ascii_digit).count() >= 3
}

/// The first way to reach a line by calling.
fn number_of(line: &HelpLine) -> Option<&'static str> {
    line.ways.iter().find_map(|way| match way {
        Way::Call(number) => Some(*number),
        _ => None,
    })
}

impl Act {
    /// The rule.
    pub(crate) fn done<P, W>(self, room: &mut Room, at: &At<'_>) -> Then<P, W> {
        let call = |number: Option<String>| match number {
            // Once the system was asked, it has been: the same act comes again with the answer.
            Some(number) if at.answer.is_none() => Then::Ask(Asking::Call { number }),
            _ => Then::Stay,
        };
        match self {
            Self::Go(place) => room.shown = Some(place),
            Self::Close => room.close(),
            Self::Choose(place) => {
                room.country = help_countries().get(place).copied();
                room.shown = Some(Place::Lines(0));
            }
            Self::Call(place) => return call(room.lines(at).get(place).and_then(number_of).map(str::to_owned)),
            Self::CallPerson(place) if at.is_open() => {
                return call(room.people.get().number_of(place));
            }
            Self::Keep if at.is_open() => match room.people.get().with(&room.typed, at.language) {
                Ok(people) => {
                    room.people.change(people);
                    room.typed = Default::default();
                    room.shown = Some(Place::People);
                }
                Err(refusal) => return Then::Refused(refusal),
            },
            Self::Remove(place) if at.is_open() => room.people.change(room.people.get().without(place)),
            Self::CallPerson(_) | Self::Keep | Self::Remove(_) => {}
        }
        Then::Stay
    }
}
