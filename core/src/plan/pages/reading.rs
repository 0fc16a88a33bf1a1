//! The plan, to read, and the ways from it.

use super::super::{
    Act, Careful, EARLIER_ON_A_PAGE, HelpsRoom, PersonDraft, Place, Plan, PlanDraft, Plans, Rhythm, Time, Today, helps,
};
use crate::page::{At, Choice, Leaf, Look, Part, Pictogram, Written};

pub(super) fn plan(plans: &Plans, own: &HelpsRoom, at: &At<'_>, today: Today) -> Written<Act> {
    let mut leaf = Leaf::new("plan", at.language);
    leaf.pause_band("common-pause-spoken");
    leaf.title("plan-title");
    let Some(plan) = plans.to_read() else {
        leaf.back(Act::Back);
        return leaf.done();
    };
    let alone = plan.people().count() < 2;
    let waits = plans.waits_to_be_confirmed();
    let is_open = waits && !plan.is_in_force();
    let may_confirm = is_open && plans.may_confirm(today);
    if is_open {
        leaf.soft(match (may_confirm, alone) {
            (true, true) => "plan-text-alone",
            (true, false) => "plan-text",
            (false, true) => "plan-waits-alone",
            (false, false) => "plan-waits",
        });
    }
    let now = plans.current().filter(|_| is_open && plans.in_force());
    if let Some(now) = now {
        changes(&mut leaf, now, plan);
    }
    if waits {
        for (person, written) in plan.people() {
            if plan.is_confirmed_by(person) {
                said(&mut leaf, &written.name, "plan-confirmed");
            }
        }
    }
    talk(&mut leaf, plans);
    let agreed = plan.agreed();
    signals(&mut leaf, agreed);
    times(&mut leaf, plan);
    for (whose, written) in plan.people() {
        person(&mut leaf, written);
        helps::read(&mut leaf, whose, own);
    }
    if may_confirm {
        confirm(&mut leaf, plan, alone);
    }
    own_pages(&mut leaf, plan, alone);
    let mut ways: Vec<Choice> = Vec::new();
    if now.is_some() {
        let let_go = leaf.choice("let_go", "plan-let-go", Act::LetGo);
        ways.push(let_go.icon(Pictogram::Remove));
    }
    if plans.earlier().next().is_some() {
        let earlier = leaf.choice("earlier", "plan-earlier", Act::Earlier(0));
        ways.push(earlier.looking(Look::Quiet).icon(Pictogram::StepBack));
    }
    if !ways.is_empty() {
        leaf.choose(ways);
    }
    let back = if is_open { "plan-not-now" } else { "common-back" };
    let back = leaf.choice("back", back, Act::Back).looking(Look::Back);
    let change = leaf.choice("change", "plan-change", Act::Change).looking(Look::Quiet);
    leaf.way([back.icon(Pictogram::Back), change.icon(Pictogram::Write)]);
    leaf.done()
}

/// What is to be talked about. Whoever wished for it is not said, and known to nobody.
fn talk(leaf: &mut Leaf<'_, Act>, plans: &Plans) {
    let topics: Vec<String> = plans
        .to_talk_about()
        .iter()
        .map(|topic| leaf.say(topic.sentence()))
        .collect();
    if !topics.is_empty() {
        leaf.said(leaf.say("plan-talk"), topics.join("\n"));
        let talked = leaf.choice("talked", "plan-talked", Act::Talked);
        leaf.choose(talked.looking(Look::Quiet).icon(Pictogram::Talk));
    }
}

/// The ways to what is each person's own: nobody else changes it (P11).
fn own_pages(leaf: &mut Leaf<'_, Act>, plan: &Plan, alone: bool) {
    let ways: Vec<Choice> = plan
        .people()
        .map(|(person, written)| {
            let name = format!("own:{}", person.tag());
            let choice = leaf.choice(name, "plan-own", Act::Own(person));
            let whose = if alone { "" } else { written.name.as_str() };
            Choice::over(choice, whose).looking(Look::Quiet).icon(Pictogram::Mine)
        })
        .collect();
    leaf.choose(ways);
}

/// What is otherwise than now, one sentence each, before anybody confirms it.
pub(super) fn changes(leaf: &mut Leaf<'_, Act>, now: &Plan, then: &Plan) {
    leaf.soft("plan-changes");
    let (now, then) = (now.agreed(), then.agreed());
    for time in Time::all() {
        if time.of(now) != time.of(then) {
            said_time(leaf, time, then);
        }
    }
    if now.pace_holder != then.pace_holder {
        let holder = then.holder().map(|holder| holder.name.clone());
        let holder = holder.unwrap_or_else(|| leaf.say("plan-pace-nobody"));
        leaf.said(leaf.say("plan-pace-holder"), holder);
    }
    if Careful::of(now).answers_alone != Careful::of(then).answers_alone {
        leaf.sentence(if Careful::of(then).answers_alone.is_some() {
            "plan-one-answers"
        } else {
            "tonight-less-each-answers"
        });
    }
    if now.breathing != then.breathing {
        leaf.sentence(if then.breathing {
            "plan-breathing"
        } else {
            "plan-no-breathing"
        });
    }
    for ((label, before), (_, after)) in texts(now).into_iter().zip(texts(then)) {
        if before != after {
            let label = leaf.say(label);
            if after.is_empty() {
                said(leaf, &label, "common-empty");
            } else {
                leaf.said(label, after);
            }
        }
    }
}

/// How it was before, the latest first: a touch leads back there.
pub(super) fn earlier(plans: &Plans, from: usize, at: &At<'_>) -> Written<Act> {
    let key = if from == 0 {
        "plan/earlier".to_owned()
    } else {
        format!("plan/earlier/{from}")
    };
    let mut leaf = Leaf::new(key, at.language);
    leaf.pause_band("common-pause-spoken");
    leaf.title("plan-earlier");
    leaf.sentence("plan-earlier-text");
    let mut baselines = plans.earlier().skip(from);
    for (number, baseline) in baselines.by_ref().take(EARLIER_ON_A_PAGE) {
        let text = limits(&leaf, baseline);
        let choice = leaf.choice_saying(
            format!("back_to:{}", number.saturating_add(1)),
            text,
            Act::BackTo(number),
        );
        leaf.choose(choice);
    }
    if baselines.next().is_some() {
        let more = Act::Earlier(from.saturating_add(EARLIER_ON_A_PAGE));
        let more = leaf.choice("more", "plan-earlier-more", more);
        leaf.choose(more.looking(Look::Quiet));
    }
    leaf.back(Act::Back);
    leaf.done()
}

/// The limits of a baseline, in one line.
fn limits(leaf: &Leaf<'_, Act>, baseline: Careful) -> String {
    let draft = baseline.applied_to(&PlanDraft::default());
    let times = said_times(&draft);
    let times = times.map(|time| format!("{}: {}", leaf.say(label(time)), how_long(leaf, time, time.of(&draft))));
    let breathing = baseline.breathing.then(|| leaf.say("plan-breathing"));
    let answers = baseline.answers_alone.map(|_| leaf.say("plan-one-answers"));
    times.chain(breathing).chain(answers).collect::<Vec<_>>().join(" · ")
}

/// The ways to where each of them alone says whether it is right for them.
fn confirm(leaf: &mut Leaf<'_, Act>, plan: &Plan, alone: bool) {
    let open: Vec<_> = plan
        .people()
        .filter(|(person, _)| !plan.is_confirmed_by(*person))
        .collect();
    for (person, written) in open {
        let act = Act::Go(Place::Confirm(person));
        let choice = leaf.choice(format!("each:{}", person.tag()), "plan-each", act);
        let whose = if alone { "" } else { written.name.as_str() };
        leaf.choose(Choice::over(choice, whose).icon(Pictogram::Yes));
    }
}

pub(super) fn signals(leaf: &mut Leaf<'_, Act>, agreed: &PlanDraft) {
    for (label, text) in texts(agreed) {
        let label = leaf.say(label);
        if text.is_empty() {
            said(leaf, &label, "common-empty");
        } else {
            leaf.said(label, text);
        }
    }
}

/// What is written for both, each with the line above it.
pub(super) const fn texts(agreed: &PlanDraft) -> [(&'static str, &String); 4] {
    [
        ("plan-stop-word", &agreed.stop_word),
        ("plan-slow-word", &agreed.slow_word),
        ("plan-gesture", &agreed.gesture),
        ("plan-covenant", &agreed.covenant),
    ]
}

/// The line above a time.
pub(super) const fn label(time: Time) -> &'static str {
    match time {
        Time::CheckInEvery => "plan-check-in-every",
        Time::Patience => "plan-patience",
        Time::Length => "plan-length",
        Time::Settle => "plan-settle",
        Time::Buffer => "plan-buffer",
        Time::Arriving => "plan-arriving",
        Time::Leaving => "plan-leaving",
    }
}

/// The times of which `agreed` says something: what is around an evening may have none of its own.
fn said_times(agreed: &PlanDraft) -> impl Iterator<Item = Time> {
    Time::all().filter(|time| !Time::AROUND.contains(time) || time.of(agreed) > 0)
}

/// How long `time` is in `agreed`, under the line above it.
pub(super) fn said_time(leaf: &mut Leaf<'_, Act>, time: Time, agreed: &PlanDraft) {
    let text = how_long(leaf, time, time.of(agreed));
    leaf.said(leaf.say(label(time)), text);
}

pub(super) fn times(leaf: &mut Leaf<'_, Act>, plan: &Plan) {
    let agreed = plan.agreed();
    if let Some(rhythm) = Rhythm::of(agreed) {
        let name = leaf.say(rhythm_name(rhythm, agreed.people.len() < 2));
        leaf.said(leaf.say("plan-rhythm"), name);
    }
    for time in said_times(agreed) {
        said_time(leaf, time, agreed);
    }
    if let Some(holder) = agreed.holder() {
        leaf.said(leaf.say("plan-pace-holder"), &holder.name);
    }
    if Careful::of(agreed).answers_alone.is_some() {
        leaf.sentence("plan-one-answers");
    }
    if agreed.breathing {
        leaf.sentence("plan-breathing");
    }
}

/// By which name somebody goes, and which pronouns.
fn called(written: &PersonDraft) -> String {
    let called = [written.name.as_str(), &written.pronouns];
    let called: Vec<&str> = called.into_iter().filter(|text| !text.is_empty()).collect();
    called.join(" · ")
}

/// What somebody left open is not shown.
pub(super) fn person(leaf: &mut Leaf<'_, Act>, written: &PersonDraft) {
    leaf.read(Part::Question { text: called(written) });
    let aids = written.sensory_aids.join("\n");
    for (label, text) in [
        ("plan-aids", &aids),
        ("plan-card-do", &written.card_do),
        ("plan-card-do-not", &written.card_do_not),
        ("plan-aftercare", &written.aftercare),
    ] {
        if !text.is_empty() {
            leaf.said(leaf.say(label), text);
        }
    }
}

/// The sentence `id`, below the softer line `over`.
fn said(leaf: &mut Leaf<'_, Act>, over: &str, id: &str) {
    let text = leaf.say(id);
    leaf.said(over, text);
}

/// What a rhythm is called.
pub(super) const fn rhythm_name(rhythm: Rhythm, alone: bool) -> &'static str {
    match rhythm {
        Rhythm::OftenAndShort => "rhythm-often",
        Rhythm::SeldomAndSoft => "rhythm-seldom",
        Rhythm::OnlyWhenAsked if alone => "rhythm-asked-alone",
        Rhythm::OnlyWhenAsked => "rhythm-asked",
    }
}

/// How long a time is: in minutes, or in seconds where it is not a whole number of them.
pub(super) fn how_long(leaf: &Leaf<'_, Act>, time: Time, seconds: u32) -> String {
    let (number, unit) = match seconds {
        0 if time == Time::CheckInEvery => return leaf.say("plan-never"),
        0 if Time::AROUND.contains(&time) => return leaf.say("plan-around-none"),
        seconds if seconds.is_multiple_of(60) => (seconds / 60, "common-minutes"),
        seconds => (seconds, "plan-seconds"),
    };
    format!("{number}\u{a0}{}", leaf.say(unit))
}
