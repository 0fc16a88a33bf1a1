//! What the App Store says of the app: from the same texts as the other store's, `android/metadata`. What is otherwise on an
//! iPhone stands in `ios/texts`: a line of its own below the store's name of the app, then pairs, what is said there and what
//! is said here.

use std::{fs, path::Path};

use crate::tools::{Outcome, at, root};

/// The files that the store takes, and how many characters of each.
const LONGEST: [(&str, usize); 4] = [
    ("name.txt", 30),
    ("subtitle.txt", 30),
    ("promotional_text.txt", 170),
    ("description.txt", 4_000),
];

/// Writes them to `target/ios/metadata`, a folder for each language, as `fastlane deliver` takes them.
pub(super) fn write() -> Outcome {
    let theirs = root().join("android/metadata");
    for entry in fs::read_dir(&theirs).map_err(at(&theirs))? {
        let folder = entry.map_err(at(&theirs))?.path();
        let language = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let out = root().join("target/ios/metadata").join(&language);
        fs::create_dir_all(&out).map_err(at(&out))?;
        for ((name, _), text) in LONGEST.iter().zip(texts(&folder, &language)?) {
            let file = out.join(name);
            fs::write(&file, text + "\n").map_err(at(&file))?;
        }
    }
    Ok(())
}

/// What each of the files says in `language`, whose texts for the other store lie in `folder`.
fn texts(folder: &Path, language: &str) -> Outcome<[String; 4]> {
    let read = |path: &Path| {
        fs::read_to_string(path)
            .map(|text| text.trim().to_owned())
            .map_err(at(path))
    };
    let otherwise = read(&root().join(format!("ios/texts/{language}.txt")))?;
    let [name, short, full] =
        ["title", "short_description", "full_description"].map(|name| read(&folder.join(format!("{name}.txt"))));
    let (subtitle, pairs) = otherwise.split_once("\n\n").unwrap_or((&otherwise, ""));
    let texts = [name?, subtitle.to_owned(), short?, in_place(full?, pairs)?];
    for ((file, most), text) in LONGEST.iter().zip(&texts) {
        let length = text.chars().count();
        if length > *most || text.is_empty() {
            return Err(format!("{language}/{file} has {length} characters of at most {most}"));
        }
    }
    Ok(texts)
}

/// `text`, with what stands on the second line of each of the `pairs` in place of what stands on the first.
fn in_place(text: String, pairs: &str) -> Outcome<String> {
    pairs
        .split("\n\n")
        .filter(|pair| !pair.trim().is_empty())
        .try_fold(text, |text, pair| match pair.trim().split_once('\n') {
            Some((there, here)) if text.contains(there) => Ok(text.replacen(there, here, 1)),
            Some((there, _)) => Err(format!("android/metadata does not say any more: {there}")),
            None => Err(format!("nothing stands in place of: {pair}")),
        })
}

#[cfg(test)]
mod tests {
    use super::{in_place, texts};
    use crate::tools::root;

    #[test]
    fn the_store_is_told_nothing_that_an_iphone_lacks() {
        // What only the other phone has.
        let never = [
            "volume",
            "quick settings",
            "home screen",
            "permission",
            "Android",
            "Lautstärke",
            "Schnelleinstellungen",
            "Startbildschirm",
            "Berechtigung",
        ];
        let mut read = 0;
        for entry in std::fs::read_dir(root().join("android/metadata")).unwrap() {
            let folder = entry.unwrap().path();
            let language = folder.file_name().unwrap().to_str().unwrap();
            let said = texts(&folder, language).unwrap().join("\n");
            for word in never {
                assert!(!said.contains(word), "{language} says `{word}`: {said}");
            }
            assert!(said.contains("Siri"), "{said}");
            read += 1;
        }
        assert!(read >= 2);
    }

    #[test]
    fn a_sentence_that_is_another_one_there_is_found() {
        let pairs = "one\ntwo\n\nthree\nfour";
        assert_eq!(in_place("one, three".to_owned(), pairs).unwrap(), "two, four");
        assert!(in_place("one, tree".to_owned(), pairs).unwrap_err().contains("three"));
        assert!(in_place("one".to_owned(), "one").is_err());
    }
}
