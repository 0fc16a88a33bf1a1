//! The copy lint (S60): what a sentence of Stillpoint never does, in every language.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::{CONTENT, Language, Words};

/// A message of a file: its name and everything it can say.
fn messages(tag: &str) -> Vec<(String, String)> {
    let content = CONTENT.iter().find(|content| content.tag == tag).unwrap();
    let resource = FluentResource::try_new(content.text.to_owned()).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut messages = Vec::new();
    for entry in resource.entries() {
        match entry {
            Entry::Message(message) => {
                let mut said = String::new();
                read(message.value.as_ref().unwrap(), &mut said);
                messages.push((message.id.name.to_owned(), said));
            }
            Entry::Junk { content } => panic!("not Fluent: {content}"),
            other => panic!("neither a message nor left out by the build: {other:?}"),
        }
    }
    messages
}

fn read(pattern: &Pattern<&str>, said: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => said.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                said.push_str(&id.name.to_uppercase());
            }
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => {
                for variant in variants {
                    read(&variant.value, said);
                    said.push('\n');
                }
            }
            PatternElement::Placeable { .. } => panic!("the lint does not know this kind of expression"),
        }
    }
}

/// Words that blame, shame, hurry, praise compliance, count or promise (PRODUCT, "Rules that hold everywhere").
const NEVER: [(&str, &[&str]); 2] = [
    (
        "en",
        &[
            "!",
            "should",
            "must",
            "missed",
            "failed",
            "failure",
            "streak",
            "score",
            "badge",
            "reward",
            "congratulations",
            "well done",
            "good job",
            "great",
            "proud",
            "hurry up",
            "quickly",
            "asap",
            "sorry",
            "are you sure",
            "guarantee",
            "consent given",
            "you have not",
            "you did not",
            "invalid",
            "error",
            "oops",
            "session",
            "incorrect",
            "illegal",
            "trauma",
            "abuse",
            "victim",
        ],
    ),
    (
        "de",
        &[
            "!",
            "soll",
            "sollte",
            "solltest",
            "solltet",
            "musst",
            "müsst",
            "verpasst",
            "versäumt",
            "versagt",
            "gescheitert",
            "fehlgeschlagen",
            "serie",
            "punkte",
            "abzeichen",
            "belohnung",
            "glückwunsch",
            "gut gemacht",
            "super",
            "toll",
            "stolz",
            "beeil",
            "beeilen",
            "beeilt",
            "schnell",
            "leider",
            "tut mir leid",
            "entschuldigung",
            "bist du sicher",
            "garantie",
            "garantiert",
            "einwilligung erteilt",
            "du hast nicht",
            "ungültig",
            "fehler",
            "hoppla",
            "sitzung",
            "falsch",
            "verboten",
            "trauma",
            "missbrauch",
            "opfer",
        ],
    ),
];

/// Which of the words `never` are in what is said, as whole words.
fn found_in<'a>(said: &str, never: &'a [&'a str]) -> Vec<&'a str> {
    let lower = said.to_lowercase();
    let is_whole = |word: &&&str| {
        lower.match_indices(**word).any(|(at, _)| {
            let before = lower[..at].chars().next_back();
            let after = lower[at + word.len()..].chars().next();
            !word.chars().all(char::is_alphabetic)
                || !(before.is_some_and(char::is_alphabetic) || after.is_some_and(char::is_alphabetic))
        })
    };
    never.iter().filter(is_whole).copied().collect()
}

#[test]
fn every_label_is_there_in_every_language() {
    for tag in Language::all() {
        let language = Language::nearest(tag);
        let missing: Vec<String> = Words::ids().filter(|id| !language.has(id)).collect();
        assert!(missing.is_empty(), "{tag}: {missing:?}");
    }
}

#[test]
fn every_sentence_that_the_core_says_is_there_in_every_language() {
    let first = messages(CONTENT[0].tag);
    for tag in Language::all() {
        let language = Language::nearest(tag);
        let missing: Vec<&String> = first.iter().map(|(id, _)| id).filter(|id| !language.has(id)).collect();
        assert!(missing.is_empty(), "{tag}: {missing:?}");
    }
}

#[test]
fn no_name_is_given_to_two_sentences() {
    for tag in Language::all() {
        let mut ids: Vec<String> = messages(tag).into_iter().map(|(id, _)| id).collect();
        ids.sort();
        let twice: Vec<&String> = ids
            .windows(2)
            .filter(|pair| pair[0] == pair[1])
            .map(|pair| &pair[0])
            .collect();
        assert!(twice.is_empty(), "{tag}: {twice:?}");
    }
}

#[test]
fn no_sentence_blames_hurries_praises_counts_or_promises() {
    for (tag, never) in NEVER {
        for (id, said) in messages(tag) {
            let found = found_in(&said, never);
            assert!(found.is_empty(), "{tag}, {id} says {found:?}: {said}");
        }
    }
    assert_eq!(
        NEVER.map(|(tag, _)| tag).to_vec(),
        Language::all().collect::<Vec<_>>(),
        "every language has its list"
    );
}

#[test]
fn no_sentence_of_a_pause_is_longer_than_twelve_words() {
    const PAUSE: [&str; 10] = [
        "woken",
        "paused-",
        "calm-",
        "slower-",
        "check-in-",
        "exercise-",
        "covenant-",
        "five-senses-",
        "relaxation-",
        "breathing-",
    ];
    for tag in Language::all() {
        for (id, said) in messages(tag) {
            let long = said
                .split(['.', '?', '\n'])
                .find(|sentence| sentence.split_whitespace().count() > 12);
            let on_a_pause_screen = PAUSE.iter().any(|group| id.starts_with(group));
            assert!(!on_a_pause_screen || long.is_none(), "{tag}, {id}: {said}");
        }
    }
}

#[test]
fn the_lint_finds_what_it_looks_for() {
    let said = [
        "You should, shoulder to shoulder.",
        "Du musst dich beeilen, Mustermann!",
    ];
    let expected: [&[&str]; 2] = [&["should"], &["!", "musst", "beeilen"]];
    for ((said, expected), (_, never)) in said.into_iter().zip(expected).zip(NEVER) {
        assert_eq!(found_in(said, never), expected);
    }
    let resource = FluentResource::try_new("broken".to_owned());
    assert!(resource.is_err(), "what does not parse is noticed");
}

#[test]
fn the_nearest_language_is_spoken_and_english_where_none_fits() {
    for (wanted, said) in [
        ("de-CH", "Zurück"),
        ("DE_at", "Zurück"),
        ("en-GB", "Back"),
        ("fr", "Back"),
        ("", "Back"),
    ] {
        assert_eq!(Language::nearest(wanted).say("common-back"), said, "{wanted}");
    }
}
