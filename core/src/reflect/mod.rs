//! What one person says for themselves, question by question: after an evening (S43, S44, S51, S52), on the day after,
//! and once a week (S45, S46). After an evening one touch comes before any words. Private to its author until they show it,
//! every question can be skipped, and it can be left at any question and taken up another day.

mod acts;
mod drafts;
mod felt;
mod pages;
mod versions;

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::{
    error::{Field, StillpointError},
    session::Person,
    text::{Limit, clean},
};

pub(crate) use acts::Act;
pub(crate) use pages::{aftercare, reflecting};

pub use drafts::{Reflections, Waiting};
pub use felt::{Answer, Felt};
pub use versions::{Rounds, Version, furthest};

/// What a reflection is about. Sealed by its place here: what comes later stands at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Form {
    /// An evening, as it was asked about until there was an answer with one touch. Nobody begins one any more.
    EveningInWords,
    /// The day after an evening.
    NextDay,
    /// The weekly check-in (S45). Each person for themselves, and then together if they like.
    Week,
    /// The evening that has just ended.
    #[default]
    Evening,
}

impl Form {
    /// Its questions, in order.
    #[must_use]
    pub const fn questions(self) -> &'static [Question] {
        match self {
            Self::Evening => &[
                Question::Felt,
                Question::Safe,
                Question::NotSafe,
                Question::Adjust,
                Question::Good,
            ],
            Self::EveningInWords => &[Question::Safe, Question::NotSafe, Question::Adjust, Question::Good],
            Self::NextDay => &[Question::Today, Question::Need],
            Self::Week => &[Question::Comfortable, Question::Explore, Question::SmallWin],
        }
    }

    /// Whether it is about an evening.
    #[must_use]
    pub const fn is_about_an_evening(self) -> bool {
        matches!(self, Self::Evening | Self::EveningInWords)
    }
}

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Question {
    /// How it felt: with one touch, before any words (S43).
    Felt,
    /// What felt safe (S44).
    Safe,
    /// What did not (S44).
    NotSafe,
    /// What could be adjusted (S44).
    Adjust,
    /// What felt good, without a metric (S51).
    Good,
    /// How it is today.
    Today,
    /// What would do good now.
    Need,
    /// "Is this still comfortable for you?" (S45)
    Comfortable,
    /// "What would you like to explore next that feels safe?" (S45)
    Explore,
    /// Something small that went well (S46).
    SmallWin,
}

impl Question {
    /// Every question, of all forms.
    pub const ALL: [Self; 10] = [
        Self::Felt,
        Self::Safe,
        Self::NotSafe,
        Self::Adjust,
        Self::Good,
        Self::Today,
        Self::Need,
        Self::Comfortable,
        Self::Explore,
        Self::SmallWin,
    ];

    /// The name of the sentence that asks it.
    #[must_use]
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Felt => "reflecting-felt",
            Self::Safe => "reflecting-safe",
            Self::NotSafe => "reflecting-not-safe",
            Self::Adjust => "reflecting-adjust",
            Self::Good => "reflecting-good",
            Self::Today => "check-in-today",
            Self::Need => "check-in-need",
            Self::Comfortable => "check-in-comfortable",
            Self::Explore => "check-in-explore",
            Self::SmallWin => "check-in-small-win",
        }
    }

    /// Whether it is answered in words, and not with one touch.
    #[must_use]
    pub const fn is_in_words(self) -> bool {
        !matches!(self, Self::Felt)
    }
}

/// For how long a check-in belongs to the same round, in milliseconds: two people need not answer on the same day.
pub const ROUND_MS: i64 = 3 * 86_400_000;

/// The longest answer, in characters.
pub const LONGEST_ANSWER: u32 = 20_000;

/// What somebody did with a question. Sealed by its place here: what comes later stands at the end.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
enum Reply {
    Skipped,
    Said(String),
    /// Words that were begun and left: the question is still asked, with them in its field. Always the last.
    Begun(String),
    /// Answered with one touch.
    Felt(Felt),
}

/// One person's reflection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reflection {
    author: Person,
    form: Form,
    opened_wall_ms: i64,
    replies: Vec<Reply>,
    shown: bool,
}

impl Reflection {
    /// `author` begins one.
    #[must_use]
    pub const fn open(author: Person, form: Form, now_wall_ms: i64) -> Self {
        Self {
            author,
            form,
            opened_wall_ms: now_wall_ms,
            replies: Vec::new(),
            shown: false,
        }
    }

    /// What it is about.
    #[must_use]
    pub const fn form(&self) -> Form {
        self.form
    }

    /// Whether it belongs to the round that is going on now.
    #[must_use]
    pub const fn is_of_this_round(&self, now_wall_ms: i64) -> bool {
        now_wall_ms.saturating_sub(self.opened_wall_ms).saturating_abs() < ROUND_MS
    }

    /// When it was begun, in milliseconds since 1970, UTC.
    #[must_use]
    pub const fn opened_wall_ms(&self) -> i64 {
        self.opened_wall_ms
    }

    /// Whether it answers the same questions as `other` in the same round: what two show of one is seen together.
    #[must_use]
    pub fn is_of_the_round_of(&self, other: &Self) -> bool {
        self.form == other.form && self.is_of_this_round(other.opened_wall_ms)
    }

    /// The same, by `author`: when one of two has left, the other is the first.
    #[must_use]
    pub const fn by(mut self, author: Person) -> Self {
        self.author = author;
        self
    }

    /// What was answered or skipped, without what was only begun.
    fn settled(&self) -> &[Reply] {
        match self.replies.split_last() {
            Some((Reply::Begun(_), settled)) => settled,
            _ => &self.replies,
        }
    }

    /// What was begun as an answer to the question that is asked, and left. Empty: nothing.
    #[must_use]
    pub fn begun(&self) -> &str {
        match self.replies.last() {
            Some(Reply::Begun(text)) => text,
            _ => "",
        }
    }

    /// These words are begun as an answer to the question that is asked; empty: none are. They are as safe as an answer.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] if the text cannot be taken as it is; nothing is changed.
    pub fn begin(&mut self, text: &str) -> Result<(), StillpointError> {
        let text = self.clean(text)?;
        if self.asks_for_words() {
            self.drop_begun();
            if !text.is_empty() {
                self.replies.push(Reply::Begun(text));
            }
        }
        Ok(())
    }

    fn drop_begun(&mut self) {
        self.replies.truncate(self.settled().len());
    }

    fn clean(&self, text: &str) -> Result<String, StillpointError> {
        clean(text, Field::Answer, Some(self.author), Limit::Text(LONGEST_ANSWER))
    }

    /// Whether it is one that could have been written here: what comes from elsewhere may be anything.
    #[must_use]
    pub fn can_be(&self) -> bool {
        let is_text = |text: &String| {
            clean(text, Field::Answer, None, Limit::Text(LONGEST_ANSWER)).is_ok_and(|clean| clean == *text)
        };
        let is_said = |text: &String| !text.is_empty() && is_text(text);
        let answers = |(question, reply): (&Question, &Reply)| match reply {
            Reply::Skipped => true,
            Reply::Said(text) | Reply::Begun(text) => question.is_in_words() && is_said(text),
            Reply::Felt(_) => !question.is_in_words(),
        };
        let is_begun = |reply: &Reply| matches!(reply, Reply::Begun(_));
        let mut unshown = self.clone();
        unshown.shown = false;
        self.replies.len() <= self.form.questions().len()
            && self.form.questions().iter().zip(&self.replies).all(answers)
            && !self.settled().iter().any(is_begun)
            && (!self.shown || unshown.may_be_shown())
    }

    /// Its author shows it to everyone. Only what has been asked to its end can be shown, and only a check-in: what
    /// somebody writes about an evening stays theirs.
    pub fn show(&mut self) {
        self.shown |= self.may_be_shown();
    }

    /// Whether its author may show it now.
    #[must_use]
    pub fn may_be_shown(&self) -> bool {
        !self.form.is_about_an_evening() && !self.is_open() && !self.shown && self.holds_answers()
    }

    /// Whether its author shows it to everyone.
    #[must_use]
    pub const fn is_shown(&self) -> bool {
        self.shown
    }

    /// What was said or begun, with its question; what was skipped is left out.
    pub fn said(&self) -> impl Iterator<Item = (Question, Answer<'_>)> {
        let pairs = self.form.questions().iter().zip(&self.replies);
        pairs.filter_map(|(question, reply)| match reply {
            Reply::Said(text) | Reply::Begun(text) => Some((*question, Answer::Words(text))),
            Reply::Felt(felt) => Some((*question, Answer::Felt(*felt))),
            Reply::Skipped => None,
        })
    }

    /// Whose it is.
    #[must_use]
    pub const fn author(&self) -> Person {
        self.author
    }

    /// The question that is asked now; none, once everything has been asked.
    #[must_use]
    pub fn question(&self) -> Option<Question> {
        self.form.questions().get(self.settled().len()).copied()
    }

    /// The number of the question that is asked now, from 1.
    #[must_use]
    pub fn number(&self) -> u32 {
        u32::try_from(self.settled().len())
            .unwrap_or(u32::MAX)
            .saturating_add(1)
    }

    fn asks_for_words(&self) -> bool {
        self.question().is_some_and(Question::is_in_words)
    }

    /// Answers the question how it felt, with one touch.
    pub fn feel(&mut self, felt: Felt) {
        if self.question() == Some(Question::Felt) {
            self.replies.push(Reply::Felt(felt));
        }
    }

    /// Answers the question in words. An empty answer skips it.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] if the text cannot be taken as it is; nothing is changed.
    pub fn answer(&mut self, text: &str) -> Result<(), StillpointError> {
        let text = self.clean(text)?;
        if self.asks_for_words() {
            self.drop_begun();
            self.replies.push(if text.is_empty() {
                Reply::Skipped
            } else {
                Reply::Said(text)
            });
        }
        Ok(())
    }

    /// Skips the question.
    pub fn skip(&mut self) {
        if self.question().is_some() {
            self.drop_begun();
            self.replies.push(Reply::Skipped);
        }
    }

    /// Whether something is left to ask.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.question().is_some()
    }

    /// Whether it holds an answer. One that was only opened or skipped is nobody's entry.
    #[must_use]
    pub fn holds_answers(&self) -> bool {
        self.replies.iter().any(|reply| !matches!(reply, Reply::Skipped))
    }

    /// Whether `other` is an earlier or a later version of this one: opened by the same person at the same moment, and
    /// the one goes on where the other stops. (A wall clock that was set back can open two at the same moment.)
    #[must_use]
    pub fn is_version_of(&self, other: &Self) -> bool {
        let (short, long) = if other.is_further_than(self) {
            (self.settled(), other.settled())
        } else {
            (other.settled(), self.settled())
        };
        let opened = |one: &Self| (one.author, one.form, one.opened_wall_ms);
        opened(self) == opened(other) && long.starts_with(short)
    }

    /// An order in which whatever goes on from something stands right after it.
    fn order_of_versions(&self, other: &Self) -> Ordering {
        let begun = |one: &Self| (one.author, one.form, one.opened_wall_ms);
        let replies = self.settled().cmp(other.settled());
        begun(self)
            .cmp(&begun(other))
            .then(replies)
            .then(self.shown.cmp(&other.shown))
    }

    /// Whether it has come further than `other`: more was answered, or it was shown since.
    #[must_use]
    pub fn is_further_than(&self, other: &Self) -> bool {
        (self.settled().len(), self.shown) > (other.settled().len(), other.shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_can_be_skipped_and_a_skipped_reflection_holds_no_words() {
        let mut reflection = Reflection::open(Person::First, Form::Evening, 0);
        for &question in Form::Evening.questions() {
            assert_eq!(reflection.question(), Some(question));
            assert!(reflection.is_open());
            reflection.skip();
        }
        assert!(!reflection.is_open() && !reflection.holds_answers());
        assert_eq!(reflection.question(), None);
    }

    #[test]
    fn an_answer_that_cannot_be_taken_changes_nothing() {
        let mut reflection = Reflection::open(Person::First, Form::NextDay, 0);
        let before = reflection.clone();
        assert!(reflection.answer("half a \u{FFFD}").is_err());
        assert!(reflection.answer(&"x".repeat(100_000)).is_err());
        assert_eq!(reflection, before);
        reflection.answer("  The pause came at once. 🌿 \n").unwrap();
        assert!(reflection.holds_answers() && reflection.is_further_than(&before) && reflection.is_version_of(&before));
    }

    #[test]
    fn only_a_check_in_can_be_shown_and_only_once_it_is_finished_and_says_something() {
        let evenings = [(Form::Evening, false), (Form::EveningInWords, false)];
        for (form, may) in evenings.into_iter().chain([(Form::NextDay, true), (Form::Week, true)]) {
            let mut said = Reflection::open(Person::First, form, 0);
            let mut skipped = said.clone();
            for _ in form.questions() {
                said.show();
                assert!(!said.is_shown());
                said.feel(Felt::Safe);
                said.answer("words").unwrap();
                skipped.skip();
            }
            said.show();
            skipped.show();
            assert_eq!((said.is_shown(), skipped.is_shown()), (may, false), "{form:?}");
            assert_eq!(
                (said.said().count(), skipped.said().count()),
                (form.questions().len(), 0)
            );
        }
    }

    #[test]
    fn words_that_were_begun_wait_with_their_question_and_are_nobodys_answer() {
        let mut reflection = Reflection::open(Person::First, Form::Week, 0);
        reflection.answer("Mostly.").unwrap();
        let before = reflection.clone();
        reflection.begin("A walk, and ").unwrap();
        assert_eq!((reflection.begun(), reflection.number()), ("A walk, and", 2));
        assert_eq!(reflection.question(), Some(Question::Explore));
        assert!(reflection.is_version_of(&before) && !reflection.is_further_than(&before));
        assert!(reflection.can_be() && reflection.is_open());
        assert!(reflection.begin("half a \u{FFFD}").is_err());
        assert_eq!(reflection.begun(), "A walk, and", "nothing is lost");
        reflection.answer("A walk.").unwrap();
        assert_eq!(reflection.begun(), "");
        assert!(reflection.is_further_than(&before) && reflection.is_version_of(&before));
        reflection.begin("Tea").unwrap();
        reflection.begin(" ").unwrap();
        assert_eq!(reflection.said().count(), 2, "what was deleted is gone");
        reflection.begin("Tea").unwrap();
        reflection.skip();
        assert!(!reflection.is_open());
        reflection.begin("Tea").unwrap();
        assert_eq!(
            (reflection.begun(), reflection.said().count()),
            ("", 2),
            "nothing is asked any more"
        );
    }

    #[test]
    fn what_was_begun_can_only_be_the_last_word() {
        let mut reflection = Reflection::open(Person::First, Form::NextDay, 0);
        reflection.replies = vec![Reply::Begun("Far".to_owned()), Reply::Skipped];
        assert!(!reflection.can_be());
        reflection.replies = vec![Reply::Skipped, Reply::Skipped, Reply::Begun("Far".to_owned())];
        assert!(!reflection.can_be(), "nothing is asked any more");
        reflection.replies = vec![Reply::Begun(String::new())];
        assert!(!reflection.can_be());
    }

    /// What every vault and every copy holds.
    #[test]
    fn the_form_of_what_is_kept_does_not_change() {
        let mut reflection = Reflection::open(Person::Second, Form::Week, 1_800_000_000_000);
        reflection.skip();
        reflection.answer("Tea").unwrap();
        let kept = postcard::to_extend(&reflection, Vec::new()).unwrap();
        let form = [1, 2, 128, 192, 226, 133, 227, 104, 2, 0, 1, 3, b'T', b'e', b'a', 0];
        assert_eq!(kept, form);
        assert_eq!(postcard::from_bytes::<Reflection>(&form).unwrap(), reflection);
    }

    /// An evening from before there was an answer with one touch.
    #[test]
    fn an_evening_that_was_asked_about_in_words_alone_goes_on_where_it_was_left() {
        let sealed = [
            0, 0, 128, 192, 226, 133, 227, 104, 2, 1, 3, b'T', b'e', b'a', 2, 2, b'N', b'o', 0,
        ];
        let mut reflection: Reflection = postcard::from_bytes(&sealed).unwrap();
        assert!(reflection.can_be() && reflection.form().is_about_an_evening());
        assert_eq!((reflection.number(), reflection.begun()), (2, "No"));
        let said = [
            (Question::Safe, Answer::Words("Tea")),
            (Question::NotSafe, Answer::Words("No")),
        ];
        assert!(reflection.said().eq(said));
        assert_eq!(postcard::to_extend(&reflection, Vec::new()).unwrap(), sealed);
        for question in [Question::NotSafe, Question::Adjust, Question::Good] {
            assert_eq!(reflection.question(), Some(question));
            reflection.skip();
        }
        assert!(!reflection.is_open());
    }

    #[test]
    fn one_touch_is_an_answer_and_is_kept_like_one() {
        for (number, felt) in (0..).zip(Felt::ALL) {
            let mut reflection = Reflection::open(Person::First, Form::Evening, 0);
            let before = reflection.clone();
            reflection.begin("words").unwrap();
            reflection.answer("words").unwrap();
            assert_eq!(reflection, before, "it is not asked in words");
            reflection.feel(felt);
            assert!(reflection.is_further_than(&before) && reflection.is_version_of(&before));
            assert!(reflection.holds_answers() && reflection.can_be());
            assert!(reflection.said().eq([(Question::Felt, Answer::Felt(felt))]));
            let once = reflection.clone();
            reflection.feel(Felt::Safe);
            assert_eq!(reflection, once, "it is asked once");
            let kept = postcard::to_extend(&reflection, Vec::new()).unwrap();
            assert_eq!(kept, [0, 3, 0, 1, 3, number, 0]);
            assert_eq!(postcard::from_bytes::<Reflection>(&kept).unwrap(), reflection);
        }
    }

    #[test]
    fn a_touch_and_words_each_answer_their_own_kind_of_question() {
        let with = |form, reply: &Reply| Reflection {
            replies: vec![reply.clone()],
            ..Reflection::open(Person::First, form, 0)
        };
        let words = "Tea".to_owned();
        for (reply, touch, in_words) in [
            (Reply::Felt(Felt::Change), true, false),
            (Reply::Said(words.clone()), false, true),
            (Reply::Begun(words), false, true),
            (Reply::Skipped, true, true),
        ] {
            assert_eq!(with(Form::Evening, &reply).can_be(), touch, "{reply:?}");
            assert_eq!(with(Form::EveningInWords, &reply).can_be(), in_words, "{reply:?}");
            assert_eq!(with(Form::Week, &reply).can_be(), in_words, "{reply:?}");
        }
    }

    #[test]
    fn an_empty_answer_is_a_skip() {
        let mut reflection = Reflection::open(Person::First, Form::NextDay, 0);
        reflection.answer("   ").unwrap();
        assert!(!reflection.holds_answers());
        assert_eq!(reflection.number(), 2);
    }
}
