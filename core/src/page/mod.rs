//! The border: a small closed vocabulary in which every page is said, and what else crosses to a phone.
//!
//! A phone draws each [`Part`] once, and no page. Whoever adds a page adds Rust and words. Whoever adds a part adds it here,
//! in Kotlin and in Swift, and none of the three compiles before it is there: all of them match on [`Part`] without an
//! `else`.
//!
//! Everybody may import this module; of the core it knows only who people are and where a session is.

mod ask;
mod at;
mod choice;
mod field;
mod leaf;
mod offered;
mod part;
mod phone;
mod pictogram;
mod safe;
mod said;
mod then;
mod ways;

use std::sync::Arc;

pub use ask::{Answer, Ask, Asking};
pub use at::{At, HowFar, Lock};
pub use choice::{Choice, Look, State};
pub use field::{Blank, BlankKind, SecretBytes, SecretText, Typed, TypedText};
pub use leaf::{Leaf, Written};
pub use offered::{Offered, Sheet};
pub use part::{BodyPlace, CardLine, Part, Stone, StripStep};
pub use phone::{Ability, AppIcon, Phone};
pub use pictogram::Pictogram;
pub(crate) use safe::Safe;
pub use then::{Refusal, Then};
pub use ways::{DarkWay, DarkWays};

/// A page that is shared, not copied: a pause only points to the one that was made beforehand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SharedPage(pub Arc<Page>);

/// One page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// Another key is another page: it fades in, begins at its top, and what was typed belongs to it. With the same key, what
    /// differs changes at once, in its place, and the cursor stays. In every language the same, and without a word that
    /// somebody wrote: `reflecting/first/2`.
    pub key: String,
    /// On what it lies.
    pub ground: Ground,
    /// How it is laid out.
    pub layout: Layout,
    /// The choices on the page's edge: help, leave. On pages that are shown in the dark they are spoken only.
    pub edge: Vec<Choice>,
    /// One side; or one for each person, the second turned round.
    pub sides: Vec<Side>,
    /// The pause, where it has a place of its own. Touching it calls `pause`, never `touch`.
    pub band: Option<Choice>,
}

/// On what a page lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Ground {
    /// As the phone is set: day or night.
    #[default]
    Page,
    /// Night, whatever the phone is set to: an evening.
    Night,
    /// The pause, as the phone is set: day or night.
    Deep,
    /// The pause in an evening: by night, whatever the phone is set to. It never turns from black to bright.
    DeepNight,
    /// Together: black, and what little there is to see is dim and centred.
    Black,
}

impl Ground {
    /// It, whatever the phone is set to: an evening is night.
    #[must_use]
    pub const fn by_night(self) -> Self {
        match self {
            Self::Page => Self::Night,
            Self::Deep => Self::DeepNight,
            Self::Night | Self::DeepNight | Self::Black => self,
        }
    }

    /// Whether it is that of a pause.
    #[must_use]
    pub const fn is_deep(self) -> bool {
        matches!(self, Self::Deep | Self::DeepNight)
    }
}

/// How a page is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Layout {
    /// Read above, choose below.
    #[default]
    Reading,
    /// Read above, choose below, with room above the first line and a tall band: nothing is going on.
    Resting,
    /// Each person's half of the screen, turned towards them, with the band between.
    Halves,
    /// What is chosen fills the screen in equal bands, found in the dark.
    Bands,
    /// The whole page is the band: a touch anywhere that is no choice.
    Whole,
}

/// What one person has before them; or everybody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Side {
    /// What is read, above. Scrolls.
    pub read: Vec<Part>,
    /// What is chosen, in the lower half, for either thumb. Scrolls, and is never pushed out of sight by what is read.
    pub choose: Vec<Part>,
    /// The ways back and out. They never scroll, so they are always among what is seen.
    pub ways: Vec<Part>,
}

impl Side {
    /// Its parts, in the order in which a screen reader comes to them.
    pub fn all(&self) -> impl Iterator<Item = &Part> {
        self.read.iter().chain(&self.choose).chain(&self.ways)
    }
}

impl Page {
    /// All parts, in the order in which a screen reader comes to them.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.sides.iter().flat_map(Side::all)
    }

    /// Everything there is to touch, in the order in which a screen reader comes to it.
    pub fn choices(&self) -> impl Iterator<Item = &Choice> {
        self.parts().flat_map(Part::choices).chain(&self.band).chain(&self.edge)
    }

    fn choices_mut(&mut self) -> impl Iterator<Item = &mut Choice> {
        let sides = self.sides.iter_mut().flat_map(|side| {
            let parts = side.read.iter_mut().chain(&mut side.choose).chain(&mut side.ways);
            parts.flat_map(Part::choices_mut)
        });
        sides.chain(&mut self.band).chain(&mut self.edge)
    }

    /// What stories and tests touch: the choice that is called `name`, in every language.
    #[must_use]
    pub fn choice(&self, name: &str) -> Option<&Choice> {
        self.choices().find(|choice| choice.name == name)
    }

    /// Says why something cannot be taken: beside its field, or, where there is no such field, above everything else.
    pub(crate) fn refuse(&mut self, refusal: &Refusal) {
        let sides = self.sides.iter_mut();
        let parts = sides.flat_map(|side| side.read.iter_mut().chain(&mut side.choose));
        let mut blanks = parts.filter_map(|part| match part {
            Part::Field { blank } => Some(blank),
            _ => None,
        });
        if let Some(blank) = blanks.find(|blank| blank.name == refusal.field) {
            blank.refusal.clone_from(&refusal.sentence);
        } else if let Some(side) = self.sides.first_mut() {
            side.read.push(Part::Note {
                text: refusal.sentence.clone(),
            });
        }
    }

    /// Everything there is to write.
    pub fn blanks(&self) -> impl Iterator<Item = &Blank> {
        self.parts().filter_map(|part| match part {
            Part::Field { blank } => Some(blank),
            _ => None,
        })
    }
}
