//! What is narrower than the plan, for tonight only (S33): at once, from either alone, and never wider.

use serde::{Deserialize, Serialize};

use super::{Careful, PlanDraft, Today};
use crate::order;

/// The longest of a plan's times, in seconds.
const DAY_S: u32 = 86_400;

/// One thing that is less, for tonight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Less {
    /// The phone asks twice as often; where it never asks by itself, every fifteen minutes.
    Sooner,
    /// It is half as long, and never shorter than five minutes.
    Shorter,
    /// A pause lasts twice as long, and at least five minutes.
    LongerPause,
    /// Breathing and tensing are not offered.
    NoBreathing,
    /// Nobody answers for the other.
    EachAnswers,
    /// A question waits half as long, and never shorter than half a minute.
    Patience,
    /// A yes to a next step counts after twice as long a breath, and at least after twenty seconds.
    Buffer,
    /// Arriving is twice as long; where it had no time of its own, five minutes.
    Arriving,
    /// Winding down is twice as long; where it had no time of its own, five minutes.
    Leaving,
}

impl Less {
    /// All of it, as it is shown.
    pub(super) const ALL: [Self; 9] = [
        Self::Sooner,
        Self::Patience,
        Self::Shorter,
        Self::LongerPause,
        Self::Buffer,
        Self::NoBreathing,
        Self::EachAnswers,
        Self::Arriving,
        Self::Leaving,
    ];

    /// `limits`, with this less. In whole minutes, but for how long a question waits.
    pub(super) fn of(self, limits: Careful) -> Careful {
        let half = |seconds: u32| seconds / 120 * 60;
        let twice = |seconds: u32, least: u32| seconds.saturating_mul(2).clamp(least, DAY_S);
        let mut less = limits;
        match self {
            Self::Sooner => {
                less.check_in_every_s = match limits.check_in_every_s {
                    0 => 900,
                    seconds => half(seconds).max(60),
                }
            }
            Self::Shorter => less.length_s = half(limits.length_s).max(300),
            Self::LongerPause => less.settle_s = twice(limits.settle_s, 300).next_multiple_of(60),
            Self::Buffer => less.buffer_s = twice(limits.buffer_s, 20),
            Self::Arriving => less.arriving_s = twice(limits.arriving_s, 300),
            Self::Leaving => less.leaving_s = twice(limits.leaving_s, 300),
            Self::NoBreathing => less.breathing = false,
            Self::EachAnswers => less.answers_alone = None,
            Self::Patience => less.patience_s = (limits.patience_s / 60 * 30).max(30),
        }
        less.or_more_careful(limits)
    }
}

/// What holds for tonight only: until the evening that began under it is over, else until six in the morning.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OnlyTonight {
    less: Vec<Less>,
    /// When the last of it was chosen, and how long it was then until six.
    since: Today,
}

impl OnlyTonight {
    /// With `chosen`, too, from now on.
    pub(super) fn with(&self, chosen: &[Less], now: Today) -> Self {
        const DAY_MS: u64 = 86_400_000;
        let mut less = self.held(now).to_vec();
        less.extend(chosen);
        let mut less = order::by_key(less, |one| *one);
        less.dedup();
        // The next day begins at six; after midnight that is still this night's.
        let six = now.next_day_in_ms.checked_sub(DAY_MS).unwrap_or(now.next_day_in_ms);
        Self {
            less,
            since: Today {
                next_day_in_ms: six,
                ..now
            },
        }
    }

    /// What holds now.
    pub(super) fn held(&self, now: Today) -> &[Less] {
        if self.since.is_over(now) { &[] } else { &self.less }
    }

    /// It in the evening that began under it, where that goes on beyond its night: it holds until the next six as well.
    pub(crate) fn beyond_its_night(&self, now: Today) -> Self {
        Self::default().with(&self.less, now)
    }

    /// Whether something was chosen whose night is over.
    pub(crate) fn is_over(&self, now: Today) -> bool {
        !self.less.is_empty() && self.since.is_over(now)
    }

    /// How careful `agreed` is tonight.
    pub(crate) fn limits(&self, agreed: &PlanDraft, now: Today) -> Careful {
        within(agreed, self.held(now))
    }

    /// How careful `agreed` is in the evening that began under it, however late that gets.
    pub(crate) fn limits_of_its_evening(&self, agreed: &PlanDraft) -> Careful {
        within(agreed, &self.less)
    }
}

fn within(agreed: &PlanDraft, less: &[Less]) -> Careful {
    less.iter().fold(Careful::of(agreed), |limits, less| less.of(limits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Rhythm;

    const HOUR_MS: u64 = 3_600_000;

    fn at(hours: u64, next_day_in_hours: u64) -> Today {
        Today {
            monotonic_ms: hours * HOUR_MS,
            next_day_in_ms: next_day_in_hours * HOUR_MS,
            ..Today::default()
        }
    }

    #[test]
    fn nothing_of_it_is_ever_wider_than_the_plan_in_whichever_order_it_comes() {
        for rhythm in Rhythm::ALL {
            let mut draft = PlanDraft {
                breathing: true,
                ..PlanDraft::default()
            };
            rhythm.agree(&mut draft);
            let agreed = Careful::of(&draft);
            for first in Less::ALL {
                assert_ne!(first.of(agreed) != agreed, first == Less::EachAnswers, "{first:?}");
                for second in Less::ALL {
                    let both = second.of(first.of(agreed));
                    assert!(both.is_as_careful_as(first.of(agreed)) && both.is_as_careful_as(agreed));
                }
            }
        }
        let least = Careful {
            check_in_every_s: 60,
            length_s: 300,
            settle_s: DAY_S,
            patience_s: 30,
            buffer_s: DAY_S,
            arriving_s: DAY_S,
            leaving_s: DAY_S,
            ..Careful::of(&PlanDraft::default())
        };
        for less in Less::ALL {
            assert_eq!(less.of(least), least, "{less:?}");
        }
    }

    #[test]
    fn it_holds_until_six_and_after_midnight_until_the_same_six() {
        let evening = OnlyTonight::default().with(&[Less::Shorter], at(0, 8));
        assert_eq!(evening.held(at(7, 0)), [Less::Shorter]);
        assert!(evening.held(at(8, 0)).is_empty());
        let after_midnight = OnlyTonight::default().with(&[Less::Shorter], at(0, 29));
        assert_eq!(after_midnight.held(at(4, 0)), [Less::Shorter]);
        assert!(after_midnight.held(at(5, 0)).is_empty());
    }

    #[test]
    fn more_of_it_can_be_chosen_and_nothing_is_taken_back() {
        let first = OnlyTonight::default().with(&[Less::LongerPause], at(0, 8));
        let both = first.with(&[Less::Sooner, Less::LongerPause], at(1, 7));
        assert_eq!(both.held(at(2, 6)), [Less::Sooner, Less::LongerPause]);
        assert_eq!(
            both.with(&[], at(9, 20)).held(at(9, 20)),
            [] as [Less; 0],
            "what is over stays over"
        );
    }
}
