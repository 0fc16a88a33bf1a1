//! The pages of the first start: each one idea, and "later" on each.

use super::{Act, Place};
use crate::page::{At, BlankKind, Leaf, Look, Part, Pictogram, Written};

/// The page at `place`.
pub(crate) fn write(place: Place, at: &At<'_>) -> Written<Act> {
    match place {
        Place::Welcome => welcome(at),
        Place::Safe => safe(at),
        Place::Secret { alone } => secret(alone, at),
    }
}

fn leaf<'a>(key: &str, at: &At<'a>) -> Leaf<'a, Act> {
    let mut leaf = Leaf::new(key, at.language);
    leaf.pause_band("common-pause-spoken");
    leaf
}

fn picture(leaf: &mut Leaf<'_, Act>, pictogram: Pictogram) {
    leaf.read(Part::Picture {
        pictogram,
        spoken: String::new(),
    });
}

/// Back, and "later": the next page, with nothing answered.
fn back_and_later(leaf: &mut Leaf<'_, Act>) {
    let back = leaf.choice("back", "common-back", Act::Back).looking(Look::Back);
    let later = leaf.choice("later", "common-later", Act::Next).looking(Look::Quiet);
    leaf.way([back.icon(Pictogram::Back), later.icon(Pictogram::Later)]);
}

/// What this is, and that it stays here.
fn welcome(at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("first_start/welcome", at);
    picture(&mut leaf, Pictogram::Begin);
    leaf.title("first-start-welcome-title");
    leaf.sentence("first-start-welcome-text");
    leaf.sentence("first-start-welcome-stays");
    leaf.soft("first-start-welcome-adults");
    let begin = leaf.choice("begin", "first-start-welcome-begin", Act::Next);
    leaf.choose(begin.looking(Look::Next).icon(Pictogram::Next));
    let copy = leaf.choice("copy", "first-start-welcome-copy", Act::BeginWithCopy);
    leaf.choose(copy.looking(Look::Quiet).icon(Pictogram::BringBack));
    let later = leaf.choice("later", "common-later", Act::Next);
    leaf.way(later.looking(Look::Quiet).icon(Pictogram::Later));
    leaf.done()
}

/// Is it safe for you to use this with someone?
fn safe(at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("first_start/safe", at);
    picture(&mut leaf, Pictogram::Safe);
    leaf.asks_whether_it_is_safe(Act::Answer);
    leaf.soft("first-start-safe-help");
    back_and_later(&mut leaf);
    leaf.done()
}

/// The secret that opens the app; or none, for now.
fn secret(alone: bool, at: &At<'_>) -> Written<Act> {
    let mut leaf = leaf("first_start/secret", at);
    leaf.title("first-start-secret-title");
    leaf.sentence("first-start-secret-text");
    let mut secret = leaf.blank("secret", "first-start-secret-field", BlankKind::Secret);
    secret.may_be_seen = leaf.say("first-start-secret-show");
    secret.is_judged = true;
    leaf.read(secret);
    leaf.soft("first-start-secret-lost");
    let with = leaf.choice("with", "first-start-secret-with", Act::SetUp { with_secret: true });
    leaf.choose(with.taking_secrets().icon(Pictogram::Lock));
    let without = leaf.choice(
        "without",
        "first-start-secret-without",
        Act::SetUp { with_secret: false },
    );
    let open = leaf.say(if alone {
        "first-start-secret-open-alone"
    } else {
        "first-start-secret-open"
    });
    leaf.choose(without.icon(Pictogram::Later).hint(open));
    leaf.back(Act::Back);
    leaf.done()
}
