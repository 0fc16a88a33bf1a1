//! Things to touch.

use super::Pictogram;

/// Something to touch.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// What `touch` takes. It stands for one act on one page, for as long as it is offered there without a break.
    pub id: u64,
    /// What it is called in stories, tests, `testTag` and `accessibilityIdentifier`, in every language: `yes:first`. It holds
    /// nothing that somebody wrote.
    pub name: String,
    /// What stands on it.
    pub text: String,
    /// A softer line above: whose, or what. Empty: none.
    pub over: String,
    /// A softer line below. Empty: none.
    pub hint: String,
    /// What a screen reader says in place of all that. Empty: all that.
    pub spoken: String,
    /// The picture beside its words.
    pub icon: Option<Pictogram>,
    /// What kind of thing it is, and so how it looks.
    pub look: Look,
    /// Whether it is chosen already.
    pub state: State,
    /// The secrets that stand on the page go with it. Everything else that was typed goes with every choice.
    pub takes_secrets: bool,
}

/// What kind of thing to touch it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Look {
    /// With a line round it. All answers to a question look like this.
    #[default]
    Plain,
    /// The one step on from a page that asks nothing. The keyboard's own "done" does the same.
    Next,
    /// Without a frame: later, skip, lock.
    Quiet,
    /// The way back: the phone's own gesture or key for it does the same.
    Back,
    /// In the dark: it has to be tapped; a hand that slides, or stays, is the pause.
    Dim,
    /// Only spoken: an action of the page for a screen reader.
    Unseen,
}

/// Whether something is chosen already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum State {
    /// It only does something.
    #[default]
    Plain,
    /// A switch, on.
    On,
    /// A switch, off.
    Off,
    /// One of several: this one.
    Chosen,
    /// One of several: another.
    Other,
    /// Answered, or not yet to be answered: it stays in its place and cannot be touched.
    Still,
}

impl Choice {
    /// A choice with this number, called `name`, that reads `text`.
    pub(super) const fn new(id: u64, name: String, text: String) -> Self {
        Self {
            id,
            name,
            text,
            over: String::new(),
            hint: String::new(),
            spoken: String::new(),
            icon: None,
            look: Look::Plain,
            state: State::Plain,
            takes_secrets: false,
        }
    }

    /// The choice as another kind of thing.
    #[must_use]
    pub fn looking(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    /// The choice, chosen already or not.
    #[must_use]
    pub fn being(mut self, state: State) -> Self {
        self.state = state;
        self
    }

    /// The choice as a switch that is on or off.
    #[must_use]
    pub fn on(self, on: bool) -> Self {
        self.being(if on { State::On } else { State::Off })
    }

    /// The choice as one of several, chosen or not.
    #[must_use]
    pub fn chosen(self, chosen: bool) -> Self {
        self.being(if chosen { State::Chosen } else { State::Other })
    }

    /// The choice with a softer line above.
    #[must_use]
    pub fn over(mut self, over: impl Into<String>) -> Self {
        self.over = over.into();
        self
    }

    /// The choice with a softer line below.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// The choice with other words for a screen reader.
    #[must_use]
    pub fn spoken(mut self, spoken: impl Into<String>) -> Self {
        self.spoken = spoken.into();
        self
    }

    /// The choice with a picture beside its words.
    #[must_use]
    pub fn icon(mut self, icon: Pictogram) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The choice, with which the secrets that were typed go.
    #[must_use]
    pub fn taking_secrets(mut self) -> Self {
        self.takes_secrets = true;
        self
    }
}
