//! The pages of help.

use super::{Act, Place, Room, number_of};
use crate::{
    library::{HelpLine, country_name, help_countries},
    page::{Ability, At, BlankKind, CardLine, Choice, Leaf, Look, Part, Pictogram, Safe, Written},
    words::Word,
};

/// So many lines on a page, and so many countries.
const LINES: usize = 3;
const COUNTRIES: usize = 6;

/// The page at `place`. Pure.
pub(crate) fn write(place: Place, room: &Room, at: &At<'_>) -> Written<Act> {
    match place {
        Place::People if at.is_open() => people(room, at),
        Place::Add if at.is_open() => add(room, at),
        Place::Countries(from) => countries(from, at),
        Place::Lines(from) => lines(from, room, at),
        Place::Safe => safe(at),
        Place::Heard(heard) => answered(heard, at),
        Place::People | Place::Add => lines(0, room, at),
    }
}

fn leaf<'a>(key: impl Into<String>, at: &At<'a>) -> Leaf<'a, Act> {
    let mut leaf = Leaf::new(key, at.language);
    leaf.pause_band("common-pause-spoken");
    leaf
}

fn back(leaf: &mut Leaf<'_, Act>, to: Act) -> Choice {
    let back = leaf.choice("back", "common-back", to);
    back.looking(Look::Back).icon(Pictogram::Back)
}

fn more(leaf: &mut Leaf<'_, Act>, to: Place) -> Choice {
    leaf.choice("more", "support-more", Act::Go(to)).looking(Look::Quiet)
}

/// Lines that listen, and the ways to the rest.
fn lines(from: usize, room: &Room, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf(format!("help/{}", from / LINES), at);
    leaf.title("support-title");
    let all = room.lines(at);
    if let Some(country) = all
        .first()
        .filter(|line| !line.helps_everywhere())
        .map(|_| room.country(at))
    {
        leaf.sentence(&country_name(country));
    }
    leaf.soft("support-remembers");
    for (place, line) in all.iter().enumerate().skip(from).take(LINES) {
        leaf.read(card(line, at));
        if let Some(number) = number_of(line).filter(|_| at.phone.can(Ability::Call)) {
            let text = leaf.say_with("support-call", &[("number", Word::Text(number))]);
            let call = leaf.choice_saying(format!("call:{place}"), text, Act::Call(place));
            leaf.read(call.icon(Pictogram::Call));
        }
    }
    let country = leaf
        .choice("country", "support-country", Act::Go(Place::Countries(0)))
        .looking(Look::Quiet);
    if at.is_open() {
        let people = leaf.choice("people", "support-people", Act::Go(Place::People));
        leaf.choose([people.icon(Pictogram::OnePerson), country]);
    } else {
        leaf.choose(country);
    }
    if from == 0 {
        leaf.soft_saying(at.pauses_too());
        let safe = leaf.choice("safe", "support-safe", Act::Go(Place::Safe));
        leaf.choose(safe.looking(Look::Quiet));
    }
    let to = from
        .checked_sub(LINES)
        .map_or(Act::Close, |before| Act::Go(Place::Lines(before)));
    let mut ways = vec![back(&mut leaf, to)];
    let next = from.saturating_add(LINES);
    if next < all.len() {
        ways.push(more(&mut leaf, Place::Lines(next)));
    }
    leaf.way(ways);
    leaf.done()
}

/// A line: what it is for, how it is reached, and when that was true.
fn card(line: &HelpLine, at: &At<'_>) -> Part {
    let say = |id: &str| at.language.say(id);
    let mut lines = vec![CardLine::new(say(&line.what_for), line.reached(at.language))];
    let parts = line.parts(at.language);
    if !parts.is_empty() {
        lines.push(CardLine::new("", parts));
    }
    if let Some(day) = line.confirmed_on() {
        let confirmed = at.language.say_with_day("support-confirmed", day, &[]);
        lines.push(CardLine::new("", confirmed));
    }
    Part::Card {
        title: line.name.to_owned(),
        lines,
    }
}

/// Another country than the phone's.
fn countries(from: usize, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf(format!("help/country/{}", from / COUNTRIES), at);
    leaf.title("support-country");
    let all = help_countries();
    let here: Vec<Choice> = all
        .iter()
        .enumerate()
        .skip(from)
        .take(COUNTRIES)
        .map(|(place, country)| {
            let name = format!("country:{}", country.to_ascii_lowercase());
            leaf.choice(name, &country_name(country), Act::Choose(place))
        })
        .collect();
    for pair in here.chunks(2) {
        leaf.choose(pair.to_vec());
    }
    let to = from.checked_sub(COUNTRIES).map_or(Place::Lines(0), Place::Countries);
    let mut ways = vec![back(&mut leaf, Act::Go(to))];
    let next = from.saturating_add(COUNTRIES);
    if next < all.len() {
        ways.push(more(&mut leaf, Place::Countries(next)));
    }
    leaf.way(ways);
    leaf.done()
}

/// Is it safe for you to use this with someone?
fn safe(at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("help/safe", at);
    leaf.asks_whether_it_is_safe(|heard| Act::Go(Place::Heard(heard)));
    let back = back(&mut leaf, Act::Go(Place::Lines(0)));
    leaf.way(back);
    leaf.done()
}

/// Whoever looks over a shoulder sees the same page after each answer, but for its one sentence.
fn answered(heard: Safe, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("help/heard", at);
    leaf.title("support-title");
    leaf.sentence(match heard {
        Safe::Together => "support-heard-together",
        Safe::Alone => "support-heard-alone",
        Safe::NotSure => "support-heard-not-sure",
    });
    let lines = leaf.choice("lines", "support-lines", Act::Go(Place::Lines(0)));
    leaf.choose(lines.icon(Pictogram::Talk));
    let back = back(&mut leaf, Act::Go(Place::Safe));
    leaf.way(back);
    leaf.done()
}

/// The people one trusts.
fn people(room: &Room, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("help/people", at);
    leaf.title("support-people");
    leaf.soft("support-people-text");
    let people = room.people.get();
    if people.each().next().is_none() {
        leaf.sentence("support-people-none");
    }
    for (place, (name, number)) in people.each().enumerate() {
        leaf.said(name, number);
        let remove = leaf.choice(format!("remove:{place}"), "support-person-remove", Act::Remove(place));
        let mut row = vec![remove.looking(Look::Quiet)];
        if at.phone.can(Ability::Call) {
            let call = leaf.choice(
                format!("call_person:{place}"),
                "support-person-call",
                Act::CallPerson(place),
            );
            row.insert(0, call.icon(Pictogram::Call));
        }
        leaf.read(row);
    }
    if people.has_room() {
        let add = leaf.choice("add", "support-people-add", Act::Go(Place::Add));
        leaf.choose(add.icon(Pictogram::OnePerson));
    }
    let back = back(&mut leaf, Act::Go(Place::Lines(0)));
    leaf.way(back);
    leaf.done()
}

/// Somebody is added.
fn add(room: &Room, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("help/people/add", at);
    leaf.title("support-people-add");
    for (name, id, typed) in [
        ("name", "support-person-name", &room.typed.name),
        ("number", "support-person-number", &room.typed.number),
    ] {
        leaf.read(leaf.blank(name, id, BlankKind::Line).value(typed));
    }
    let keep = leaf.choice("keep", "support-person-keep", Act::Keep);
    leaf.choose(keep.looking(Look::Next).icon(Pictogram::Keep));
    let back = back(&mut leaf, Act::Go(Place::People));
    leaf.way(back);
    leaf.done()
}
