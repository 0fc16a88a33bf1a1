//! Each law can fail: a fault in front of the session, and the search finds it under that law's name.

use stillpoint_core::session::{Millis, Monotonic, Person, Phase, Pulse, Rules, Session};
use stillpoint_tests::laws::{Action, Fault, Law, Machine, Search};

use super::TWO;

fn breaks_only(law: Law, fault: Fault) {
    breaks(&[law], fault);
}

/// Only the laws look: the table would notice everything.
fn breaks(laws: &[Law], fault: Fault) {
    finds(laws, Search::new(TWO).with_fault(fault));
}

fn finds(laws: &[Law], search: Search) {
    let findings = search.run();
    println!("{findings}");
    assert_eq!(findings.laws(), laws, "{findings}");
}

#[test]
fn without_a_fault_the_laws_hold_by_themselves() {
    breaks(&[], Machine::properly);
}

#[test]
fn the_table_notices_what_no_law_forbids() {
    // A "not yet" that stops the whole evening: less than was asked for, and not what was agreed.
    let fault: Fault = |machine, action, now| {
        let stops = matches!(action, Action::NotYet(_)) && machine.session.phase() == Phase::Preparing;
        machine.properly(if stops { Action::Stop } else { action }, now)
    };
    breaks(&[], fault);
    let findings = Search::new(TWO).with_fault(fault).beside_the_table().run();
    assert_eq!(findings.laws(), [Law::Table], "{findings}");
}

#[test]
fn law_1_a_stop_that_asks_for_the_secret() {
    breaks_only(Law::PauseAndStopAlwaysWork, |machine, action, now| {
        let locked = machine.is_locked();
        let refused = action == Action::Stop && locked;
        machine.properly(if refused { Action::Tick } else { action }, now)
    });
}

#[test]
fn law_1_a_pause_that_asks_for_the_secret() {
    // And where they have paused already, a second pause that is refused does not settle anew.
    let laws = [Law::PauseAndStopAlwaysWork, Law::GoingOnTakesEveryone];
    breaks(&laws, |machine, action, now| {
        let refused = action == Action::Pause && machine.is_locked();
        machine.properly(if refused { Action::Tick } else { action }, now)
    });
}

#[test]
fn law_1_putting_the_app_away_that_goes_on_behind_the_cover() {
    breaks_only(Law::PauseAndStopAlwaysWork, |machine, action, now| {
        let stays = action == Action::Leave && machine.session.phase() == Phase::Together;
        machine.properly(if stays { Action::Tick } else { action }, now)
    });
}

#[test]
fn law_1_putting_the_app_away_that_can_be_felt() {
    breaks_only(Law::PauseAndStopAlwaysWork, |machine, action, now| {
        let felt = action == Action::Leave && machine.session.phase() == Phase::Slower;
        machine.properly(if felt { Action::Pause } else { action }, now)
    });
}

#[test]
fn law_2_one_touch_that_counts_for_two() {
    breaks_only(Law::GoingOnTakesEveryone, |machine, action, now| match action {
        Action::Yes(_, question) => {
            machine.properly(Action::Yes(Person::First, question), now);
            machine.properly(Action::Yes(Person::Second, question), now)
        }
        _ => machine.properly(action, now),
    });
}

#[test]
fn law_2_a_yes_that_outlives_a_not_yet() {
    breaks_only(Law::GoingOnTakesEveryone, |machine, action, now| match action {
        Action::NotYet(_) if machine.session.phase() == Phase::Preparing => {
            let said = [Person::First, Person::Second].map(|person| machine.session.has_answered(person));
            let felt = machine.properly(action, now);
            if said[0] {
                machine.properly(Action::Yes(Person::First, machine.session.question()), now);
            } else if said[1] {
                machine.properly(Action::Yes(Person::Second, machine.session.question()), now);
            }
            felt
        }
        _ => machine.properly(action, now),
    });
}

#[test]
fn law_2_a_pause_that_need_not_settle() {
    // Going on at once also undoes a pause that came a moment before.
    breaks(&[Law::GoingOnTakesEveryone, Law::PauseWins], |machine, action, now| {
        let settle = Millis(0);
        with_rules(
            machine,
            Rules {
                settle,
                ..machine.rules
            },
            action,
            now,
        )
    });
}

#[test]
fn law_3_an_evening_that_prepares_itself() {
    breaks_only(Law::TimeLeadsToLess, |machine, action, now| {
        let idle = machine.session.phase() == Phase::Idle;
        let felt = machine.properly(action, now);
        if action == Action::Tick && idle {
            machine.properly(Action::Prepare, now);
        }
        felt
    });
}

#[test]
fn law_3_silence_that_counts_as_still_good() {
    // The worst of all faults: time, silence, and a step up that nobody was asked about.
    let laws = [Law::TimeLeadsToLess, Law::SilenceIsNotAYes, Law::MoreAsksFirst];
    breaks(&laws, |machine, action, now| {
        let asked = machine.session.phase() == Phase::CheckingIn;
        let silence_ends = machine.session.next_wake().is_some_and(|wake| wake <= now);
        if action == Action::Tick && asked && silence_ends {
            let question = machine.session.question();
            let before = Monotonic(now.0 - 1);
            for person in [Person::First, Person::Second] {
                machine.properly(Action::StillGood(person, question), before);
            }
        }
        machine.properly(action, now)
    });
}

#[test]
fn law_4_a_phone_held_out_of_sight_that_goes_on() {
    // And whoever goes on without a pause does so without a fresh yes.
    let laws = [Law::GoingOnTakesEveryone, Law::SilenceIsNotAYes, Law::NobodyIsRecorded];
    let fault: Fault = |machine, action, now| {
        let unnoticed = action == Action::Sees(false) && machine.session.phase() != Phase::Regrouping;
        machine.properly(if unnoticed { Action::Tick } else { action }, now)
    };
    finds(&laws, Search::new(TWO).with_fault(fault).out_of_sight());
}

#[test]
fn law_4_a_phone_held_out_of_sight_that_can_be_felt() {
    let fault: Fault = |machine, action, now| {
        let before = machine.session.phase();
        let felt = machine.properly(action, now);
        let quietly = felt.is_none() && before != Phase::Paused && machine.session.phase() == Phase::Paused;
        if action == Action::Tick && quietly {
            return Some(Pulse::Long);
        }
        felt
    };
    finds(
        &[Law::SilenceIsNotAYes],
        Search::new(TWO).with_fault(fault).out_of_sight(),
    );
}

#[test]
fn law_4_a_late_answer_that_counts() {
    breaks_only(Law::SilenceIsNotAYes, |machine, action, now| match action {
        Action::StillGood(person, _) => {
            let question = machine.session.question();
            machine.properly(Action::StillGood(person, question), now)
        }
        _ => machine.properly(action, now),
    });
}

#[test]
fn law_4_a_check_in_answered_by_one_of_two() {
    breaks_only(Law::SilenceIsNotAYes, |machine, action, now| match action {
        Action::StillGood(_, question) => {
            machine.properly(Action::StillGood(Person::First, question), now);
            machine.properly(Action::StillGood(Person::Second, question), now)
        }
        _ => machine.properly(action, now),
    });
}

#[test]
fn law_4_a_check_in_that_waits_for_ever() {
    breaks_only(Law::SilenceIsNotAYes, |machine, action, now| {
        waiting_for_ever_in(Phase::CheckingIn, machine, action, now)
    });
}

#[test]
fn law_5_together_before_the_marker_is_durable() {
    breaks_only(Law::DeathWakesPaused, |machine, action, now| {
        let felt = machine.properly(action, now);
        if let (Action::Yes(..), Some(start)) = (action, machine.session.start()) {
            machine.properly(Action::Started(start, true), now);
        }
        felt
    });
}

#[test]
fn law_5_a_marker_that_could_not_be_written_counts_as_written() {
    // A failure that is reported as a success is also a step up that nothing has answered.
    breaks(
        &[Law::GoingOnTakesEveryone, Law::DeathWakesPaused, Law::MoreAsksFirst],
        |machine, action, now| match action {
            Action::Started(start, false) => machine.properly(Action::Started(start, true), now),
            _ => machine.properly(action, now),
        },
    );
}

#[test]
fn law_5_a_death_that_forgets_the_evening() {
    breaks_only(Law::DeathWakesPaused, |machine, action, now| match action {
        Action::Awakes { .. } => machine.properly(Action::Awakes { marker: false }, now),
        _ => machine.properly(action, now),
    });
}

#[test]
fn law_6_a_preparation_that_undoes_a_pause() {
    breaks_only(Law::PauseWins, |machine, action, now| {
        if action == Action::Prepare && machine.session.phase() == Phase::Calm {
            machine.properly(Action::Finish, now);
        }
        machine.properly(action, now)
    });
}

#[test]
fn law_6_a_second_pause_that_ends_the_evening() {
    // Not idempotent: pausing twice is then something else than pausing once.
    let laws = [Law::PauseAndStopAlwaysWork, Law::PauseWins, Law::NobodyIsRecorded];
    breaks(&laws, |machine, action, now| {
        let paused = machine.session.phase() == Phase::Paused;
        let stops = action == Action::Pause && paused;
        machine.properly(if stops { Action::Stop } else { action }, now)
    });
}

#[test]
fn law_7_who_said_not_yet_is_remembered() {
    breaks_only(Law::NobodyIsRecorded, |machine, action, now| {
        if let Action::NotYet(person) = action {
            machine.memory = 1 + person as u8;
        }
        machine.properly(action, now)
    });
}

#[test]
fn law_7_pauses_are_counted() {
    // Then a second pause is no longer the same as the first, either.
    breaks(&[Law::PauseWins, Law::NobodyIsRecorded], |machine, action, now| {
        if action == Action::Pause {
            machine.memory = (machine.memory + 1).min(3);
        }
        machine.properly(action, now)
    });
}

#[test]
fn law_8_slower_asks_whether_one_is_sure() {
    breaks_only(Law::MoreAsksFirst, |machine, action, now| {
        let first_time = action == Action::Slower && machine.memory == 0;
        machine.memory = u8::from(first_time);
        machine.properly(if first_time { Action::Tick } else { action }, now)
    });
}

#[test]
fn law_8_a_second_slower_leads_back() {
    // Nobody's yes is asked for, so law 2 breaks with it.
    breaks(
        &[Law::GoingOnTakesEveryone, Law::MoreAsksFirst],
        |machine, action, now| {
            if action == Action::Slower && machine.session.phase() == Phase::Slower {
                return yes_of_everyone(&mut machine.session, now);
            }
            machine.properly(action, now)
        },
    );
}

#[test]
fn law_8_a_next_step_that_is_taken_without_asking() {
    // As if everyone had been asked and had answered.
    breaks_only(Law::MoreAsksFirst, |machine, action, now| match action {
        Action::NextStep => machine.properly(Action::Tick, now),
        _ => machine.properly(action, now),
    });
}

#[test]
fn law_2_a_next_step_that_one_answers_for_both() {
    let fault: Fault = |machine, action, now| match action {
        Action::Yes(_, question) if machine.session.phase() == Phase::NextStep => {
            machine.properly(Action::Yes(Person::First, question), now);
            machine.properly(Action::Yes(Person::Second, question), now)
        }
        _ => machine.properly(action, now),
    };
    breaks_only(Law::GoingOnTakesEveryone, fault);
}

#[test]
fn law_2_a_yes_that_is_kept_for_something_else() {
    // Alex says yes to lying close; then somebody asks about going on as before, and the yes still counts.
    breaks_only(Law::GoingOnTakesEveryone, |machine, action, now| match action {
        Action::GoOn(_) if machine.session.phase() == Phase::Regrouping => {
            let said = [Person::First, Person::Second].map(|person| machine.session.has_answered(person));
            let felt = machine.properly(action, now);
            let question = machine.session.question();
            for person in [Person::First, Person::Second] {
                if said[person as usize] {
                    machine.properly(Action::Yes(person, question), now);
                }
            }
            felt
        }
        _ => machine.properly(action, now),
    });
}

#[test]
fn law_2_a_pause_that_settles_no_longer_after_not_yet() {
    let fault: Fault = |machine, action, now| {
        let refused = matches!(action, Action::NotYet(_)) && machine.session.phase() == Phase::Regrouping;
        machine.properly(if refused { Action::Pause } else { action }, now)
    };
    let findings = Search::new(TWO).with_fault(fault).after_not_yets(1).run();
    // And a silence would still be told from a "not yet".
    let laws = [Law::GoingOnTakesEveryone, Law::NobodyIsRecorded];
    assert_eq!(findings.laws(), laws, "{findings}");
}

#[test]
fn law_4_a_next_step_that_waits_for_ever() {
    breaks_only(Law::SilenceIsNotAYes, |machine, action, now| {
        waiting_for_ever_in(Phase::NextStep, machine, action, now)
    });
}

#[test]
fn law_8_asking_about_now_that_does_not_ask() {
    breaks_only(Law::MoreAsksFirst, |machine, action, now| {
        let asks = action == Action::Ask && machine.is_locked();
        machine.properly(if asks { Action::Tick } else { action }, now)
    });
}

#[test]
fn law_8_a_stay_that_has_to_wait_for_the_breath() {
    breaks_only(Law::MoreAsksFirst, |machine, action, now| {
        let waits = action == Action::Stay
            && machine
                .session
                .next_wake()
                .is_some_and(|wake| wake == now.after(Millis(1)));
        machine.properly(if waits { Action::Tick } else { action }, now)
    });
}

#[test]
fn law_8_a_not_today_that_needs_both() {
    breaks_only(Law::MoreAsksFirst, |machine, action, now| {
        let refused = action == Action::NotToday && !machine.session.has_answered(Person::First);
        machine.properly(if refused { Action::Tick } else { action }, now)
    });
}

#[test]
fn law_2_an_answer_before_the_breath() {
    breaks_only(Law::GoingOnTakesEveryone, |machine, action, now| {
        let buffer = Millis(0);
        with_rules(
            machine,
            Rules {
                buffer,
                ..machine.rules
            },
            action,
            now,
        )
    });
}

#[test]
fn law_8_less_that_waits_for_the_next_evening() {
    let fault: Fault = |machine, action, now| {
        let waits = matches!(action, Action::Agree(_));
        machine.properly(if waits { Action::Tick } else { action }, now)
    };
    finds(&[Law::MoreAsksFirst], Search::new(TWO).with_fault(fault).with_less());
}

#[test]
fn law_8_less_that_brings_a_longer_evening_along() {
    let fault: Fault = |machine, action, now| match action {
        Action::Agree(rules) => {
            let length = Millis(rules.length.0 + 1);
            machine.properly(Action::Agree(Rules { length, ..rules }), now)
        }
        _ => machine.properly(action, now),
    };
    finds(&[Law::MoreAsksFirst], Search::new(TWO).with_fault(fault).with_less());
}

fn with_rules(machine: &mut Machine, rules: Rules, action: Action, now: Monotonic) -> Option<Pulse> {
    machine.session.agree(rules);
    let felt = machine.properly(action, now);
    machine.session.agree(machine.rules);
    felt
}

/// In `phase` nobody's silence ever ends.
fn waiting_for_ever_in(phase: Phase, machine: &mut Machine, action: Action, now: Monotonic) -> Option<Pulse> {
    let asked = machine.session.phase() == phase;
    let patience = Millis(if asked { 1_000_000 } else { machine.rules.patience.0 });
    let rules = Rules {
        patience,
        ..machine.rules
    };
    with_rules(machine, rules, action, now)
}

fn yes_of_everyone(session: &mut Session, now: Monotonic) -> Option<Pulse> {
    let question = session.question();
    session.yes(Person::First, question, now);
    session.yes(Person::Second, question, now)
}
