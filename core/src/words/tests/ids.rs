//! Sentences that are said are there, and sentences that are there are said: both ways, in every language.
//!
//! What is said is read from the sources of the core. A name of a sentence has at least two words with a dash between
//! (`home-plan`); names of choices and fields have none (`not_yet:first`), so a text between quotes with dashes is a
//! sentence or stands in [`NO_SENTENCES`]. Names that are put together when the app runs stand in [`put_together`].

use std::collections::BTreeSet;

use super::{
    folder::files,
    literals::{Literal, in_the_core},
};
use crate::{
    library::{Exercise, repair_steps, said_of_lines, steps},
    words::Language,
};

/// Folders that say nothing to anybody.
const SILENT: &[&str] = &["words/tests"];

/// Texts that only look like the name of a sentence, each with the file it stands in.
const NO_SENTENCES: &[(&str, &str)] = &[
    // How a reflection is called in a copy that other programs can read.
    ("app/export.rs", "kebab-case"),
    ("app/export.rs", "next-day"),
    ("app/export.rs", "not-quite"),
    ("app/export.rs", "not-safe"),
    ("app/export.rs", "small-win"),
    // A field, in an error for whoever writes a screen.
    ("error.rs", "pace-holder"),
];

/// Names that are put together when the app runs: how they stand in the sources, and all that can become of them.
fn put_together() -> Vec<(&'static str, Vec<String>)> {
    let hints = |steps: &[&str]| -> Vec<String> { steps.iter().map(|step| format!("{step}-hint")).collect() };
    let [countries, what_for] = said_of_lines();
    let exercises: Vec<&str> = Exercise::ALL.into_iter().flat_map(steps).copied().collect();
    vec![
        ("{sentence}-hint", hints(&exercises)),
        ("{name}-hint", hints(&[repair_steps(), &exercises].concat())),
        ("weekday-{}", (1..=7).map(|day| format!("weekday-{day}")).collect()),
        (
            "month-{month}",
            (1..=12).map(|month| format!("month-{month}")).collect(),
        ),
        ("country-{}", countries),
        ("support-{}", what_for),
    ]
}

/// Whether a text has the shape of a sentence's name, or of one that is put together.
fn is_name(text: &str) -> bool {
    let is_part = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|one| one.is_ascii_alphanumeric() || "{}_".contains(one))
    };
    let begins = text.starts_with(|first: char| first.is_ascii_lowercase() || first == '{');
    begins && text.contains('-') && text == text.to_lowercase() && text.split('-').all(is_part)
}

/// The names of the sentences that are said, and what is amiss with the two lists above.
fn said(literals: &[Literal], no_sentences: &[(&str, &str)]) -> (BTreeSet<String>, Vec<String>) {
    let is_excused = |one: &Literal| no_sentences.contains(&(one.file.as_str(), one.text.as_str()));
    let mut said = BTreeSet::new();
    let mut amiss = Vec::new();
    let mut used = BTreeSet::new();
    let known = put_together();
    for literal in literals.iter().filter(|one| is_name(&one.text)) {
        if is_excused(literal) {
            used.insert((literal.file.as_str(), literal.text.as_str()));
        } else if !literal.text.contains('{') {
            said.insert(literal.text.clone());
        } else if let Some((pattern, all)) = known.iter().find(|(pattern, _)| *pattern == literal.text) {
            used.insert(("", *pattern));
            said.extend(all.iter().cloned());
        } else {
            amiss.push(format!("{} puts {} together", literal.file, literal.text));
        }
    }
    let excused = no_sentences.iter().copied();
    let listed = excused.chain(known.iter().map(|(pattern, _)| ("", *pattern)));
    let idle = listed.filter(|one| !used.contains(one));
    amiss.extend(idle.map(|(file, text)| format!("{file} has no {text} any more")));
    (said, amiss)
}

/// What is said and not there; what is there and not said.
fn compare<'a>(said: &'a BTreeSet<String>, there: &'a BTreeSet<String>) -> (Vec<&'a str>, Vec<&'a str>) {
    let without = |one: &'a BTreeSet<String>, other| one.difference(other).map(String::as_str).collect();
    (without(said, there), without(there, said))
}

#[test]
fn every_sentence_that_is_said_is_there_and_every_one_that_is_there_is_said() {
    let (said, amiss) = said(&in_the_core(SILENT), NO_SENTENCES);
    assert_eq!(amiss, [""; 0]);
    for tag in Language::all() {
        let files = files(tag);
        let ids = files.iter().flat_map(|file| &file.sentences).map(|one| one.id.clone());
        let there: BTreeSet<String> = ids.collect();
        let (missing, idle) = compare(&said, &there);
        assert!(missing.is_empty(), "{tag} lacks {missing:?}");
        assert!(idle.is_empty(), "{tag} has what nobody says: {idle:?}");
        assert_eq!(
            there.iter().find(|id| !is_name(id)),
            None,
            "{tag}: a name is two words or more"
        );
    }
}

#[test]
fn no_name_is_given_to_two_sentences() {
    for tag in Language::all() {
        let mut seen = BTreeSet::new();
        let files = files(tag);
        let mut sentences = files.iter().flat_map(|file| &file.sentences);
        let twice = sentences.find(|one| !seen.insert(one.id.as_str()));
        assert_eq!(twice.map(|one| &one.id), None, "{tag}");
    }
}

#[test]
fn what_is_planted_is_found_in_both_directions() {
    let planted = |text: &str| Literal {
        file: "home/pages.rs".to_owned(),
        text: text.to_owned(),
    };
    let mut literals = in_the_core(SILENT);
    let there: BTreeSet<String> = said(&literals, NO_SENTENCES).0;
    // A slip of the pen; a group that no file has; a name that is put together in a way nobody declared.
    literals.extend(["home-plna", "hoem-plan", "home-{door}", "yes:first", "not_yet"].map(planted));
    let (with, amiss) = said(&literals, NO_SENTENCES);
    assert_eq!(compare(&with, &there), (vec!["hoem-plan", "home-plna"], vec![]));
    assert_eq!(amiss, ["home/pages.rs puts home-{door} together"]);
    // A sentence of a page that went.
    literals.retain(|one| one.text != "covenant-locked");
    assert_eq!(compare(&said(&literals, NO_SENTENCES).0, &there).1, ["covenant-locked"]);
    // An excuse that nobody needs any more.
    let excuses = [NO_SENTENCES, &[("home/pages.rs", "two-words")]].concat();
    assert!(
        said(&literals, &excuses)
            .1
            .contains(&"home/pages.rs has no two-words any more".to_owned())
    );
}
