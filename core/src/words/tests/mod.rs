//! What the content is held to, in every language: the tests of `core/content`.

mod folder;
mod ids;
mod literals;
mod tone;
mod translators;

use super::Language;

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

#[test]
#[cfg(debug_assertions)]
#[should_panic(expected = "there is no sentence “common-bakc”")]
fn a_sentence_that_is_not_there_fails_every_test_that_says_it() {
    let _ = Language::nearest("en").say("common-bakc");
}

#[test]
#[cfg(debug_assertions)]
#[should_panic(expected = "“home-greeting-one” lacks")]
fn a_sentence_without_what_belongs_in_it_fails_every_test_that_says_it() {
    let _ = Language::nearest("en").say("home-greeting-one");
}
