//! Plays a story against the core, on a real vault on the disk, with a hand on a phone: it presses names.

use std::path::Path;

use stillpoint_core::{
    Person, Stillpoint, Touch,
    plan::{PersonDraft, PlanDraft},
    session::{Phase, What},
};

use crate::{
    hand::Hand,
    place::Place,
    story::{Afterwards, Happening, Step, Story, Touched, Vault, Wanted},
};

const SECRET: &str = "river stone";

/// Plays `story`.
///
/// # Errors
/// The first expectation that does not hold, with its step.
pub fn play(story: &Story) -> Result<(), String> {
    play_in(&Place::new(), story)
}

/// Plays `story` on a vault in `place`, which is empty.
///
/// # Errors
/// The first expectation that does not hold, with its step.
pub fn play_in(place: &Place, story: &Story) -> Result<(), String> {
    let mut phone = Phone::set_up(story, place.path())?;
    for (index, step) in story.steps.iter().enumerate() {
        phone.hand.forget_what_was_felt();
        let played = match &step.happens {
            Some(happening) => phone.play(happening),
            None => Ok(()),
        };
        played
            .and_then(|()| phone.look(step, story))
            .map_err(|why| format!("step {}: {why}", index.saturating_add(1)))?;
    }
    Ok(())
}

/// A phone with the app on it.
struct Phone {
    hand: Hand,
    open: bool,
    /// The story says how bodies are: nobody passes by themselves then.
    speaks_of_bodies: bool,
    /// The page before the last one that asked something: what a late touch is meant for.
    before: Vec<(String, u64)>,
    here: (String, Vec<(String, u64)>),
}

impl Phone {
    fn set_up(story: &Story, place: &Path) -> Result<Self, String> {
        let mut hand = Hand::on(place);
        if story.vault != Vault::None {
            hand.is_set_up(&draft(story), Some(SECRET))
                .map_err(|why| format!("could not be set up: {why}"))?;
        }
        let mut phone = Self {
            hand,
            open: story.vault != Vault::None,
            speaks_of_bodies: story
                .steps
                .iter()
                .any(|step| matches!(&step.happens, Some(Happening::Presses(name)) if name.starts_with("body:"))),
            before: Vec::new(),
            here: Default::default(),
        };
        if story.vault == Vault::Locked {
            phone.lock();
        }
        Ok(phone)
    }

    fn play(&mut self, happening: &Happening) -> Result<(), String> {
        match happening {
            Happening::Touch(touched) => self.touch(touched)?,
            Happening::Presses(name) => {
                self.hand.touch(name);
                self.open &= name != "leave";
            }
            Happening::Types(fields) => {
                for (field, text) in fields {
                    if self.hand.page().blanks().all(|blank| blank.name != *field) {
                        return Err(format!("there is no field `{field}` on {}", self.hand.key()));
                    }
                    self.hand.types(field, text);
                }
            }
            Happening::Waits(seconds) => self.hand.waits(u64::from(*seconds)),
            Happening::ClockSet(seconds) => self.hand.sets_the_clock(*seconds),
            Happening::Dies(afterwards) => {
                self.hand.dies("en");
                self.start_again(*afterwards)?;
            }
            Happening::Reboots(afterwards) => {
                self.hand.reboots("en");
                self.start_again(*afterwards)?;
            }
            Happening::Locks => self.lock(),
            Happening::Unlocks => self.unlock()?,
            Happening::Sight { seen: true } => self.hand.looks_again(),
            Happening::Sight { seen: false } => self.hand.looks_away(),
            Happening::Disk { full } => self.hand.disk_is_full(*full),
        }
        if !self.speaks_of_bodies {
            self.pass_the_body_check();
        }
        self.remember();
        Ok(())
    }

    /// Where a story does not speak of how a body is, everybody passes, as one may.
    fn pass_the_body_check(&mut self) {
        for skip in ["body:first:skip", "body:second:skip"] {
            self.hand.touch(skip);
        }
    }

    /// Stories answer in words: where one touch comes before any words, it is left out, as one may.
    fn pass_the_touch_before_words(&mut self) {
        if self.asks_for_a_touch() {
            self.hand.touch("skip");
        }
    }

    fn asks_for_a_touch(&self) -> bool {
        self.hand.offers("felt:safe")
    }

    /// Keeps what was offered on the question before this one.
    fn remember(&mut self) {
        let page = self.hand.page();
        let offered = page.choices().map(|choice| (choice.name.clone(), choice.id)).collect();
        let (key, before) = std::mem::replace(&mut self.here, (page.key.clone(), offered));
        if key == self.here.0 {
            // What has gone from the same page meanwhile can be meant later, too.
            self.here.1.extend(before);
        } else {
            self.before.splice(0..0, before);
        }
    }

    fn lock(&mut self) {
        self.hand.call(Stillpoint::lock);
        self.open = false;
    }

    fn unlock(&mut self) -> Result<(), String> {
        let opened = self.hand.app().unlock(SECRET.to_owned(), self.hand.now());
        let moment = opened.map_err(|why| why.to_string())?;
        self.hand.call(|_, _| moment);
        self.open = true;
        Ok(())
    }

    /// The process has ended and was started again.
    fn start_again(&mut self, afterwards: Afterwards) -> Result<(), String> {
        let was_open = std::mem::take(&mut self.open);
        if was_open && afterwards == Afterwards::AsBefore {
            self.unlock()?;
        }
        Ok(())
    }

    fn touch(&mut self, touched: &Touched) -> Result<(), String> {
        let names = names_of(touched.touch, touched.who);
        if touched.late {
            let earlier = self.before.iter().find(|(other, _)| names.contains(other));
            let (_, number) = earlier.ok_or_else(|| format!("`{}` was never offered before", names[0]))?;
            self.hand.touch_number(*number);
            return Ok(());
        }
        if touched.touch == Touch::Answer {
            self.pass_the_touch_before_words();
        }
        if let Some(text) = &touched.text {
            self.hand.types("words", text);
        }
        if !self.offers_here(&names) {
            self.goes_behind(&doors_to(touched.touch, touched.who));
        }
        // What is not offered does nothing. Pause and stop work by themselves.
        let name = names.iter().find(|name| self.hand.choice(name).is_some());
        self.hand.touch(name.unwrap_or(&names[0]));
        if let Some(what) = touched.what {
            self.hand.touch(what_of(what));
        }
        Ok(())
    }

    /// Looks at the page, as far as the step does.
    fn look(&mut self, step: &Step, story: &Story) -> Result<(), String> {
        let moment = self.hand.moment();
        if let Some(phase) = step.expect
            && phase != moment.phase
        {
            return Err(format!("expected {phase:?}, and it is {:?}", moment.phase));
        }
        if let Some(missing) = step.effects.iter().find(|effect| !self.hand.felt().has(**effect)) {
            return Err(format!("the effect {missing:?} is missing"));
        }
        if let Some(extra) = step.unfelt.iter().find(|effect| self.hand.felt().has(**effect)) {
            return Err(format!("the effect {extra:?} is there"));
        }
        if let Some(page) = &step.page
            && !self.hand.key().starts_with(page.as_str())
        {
            return Err(format!("expected the page {page}, and it is {}", self.hand.key()));
        }
        if let Some(name) = step.shows.iter().find(|name| !self.shows(name)) {
            return Err(format!("`{name}` does not stand on\n{}", self.hand.text()));
        }
        if let Some(name) = step.lacks.iter().find(|name| self.shows(name)) {
            return Err(format!("`{name}` stands on\n{}", self.hand.text()));
        }
        let text = self.hand.text();
        if let Some(said) = step.says.iter().find(|said| !text.contains(said.as_str())) {
            return Err(format!("“{said}” cannot be read on\n{text}"));
        }
        if let Some(said) = step.unsaid.iter().find(|said| text.contains(said.as_str())) {
            return Err(format!("“{said}” can be read on\n{text}"));
        }
        if let Some(unsaved) = step.unsaved
            && unsaved != self.hand.app().unsaved()
        {
            let there = self.hand.app().unsaved();
            return Err(format!("expected {unsaved} unsaved, and there are {there}"));
        }
        if let Some(entries) = step.entries {
            match self.hand.app().kept_reflections() {
                Ok(kept) if kept == entries => {}
                Ok(kept) => return Err(format!("expected {entries} entries, and there are {kept}")),
                Err(why) => return Err(format!("the entries cannot be counted: {why}")),
            }
        }
        // Last, because looking behind the doors of home turns pages.
        if let Some(missing) = step.offers.iter().find(|wanted| !self.offers(**wanted)) {
            return Err(format!("{} is not offered", told(*missing, story)));
        }
        if let Some(extra) = step.hides.iter().find(|wanted| self.offers(**wanted)) {
            return Err(format!("{} is offered", told(*extra, story)));
        }
        Ok(())
    }

    /// Whether something with this name stands on the page.
    fn shows(&self, name: &str) -> bool {
        let page = self.hand.page();
        page.choices().any(|choice| choice.name == name) || page.blanks().any(|blank| blank.name == name)
    }

    /// Whether `wanted` is offered, here or behind a door of home. Anybody's touch is everyone's, too.
    fn offers(&mut self, wanted: Wanted) -> bool {
        let names = names_of(wanted.touch, wanted.who);
        let doors = doors_to(wanted.touch, wanted.who);
        if self.hand.moment().phase == Phase::Idle && !doors.is_empty() && !self.offers_here(&names) {
            self.goes_behind(&doors);
            let offers = self.offers_here(&names);
            self.goes_home();
            return offers;
        }
        // Who reflects has the page: its key says who, and no answer on it is anybody else's.
        let is_theirs = |who: Person| {
            !matches!(wanted.touch, Touch::Answer | Touch::Skip)
                || self.hand.key().starts_with(&format!("reflecting/{}/", who.tag()))
        };
        let is_ahead = wanted.touch == Touch::Answer && self.asks_for_a_touch();
        wanted.who.is_none_or(is_theirs) && (is_ahead || self.offers_here(&names))
    }

    fn offers_here(&self, names: &[String]) -> bool {
        names.iter().any(|name| self.hand.offers(name))
    }

    /// From wherever one is at rest to behind these doors of home, one after the other.
    fn goes_behind(&mut self, doors: &[String]) {
        if self.hand.moment().phase == Phase::Idle && !doors.is_empty() {
            self.goes_home();
            doors.iter().for_each(|door| self.hand.touch(door));
            self.hand.forget_what_was_felt();
        }
    }

    fn goes_home(&mut self) {
        while self.hand.key() != "home" && self.hand.choice("back").is_some() {
            self.hand.touch("back");
        }
    }
}

/// With what going on is asked about.
const fn what_of(what: What) -> &'static str {
    match what {
        What::Before => "go_on:before",
        What::Close => "go_on:close",
        What::Talk => "go_on:talk",
        What::Narrower => "go_on:narrower",
    }
}

/// What the choices are called that are this touch: of this person, or of anybody.
fn names_of(touch: Touch, who: Option<Person>) -> Vec<String> {
    let verb = match touch {
        Touch::Pause => "pause",
        Touch::Stop => "stop",
        Touch::Slower => "slower",
        Touch::Prepare => "prepare",
        Touch::Yes => "yes",
        Touch::NotYet => "not_yet",
        Touch::StillGood => "still_good",
        Touch::GoOn => "go_on",
        Touch::Reflect => "reflect",
        Touch::Answer => "answer",
        Touch::Skip => "skip",
        Touch::Finish => "finish",
        Touch::NextStep => "next_step",
        Touch::Ask => "ask",
        Touch::Stay => "stay",
        Touch::NotToday => "not_today",
    };
    let of = |person: Person| format!("{verb}:{}", person.tag());
    match who {
        Some(person) => vec![of(person), verb.to_owned()],
        None => vec![verb.to_owned(), of(Person::First), of(Person::Second)],
    }
}

/// Behind which doors of home this touch stands, one after the other; none: behind none.
fn doors_to(touch: Touch, who: Option<Person>) -> Vec<String> {
    match touch {
        Touch::Prepare => vec!["tonight".to_owned()],
        // Somebody alone is not asked whose.
        Touch::Reflect => {
            let whose = format!("whose:{}", who.unwrap_or(Person::First).tag());
            vec!["mine".to_owned(), whose, "own".to_owned()]
        }
        _ => Vec::new(),
    }
}

fn told(wanted: Wanted, story: &Story) -> String {
    let whose = match wanted.who {
        Some(Person::First) => story.people.first(),
        Some(Person::Second) => story.people.get(1),
        None => None,
    };
    whose.map_or_else(
        || format!("{:?}", wanted.touch),
        |name| format!("{:?} of {name}", wanted.touch),
    )
}

fn draft(story: &Story) -> PlanDraft {
    let person = |name: &String| PersonDraft {
        name: name.clone(),
        ..PersonDraft::default()
    };
    PlanDraft {
        people: story.people.iter().map(person).collect(),
        settle_s: story.plan.settle,
        check_in_every_s: story.plan.check_in_every,
        patience_s: story.plan.patience,
        length_s: story.plan.length,
        buffer_s: story.plan.buffer,
        pace_holder: story.plan.pace_holder,
        pace_holder_answers: story.plan.pace_holder_answers,
        ..PlanDraft::default()
    }
}
