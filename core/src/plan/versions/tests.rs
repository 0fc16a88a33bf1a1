//! Less never waits, more never hurries, and what is one's own is one's own.

use super::*;
use crate::plan::{PersonDraft, Rhythm};

const EVENING: Today = Today {
    wall_ms: 1_800_000_000_000,
    monotonic_ms: 0,
    boot_id: 1,
    next_day_in_ms: 1_000,
};
const NEXT_DAY: Today = Today {
    monotonic_ms: 1_000,
    ..EVENING
};

/// Some plan of two, another one for each number.
fn some(number: u64) -> PlanDraft {
    let mut chance = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut one_of = |all: &[u32]| {
        chance = chance.rotate_left(17).wrapping_mul(0xd6e8_feb8_6659_fd93);
        all[usize::try_from(chance % 97).unwrap() % all.len()]
    };
    let person = |name: &str| PersonDraft {
        name: name.to_owned(),
        ..PersonDraft::default()
    };
    PlanDraft {
        people: vec![person("Alex"), person("Sam")],
        settle_s: one_of(&[0, 120, 300]),
        check_in_every_s: one_of(&[0, 300, 900]),
        patience_s: one_of(&[60, 120]),
        length_s: one_of(&[1_200, 2_700, 3_600]),
        buffer_s: one_of(&[0, 10, 30]),
        arriving_s: one_of(&[0, 300]),
        leaving_s: one_of(&[0, 300, 600]),
        breathing: one_of(&[0, 1]) == 1,
        pace_holder: [None, Some(Person::First), Some(Person::Second)][one_of(&[0, 1, 2]) as usize],
        pace_holder_answers: one_of(&[0, 1]) == 1,
        covenant: ["", "Stop means stop."][one_of(&[0, 1]) as usize].to_owned(),
        ..PlanDraft::default()
    }
}

fn in_force(draft: &PlanDraft) -> Plans {
    let mut plans = Plans::first(Plan::first(draft).unwrap()).where_each_chose(Pair::new(true, true));
    plans.confirm(Person::First, EVENING);
    plans.confirm(Person::Second, EVENING);
    assert!(plans.in_force());
    plans
}

fn limits(plans: &Plans) -> Careful {
    Careful::of(plans.current().unwrap().agreed())
}

#[test]
fn less_never_waits() {
    for number in 0..2_000 {
        let (before, draft) = (some(number), some(number + 7_919));
        let both = Careful::of(&before).or_more_careful(Careful::of(&draft));
        let mut plans = in_force(&before);
        plans.propose(&draft, EVENING).unwrap();
        assert_eq!(limits(&plans), both, "at once, from either alone");
        // And so it is on the way back to an earlier baseline.
        let mut plans = in_force(&before);
        plans.baselines.push(Careful::of(&draft));
        plans.back_to(0, EVENING);
        assert_eq!(limits(&plans), both);
    }
}

/// Whatever of a file is taken, whatever becomes of it here can be taken again.
#[test]
fn what_can_be_stays_what_can_be() {
    let mut taken = 0;
    for number in 0..40_000_u64 {
        let mut plans = in_force(&some(number % 97));
        plans.propose(&some(number % 89 + 100), EVENING).unwrap();
        plans.baselines.push(Careful::of(&some(number % 83 + 200)));
        let mut bytes = postcard::to_allocvec(&plans).unwrap();
        let place = usize::try_from(number.wrapping_mul(0x9e37_79b9)).unwrap() % bytes.len();
        bytes[place] = bytes[place].wrapping_add(u8::try_from(number % 255).unwrap());
        let Ok((there, [])) = postcard::take_from_bytes::<Plans>(&bytes) else {
            continue;
        };
        if !there.can_be() {
            continue;
        }
        taken += 1;
        for numbers in 0..there.baselines.len() {
            let (mut plans, _) = there.clone().into_proposal();
            assert!(!plans.in_force() && plans.can_be());
            for person in [Person::First, Person::Second] {
                plans.confirm(person, EVENING);
            }
            plans.back_to(numbers, EVENING);
            assert!(plans.can_be(), "{number}: {plans:?}");
        }
    }
    assert!(taken > 1_000, "{taken}");
}

#[test]
fn more_never_hurries() {
    let both = [Person::First, Person::Second];
    for number in 0..2_000 {
        let (before, draft) = (some(number), some(number + 7_919));
        let mut plans = in_force(&before);
        let mut now = limits(&plans);
        // Whatever one of them does before the next day comes, again and again, only leads to less.
        for turn in 0..6 {
            match (number >> turn) % 4 {
                0 => plans.propose(&draft, EVENING).unwrap(),
                1 => plans.back_to(0, EVENING),
                2 => plans.propose(&some(number + turn), EVENING).unwrap(),
                _ => plans.let_go(),
            }
            for person in both {
                plans.confirm(person, EVENING);
            }
            assert!(limits(&plans).is_as_careful_as(now), "{number} {turn}");
            now = limits(&plans);
        }
        // On the next day it needs everyone.
        plans.propose(&draft, EVENING).unwrap();
        now = limits(&plans);
        plans.confirm(Person::Second, NEXT_DAY);
        assert_eq!(limits(&plans), now, "one is not everyone");
        plans.confirm(Person::First, NEXT_DAY);
        assert_eq!(plans.current().unwrap().agreed(), &draft);
    }
}

#[test]
fn words_alone_do_not_wait_and_a_time_beside_them_does() {
    let draft = |change: fn(&mut PlanDraft)| {
        let mut draft = some(3);
        draft.length_s = 1_200;
        change(&mut draft);
        draft
    };
    let mut plans = in_force(&draft(|_| {}));
    plans
        .propose(&draft(|draft| draft.covenant = "We stop.".to_owned()), EVENING)
        .unwrap();
    assert!(plans.may_confirm(EVENING));
    plans.propose(&draft(|draft| draft.length_s = 3_600), EVENING).unwrap();
    assert!(!plans.may_confirm(EVENING) && plans.may_confirm(NEXT_DAY));
    // Asked for anew, it waits anew; let go, nothing waits.
    plans.propose(&draft(|draft| draft.length_s = 2_700), NEXT_DAY).unwrap();
    assert!(!plans.may_confirm(NEXT_DAY));
    plans.let_go();
    assert!(!plans.waits_to_be_confirmed() && limits(&plans) == Careful::of(&draft(|_| {})));
}

#[test]
fn less_of_an_agreement_holds_at_once_and_what_is_to_be_talked_about_says_nobodys_name() {
    let topics = [
        Topic::Asking,
        Topic::Length,
        Topic::Pause,
        Topic::Patience,
        Topic::Buffer,
        Topic::Arriving,
        Topic::Leaving,
        Topic::Breathing,
        Topic::Answers,
        Topic::Covenant,
    ];
    for number in 0..500 {
        let mut plans = in_force(&some(number));
        plans.propose(&some(number + 7_919), EVENING).unwrap();
        for topic in topics {
            let before = limits(&plans);
            plans.lessen_by(topic, EVENING);
            assert!(limits(&plans).is_as_careful_as(before), "{number} {topic:?}");
            assert_eq!(limits(&plans) == before, topic.less_of(before).is_none());
        }
        // What waited is not hurried by it.
        let now = limits(&plans);
        for person in [Person::First, Person::Second] {
            plans.confirm(person, EVENING);
        }
        assert!(limits(&plans).is_as_careful_as(now));
        // In whichever order it was wished for, it reads the same.
        let mut other = plans.clone();
        for (one, two) in topics.into_iter().zip(topics.into_iter().rev()) {
            plans.talk_about(one);
            other.talk_about(two);
        }
        assert!(plans == other && plans.can_be() && plans.to_talk_about().len() == topics.len());
        plans.talked();
        assert!(plans.to_talk_about().is_empty());
    }
}

#[test]
fn what_is_somebodys_own_is_changed_by_them_alone_and_at_once() {
    let own = |draft: &PlanDraft| draft.people[0].clone();
    let written = PersonDraft {
        sensory_aids: vec!["a glass".to_owned()],
        card_do: "Stay.".to_owned(),
        card_do_not: "Ask.".to_owned(),
        aftercare: "Tea.".to_owned(),
        ..own(&some(3))
    };
    let mut plans = in_force(&some(3));
    let write = |own: &mut PersonDraft| *own = written.clone();
    plans.write_own(Person::First, write).unwrap();
    assert_eq!(own(plans.current().unwrap().agreed()), written, "without anybody");
    // Whatever is proposed beside it, and whoever confirms that, it stays.
    let mut draft = some(3);
    draft.covenant = "We stop.".to_owned();
    draft.people[0].sensory_aids = vec!["nothing".to_owned()];
    draft.people[0].card_do = "Go on.".to_owned();
    plans.propose(&draft, EVENING).unwrap();
    plans.confirm(Person::Second, EVENING);
    // Less of it holds at once, in both, and what the other has confirmed stays confirmed.
    let less = |own: &mut PersonDraft| own.card_do.clear();
    plans.write_own(Person::First, less).unwrap();
    assert!(plans.is_unsaved() && plans.to_read().unwrap().is_confirmed_by(Person::Second));
    plans.confirm(Person::First, EVENING);
    let agreed = plans.current().unwrap().agreed();
    assert_eq!(agreed.covenant, "We stop.");
    let kept = PersonDraft {
        card_do: String::new(),
        ..written.clone()
    };
    assert_eq!(own(agreed), kept);
    // What cannot be taken changes nothing.
    let before = plans.clone();
    let many = |own: &mut PersonDraft| own.sensory_aids = vec!["x".to_owned(); 9];
    assert!(plans.write_own(Person::First, many).is_err() && plans == before);
}

#[test]
fn what_an_earlier_version_let_somebody_propose_of_anothers_own_holds_no_more() {
    let plans = in_force(&some(3));
    let mut draft = some(3);
    draft.covenant = "We stop.".to_owned();
    draft.people[1].aftercare = "Nothing.".to_owned();
    let waits = Plan::first(&draft).unwrap();
    let parts = Parts {
        proposed: Some(waits),
        ..plans.into_parts()
    };
    let mut plans = Plans::of(parts);
    for person in [Person::First, Person::Second] {
        plans.confirm(person, EVENING);
    }
    let agreed = plans.current().unwrap().agreed();
    assert_eq!(
        (agreed.covenant.as_str(), agreed.people[1].aftercare.as_str()),
        ("We stop.", "")
    );
}

#[test]
fn what_waits_is_not_hurried_by_a_limit_that_is_lowered_meanwhile() {
    let draft = PlanDraft {
        length_s: 2_700,
        ..some(3)
    };
    let mut plans = in_force(&draft);
    let words = PlanDraft {
        covenant: "We stop.".to_owned(),
        ..draft.clone()
    };
    plans.propose(&words, EVENING).unwrap();
    plans.confirm(Person::First, EVENING);
    let baseline = Careful {
        length_s: 1_200,
        ..Careful::of(&draft)
    };
    plans.baselines.push(baseline);
    plans.back_to(plans.baselines.len() - 1, EVENING);
    assert_eq!(plans.current().unwrap().agreed().length_s, 1_200);
    // What was only words is now more time than there is, and what was said to it was said to something else.
    assert!(!plans.may_confirm(EVENING));
    assert!(!plans.to_read().unwrap().is_confirmed_by(Person::First));
}

#[test]
fn breathing_is_offered_where_each_chose_it_and_either_alone_switches_it_off_at_once() {
    let breathing = |plans: &Plans| limits(plans).breathing;
    let draft = PlanDraft {
        breathing: false,
        ..some(3)
    };
    let fresh = || in_force(&draft).where_each_chose(Pair::new(false, false));
    for (one, other) in [(Person::First, Person::Second), (Person::Second, Person::First)] {
        let mut plans = fresh();
        plans.choose_breathing(one, true, EVENING);
        assert!(
            !plans.waits_to_be_confirmed() && !breathing(&plans),
            "one is not everyone"
        );
        assert!(
            plans.breathes(one) && !plans.breathes(other),
            "nobody chooses for the other"
        );
        // On no other way does it come, whatever somebody proposes.
        let asked = PlanDraft {
            breathing: true,
            ..draft.clone()
        };
        plans.propose(&asked, EVENING).unwrap();
        plans.baselines.push(Careful::of(&asked));
        plans.back_to(plans.baselines.len() - 1, EVENING);
        for person in [one, other] {
            plans.confirm(person, NEXT_DAY);
        }
        assert!(!breathing(&plans) && plans.can_be());

        plans.choose_breathing(other, true, EVENING);
        assert!(
            plans.waits_to_be_confirmed() && !plans.may_confirm(EVENING) && !breathing(&plans),
            "more waits"
        );
        plans.confirm(one, NEXT_DAY);
        assert!(!breathing(&plans));
        plans.confirm(other, NEXT_DAY);
        assert!(breathing(&plans));

        // Off holds at once, and in what waits, too; the other's choice stays theirs.
        let words = PlanDraft {
            covenant: "Stop is stop.".to_owned(),
            ..plans.current().unwrap().agreed().clone()
        };
        plans.propose(&words, NEXT_DAY).unwrap();
        plans.confirm(other, NEXT_DAY);
        plans.choose_breathing(one, false, NEXT_DAY);
        assert!(!breathing(&plans) && plans.breathes(other) && plans.can_be());
        let waits = plans.to_read().unwrap();
        assert!(
            !waits.agreed().breathing && waits.is_confirmed_by(other),
            "less never waits"
        );
        // Whoever wants it again waits again.
        plans.choose_breathing(one, true, NEXT_DAY);
        assert!(!breathing(&plans) && !plans.may_confirm(NEXT_DAY));
        plans.choose_breathing(one, false, NEXT_DAY);
        plans.let_go();
        assert!(!breathing(&plans) && plans.can_be());
    }
}

#[test]
fn what_somebody_is_called_is_changed_by_them_alone_once_anything_holds() {
    let mut renamed = some(3);
    renamed.people[1].name = "Sami".to_owned();
    renamed.people[1].pronouns = "they".to_owned();
    let name = |plans: &Plans| plans.to_read().unwrap().agreed().people[1].name.clone();
    let mut plans = Plans::first(Plan::first(&some(3)).unwrap());
    plans.propose(&renamed, EVENING).unwrap();
    assert_eq!(name(&plans), "Sami", "it is still being written");
    let mut plans = in_force(&some(3));
    plans.propose(&renamed, EVENING).unwrap();
    assert!(name(&plans) == "Sam" && !plans.waits_to_be_confirmed());
    plans
        .write_own(Person::Second, |own| own.name = "Sami".to_owned())
        .unwrap();
    assert_eq!(name(&plans), "Sami", "at once");
    // The other's name is taken, and none is none.
    for cannot in ["alex ", ""] {
        let before = plans.clone();
        assert!(
            plans
                .write_own(Person::Second, |own| own.name = cannot.to_owned())
                .is_err()
                && plans == before
        );
    }
}

#[test]
fn while_no_plan_can_be_read_nothing_waits_longer_than_the_least_patient_plan_of_the_pages() {
    let mut draft = PlanDraft::default();
    loop {
        let agreed = Plan::first(&PlanDraft {
            people: some(1).people,
            ..draft.clone()
        });
        assert!(Plans::default_rules().patience <= agreed.unwrap().rules().patience);
        if Time::Patience.step(&draft, false).is_none() {
            break;
        }
        Time::Patience.take_step(&mut draft, false);
    }
}

/// The plan of one of [`some`], after somebody was added.
fn joined(number: u64) -> (Plans, Plans) {
    let mut alone = some(number);
    alone.people.truncate(1);
    if alone.pace_holder == Some(Person::Second) {
        alone.pace_holder = None;
    }
    let mut one = Plans::first(Plan::first(&alone).unwrap()).where_each_chose(Pair::new(true, false));
    one.confirm(Person::First, EVENING);
    assert!(one.in_force() && one.has_always_been_alone());
    let mut draft = some(number);
    draft.covenant = String::new();
    let two = one.joined(&draft).unwrap();
    (one, two)
}

#[test]
fn whoever_is_added_begins_with_the_most_careful_answers_and_nothing_holds_before_both_have_said_so() {
    for number in 0..2_000 {
        let (one, mut two) = joined(number);
        let (before, begun) = (limits(&one), limits(&two));
        assert!(begun.is_as_careful_as(before) && two.can_be(), "{number}");
        let mut often = PlanDraft::default();
        Rhythm::OftenAndShort.agree(&mut often);
        assert!(begun.is_as_careful_as(Careful::of(&often)), "{number}");
        assert!(
            !begun.breathing && begun.answers_alone.is_none(),
            "each answers for themselves"
        );
        assert!(!two.in_force() && two.may_confirm(EVENING), "{number}");
        assert!(two.earlier().next().is_none() && two.to_talk_about().is_empty());
        two.confirm(Person::First, EVENING);
        assert!(!two.in_force());
        two.confirm(Person::Second, EVENING);
        assert!(two.in_force() && limits(&two) == begun);
    }
}

#[test]
fn what_is_less_careful_than_the_plan_of_two_began_waits_for_the_next_day_before_it_ever_held() {
    let mut waited = 0;
    for number in 0..2_000 {
        let (_, mut two) = joined(number);
        let begun = limits(&two);
        let draft = some(number + 7_919);
        two.propose(&draft, EVENING).unwrap();
        let asked = limits(&two);
        let again = two.clone();
        if asked.is_as_careful_as(begun) {
            assert!(two.may_confirm(EVENING), "{number}");
        } else {
            waited += 1;
            assert!(!two.may_confirm(EVENING) && two.may_confirm(NEXT_DAY), "{number}");
            for person in [Person::First, Person::Second] {
                two.confirm(person, EVENING);
            }
            assert!(!two.in_force(), "{number}");
            // What is as careful as it began is confirmed at once again, and said in between nothing is.
            let back = begun.or_more_careful(asked).applied_to(&draft);
            two.propose(&back, EVENING).unwrap();
            assert!(two.may_confirm(EVENING), "{number}");
        }
        let bytes = postcard::to_allocvec(&again).unwrap();
        let read: Plans = postcard::from_bytes(&bytes).unwrap();
        assert_eq!(
            read.may_confirm(EVENING),
            again.may_confirm(EVENING),
            "also after a death"
        );
    }
    assert!(waited > 1_000, "{waited}");
}

#[test]
fn what_whoever_was_added_answers_is_theirs_and_changes_nothing_of_the_others() {
    let (_, mut two) = joined(3);
    let mut draft = two.to_read().unwrap().agreed().clone();
    draft.people[0].name = "Nobody".to_owned();
    draft.people[0].card_do = "Nothing.".to_owned();
    draft.people[1].name = "Robin".to_owned();
    draft.people[1].sensory_aids = vec!["the window".to_owned()];
    draft.covenant = "We stop.".to_owned();
    two.answer_joining(&draft, EVENING).unwrap();
    let agreed = two.to_read().unwrap().agreed();
    assert_eq!(
        (agreed.people[0].name.as_str(), agreed.people[0].card_do.as_str()),
        ("Alex", "")
    );
    assert_eq!(
        (agreed.people[1].name.as_str(), agreed.people[1].sensory_aids.len()),
        ("Robin", 1)
    );
    assert!(agreed.covenant == "We stop." && two.may_confirm(EVENING));
    draft.people[1].name = "Alex".to_owned();
    let before = two.clone();
    assert!(
        two.answer_joining(&draft, EVENING).is_err() && two == before,
        "all of it or nothing"
    );
}
