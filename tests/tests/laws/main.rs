//! The eight laws of the session, over its whole state space.
//!
//! The searches use small times: one unit is a second or an hour, it is all the same to the rules. Every touch of every
//! person, to this question and to the one before, locked and unlocked; every way in which the start marker reaches the
//! disk, late, not at all or without being known; every moment to die; a clock that goes back; phones that sleep.

mod faults;

use stillpoint_core::session::{Millis, Person, Rules};
use stillpoint_tests::laws::{Findings, Input, Law, Premise, Search};

const TWO: Rules = Rules {
    alone: false,
    settle: Millis(2),
    check_in_every: Millis(3),
    check_in_while_slower: Millis(3),
    patience: Millis(2),
    length: Millis(5),
    buffer: Millis(1),
    after_stay: Millis(1),
    after_not_today: Millis(1),
    answers_alone: None,
};

fn every_law_holds(evening: &str, rules: Rules) -> Findings {
    let findings = Search::new(rules).run();
    println!("{evening}: {findings}");
    assert!(findings.broken.is_empty(), "{evening}: {findings}");
    findings
}

/// And no law was merely kept because nothing happened.
fn every_law_holds_and_was_tested(evening: &str, rules: Rules) {
    let findings = every_law_holds(evening, rules);
    assert_eq!(
        findings.premises.never_met(),
        [Premise::OutOfSight, Premise::LessChosen],
        "{evening}"
    );
}

#[test]
fn two_people() {
    every_law_holds_and_was_tested("two people", TWO);
}

#[test]
fn one_person_alone() {
    // Alone, a yes lapses only while the beginning is being written.
    every_law_holds_and_was_tested("alone", Rules { alone: true, ..TWO });
}

#[test]
fn a_pace_holder_whose_answer_is_enough() {
    for holder in [Person::First, Person::Second] {
        let answers_alone = Some(holder);
        every_law_holds_and_was_tested("pace-holder", Rules { answers_alone, ..TWO });
    }
}

#[test]
fn no_breath_before_a_next_step_and_one_longer_than_patience() {
    for buffer in [0, 3].map(Millis) {
        every_law_holds_and_was_tested("buffer", Rules { buffer, ..TWO });
    }
}

#[test]
fn no_settle_time() {
    let settle = Millis(0);
    every_law_holds_and_was_tested("no settle time", Rules { settle, ..TWO });
}

#[test]
fn a_settle_time_longer_than_everything() {
    let settle = Millis(9);
    every_law_holds_and_was_tested("long settle time", Rules { settle, ..TWO });
}

#[test]
fn an_agreed_length_shorter_than_the_time_between_check_ins() {
    for length in [1, 2, 3].map(Millis) {
        every_law_holds_and_was_tested("short length", Rules { length, ..TWO });
    }
}

#[test]
fn an_agreed_length_of_many_check_ins() {
    let length = Millis(8);
    every_law_holds_and_was_tested("long length", Rules { length, ..TWO });
}

#[test]
fn patience_as_long_as_the_time_between_check_ins_or_longer() {
    for patience in [3, 5].map(Millis) {
        every_law_holds_and_was_tested("long patience", Rules { patience, ..TWO });
    }
}

#[test]
fn the_phone_asks_only_when_somebody_wants_it_to() {
    for while_slower in [1, 4].map(Millis) {
        let rules = Rules {
            check_in_every: Millis(0),
            check_in_while_slower: while_slower,
            ..TWO
        };
        every_law_holds_and_was_tested("only when asked", rules);
    }
}

#[test]
fn not_yet_and_not_yet_again_each_makes_a_pause_twice_as_long() {
    for settle in [1, 2].map(Millis) {
        let rules = Rules {
            settle,
            check_in_every: Millis(1),
            check_in_while_slower: Millis(1),
            length: Millis(2),
            ..TWO
        };
        let findings = Search::new(rules).after_not_yets(2).run();
        println!("not yet again: {findings}");
        assert!(findings.broken.is_empty(), "{findings}");
        assert_eq!(
            findings.premises.never_met(),
            [Premise::OutOfSight, Premise::LessChosen]
        );
    }
}

#[test]
fn a_longer_rest_after_stay_and_after_not_today() {
    let rules = Rules {
        after_stay: Millis(4),
        after_not_today: Millis(2),
        ..TWO
    };
    every_law_holds_and_was_tested("longer rests", rules);
}

#[test]
fn the_shortest_times_that_there_are() {
    let one = Millis(1);
    let shortest = Rules {
        settle: one,
        check_in_every: one,
        check_in_while_slower: one,
        patience: one,
        length: one,
        ..TWO
    };
    // A yes of one unit has lapsed when the next instant comes.
    every_law_holds_and_was_tested("shortest times", shortest);
}

#[test]
fn nobody_sees_it() {
    let one = Millis(1);
    let rules = Rules {
        settle: one,
        check_in_every: Millis(2),
        check_in_while_slower: Millis(2),
        length: Millis(3),
        ..TWO
    };
    for alone in [false, true] {
        let findings = Search::new(Rules { alone, ..rules }).out_of_sight().run();
        println!("nobody sees it: {findings}");
        assert!(findings.broken.is_empty(), "{findings}");
        assert_eq!(findings.premises.never_met(), [Premise::LessChosen]);
    }
}

#[test]
fn less_is_chosen_in_the_middle_of_it() {
    let rules = Rules {
        settle: Millis(1),
        check_in_while_slower: Millis(2),
        length: Millis(4),
        answers_alone: Some(Person::First),
        ..TWO
    };
    let findings = Search::new(rules).with_less().run();
    println!("less in the middle: {findings}");
    assert!(findings.broken.is_empty(), "{findings}");
    assert_eq!(findings.premises.never_met(), [Premise::OutOfSight]);
}

#[test]
fn a_search_in_which_nothing_happens_says_so() {
    let disk_always_full = |input| {
        let lands = matches!(input, Input::MarkerLands | Input::MarkerFails { left_behind: true });
        !lands && !matches!(input, Input::Sees(_) | Input::Less)
    };
    let findings = Search::new(TWO).where_only(disk_always_full).run();
    assert!(findings.broken.is_empty(), "{findings}");
    let untested: Vec<Law> = findings.premises.never_met().into_iter().map(Premise::law).collect();
    for law in [
        Law::GoingOnTakesEveryone,
        Law::SilenceIsNotAYes,
        Law::DeathWakesPaused,
        Law::MoreAsksFirst,
    ] {
        assert!(untested.contains(&law), "{law:?} counts as tested: {findings}");
    }
    let nobody_locks = |input| {
        let locks = matches!(input, Input::Locked(_) | Input::Dies { locked: true });
        !locks && !matches!(input, Input::Sees(_) | Input::Less)
    };
    let findings = Search::new(TWO).where_only(nobody_locks).run();
    assert_eq!(
        findings.premises.never_met(),
        [Premise::PauseWhileLocked, Premise::OutOfSight, Premise::LessChosen]
    );
}
