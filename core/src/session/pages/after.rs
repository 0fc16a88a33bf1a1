//! Afterwards: kind words, what each wished for, and nothing that must be done.

use super::{
    super::{Act, AfterPlace, Asked, BodyState, ComesBack, Distance, HowLong, Person, Session, Tonight, Touch, Wish},
    before::{halves, of, say_again},
};
use crate::page::{At, Choice, Ground, Layout, Leaf, Look, Pictogram, Written};

/// The page afterwards. `may_step_back`: the plan was otherwise once, and can be so again.
pub(crate) fn aftercare(session: &Session, tonight: &Tonight, may_step_back: bool, at: &At<'_>) -> Written<Act> {
    if tonight.around.is_leaving() {
        return super::around::leaving(tonight, at);
    }
    match (tonight.after.place, tonight.after.wishes.asked()) {
        (AfterPlace::Bodies, _) => bodies(tonight, at),
        (AfterPlace::Wishes, Some(asked)) => wishes(asked, tonight, at),
        (AfterPlace::Gentle, _) => gentle(session, may_step_back, at),
        (AfterPlace::Words | AfterPlace::Wishes, _) => words(session, tonight, at),
    }
}

fn leaf<'a>(key: &str, at: &At<'a>) -> Leaf<'a, Act> {
    let mut leaf = Leaf::new(key, at.language).on(Ground::Night, Layout::Reading);
    leaf.pause_band("common-pause-spoken");
    leaf
}

/// Kind words, and what each wished for (by whom, and what).
fn words(session: &Session, tonight: &Tonight, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("aftercare", at);
    let alone = at.people.is_alone();
    leaf.title(if alone {
        "aftercare-title-alone"
    } else {
        "aftercare-title"
    });
    if let Some(sentence) = tonight.closing.sentence() {
        leaf.sentence(sentence);
    }
    if at.is_unsaved {
        leaf.note("common-not-saved");
        leaf.note("common-not-saved-kept");
    }
    if let Some(state) = tonight.after.bodies.shared() {
        leaf.sentence(body_line(state));
    }
    what_holds(&mut leaf, tonight, at);
    let mut wishes = tonight
        .help
        .people
        .iter()
        .filter(|one| !one.aftercare.is_empty())
        .peekable();
    if wishes.peek().is_some() {
        leaf.soft("aftercare-wishes");
    }
    for one in wishes {
        leaf.said(if alone { "" } else { &one.name }, &one.aftercare);
    }
    let mut ways = vec![("body", "body-question", AfterPlace::Bodies, Pictogram::Ask)];
    if tonight.help.wishes_differ() {
        ways.push(("wishes", "aftercare-differ", AfterPlace::Wishes, Pictogram::Both));
    }
    let gentle = ("gentle", "aftercare-gentle", AfterPlace::Gentle, Pictogram::Rest);
    let is_first = tonight.after.bodies.shared() >= Some(BodyState::CAREFUL);
    ways.insert(if is_first { 0 } else { ways.len() }, gentle);
    for (name, id, place, icon) in ways {
        let way = leaf.choice(format!("after:{name}"), id, Act::After(place));
        leaf.choose(way.icon(icon));
    }
    reflect(&mut leaf, ("reflect", "aftercare-reflect", Act::Reflect), session, at);
    let enough = leaf.choice("finish", "common-enough", Act::Finish);
    leaf.way(enough.icon(Pictogram::Stop));
    leaf.done()
}

/// Writing something down, each for themselves.
fn reflect(
    leaf: &mut Leaf<'_, Act>,
    (name, sentence, act): (&str, &str, fn(Person) -> Act),
    session: &Session,
    at: &At<'_>,
) {
    let mut each: Vec<Choice> = Vec::new();
    for (person, _) in at.people.iter() {
        if session.offers().has_own(Touch::Reflect, person) {
            let name = format!("{name}:{}", person.tag());
            let reflect = leaf.choice(name, sentence, act(person));
            each.push(reflect.over(at.people.whose(person)).icon(Pictogram::Reflect));
        }
    }
    if !each.is_empty() {
        leaf.choose(each);
    }
}

/// What is good now, for the most careful answer. It names no state and nobody.
const fn body_line(state: BodyState) -> &'static str {
    match state {
        BodyState::Calm => "after-line-calm",
        BodyState::Alert => "after-line-alert",
        BodyState::Stirred => "after-line-stirred",
        BodyState::Numb => "after-line-numb",
        BodyState::FarAway => "body-line-far-away",
    }
}

/// How each body is just now, each in their own half. Nothing speaks before everybody has answered or passed.
fn bodies(tonight: &Tonight, at: &At<'_>) -> Written<Act> {
    halves("aftercare/body".to_owned(), at, |leaf, person| {
        if tonight.after.bodies.has_said(person) {
            leaf.soft_saying(at.people.whose(person));
            heard(leaf, person);
        } else {
            super::bodies::asked(leaf, person, at);
        }
        back(leaf, person, at);
    })
}

/// It is heard, and can be said otherwise until everybody has answered.
pub(super) fn heard(leaf: &mut Leaf<'_, Act>, person: Person) {
    leaf.sentence("after-heard");
    let again = say_again(leaf, person);
    leaf.choose(again);
}

fn back(leaf: &mut Leaf<'_, Act>, person: Person, at: &At<'_>) {
    let back = leaf.choice(of(at, "back", person), "common-back", Act::After(AfterPlace::Words));
    leaf.way(back.looking(Look::Back).icon(Pictogram::Back));
}

/// Where two wishes differ (S66): one question after the other, each in their own half, each with one touch.
fn wishes(asked: Asked, tonight: &Tonight, at: &At<'_>) -> Written<Act> {
    let (key, question, text) = match asked {
        Asked::Distance => ("distance", "after-distance", "after-distance-text"),
        Asked::HowLong => ("how_long", "after-length", "after-length-text"),
        Asked::ComesBack => ("comes_back", "after-back", "after-back-text"),
    };
    halves(format!("aftercare/wishes/{key}"), at, |leaf, person| {
        leaf.soft_saying(at.people.whose(person));
        if tonight.after.wishes.has_said(person) {
            heard(leaf, person);
        } else {
            leaf.question(question);
            leaf.soft(text);
            let answers = answers(leaf, asked, person, at);
            leaf.choose(answers);
        }
        back(leaf, person, at);
    })
}

fn answers(leaf: &mut Leaf<'_, Act>, asked: Asked, person: Person, at: &At<'_>) -> Vec<Choice> {
    let mut answer = |tag: &str, text: String, wish| {
        let name = format!("wish:{}:{tag}", person.tag());
        leaf.choice_saying(name, text, Act::Wish { person, wish })
    };
    let say = |id| at.language.say(id);
    match asked {
        Asked::Distance => [
            ("together", Distance::Together),
            ("same_room", Distance::SameRoom),
            ("apart", Distance::Apart),
        ]
        .map(|(tag, distance)| answer(tag, say(distance_said(distance)), Wish::Distance(distance)))
        .into(),
        Asked::HowLong => [
            ("minutes", HowLong::Minutes),
            ("half_an_hour", HowLong::HalfAnHour),
            ("open", HowLong::Open),
        ]
        .map(|(tag, how_long)| answer(tag, say(how_long_said(how_long)), Wish::HowLong(how_long)))
        .into(),
        Asked::ComesBack => {
            let other = person.other();
            let name = at.people.name(other).to_owned();
            vec![
                answer("me", say("after-back-me"), Wish::ComesBack(ComesBack::First(person))),
                answer("other", name, Wish::ComesBack(ComesBack::First(other))),
                answer(
                    "whoever",
                    say("after-back-whoever"),
                    Wish::ComesBack(ComesBack::WhoeverIsReady),
                ),
            ]
        }
    }
}

const fn distance_said(distance: Distance) -> &'static str {
    match distance {
        Distance::Together => "after-distance-together",
        Distance::SameRoom => "after-distance-same-room",
        Distance::Apart => "after-distance-apart",
    }
}

const fn how_long_said(how_long: HowLong) -> &'static str {
    match how_long {
        HowLong::Minutes => "after-length-minutes",
        HowLong::HalfAnHour => "after-length-half-an-hour",
        HowLong::Open => "after-length-open",
    }
}

/// What holds for both of what they said; whose it was, nobody can read here.
fn what_holds(leaf: &mut Leaf<'_, Act>, tonight: &Tonight, at: &At<'_>) {
    let (distance, how_long, comes_back) = tonight.after.wishes.shared();
    let comes_back = comes_back.map(|comes_back| match comes_back {
        ComesBack::First(person) => at.people.name(person).to_owned(),
        ComesBack::WhoeverIsReady => leaf.say("after-back-whoever"),
    });
    let said = [
        ("after-distance", distance.map(|it| leaf.say(distance_said(it)))),
        ("after-length", how_long.map(|it| leaf.say(how_long_said(it)))),
        ("after-back", comes_back),
    ];
    for (question, answer) in said {
        if let Some(answer) = answer {
            leaf.said(leaf.say(question), answer);
        }
    }
}

/// Where it was a lot (S81): rest, how it was before, one sentence. Offered to everybody in the same words, whatever happened.
fn gentle(session: &Session, may_step_back: bool, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("aftercare/gentle", at);
    leaf.title("aftercare-gentle");
    leaf.sentence("after-gentle-text");
    if at.is_open() {
        let rest = leaf.choice("rest", "after-gentle-rest", Act::Rest);
        leaf.choose(rest.icon(Pictogram::Rest));
    }
    if at.is_open() && may_step_back {
        let hint = leaf.say("after-gentle-before-text");
        let before = leaf.choice("step_back", "after-gentle-before", Act::StepBack);
        leaf.choose(before.hint(hint).icon(Pictogram::StepBack));
    }
    reflect(
        &mut leaf,
        ("sentence", "after-gentle-sentence", Act::OneSentence),
        session,
        at,
    );
    leaf.back(Act::After(AfterPlace::Words));
    leaf.done()
}
