//! The pictures: read from `core/content/pictures`, and written as data that Kotlin and Swift draw with.

pub(crate) mod app_icons;
mod kotlin;
mod outline;
mod svg;
mod swift;

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::tools::{Outcome, at, root};
use outline::Step;

/// One picture, as a phone draws it.
#[derive(Debug, PartialEq)]
struct Drawing {
    /// What it means, in kebab-case: the name of its file.
    name: String,
    /// How wide its box is, in its own units.
    width: f64,
    /// How high its box is, in its own units.
    height: f64,
    /// Whether it is drawn the other way round where one reads from right to left.
    mirrors: bool,
    /// From the lowest to the uppermost.
    shapes: Vec<Shape>,
}

/// One shape of a picture.
#[derive(Debug, PartialEq)]
struct Shape {
    /// What it is filled with, if it is.
    fill: Option<Tone>,
    /// What its line is drawn with, if it has one.
    stroke: Option<Stroke>,
    /// From nearly 0 to 1.
    opacity: f64,
    /// Its outline.
    steps: Vec<Step>,
}

/// A line, with round ends and joints.
#[derive(Debug, Clone, PartialEq)]
struct Stroke {
    tone: Tone,
    width: f64,
    /// How long a dash is, and how long the gap behind it.
    dash: Option<(f64, f64)>,
}

/// Makes the enum of tones, and the list of their names as the drawings write them.
macro_rules! tones {
    ($($tone:ident = $name:literal: $meaning:literal,)*) => {
        /// What a shape is painted with: the name of a colour, which each ground fills in its own way.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        enum Tone {
            $(#[doc = $meaning] $tone,)*
        }

        impl Tone {
            const ALL: &[Self] = &[$(Self::$tone),*];

            /// Its name in the drawings, in kebab-case.
            const fn name(self) -> &'static str {
                match self {
                    $(Self::$tone => $name,)*
                }
            }

            /// What stands above it in Kotlin and Swift.
            const fn meaning(self) -> &'static str {
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
enum Kind {
    /// Beside words: one colour, one width of line, in a box of 24 by 24.
    Icon,
    /// A quiet picture: the page's own tones, in a box that is 120 wide.
    Scene,
}

impl Kind {
    const fn folder(self) -> &'static str {
        match self {
            Self::Icon => "icons",
            Self::Scene => "scenes",
        }
    }
}

/// Where the drawings are.
fn folder() -> PathBuf {
    root().join("core/content/pictures")
}

/// Reads all drawings, and writes them for Kotlin and Swift below `out`, where they differ from what is there: a file that is
/// written anew has to be compiled anew.
pub(crate) fn make(out: &Path) -> Outcome {
    let drawings = read()?;
    for (file, written) in [
        ("kotlin/app/stillpoint/core/Pictograms.kt", kotlin::written(&drawings)),
        ("swift/Pictograms.swift", swift::written(&drawings)),
    ] {
        let file = out.join(file);
        if fs::read_to_string(&file).is_ok_and(|there| there == written) {
            continue;
        }
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(at(folder))?;
        }
        fs::write(&file, written).map_err(at(&file))?;
    }
    Ok(())
}

/// All drawings, in the order of their names.
fn read() -> Outcome<Vec<Drawing>> {
    let mut drawings = Vec::new();
    for kind in [Kind::Icon, Kind::Scene] {
        let folder = folder().join(kind.folder());
        for entry in fs::read_dir(&folder).map_err(at(&folder))? {
            let file = entry.map_err(at(&folder))?.path();
            let name = file
                .file_name()
                .and_then(|name| name.to_str())
                .and_then(|name| name.strip_suffix(".svg"))
                .ok_or_else(|| format!("{}: only drawings (*.svg) belong here", file.display()))?;
            let text = fs::read_to_string(&file).map_err(at(&file))?;
            drawings.push(svg::read(kind, name, &text).map_err(|why| format!("{}:{why}", file.display()))?);
        }
    }
    drawings.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(drawings)
}

/// The words of a name in kebab-case, each changed by `change`.
fn words(name: &str, change: impl Fn(usize, &str) -> String) -> String {
    name.split('-')
        .enumerate()
        .map(|(index, word)| change(index, word))
        .collect()
}

/// `stillGood`, of `still-good`.
fn in_camel_case(name: &str) -> String {
    words(name, |index, word| match word.split_at_checked(1) {
        Some((first, rest)) if index > 0 => first.to_uppercase() + rest,
        _ => word.to_owned(),
    })
}

/// `STILL_GOOD`, of `still-good`: as UniFFI names a case of an enum in Kotlin.
fn in_capitals(name: &str) -> String {
    name.replace('-', "_").to_uppercase()
}

/// A number with at most two places: a hundredth of a unit is less than any eye sees.
fn short(number: f64) -> String {
    let written = format!("{number:.2}");
    let written = written.trim_end_matches('0').trim_end_matches('.');
    if written == "-0" { "0" } else { written }.to_owned()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Tone, folder, in_camel_case, in_capitals, read, root, short};

    #[test]
    fn every_drawing_can_be_read() {
        assert_eq!(read().map(|drawings| drawings.is_empty()), Ok(false));
    }

    #[test]
    fn a_browser_knows_every_tone_and_shows_the_phones_own_colours() {
        let sheet = fs::read_to_string(folder().join("tones.css")).unwrap();
        for tone in Tone::ALL {
            for use_of in ["fill", "stroke"] {
                assert!(sheet.contains(&format!(".{use_of}-{} {{", tone.name())), "{tone:?}");
            }
        }
        let palette = root().join("android/ui/src/main/kotlin/app/stillpoint/ui/design/Palette.kt");
        let palette = fs::read_to_string(palette).unwrap().to_lowercase();
        for colour in sheet.split('#').skip(1) {
            let colour = &colour[..6];
            assert!(
                colour == "000000" || palette.contains(&format!("0xff{colour}")),
                "{colour}"
            );
        }
    }

    #[test]
    fn names_are_as_uniffi_writes_them() {
        assert_eq!(in_camel_case("far-away"), "farAway");
        assert_eq!(in_camel_case("pause"), "pause");
        assert_eq!(in_capitals("far-away"), "FAR_AWAY");
    }

    #[test]
    fn numbers_are_short() {
        let written = [0.0, -0.001, 12.0, 8.754, 10.5].map(short);
        assert_eq!(written, ["0", "0", "12", "8.75", "10.5"]);
    }
}
