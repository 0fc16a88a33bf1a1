//! The rhythms of asking: three to choose from, each with all its times; and each time by itself.

use super::{PersonDraft, PlanDraft};

/// A rhythm of asking. What is agreed with it can be changed one by one afterwards; then it is nobody's rhythm but theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rhythm {
    /// The phone asks often, and the evening is short.
    OftenAndShort,
    /// The phone asks seldom. What "later" takes.
    SeldomAndSoft,
    /// The phone asks only when one of them wants it to.
    OnlyWhenAsked,
}

impl Rhythm {
    /// All of them, in the order in which they are shown.
    pub(super) const ALL: [Self; 3] = [Self::OftenAndShort, Self::SeldomAndSoft, Self::OnlyWhenAsked];

    /// Its times, in seconds: the time between check-ins (0: the phone never asks by itself), how long a question waits, and
    /// the agreed length.
    const fn times(self) -> (u32, u32, u32) {
        match self {
            Self::OftenAndShort => (300, 60, 1_200),
            Self::SeldomAndSoft => (900, 120, 2_700),
            Self::OnlyWhenAsked => (0, 120, 3_600),
        }
    }

    /// The rhythm is agreed on, with all its times. Nobody answers alone.
    pub(super) const fn agree(self, draft: &mut PlanDraft) {
        (draft.check_in_every_s, draft.patience_s, draft.length_s) = self.times();
        (draft.settle_s, draft.buffer_s) = (SETTLE_S, BUFFER_S);
        draft.pace_holder_answers = false;
    }

    /// The rhythm that was agreed on in `draft`; none: its times are their own.
    pub(super) fn of(draft: &PlanDraft) -> Option<Self> {
        Self::ALL.into_iter().find(|rhythm| {
            let mut agreed = draft.clone();
            rhythm.agree(&mut agreed);
            agreed == *draft
        })
    }
}

impl Default for PlanDraft {
    /// One person, no words yet, and the rhythm that is seldom and soft.
    fn default() -> Self {
        let mut draft = Self {
            people: vec![PersonDraft::default()],
            stop_word: String::new(),
            slow_word: String::new(),
            gesture: String::new(),
            covenant: String::new(),
            settle_s: 0,
            check_in_every_s: 0,
            patience_s: 0,
            length_s: 0,
            buffer_s: 0,
            arriving_s: 0,
            leaving_s: 0,
            pace_holder: None,
            pace_holder_answers: false,
            breathing: false,
        };
        Rhythm::SeldomAndSoft.agree(&mut draft);
        draft
    }
}

/// The settle time of every rhythm, in seconds.
const SETTLE_S: u32 = 120;

/// How long a question before a next step stands before answers count, in seconds (S26), in every rhythm and in every plan
/// from before it could be chosen: a breath, so that nobody answers before they have felt it.
pub(super) const BUFFER_S: u32 = 10;

/// One of the times of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Time {
    /// The time between check-ins.
    CheckInEvery,
    /// How long a question waits.
    Patience,
    /// The agreed length.
    Length,
    /// How long a pause lasts at least.
    Settle,
    /// How long a question before a next step stands before answers count.
    Buffer,
    /// How long arriving is (S75). It belongs to no rhythm.
    Arriving,
    /// How long winding down is (S75). It belongs to no rhythm.
    Leaving,
}

impl Time {
    /// Those of a rhythm, in the order in which they are shown.
    pub(super) const OF_A_RHYTHM: [Self; 5] = [
        Self::CheckInEvery,
        Self::Patience,
        Self::Length,
        Self::Settle,
        Self::Buffer,
    ];

    /// Those around an evening, in the order in which they are shown.
    pub(super) const AROUND: [Self; 2] = [Self::Arriving, Self::Leaving];

    /// All of them, in the order in which they are shown.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        Self::OF_A_RHYTHM.into_iter().chain(Self::AROUND)
    }

    /// What is offered, in seconds, from the shortest on; the plan takes any.
    const fn steps(self) -> &'static [u32] {
        match self {
            // At the end: never by itself.
            Self::CheckInEvery => &[60, 120, 180, 300, 600, 900, 1_200, 1_800, 2_700, 3_600, 0],
            Self::Patience => &[30, 60, 120, 180, 300, 600],
            Self::Length => &[300, 600, 900, 1_200, 1_800, 2_700, 3_600, 5_400, 7_200],
            Self::Buffer => &[0, 5, 10, 20, 30, 60],
            Self::Settle | Self::Arriving | Self::Leaving => &[0, 60, 120, 180, 300, 600, 900, 1_200, 1_800],
        }
    }

    /// The shortest that a page agrees on, in seconds.
    pub(super) const fn shortest(self) -> u32 {
        match self.steps() {
            [shortest, ..] => *shortest,
            [] => 0,
        }
    }

    /// How long `seconds` is, so that two of this time can be compared: never is longer than any.
    pub(super) const fn lasts(self, seconds: u32) -> u32 {
        match (self, seconds) {
            (Self::CheckInEvery, 0) => u32::MAX,
            _ => seconds,
        }
    }

    /// It, as agreed in `draft`, in seconds.
    pub(super) const fn of(self, draft: &PlanDraft) -> u32 {
        match self {
            Self::CheckInEvery => draft.check_in_every_s,
            Self::Patience => draft.patience_s,
            Self::Length => draft.length_s,
            Self::Settle => draft.settle_s,
            Self::Buffer => draft.buffer_s,
            Self::Arriving => draft.arriving_s,
            Self::Leaving => draft.leaving_s,
        }
    }

    const fn of_mut(self, draft: &mut PlanDraft) -> &mut u32 {
        match self {
            Self::CheckInEvery => &mut draft.check_in_every_s,
            Self::Patience => &mut draft.patience_s,
            Self::Length => &mut draft.length_s,
            Self::Settle => &mut draft.settle_s,
            Self::Buffer => &mut draft.buffer_s,
            Self::Arriving => &mut draft.arriving_s,
            Self::Leaving => &mut draft.leaving_s,
        }
    }

    /// The next shorter, or longer, one than in `draft`; none: there is none.
    pub(super) fn step(self, draft: &PlanDraft, longer: bool) -> Option<u32> {
        let now = self.lasts(self.of(draft));
        let mut steps = self.steps().iter().copied();
        if longer {
            steps.find(|&step| self.lasts(step) > now)
        } else {
            steps.rfind(|&step| self.lasts(step) < now)
        }
    }

    /// Takes the next shorter, or longer, one.
    pub(super) fn take_step(self, draft: &mut PlanDraft, longer: bool) {
        if let Some(step) = self.step(draft, longer) {
            *self.of_mut(draft) = step;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_takes_the_soft_one_and_every_rhythm_is_known_again_until_a_time_is_changed() {
        assert_eq!(Rhythm::of(&PlanDraft::default()), Some(Rhythm::SeldomAndSoft));
        for rhythm in Rhythm::ALL {
            for time in Time::OF_A_RHYTHM {
                let mut draft = PlanDraft {
                    pace_holder_answers: true,
                    ..PlanDraft::default()
                };
                rhythm.agree(&mut draft);
                assert_eq!(Rhythm::of(&draft), Some(rhythm));
                assert!((draft.settle_s, draft.buffer_s, draft.pace_holder_answers) == (120, 10, false));
                let longer = time.step(&draft, true).is_some();
                time.take_step(&mut draft, longer);
                assert_eq!(Rhythm::of(&draft), None, "{rhythm:?} {time:?}");
            }
            let mut draft = PlanDraft::default();
            rhythm.agree(&mut draft);
            for time in Time::AROUND {
                time.take_step(&mut draft, true);
            }
            assert_eq!(
                Rhythm::of(&draft),
                Some(rhythm),
                "what is around it is none of its times"
            );
        }
    }

    #[test]
    fn every_time_goes_down_and_up_again_through_the_same_steps_and_never_is_the_longest() {
        for time in Time::all() {
            let mut draft = PlanDraft::default();
            while time.step(&draft, false).is_some() {
                time.take_step(&mut draft, false);
            }
            let mut all = vec![time.of(&draft)];
            while time.step(&draft, true).is_some() {
                time.take_step(&mut draft, true);
                all.push(time.of(&draft));
            }
            assert_eq!(all, time.steps(), "{time:?}");
        }
        let never = PlanDraft {
            check_in_every_s: 0,
            ..PlanDraft::default()
        };
        assert_eq!(Time::CheckInEvery.step(&never, true), None);
        assert_eq!(Time::CheckInEvery.step(&never, false), Some(3_600));
    }

    #[test]
    fn a_time_that_is_not_among_the_steps_goes_to_the_nearest_ones() {
        let mut draft = PlanDraft {
            settle_s: 90,
            ..PlanDraft::default()
        };
        let both = |draft: &PlanDraft| [false, true].map(|longer| Time::Settle.step(draft, longer));
        assert_eq!(both(&draft), [Some(60), Some(120)]);
        draft.settle_s = 86_400;
        assert_eq!(both(&draft), [Some(1_800), None]);
    }
}
