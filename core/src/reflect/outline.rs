//! A reflection without its words: what can be told of it while nothing that somebody wrote stands in the clear.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{SeqAccess, Visitor},
};

use super::{Form, Reflection, reply::Reply};
use crate::session::Person;

/// What is known of a reflection without its words. Read from what a [`Reflection`] is sealed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Outline {
    author: Person,
    form: Form,
    opened_wall_ms: i64,
    replies: Replies,
    shown: bool,
}

/// What became of all its questions together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Replies {
    /// How often one was asked again.
    again: u64,
    /// How many are settled.
    settled: u32,
    /// Whether one holds an answer.
    is_answered: bool,
}

impl Replies {
    fn add<Words>(&mut self, Reply { again, what }: &Reply<Words>) {
        self.again = self.again.saturating_add(u64::from(*again));
        self.settled = self.settled.saturating_add(u32::from(what.is_settled()));
        self.is_answered |= what.holds_an_answer();
    }
}

impl<'de> Deserialize<'de> for Replies {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_seq(Each)
    }
}

/// Looks at each reply where it lies, and keeps none.
struct Each;

impl<'de> Visitor<'de> for Each {
    type Value = Replies;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("replies")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sealed: A) -> Result<Replies, A::Error> {
        let mut replies = Replies::default();
        while let Some(reply) = sealed.next_element::<Reply<&str>>()? {
            replies.add(&reply);
        }
        Ok(replies)
    }
}

impl From<&Reflection> for Outline {
    fn from(one: &Reflection) -> Self {
        let mut replies = Replies::default();
        one.replies.iter().for_each(|reply| replies.add(reply));
        Self {
            author: one.author,
            form: one.form,
            opened_wall_ms: one.opened_wall_ms,
            replies,
            shown: one.shown,
        }
    }
}

impl Reflection {
    /// What is known of it without its words.
    #[must_use]
    pub fn outline(&self) -> Outline {
        Outline::from(self)
    }
}

impl Outline {
    /// Whose it is.
    #[must_use]
    pub const fn author(&self) -> Person {
        self.author
    }

    /// What it is about.
    #[must_use]
    pub const fn form(&self) -> Form {
        self.form
    }

    /// When it was begun, in milliseconds since 1970, UTC.
    #[must_use]
    pub const fn opened_wall_ms(&self) -> i64 {
        self.opened_wall_ms
    }

    /// Whether its author shows it to everyone.
    #[must_use]
    pub const fn is_shown(&self) -> bool {
        self.shown
    }

    /// Whether it holds an answer. One that was only opened or skipped is nobody's entry.
    #[must_use]
    pub const fn holds_answers(&self) -> bool {
        self.replies.is_answered
    }

    /// By whom, as what and when it was begun: versions of one thing have it in common.
    pub(super) const fn begun_as(&self) -> (Person, Form, i64) {
        (self.author, self.form, self.opened_wall_ms)
    }

    /// How far it has come: how often a question was asked again, how many are settled, and whether it was shown. Whatever
    /// goes on from something has come at least as far.
    pub(super) const fn how_far(&self) -> (u64, u32, bool) {
        (self.replies.again, self.replies.settled, self.shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reflect::Felt;

    /// One at every stage: opened, felt, said, begun, asked again, skipped, shown.
    fn stages() -> Vec<Reflection> {
        let mut evening = Reflection::open(Person::Second, Form::Evening, -7);
        let mut week = Reflection::open(Person::First, Form::Week, i64::MAX);
        let mut stages = vec![evening.clone(), week.clone()];
        evening.feel(Felt::NotQuite);
        stages.push(evening.clone());
        evening.begin("only begun").unwrap();
        stages.push(evening.clone());
        evening.answer("said 🌿").unwrap();
        stages.push(evening.clone());
        evening.back();
        stages.push(evening.clone());
        evening.back();
        stages.push(evening.clone());
        while evening.is_open() {
            evening.skip();
            stages.push(evening.clone());
        }
        week.answer("comfortable").unwrap();
        week.skip();
        week.skip();
        stages.push(week.clone());
        week.show();
        stages.push(week);
        stages
    }

    #[test]
    fn what_is_read_where_it_lies_is_what_the_whole_says() {
        for one in stages() {
            let sealed = postcard::to_allocvec(&one).unwrap();
            let read: Outline = postcard::from_bytes(&sealed).unwrap();
            assert_eq!(read, one.outline(), "{one:?}");
            assert_eq!(read.holds_answers(), one.said().next().is_some(), "{one:?}");
            assert_eq!(
                (read.author(), read.form(), read.opened_wall_ms(), read.is_shown()),
                (one.author(), one.form(), one.opened_wall_ms(), one.is_shown())
            );
            // Whatever is no reflection is no outline of one either.
            for at in 0..sealed.len() {
                let mut amiss = sealed.clone();
                amiss[at] ^= 0xFF;
                for bytes in [&amiss[..], &sealed[..at]] {
                    let whole = postcard::from_bytes::<Reflection>(bytes).ok();
                    let outline = postcard::from_bytes::<Outline>(bytes).ok();
                    assert_eq!(outline, whole.map(|one| one.outline()), "{one:?}, byte {at}");
                }
            }
        }
    }
}
