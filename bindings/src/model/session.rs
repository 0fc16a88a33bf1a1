//! The words of the session.

use super::{Effect, Effects, Offer, Offers, Person, Phase, Touch};

// In the core a bit set, so that a pause allocates nothing; a phone gets a list.
uniffi::custom_type!(Offers, Vec<Offer>, {
    remote,
    lower: |offers| offers.iter().collect(),
    try_lift: |offers| Ok(offers.into_iter().collect()),
});

// In the core a bit set, so that a pause allocates nothing; a phone gets a list.
uniffi::custom_type!(Effects, Vec<Effect>, {
    remote,
    lower: |effects| effects.iter().collect(),
    try_lift: |effects| Ok(effects.into_iter().collect()),
});

/// Where a session is.
#[uniffi::remote(Enum)]
pub enum Phase {
    /// Nothing is going on.
    Idle,
    /// Before: each person's own yes.
    Preparing,
    /// Together.
    Together,
    /// A question in between.
    CheckingIn,
    /// Slower.
    Slower,
    /// Paused. Nothing has to happen.
    Paused,
    /// Going on is being asked.
    Regrouping,
    /// The session has ended.
    Aftercare,
    /// Somebody reflects.
    Reflecting,
    /// The pause with no session behind it.
    Calm,
}

/// One of the people of a session, in the order of the plan.
#[uniffi::remote(Enum)]
pub enum Person {
    /// The first, or the only one.
    First,
    /// The second.
    Second,
}

/// What a person can do in a session.
#[uniffi::remote(Enum)]
pub enum Touch {
    /// Pause. Always offered.
    Pause,
    /// Stop. Always offered.
    Stop,
    /// Slow down.
    Slower,
    /// Begin to prepare an evening.
    Prepare,
    /// Yes, from one person.
    Yes,
    /// Not yet, from one person.
    NotYet,
    /// Still good, from one person.
    StillGood,
    /// Ask whether to go on.
    GoOn,
    /// Reflect, for one person.
    Reflect,
    /// Answer the reflection's question.
    Answer,
    /// Skip the reflection's question.
    Skip,
    /// That is enough; back.
    Finish,
    /// Ask everyone before a next step.
    NextStep,
}

/// A touch that is offered now, and whose.
#[uniffi::remote(Record)]
pub struct Offer {
    /// The touch.
    pub touch: Touch,
    /// Whose touch it must be; none where it is anybody's.
    pub person: Option<Person>,
}

/// What the phone shall do.
#[uniffi::remote(Enum)]
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
    /// Call `erase_biometrics`, off the main thread: no finger or face opens anything here any more, and what the phone keeps
    /// for them would still open an older copy.
    EraseBiometrics,
    /// Call `work`, off the main thread, and show what it answers: something is to be opened, written, sealed.
    Work,
    /// Forget everything that is being typed: what people wrote has gone out of sight.
    Forget,
    /// Put the app away: back to the launcher and out of the recents, or a blank page.
    Leave,
}
