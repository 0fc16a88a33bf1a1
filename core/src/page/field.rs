//! Something to write, and what was written.

use std::fmt;

use zeroize::Zeroizing;

/// Something to write. (`Field` is the name of the part that holds it.)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blank {
    /// Its name on this page, in every language: `name:first`.
    pub name: String,
    /// What it is.
    pub label: String,
    /// A softer line. Empty: none.
    pub hint: String,
    /// How it is written.
    pub kind: BlankKind,
    /// What it begins with. Once it differs from what it was, the core has taken over what was typed.
    pub value: String,
    /// What cannot be taken as it is, in one sentence; empty: nothing. Said aloud when it comes.
    pub refusal: String,
    /// A secret that is being chosen may be seen: what the switch says. Empty: never.
    pub may_be_seen: String,
    /// Whether to ask `hint_on` after each letter: how good a secret is.
    pub is_judged: bool,
}

/// How something is written. No keyboard learns from any of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlankKind {
    /// One line.
    Line,
    /// Several lines.
    Lines,
    /// Hidden, and forgotten as soon as its page goes.
    Secret,
    /// A time of day in minutes since midnight, chosen as this phone chooses one: with 12 hours or 24.
    Time,
}

impl Blank {
    /// An empty field, called `name`, that reads `label`.
    pub(super) const fn new(name: String, label: String, kind: BlankKind) -> Self {
        Self {
            name,
            label,
            hint: String::new(),
            kind,
            value: String::new(),
            refusal: String::new(),
            may_be_seen: String::new(),
            is_judged: false,
        }
    }

    /// The field, beginning with `value`.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// The field of a secret that is being chosen: it may be seen, and this is what the switch says.
    #[must_use]
    pub fn may_be_seen(mut self, switch: impl Into<String>) -> Self {
        self.may_be_seen = switch.into();
        self
    }

    /// The field, of which it is said after each letter how good a secret it would be.
    #[must_use]
    pub fn judged(mut self) -> Self {
        self.is_judged = true;
        self
    }

    /// The field with a softer line.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}

/// Text that is overwritten when it goes, and never printed: a secret may be among what was typed.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct SecretText(pub Zeroizing<String>);

impl fmt::Debug for SecretText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl From<String> for SecretText {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl From<&str> for SecretText {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

/// Bytes that are overwritten when they go, and never printed: what a finger unwrapped may open everything.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct SecretBytes(pub Zeroizing<Vec<u8>>);

impl fmt::Debug for SecretBytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl From<Vec<u8>> for SecretBytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }
}

/// What was written in one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// The field's name.
    pub field: String,
    /// What stands in it.
    pub text: SecretText,
}

/// What stands in the fields of the page on which something was touched.
#[derive(Debug, Clone, Default)]
pub struct TypedText(Vec<Typed>);

impl TypedText {
    /// What `typed` says.
    #[must_use]
    pub const fn of(typed: Vec<Typed>) -> Self {
        Self(typed)
    }

    /// What stands in the field `name`; none where there is no such field, or where it is a secret that did not go along.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let typed = self.0.iter().find(|typed| typed.field == name)?;
        Some(typed.text.0.as_str())
    }

    /// The secret in the field `name`, taken out. Empty where nothing was typed.
    #[must_use]
    pub fn secret(&self, name: &str) -> SecretText {
        let typed = self.0.iter().find(|typed| typed.field == name);
        typed.map(|typed| typed.text.clone()).unwrap_or_default()
    }

    /// Every field, with what stands in it.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|typed| (typed.field.as_str(), typed.text.0.as_str()))
    }
}
