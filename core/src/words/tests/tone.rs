//! The copy lint (S60): what a sentence of Stillpoint never does. The words it looks for stand beside the sentences of each
//! language, in `never.txt` and `gender.txt`.

use super::folder::{File, files, list};
use crate::words::Language;

/// The room whose pages are read in the dark.
const PAUSE: &str = "session";
const LONGEST: usize = 12;
/// How the names of ready pronouns begin.
const PRONOUNS: &str = "ready-pronouns-";

/// Which of the words `never` are in what is said, as whole words.
fn found_in<'a>(said: &str, never: &'a [String]) -> Vec<&'a str> {
    let lower = said.to_lowercase();
    let is_whole = |word: &&String| {
        lower.match_indices(word.as_str()).any(|(at, _)| {
            let before = lower[..at].chars().next_back();
            let after = lower[at + word.len()..].chars().next();
            !word.chars().any(char::is_alphabetic)
                || !(before.is_some_and(char::is_alphabetic) || after.is_some_and(char::is_alphabetic))
        })
    };
    never.iter().filter(is_whole).map(String::as_str).collect()
}

/// The sentences of a file in which words of a list are found, with these.
fn with_words_of(never: &[String], file: &File) -> Vec<String> {
    let found = file.sentences.iter().map(|one| (one, found_in(&one.said, never)));
    let found = found.filter(|(_, words)| !words.is_empty());
    found
        .map(|(one, words)| format!("{} says {words:?}: {}", one.id, one.said))
        .collect()
}

/// The sentences of a file in which something is too long to be read in a pause.
fn too_long(file: &File) -> Vec<&str> {
    let is_long = |said: &str| said.split_whitespace().count() > LONGEST;
    let long = file
        .sentences
        .iter()
        .filter(|one| one.said.split(['.', '?', '\n']).any(is_long));
    long.map(|one| one.id.as_str()).collect()
}

#[test]
fn no_sentence_blames_hurries_praises_counts_or_promises() {
    for tag in Language::all() {
        let never = list(tag, "never.txt");
        for file in files(tag) {
            let found = with_words_of(&never, &file);
            assert!(found.is_empty(), "{tag}: {found:?}");
        }
    }
}

#[test]
fn no_sentence_knows_anybodys_gender() {
    for tag in Language::all() {
        let gender = list(tag, "gender.txt");
        // Lines that help say for whom they are.
        for file in files(tag).iter().filter(|file| file.room != "support") {
            let mut found = with_words_of(&gender, file);
            // What somebody can take as their own word for themselves.
            found.retain(|one| !one.starts_with(PRONOUNS));
            assert!(found.is_empty(), "{tag}: {found:?}");
        }
    }
}

#[test]
fn no_sentence_of_a_pause_is_longer_than_twelve_words() {
    for tag in Language::all() {
        let files = files(tag);
        let pause = files.iter().find(|file| file.room == PAUSE).unwrap();
        assert_eq!(too_long(pause), [""; 0], "{tag}");
    }
}

#[test]
fn the_lint_finds_what_it_looks_for() {
    let said = [
        ("en", "never.txt", "You should, shoulder to shoulder.", vec!["should"]),
        (
            "de",
            "never.txt",
            "Du musst dich beeilen, Mustermann!",
            vec!["!", "musst", "beeilen"],
        ),
        ("en", "gender.txt", "The other has her heart here.", vec!["her"]),
        ("de", "gender.txt", "Deine Partnerin ist dafür.", vec!["partnerin"]),
    ];
    for (tag, name, said, expected) in said {
        let never = list(tag, name);
        let mut found = found_in(said, &never);
        found.sort_unstable();
        let mut expected = expected;
        expected.sort_unstable();
        assert_eq!(found, expected, "{tag}");
    }
    let text = "short = One two.\nlong = One two three four five six seven eight nine ten eleven twelve thirteen.\n";
    let planted = File {
        room: String::new(),
        text: text.to_owned(),
        sentences: super::folder::sentences(text),
    };
    assert_eq!(too_long(&planted), ["long"]);
}
