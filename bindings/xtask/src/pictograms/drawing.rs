//! A drawing, and how its parts are called: what is read, and what is written of it.

use super::outline::Step;

/// One picture, as a phone draws it.
#[derive(Debug, PartialEq)]
pub(super) struct Drawing {
    /// What it means, in kebab-case: the name of its file.
    pub(super) name: String,
    /// How wide its box is, in its own units.
    pub(super) width: f64,
    /// How high its box is, in its own units.
    pub(super) height: f64,
    /// Whether it is drawn the other way round where one reads from right to left.
    pub(super) mirrors: bool,
    /// From the lowest to the uppermost.
    pub(super) shapes: Vec<Shape>,
}

/// One shape of a picture.
#[derive(Debug, PartialEq)]
pub(super) struct Shape {
    /// What it is filled with, if it is.
    pub(super) fill: Option<Tone>,
    /// What its line is drawn with, if it has one.
    pub(super) stroke: Option<Stroke>,
    /// From nearly 0 to 1.
    pub(super) opacity: f64,
    /// Its outline.
    pub(super) steps: Vec<Step>,
}

/// A line, with round ends and joints.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stroke {
    pub(super) tone: Tone,
    pub(super) width: f64,
    /// How long a dash is, and how long the gap behind it.
    pub(super) dash: Option<(f64, f64)>,
}

/// Makes the enum of tones, and the list of their names as the drawings write them.
macro_rules! tones {
    ($($tone:ident = $name:literal: $meaning:literal,)*) => {
        /// What a shape is painted with: the name of a colour, which each ground fills in its own way.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Tone {
            $(#[doc = $meaning] $tone,)*
        }

        impl Tone {
            pub(super) const ALL: &[Self] = &[$(Self::$tone),*];

            /// Its name in the drawings, in kebab-case.
            pub(super) const fn name(self) -> &'static str {
                match self {
                    $(Self::$tone => $name,)*
                }
            }

            /// What stands above it in Kotlin and Swift.
            pub(super) const fn meaning(self) -> &'static str {
                match self {
                    $(Self::$tone => $meaning,)*
                }
            }
        }
    };
}

tones! {
    Icon = "icon": "The colour that whoever draws an icon gives it: as a rule the one of what can be touched.",
    Ink = "ink": "Text.",
    Soft = "soft": "Second text.",
    Water = "water": "What is chosen, and what asks.",
    Ember = "ember": "Warmth.",
    Line = "line": "The border of a thing.",
    Ground = "ground": "The page itself.",
    Raised = "raised": "A card on the page.",
    Deep = "deep": "The ground of a pause, in the look of the page.",
    OnDeep = "on-deep": "What stands on the ground of a pause.",
    Black = "black": "A screen that is dark, in the picture of a phone.",
    NightRaised = "night-raised": "A card at night, in the picture of a phone: an evening is always night.",
    NightSoft = "night-soft": "What is seen at night, in the picture of a phone.",
    NightDeep = "night-deep": "The ground of a pause at night, in the picture of a phone.",
    NightOnDeep = "night-on-deep": "What stands on the ground of a pause at night, in the picture of a phone.",
    Stone = "stone": "A stone.",
    StoneFar = "stone-far": "A stone further away.",
    Ring = "ring": "A ring on the water, a shore, a horizon.",
}

/// The two kinds of pictures, each with a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Beside words: one colour, one width of line, in a box of 24 by 24.
    Icon,
    /// A quiet picture: the page's own tones, in a box that is 120 wide.
    Scene,
}

impl Kind {
    pub(super) const fn folder(self) -> &'static str {
        match self {
            Self::Icon => "icons",
            Self::Scene => "scenes",
        }
    }
}

/// The words of a name in kebab-case, each changed by `change`.
fn words(name: &str, change: impl Fn(usize, &str) -> String) -> String {
    name.split('-')
        .enumerate()
        .map(|(index, word)| change(index, word))
        .collect()
}

/// `stillGood`, of `still-good`.
pub(super) fn in_camel_case(name: &str) -> String {
    words(name, |index, word| match word.split_at_checked(1) {
        Some((first, rest)) if index > 0 => first.to_uppercase() + rest,
        _ => word.to_owned(),
    })
}

/// `STILL_GOOD`, of `still-good`: as UniFFI names a case of an enum in Kotlin.
pub(super) fn in_capitals(name: &str) -> String {
    name.replace('-', "_").to_uppercase()
}
