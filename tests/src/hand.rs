//! A hand on a phone: it presses names, types into names, waits, and looks at the page. It does nothing a phone would not do:
//! it shows the moment with the highest number, performs what the core asks for, keeps what is typed, and calls at every
//! wake time.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::alarms::Alarms;
use stillpoint_core::{
    Effect, Effects, Moment, Now, Ports, Stillpoint, StillpointError,
    page::{Ability, Answer, Asking, Blank, BlankKind, Choice, Page, Phone, State, Typed},
    plan::PlanDraft,
    vault::{cost, doubles::WorkingKeys},
};

/// The touches from home to together, of two who do not say how their bodies are.
pub const TOGETHER: [&str; 6] = [
    "tonight",
    "prepare",
    "body:first:skip",
    "body:second:skip",
    "yes:first",
    "yes:second",
];

/// When everything begins: 1.8 billion seconds after 1970.
const WALL_MS: i64 = 1_800_000_000_000;

fn first_now() -> Now {
    Now {
        wall_utc_ms: WALL_MS,
        monotonic_ms: 1_000_000,
        boot_id: 1,
    }
}

fn ports(keys: &Arc<WorkingKeys>, fingers: Option<&Arc<WorkingKeys>>, alarms: Option<&Arc<Alarms>>) -> Ports {
    let mut ports = Ports::of(keys.clone());
    if let Some(alarms) = alarms {
        ports.reminders = Some(alarms.clone());
        ports.zones = Some(alarms.clone());
    }
    if let Some(fingers) = fingers {
        ports.fingers = Some(fingers.clone());
    }
    ports
}

/// A phone with the app on it, and a hand.
pub struct Hand {
    place: PathBuf,
    keys: Arc<WorkingKeys>,
    /// What the phone keeps for fingers, where it knows any.
    fingers: Option<Arc<WorkingKeys>>,
    /// Its alarms and zones, where the app reaches them.
    alarms: Option<Arc<Alarms>>,
    phone: Phone,
    /// None only for the moment between a death and the next start.
    app: Option<Stillpoint>,
    now: Now,
    moment: Moment,
    /// When the last moment asked to be called again, on the monotonic clock.
    wake_at: Option<u64>,
    /// All effects since [`Hand::forget_what_was_felt`].
    felt: Effects,
    /// What is being typed, by page and field: what the field began with, and what stands there now.
    typed: BTreeMap<(String, String), (String, String)>,
    /// What the system does when it is asked for something.
    answers: Box<dyn FnMut(&Asking) -> Answer>,
    disk_full: bool,
    /// What takes its time waits: the store is held by something else.
    is_busy: bool,
}

impl Hand {
    /// A new phone, on which the app is started for the first time or on what lies in `place`.
    #[must_use]
    pub fn on(place: &Path) -> Self {
        Self::with(place, Arc::new(WorkingKeys::new()), "en")
    }

    /// A phone with this key storage, speaking this language.
    #[must_use]
    pub fn with(place: &Path, keys: Arc<WorkingKeys>, language: &str) -> Self {
        Self::begin(place, keys, (None, None), language)
    }

    /// A phone that knows fingers, and what it keeps for them.
    #[must_use]
    pub fn with_fingers(place: &Path, keys: Arc<WorkingKeys>, fingers: Arc<WorkingKeys>) -> Self {
        Self::begin(place, keys, (Some(fingers), None), "en")
    }

    /// A phone that can do everything, speaking this language.
    #[must_use]
    pub fn with_everything(place: &Path, keys: Arc<WorkingKeys>, fingers: Arc<WorkingKeys>, language: &str) -> Self {
        let ports = (Some(fingers), Some(Arc::new(Alarms::default())));
        let mut hand = Self::begin(place, keys, ports, language);
        hand.is_set_to(|phone| {
            phone.abilities = vec![
                Ability::Biometrics,
                Ability::VolumeKeys,
                Ability::Tile,
                Ability::Shake,
                Ability::Notification,
                Ability::Call,
                Ability::HidesScreen,
                Ability::CoversRecordings,
                Ability::Icons,
                Ability::IconNames,
                Ability::Widget,
                Ability::Shortcut,
                Ability::ActionButton,
                Ability::KeepsRunning,
            ];
        });
        hand
    }

    /// A phone whose alarms and zones the app reaches.
    #[must_use]
    pub fn with_alarms(place: &Path, alarms: Arc<Alarms>) -> Self {
        Self::begin(place, Arc::new(WorkingKeys::new()), (None, Some(alarms)), "en")
    }

    fn begin(
        place: &Path,
        keys: Arc<WorkingKeys>,
        (fingers, alarms): (Option<Arc<WorkingKeys>>, Option<Arc<Alarms>>),
        language: &str,
    ) -> Self {
        cost::is_little_from_here();
        let now = first_now();
        let ports = ports(&keys, fingers.as_ref(), alarms.as_ref());
        let phone = Phone {
            language: language.to_owned(),
            has_24_hours: true,
            abilities: fingers.iter().map(|_| Ability::Biometrics).collect(),
            ..Phone::default()
        };
        let app = Stillpoint::start_on(place, ports, language, &now);
        let moment = app.phone(phone.clone(), &now);
        let mut hand = Self {
            place: place.to_owned(),
            keys,
            fingers,
            alarms,
            phone,
            app: Some(app),
            now,
            moment: moment.clone(),
            wake_at: None,
            felt: Effects::NONE,
            typed: BTreeMap::new(),
            answers: Box::new(|_| Answer::No),
            disk_full: false,
            is_busy: false,
        };
        hand.perform(moment);
        hand
    }

    /// The app, for what only a desk does.
    ///
    /// # Panics
    /// Between a death and the next start.
    #[must_use]
    pub fn app(&self) -> &Stillpoint {
        self.app.as_ref().expect("the app runs")
    }

    /// Where everything of the app lies.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.place
    }

    /// The moment that is shown.
    #[must_use]
    pub const fn moment(&self) -> &Moment {
        &self.moment
    }

    /// The page that is shown.
    #[must_use]
    pub fn page(&self) -> &Page {
        &self.moment.page.0
    }

    /// The page's key.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.page().key
    }

    /// The page as text.
    #[must_use]
    pub fn text(&self) -> String {
        self.page().to_string()
    }

    /// The time.
    #[must_use]
    pub const fn now(&self) -> &Now {
        &self.now
    }

    /// The phone's key storage.
    #[must_use]
    pub const fn keys(&self) -> &Arc<WorkingKeys> {
        &self.keys
    }

    /// All effects since [`Hand::forget_what_was_felt`].
    #[must_use]
    pub const fn felt(&self) -> Effects {
        self.felt
    }

    /// A new step: what was felt before is forgotten.
    pub const fn forget_what_was_felt(&mut self) {
        self.felt = Effects::NONE;
    }

    /// From here on the system answers so when it asks a person for something.
    pub fn answering(&mut self, answers: impl FnMut(&Asking) -> Answer + 'static) {
        self.answers = Box::new(answers);
    }

    /// From here on the phone keeps what it is asked to keep at `there`, and answers "no" to everything else.
    pub fn keeping_at(&mut self, there: &Path) {
        let there = there.to_owned();
        self.answering(move |asking| match asking {
            Asking::Keep { path, .. } => {
                fs::copy(path, &there).expect("a place to keep it");
                Answer::Done
            }
            _ => Answer::No,
        });
    }

    /// The choice called `name`, if it can be touched now.
    #[must_use]
    pub fn choice(&self, name: &str) -> Option<&Choice> {
        self.page().choice(name).filter(|choice| choice.state != State::Still)
    }

    /// Whether the choice called `name` can be touched now. Pause and stop always can.
    #[must_use]
    pub fn offers(&self, name: &str) -> bool {
        matches!(name, "pause" | "stop") || self.choice(name).is_some()
    }

    /// Touches what is called `name`. What is not offered does nothing.
    pub fn touch(&mut self, name: &str) {
        match (name, self.choice(name).map(|choice| choice.id)) {
            ("pause", _) => self.call(Stillpoint::pause),
            ("stop", None) => self.call(Stillpoint::stop),
            (_, Some(id)) => self.touch_number(id),
            (_, None) => {}
        }
    }

    /// Touches what is called `name`.
    ///
    /// # Panics
    /// If it is not offered.
    pub fn must_touch(&mut self, name: &str) {
        assert!(self.offers(name), "`{name}` is not offered on\n{}", self.text());
        self.touch(name);
    }

    /// Touches `names`, one after the other.
    ///
    /// # Panics
    /// If one is not offered.
    pub fn touches(&mut self, names: &[&str]) {
        for name in names {
            self.must_touch(name);
        }
    }

    /// A touch that was on its way: `id` is a number of an earlier moment, or of this one.
    pub fn touch_number(&mut self, id: u64) {
        let choice = self.page().choices().find(|choice| choice.id == id);
        let takes_secrets = choice.is_some_and(|choice| choice.takes_secrets);
        let typed = self.typed_with(takes_secrets);
        let (page, went): (String, Vec<String>) = (
            self.key().to_owned(),
            typed.iter().map(|typed| typed.field.clone()).collect(),
        );
        self.call(|app, now| app.touch(id, typed, now));
        if takes_secrets {
            self.forget_secrets();
        }
        if self.key() != page {
            // What went along is the core's, and the phone has it no more.
            self.typed.retain(|(of, field), _| *of != page || !went.contains(field));
        }
    }

    fn typed_with(&self, takes_secrets: bool) -> Vec<Typed> {
        let blanks = self.page().blanks();
        let goes = blanks.filter(|blank| takes_secrets || blank.kind != BlankKind::Secret);
        goes.map(|blank| Typed {
            field: blank.name.clone(),
            text: self.standing_in(blank).into(),
        })
        .collect()
    }

    /// What stands in the field `blank`.
    fn standing_in(&self, blank: &Blank) -> String {
        match self.typed.get(&(self.key().to_owned(), blank.name.clone())) {
            Some((began, text)) if *began == blank.value => text.clone(),
            _ => blank.value.clone(),
        }
    }

    /// What stands in the field called `field`.
    ///
    /// # Panics
    /// If there is no such field.
    #[must_use]
    pub fn written_in(&self, field: &str) -> String {
        self.standing_in(self.blank(field))
    }

    /// The field called `field`.
    ///
    /// # Panics
    /// If there is no such field.
    #[must_use]
    pub fn blank(&self, field: &str) -> &Blank {
        let found = self.page().blanks().find(|blank| blank.name == field);
        found.unwrap_or_else(|| panic!("there is no field `{field}` on\n{}", self.text()))
    }

    /// Types `text` into the field called `field`.
    ///
    /// # Panics
    /// If there is no such field.
    pub fn types(&mut self, field: &str, text: &str) {
        let began = self.blank(field).value.clone();
        let place = (self.key().to_owned(), field.to_owned());
        self.typed.insert(place, (began, text.to_owned()));
    }

    fn forget_secrets(&mut self) {
        let key = self.key().to_owned();
        let secret = |blank: &Blank| (blank.kind == BlankKind::Secret).then(|| blank.name.clone());
        let secrets: Vec<String> = self.page().blanks().filter_map(secret).collect();
        for name in secrets {
            self.typed.remove(&(key.clone(), name));
        }
    }

    /// Lets the core do something, as a phone would: what it asks for is performed, what it answers is shown.
    pub fn call(&mut self, call: impl FnOnce(&Stillpoint, &Now) -> Moment) {
        let Some(app) = &self.app else { return };
        let moment = call(app, &self.now);
        self.perform(moment);
    }

    /// The phone is set to something else.
    pub fn is_set_to(&mut self, set: impl FnOnce(&mut Phone)) {
        set(&mut self.phone);
        let phone = self.phone.clone();
        self.call(|app, now| app.phone(phone, now));
    }

    /// From home, of two: nobody says how their body is, and both say yes.
    ///
    /// # Panics
    /// If one of these touches is not offered.
    pub fn begins_together(&mut self) {
        self.touches(&TOGETHER);
    }

    /// Shows `moment`, performs it, and whatever comes of that.
    fn perform(&mut self, moment: Moment) {
        let mut next = Some(moment);
        while let Some(moment) = next.take() {
            self.felt = moment.effects.iter().fold(self.felt, Effects::with);
            if moment.effects.has(Effect::Forget) {
                self.typed.clear();
            }
            let (waits, asked) = (moment.effects.has(Effect::Work), moment.ask.clone());
            self.show(moment);
            let Some(app) = &self.app else { return };
            if let Some(ask) = asked {
                let answer = (self.answers)(&ask.what);
                next = Some(app.answered(ask.id, &answer, &self.now));
            } else if waits && !self.disk_full && !self.is_busy {
                next = Some(app.work(&self.now));
            } else if waits && self.disk_full {
                // What cannot be written is tried once; the moment says when to try again.
                let moment = app.work(&self.now);
                self.felt = moment.effects.iter().fold(self.felt, Effects::with);
                self.show(moment);
            }
        }
    }

    fn show(&mut self, moment: Moment) {
        if moment.number < self.moment.number {
            return;
        }
        if moment.page.0.key != self.key() {
            self.forget_secrets();
        }
        self.wake_at = moment.wake_in_ms.map(|wake| self.now.monotonic_ms.saturating_add(wake));
        self.moment = moment;
    }

    /// Lets so many seconds pass on both clocks, calling at every wake time on the way.
    pub fn waits(&mut self, seconds: u64) {
        let end = self.now.monotonic_ms.saturating_add(seconds.saturating_mul(1_000));
        while let Some(wake) = self.wake_at.filter(|&wake| wake <= end) {
            self.pass(wake);
            // A moment that asks to be called at once would stop the time.
            self.wake_at = None;
            self.call(Stillpoint::tick);
        }
        self.pass(end);
    }

    /// The phone sleeps for so many seconds, and calls nobody.
    pub fn sleeps(&mut self, seconds: u64) {
        self.pass(self.now.monotonic_ms.saturating_add(seconds.saturating_mul(1_000)));
    }

    fn pass(&mut self, until: u64) {
        let passed = until.saturating_sub(self.now.monotonic_ms);
        self.now.monotonic_ms = self.now.monotonic_ms.max(until);
        let passed = i64::try_from(passed).unwrap_or(i64::MAX);
        self.now.wall_utc_ms = self.now.wall_utc_ms.saturating_add(passed);
    }

    /// The wall clock alone is set forward or back.
    pub fn sets_the_clock(&mut self, seconds: i64) {
        self.now.wall_utc_ms = self.now.wall_utc_ms.saturating_add(seconds.saturating_mul(1_000));
        self.call(Stillpoint::tick);
    }

    /// The phone shows something else, or nothing.
    pub fn looks_away(&mut self) {
        let typed = self.typed_with(false);
        self.call(|app, now| app.sight(false, typed, now));
    }

    /// The app comes into view again.
    pub fn looks_again(&mut self) {
        self.call(|app, now| app.sight(true, Vec::new(), now));
    }

    /// The process ends without warning, and is started again.
    pub fn dies(&mut self, language: &str) {
        drop(self.app.take());
        self.typed.clear();
        // Another process counts its answers anew.
        self.moment.number = 0;
        let ports = ports(&self.keys, self.fingers.as_ref(), self.alarms.as_ref());
        let app = Stillpoint::start_on(&self.place, ports, language, &self.now);
        app.pretend_disk_full(self.disk_full);
        self.app = Some(app);
        language.clone_into(&mut self.phone.language);
        let phone = self.phone.clone();
        self.call(|app, now| app.phone(phone, now));
    }

    /// The phone is started anew: the process ends, and the monotonic clock begins again.
    pub fn reboots(&mut self, language: &str) {
        self.now.boot_id = self.now.boot_id.saturating_add(1);
        self.now.monotonic_ms = 5_000;
        self.dies(language);
    }

    /// From here on every write fails, or works again.
    pub fn disk_is_full(&mut self, full: bool) {
        self.disk_full = full;
        self.call(|app, now| {
            app.pretend_disk_full(full);
            app.tick(now)
        });
    }

    /// From here on what takes its time waits, or is done again with the next call: as while the store writes something else.
    pub const fn store_is_busy(&mut self, busy: bool) {
        self.is_busy = busy;
    }

    /// Sets the app up with a plan that no page can make, such as one with a patience of two seconds. Confirmed by everybody.
    ///
    /// # Errors
    /// As the set-up.
    pub fn is_set_up(&mut self, plan: &PlanDraft, secret: Option<&str>) -> Result<(), StillpointError> {
        self.app().set_up_as(plan, secret.map(str::to_owned), &self.now)?;
        self.call(Stillpoint::tick);
        Ok(())
    }
}
