//! Of which ways in people were told: one that was added is said at the next visits, to whoever is there. Somebody who found the
//! app open, and knew the secret, may have added it.

use serde::{Deserialize, Serialize};

use super::{Known, Ways};

/// In so many visits a way in is said: the first may be of the one who added it.
const VISITS: u8 = 2;
/// What is kept of one way is no longer than this, in bytes.
const LONGEST: usize = 1_024;

/// The ways in of which people were told, and in how many visits each. The secret is none of them: whoever opens the app with
/// it knows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Seen(Vec<(Vec<u8>, u8)>);

impl Seen {
    /// What is kept after one more visit, with what is `known` now; and which ways this visit tells of.
    pub(super) fn visited(&self, known: &Known) -> (Self, Ways) {
        let sheet = known
            .sheet
            .as_ref()
            .map(|mark| format!("{}/{}", mark.made_on_day, mark.check).into_bytes());
        let mut told = Ways::default();
        let mut seen = Vec::new();
        for (way, is_told) in [
            (sheet, &mut told.by_sheet),
            (known.wrapped.clone(), &mut told.by_biometrics),
        ] {
            if let Some(way) = way.filter(|way| way.len() <= LONGEST) {
                let visits = self
                    .0
                    .iter()
                    .find(|(other, _)| *other == way)
                    .map_or(0, |(_, visits)| *visits);
                *is_told = visits < VISITS;
                seen.push((way, visits.saturating_add(1).min(VISITS)));
            }
        }
        (Self(seen), told)
    }

    /// Whether the app could have kept it.
    pub(crate) fn can_be(&self) -> bool {
        self.0.len() <= 2
            && self
                .0
                .iter()
                .all(|(way, visits)| way.len() <= LONGEST && *visits <= VISITS)
    }
}

#[cfg(test)]
mod tests {
    use super::{super::Mark, *};

    fn sheet(check: &str) -> Known {
        Known {
            sheet: Some(Mark {
                check: check.to_owned(),
                made_on_day: 20_000,
            }),
            ..Known::default()
        }
    }

    #[test]
    fn a_way_that_was_added_is_said_in_two_visits_and_one_in_its_place_again() {
        let mut seen = Seen::default();
        let mut told = Vec::new();
        let none = Known::default();
        for known in [
            &none,
            &sheet("1"),
            &sheet("1"),
            &sheet("1"),
            &sheet("2"),
            &none,
            &sheet("2"),
        ] {
            let visit = seen.visited(known);
            seen = visit.0;
            assert!(seen.can_be());
            told.push(visit.1.by_sheet);
        }
        assert_eq!(told, [false, true, true, false, true, false, true]);
    }

    #[test]
    fn a_finger_and_a_sheet_are_said_each_by_itself() {
        let both = Known {
            wrapped: Some(vec![1]),
            ..sheet("1")
        };
        let (seen, told) = Seen::default().visited(&sheet("1")).0.visited(&both);
        assert!(told.by_sheet && told.by_biometrics);
        let (_, told) = seen.visited(&both);
        assert!(!told.by_sheet && told.by_biometrics);
    }
}
