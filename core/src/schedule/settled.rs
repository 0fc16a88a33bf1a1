//! Which slots of a schedule are done with: shown, or answered with "not today".

use serde::{Deserialize, Serialize};

use super::time::LocalDateTime;

/// The most stretches that are remembered.
const MOST: usize = 16;

/// Slots that never fire (again). By the local time that they name, and not by the instant: neither a clock that goes
/// back nor a journey makes the Sunday evening that has been come once more.
///
/// Not one high-water mark, either: a clock that was once a year ahead would silence a year. Kept are at most 16
/// stretches of time; when there are more, the two that lie closest together become one, with what is in between. In
/// ordinary life those are the oldest.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Settled(
    /// First and last of each stretch, in order, none touching the next.
    Vec<(LocalDateTime, LocalDateTime)>,
);

impl Settled {
    /// Whether it is one that slots were settled in.
    pub(super) fn can_be(&self) -> bool {
        let in_order = |pair: &[(LocalDateTime, LocalDateTime)]| match pair {
            [(_, last), (first, _)] => last < first,
            _ => false,
        };
        self.0.len() <= MOST && self.0.iter().all(|(first, last)| first <= last) && self.0.windows(2).all(in_order)
    }

    /// Whether `slot` is done with.
    #[must_use]
    pub fn has(&self, slot: LocalDateTime) -> bool {
        let next = self.0.partition_point(|&(_, last)| last < slot);
        self.0.get(next).is_some_and(|&(first, _)| first <= slot)
    }

    /// The first slot at or after `slot` that is not done with.
    pub(super) fn first_open(&self, slot: LocalDateTime) -> LocalDateTime {
        let next = self.0.partition_point(|&(_, last)| last < slot);
        match self.0.get(next) {
            Some(&(first, last)) if first <= slot => self.first_open(LocalDateTime::from_seconds(last.seconds() + 1)),
            _ => slot,
        }
    }

    /// `slot` is done with. Twice is once.
    pub fn settle(&mut self, slot: LocalDateTime) {
        if self.has(slot) {
            return;
        }
        let next = self.0.partition_point(|&(_, last)| last < slot);
        self.0.insert(next, (slot, slot));
        while self.0.len() > MOST {
            let gap = |pair: &[(LocalDateTime, LocalDateTime)]| match pair {
                [(_, last), (first, _)] => first.seconds() - last.seconds(),
                _ => i64::MAX,
            };
            let closest = (0..).zip(self.0.windows(2)).min_by_key(|(_, pair)| gap(pair));
            let closest: usize = closest.map_or(0, |(place, _)| place);
            let (_, last) = self.0.remove(closest + 1);
            if let Some(stretch) = self.0.get_mut(closest) {
                stretch.1 = last;
            }
        }
    }
}
