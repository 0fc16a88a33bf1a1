//! Every page that can be reached: what each promises, and how it reads.
//!
//! A [`crawl`] goes wherever a touch leads, from a few beginnings; a [`walk`] goes on at random, with typing, waiting, locking
//! and dying. Whatever page either of them comes to keeps the [`laws`].

pub mod bad_input;
pub mod crawl;
pub mod laws;
pub mod walk;
pub mod ways;
pub mod worst;

use stillpoint_core::plan::{PersonDraft, PlanDraft};

/// What people wrote in these tests: words that stand nowhere else.
pub const WRITTEN: [&str; 10] = [
    "Quillon",
    "Maraveth",
    "Ostrander",
    "Velikoye",
    "Tamsin",
    "Brackwater",
    "Isolde",
    "Fennimore",
    "Cormorant",
    "Halcyon",
];

/// A full plan of two, in words that stand nowhere else.
#[must_use]
pub fn plan_of_two() -> PlanDraft {
    let [alex, sam, stop, slow, gesture, covenant, aid, card, not, after] = WRITTEN.map(str::to_owned);
    let person = |name: String| PersonDraft {
        name,
        sensory_aids: vec![aid.clone()],
        card_do: card.clone(),
        card_do_not: not.clone(),
        aftercare: after.clone(),
        ..PersonDraft::default()
    };
    let other = PersonDraft {
        // Where two wishes differ, that has pages of its own.
        aftercare: aid.clone(),
        ..person(sam)
    };
    PlanDraft {
        people: vec![person(alex), other],
        stop_word: stop,
        slow_word: slow,
        gesture,
        covenant,
        breathing: true,
        ..PlanDraft::default()
    }
}

/// A full plan of somebody alone.
#[must_use]
pub fn plan_of_one() -> PlanDraft {
    let mut plan = plan_of_two();
    plan.people.truncate(1);
    plan
}
