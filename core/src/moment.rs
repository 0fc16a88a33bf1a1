//! What passes between a phone and the core: the time comes in, a [`Moment`] goes out.
//!
//! A screen draws one [`Scene`], offers the touches in [`Offers`] and performs the [`Effects`]; it decides nothing.

use std::sync::Arc;

use crate::library::Exercise;
pub use crate::session::{Offer, Offers, Person, Phase, Touch};

/// The time, as the phone sees it. The core never reads a clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Now {
    /// The wall clock in milliseconds since 1970, UTC. Setting it changes nothing in a running session.
    pub wall_utc_ms: i64,
    /// Milliseconds since the phone was started, sleep included.
    pub monotonic_ms: u64,
    /// Any number that is another one after each start of the phone.
    pub boot_id: u64,
    /// The IANA name of the phone's time zone.
    pub zone: String,
}

/// The answer to every call: what to show, what to do, and when to call again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// Where the session is.
    pub phase: Phase,
    /// What the screen shows.
    pub scene: Scene,
    /// The touches that do something now. A touch that is not offered does nothing.
    pub offers: Offers,
    /// What the phone shall do now.
    pub effects: Effects,
    /// Call `tick` after so many milliseconds, if nothing else happens before. None: there is nothing to wait for.
    pub wake_in_ms: Option<u64>,
    /// Whether the vault is open, and what opens it.
    pub lock: Lock,
    /// How many reflections wait in memory because they could not be saved. Say so; nothing is lost while the app runs.
    pub unsaved: u32,
}

/// Whether the vault is open, and what opens it. Unless it is, screens show nothing of what people wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lock {
    /// Open.
    Open,
    /// Locked; the secret opens it (`unlock`).
    BySecret,
    /// Locked; the phone's own key opens it (`unlock_with_device`): no secret was chosen yet.
    ByDevice,
    /// There is no vault, or none that can be opened.
    Nothing,
}

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scene {
    /// The app has never been set up.
    FirstStart {
        /// The page to show.
        page: FirstStartPage,
        /// The plan is there already and is being changed: the pages begin with what is written.
        changing: bool,
    },
    /// Set up, and locked, with no session behind it.
    Locked,
    /// The vault cannot be used as it is. Pausing works all the same.
    Trouble {
        /// What is wrong.
        trouble: Trouble,
    },
    /// Nothing is going on.
    Home {
        /// A greeting in the couple's own names.
        greeting: String,
        /// The people of the plan, in its order.
        parties: Vec<Party>,
        /// Whose reflection was left open and can be taken up.
        open_reflections: Vec<Party>,
        /// A plan waits for somebody to confirm it.
        plan_waits: bool,
    },
    /// The plan, to read and to confirm.
    Plan {
        /// What the two (or the one) agreed.
        plan: PlanView,
        /// It waits for everyone to confirm it (`answered` of its parties: has done so).
        waits: bool,
    },
    /// Right after the set-up: trying the pause while calm. A touch anywhere is `pause`.
    TryPause,
    /// Before an evening: each person's own yes.
    Preparing {
        /// Which question is asked. Answers carry it back.
        question: u32,
        /// Who has said yes so far (`answered`).
        parties: Vec<Party>,
        /// One sentence about how the bodies are; the more careful answer speaks, and whose it was is not shown.
        body: Option<String>,
        /// What happens next, in order, one sentence each.
        next: Vec<String>,
        /// The beginning could not be written down (disk full), so it did not begin.
        start_not_saved: bool,
    },
    /// Together. The whole screen is the pause button.
    Together {
        /// One dim sentence, the first time only.
        line: Option<String>,
    },
    /// The question in between.
    CheckingIn {
        /// Which question is asked. Answers carry it back.
        question: u32,
        /// Who has said "still good" so far (`answered`).
        parties: Vec<Party>,
        /// The agreed time has passed: say so, once.
        agreed_time_passed: bool,
    },
    /// Slower.
    Slower {
        /// Which question is asked. Answers carry it back.
        question: u32,
        /// Who has said yes since it became slower (`answered`).
        parties: Vec<Party>,
    },
    /// Paused. Nothing has to happen now.
    Paused {
        /// The covenant and what helps.
        help: SharedHelp,
        /// The exercise that is open, if any.
        exercise: Option<ExerciseStep>,
    },
    /// Going on is being asked: everyone for themselves.
    Regrouping {
        /// Which question is asked. Answers carry it back.
        question: u32,
        /// Who has said yes since the question (`answered`).
        parties: Vec<Party>,
        /// The beginning could not be written down (disk full), so it did not begin.
        start_not_saved: bool,
    },
    /// The session has ended.
    Aftercare {
        /// Everyone who may want to reflect (`answered`: already did, this evening).
        parties: Vec<Party>,
        /// What each person wished for, in their own words. Empty while locked.
        wishes: Vec<Wish>,
        /// Kind closing words.
        closing: String,
    },
    /// Somebody reflects, for themselves.
    Reflecting {
        /// Whose reflection it is.
        author: Party,
        /// The question, or none: everything has been asked, and closing words are shown.
        question: Option<String>,
        /// The number of the question, from 1.
        number: u32,
        /// How many questions there are.
        of: u32,
        /// Kind closing words, once everything has been asked.
        closing: Option<String>,
    },
    /// The pause with no session behind it: the same help, at any time of day.
    Calm {
        /// The covenant and what helps.
        help: SharedHelp,
        /// The exercise that is open, if any.
        exercise: Option<ExerciseStep>,
    },
}

/// A page of the first start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FirstStartPage {
    /// What this is, and that it stays here.
    Welcome,
    /// Is it safe to use this with someone? Nothing of the answer is kept.
    Safe,
    /// It is not, or nobody knows: places that help.
    Support {
        /// Support lines, as `library` lists them.
        lines: Vec<SupportLine>,
    },
    /// Who uses it.
    Names {
        /// Whether to begin with one person, after what was said about safety.
        alone: bool,
    },
    /// The stop word, the slow word and a gesture.
    Signals,
    /// What pausing means to us.
    Covenant,
    /// What helps each of us, in a pause and afterwards.
    Helps,
    /// The secret that opens the app.
    Secret,
}

/// The answer to "is it safe to use this with someone?". It is never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SafeAnswer {
    /// With someone.
    Together,
    /// Alone, for now or for good.
    Alone,
    /// It is not safe, or not clear.
    NotSure,
}

/// A place that helps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupportLine {
    /// ISO 3166 country codes, comma-separated; `*` for everywhere.
    pub country: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub what_for: String,
    /// How to reach it.
    pub contact: String,
}

/// One person on a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Which person.
    pub person: Person,
    /// The chosen name, or neutral words while locked.
    pub name: String,
    /// Whether this person's answer to what is asked is there. False where nothing is asked.
    pub answered: bool,
}

/// What one person wished for afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The chosen name.
    pub name: String,
    /// In their own words.
    pub text: String,
}

/// What the pause screen can show besides "Paused.". Built beforehand, so that a pause only points to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Help {
    /// What pausing means to us, in the couple's own words; a plain sentence while locked.
    pub covenant: String,
    /// What each person wrote. Empty while locked.
    pub people: Vec<PersonHelp>,
    /// The exercises to offer, at most three.
    pub exercises: Vec<Exercise>,
}

/// What one person wrote for a pause, while calm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonHelp {
    /// Which person.
    pub person: Person,
    /// The chosen name.
    pub name: String,
    /// Their own sensory aids.
    pub aids: Vec<String>,
    /// For the partner: what to do when this person cannot speak.
    pub card_do: String,
    /// For the partner: what not to do.
    pub card_do_not: String,
}

/// A [`Help`] that is shared, not copied: showing it allocates nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SharedHelp(pub Arc<Help>);

/// One step of an exercise. Every step can be skipped, and the exercise left, at any time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExerciseStep {
    /// Which exercise.
    pub exercise: Exercise,
    /// What this step says.
    pub text: String,
    /// A second, softer line, or nothing.
    pub hint: String,
    /// The number of the step, from 1.
    pub number: u32,
    /// How many steps there are.
    pub of: u32,
}

/// The plan as a screen shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanView {
    /// The version, from 1.
    pub version: u32,
    /// The people (`answered`: has confirmed this version).
    pub parties: Vec<Party>,
    /// What is written in it.
    pub draft: crate::plan::PlanDraft,
}

/// How somebody's body is, before an evening. Never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BodyState {
    /// Calm.
    Calm,
    /// Alert.
    Alert,
    /// Numb.
    Numb,
    /// Far away.
    FarAway,
}

/// Why the vault cannot be used as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// Part of the file is damaged. `readable` entries can still be read.
    Damaged {
        /// How many entries authenticate; 0 while locked.
        readable: u32,
    },
    /// Written by a newer version of the app. It was not touched.
    TooNew,
    /// Another window or process has it open.
    InUse,
    /// The disk cannot be read or written at all.
    Unreachable,
}

/// What the phone shall do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// One long soft pulse: paused.
    PulseLong,
    /// One short pulse: a check-in.
    PulseShort,
    /// Two short pulses: slower.
    PulseTwoShort,
    /// Keep the screen on from here.
    ScreenOn,
    /// Let the screen turn off as it likes.
    ScreenFree,
    /// Cover the app in the recents view.
    Cover,
    /// Call `keep`, off the main thread: something waits to be written.
    Keep,
}

/// A set of [`Effect`]s. A bit set, so that a pause allocates nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Effects(u8);

impl Effects {
    const ALL: [Effect; 7] = [
        Effect::PulseLong,
        Effect::PulseShort,
        Effect::PulseTwoShort,
        Effect::ScreenOn,
        Effect::ScreenFree,
        Effect::Cover,
        Effect::Keep,
    ];

    /// No effect.
    pub const NONE: Self = Self(0);

    /// This set and one more.
    #[must_use]
    pub const fn with(self, effect: Effect) -> Self {
        Self(self.0 | 1 << effect as u8)
    }

    /// This set without `effect`.
    #[must_use]
    pub const fn without(self, effect: Effect) -> Self {
        Self(self.0 & !(1 << effect as u8))
    }

    /// Whether it holds `effect`.
    #[must_use]
    pub const fn has(self, effect: Effect) -> bool {
        self.0 & 1 << effect as u8 != 0
    }

    /// The effects, one by one.
    pub fn iter(self) -> impl Iterator<Item = Effect> {
        Self::ALL.into_iter().filter(move |&effect| self.has(effect))
    }
}

impl FromIterator<Effect> for Effects {
    fn from_iter<I: IntoIterator<Item = Effect>>(effects: I) -> Self {
        effects.into_iter().fold(Self::NONE, Self::with)
    }
}
