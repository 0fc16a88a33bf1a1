//! Whether it is safe to use this with someone: asked in several rooms, in the same words. The answer is kept nowhere.

use super::{Leaf, Pictogram};

/// What somebody answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Safe {
    /// With someone.
    Together,
    /// Alone, for now or for good.
    Alone,
    /// It is not safe, or not clear.
    NotSure,
}

impl<Act> Leaf<'_, Act> {
    /// Asks it. Each answer is as large as the others.
    pub(crate) fn asks_whether_it_is_safe(&mut self, act: impl Fn(Safe) -> Act) {
        self.title("first-start-safe-title");
        self.sentence("first-start-safe-text");
        self.soft("first-start-safe-kept");
        for (name, id, answer, icon) in [
            ("together", "first-start-safe-together", Safe::Together, Pictogram::Both),
            ("alone", "first-start-safe-alone", Safe::Alone, Pictogram::OnePerson),
            ("not_sure", "first-start-safe-not-sure", Safe::NotSure, Pictogram::Talk),
        ] {
            let choice = self.choice(name, id, act(answer));
            self.choose(choice.icon(icon));
        }
    }
}
