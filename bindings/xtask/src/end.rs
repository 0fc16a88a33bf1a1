//! How a step of the tests ended.

use crate::tools::Outcome;

/// How a step ended.
pub(crate) enum End {
    Passed,
    Failed(String),
    Skipped(String),
}

/// In one word.
pub(crate) const fn word(end: &End) -> &'static str {
    match end {
        End::Passed => "passed",
        End::Failed(_) => "failed",
        End::Skipped(_) => "skipped",
    }
}

/// Of a step that passes or fails.
pub(crate) fn of(outcome: Outcome) -> End {
    match outcome {
        Ok(()) => End::Passed,
        Err(why) => End::Failed(why),
    }
}

/// Of a step whose tests can skip themselves: a skipped one is not a passed one.
pub(crate) fn of_all(outcome: Outcome<Vec<String>>) -> End {
    match outcome {
        Ok(skipped) if skipped.is_empty() => End::Passed,
        Ok(skipped) => End::Skipped(format!("some of it: {}", skipped.join("; "))),
        Err(why) => End::Failed(why),
    }
}
