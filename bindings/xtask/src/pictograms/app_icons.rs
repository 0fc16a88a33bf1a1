//! As what a phone can show the app: from the drawings of the core, a vector for Android's launcher and a picture for the iPhone.

use std::{fs, path::Path};

use tiny_skia::{Color, FillRule, LineCap, LineJoin, Paint, PathBuilder, Pixmap, Stroke, Transform};

use super::{
    drawing::{Drawing, in_camel_case},
    outline::{self, Step},
    read,
};
use crate::tools::{Outcome, at};

/// The drawing of each, by its name, and what Android calls it; the first is the app's own.
pub(super) const ICONS: &[(&str, &str)] = &[
    ("still-mark", "ic_launcher"),
    ("stones", "ic_stones"),
    ("paper", "ic_paper"),
];

/// What an iPhone takes, in points each way; it makes the smaller ones of it.
const SIDE: u32 = 1024;

/// How much of the side the box of the drawing takes, as a launcher on Android shows it once it has cut.
const SHARE: f32 = 0.6;

/// The colours of the night: `ground` and `mark` in Android's themes.
const GROUND: [u8; 3] = [0x12, 0x10, 0x0E];
const MARK: [u8; 3] = [0x8F, 0xC1, 0xB5];

/// Writes the pictures for the iPhone below `ios`, where they differ from what is there.
pub(crate) fn write(ios: &Path) -> Outcome {
    let catalog = ios.join("App/Icons.xcassets");
    let info = "\"info\" : { \"author\" : \"xcode\", \"version\" : 1 }";
    put(&catalog.join("Contents.json"), format!("{{ {info} }}\n").as_bytes())?;
    for drawing in drawings()? {
        let set = catalog.join(format!("{}.appiconset", named(&drawing)));
        let images = "\"images\" : [ { \"filename\" : \"icon.png\", \"idiom\" : \"universal\", \"platform\" : \"ios\", \"size\" : \"1024x1024\" } ]";
        put(
            &set.join("Contents.json"),
            format!("{{ {images}, {info} }}\n").as_bytes(),
        )?;
        put(&set.join("icon.png"), &picture(&drawing)?)?;
    }
    Ok(())
}

/// What the iPhone calls it: `StillMark`, of `still-mark`.
fn named(drawing: &Drawing) -> String {
    in_camel_case(&format!("-{}", drawing.name))
}

fn drawings() -> Outcome<Vec<Drawing>> {
    let mut drawings = read()?;
    drawings.retain(|drawing| ICONS.iter().any(|(name, _)| *name == drawing.name));
    Ok(drawings)
}

fn put(file: &Path, bytes: &[u8]) -> Outcome {
    if fs::read(file).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(at(folder))?;
    }
    fs::write(file, bytes).map_err(at(file))
}

/// The drawing in the middle of its ground, without a hole: an iPhone takes none that one can look through.
fn picture(drawing: &Drawing) -> Outcome<Vec<u8>> {
    let missing = || format!("{} cannot be drawn", drawing.name);
    let mut drawn = Pixmap::new(SIDE, SIDE).ok_or_else(missing)?;
    let [red, green, blue] = GROUND;
    drawn.fill(Color::from_rgba8(red, green, blue, 255));
    let mut paint = Paint::default();
    let [red, green, blue] = MARK;
    paint.set_color_rgba8(red, green, blue, 255);
    paint.anti_alias = true;
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "a few hundred"
    )]
    let (side, width) = (SIDE as f32, drawing.width as f32);
    let (unit, edge) = (side * SHARE / width, side * (1.0 - SHARE) / 2.0);
    let place = Transform::from_row(unit, 0.0, 0.0, unit, edge, edge);
    for shape in &drawing.shapes {
        let path = path(&shape.steps).ok_or_else(missing)?;
        if shape.fill.is_some() {
            drawn.fill_path(&path, &paint, FillRule::Winding, place, None);
        }
        if let Some(line) = &shape.stroke {
            #[expect(clippy::cast_possible_truncation, reason = "a few units")]
            let line = Stroke {
                width: line.width as f32,
                line_cap: LineCap::Round,
                line_join: LineJoin::Round,
                ..Stroke::default()
            };
            drawn.stroke_path(&path, &paint, &line, place, None);
        }
    }
    drawn.encode_png().map_err(|why| why.to_string())
}

#[expect(clippy::cast_possible_truncation, reason = "a few units")]
fn path(steps: &[Step]) -> Option<tiny_skia::Path> {
    let mut path = PathBuilder::new();
    for step in outline::curved(steps) {
        match step {
            Step::Move((x, y)) => path.move_to(x as f32, y as f32),
            Step::Line((x, y)) => path.line_to(x as f32, y as f32),
            Step::Curve((a, b), (c, d), (x, y)) => {
                path.cubic_to(a as f32, b as f32, c as f32, d as f32, x as f32, y as f32);
            }
            Step::Close => path.close(),
            Step::Arc(_) | Step::Ellipse(..) => return None,
        }
    }
    path.finish()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tiny_skia::Pixmap;

    use super::{ICONS, MARK, SIDE, drawings, named, picture};
    use crate::{
        pictograms::{
            drawing::Drawing,
            outline::{self, short},
        },
        tools::root,
    };

    /// The drawing as Android reads one, in the middle of what a launcher may cut away.
    fn vector(drawing: &Drawing) -> String {
        let mut paths = String::new();
        for shape in &drawing.shapes {
            let line = shape.stroke.as_ref().map(|line| short(line.width));
            let paint = match line {
                None => "            android:fillColor=\"@color/mark\"\n".to_owned(),
                Some(_) => "            android:strokeColor=\"@color/mark\"\n            android:strokeLineCap=\"round\"\n            android:strokeLineJoin=\"round\"\n".to_owned(),
            };
            let width = line.map_or(String::new(), |width| {
                format!("            android:strokeWidth=\"{width}\"\n")
            });
            let outline = outline::written(&outline::curved(&shape.steps));
            paths += &format!("        <path\n{paint}{width}            android:pathData=\"{outline}\" />\n");
        }
        format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>
<!-- core/content/pictures/icons/{}.svg, in the middle of what a launcher may cut away. -->
<vector xmlns:android=\"http://schemas.android.com/apk/res/android\"
    android:width=\"108dp\"
    android:height=\"108dp\"
    android:viewportWidth=\"54\"
    android:viewportHeight=\"54\">
    <group
        android:translateX=\"15\"
        android:translateY=\"15\">
{paths}    </group>
</vector>
",
            drawing.name
        )
    }

    #[test]
    fn androids_launcher_shows_the_drawings_of_the_core() {
        let resources = root().join("android/app/src/main/res");
        for drawing in drawings().unwrap() {
            let (_, called) = ICONS.iter().find(|(name, _)| *name == drawing.name).unwrap();
            let file = resources.join(format!("drawable/{called}.xml"));
            if std::env::var_os("UPDATE").is_some() {
                fs::write(&file, vector(&drawing)).unwrap();
            }
            assert_eq!(
                fs::read_to_string(&file).unwrap(),
                vector(&drawing),
                "UPDATE=1 writes it"
            );
            let adaptive = fs::read_to_string(resources.join(format!("mipmap-anydpi-v26/{called}.xml"))).unwrap();
            assert_eq!(
                adaptive.matches(&format!("@drawable/{called}\"")).count(),
                2,
                "{called}"
            );
        }
    }

    #[test]
    fn there_is_one_for_each_that_the_core_offers_on_both_phones() {
        let core = fs::read_to_string(root().join("core/src/page/phone.rs")).unwrap();
        let offered = crate::ios::listed(&core, "pub enum AppIcon {");
        let drawn: Vec<String> = ICONS
            .iter()
            .filter_map(|(name, _)| Some(named(drawings().unwrap().iter().find(|it| it.name == *name)?)))
            .collect();
        assert_eq!(offered, drawn);
        let project = fs::read_to_string(root().join("ios/App/target.yml")).unwrap();
        let (own, others) = drawn.split_first().unwrap();
        assert!(project.contains(&format!("ASSETCATALOG_COMPILER_APPICON_NAME: {own}\n")));
        let others = others.join(" ");
        assert!(project.contains(&format!("ASSETCATALOG_COMPILER_ALTERNATE_APPICON_NAMES: {others}\n")));
    }

    #[test]
    fn a_picture_is_whole_and_shows_something_in_its_middle_alone() {
        for drawing in drawings().unwrap() {
            let drawn = Pixmap::decode_png(&picture(&drawing).unwrap()).unwrap();
            assert!(drawn.pixels().iter().all(|pixel| pixel.alpha() == 255));
            let is_mark = |x: u32, y: u32| drawn.pixel(x, y).is_some_and(|pixel| pixel.red() == MARK[0]);
            let all = || (0..SIDE).flat_map(|y| (0..SIDE).map(move |x| (x, y)));
            let share = all().filter(|(x, y)| is_mark(*x, *y)).count() * 100 / (SIDE * SIDE) as usize;
            assert!((1..30).contains(&share), "{}: {share} in a hundred", drawing.name);
            let edge = SIDE / 5;
            let is_outside = |at: u32| at < edge || at >= SIDE - edge;
            assert!(!all().any(|(x, y)| is_mark(x, y) && (is_outside(x) || is_outside(y))));
        }
    }
}
