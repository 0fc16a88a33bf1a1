//! What waits to be confirmed, to one person alone: what would be otherwise, one sentence each, and whether it is right for them
//! (S9, S50). Whoever has words of their own opens this page with them.

use super::{
    super::{Act, HelpsRoom, Plans, Today, helps},
    reading::{changes, person as written_by, signals, times},
};
use crate::{
    page::{At, Leaf, Look, Pictogram, Written},
    session::Person,
};

/// Whether whoever holds the phone can answer in somebody's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AnswersAs {
    /// Their own words opened what they keep for themselves.
    Themselves,
    /// They have no words of their own: nobody can tell whose hand it is.
    Anybody,
    /// What they had closed was deleted lately without their words: for two weeks nobody answers in their name.
    Nobody,
}

/// The page of `person`. Nothing on it says what the other has answered.
pub(super) fn confirm(
    person: Person,
    plans: &Plans,
    (own, answers): (&HelpsRoom, AnswersAs),
    at: &At<'_>,
    today: Today,
) -> Written<Act> {
    let mut leaf = Leaf::new(format!("plan/confirm/{}", person.tag()), at.language);
    leaf.pause_band("common-pause-spoken");
    leaf.title("plan-each");
    let waits = plans.to_read().filter(|_| plans.may_confirm(today));
    if let Some(plan) = waits.filter(|plan| plan.includes(person) && !plan.is_confirmed_by(person)) {
        let alone = plan.people().count() < 2;
        if !alone {
            leaf.question_saying(at.people.name(person));
            leaf.soft("plan-right-text");
        }
        match answers {
            AnswersAs::Themselves => leaf.soft("plan-right-words"),
            AnswersAs::Anybody if alone => {}
            AnswersAs::Anybody => leaf.note("plan-right-one-hand"),
            AnswersAs::Nobody => leaf.note("plan-right-given-up"),
        }
        if let Some(now) = plans.current().filter(|_| plans.in_force()) {
            changes(&mut leaf, now, plan);
        } else {
            signals(&mut leaf, plan.agreed());
            times(&mut leaf, plan);
            for (whose, written) in plan.people() {
                written_by(&mut leaf, written);
                helps::read(&mut leaf, whose, own);
            }
        }
        if answers != AnswersAs::Nobody {
            let version = plan.version();
            let right = leaf.choice(
                format!("confirm:{}", person.tag()),
                "plan-confirm",
                Act::Confirm { person, version },
            );
            let not_so = if plans.in_force() { Act::LetGo } else { Act::Change };
            let not_so = leaf.choice(format!("not_so:{}", person.tag()), "plan-not-so", not_so);
            leaf.choose(right.icon(Pictogram::Yes));
            leaf.choose(not_so.icon(Pictogram::Remove));
        }
    }
    let back = leaf.choice("back", "plan-not-now", Act::Back).looking(Look::Back);
    leaf.way(back.icon(Pictogram::Back));
    leaf.done()
}
