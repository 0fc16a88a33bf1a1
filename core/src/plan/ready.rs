//! Ready answers: what can be taken by a touch, before any field. Whoever has words of their own loses none of them.

use crate::{session::Person, words::Language};

/// What there are ready answers for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ready {
    /// A word that stops everything.
    StopWord,
    /// A word for slower.
    SlowWord,
    /// A gesture that means stop.
    Gesture,
    /// What pausing means to them.
    Covenant,
    /// What brings somebody back to the present. Several can be taken.
    Aids(Person),
    /// What helps somebody afterwards. Several can be taken.
    Aftercare(Person),
    /// How somebody likes to be spoken of.
    Pronouns(Person),
    /// On somebody's card: what to do when words do not come. Several can be taken.
    CardDo,
    /// On somebody's card: what not to do. Several can be taken.
    CardDoNot,
    /// What troubles somebody.
    Trigger,
    /// What was agreed for it.
    Agreed,
    /// What can be read aloud in a pause. Several can be taken.
    Topics,
    /// Signs that were learned. Several can be taken.
    Signs,
}

impl Ready {
    /// The field that it stands in.
    pub(super) fn field(self) -> String {
        match self {
            Self::StopWord => "stop_word".to_owned(),
            Self::SlowWord => "slow_word".to_owned(),
            Self::Gesture => "gesture".to_owned(),
            Self::Covenant => "covenant".to_owned(),
            Self::Aids(person) => format!("aids:{}", person.tag()),
            Self::Aftercare(person) => format!("aftercare:{}", person.tag()),
            Self::Pronouns(person) => format!("pronouns:{}", person.tag()),
            Self::CardDo => "card_do".to_owned(),
            Self::CardDoNot => "card_do_not".to_owned(),
            Self::Trigger => "trigger".to_owned(),
            Self::Agreed => "agreed".to_owned(),
            Self::Topics => "topics".to_owned(),
            Self::Signs => "signs".to_owned(),
        }
    }

    /// The names of the sentences that can be taken.
    pub(super) const fn sentences(self, alone: bool) -> &'static [&'static str] {
        match self {
            Self::StopWord => &["ready-stop-word-1", "ready-stop-word-2", "ready-stop-word-3"],
            Self::SlowWord => &["ready-slow-word-1", "ready-slow-word-2", "ready-slow-word-3"],
            Self::Gesture => &["ready-gesture-1", "ready-gesture-2", "ready-gesture-3"],
            Self::Covenant if alone => &[
                "ready-covenant-alone-1",
                "ready-covenant-alone-2",
                "ready-covenant-alone-3",
            ],
            Self::Covenant => &["ready-covenant-1", "ready-covenant-2", "ready-covenant-3"],
            Self::Aids(_) => &[
                "ready-aids-1",
                "ready-aids-2",
                "ready-aids-3",
                "ready-aids-4",
                "ready-aids-5",
                "ready-aids-6",
                "ready-aids-7",
                "ready-aids-8",
                "ready-aids-9",
                "ready-aids-10",
                "ready-aids-11",
                "ready-aids-12",
            ],
            Self::Pronouns(_) => &["ready-pronouns-1", "ready-pronouns-2", "ready-pronouns-3"],
            Self::CardDo => &[
                "ready-card-do-1",
                "ready-card-do-2",
                "ready-card-do-3",
                "ready-card-do-4",
            ],
            Self::CardDoNot => &[
                "ready-card-do-not-1",
                "ready-card-do-not-2",
                "ready-card-do-not-3",
                "ready-card-do-not-4",
            ],
            Self::Trigger => &[
                "ready-trigger-1",
                "ready-trigger-2",
                "ready-trigger-3",
                "ready-trigger-4",
                "ready-trigger-5",
                "ready-trigger-6",
            ],
            Self::Agreed if alone => &[
                "ready-agreed-alone-1",
                "ready-agreed-alone-2",
                "ready-agreed-alone-3",
                "ready-agreed-alone-4",
            ],
            Self::Agreed => &[
                "ready-agreed-1",
                "ready-agreed-2",
                "ready-agreed-3",
                "ready-agreed-4",
                "ready-agreed-5",
                "ready-agreed-6",
            ],
            Self::Topics => &[
                "ready-topics-1",
                "ready-topics-2",
                "ready-topics-3",
                "ready-topics-4",
                "ready-topics-5",
                "ready-topics-6",
            ],
            Self::Signs => &[
                "ready-signs-1",
                "ready-signs-2",
                "ready-signs-3",
                "ready-signs-4",
                "ready-signs-5",
                "ready-signs-6",
            ],
            Self::Aftercare(_) if alone => &[
                "ready-aftercare-room",
                "ready-aftercare-warm",
                "ready-aftercare-quiet",
                "ready-aftercare-blanket",
            ],
            Self::Aftercare(_) => &[
                "ready-aftercare-held",
                "ready-aftercare-room",
                "ready-aftercare-warm",
                "ready-aftercare-quiet",
                "ready-aftercare-talk",
                "ready-aftercare-blanket",
            ],
        }
    }

    /// How many can be taken.
    const fn most(self) -> usize {
        match self {
            Self::Aids(_) => super::draft::MOST_AIDS,
            Self::Aftercare(_) | Self::CardDo | Self::CardDoNot => usize::MAX,
            Self::Topics | Self::Signs => super::helps::MOST_LINES,
            Self::StopWord
            | Self::SlowWord
            | Self::Gesture
            | Self::Covenant
            | Self::Pronouns(_)
            | Self::Trigger
            | Self::Agreed => 1,
        }
    }

    /// Whether `sentence` was taken in `written`.
    pub(super) fn is_taken(self, sentence: &str, written: &str) -> bool {
        match self.most() {
            1 => written == sentence,
            _ => written.lines().any(|line| line == sentence),
        }
    }

    /// What stands there once `sentence` was touched: taken, or let go again. None: it cannot be taken, because what somebody
    /// wrote themselves stands there, or as much as there can be.
    pub(super) fn touched(self, sentence: &str, written: &str, language: &Language, alone: bool) -> Option<String> {
        let taken = self.is_taken(sentence, written);
        if self.most() == 1 {
            let is_ready = |id: &&str| language.say(id) == written;
            let may = written.is_empty() || self.sentences(alone).iter().any(is_ready);
            return may.then(|| if taken { String::new() } else { sentence.to_owned() });
        }
        let lines = written.lines().filter(|line| !line.trim().is_empty());
        if taken {
            let others: Vec<&str> = lines.filter(|line| *line != sentence).collect();
            return Some(others.join("\n"));
        }
        let mut all: Vec<&str> = lines.collect();
        all.push(sentence);
        (all.len() <= self.most()).then(|| all.join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AIDS: Ready = Ready::Aids(Person::First);

    #[test]
    fn one_takes_the_place_of_another_and_never_of_words_of_ones_own() {
        let language = Language::nearest("en");
        let touched = |sentence, written| Ready::StopWord.touched(sentence, written, &language, false);
        let [first, second] = ["ready-stop-word-1", "ready-stop-word-2"].map(|id| language.say(id));
        assert_eq!(touched(&first, ""), Some(first.clone()));
        assert_eq!(touched(&second, &first).as_deref(), Some(second.as_str()));
        assert_eq!(touched(&first, &first), Some(String::new()));
        assert_eq!(touched(&first, "Ostrander"), None);
    }

    #[test]
    fn several_stand_on_a_line_each_beside_words_of_ones_own() {
        let language = Language::nearest("en");
        let touched = |sentence, written: &str| AIDS.touched(sentence, written, &language, false);
        assert_eq!(touched("A song", "the window\n").as_deref(), Some("the window\nA song"));
        assert_eq!(touched("A song", "A song\nthe window").as_deref(), Some("the window"));
        assert_eq!(touched("A song", &"one\n".repeat(8)), None, "as many as there can be");
        assert!(touched("A song", &"one\n".repeat(7)).is_some());
    }
}
