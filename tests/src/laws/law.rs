//! The laws by name, and what must have happened before one can be said to hold.

use std::fmt;

/// A law of the session (ARCHITECTURE, "The session: rules as a state machine").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Law {
    /// 1. One pause reaches Paused or Calm, one stop ends the session.
    PauseAndStopAlwaysWork,
    /// 2. From Paused, Together takes a fresh yes from everyone.
    GoingOnTakesEveryone,
    /// 3. No timer moves towards more.
    TimeLeadsToLess,
    /// 4. Silence leads to Slower and then to Paused; a late answer counts for nothing, and nobody who sees it means a pause.
    SilenceIsNotAYes,
    /// 5. A session that had begun wakes in Paused.
    DeathWakesPaused,
    /// 6. The wish to pause is idempotent and commutes with everything.
    PauseWins,
    /// 7. Nothing that is kept says who paused, or how often.
    NobodyIsRecorded,
    /// 8. More asks first, less never does.
    MoreAsksFirst,
    /// Not a law of its own: the session does what the table says, row by row.
    Table,
}

impl Law {
    /// The eight.
    pub const ALL: [Self; 8] = [
        Self::PauseAndStopAlwaysWork,
        Self::GoingOnTakesEveryone,
        Self::TimeLeadsToLess,
        Self::SilenceIsNotAYes,
        Self::DeathWakesPaused,
        Self::PauseWins,
        Self::NobodyIsRecorded,
        Self::MoreAsksFirst,
    ];
}

/// Something that must have happened at least once, or a law was never put to the test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Premise {
    PauseInASession,
    PauseWithoutASession,
    PauseWhileLocked,
    StopOfASession,
    LeftInASession,
    TogetherAfterAPause,
    TogetherAfterSlower,
    YesThatLapsed,
    TimeThatMoved,
    CheckInUnanswered,
    SilenceInSlower,
    OutOfSight,
    LateAnswer,
    MarkerBeforeTogether,
    DeathOfABegunSession,
    DeathWhileTheMarkerIsWritten,
    ClockThatWentBack,
    InputAfterPause,
    MarkerAfterPause,
    PauseTwice,
    PausedByTime,
    PausedByNotYet,
    StepUp,
    StepDown,
    NextStepAskedFor,
    NextStepTaken,
    TogetherWithSomethingElse,
    NextStepUnanswered,
    AskedAboutNow,
    Stayed,
    NotToday,
    LessChosen,
}

impl Premise {
    /// All of them.
    pub const ALL: [Self; 32] = [
        Self::PauseInASession,
        Self::PauseWithoutASession,
        Self::PauseWhileLocked,
        Self::StopOfASession,
        Self::LeftInASession,
        Self::TogetherAfterAPause,
        Self::TogetherAfterSlower,
        Self::YesThatLapsed,
        Self::TimeThatMoved,
        Self::CheckInUnanswered,
        Self::SilenceInSlower,
        Self::OutOfSight,
        Self::LateAnswer,
        Self::MarkerBeforeTogether,
        Self::DeathOfABegunSession,
        Self::DeathWhileTheMarkerIsWritten,
        Self::ClockThatWentBack,
        Self::InputAfterPause,
        Self::MarkerAfterPause,
        Self::PauseTwice,
        Self::PausedByTime,
        Self::PausedByNotYet,
        Self::StepUp,
        Self::StepDown,
        Self::NextStepAskedFor,
        Self::NextStepTaken,
        Self::TogetherWithSomethingElse,
        Self::NextStepUnanswered,
        Self::AskedAboutNow,
        Self::Stayed,
        Self::NotToday,
        Self::LessChosen,
    ];

    /// The law that would be empty without it.
    #[must_use]
    pub fn law(self) -> Law {
        match self {
            Self::PauseInASession
            | Self::PauseWithoutASession
            | Self::PauseWhileLocked
            | Self::StopOfASession
            | Self::LeftInASession => Law::PauseAndStopAlwaysWork,
            Self::TogetherAfterAPause
            | Self::TogetherAfterSlower
            | Self::TogetherWithSomethingElse
            | Self::NextStepTaken
            | Self::YesThatLapsed => Law::GoingOnTakesEveryone,
            Self::TimeThatMoved => Law::TimeLeadsToLess,
            Self::CheckInUnanswered
            | Self::NextStepUnanswered
            | Self::SilenceInSlower
            | Self::OutOfSight
            | Self::LateAnswer => Law::SilenceIsNotAYes,
            Self::MarkerBeforeTogether
            | Self::DeathOfABegunSession
            | Self::DeathWhileTheMarkerIsWritten
            | Self::ClockThatWentBack => Law::DeathWakesPaused,
            Self::InputAfterPause | Self::MarkerAfterPause => Law::PauseWins,
            Self::PauseTwice | Self::PausedByTime | Self::PausedByNotYet => Law::NobodyIsRecorded,
            Self::StepUp
            | Self::StepDown
            | Self::NextStepAskedFor
            | Self::AskedAboutNow
            | Self::Stayed
            | Self::NotToday
            | Self::LessChosen => Law::MoreAsksFirst,
        }
    }
}

/// How often each premise was met.
#[derive(Debug, Clone, Default)]
pub struct Premises([u64; Premise::ALL.len()]);

impl Premises {
    /// `premise` was met.
    pub fn meet(&mut self, premise: Premise) {
        self.0[premise as usize] += 1;
    }

    /// `premise` was met if `met`.
    pub fn meet_if(&mut self, met: bool, premise: Premise) {
        self.0[premise as usize] += u64::from(met);
    }

    /// The premises that were never met: the laws that they belong to were not tested.
    #[must_use]
    pub fn never_met(&self) -> Vec<Premise> {
        Premise::ALL
            .into_iter()
            .filter(|&premise| self.0[premise as usize] == 0)
            .collect()
    }
}

impl fmt::Display for Premises {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for premise in Premise::ALL {
            let met = self.0[premise as usize];
            writeln!(out, "  {:<28} {met:>9}  ({:?})", format!("{premise:?}"), premise.law())?;
        }
        Ok(())
    }
}
