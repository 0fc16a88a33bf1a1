//! The pages of the reminders: one question each.

use super::{A_PAGE, Act, Draft, KINDS, Place, Reminders, Rhythm, day_of, label_of, may_be_many, rhythm_label, when};
use crate::{
    error::StillpointError,
    page::{At, Blank, BlankKind, Choice, Leaf, Look, Part, Pictogram, Written},
    schedule::{Kind, Outlook, Schedule, ScheduleId, ScheduleZone, UtcSeconds},
    words::Word,
};

/// The page at `place`. Pure.
pub(crate) fn write(place: Place, room: &Reminders, at: &At<'_>) -> Written<Act> {
    match (place, &room.draft) {
        (Place::Add, _) => to_add(room, at),
        (Place::Quiet, _) => quiet_hours(room, at),
        (Place::Rest, _) => rest(room, at),
        (Place::One, Some(draft)) => one(draft, room, at),
        (Place::Rhythm, Some(draft)) => how_often(draft, at),
        (Place::Day, Some(draft)) => which_day(draft, at),
        (Place::Reminded(id), _) => reminded(id, room, at),
        (Place::List(page), _) => list(page, room, at),
        (Place::One | Place::Rhythm | Place::Day, None) => list(0, room, at),
    }
}

/// An empty page: on each, pausing works at once.
fn leaf<'a>(key: impl Into<String>, at: &At<'a>) -> Leaf<'a, Act> {
    let mut leaf = Leaf::new(key, at.language);
    leaf.pause_band("common-pause-spoken");
    leaf
}

/// What was asked for, and the ways to the others.
fn list(page: usize, room: &Reminders, at: &At<'_>) -> Written<Act> {
    let all = room.kept.get().schedules.all();
    let key = match page {
        0 => "reminders".to_owned(),
        _ => format!("reminders/list/{}", page.saturating_add(1)),
    };
    let mut leaf = leaf(key, at);
    leaf.title("reminders-title");
    if room.is_unreachable {
        leaf.note_saying(at.language.explain(&StillpointError::RemindersUnavailable));
    }
    if room.is_not_allowed {
        leaf.note("reminders-not-allowed");
    }
    leaf.soft("reminders-text");
    if all.is_empty() {
        leaf.sentence("reminders-none");
    }
    for schedule in all.iter().skip(page.saturating_mul(A_PAGE)).take(A_PAGE) {
        one_of_the_list(&mut leaf, schedule, room, at);
    }
    let add = leaf
        .choice("add", "reminders-add", Act::Go(Place::Add))
        .icon(Pictogram::Add);
    leaf.choose(add);
    let quiet = leaf.choice("quiet", "reminders-quiet", Act::Go(Place::Quiet));
    let rest = leaf.choice("rest", "reminders-rest", Act::Go(Place::Rest));
    leaf.choose([
        quiet.hint(quiet_line(room, at)).icon(Pictogram::Quiet),
        rest.hint(rest_line(room, at).unwrap_or_default()).icon(Pictogram::Rest),
    ]);
    let back = leaf
        .choice("back", "common-back", Act::Back)
        .looking(Look::Back)
        .icon(Pictogram::Back);
    let next = page.saturating_add(1);
    if all.len() > next.saturating_mul(A_PAGE) {
        let more = leaf.choice("more", "reminders-more", Act::Go(Place::List(next)));
        leaf.way([back, more.looking(Look::Quiet)]);
    } else {
        leaf.way(back);
    }
    leaf.done()
}

/// One that was asked for: what, when, whether, and the way to change it.
fn one_of_the_list(leaf: &mut Leaf<'_, Act>, schedule: &Schedule, room: &Reminders, at: &At<'_>) {
    let (id, asked) = (schedule.id(), schedule.asked());
    let title = title(id, asked.kind, room, at);
    let switch = Act::Switch { id, on: !asked.on };
    let switch = leaf.choice_saying(format!("on:{}", id.0), &title, switch).on(asked.on);
    let change = leaf.choice(format!("change:{}", id.0), "reminders-change", Act::Change(id));
    let spoken = format!("{}\n{title}", change.text);
    let switch = switch.hint(when_and_why(schedule, room, at));
    leaf.read([switch, change.spoken(spoken)]);
}

/// When it comes, on whose clock where that is another than here, and why it does not come where it does not.
fn when_and_why(schedule: &Schedule, room: &Reminders, at: &At<'_>) -> String {
    let (asked, language) = (schedule.asked(), at.language);
    let mut line = when(asked, at.phone.has_24_hours, language);
    let here = room.zones.as_ref().map(|zones| zones.here.name());
    if let ScheduleZone::Pinned(zone) = &asked.zone
        && here.is_some_and(|here| here != zone)
    {
        let place = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
        line = language.say_with(
            "when-elsewhere",
            &[("when", Word::Text(&line)), ("place", Word::Text(&place))],
        );
    }
    let why = match room.outlook(schedule.id(), UtcSeconds(at.wall_ms.div_euclid(1_000))) {
        Some(Outlook::UnknownZone) => "reminders-unknown-zone",
        Some(Outlook::Passed) => "reminders-passed",
        Some(Outlook::QuietHours) => "reminders-in-quiet-hours",
        Some(Outlook::Resting) => "reminders-in-rest",
        Some(Outlook::TooFar) => "reminders-too-far",
        Some(Outlook::Next(_) | Outlook::AfterAnEvening) | None => return line,
    };
    let why = language.say(why);
    language.say_with(
        "when-and-why",
        &[("when", Word::Text(&line)), ("why", Word::Text(&why))],
    )
}

/// What somebody called it, or what it is for.
fn title(id: ScheduleId, kind: Kind, room: &Reminders, at: &At<'_>) -> String {
    match room.name(id) {
        "" => at.language.say(label_of(kind)),
        name => name.to_owned(),
    }
}

/// When nothing is heard, in a line.
fn quiet_line(room: &Reminders, at: &At<'_>) -> String {
    room.kept.get().schedules.quiet_hours().map_or_else(
        || at.language.say("reminders-quiet-off"),
        |hours| {
            let clock = |time| at.language.clock(time, at.phone.has_24_hours);
            format!("{} – {}", clock(hours.from()), clock(hours.until()))
        },
    )
}

/// One sentence about the rest; none: there is no rest.
fn rest_line(room: &Reminders, at: &At<'_>) -> Option<String> {
    let until = room.resting_until(UtcSeconds(at.wall_ms.div_euclid(1_000)))?;
    Some(until.map_or_else(
        || at.language.say("rest-open"),
        |until| {
            let day = at.language.date(until);
            at.language.say_with("rest-until", &[("day", Word::Text(&day))])
        },
    ))
}

/// What can be asked for, two by two: check-ins, looking at something again, what is the two's own.
fn to_add(room: &Reminders, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("reminders/add", at);
    leaf.title("reminders-add");
    let is_there = |kind| {
        room.kept
            .get()
            .schedules
            .all()
            .iter()
            .any(|one| one.asked().kind == kind)
    };
    for pair in KINDS.chunks(2) {
        let free = pair
            .iter()
            .copied()
            .filter(|&kind| may_be_many(kind) || !is_there(kind));
        let mut row: Vec<Choice> = free
            .map(|kind| {
                let add = leaf.choice(format!("add:{}", tag(kind)), label_of(kind), Act::Add(kind));
                add.icon(icon(kind))
            })
            .collect();
        match (row.pop(), row.is_empty()) {
            (Some(only), true) => leaf.choose(only),
            (Some(last), false) => {
                row.push(last);
                leaf.choose(row);
            }
            (None, _) => {}
        }
    }
    leaf.back(Act::Back);
    leaf.done()
}

const fn tag(kind: Kind) -> &'static str {
    match kind {
        Kind::WeeklyCheckIn => "weekly_check_in",
        Kind::NextDayCheck => "next_day_check",
        Kind::ListReview => "list_review",
        Kind::AgreementReview => "agreement_review",
        Kind::Appointment => "appointment",
        Kind::Ritual => "ritual",
        Kind::Own => "own",
    }
}

const fn icon(kind: Kind) -> Pictogram {
    match kind {
        Kind::WeeklyCheckIn | Kind::NextDayCheck => Pictogram::CheckIn,
        Kind::ListReview => Pictogram::Lists,
        Kind::AgreementReview => Pictogram::Plan,
        Kind::Appointment => Pictogram::Appointments,
        Kind::Ritual => Pictogram::Aftercare,
        Kind::Own => Pictogram::Reminders,
    }
}

/// One reminder, being chosen. Nothing of it is kept before "remind me".
fn one(draft: &Draft, room: &Reminders, at: &At<'_>) -> Written<Act> {
    let kind = draft.asked.kind;
    // A reminder that is new has no number yet.
    let key = match draft.id {
        Some(ScheduleId(number)) => format!("reminders/one/{number}"),
        None => format!("reminders/new/{}", tag(kind)),
    };
    let mut leaf = leaf(key, at);
    leaf.title(label_of(kind));
    if may_be_many(kind) {
        let name = leaf.blank("name", "reminder-pages-name", BlankKind::Line);
        let hint = leaf.say("reminder-pages-name-hint");
        leaf.read(name.value(&draft.name).hint(hint));
    }
    leaf.read(time(
        &leaf,
        "time",
        "reminder-pages-time",
        draft.asked.start.time().seconds() / 60,
    ));
    if kind != Kind::NextDayCheck {
        let over = leaf.say("reminder-pages-rhythm");
        let rhythm = leaf.choice("rhythm", rhythm_label(draft.rhythm()), Act::Go(Place::Rhythm));
        leaf.choose(rhythm.over(over));
        let day = day_of(draft.rhythm(), draft.asked.start, at.language);
        if !day.is_empty() {
            let over = leaf.say("reminder-pages-day");
            let day = leaf.choice_saying("day", day, Act::Go(Place::Day));
            leaf.choose(day.over(over));
        }
    }
    if room.zones.is_some() {
        let pinned = draft.asked.zone != ScheduleZone::Floating;
        let pin = leaf.choice("pinned", "reminder-pages-pinned", Act::Pin(!pinned));
        leaf.choose(pin.on(pinned));
    }
    let save = leaf
        .choice("save", "reminder-pages-save", Act::Save)
        .icon(Pictogram::Reminders);
    leaf.choose(save.looking(Look::Next));
    if draft.id.is_some() {
        let back = leaf
            .choice("back", "common-back", Act::Back)
            .looking(Look::Back)
            .icon(Pictogram::Back);
        let remove = leaf
            .choice("remove", "reminder-pages-remove", Act::Remove)
            .icon(Pictogram::Remove);
        leaf.way([back, remove.looking(Look::Quiet)]);
    } else {
        leaf.back(Act::Back);
    }
    leaf.done()
}

/// A time of day, in minutes since midnight.
fn time(leaf: &Leaf<'_, Act>, name: &str, sentence: &str, minutes: u32) -> Blank {
    leaf.blank(name, sentence, BlankKind::Time).value(minutes.to_string())
}

fn how_often(draft: &Draft, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("reminders/rhythm", at);
    leaf.title("reminder-pages-rhythm");
    for rhythm in Rhythm::ALL {
        let name = match rhythm {
            Rhythm::Once => "rhythm:once",
            Rhythm::Daily => "rhythm:daily",
            Rhythm::Weekly => "rhythm:weekly",
            Rhythm::EveryTwoWeeks => "rhythm:every_two_weeks",
            Rhythm::Monthly => "rhythm:monthly",
        };
        let choice = leaf.choice(name, rhythm_label(rhythm), Act::Rhythm(rhythm));
        leaf.choose(choice.chosen(rhythm == draft.rhythm()));
    }
    leaf.back(Act::Back);
    leaf.done()
}

fn which_day(draft: &Draft, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("reminders/day", at);
    leaf.title("reminder-pages-day");
    let part = Part::Stepper {
        label: leaf.say(label_of(draft.asked.kind)),
        value: day_of(draft.rhythm(), draft.asked.start, at.language),
        less: leaf.choice("day:earlier", "reminder-pages-earlier", Act::Day(-1)),
        more: leaf.choice("day:later", "reminder-pages-later", Act::Day(1)),
    };
    leaf.choose(part);
    // Within a week every day is near; a date may be far.
    if matches!(draft.rhythm(), Rhythm::Once | Rhythm::Monthly) {
        let earlier = leaf.choice("week:earlier", "reminder-pages-week-earlier", Act::Day(-7));
        let later = leaf.choice("week:later", "reminder-pages-week-later", Act::Day(7));
        leaf.choose([earlier, later]);
    }
    leaf.back(Act::Back);
    leaf.done()
}

/// When nothing is heard.
fn quiet_hours(room: &Reminders, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("reminders/quiet", at);
    leaf.title("reminders-quiet");
    let minutes = room.quiet_minutes();
    if let Some((from, until)) = minutes {
        leaf.read(time(&leaf, "from", "reminders-quiet-from", from));
        leaf.read(time(&leaf, "until", "reminders-quiet-until", until));
        let keep = leaf.choice("keep", "reminders-quiet-keep", Act::KeepQuiet);
        leaf.choose(keep.looking(Look::Next));
        let off = leaf.choice("off", "reminders-quiet-off", Act::SwitchQuiet(false));
        leaf.choose(off);
    } else {
        leaf.sentence("reminders-quiet-off");
        let on = leaf.choice("on", "reminders-quiet-on", Act::SwitchQuiet(true));
        leaf.choose(on.icon(Pictogram::Quiet));
    }
    leaf.back(Act::Back);
    leaf.done()
}

/// All of it silent, for as long as somebody likes.
fn rest(room: &Reminders, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("reminders/rest", at);
    leaf.title("reminders-rest");
    if let Some(line) = rest_line(room, at) {
        leaf.sentence_saying(line);
        let end = leaf.choice("rest:end", "reminders-rest-end", Act::EndRest);
        leaf.choose(end);
    } else {
        leaf.sentence("reminders-rest-text");
        for (name, sentence, days) in [
            ("rest:week", "reminders-rest-week", 7),
            ("rest:month", "reminders-rest-month", 30),
            ("rest:open", "reminders-rest-open", 0),
        ] {
            let choice = leaf.choice(name, sentence, Act::Rest(days));
            leaf.choose(choice);
        }
    }
    leaf.back(Act::Back);
    leaf.done()
}

/// Somebody followed a reminder. Three answers, none of them more than another.
fn reminded(id: ScheduleId, room: &Reminders, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf(format!("reminders/reminded/{}", id.0), at);
    if let Some(schedule) = room.kept.get().schedules.get(id) {
        let text = title(id, schedule.asked().kind, room, at);
        leaf.read(Part::Title { text });
    }
    leaf.sentence("reminded-text");
    leaf.soft("reminded-full");
    let now = UtcSeconds(at.wall_ms.div_euclid(1_000));
    // Where nothing of today is left, it would be untrue.
    let may_come_later = room.later_today(id, now).is_some();
    for (name, sentence, act, icon) in [
        ("now", "reminded-now", Act::Now(id), Pictogram::Next),
        ("later", "reminded-later", Act::Later(id), Pictogram::Later),
        (
            "not_today",
            "reminded-not-today",
            Act::NotToday(id),
            Pictogram::NotToday,
        ),
    ] {
        if name == "later" && !may_come_later {
            continue;
        }
        let choice = leaf.choice(name, sentence, act).icon(icon);
        leaf.choose(choice);
    }
    leaf.back(Act::Back);
    leaf.done()
}
