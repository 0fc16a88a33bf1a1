//! Earlier and later versions of what somebody wrote: which of them are one thing, and which has come furthest. Whoever
//! writes while the app is locked leaves several behind.

use crate::order;

use super::{Form, Outline, ROUND_MS, Reflection, reflection::are_of_one_round};

/// What somebody wrote, in its furthest version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version<Id, Of = Reflection> {
    /// What it is kept as: its identity. No two ever have the same, and later ones have greater ones.
    pub id: Id,
    /// What stands there.
    pub reflection: Of,
    /// As what earlier versions are still kept.
    pub earlier: Vec<Id>,
}

impl<Id: Copy + Ord, Of> Version<Id, Of> {
    /// All that it is kept as.
    pub fn ids(&self) -> impl Iterator<Item = Id> + '_ {
        self.earlier.iter().copied().chain([self.id])
    }

    /// A version with this in its place, kept as what it was kept as.
    #[must_use]
    pub fn with<Other>(self, reflection: Other) -> Version<Id, Other> {
        let Self { id, earlier, .. } = self;
        Version {
            id,
            reflection,
            earlier,
        }
    }

    /// Whether it is, or was, kept as `id`.
    #[must_use]
    pub fn has(&self, id: Id) -> bool {
        self.ids().any(|other| other == id)
    }
}

/// Something of which an outline is known.
pub trait Known {
    /// The outline.
    fn outline(&self) -> Outline;
}

impl Known for Reflection {
    fn outline(&self) -> Outline {
        Self::outline(self)
    }
}

/// Of all that was found (in any order), each thing once: in its furthest version, or the latest where several have come
/// equally far. In the order in which they were begun.
#[must_use]
pub fn furthest<Id: Copy + Ord>(found: Vec<(Id, Reflection)>) -> Vec<Version<Id>> {
    furthest_of(found, &mut |(_, later), (_, earlier)| later.goes_on_from(earlier))
}

/// Whether the one goes on from the other.
type GoesOn<'a, Id, Of> = dyn FnMut((Id, &Of), (Id, &Of)) -> bool + 'a;

/// Each thing once, as [`furthest`] says, of what need not be there with its words. Only of what was begun as the same
/// `goes_on` is asked, which may have to look for them.
#[must_use]
pub fn furthest_of<Id: Copy + Ord, Of: Known>(
    found: Vec<(Id, Of)>,
    goes_on: &mut GoesOn<'_, Id, Of>,
) -> Vec<Version<Id, Of>> {
    // What goes on from something stands after it.
    let found = order::by_key(found, |(id, one)| {
        let outline = one.outline();
        (outline.begun_as(), outline.how_far(), *id)
    });
    let mut things: Vec<Version<Id, Of>> = Vec::with_capacity(found.len());
    // Where those begin that were begun as the last one.
    let mut first = 0;
    for (id, one) in found {
        let begun_as = one.outline().begun_as();
        if things
            .last()
            .is_some_and(|last| last.reflection.outline().begun_as() != begun_as)
        {
            first = things.len();
        }
        let mut begun_as_well = things.iter_mut().skip(first);
        match begun_as_well.find(|thing| goes_on((id, &one), (thing.id, &thing.reflection))) {
            Some(thing) => {
                thing.earlier.push(std::mem::replace(&mut thing.id, id));
                thing.reflection = one;
            }
            None => things.push(Version {
                id,
                reflection: one,
                earlier: Vec::new(),
            }),
        }
    }
    order::by_key(things, |thing| thing.ids().min())
}

/// When somebody showed something, for each form: to see what belongs to the same round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rounds(Vec<(Form, i64)>);

impl Rounds {
    /// Of those among `written` that are shown.
    pub fn shown(written: impl IntoIterator<Item = Outline>) -> Self {
        let shown = written.into_iter().filter(Outline::is_shown);
        let rounds = shown.map(|one| (one.form(), one.opened_wall_ms())).collect();
        Self(order::by_key(rounds, |round| *round))
    }

    /// Whether one of them belongs to the round of `other`.
    #[must_use]
    pub fn have_the_round_of(&self, other: &Outline) -> bool {
        let (form, begun) = (other.form(), other.opened_wall_ms());
        let first = (form, begun.saturating_sub(ROUND_MS).saturating_add(1));
        let next = self.0.partition_point(|round| *round < first);
        self.0
            .get(next)
            .is_some_and(|&(same, at)| same == form && are_of_one_round(at, begun))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Person;

    fn written(author: Person, begun: i64, words: &[&str]) -> Reflection {
        let mut one = Reflection::open(author, Form::Week, begun);
        words.iter().for_each(|text| one.answer(text).unwrap());
        one
    }

    /// Each thing in its furthest version, found by comparing each with each.
    fn each_with_each(found: &[(u32, Reflection)]) -> Vec<(u32, Reflection)> {
        let mut kept: Vec<(u32, Reflection)> = Vec::new();
        for (id, one) in found {
            match kept.iter_mut().find(|(_, other)| other.is_version_of(one)) {
                Some(place) if place.1.is_further_than(one) => {}
                Some(place) => *place = (*id, one.clone()),
                None => kept.push((*id, one.clone())),
            }
        }
        kept
    }

    #[test]
    fn each_thing_is_there_once_in_its_furthest_version_whatever_the_order() {
        let (first, second) = (Person::First, Person::Second);
        let found = [
            (1, written(first, 5, &[])),
            (2, written(second, 5, &["a"])),
            (3, written(first, 5, &["a"])),
            (4, written(first, 5, &["a", "b"])),
            // A clock that was set back: another one, begun at the same moment.
            (5, written(first, 5, &["x"])),
            (6, written(first, 9, &["a", ""])),
            // As far as the one before it: the latest counts.
            (7, written(first, 5, &["a", "b"])),
            (8, written(second, 5, &[])),
        ];
        let expected = [(1, vec![3, 4], 7), (2, vec![8], 2), (5, vec![], 5), (6, vec![], 6)];
        let mut turned = found.to_vec();
        for _ in 0..found.len() {
            turned.rotate_left(1);
            let things = furthest(turned.clone());
            let told: Vec<_> = things.iter().map(|thing| (thing.ids().min(), thing.id)).collect();
            assert_eq!(told, expected.clone().map(|(first, _, id)| (Some(first), id)));
        }
        let things = furthest(found.to_vec());
        let all: usize = things.iter().map(|thing| thing.ids().count()).sum();
        assert_eq!(all, found.len(), "none is left out");
        assert!(things[0].has(3) && !things[0].has(5));
        let told: Vec<(u32, Reflection)> = things.into_iter().map(|thing| (thing.id, thing.reflection)).collect();
        assert_eq!(told, each_with_each(&found));
    }

    #[test]
    fn what_was_shown_is_of_one_round_where_each_with_each_says_so() {
        let shown: Vec<Reflection> = [0, 10, ROUND_MS * 4, i64::MAX]
            .into_iter()
            .map(|begun| {
                let mut one = written(Person::First, begun, &["a", "b", "c"]);
                one.show();
                one
            })
            .collect();
        let rounds = Rounds::shown(shown.iter().map(Reflection::outline));
        for begun in [
            i64::MIN,
            -ROUND_MS,
            1 - ROUND_MS,
            5,
            ROUND_MS - 1,
            ROUND_MS + 9,
            ROUND_MS + 10,
            ROUND_MS * 3,
            ROUND_MS * 3 + 1,
            i64::MAX,
        ] {
            let other = written(Person::Second, begun, &["d"]);
            let each = shown.iter().any(|one| one.is_of_the_round_of(&other));
            assert_eq!(rounds.have_the_round_of(&other.outline()), each, "{begun}");
        }
        let kept = written(Person::First, 5, &["a", "b", "c"]);
        assert!(
            !Rounds::shown([kept.outline()]).have_the_round_of(&kept.outline()),
            "what is kept is in no round"
        );
        let evening = Reflection::open(Person::Second, Form::Evening, 5);
        assert!(
            !rounds.have_the_round_of(&evening.outline()),
            "another form is another round"
        );
    }
}
