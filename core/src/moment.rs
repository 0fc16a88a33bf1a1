//! What passes between a phone and the core: the time comes in, a [`Moment`] goes out.
//!
//! A screen draws one [`Scene`], offers the touches in [`Offers`] and performs the [`Effects`]; it decides nothing.

use std::sync::Arc;

use crate::app::{PrivateState, SeparationView};
use crate::library::Exercise;
pub use crate::reflect::Form;
pub use crate::schedule::Kind as ReminderKind;
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
    /// What the phone has found out about the age of the open vault. Say it plainly (`explain_doubt`), with one touch to
    /// go on (`accept_doubt`). It stays until then, and keeps nobody from anything.
    pub doubt: Option<Doubt>,
}

/// What there is to say about an open vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It is an older copy: the phone remembers something newer.
    OlderCopy,
    /// The phone remembers another vault, so nobody can tell how old this one is.
    CannotTell,
    /// Part of it is damaged. What can be read is there, and a backup holds it.
    Damaged,
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
    Locked {
        /// The phone's biometrics open it, too.
        by_biometrics: bool,
        /// The key from a sheet of paper opens it, too.
        by_sheet: bool,
    },
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
        /// The plan is among the few things to do now; it is always to be found between the evenings.
        shows_plan: bool,
    },
    /// What there is between the evenings.
    Between {
        /// The plan was once more careful, and can be so again in one touch (S47).
        may_step_back: bool,
    },
    /// A check-in: each person for themselves (`check_in`), and then together if they like.
    CheckIn {
        /// The weekly one, or the one on the day after.
        form: Form,
        /// What it is, in a few words.
        title: String,
        /// The people.
        parties: Vec<Party>,
        /// What they show each other. Empty until everyone does: nobody sees who has answered.
        together: Vec<Shown>,
    },
    /// The words for when something went wrong (S49), step by step: `repair_next`, `back`.
    Repair {
        /// What this step says.
        text: String,
        /// A second, softer line.
        hint: String,
        /// The number of the step, from 1.
        number: u32,
        /// How many steps there are.
        of: u32,
    },
    /// The reminders that were asked for, the quiet hours, the rest.
    Reminders {
        /// What was asked for, on or off.
        reminders: Vec<ReminderView>,
        /// What can be asked for, with a name for each.
        to_add: Vec<ReminderChoice>,
        /// When nothing is heard: from, until. None: there are no quiet hours.
        quiet_hours: Option<QuietView>,
        /// One sentence about the rest. None: there is no rest.
        rest: Option<String>,
    },
    /// One reminder, being changed.
    Reminder {
        /// What it is for, in a few words.
        title: String,
        /// What somebody called it.
        name: String,
        /// Whether it has a name of its own: only what the two added.
        may_be_named: bool,
        /// It is there already: it can be taken away.
        is_kept: bool,
        /// How often.
        rhythm: Rhythm,
        /// How often it may be, with a name for each. Empty: it comes when it comes, such as the day after an evening.
        rhythms: Vec<RhythmChoice>,
        /// On which day, in words; empty where there is nothing to choose.
        day: String,
        /// At what time, such as 18:00.
        time: String,
        /// It follows the clock of the zone it was made in, wherever the phone is.
        pinned: bool,
    },
    /// Somebody followed a reminder. "Not today" is a full answer.
    Reminded {
        /// What it is about, in a few words.
        title: String,
    },
    /// What keeps the app closed, and what becomes of what it keeps. As it was when it was opened (`read_privacy`).
    Privacy {
        /// The people, and how far what each keeps for themselves can be read.
        own: Vec<OwnView>,
        /// A secret opens it.
        by_secret: bool,
        /// The phone's biometrics open it, too.
        by_biometrics: bool,
        /// By what the sheet of paper is known that opens it, too. None: there is none.
        sheet: Option<SheetView>,
        /// For how many days reflections and check-ins stay. None: for as long as nobody deletes them.
        expires_days: Option<u16>,
        /// How far two who part have come. None: nobody parts.
        separation: Option<SeparationView>,
    },
    /// What somebody may read of what was written.
    Own {
        /// Who reads.
        reader: Party,
        /// The latest first.
        pages: Vec<OwnPage>,
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
        /// Somebody would like a next step: everyone is asked first. Answers are offered after a breath.
        before_next_step: bool,
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
        /// After the phone died, or was started anew: one gentle question. It needs no answer.
        woken: Option<String>,
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
        /// Its author may show it to the other now (`show_mine`), or keep it: both are the same size.
        may_show: bool,
    },
    /// The pause with no session behind it: the same help, at any time of day.
    Calm {
        /// The covenant and what helps.
        help: SharedHelp,
        /// The exercise that is open, if any.
        exercise: Option<ExerciseStep>,
    },
}

/// What one person shows of a check-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The chosen name.
    pub name: String,
    /// What they said.
    pub answers: Vec<Said>,
}

/// One answer, with its question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What was asked.
    pub question: String,
    /// What was said.
    pub text: String,
}

/// By what the sheet of paper in force is known. Not a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetView {
    /// Six digits: a sheet that was copied right has the same.
    pub check: String,
    /// The day it was made, `2026-11-21`, UTC.
    pub made_on: String,
}

/// One person, and how far what they keep for themselves can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnView {
    /// Who.
    pub party: Party,
    /// How far.
    pub state: PrivateState,
}

/// Something that was written, to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnPage {
    /// What it is about and of which day, in a few words.
    pub title: String,
    /// The chosen name of who wrote it; empty where the reader did.
    pub by: String,
    /// What was said, with its questions.
    pub answers: Vec<Said>,
}

/// One reminder in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderView {
    /// Its number.
    pub id: u32,
    /// What somebody called it, or what it is for.
    pub title: String,
    /// When it comes, in words.
    pub when: String,
    /// Whether it reminds.
    pub on: bool,
}

/// Something to be reminded of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderChoice {
    /// What.
    pub kind: ReminderKind,
    /// In a few words.
    pub label: String,
}

/// How often something comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rhythm {
    /// Once.
    Once,
    /// Every day.
    Daily,
    /// Every week.
    Weekly,
    /// Every other week.
    EveryTwoWeeks,
    /// Every month.
    Monthly,
}

/// How often something may come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RhythmChoice {
    /// How often.
    pub rhythm: Rhythm,
    /// In a few words.
    pub label: String,
}

/// The quiet hours, as clock times such as 21:00.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuietView {
    /// From.
    pub from: String,
    /// Until.
    pub until: String,
}

/// One touch on the pages of the reminders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReminderTouch {
    /// Opens the page for a new one. Nothing is kept before `Save`.
    Add {
        /// What for.
        kind: ReminderKind,
    },
    /// Opens the page of one that is there.
    Change {
        /// Its number.
        id: u32,
    },
    /// Keeps what was chosen, switched on.
    Save,
    /// Takes it away.
    Remove,
    /// Switches it on or off. Off, it is kept and silent.
    On {
        /// Its number.
        id: u32,
        /// On or off.
        on: bool,
    },
    /// How often.
    Rhythm {
        /// How often.
        rhythm: Rhythm,
    },
    /// So many days later, or earlier if negative; never before today.
    Day {
        /// Days.
        by: i32,
    },
    /// So many minutes later, or earlier if negative, around the clock.
    Time {
        /// Minutes.
        by: i32,
    },
    /// Follows the clock of the zone where the phone is now for good, or the clock of wherever it is.
    Pinned {
        /// For good.
        pinned: bool,
    },
    /// Quiet hours, or none.
    QuietHours {
        /// With or without.
        on: bool,
    },
    /// They begin so many minutes later, or earlier if negative.
    QuietFrom {
        /// Minutes.
        by: i32,
    },
    /// They end so many minutes later, or earlier if negative.
    QuietUntil {
        /// Minutes.
        by: i32,
    },
    /// All reminders silent.
    Rest {
        /// For so many days; 0: until somebody ends it.
        days: u32,
    },
    /// The rest ends. What fell into it stays quiet.
    EndRest,
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
    /// Call `sync_reminders`, off the main thread: what the phone holds ready may have to change.
    SyncReminders,
}

/// A set of [`Effect`]s. A bit set, so that a pause allocates nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Effects(u8);

impl Effects {
    const ALL: [Effect; 8] = [
        Effect::PulseLong,
        Effect::PulseShort,
        Effect::PulseTwoShort,
        Effect::ScreenOn,
        Effect::ScreenFree,
        Effect::Cover,
        Effect::Keep,
        Effect::SyncReminders,
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
