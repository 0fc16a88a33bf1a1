//! How is your body just now? The same answers before an evening, in a pause, and afterwards.

use super::super::{Act, BodyState, Person};
use crate::{
    page::{At, Leaf, Part, Pictogram},
    words::Word,
};

/// How is the body of `person` just now? Of two, by their name, and plainly that it is not private (S31).
pub(super) fn asked(leaf: &mut Leaf<'_, Act>, person: Person, at: &At<'_>) {
    let alone = at.people.is_alone();
    match at.people.chosen_name(person).filter(|_| !alone) {
        Some(name) => {
            let text = leaf.say_with("body-question-of", &[("name", Word::Text(name))]);
            leaf.read(Part::Question { text });
        }
        None => {
            leaf.soft_saying(at.people.whose(person));
            leaf.question("body-question");
        }
    }
    if !alone {
        leaf.soft("body-not-private");
    }
    answers(leaf, person);
}

/// The answers of `person`, the most careful first, and not saying among them: all of one weight, and none of them chosen.
pub(super) fn answers(leaf: &mut Leaf<'_, Act>, person: Person) {
    let mut answer = |state: Option<BodyState>| {
        let (tag, sentence, icon) = match state {
            Some(BodyState::FarAway) => ("far_away", "body-far-away", Pictogram::FarAway),
            Some(BodyState::Numb) => ("numb", "body-numb", Pictogram::Numb),
            Some(BodyState::Stirred) => ("stirred", "body-stirred", Pictogram::Stirred),
            Some(BodyState::Alert) => ("alert", "body-alert", Pictogram::Alert),
            Some(BodyState::Calm) => ("calm", "body-calm", Pictogram::Calm),
            None => ("skip", "body-skip", Pictogram::Skip),
        };
        let act = Act::Body { person, state };
        leaf.choice(format!("body:{}:{tag}", person.tag()), sentence, act)
            .icon(icon)
    };
    let [far_away, numb, stirred, alert, calm] = BodyState::ALL.map(|state| answer(Some(state)));
    let skip = answer(None);
    for row in [[far_away, numb], [stirred, alert], [calm, skip]] {
        leaf.choose(row);
    }
}
