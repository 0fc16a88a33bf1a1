//! What takes its time: one at a time, off the main thread, each as a page that says so.

use std::sync::Arc;

use super::{
    act::Act,
    memory::Memory,
    place::Place,
    stillpoint::{Stillpoint, hold},
    under_way::UnderWay,
    work::{Doing, Work},
};
use crate::{
    StillpointError,
    moment::{Moment, Now},
    page::{Answer, Ask, Asking, Refusal, TypedText},
    session::Session,
};

impl Memory {
    /// `work` waits to be done. Nothing slow begins while something else is under way: a second touch on its way is no second
    /// guess at a secret. Locking alone goes before whatever waits; and what is asked for from then on waits for the lock, because
    /// whoever opens it at once does not see that the keys are still going.
    pub(super) fn begin(&mut self, work: Work) {
        let is_locking = self.must_lock || self.is_working == Some(Doing::Lock);
        if work == Work::Lock {
            self.lock_first(true);
        } else if self.work.is_none() && (self.is_working.is_none() || is_locking) {
            self.under_way = work.takes_long().then(Arc::default);
            self.work = Some(work);
            self.work_was_left = false;
        }
    }

    /// The keys go as soon as the store can, if they have to, and what waited is not done any more.
    pub(super) fn lock_first(&mut self, must: bool) {
        self.stop_what_is_under_way();
        (self.must_lock, self.work) = (must, None);
    }

    /// Whether something waits to be done off the main thread.
    pub(super) const fn has_work(&self) -> bool {
        self.must_lock || self.work.is_some()
    }

    /// What takes its time is to stop. What has not begun yet stops as it begins.
    pub(super) fn stop_what_is_under_way(&self) {
        if let Some(way) = &self.under_way {
            way.stop();
        }
    }

    /// What waits is done from here on; and where somebody was when it began.
    fn take_work(&mut self) -> Option<(Work, Place)> {
        let (work, doing) = if std::mem::take(&mut self.must_lock) {
            (Work::Lock, Doing::Lock)
        } else {
            (self.work.take()?, Doing::Other)
        };
        self.is_working = Some(doing);
        Some((work, self.place))
    }

    /// Turns from `here` to `there`. Whoever has turned elsewhere meanwhile stays where they are.
    pub(super) fn turn_from(&mut self, here: Place, there: Place) {
        if self.place == here {
            self.turn(there);
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
        let work = hold(&self.memory).take_work();
        if let Some((work, place)) = work {
            let ends = WorkEnds(self);
            let (field, done) = self.done(work, now);
            let mut memory = hold(&self.memory);
            if let Err(error) = done
                && memory.place == place
            {
                memory.refusal = Some(memory.refusal(&error, field));
            }
            drop(memory);
            drop(ends);
        }
        self.let_copies_go();
        self.sync_by_ports(now);
        self.keep(now)
    }

    /// Does `work`. The name of the field beside which an error is said.
    fn done(&self, work: Work, now: &Now) -> (&'static str, Result<(), StillpointError>) {
        match work {
            Work::Privacy(work) => self.privacy_done(work, now),
            Work::FirstStart(work) => self.first_start_done(work, now),
            Work::ReadPrivacy => ("", self.read_privacy(now).map(|moment| self.unsaid(moment))),
            Work::AcceptDoubt => ("", self.accept_doubt(now).map(|moment| self.unsaid(moment))),
            Work::ReadHelps(person) => ("", self.read_helps(person)),
            Work::Lock => {
                self.unsaid(self.lock(now));
                ("", Ok(()))
            }
        }
    }

    /// How far what is done just now is, to be told.
    pub(super) fn under_way(&self) -> Arc<UnderWay> {
        hold(&self.memory).under_way.clone().unwrap_or_default()
    }

    /// What came of an [`Ask`]. An answer to another one counts for nothing.
    pub fn answered(&self, ask: u64, answer: &Answer, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            if let Some(act) = memory.asked(ask) {
                memory.touched_at = memory.clock;
                memory.answer = Some(answer.clone());
                memory.touched(act, &TypedText::default(), now);
                memory.answer = None;
            } else if let Answer::File { path } = answer {
                // Nobody waits for it any more.
                memory.privacy.copies.served.push(path.clone());
            }
        })
    }
}

/// Work is over when this goes, also where it ended in a panic: the next may begin.
struct WorkEnds<'a>(&'a Stillpoint);

impl Drop for WorkEnds<'_> {
    fn drop(&mut self) {
        let mut memory = hold(&self.0.memory);
        memory.is_working = None;
        // What waits has an end of its own.
        if memory.work.is_none() {
            memory.under_way = None;
        }
    }
}
