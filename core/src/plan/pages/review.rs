//! The agreements, one a page: still right, less of it, or something to talk about.

use super::{
    super::{Act, Careful, Plans, Time, review::Topic},
    only_tonight::says,
    reading::{said_time, texts},
};
use crate::page::{At, Choice, Leaf, Pictogram, Written};

/// The page about `topic`. Nothing on it says who has answered, or what.
pub(super) fn review(topic: Topic, plans: &Plans, at: &At<'_>) -> Written<Act> {
    let mut leaf = Leaf::new(format!("plan/review/{}", topic.tag()), at.language);
    leaf.pause_band("common-pause-spoken");
    leaf.title("plan-review");
    leaf.soft("plan-review-text");
    if let Some(plan) = plans.current() {
        leaf.question(topic.sentence());
        agreed(&mut leaf, topic, plans);
        let right = leaf.choice("right", "plan-review-right", Act::StillRight(topic));
        leaf.choose(right.icon(Pictogram::Yes));
        if let Some((less, then)) = topic.less_of(Careful::of(plan.agreed())) {
            let text = says(&leaf, less, then);
            let choice = leaf.choice_saying("less", text, Act::LessOf(topic));
            let over = leaf.say("plan-review-less");
            leaf.choose(Choice::over(choice, over).icon(Pictogram::Narrower));
        }
        let talk = leaf.choice("talk", "plan-review-talk", Act::Talk(topic));
        leaf.choose(talk.icon(Pictogram::Talk));
    }
    leaf.back(Act::Back);
    leaf.done()
}

/// What was agreed about `topic`.
fn agreed(leaf: &mut Leaf<'_, Act>, topic: Topic, plans: &Plans) {
    let Some(plan) = plans.current() else { return };
    let agreed = plan.agreed();
    match topic {
        Topic::Asking => said_time(leaf, Time::CheckInEvery, agreed),
        Topic::Patience => said_time(leaf, Time::Patience, agreed),
        Topic::Buffer => said_time(leaf, Time::Buffer, agreed),
        Topic::Arriving => said_time(leaf, Time::Arriving, agreed),
        Topic::Leaving => said_time(leaf, Time::Leaving, agreed),
        Topic::Length => said_time(leaf, Time::Length, agreed),
        Topic::Pause => said_time(leaf, Time::Settle, agreed),
        Topic::Breathing => leaf.sentence(if agreed.breathing {
            "plan-breathing"
        } else {
            "plan-no-breathing"
        }),
        Topic::Answers => {
            if let Some(holder) = agreed.holder() {
                leaf.said(leaf.say("plan-pace-holder"), &holder.name);
            }
        }
        Topic::Signals => {
            for (label, text) in texts(agreed).into_iter().take(3).filter(|(_, text)| !text.is_empty()) {
                leaf.said(leaf.say(label), text);
            }
        }
        Topic::Covenant => leaf.sentence_saying(&agreed.covenant),
    }
}
