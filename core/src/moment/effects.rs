//! What the phone shall do.

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

/// A set of [`Effect`]s. A bit set, so that a pause allocates nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Effects(u16);

impl Effects {
    const ALL: [Effect; 12] = [
        Effect::PulseLong,
        Effect::PulseShort,
        Effect::PulseTwoShort,
        Effect::ScreenOn,
        Effect::ScreenFree,
        Effect::Cover,
        Effect::Work,
        Effect::Forget,
        Effect::Leave,
        Effect::AllowPictures,
        Effect::FeelShaking,
        Effect::OfferPause,
    ];

    /// No effect.
    pub const NONE: Self = Self(0);

    /// This set and one more.
    #[must_use]
    pub const fn with(self, effect: Effect) -> Self {
        Self(self.0 | 1 << effect as u16)
    }

    /// This set without `effect`.
    #[must_use]
    pub const fn without(self, effect: Effect) -> Self {
        Self(self.0 & !(1 << effect as u16))
    }

    /// Whether it holds `effect`.
    #[must_use]
    pub const fn has(self, effect: Effect) -> bool {
        self.0 & 1 << effect as u16 != 0
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
