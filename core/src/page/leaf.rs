//! Writing a page: its parts in order, each choice with the act it stands for.

use super::{Blank, BlankKind, CardLine, Choice, Ground, Layout, Look, Page, Part, Pictogram, Side};
use crate::words::{Language, Word};

/// A page that is being written. Writing changes nothing and gives out no numbers: the same page may be written twice for
/// one call.
pub struct Leaf<'a, Act> {
    language: &'a Language,
    acts: Vec<Act>,
    page: Page,
}

/// A page that has been written. Until it is numbered, each choice's `id` is the place of its act, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<Act> {
    /// The page.
    pub page: Page,
    /// What its choices stand for.
    pub acts: Vec<Act>,
}

impl<Act> Written<Act> {
    /// A written page with acts of another kind: what a room wrote, as the app knows it.
    pub fn map<Other>(self, other: impl FnMut(Act) -> Other) -> Written<Other> {
        Written {
            page: self.page,
            acts: self.acts.into_iter().map(other).collect(),
        }
    }
}

impl<'a, Act> Leaf<'a, Act> {
    /// An empty page with this key, in `language`.
    #[must_use]
    pub fn new(key: impl Into<String>, language: &'a Language) -> Self {
        let page = Page {
            key: key.into(),
            sides: vec![Side::default()],
            ..Page::default()
        };
        Self {
            language,
            acts: Vec::new(),
            page,
        }
    }

    /// A page that has been written, to go on with.
    #[must_use]
    pub fn going_on(written: Written<Act>, language: &'a Language) -> Self {
        Self {
            language,
            acts: written.acts,
            page: written.page,
        }
    }

    /// The page, on another ground and laid out in another way.
    #[must_use]
    pub fn on(mut self, ground: Ground, layout: Layout) -> Self {
        (self.page.ground, self.page.layout) = (ground, layout);
        self
    }

    /// The page, and what its choices stand for.
    #[must_use]
    pub fn done(self) -> Written<Act> {
        Written {
            page: self.page,
            acts: self.acts,
        }
    }

    /// The language in which it is written.
    #[must_use]
    pub const fn language(&self) -> &'a Language {
        self.language
    }

    /// The sentence `id`.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.language.say(id)
    }

    /// The sentence `id` with names or numbers in it.
    #[must_use]
    pub fn say_with(&self, id: &str, with: &[(&str, Word<'_>)]) -> String {
        self.language.say_with(id, with)
    }

    /// Something to touch, called `name`, that reads the sentence `id` and does `act`.
    pub fn choice(&mut self, name: impl Into<String>, id: &str, act: Act) -> Choice {
        let text = self.say(id);
        self.choice_saying(name, text, act)
    }

    /// Something to touch, called `name`, that reads `text` and does `act`: what people wrote, or was put together.
    pub fn choice_saying(&mut self, name: impl Into<String>, text: impl Into<String>, act: Act) -> Choice {
        self.acts.push(act);
        Choice {
            id: self.acts.len() as u64,
            name: name.into(),
            text: text.into(),
            ..Choice::default()
        }
    }

    /// Something to write, called `name`, that reads the sentence `id`.
    #[must_use]
    pub fn blank(&self, name: impl Into<String>, id: &str, kind: BlankKind) -> Blank {
        Self::blank_saying(name, self.say(id), kind)
    }

    /// Something to write, called `name`, that reads `label`: a sentence with a name in it.
    pub fn blank_saying(name: impl Into<String>, label: impl Into<String>, kind: BlankKind) -> Blank {
        Blank {
            name: name.into(),
            label: label.into(),
            hint: String::new(),
            kind,
            value: String::new(),
            refusal: String::new(),
            may_be_seen: String::new(),
            is_judged: false,
        }
    }

    /// The pause, where it has a place of its own: the foot of the page, its middle, or all of it. `spoken` is the sentence a
    /// screen reader says.
    pub fn pause_band(&mut self, spoken: &str) {
        self.page.band = Some(Choice {
            name: "pause".to_owned(),
            text: self.say("common-pause"),
            spoken: self.say(spoken),
            icon: Some(Pictogram::Pause),
            ..Choice::default()
        });
    }

    /// From here on the page of the next person.
    pub fn next_side(&mut self) {
        self.page.sides.push(Side::default());
    }

    /// The still mark.
    pub fn mark(&mut self) {
        self.read(Part::Mark);
    }

    /// The one word.
    pub fn word(&mut self, id: &str) {
        self.read(Part::Word { text: self.say(id) });
    }

    /// What the page is about.
    pub fn title(&mut self, id: &str) {
        self.read(Part::Title { text: self.say(id) });
    }

    /// A question, or a sentence as large as one.
    pub fn question(&mut self, id: &str) {
        self.read(Part::Question { text: self.say(id) });
    }

    /// A question, or what somebody is called, as large as one.
    pub fn question_saying(&mut self, text: impl Into<String>) {
        self.read(Part::Question { text: text.into() });
    }

    /// Something to read.
    pub fn sentence(&mut self, id: &str) {
        self.read(Part::Sentence { text: self.say(id) });
    }

    /// Something to read that people wrote, or that was put together already. Nothing where it is empty.
    pub fn sentence_saying(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.read(Part::Sentence { text });
        }
    }

    /// Something that may be read.
    pub fn soft(&mut self, id: &str) {
        self.read(Part::Soft { text: self.say(id) });
    }

    /// Something that may be read, put together already. Nothing where it is empty.
    pub fn soft_saying(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.read(Part::Soft { text });
        }
    }

    /// A note that matters.
    pub fn note(&mut self, id: &str) {
        self.read(Part::Note { text: self.say(id) });
    }

    /// A note that matters, put together already. Nothing where it is empty.
    pub fn note_saying(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.read(Part::Note { text });
        }
    }

    /// What somebody wrote or said, below a softer line.
    pub fn said(&mut self, over: impl Into<String>, text: impl Into<String>) {
        self.read(Part::Said {
            line: CardLine::new(over, text),
        });
    }

    /// Something to read.
    pub fn read(&mut self, part: impl Into<Part>) {
        self.side(|side| &mut side.read, part.into());
    }

    /// Something to choose from.
    pub fn choose(&mut self, part: impl Into<Part>) {
        self.side(|side| &mut side.choose, part.into());
    }

    /// A way back or out.
    pub fn way(&mut self, part: impl Into<Part>) {
        self.side(|side| &mut side.ways, part.into());
    }

    /// The way back.
    pub fn back(&mut self, act: Act) {
        let back = self
            .choice("back", "common-back", act)
            .looking(Look::Back)
            .icon(Pictogram::Back);
        self.way(back);
    }

    /// Something on the page's edge.
    pub fn edge(&mut self, choice: Choice) {
        self.page.edge.push(choice);
    }

    fn side(&mut self, parts: impl Fn(&mut Side) -> &mut Vec<Part>, part: Part) {
        if let Some(side) = self.page.sides.last_mut() {
            parts(side).push(part);
        }
    }
}
