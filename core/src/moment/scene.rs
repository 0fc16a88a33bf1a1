//! What a screen shows.

use super::{
    ExerciseStep, Form, OwnPage, OwnView, Party, PlanView, QuietView, ReminderChoice, ReminderView, Rhythm,
    RhythmChoice, SharedHelp, SheetView, Shown, SupportLine, Trouble, Wish,
};
use crate::app::SeparationView;

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
        /// It was opened with the sheet of paper, and nobody has chosen a new secret since: the one of before is not asked for.
        opened_by_sheet: bool,
        /// By what the sheet of paper is known that opens it, too. None: there is none.
        sheet: Option<SheetView>,
        /// For how many days reflections and check-ins stay. None: for as long as nobody deletes them.
        expires_days: Option<u16>,
        /// For how many days they would stay if somebody chose so.
        expiry_offered: u16,
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
