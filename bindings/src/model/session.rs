//! Where a session is, and what the phone does about it.

use super::{Effect, Phase};

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
    /// A question about a next step that somebody named.
    NextStep,
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
    /// Call `work`, off the main thread, and show what it answers: something is to be opened, written, or told to the phone's
    /// key storage or reminders.
    Work,
    /// Forget everything that is being typed: what people wrote has gone out of sight.
    Forget,
    /// Put the app away: back to the launcher and out of the recents, or a blank page.
    Leave,
    /// Let pictures of the screen be taken, until a moment comes without this.
    AllowPictures,
    /// Call `pause` when the phone is shaken, until a moment comes without this.
    FeelShaking,
    /// Show a neutral notification that pauses, until a moment comes without this.
    OfferPause,
}
