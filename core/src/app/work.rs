//! What takes its time: one at a time, off the main thread, each as a page that says so.

use super::{Stillpoint, act::Act, hold, memory::Memory};
use crate::{
    StillpointError,
    moment::{Moment, Now},
    page::{Answer, Ask, Asking, Refusal, SecretText, TypedText},
    session::Session,
};

/// What waits for the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Work {
    /// Open the vault with this secret.
    Unlock(SecretText),
    /// Open the vault with the phone's own key.
    UnlockWithDevice,
    /// Lock the vault: the keys go.
    Lock,
}

impl Memory {
    /// `work` waits to be done. Nothing slow begins while something else is under way.
    pub(super) fn begin(&mut self, work: Work) {
        if self.work.is_none() {
            self.work = Some(work);
        }
    }

    /// The system is asked for `what`; `act` is done again with the answer. Another question before it makes it void.
    pub(super) fn ask(&mut self, what: Asking, act: Act) {
        self.asks = self.asks.wrapping_add(1);
        self.asking = Some((
            Ask {
                id: self.asks,
                what: what.clone(),
            },
            act,
        ));
        self.ask = self.asking.as_ref().map(|(ask, _)| ask.clone());
    }

    /// What came of the question with the number `id`: the act that asked, if nothing else was asked meanwhile.
    pub(super) fn asked(&mut self, id: u64) -> Option<Act> {
        let (_, act) = self.asking.take_if(|(ask, _)| ask.id == id)?;
        Some(act)
    }

    /// `error` becomes a sentence beside the field `field`; empty: about the whole page.
    pub(super) fn refusal(&self, error: &StillpointError, field: &str) -> Refusal {
        Refusal {
            field: field.to_owned(),
            sentence: self.language.explain(error),
        }
    }
}

impl Stillpoint {
    /// Does what takes its time, and writes what waits to be written. Off the main thread, one at a time, whenever a moment
    /// carries [`Effect::Work`](crate::Effect::Work). It may take minutes: `tick` shows how far it is. Never fails: what
    /// could not be done is said on the page.
    pub fn work(&self, now: &Now) -> Moment {
        let work = hold(&self.memory).work.take();
        if let Some(work) = work {
            let (field, done) = self.done(work, now);
            let mut memory = hold(&self.memory);
            if let Err(error) = done {
                memory.refusal = Some(memory.refusal(&error, field));
            }
        }
        self.keep(now)
    }

    /// Does `work`. The name of the field beside which an error is said.
    fn done(&self, work: Work, now: &Now) -> (&'static str, Result<(), StillpointError>) {
        match work {
            Work::Unlock(secret) => ("secret", self.unlock(secret.0.to_string(), now).map(|_| ())),
            Work::Lock => {
                let _ = self.lock(now);
                ("", Ok(()))
            }
            Work::UnlockWithDevice => ("", self.unlock_with_device(now).map(|_| ())),
        }
    }

    /// What came of an [`Ask`]. An answer to another one counts for nothing.
    pub fn answered(&self, ask: u64, answer: &Answer, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            if let Some(act) = memory.asked(ask) {
                memory.answer = Some(answer.clone());
                memory.touched(act, &TypedText::default(), now);
                memory.answer = None;
            }
        })
    }
}
