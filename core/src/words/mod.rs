//! Every sentence that a person reads, from the Fluent files in `core/content/<language>/`.
//!
//! Second person, present tense, short. No praise, no blame, no hurry, no exclamation marks; on pause screens at most 12
//! words a sentence. One file holds the sentences of one room; a folder is a language. Both are found by `build.rs`, which
//! leaves out the comments for translators.

mod dates;
mod errors;
#[cfg(test)]
mod tests;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use miniz_oxide::inflate::decompress_to_vec;
use unic_langid::LanguageIdentifier;

/// What is compiled in of one language.
struct Content {
    /// Its IETF tag.
    tag: &'static str,
    /// All of its sentences, as Fluent, packed (RFC 1951).
    packed: &'static [u8],
    /// The words that are drawn for a secret, one a line, packed likewise.
    drawn: &'static [u8],
}

impl Content {
    const fn of(tag: &'static str, packed: &'static [u8], drawn: &'static [u8]) -> Self {
        Self { tag, packed, drawn }
    }
}

/// What was packed. What is compiled in is unpacked by the tests: what cannot be never ships.
fn unpacked(packed: &[u8]) -> String {
    String::from_utf8(decompress_to_vec(packed).unwrap_or_default()).unwrap_or_default()
}

include!(concat!(env!("OUT_DIR"), "/content.rs"));

/// The language that is spoken.
pub struct Language {
    bundle: FluentBundle<FluentResource>,
    content: &'static Content,
}

impl Language {
    /// The language nearest to `wanted`, an IETF tag such as `de-CH`; English where none fits.
    #[must_use]
    pub fn nearest(wanted: &str) -> Self {
        let short = wanted.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let [first, ..] = &CONTENT;
        let content = CONTENT.iter().find(|content| content.tag == short).unwrap_or(first);
        let identifier: LanguageIdentifier = content.tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // The marks around inserted names are for bidirectional text; screens isolate people's own words themselves.
        bundle.set_use_isolating(false);
        // Content is compiled in and parsed by the tests: what does not parse never ships.
        let resource = match FluentResource::try_new(unpacked(content.packed)) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Self { bundle, content }
    }

    /// Its tag.
    pub(crate) const fn tag(&self) -> &'static str {
        self.content.tag
    }

    /// The tags of all languages.
    pub fn all() -> impl Iterator<Item = &'static str> {
        CONTENT.iter().map(|content| content.tag)
    }

    /// The words that are drawn for a secret, one a line: of things that hurt nobody, easily spelled and told apart.
    pub(crate) fn words_to_draw(&self) -> String {
        unpacked(self.content.drawn)
    }

    /// The sentence `id`.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The sentence `id` with names or numbers in it. One that is not there, or that lacks something, is a fault that every
    /// test finds; a phone shows what there is of it.
    #[must_use]
    pub fn say_with(&self, id: &str, with: &[(&str, Word<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            debug_assert!(false, "{}: there is no sentence “{id}”", self.content.tag);
            return String::new();
        };
        let mut args = FluentArgs::new();
        for (name, word) in with {
            match word {
                Word::Text(text) => args.set(*name, *text),
                Word::Number(number) => args.set(*name, *number),
            }
        }
        let mut lacking = Vec::new();
        let said = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut lacking)
            .into_owned();
        debug_assert!(lacking.is_empty(), "{}: “{id}” lacks {lacking:?}", self.content.tag);
        said
    }
}

/// What is put into a sentence.
#[derive(Debug, Clone, Copy)]
pub enum Word<'a> {
    /// A name or another text.
    Text(&'a str),
    /// A number, for plurals.
    Number(u32),
}
