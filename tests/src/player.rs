//! Plays a story against the core, on a real vault on the disk, as a phone would: it calls at every wake time, and
//! keeps whenever a moment says so.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use stillpoint_core::{
    Effect, Effects, Moment, Now, Offers, Person, Scene, Stillpoint, StillpointError, Touch,
    plan::{PersonDraft, PlanDraft},
    vault::doubles::WorkingKeys,
};

use crate::{
    place::Place,
    story::{Afterwards, Happening, Step, Story, Touched, Vault, Wanted},
};

const SECRET: &str = "river stone";

/// Plays `story`.
///
/// # Errors
/// The first expectation that does not hold, with its step.
pub fn play(story: &Story) -> Result<(), String> {
    let place = Place::new();
    let mut phone = Phone::set_up(story, place.path()).map_err(|why| format!("could not be set up: {why}"))?;
    for (index, step) in story.steps.iter().enumerate() {
        phone.felt = Effects::NONE;
        let played = match &step.happens {
            Some(happening) => phone.play(happening).map_err(|why| why.to_string()),
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
    place: PathBuf,
    keys: Arc<WorkingKeys>,
    /// None only for the moment between a death and the next start.
    app: Option<Stillpoint>,
    now: Now,
    moment: Moment,
    /// When the last moment asked to be called again, on the monotonic clock.
    wake_at: Option<u64>,
    question: u32,
    /// All effects of this step.
    felt: Effects,
    open: bool,
    disk_full: bool,
}

impl Phone {
    fn set_up(story: &Story, place: &Path) -> Result<Self, StillpointError> {
        let keys = Arc::new(WorkingKeys::new());
        let now = Now {
            wall_utc_ms: 1_800_000_000_000,
            monotonic_ms: 1_000_000,
            boot_id: 1,
            zone: "Europe/Zurich".to_owned(),
        };
        let app = Stillpoint::start(place, keys.clone(), "en", &now);
        let moment = app.tick(&now);
        let mut phone = Self {
            place: place.to_owned(),
            keys,
            app: Some(app),
            now,
            moment,
            wake_at: None,
            question: 0,
            felt: Effects::NONE,
            open: false,
            disk_full: false,
        };
        if story.vault != Vault::None {
            phone.try_call(|app, now| app.set_up(&draft(story), Some(SECRET.to_owned()), now))?;
            for person in [Person::First, Person::Second].into_iter().take(story.people.len()) {
                phone.call(|app, now| app.confirm(person, now));
            }
            phone.call(Stillpoint::back);
            phone.open = true;
        }
        if story.vault == Vault::Locked {
            phone.lock();
        }
        Ok(phone)
    }

    fn call(&mut self, call: impl FnOnce(&Stillpoint, &Now) -> Moment) {
        let _ = self.try_call(|app, now| Ok(call(app, now)));
    }

    fn try_call(
        &mut self,
        call: impl FnOnce(&Stillpoint, &Now) -> Result<Moment, StillpointError>,
    ) -> Result<(), StillpointError> {
        let Some(app) = &self.app else { return Ok(()) };
        let mut moment = call(app, &self.now)?;
        self.felt = felt_too(self.felt, &moment);
        if moment.effects.has(Effect::Keep) {
            moment = app.keep(&self.now);
            self.felt = felt_too(self.felt, &moment);
        }
        if let Scene::Preparing { question, .. }
        | Scene::CheckingIn { question, .. }
        | Scene::Slower { question, .. }
        | Scene::Regrouping { question, .. } = moment.scene
        {
            self.question = question;
        }
        self.wake_at = moment.wake_in_ms.map(|wake| self.now.monotonic_ms.saturating_add(wake));
        self.moment = moment;
        Ok(())
    }

    fn play(&mut self, happening: &Happening) -> Result<(), StillpointError> {
        match happening {
            Happening::Touch(touched) => self.touch(touched)?,
            Happening::Waits(seconds) => self.wait(u64::from(*seconds).saturating_mul(1_000)),
            Happening::ClockSet(seconds) => {
                self.now.wall_utc_ms = self.now.wall_utc_ms.saturating_add(seconds.saturating_mul(1_000));
                self.call(Stillpoint::tick);
            }
            Happening::Dies(afterwards) => self.start_again(*afterwards)?,
            Happening::Reboots(afterwards) => {
                self.now.boot_id = self.now.boot_id.saturating_add(1);
                self.now.monotonic_ms = 5_000;
                self.start_again(*afterwards)?;
            }
            Happening::Locks => self.lock(),
            Happening::Unlocks => self.unlock()?,
            Happening::Disk { full } => {
                self.disk_full = *full;
                self.call(|app, now| {
                    app.pretend_disk_full(*full);
                    app.tick(now)
                });
            }
        }
        Ok(())
    }

    fn lock(&mut self) {
        self.call(Stillpoint::lock);
        self.open = false;
    }

    fn unlock(&mut self) -> Result<(), StillpointError> {
        self.try_call(|app, now| app.unlock(SECRET.to_owned(), now))?;
        self.open = true;
        Ok(())
    }

    /// The process ends without warning, and is started again.
    fn start_again(&mut self, afterwards: Afterwards) -> Result<(), StillpointError> {
        let was_open = std::mem::take(&mut self.open);
        drop(self.app.take());
        let app = Stillpoint::start(&self.place, self.keys.clone(), "en", &self.now);
        app.pretend_disk_full(self.disk_full);
        self.app = Some(app);
        self.call(Stillpoint::tick);
        if was_open && afterwards == Afterwards::AsBefore {
            self.unlock()?;
        }
        Ok(())
    }

    /// Lets the time pass on both clocks, calling at every wake time on the way.
    fn wait(&mut self, ms: u64) {
        let end = self.now.monotonic_ms.saturating_add(ms);
        while let Some(wake) = self.wake_at.filter(|&wake| wake <= end) {
            self.pass(wake);
            self.call(Stillpoint::tick);
        }
        self.pass(end);
    }

    fn pass(&mut self, until: u64) {
        let passed = until.saturating_sub(self.now.monotonic_ms);
        self.now.monotonic_ms = until;
        self.now.wall_utc_ms = self
            .now
            .wall_utc_ms
            .saturating_add(i64::try_from(passed).unwrap_or(i64::MAX));
    }

    fn touch(&mut self, touched: &Touched) -> Result<(), StillpointError> {
        let author = match &self.moment.scene {
            Scene::Reflecting { author, .. } => author.person,
            _ => Person::First,
        };
        let person = touched.who.unwrap_or(author);
        let question = if touched.late {
            self.question.wrapping_sub(1)
        } else {
            self.question
        };
        let text = touched.text.as_deref().unwrap_or_default();
        self.try_call(|app, now| {
            Ok(match touched.touch {
                Touch::Pause => app.pause(now),
                Touch::Stop => app.stop(now),
                Touch::Slower => app.slower(now),
                Touch::Prepare => app.prepare(now),
                Touch::Yes => app.yes(person, question, now),
                Touch::NotYet => app.not_yet(person, now),
                Touch::StillGood => app.still_good(person, question, now),
                Touch::GoOn => app.go_on(now),
                Touch::Reflect => app.reflect(person, now),
                Touch::Answer => app.answer(person, text, now)?,
                Touch::Skip => app.skip(person, now),
                Touch::Finish => app.finish(now),
                Touch::NextStep => app.next_step(now),
            })
        })
    }

    /// Looks at the screen, as far as the step does.
    fn look(&self, step: &Step, story: &Story) -> Result<(), String> {
        if let Some(phase) = step.expect
            && phase != self.moment.phase
        {
            return Err(format!("expected {phase:?}, and it is {:?}", self.moment.phase));
        }
        if let Some(missing) = step.offers.iter().find(|wanted| !offers(self.moment.offers, **wanted)) {
            return Err(format!("{} is not offered", told(*missing, story)));
        }
        if let Some(extra) = step.hides.iter().find(|wanted| offers(self.moment.offers, **wanted)) {
            return Err(format!("{} is offered", told(*extra, story)));
        }
        if let Some(missing) = step.effects.iter().find(|effect| !self.felt.has(**effect)) {
            return Err(format!("the effect {missing:?} is missing"));
        }
        if let Some(unsaved) = step.unsaved
            && unsaved != self.moment.unsaved
        {
            return Err(format!(
                "expected {unsaved} unsaved, and there are {}",
                self.moment.unsaved
            ));
        }
        if let Some(entries) = step.entries {
            let kept = self.app.as_ref().map(Stillpoint::kept_reflections);
            match kept {
                Some(Ok(kept)) if kept == entries => {}
                Some(Ok(kept)) => return Err(format!("expected {entries} entries, and there are {kept}")),
                Some(Err(why)) => return Err(format!("the entries cannot be counted: {why}")),
                None => return Err("the app is not there".to_owned()),
            }
        }
        Ok(())
    }
}

fn felt_too(felt: Effects, moment: &Moment) -> Effects {
    moment.effects.iter().fold(felt, Effects::with)
}

/// Whether `wanted` is offered. Anybody's touch is everyone's, too.
fn offers(offers: Offers, wanted: Wanted) -> bool {
    let own = |person| offers.has_own(wanted.touch, person);
    offers.has(wanted.touch)
        || wanted
            .who
            .map_or_else(|| own(Person::First) || own(Person::Second), own)
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
        pace_holder: story.plan.pace_holder,
        pace_holder_answers: story.plan.pace_holder_answers,
        ..PlanDraft::default()
    }
}
