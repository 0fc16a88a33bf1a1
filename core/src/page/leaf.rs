//! Writing a page: its parts in order, each choice with the act it stands for.

use super::{Blank, BlankKind, CardLine, Choice, Ground, Layout, Look, Page, Part, Pictogram, Side};
use crate::words::{Language, Word};

/// A page that is being written. Writing changes nothing and gives out no numbers: the same page may be written twice for
/// one call.
pub struct Leaf<'a, Act> {
    acts: Vec<Act>,
    sheet: Sheet<'a>,
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
    /// A written page on its ground by night.
    #[must_use]
    pub fn by_night(mut self) -> Self {
        self.page.ground = self.page.ground.by_night();
        self
    }

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
        Self {
            acts: Vec::new(),
            sheet: Sheet::new(key.into(), language),
        }
    }

    /// A page that has been written, to go on with.
    #[must_use]
    pub fn going_on(written: Written<Act>, language: &'a Language) -> Self {
        Self {
            acts: written.acts,
            sheet: Sheet {
                language,
                page: written.page,
            },
        }
    }

    /// The page, on another ground and laid out in another way.
    #[must_use]
    pub fn on(mut self, ground: Ground, layout: Layout) -> Self {
        (self.sheet.page.ground, self.sheet.page.layout) = (ground, layout);
        self
    }

    /// The page, and what its choices stand for.
    #[must_use]
    pub fn done(self) -> Written<Act> {
        Written {
            page: self.sheet.page,
            acts: self.acts,
        }
    }

    /// The language in which it is written.
    #[must_use]
    pub const fn language(&self) -> &'a Language {
        self.sheet.language
    }

    /// The sentence `id`.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.sheet.language.say(id)
    }

    /// The sentence `id` with names or numbers in it.
    #[must_use]
    pub fn say_with(&self, id: &str, with: &[(&str, Word<'_>)]) -> String {
        self.sheet.language.say_with(id, with)
    }

    /// Something to touch, called `name`, that reads the sentence `id` and does `act`.
    pub fn choice(&mut self, name: impl Into<String>, id: &str, act: Act) -> Choice {
        let text = self.say(id);
        self.choice_saying(name, text, act)
    }

    /// Something to touch, called `name`, that reads `text` and does `act`: what people wrote, or was put together.
    pub fn choice_saying(&mut self, name: impl Into<String>, text: impl Into<String>, act: Act) -> Choice {
        self.acts.push(act);
        Choice::new(self.acts.len() as u64, name.into(), text.into())
    }

    /// Something to write, called `name`, that reads the sentence `id`.
    #[must_use]
    pub fn blank(&self, name: impl Into<String>, id: &str, kind: BlankKind) -> Blank {
        Self::blank_saying(name, self.say(id), kind)
    }

    /// Something to write, called `name`, that reads `label`: a sentence with a name in it.
    pub fn blank_saying(name: impl Into<String>, label: impl Into<String>, kind: BlankKind) -> Blank {
        Blank::new(name.into(), label.into(), kind)
    }

    /// The pause, where it has a place of its own: the foot of the page, its middle, or all of it. `spoken` is the sentence a
    /// screen reader says.
    pub fn pause_band(&mut self, spoken: &str) {
        self.sheet.pause_band(spoken);
    }

    /// From here on the page of the next person.
    pub fn next_side(&mut self) {
        self.sheet.page.sides.push(Side::default());
    }

    /// The still mark.
    pub fn mark(&mut self) {
        self.sheet.read(Part::Mark);
    }

    /// The one word.
    pub fn word(&mut self, id: &str) {
        self.sheet.text(|text| Part::Word { text, behind: None }, self.say(id));
    }

    /// The one word, on the wide rings of a pause.
    pub fn word_on_rings(&mut self, id: &str) {
        let on_rings = |text| Part::Word {
            text,
            behind: Some(Pictogram::WideRings),
        };
        self.sheet.text(on_rings, self.say(id));
    }

    /// What the page is about.
    pub fn title(&mut self, id: &str) {
        self.sheet.text(|text| Part::Title { text }, self.say(id));
    }

    /// A question, or a sentence as large as one.
    pub fn question(&mut self, id: &str) {
        self.question_saying(self.say(id));
    }

    /// A question, or what somebody is called, as large as one.
    pub fn question_saying(&mut self, text: impl Into<String>) {
        self.sheet.text(|text| Part::Question { text }, text.into());
    }

    /// Something to read.
    pub fn sentence(&mut self, id: &str) {
        self.sheet.text(|text| Part::Sentence { text }, self.say(id));
    }

    /// Something to read that people wrote, or that was put together already. Nothing where it is empty.
    pub fn sentence_saying(&mut self, text: impl Into<String>) {
        self.sheet.text_if_any(|text| Part::Sentence { text }, text.into());
    }

    /// Something that may be read.
    pub fn soft(&mut self, id: &str) {
        self.sheet.text(|text| Part::Soft { text }, self.say(id));
    }

    /// Something that may be read, put together already. Nothing where it is empty.
    pub fn soft_saying(&mut self, text: impl Into<String>) {
        self.sheet.text_if_any(|text| Part::Soft { text }, text.into());
    }

    /// A note that matters.
    pub fn note(&mut self, id: &str) {
        self.sheet.text(|text| Part::Note { text }, self.say(id));
    }

    /// A note that matters, put together already. Nothing where it is empty.
    pub fn note_saying(&mut self, text: impl Into<String>) {
        self.sheet.text_if_any(|text| Part::Note { text }, text.into());
    }

    /// What somebody wrote or said, below a softer line.
    pub fn said(&mut self, over: impl Into<String>, text: impl Into<String>) {
        self.sheet.read(Part::Said {
            line: CardLine::new(over, text),
        });
    }

    /// Something to read.
    pub fn read(&mut self, part: impl Into<Part>) {
        self.sheet.read(part.into());
    }

    /// Something to choose from.
    pub fn choose(&mut self, part: impl Into<Part>) {
        self.sheet.choose(part.into());
    }

    /// A way back or out.
    pub fn way(&mut self, part: impl Into<Part>) {
        self.sheet.way(part.into());
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
        self.sheet.page.edge.push(choice);
    }
}

/// What is written of a page, without what its choices stand for: the same for every room, and compiled once for all of them.
/// Nothing of it is drawn into those who call it, so that each part they write is one call.
struct Sheet<'a> {
    language: &'a Language,
    page: Page,
}

impl<'a> Sheet<'a> {
    #[inline(never)]
    fn new(key: String, language: &'a Language) -> Self {
        let page = Page {
            key,
            sides: vec![Side::default()],
            ..Page::default()
        };
        Self { language, page }
    }

    #[inline(never)]
    fn pause_band(&mut self, spoken: &str) {
        let pause = Choice::new(0, "pause".to_owned(), self.language.say("common-pause"))
            .spoken(self.language.say(spoken))
            .icon(Pictogram::Pause);
        self.page.band = Some(pause);
    }

    #[inline(never)]
    fn text(&mut self, as_part: fn(String) -> Part, text: String) {
        self.read(as_part(text));
    }

    #[inline(never)]
    fn text_if_any(&mut self, as_part: fn(String) -> Part, text: String) {
        if !text.is_empty() {
            self.read(as_part(text));
        }
    }

    #[inline(never)]
    fn read(&mut self, part: Part) {
        if let Some(side) = self.page.sides.last_mut() {
            side.read.push(part);
        }
    }

    #[inline(never)]
    fn choose(&mut self, part: Part) {
        if let Some(side) = self.page.sides.last_mut() {
            side.choose.push(part);
        }
    }

    #[inline(never)]
    fn way(&mut self, part: Part) {
        if let Some(side) = self.page.sides.last_mut() {
            side.ways.push(part);
        }
    }
}
