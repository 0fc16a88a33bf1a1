//! What every page promises, in every language.

use std::collections::BTreeSet;

use stillpoint_core::{
    Phase,
    page::{BlankKind, Choice, Ground, Layout, Look, Page, Part, Pictogram, Side},
};

use super::WRITTEN;

/// What stands on the edge of every page.
pub const ON_EVERY_EDGE: &[&str] = &["help", "leave"];

macro_rules! scenes {
    (icons { $($icon:ident: $meaning:literal,)* } scenes { $($scene:ident: $shown:literal,)* }) => {
        const SCENES: &[Pictogram] = &[$(Pictogram::$scene,)*];
    };
}

stillpoint_core::with_pictograms!(scenes);

/// A law over pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Law {
    /// There is a way out, on each side.
    AWayOut,
    /// At most five things to choose, and three in a pause; never more than three at once that help.
    FewChoices,
    /// At most two rows of ways back and out: they never scroll, and in the largest type a third has no room.
    FewWays,
    /// In a pause, no sentence is longer than twelve words.
    ShortSentences,
    /// Beside what is chosen stands an icon: a scene is drawn for a page, and nobody sees it so small, in one colour.
    IconsBesideChoices,
    /// No name stands twice.
    NoNameTwice,
    /// Nothing that is there is empty.
    NothingEmpty,
    /// While locked, nothing is to be seen of what people wrote, but for a card whose author chose that.
    NothingWrittenWhileLocked,
    /// What belongs on every edge stands there; together, and when something is asked there, only spoken.
    TheEdge,
    /// Secrets go with a choice that takes them, and only where there is something secret to write.
    SecretsGoWhereTheyAreTaken,
    /// Keys and names hold nothing that somebody wrote, and are the same in every language.
    PlainNames,
    /// A page that a pause leads to offers nothing that goes on.
    APauseOffersNothingMore,
    /// An evening is night, whatever the phone is set to.
    AnEveningIsNight,
}

impl Law {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::AWayOut,
        Self::FewChoices,
        Self::FewWays,
        Self::ShortSentences,
        Self::IconsBesideChoices,
        Self::NoNameTwice,
        Self::NothingEmpty,
        Self::NothingWrittenWhileLocked,
        Self::TheEdge,
        Self::SecretsGoWhereTheyAreTaken,
        Self::PlainNames,
        Self::APauseOffersNothingMore,
        Self::AnEveningIsNight,
    ];
}

/// When a page was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seen {
    /// What people wrote must not be shown: it is locked.
    pub locked: bool,
    /// Somebody chose that their card can be read while it is locked.
    pub card_is_chosen: bool,
    /// Somebody has just paused.
    pub just_paused: bool,
    /// An evening is on.
    pub in_an_evening: bool,
}

/// Whether an evening is on in `phase`.
#[must_use]
pub const fn is_of_an_evening(phase: Phase) -> bool {
    !matches!(phase, Phase::Idle | Phase::Calm)
}

/// The laws that `page` breaks.
#[must_use]
pub fn broken(page: &Page, seen: Seen) -> Vec<Law> {
    let kept = |law| match law {
        Law::AWayOut => page.sides.iter().all(|side| has_a_way_out(page, side)),
        Law::FewChoices => page.sides.iter().all(|side| {
            let most = if page.ground.is_deep() { 3 } else { 5 };
            choices(side) <= most && helps(side) <= MOST_HELPS
        }),
        Law::FewWays => page.sides.iter().all(|side| side.ways.len() <= 2),
        Law::ShortSentences => !page.ground.is_deep() || texts(page).iter().all(|text| is_short(text)),
        Law::IconsBesideChoices => !page
            .choices()
            .filter_map(|choice| choice.icon)
            .any(|icon| SCENES.contains(&icon)),
        Law::NoNameTwice => {
            let mut names = BTreeSet::new();
            let choices = page.choices().map(|choice| &choice.name);
            choices
                .chain(page.blanks().map(|blank| &blank.name))
                .all(|name| names.insert(name))
        }
        Law::NothingEmpty => nothing_is_empty(page),
        Law::NothingWrittenWhileLocked => !seen.locked || !tells_something(page, seen.card_is_chosen),
        Law::TheEdge => {
            let in_the_dark = page.layout == Layout::Bands || page.ground == Ground::Black;
            ON_EVERY_EDGE.iter().all(|name| {
                let mut there = page.edge.iter().filter(|choice| choice.name == *name);
                there.any(|choice| !in_the_dark || choice.look == Look::Unseen)
            })
        }
        Law::SecretsGoWhereTheyAreTaken => {
            let secret = page.blanks().any(|blank| blank.kind == BlankKind::Secret);
            secret == page.choices().any(|choice| choice.takes_secrets)
        }
        Law::PlainNames => {
            is_plain(&page.key, "/_-.")
                && page.choices().all(|choice| is_plain(&choice.name, "_:-."))
                && page.blanks().all(|blank| is_plain(&blank.name, "_:-."))
        }
        Law::APauseOffersNothingMore => {
            let more = |choice: &Choice| {
                let verb = choice.name.split(':').next().unwrap_or_default();
                matches!(verb, "go_on" | "yes" | "still_good" | "next_step" | "prepare")
            };
            !seen.just_paused || !page.choices().any(more)
        }
        Law::AnEveningIsNight => !seen.in_an_evening || !matches!(page.ground, Ground::Page | Ground::Deep),
    };
    Law::ALL.into_iter().filter(|&law| !kept(law)).collect()
}

/// A way back, a way out, or the pause all over it.
fn has_a_way_out(page: &Page, side: &Side) -> bool {
    let back = side
        .all()
        .flat_map(Part::choices)
        .any(|choice| choice.look == Look::Back);
    let whole = matches!(page.layout, Layout::Bands | Layout::Whole | Layout::Resting) && page.band.is_some();
    back || !side.ways.is_empty() || whole
}

fn choices(side: &Side) -> usize {
    let counts = |part: &&Part| {
        matches!(
            part,
            Part::One { .. } | Part::Row { .. } | Part::Scale { .. } | Part::Stones { .. } | Part::Body { .. }
        )
    };
    side.read.iter().chain(&side.choose).filter(counts).count()
}

/// So many exercises and aids are offered at once, at most.
const MOST_HELPS: usize = 3;

/// How many exercises and aids are offered at once.
fn helps(side: &Side) -> usize {
    let offered = side.choose.iter().flat_map(Part::choices);
    offered.filter(|choice| choice.name.starts_with("ground:")).count()
}

/// Everything that can be read or heard, but for what people wrote themselves.
fn texts(page: &Page) -> Vec<&str> {
    let mut texts = Vec::new();
    for part in page.parts() {
        match part {
            Part::Word { text, .. }
            | Part::Title { text }
            | Part::Question { text }
            | Part::Sentence { text }
            | Part::Soft { text }
            | Part::Note { text }
            | Part::Held { text } => texts.push(text.as_str()),
            Part::Said { line } => texts.extend([line.over.as_str(), line.text.as_str()]),
            Part::Card { title, lines } => {
                texts.push(title);
                texts.extend(lines.iter().flat_map(|line| [line.over.as_str(), line.text.as_str()]));
            }
            Part::Strip { steps } => texts.extend(steps.iter().map(|step| step.text.as_str())),
            Part::Picture { spoken, .. }
            | Part::Circle { spoken }
            | Part::Shoreline { spoken, .. }
            | Part::Code { spoken, .. } => texts.push(spoken),
            Part::Steps { text, .. } | Part::Progress { text, .. } | Part::Scale { text, .. } => texts.push(text),
            Part::Stepper { label, value, .. } => texts.extend([label.as_str(), value.as_str()]),
            Part::Field { blank } => texts.extend([
                blank.label.as_str(),
                blank.hint.as_str(),
                blank.value.as_str(),
                blank.refusal.as_str(),
            ]),
            Part::Mark | Part::One { .. } | Part::Row { .. } | Part::Stones { .. } | Part::Body { .. } => {}
            Part::Groups { groups } => texts.extend(groups.iter().map(String::as_str)),
        }
    }
    for choice in page.choices() {
        texts.extend([&choice.over, &choice.text, &choice.hint, &choice.spoken].map(String::as_str));
    }
    texts
}

fn is_short(text: &str) -> bool {
    // Between points stands what was chosen from a list.
    let mut sentences = text.split(['.', '?', '!', ':', ';', '…', '·']);
    sentences.all(|sentence| sentence.split_whitespace().count() <= 12)
}

fn nothing_is_empty(page: &Page) -> bool {
    let parts = page.parts().all(|part| match part {
        Part::Word { text, .. }
        | Part::Title { text }
        | Part::Question { text }
        | Part::Sentence { text }
        | Part::Soft { text }
        | Part::Note { text }
        | Part::Held { text }
        | Part::Progress { text, .. }
        | Part::Steps { text, .. }
        | Part::Scale { text, .. } => !text.trim().is_empty(),
        Part::Said { line } => !line.text.trim().is_empty(),
        Part::Card { title, lines } => !(title.trim().is_empty() && lines.is_empty()),
        Part::Strip { steps } => !steps.is_empty() && steps.iter().all(|step| !step.text.trim().is_empty()),
        Part::Field { blank } => !blank.label.trim().is_empty(),
        Part::Stepper { label, value, .. } => !label.trim().is_empty() && !value.trim().is_empty(),
        Part::Row { choices } => !choices.is_empty(),
        Part::Stones { stones } => !stones.is_empty(),
        Part::Body { places } => !places.is_empty(),
        Part::Groups { groups } => !groups.is_empty(),
        Part::Circle { spoken } | Part::Shoreline { spoken, .. } | Part::Code { spoken, .. } => !spoken.is_empty(),
        Part::Mark | Part::Picture { .. } | Part::One { .. } => true,
    });
    !page.sides.is_empty() && parts && page.choices().all(|choice| !choice.text.trim().is_empty())
}

/// Whether anything of what people wrote in these tests can be read, cards or not.
fn tells_something(page: &Page, but_for_cards: bool) -> bool {
    let mut page = page.clone();
    if but_for_cards {
        for side in &mut page.sides {
            side.read.retain(|part| !matches!(part, Part::Card { .. }));
        }
    }
    texts(&page)
        .iter()
        .any(|text| WRITTEN.iter().any(|word| text.contains(word)))
}

fn is_plain(name: &str, marks: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || marks.contains(letter);
    !name.is_empty() && name.chars().all(plain)
}
