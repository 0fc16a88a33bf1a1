//! The pictures: read from `core/content/pictures`, and written as data that Kotlin and Swift draw with.

pub(crate) mod app_icons;
mod drawing;
mod kotlin;
mod outline;
mod svg;
mod swift;

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::tools::{Outcome, at, root};
use drawing::{Drawing, Kind};

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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{
        drawing::{Tone, in_camel_case, in_capitals},
        folder,
        outline::short,
        read, root,
    };

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
