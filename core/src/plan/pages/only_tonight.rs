//! Less, for tonight only.

use super::{
    super::{Act, Careful, OnlyTonight, Place, Plans, Time, Today, Writing, only_tonight::Less},
    reading::how_long,
};
use crate::{
    page::{At, Choice, Leaf, Look, Pictogram, State, Written},
    words::Word,
};

/// What can be less tonight, each by one touch. What holds already stays: nothing here is ever more.
pub(super) fn only_tonight(
    place: Place,
    (plans, tonight): (&Plans, &OnlyTonight),
    writing: &Writing,
    at: &At<'_>,
    today: Today,
) -> Written<Act> {
    let is_on = place == Place::LessNow;
    let (key, text) = if is_on {
        ("evening/less", "less-now-text")
    } else {
        ("tonight/less", "tonight-less-text")
    };
    let mut leaf = Leaf::new(key, at.language);
    leaf.pause_band("common-pause-spoken");
    leaf.title("tonight-less");
    leaf.sentence(text);
    let held = tonight.held(today);
    let chosen = &writing.less;
    if let Some(plan) = plans.current() {
        let now = tonight.limits(plan.agreed(), today);
        let mut choices: Vec<Choice> = Vec::new();
        // Once an evening is on, they have arrived.
        let some = Less::ALL.into_iter().filter(|less| !is_on || *less != Less::Arriving);
        for less in some {
            if held.contains(&less) {
                let text = says(&leaf, less, now);
                leaf.said(leaf.say("tonight-less-holds"), text);
            } else if less.of(now) != now {
                let (name, text) = (name(less), says(&leaf, less, less.of(now)));
                let choice = leaf.choice_saying(format!("less:{name}"), text, Act::Less(less));
                choices.push(choice.being(if chosen.contains(&less) { State::On } else { State::Off }));
            }
        }
        for row in choices.chunks(2) {
            leaf.choose(row.to_vec());
        }
    }
    let back = leaf.choice("back", "common-back", Act::Back).looking(Look::Back);
    let mut ways = vec![back.icon(Pictogram::Back)];
    if !chosen.is_empty() {
        let hold = leaf.choice("hold", "tonight-less-hold", Act::Hold);
        ways.push(hold.looking(Look::Next).icon(Pictogram::Narrower));
    }
    leaf.way(ways);
    leaf.done()
}

/// What becomes of it, in words.
pub(super) fn says(leaf: &Leaf<'_, Act>, less: Less, limits: Careful) -> String {
    let minutes = |seconds: u32| [("minutes", Word::Number(seconds / 60))];
    match less {
        Less::Sooner => leaf.say_with("tonight-less-sooner", &minutes(limits.check_in_every_s)),
        Less::Shorter => leaf.say_with("tonight-less-shorter", &minutes(limits.length_s)),
        Less::LongerPause => leaf.say_with("tonight-less-longer-pause", &minutes(limits.settle_s)),
        Less::NoBreathing => leaf.say("tonight-less-no-breathing"),
        Less::EachAnswers => leaf.say("tonight-less-each-answers"),
        Less::Patience => lasts(leaf, "tonight-less-patience", (Time::Patience, limits.patience_s)),
        Less::Buffer => lasts(leaf, "tonight-less-buffer", (Time::Buffer, limits.buffer_s)),
        Less::Arriving => lasts(leaf, "tonight-less-arriving", (Time::Arriving, limits.arriving_s)),
        Less::Leaving => lasts(leaf, "tonight-less-leaving", (Time::Leaving, limits.leaving_s)),
    }
}

fn lasts(leaf: &Leaf<'_, Act>, sentence: &str, (time, seconds): (Time, u32)) -> String {
    let time = how_long(leaf, time, seconds);
    leaf.say_with(sentence, &[("time", Word::Text(&time))])
}

const fn name(less: Less) -> &'static str {
    match less {
        Less::Sooner => "sooner",
        Less::Shorter => "shorter",
        Less::LongerPause => "longer_pause",
        Less::NoBreathing => "no_breathing",
        Less::EachAnswers => "each_answers",
        Less::Patience => "patience",
        Less::Buffer => "buffer",
        Less::Arriving => "arriving",
        Less::Leaving => "leaving",
    }
}
