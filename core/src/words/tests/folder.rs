//! The content as it lies in its folders, read as Fluent itself reads it.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::words::{CONTENT, unpacked};

/// A sentence: everything it can say, one variant a line, and the names of what is put into it.
pub(super) struct Sentence {
    pub(super) id: String,
    pub(super) said: String,
    pub(super) placeholders: BTreeSet<String>,
}

/// One file of a language.
pub(super) struct File {
    /// The room's name.
    pub(super) room: String,
    pub(super) text: String,
    pub(super) sentences: Vec<Sentence>,
}

fn language(tag: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content").join(tag)
}

/// The files of a language, in the order of their names.
pub(super) fn files(tag: &str) -> Vec<File> {
    let inside = fs::read_dir(language(tag)).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = inside
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .collect();
    paths.sort();
    let file = |path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        File {
            room: path.file_stem().unwrap().to_string_lossy().into_owned(),
            sentences: sentences(&text),
            text,
        }
    };
    paths.iter().map(file).collect()
}

/// The words of a list beside a language's sentences: one a line, and lines that begin with `#` say what it is for.
pub(super) fn list(tag: &str, name: &str) -> Vec<String> {
    let path = language(tag).join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(str::to_owned).collect()
}

/// The sentences of a text.
pub(super) fn sentences(text: &str) -> Vec<Sentence> {
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut sentences = Vec::new();
    for entry in resource.entries() {
        match entry {
            Entry::Message(message) => {
                let mut sentence = Sentence {
                    id: message.id.name.to_owned(),
                    said: String::new(),
                    placeholders: BTreeSet::new(),
                };
                read(message.value.as_ref().unwrap(), &mut sentence);
                sentences.push(sentence);
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            other => panic!("neither a sentence nor a comment: {other:?}"),
        }
    }
    sentences
}

fn read(pattern: &Pattern<&str>, sentence: &mut Sentence) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => sentence.said.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::VariableReference { id }) => {
                    sentence.said.push_str(&id.name.to_uppercase());
                    sentence.placeholders.insert(id.name.to_owned());
                }
                Expression::Select { selector, variants } => {
                    if let InlineExpression::VariableReference { id } = selector {
                        sentence.placeholders.insert(id.name.to_owned());
                    }
                    for variant in variants {
                        read(&variant.value, sentence);
                        sentence.said.push('\n');
                    }
                }
                Expression::Inline(other) => panic!("the lint does not know this kind of expression: {other:?}"),
            },
        }
    }
}

#[test]
fn every_sentence_in_the_folders_is_compiled_in_and_no_comment_is() {
    let ids = |sentences: &[Sentence]| -> Vec<String> { sentences.iter().map(|one| one.id.clone()).collect() };
    for content in &CONTENT {
        let text = unpacked(content.packed);
        let found: Vec<String> = files(content.tag)
            .iter()
            .flat_map(|file| ids(&file.sentences))
            .collect();
        assert_eq!(ids(&sentences(&text)), found, "{}", content.tag);
        assert!(!text.lines().any(|line| line.starts_with('#')), "{}", content.tag);
    }
    let folders = fs::read_dir(language("")).unwrap().map(|entry| entry.unwrap());
    let languages = folders.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let found: BTreeSet<String> = languages.filter(|tag| !files(tag).is_empty()).collect();
    assert_eq!(found, CONTENT.iter().map(|content| content.tag.to_owned()).collect());
    assert_eq!(CONTENT[0].tag, "en", "English comes first");
}

#[test]
#[should_panic(expected = "ExpectedCharRange")]
fn what_is_not_fluent_is_noticed() {
    sentences("Broken = yes\n? = no\n");
}
