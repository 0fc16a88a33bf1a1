//! What a translator is told: the same in every language, and about everything that is put into a sentence.

use std::collections::BTreeMap;

use super::folder::{File, files};
use crate::words::Language;

fn comments(file: &File) -> Vec<&str> {
    file.text.lines().filter(|line| line.starts_with('#')).collect()
}

/// What a file does not tell its translators.
fn untold(file: &File) -> Vec<String> {
    let told = comments(file).join("\n");
    let mut untold = Vec::new();
    if !told.starts_with("### ") {
        untold.push("what the file is for".to_owned());
    }
    for sentence in &file.sentences {
        let missing = sentence
            .placeholders
            .iter()
            .filter(|name| !told.contains(&format!("${name}")));
        untold.extend(missing.map(|name| format!("${name} in {}", sentence.id)));
    }
    untold
}

#[test]
fn translators_are_told_where_a_sentence_stands_and_what_is_put_into_it() {
    for tag in Language::all() {
        for file in files(tag) {
            assert_eq!(untold(&file), [""; 0], "{tag}/{}", file.room);
        }
    }
}

#[test]
fn translators_are_told_the_same_and_have_the_same_to_say_in_every_language() {
    let first = files("en");
    for tag in Language::all() {
        let other = files(tag);
        assert_eq!(other.len(), first.len(), "{tag}: one file a room");
        for (one, other) in first.iter().zip(&other) {
            assert_eq!(one.room, other.room, "{tag}");
            assert_eq!(comments(one), comments(other), "{tag}/{}", one.room);
            let of = |file: &File| -> BTreeMap<String, _> {
                let sentences = file.sentences.iter();
                sentences
                    .map(|one| (one.id.clone(), one.placeholders.clone()))
                    .collect()
            };
            assert_eq!(of(one), of(other), "{tag}/{}", one.room);
        }
    }
}

#[test]
fn what_is_not_told_is_found() {
    let file = |text: &str| File {
        room: String::new(),
        text: text.to_owned(),
        sentences: super::folder::sentences(text),
    };
    assert_eq!(
        untold(&file("one = { $name }\n")),
        ["what the file is for", "$name in one"]
    );
    assert_eq!(
        untold(&file("### A page.\n\n## $name: whose.\n\none = { $name }\n")),
        [""; 0]
    );
}
