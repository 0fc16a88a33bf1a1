//! The pages about what somebody keeps for themselves.

use super::{
    super::{
        drawn::{keyed, offer},
        leaf,
    },
    Act, Answer, Beside, Entry, Keeping, Leaf, Own, Place, Room,
};
use crate::{
    page::{self, At, BlankKind, CardLine, Look, Part, Pictogram, Written},
    session::Person,
    words::Word,
};

/// The page at `place`. Pure. What is closed is not shown, whatever page was asked for.
pub(crate) fn write(place: Place, room: &Room, beside: Beside<'_>, at: &At<'_>) -> Written<Act> {
    let (person, read) = match place {
        Place::Of(person) => (person, None),
        Place::Words(person) if room.of(person).is_open() => return words(person, beside, at),
        Place::Elsewhere(person) if room.of(person).is_open() => return elsewhere(room.of(person), person, at),
        Place::Brought(person) if room.of(person).has_brought => return brought(person, at),
        Place::Words(person) | Place::Elsewhere(person) | Place::Brought(person) => (person, None),
        Place::Pages(person) | Place::Sure(person, _) => (person, room.of(person).leaf()),
    };
    match (place, read) {
        (Place::Sure(_, id), Some(leaf)) => match leaf.entries.iter().find(|entry| entry.id == id) {
            Some(entry) => sure(entry, person, at),
            None => pages(leaf, person, at),
        },
        (_, Some(leaf)) => pages(leaf, person, at),
        (_, None) => of(room.of(person), person, beside, at),
    }
}

/// A page of `person`.
fn begin<'a>(person: Person, ending: &str, at: &At<'a>) -> page::Leaf<'a, Act> {
    let mut leaf = leaf(format!("own/{}{ending}", person.tag()), at);
    if at.people.is_alone() {
        leaf.title("own-title");
    } else {
        leaf.read(Part::Title {
            text: at.people.name(person).to_owned(),
        });
    }
    leaf
}

/// What one of them keeps for themselves: closed with words of their own, opened with them.
fn of(own: &Own, person: Person, beside: Beside<'_>, at: &At<'_>) -> Written<Act> {
    let mut leaf = begin(person, &keyed("", beside.drawn), at);
    if *beside.left_open.of(person) && !own.is_closed() {
        let name = format!("reflect:{}", person.tag());
        let reflect = leaf.choice(name, "own-left-open", Act::Reflect(person));
        leaf.choose(reflect.icon(Pictogram::Write));
    }
    match own.keeping {
        Keeping::NeverSetUp(_) => {
            make(&mut leaf, person, beside, at);
            if beside.always_alone {
                read(&mut leaf, own, person);
            } else {
                leaf.soft("own-helps-first");
            }
        }
        Keeping::Closed => {
            open_with_words(&mut leaf, person);
        }
        Keeping::Open(_) => {
            own.aged.said().for_each(|sentence| leaf.note(sentence));
            read(&mut leaf, own, person);
            let change = leaf.choice("change", "own-change", Act::Go(Place::Words(person)));
            let old = leaf.choice("old", "own-old", Act::LetOldGo(person, !own.lets_old_go));
            let hint = leaf.say("own-old-text");
            let elsewhere = leaf.choice("elsewhere", "own-elsewhere", Act::Go(Place::Elsewhere(person)));
            leaf.choose([
                change.icon(Pictogram::Secret),
                elsewhere.on(own.opens_elsewhere),
                old.on(own.lets_old_go).hint(hint),
            ]);
            let close = leaf.choice("close", "own-close", Act::Close(person));
            leaf.choose(close.icon(Pictogram::Lock));
        }
    }
    if own.has_brought {
        leaf.soft("own-brought");
        let brought = leaf.choice("brought", "own-brought-open", Act::Go(Place::Brought(person)));
        leaf.choose(brought.icon(Pictogram::BringBack));
    }
    if let Some(day) = own.given_up_on_day {
        leaf.soft_saying(at.language.say_with_day("own-given-up", day, &[]));
    }
    leaf.back(Act::Back);
    leaf.done()
}

/// The first words that close what `person` writes for themselves, where they are about to write.
pub(crate) fn first_words(person: Person, beside: Beside<'_>, at: &At<'_>) -> Written<Act> {
    let mut leaf = begin(person, &keyed("/first", beside.drawn), at);
    make(&mut leaf, person, beside, at);
    leaf.back(Act::Back);
    leaf.done()
}

/// Before `person` says whether the plan is right for them: their own words, so that nobody says it for them.
pub(crate) fn to_confirm(person: Person, at: &At<'_>) -> Written<Act> {
    let mut leaf = begin(person, "/confirm", at);
    leaf.sentence("own-confirm-text");
    open_with_words(&mut leaf, person);
    leaf.back(Act::Back);
    leaf.done()
}

fn open_with_words(leaf: &mut page::Leaf<'_, Act>, person: Person) {
    leaf.read(leaf.blank("own", "own-field", BlankKind::Secret));
    let open = leaf.choice("open", "own-open", Act::Open(person));
    leaf.choose(open.icon(Pictogram::Unlock).looking(Look::Next).taking_secrets());
}

fn make(leaf: &mut page::Leaf<'_, Act>, person: Person, beside: Beside<'_>, at: &At<'_>) {
    leaf.sentence(if at.people.is_alone() {
        "own-text-alone"
    } else {
        "own-text"
    });
    new_words(leaf, beside, at);
    leaf.soft("own-text-lost");
    if !beside.without_a_key {
        leaf.soft("own-here-alone");
    }
    let make = leaf.choice("keep", "own-make", Act::KeepWords(person));
    leaf.choose(make.icon(Pictogram::Lock).looking(Look::Next).taking_secrets());
}

fn read(leaf: &mut page::Leaf<'_, Act>, own: &Own, person: Person) {
    let read = leaf.choice("read", "own-read", Act::Read(person, 0));
    let helps = leaf.choice("helps", "own-helps", Act::Helps(person));
    let mut ways = vec![read.icon(Pictogram::Read), helps.icon(Pictogram::OwnAids)];
    if own.is_open() && own.has_written_alone {
        let kept = leaf.choice("kept", "add-kept", Act::WrittenAlone(person));
        ways.push(kept.icon(Pictogram::Keep));
    }
    leaf.choose(ways);
}

/// Words that are being chosen may be seen: a slip would close it to everybody. Drawn ones are offered first.
fn new_words(leaf: &mut page::Leaf<'_, Act>, beside: Beside<'_>, at: &At<'_>) {
    offer(leaf, beside.drawn, Act::Draw, at);
    let own = leaf.blank("own", "own-field", BlankKind::Secret);
    leaf.read(own.may_be_seen(leaf.say("first-start-secret-show")).judged());
}

/// Other words for what is open: those of before close nothing any more.
fn words(person: Person, beside: Beside<'_>, at: &At<'_>) -> Written<Act> {
    let mut leaf = begin(person, &keyed("/words", beside.drawn), at);
    leaf.read(leaf.blank("own_was", "own-field-was", BlankKind::Secret));
    new_words(&mut leaf, beside, at);
    leaf.soft("own-text-lost");
    let keep = leaf
        .choice("keep", "own-change", Act::KeepWords(person))
        .icon(Pictogram::Keep);
    leaf.choose(keep.looking(Look::Next).taking_secrets());
    leaf.back(Act::Back);
    leaf.done()
}

/// Whether their words open it on another phone, too: what either means, and the words themselves, because what lies open says
/// nothing about who holds the phone.
fn elsewhere(own: &Own, person: Person, at: &At<'_>) -> Written<Act> {
    let mut leaf = begin(person, "/elsewhere", at);
    let (text, id) = if own.opens_elsewhere {
        ("own-elsewhere-is", "own-elsewhere-off")
    } else {
        ("own-elsewhere-text", "own-elsewhere-on")
    };
    leaf.sentence(text);
    leaf.soft("own-elsewhere-words");
    leaf.read(leaf.blank("own", "own-field", BlankKind::Secret));
    let keep = leaf.choice("keep", id, Act::LetOpenElsewhere(person, !own.opens_elsewhere));
    leaf.choose(keep.icon(Pictogram::Keep).looking(Look::Next).taking_secrets());
    leaf.back(Act::Back);
    leaf.done()
}

/// What a copy brought, and what words of then close.
fn brought(person: Person, at: &At<'_>) -> Written<Act> {
    let mut leaf = begin(person, "/brought", at);
    leaf.sentence("own-brought");
    leaf.read(leaf.blank("own", "own-field", BlankKind::Secret));
    let open = leaf.choice("open", "own-brought-open", Act::OpenBrought(person));
    leaf.choose(open.icon(Pictogram::Unlock).looking(Look::Next).taking_secrets());
    leaf.back(Act::Back);
    leaf.done()
}

/// What somebody may read of what was written, the latest first.
fn pages(read: &Leaf, person: Person, at: &At<'_>) -> Written<Act> {
    let mut leaf = begin(person, &format!("/pages/{}", read.from), at);
    if read.entries.is_empty() {
        leaf.sentence("own-none");
    }
    for (entry, number) in read.entries.iter().zip(read.from..) {
        written(&mut leaf, entry, at);
        if entry.may_be_deleted {
            let name = format!("delete:{number}");
            let delete = leaf.choice(name, "own-let-go", Act::Go(Place::Sure(person, entry.id)));
            leaf.read(delete.icon(Pictogram::Deleting).looking(Look::Quiet));
        }
    }
    let mut turns = Vec::new();
    if read.goes_on {
        let next = read.from.saturating_add(super::ENTRIES_A_LEAF);
        let earlier = leaf.choice("earlier", "own-earlier", Act::Read(person, next));
        turns.push(earlier.looking(Look::Quiet));
    }
    if read.from > 0 {
        let before = read.from.saturating_sub(super::ENTRIES_A_LEAF);
        let later = leaf.choice("later", "own-later", Act::Read(person, before));
        turns.push(later.looking(Look::Quiet));
    }
    if !turns.is_empty() {
        leaf.choose(turns);
    }
    leaf.back(Act::Back);
    leaf.done()
}

/// One more question before an entry goes. Keeping it is as large.
fn sure(entry: &Entry, person: Person, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf(format!("own/{}/delete", person.tag()), at);
    leaf.title("own-let-go");
    written(&mut leaf, entry, at);
    leaf.soft("delete-text");
    let delete = leaf.choice("delete", "delete-sure", Act::Delete(person, entry.id));
    leaf.choose(delete.icon(Pictogram::Deleting));
    let keep = leaf.choice("keep", "delete-keep", Act::Back).icon(Pictogram::Keep);
    leaf.choose(keep.looking(Look::Back));
    leaf.done()
}

/// What an entry is about and of which day, and what was said.
fn written(leaf: &mut page::Leaf<'_, Act>, entry: &Entry, at: &At<'_>) {
    let about = leaf.say(entry.about);
    let of_day = entry.begun.map(|begun| {
        let day = at.language.date(begun);
        let with = [("about", Word::Text(&about)), ("day", Word::Text(&day))];
        at.language.say_with("own-of-day", &with)
    });
    let title = of_day.unwrap_or(about);
    let heading = [entry.by.as_str(), &title].into_iter().filter(|text| !text.is_empty());
    leaf.soft_saying(heading.collect::<Vec<_>>().join("  "));
    for (asked, answer) in &entry.said {
        let text = match answer {
            Answer::Touched(sentence) => leaf.say(sentence),
            Answer::Words(words) => words.clone(),
        };
        let line = CardLine::new(leaf.say(asked), text);
        leaf.read(Part::Said { line });
    }
}
