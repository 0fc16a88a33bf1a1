//! The words of a story, and nothing else.

use stillpoint_core::{
    Effect,
    session::{Phase, Touch, What},
};

/// A list of words and what they stand for.
pub(super) type Words<T> = &'static [(&'static str, T)];

pub(super) const TOUCHES: Words<Touch> = &[
    ("pause", Touch::Pause),
    ("stop", Touch::Stop),
    ("slower", Touch::Slower),
    ("prepare", Touch::Prepare),
    ("yes", Touch::Yes),
    ("not_yet", Touch::NotYet),
    ("still_good", Touch::StillGood),
    ("go_on", Touch::GoOn),
    ("reflect", Touch::Reflect),
    ("answer", Touch::Answer),
    ("skip", Touch::Skip),
    ("finish", Touch::Finish),
    ("next_step", Touch::NextStep),
    ("ask", Touch::Ask),
    ("stay", Touch::Stay),
    ("not_today", Touch::NotToday),
];

pub(super) const WHATS: Words<What> = &[
    ("before", What::Before),
    ("close", What::Close),
    ("talk", What::Talk),
    ("narrower", What::Narrower),
];

pub(super) const PHASES: Words<Phase> = &[
    ("idle", Phase::Idle),
    ("preparing", Phase::Preparing),
    ("together", Phase::Together),
    ("checking_in", Phase::CheckingIn),
    ("next_step", Phase::NextStep),
    ("slower", Phase::Slower),
    ("paused", Phase::Paused),
    ("regrouping", Phase::Regrouping),
    ("aftercare", Phase::Aftercare),
    ("reflecting", Phase::Reflecting),
    ("calm", Phase::Calm),
];

pub(super) const EFFECTS: Words<Effect> = &[
    ("pulse_long", Effect::PulseLong),
    ("pulse_short", Effect::PulseShort),
    ("pulse_two_short", Effect::PulseTwoShort),
    ("screen_on", Effect::ScreenOn),
    ("screen_free", Effect::ScreenFree),
    ("cover", Effect::Cover),
];

/// What `word` stands for, or a sentence that says which words there are.
pub(super) fn look_up<T: Copy>(words: Words<T>, word: &str, kind: &str) -> Result<T, String> {
    match words.iter().find(|(known, _)| *known == word) {
        Some(&(_, meaning)) => Ok(meaning),
        None => {
            let known: Vec<&str> = words.iter().map(|&(known, _)| known).collect();
            Err(format!("`{word}` is not {kind}: {}", known.join(", ")))
        }
    }
}

/// The word for `meaning`; none for what a story does not speak of.
pub(super) fn word<T: Copy + PartialEq>(words: Words<T>, meaning: T) -> Option<&'static str> {
    words
        .iter()
        .find(|&&(_, known)| known == meaning)
        .map(|&(word, _)| word)
}

/// Whether a touch is each person's own, so that a story of two has to say whose.
pub(super) fn is_own(touch: Touch) -> bool {
    matches!(touch, Touch::Yes | Touch::NotYet | Touch::StillGood | Touch::Reflect)
}
