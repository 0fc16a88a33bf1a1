//! Each law as an assertion over one step, or over what would follow from one state.

use stillpoint_core::session::{Person, Phase, Touch, What};

use super::{Input, Law, Meant, Premise, Premises, Seen, World, seen::people, world::less_than};

/// The laws that a step from `before` by `input` to `after` breaks.
#[must_use]
pub fn judge(before: &World, input: Input, after: &World, met: &mut Premises) -> Vec<Law> {
    let laws = [
        (Law::PauseAndStopAlwaysWork, pause_and_stop(before, input, after, met)),
        (Law::GoingOnTakesEveryone, going_on(before, input, after, met)),
        (Law::TimeLeadsToLess, time(before, input, after, met)),
        (Law::SilenceIsNotAYes, silence(before, input, after, met)),
        (Law::DeathWakesPaused, death(before, input, after, met)),
        (Law::PauseWins, pause_stays(before, input, after)),
        (Law::NobodyIsRecorded, nobody(before, input, after, met)),
        (Law::MoreAsksFirst, more_and_less(before, input, after, met)),
    ];
    laws.into_iter().filter(|(_, kept)| !kept).map(|(law, _)| law).collect()
}

/// The laws that break in what would follow from `world`: a pause, and then anything that was already on its way. The
/// other order, anything and then a pause, is law 1 in the state after it. A pause that is refused is law 1, too.
#[must_use]
pub fn judge_pausing(world: &World, inputs: &[Input], met: &mut Premises) -> Vec<Law> {
    let mut paused = world.clone();
    paused.happens(Input::Pause);
    if !at_rest(paused.phase()) {
        return Vec::new();
    }
    let mut broken = Vec::new();
    let kept = inputs.iter().chain(&[Input::Passes(LONG)]).all(|&input| {
        let mut then = paused.clone();
        then.happens_as(input, world.action(input));
        met.meet(Premise::InputAfterPause);
        met.meet_if(
            input == Input::MarkerReported && world.waits_for_marker(),
            Premise::MarkerAfterPause,
        );
        // Without a settle time, going on may be asked at once; the question is not more than a pause. The yes is.
        let asked = matches!(input, Input::GoOn(_)) && world.rules().settle.0 == 0 && then.phase() == Phase::Regrouping;
        at_rest(then.phase()) || asked
    });
    let mut twice = paused.clone();
    twice.happens(Input::Pause);
    if !kept || twice.session_print() != paused.session_print() {
        broken.push(Law::PauseWins);
    }
    // Against one that has waited just as long: what lapses with the time lapses in both.
    paused.happens(Input::Passes(1));
    twice.happens(Input::Passes(1));
    twice.happens(Input::Pause);
    met.meet(Premise::PauseTwice);
    if twice.timeless_print() != paused.timeless_print() {
        broken.push(Law::NobodyIsRecorded);
    }
    broken
}

/// Longer than every rule of the search.
pub(super) const LONG: u64 = 1_000;

fn at_rest(phase: Phase) -> bool {
    phase == Phase::Paused || !Seen::in_a_session(phase)
}

fn enters_together(before: &World, after: &World) -> bool {
    before.phase() != Phase::Together && after.phase() == Phase::Together
}

/// Law 1.
fn pause_and_stop(before: &World, input: Input, after: &World, met: &mut Premises) -> bool {
    let offers = after.session().offers();
    let offered = offers.has(Touch::Pause) && offers.has(Touch::Stop);
    let session = Seen::in_a_session(before.phase());
    offered
        && match input {
            Input::Pause => {
                met.meet(if session {
                    Premise::PauseInASession
                } else {
                    Premise::PauseWithoutASession
                });
                met.meet_if(before.locked, Premise::PauseWhileLocked);
                after.phase() == if session { Phase::Paused } else { Phase::Calm }
            }
            Input::Stop => {
                met.meet_if(session, Premise::StopOfASession);
                !Seen::in_a_session(after.phase()) && after.phase() != Phase::Calm
            }
            // Putting the app away is a pause without a pulse, and the end of what had not begun.
            Input::Leave => {
                met.meet_if(session, Premise::LeftInASession);
                after.felt.is_none() && at_rest(after.phase()) && after.phase() != Phase::Calm
            }
            _ => true,
        }
}

/// Law 2. From a check-in one comes back by answering it: law 4.
fn going_on(before: &World, input: Input, after: &World, met: &mut Premises) -> bool {
    met.meet_if(after.seen.lapsed, Premise::YesThatLapsed);
    // "It stays as it is" leads back to where they were.
    let stays = before.phase() == Phase::NextStep && before.session() != after.session();
    if !enters_together(before, after) || before.phase() == Phase::CheckingIn || stays && input == Input::Stay {
        return true;
    }
    met.meet_if(before.phase() == Phase::NextStep, Premise::NextStepTaken);
    met.meet_if(
        before.seen.about == Some(What::Close),
        Premise::TogetherWithSomethingElse,
    );
    met.meet_if(before.seen.paused, Premise::TogetherAfterAPause);
    met.meet_if(before.seen.slowed && !before.seen.paused, Premise::TogetherAfterSlower);
    after.seen.everyone_said_yes(after.rules())
}

/// Law 3.
fn time(before: &World, input: Input, after: &World, met: &mut Premises) -> bool {
    let Input::Passes(_) = input else { return true };
    let answered = |world: &World, person| world.session().has_answered(person);
    let nobody_answers = people(after.rules())
        .all(|person| before.phase() != after.phase() || answered(before, person) || !answered(after, person));
    met.meet_if(before.phase() != after.phase(), Premise::TimeThatMoved);
    nobody_answers && leads_to_less(before.phase(), after.phase())
}

pub(super) fn leads_to_less(before: Phase, after: Phase) -> bool {
    before == after
        || match before {
            Phase::NextStep => matches!(after, Phase::Slower | Phase::Paused),
            Phase::Together | Phase::Slower => {
                matches!(after, Phase::CheckingIn | Phase::Slower | Phase::Paused)
            }
            Phase::CheckingIn => matches!(after, Phase::Slower | Phase::Paused),
            Phase::Regrouping => after == Phase::Paused,
            _ => false,
        }
}

/// Law 4.
fn silence(before: &World, input: Input, after: &World, met: &mut Premises) -> bool {
    let step = before.phase() == Phase::NextStep;
    let patience = before.rules().patience.0 + if step { before.rules().buffer.0 } else { 0 };
    let late = matches!(
        input,
        Input::Yes(_, Meant::TheOneBefore) | Input::StillGood(_, Meant::TheOneBefore)
    );
    let asked = before.phase() == Phase::CheckingIn;
    met.meet_if(
        late && (asked || step || before.phase() == Phase::Slower),
        Premise::LateAnswer,
    );
    if late && before.session() != after.session() {
        return false;
    }
    let unanswered = (asked || step) && matches!(input, Input::Passes(_)) && after.seen.waiting >= patience;
    met.meet_if(unanswered && asked, Premise::CheckInUnanswered);
    met.meet_if(unanswered && step, Premise::NextStepUnanswered);
    let silent = before.rules().patience.0;
    let still_silent = before.phase() == Phase::Slower && after.seen.silent.is_some_and(|lasted| lasted >= silent);
    met.meet_if(still_silent, Premise::SilenceInSlower);
    if asked && after.phase() == Phase::Together && !after.seen.check_in_answered(after.rules()) {
        return false;
    }
    met.meet_if(after.seen.out_of_sight, Premise::OutOfSight);
    if after.seen.out_of_sight {
        return after.phase() == Phase::Paused && after.felt.is_none();
    }
    let slower = Phase::Slower == after.phase();
    (!unanswered || slower || after.phase() == Phase::Paused)
        && (!still_silent || !matches!(input, Input::Passes(_)) || after.phase() == Phase::Paused)
}

/// Law 5.
fn death(before: &World, input: Input, after: &World, met: &mut Premises) -> bool {
    let entered = enters_together(before, after);
    met.meet_if(entered && !before.seen.begun, Premise::MarkerBeforeTogether);
    let together = after.phase() == Phase::Together || (after.seen.begun && Seen::in_a_session(after.phase()));
    let durable = !together || after.disk.marker;
    let restarted = match input {
        Input::Dies { .. } => {
            met.meet_if(before.seen.begun, Premise::DeathOfABegunSession);
            met.meet_if(before.is_writing(), Premise::DeathWhileTheMarkerIsWritten);
            true
        }
        Input::ClockBack | Input::Wake => {
            met.meet_if(before.seen.begun, Premise::ClockThatWentBack);
            true
        }
        _ => false,
    };
    durable && (!restarted || !before.seen.begun || after.phase() == Phase::Paused)
}

/// Law 6, seen from a pause: only a question, the end, or a death leads out of it.
fn pause_stays(before: &World, input: Input, after: &World) -> bool {
    let left = before.phase() != after.phase();
    match before.phase() {
        _ if matches!(input, Input::Dies { .. } | Input::ClockBack | Input::Wake | Input::Stop) => true,
        Phase::Paused => !left || matches!(input, Input::GoOn(_)),
        Phase::Calm => !left || matches!(input, Input::Finish | Input::Leave),
        _ => true,
    }
}

/// Law 7: a pause looks the same whoever or whatever led to it, and writes nothing.
fn nobody(before: &World, input: Input, after: &World, met: &mut Premises) -> bool {
    if input == Input::Pause && before.disk != after.disk {
        return false;
    }
    let by_time = matches!(input, Input::Passes(_));
    let by_not_yet = matches!(input, Input::NotYet(_));
    if after.phase() != Phase::Paused || before.phase() == Phase::Paused || !(by_time || by_not_yet) {
        return true;
    }
    met.meet(if by_time {
        Premise::PausedByTime
    } else {
        Premise::PausedByNotYet
    });
    // After "not yet", and after a silence that stands for it, a pause is longer: it looks the same whoever said it, or nobody.
    let mut by_touch = before.clone();
    by_touch.happens(match before.phase() {
        Phase::Regrouping if !after.seen.out_of_sight => Input::NotYet(Person::First),
        _ => Input::Pause,
    });
    if by_time {
        // A pause that has waited just as long.
        by_touch.happens(input);
    }
    let mut by_the_other = before.clone();
    if let Input::NotYet(person) = input {
        let other = if person == Person::First {
            Person::Second
        } else {
            Person::First
        };
        by_the_other.happens(Input::NotYet(other));
    }
    let same = by_the_other.phase() != Phase::Paused || by_the_other.session_print() == after.session_print();
    let refused = by_touch.phase() != Phase::Paused;
    same && (refused || by_touch.timeless_print() == after.timeless_print())
}

/// Law 8.
fn more_and_less(before: &World, input: Input, after: &World, met: &mut Premises) -> bool {
    if input == Input::Less {
        met.meet(Premise::LessChosen);
        // At once, and it asks nobody. What waited long enough for less patience has waited long enough.
        let moved = before.phase() != after.phase();
        let ran_out = before.phase() == Phase::Regrouping && after.phase() == Phase::Paused;
        return after.session().rules() == &less_than(before.rules()) && (!moved || ran_out);
    }
    let stays = input == Input::Stay && before.phase() == Phase::NextStep;
    met.meet_if(stays, Premise::Stayed);
    if enters_together(before, after) {
        met.meet(Premise::StepUp);
        let answer = match input {
            Input::Yes(..) => matches!(
                before.phase(),
                Phase::Preparing | Phase::NextStep | Phase::Slower | Phase::Regrouping
            ),
            Input::Stay => before.phase() == Phase::NextStep,
            Input::StillGood(..) => before.phase() == Phase::CheckingIn,
            Input::MarkerReported => matches!(before.phase(), Phase::Preparing | Phase::Regrouping),
            _ => false,
        };
        // The answers are spent: the next question is another one.
        return answer && before.session().question() != after.session().question();
    }
    let asks_for_more = input == Input::NextStep && before.phase() == Phase::Together && !before.locked;
    met.meet_if(asks_for_more, Premise::NextStepAskedFor);
    let rests = matches!(after.phase(), Phase::Together) && before.session() == after.session();
    if asks_for_more && !(after.phase() == Phase::NextStep || rests && before.seen.stayed.is_some()) {
        return false;
    }
    let asks_about_now = input == Input::Ask && matches!(before.phase(), Phase::Together | Phase::Slower);
    met.meet_if(asks_about_now, Premise::AskedAboutNow);
    let not_today = input == Input::NotToday && before.phase() == Phase::Preparing;
    met.meet_if(not_today, Premise::NotToday);
    if asks_about_now && after.phase() != Phase::CheckingIn
        || stays && after.phase() != Phase::Together
        || not_today && after.phase() != Phase::Idle
    {
        return false;
    }
    let goes_slower =
        input == Input::Slower && matches!(before.phase(), Phase::Together | Phase::CheckingIn | Phase::NextStep);
    let takes_back = matches!(input, Input::NotYet(person) if people(before.rules()).any(|other| other == person))
        && before.phase() == Phase::Regrouping;
    met.meet_if(goes_slower || takes_back, Premise::StepDown);
    (!goes_slower || after.phase() == Phase::Slower) && (!takes_back || after.phase() == Phase::Paused)
}
