//! One person's reflection: what was asked, what became of it, and what it is a later version of.

use serde::{Deserialize, Serialize};

use super::{
    Answer, Felt, Form, Question,
    reply::{Reply, What},
};
use crate::{
    error::{Field, StillpointError},
    session::Person,
    text::{Limit, clean},
};

/// For how long a check-in belongs to the same round, in milliseconds: two people need not answer on the same day.
pub const ROUND_MS: i64 = 3 * 86_400_000;

/// Whether what was begun at these two moments belongs to the same round.
pub(super) const fn are_of_one_round(one_wall_ms: i64, other_wall_ms: i64) -> bool {
    one_wall_ms.saturating_sub(other_wall_ms).saturating_abs() < ROUND_MS
}

/// The longest answer, in characters.
pub const LONGEST_ANSWER: u32 = 20_000;

/// One person's reflection. Its author goes through the questions, and back again: the first one that is not settled is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reflection {
    pub(super) author: Person,
    pub(super) form: Form,
    pub(super) opened_wall_ms: i64,
    pub(super) replies: Vec<Reply>,
    pub(super) shown: bool,
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
        are_of_one_round(now_wall_ms, self.opened_wall_ms)
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

    /// A reflection as one that nobody was shown.
    #[must_use]
    pub const fn unshown(mut self) -> Self {
        self.shown = false;
        self
    }

    /// A reflection as one by `author`: when one of two has left, the other is the first.
    #[must_use]
    pub const fn by(mut self, author: Person) -> Self {
        self.author = author;
        self
    }

    /// How many questions are settled before the one that is asked.
    pub(super) fn settled(&self) -> usize {
        self.replies.iter().take_while(|reply| reply.what.is_settled()).count()
    }

    /// What became of the question that is asked.
    fn asked(&self) -> Option<&Reply> {
        self.replies.get(self.settled())
    }

    /// How often the question that is asked now has been asked again.
    #[must_use]
    pub fn asked_again(&self) -> u32 {
        self.asked().map_or(0, |reply| reply.again)
    }

    /// How it felt, as it was said before the question was asked again.
    #[must_use]
    pub fn felt_before(&self) -> Option<Felt> {
        match self.asked()?.what {
            What::FeltBefore(felt) => Some(felt),
            _ => None,
        }
    }

    /// What was begun as an answer to the question that is asked, and left. Empty: nothing.
    #[must_use]
    pub fn begun(&self) -> &str {
        match self.asked().map(|reply| &reply.what) {
            Some(What::Begun(text)) => text,
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
            self.put(if text.is_empty() {
                What::Asked
            } else {
                What::Begun(text)
            });
            // What was said there once does not come back: it stays written down that it is asked again.
            self.replies.pop_if(|last| last.again == 0 && last.what == What::Asked);
        }
        Ok(())
    }

    /// This became of the question that is asked.
    fn put(&mut self, what: What) {
        let asked = self.settled();
        match self.replies.get_mut(asked) {
            Some(reply) => reply.what = what,
            None => self.replies.push(Reply { again: 0, what }),
        }
    }

    /// The question before the one that is asked is asked again, with what was said to it, to be changed or taken away.
    /// Whatever was begun stays. What was shown is said.
    pub fn back(&mut self) {
        let before = self.settled().checked_sub(1).filter(|_| !self.shown);
        if let Some(reply) = before.and_then(|before| self.replies.get_mut(before)) {
            reply.ask_again();
        }
    }

    /// How many questions have been asked, without the one that is asked for the first time.
    pub(super) fn passed(&self) -> usize {
        let begun = self
            .replies
            .last()
            .filter(|last| last.again == 0 && !last.what.is_settled());
        self.replies.len().saturating_sub(usize::from(begun.is_some()))
    }

    /// Whoever went back goes no further through what was said before: after the question that is asked, it stands as it
    /// was said. Whether something changed.
    pub(super) fn stop_going_through(&mut self) -> bool {
        let after = self.settled().saturating_add(1);
        let later = self.replies.iter_mut().skip(after);
        later.fold(false, |changed, reply| reply.stands() | changed)
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
        let answers = |(question, reply): (&Question, &Reply)| match &reply.what {
            What::Skipped => true,
            What::Asked => reply.again > 0,
            What::Said(text) | What::Begun(text) => question.is_in_words() && is_said(text),
            What::Felt(_) => !question.is_in_words(),
            What::FeltBefore(_) => !question.is_in_words() && reply.again > 0,
        };
        let before_the_last = self.replies.split_last().map_or(&[][..], |(_, before)| before);
        let mut unshown = self.clone();
        unshown.shown = false;
        self.replies.len() <= self.form.questions().len()
            && self.form.questions().iter().zip(&self.replies).all(answers)
            && before_the_last
                .iter()
                .all(|reply| reply.again > 0 || reply.what.is_settled())
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
        self.said_from(0)
    }

    /// What was said or begun, without the first questions, of this number.
    pub(super) fn said_from(&self, first: usize) -> impl Iterator<Item = (Question, Answer<'_>)> {
        let pairs = self.form.questions().iter().zip(&self.replies).skip(first);
        pairs.filter_map(|(question, reply)| Some((*question, reply.what.answer()?)))
    }

    /// Whose it is.
    #[must_use]
    pub const fn author(&self) -> Person {
        self.author
    }

    /// The question that is asked now; none, once everything has been asked.
    #[must_use]
    pub fn question(&self) -> Option<Question> {
        self.form.questions().get(self.settled()).copied()
    }

    /// The number of the question that is asked now, from 1.
    #[must_use]
    pub fn number(&self) -> u32 {
        u32::try_from(self.settled()).unwrap_or(u32::MAX).saturating_add(1)
    }

    fn asks_for_words(&self) -> bool {
        self.question().is_some_and(Question::is_in_words)
    }

    /// Answers the question how it felt, with one touch.
    pub fn feel(&mut self, felt: Felt) {
        if self.question() == Some(Question::Felt) {
            self.put(What::Felt(felt));
        }
    }

    /// Answers the question in words. An empty answer skips it.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] if the text cannot be taken as it is; nothing is changed.
    pub fn answer(&mut self, text: &str) -> Result<(), StillpointError> {
        let text = self.clean(text)?;
        if self.asks_for_words() {
            self.put(if text.is_empty() {
                What::Skipped
            } else {
                What::Said(text)
            });
        }
        Ok(())
    }

    /// Skips the question.
    pub fn skip(&mut self) {
        if self.question().is_some() {
            self.put(What::Skipped);
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
        self.outline().holds_answers()
    }

    /// Whether `other` is an earlier or a later version of this one: opened by the same person at the same moment, and the one
    /// goes on from the other. (A wall clock that was set back can open two at the same moment.)
    #[must_use]
    pub fn is_version_of(&self, other: &Self) -> bool {
        self.outline().begun_as() == other.outline().begun_as()
            && (self.goes_on_from(other) || other.goes_on_from(self))
    }

    /// Whether nothing of what was settled in `earlier` is otherwise here, but where that question was asked again since.
    #[must_use]
    pub fn goes_on_from(&self, earlier: &Self) -> bool {
        let mut each = (0..).zip(&earlier.replies);
        each.all(|(number, before): (usize, &Reply)| match self.replies.get(number) {
            Some(now) if now.again == before.again => !before.what.is_settled() || now.what == before.what,
            Some(now) => now.again > before.again,
            None => !before.what.is_settled() && before.again == 0,
        })
    }

    /// Whether it has come further than `other`: more was answered or corrected, or it was shown since.
    #[must_use]
    pub fn is_further_than(&self, other: &Self) -> bool {
        self.outline().how_far() > other.outline().how_far()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What became of a question that was asked once.
    const fn first(what: What) -> Reply {
        Reply { again: 0, what }
    }

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
        reflection.replies = vec![first(What::Begun("Far".to_owned())), first(What::Skipped)];
        assert!(!reflection.can_be());
        let skipped = || first(What::Skipped);
        reflection.replies = vec![skipped(), skipped(), first(What::Begun("Far".to_owned()))];
        assert!(!reflection.can_be(), "nothing is asked any more");
        reflection.replies = vec![first(What::Begun(String::new()))];
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
        let with = |form, what: &What| Reflection {
            replies: vec![first(what.clone())],
            ..Reflection::open(Person::First, form, 0)
        };
        let words = "Tea".to_owned();
        for (what, touch, in_words) in [
            (What::Felt(Felt::Change), true, false),
            (What::Said(words.clone()), false, true),
            (What::Begun(words), false, true),
            (What::Skipped, true, true),
        ] {
            assert_eq!(with(Form::Evening, &what).can_be(), touch, "{what:?}");
            assert_eq!(with(Form::EveningInWords, &what).can_be(), in_words, "{what:?}");
            assert_eq!(with(Form::Week, &what).can_be(), in_words, "{what:?}");
        }
    }

    #[test]
    fn what_was_said_is_asked_again_with_it_and_nothing_is_lost() {
        let mut reflection = Reflection::open(Person::First, Form::Evening, 0);
        reflection.back();
        assert_eq!(reflection.number(), 1, "there is nothing before it");
        reflection.feel(Felt::Safe);
        reflection.answer("The lamp.").unwrap();
        reflection.skip();
        reflection.begin("A walk, and").unwrap();
        // Back from the fourth question, to the first.
        reflection.back();
        assert_eq!((reflection.number(), reflection.begun()), (3, ""));
        reflection.back();
        assert_eq!((reflection.number(), reflection.begun()), (2, "The lamp."));
        reflection.begin("The lamp, and").unwrap();
        reflection.back();
        assert_eq!((reflection.number(), reflection.felt_before()), (1, Some(Felt::Safe)));
        assert_eq!(reflection.said().count(), 3, "all of it is still said");
        assert!(reflection.can_be() && reflection.is_open());
        let kept = postcard::to_extend(&reflection, Vec::new()).unwrap();
        assert_eq!(postcard::from_bytes::<Reflection>(&kept).unwrap(), reflection);
        // And forward again.
        let mut covered = reflection.clone();
        assert!(covered.stop_going_through() && !covered.stop_going_through());
        assert!(covered.can_be() && covered.is_version_of(&reflection) && covered.is_further_than(&reflection));
        covered.feel(Felt::Change);
        assert_eq!((covered.number(), covered.begun()), (4, "A walk, and"));
        assert_eq!((covered.passed(), covered.said().count()), (3, 3));
        reflection.feel(Felt::NotQuite);
        assert_eq!((reflection.number(), reflection.begun()), (2, "The lamp, and"));
        reflection.answer("").unwrap();
        reflection.answer("The door.").unwrap();
        assert_eq!((reflection.number(), reflection.begun()), (4, "A walk, and"));
        let said = [
            (Question::Felt, Answer::Felt(Felt::NotQuite)),
            (Question::NotSafe, Answer::Words("The door.")),
            (Question::Adjust, Answer::Words("A walk, and")),
        ];
        assert!(reflection.said().eq(said) && reflection.can_be());
    }

    #[test]
    fn a_correction_wins_over_what_it_corrects() {
        let mut now = Reflection::open(Person::First, Form::NextDay, 0);
        let mut before = vec![now.clone()];
        let steps: [fn(&mut Reflection); 9] = [
            |one| one.answer("Tired.").unwrap(),
            |one| one.answer("Tea.").unwrap(),
            Reflection::back,
            |one| one.begin("").unwrap(),
            Reflection::skip,
            Reflection::back,
            Reflection::back,
            |one| one.answer("Rested.").unwrap(),
            |one| one.answer("Tea.").unwrap(),
        ];
        for step in steps {
            step(&mut now);
            assert!(now.can_be());
            for one in &before {
                assert!(now.is_version_of(one) && !one.is_further_than(&now), "{one:?}");
            }
            before.push(now.clone());
        }
        assert!(
            now.said()
                .map(|(_, answer)| answer)
                .eq([Answer::Words("Rested."), Answer::Words("Tea.")])
        );
        // Something else, begun at the same moment.
        let mut other = Reflection::open(Person::First, Form::NextDay, 0);
        other.answer("Rested.").unwrap();
        other.answer("Bread.").unwrap();
        other.back();
        other.answer("Bread.").unwrap();
        let mut corrected = before[1].clone();
        corrected.back();
        corrected.answer("Awake.").unwrap();
        assert!(!corrected.is_version_of(&other));
    }

    #[test]
    fn what_was_shown_is_not_taken_back() {
        let mut reflection = Reflection::open(Person::First, Form::NextDay, 0);
        reflection.answer("Tired.").unwrap();
        reflection.skip();
        reflection.show();
        let shown = reflection.clone();
        reflection.back();
        assert_eq!(reflection, shown);
    }

    #[test]
    fn only_what_was_asked_again_can_wait_without_words() {
        let mut reflection = Reflection::open(Person::First, Form::Evening, 0);
        for (again, can_be) in [(0, false), (1, true)] {
            for what in [What::Asked, What::FeltBefore(Felt::Safe)] {
                reflection.replies = vec![Reply { again, what }];
                assert_eq!(reflection.can_be(), can_be, "{:?}", reflection.replies);
            }
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
