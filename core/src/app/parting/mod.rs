//! Parting (P8, the separation kit): two who shared a phone part, and each keeps their own.
//!
//! The phone stays with one of them. Both say for themselves what becomes of what they shared, each with their own touch:
//! a copy is kept as long as one of them wants one. What the other takes along is written out (`export`), and only when
//! they have said that it is kept somewhere, all of it leaves this vault in one transaction, which goes on as one person's
//! alone. Until then nothing is changed, and cancelling, locking or a death of the phone ends it without a trace: it is
//! kept in memory alone.
//!
//! What each of them wrote is theirs and never asked about. What the other keeps of it is what both had shown each other.
//!
//! Whoever has words of their own says what they want with them: both are closed when it begins, and a wish counts only
//! while what its person keeps for themselves is open. Without such words a touch is all there is, and nobody can tell whose
//! it was: of two who never set any, one who has the open app can carry all of this out alone, and of two of whom one has,
//! everything but that one's wish.
//!
//! Whoever has such words and leaves needs nobody for it: where the other is not here, or does not open what they keep, nothing is
//! said for them. They keep a copy of what was shared, and everything that is theirs, closed as it was.

mod divided;
mod steps;
mod work;

pub(super) use steps::Parting;
pub use steps::{PartingStep, PartingView, SharedWish};

use steps::waits_for;

use stillpoint_seal::Digest;

use crate::{
    error::{Field, StillpointError, Why},
    moment::{Moment, Now},
    privacy::own::Keeping,
    reflect::Reflections,
    session::{Person, Session},
};

use super::{
    export::Sink,
    memory::Memory,
    own::own_in,
    reading::read,
    refusals::not_in_the_plan,
    stillpoint::{Stillpoint, hold},
    whose::owner,
};

impl Stillpoint {
    /// Two who share this phone begin to part: `leaving` leaves, and the phone stays with the other. At home only. One that
    /// was under way begins anew. What each keeps for themselves is closed. Nothing is changed before [`Stillpoint::confirm_copy_kept`].
    ///
    /// # Errors
    /// [`StillpointError::Locked`] while the app is, or an evening goes on; [`StillpointError::Invalid`] where there are
    /// not two.
    pub fn begin_parting(&self, leaving: Person, now: &Now) -> Result<PartingView, StillpointError> {
        // What is closed leaves the memory: before, it is written.
        self.unsaid(self.keep(now));
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        {
            let mut memory = hold(&self.memory);
            memory.act(now, Session::tick);
            if !memory.plans.current().is_some_and(|plan| plan.includes(Person::Second)) {
                return Err(not_in_the_plan(Person::Second));
            }
            if !memory.is_resting() {
                return Err(StillpointError::Locked);
            }
        }
        vault.close_compartment(owner(Person::First));
        vault.close_compartment(owner(Person::Second));
        let own = own_in(vault)?;
        let mut memory = hold(&self.memory);
        memory.own_is(own);
        memory.let_private_go();
        memory.parting = Some(Parting {
            leaving,
            wishes: [None; 2],
            without_the_other: false,
            copied: None,
        });
        memory.parting_view().ok_or(StillpointError::Locked)
    }

    /// `person` says for themselves what becomes of what was shared. It can be said anew until the end; what was written
    /// out by then has to be written out again.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] (the people) where nobody has begun to part; [`StillpointError::Locked`] while what they
    /// keep for themselves is closed: nobody else speaks for them. [`Why::GivenUp`] for two weeks after it was deleted without
    /// their words: whoever did that may not be them.
    pub fn wish_for_shared(&self, person: Person, wish: SharedWish, now: &Now) -> Result<PartingView, StillpointError> {
        let mut memory = hold(&self.memory);
        memory.act(now, Session::tick);
        let is_closed = memory.privacy.own.of(person).is_closed();
        let given_up = memory.was_given_up_lately(person);
        let parting = memory.parting.as_mut().ok_or(waits_for(None))?;
        if is_closed {
            return Err(StillpointError::Locked);
        }
        if given_up {
            return Err(StillpointError::Invalid {
                field: Field::People,
                person: Some(person),
                why: Why::GivenUp,
            });
        }
        parting.set(person, Some(wish));
        memory.parting_view().ok_or(waits_for(None))
    }

    /// The one who leaves does so alone: the other is not here, or does not open what they keep. They keep a copy of what was
    /// shared, and everything that is theirs. Only whoever has words of their own leaves so: nobody sends another away.
    pub(super) fn part_alone(&self, now: &Now) {
        let mut memory = hold(&self.memory);
        memory.act(now, Session::tick);
        let has_words =
            |memory: &Memory, person| !matches!(memory.privacy.own.of(person).keeping, Keeping::NeverSetUp(_));
        let leaving = memory.parting.as_ref().map(|parting| parting.leaving);
        let Some(leaving) = leaving.filter(|leaving| has_words(&memory, *leaving)) else {
            return;
        };
        if let Some(parting) = &mut memory.parting {
            parting.without_the_other = true;
            parting.set(leaving.other(), Some(SharedWish::KeepCopy));
        }
    }

    /// `person` takes back what they said, to say it anew. Changes nothing where nobody parts.
    pub fn take_back_wish(&self, person: Person, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            if let Some(parting) = &mut memory.parting {
                parting.without_the_other &= person == parting.leaving;
                parting.set(person, None);
            }
        })
    }

    /// It stays as it was. Nothing was changed.
    pub fn cancel_parting(&self, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.parting = None;
        })
    }

    /// How far the two have come; none where nobody parts.
    #[must_use]
    pub fn parting(&self) -> Option<PartingView> {
        hold(&self.memory).parting_view()
    }

    /// Writes out what leaves: all that the leaving person wrote, and, if they keep a copy, what was agreed and shown. Line
    /// by line into `sink`, in the clear: a backup for one, see `export` in the sources.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] (the people) names whose wish is missing; [`StillpointError::Locked`] while the app is,
    /// or while one of them keeps something for themselves that they have not opened; what `sink` answers.
    pub fn write_leaving_copy(&self, sink: &mut Sink<'_>, now: &Now) -> Result<PartingView, StillpointError> {
        self.unsaid(self.keep(now));
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        self.keep_folding(vault)?;
        let parting = self.divided(vault)?;
        // What is begun anew and breaks off may have been written over the one before.
        self.copied(None);
        let copied = parting.written_into(sink, now)?;
        self.copied(Some(copied));
        self.parting().ok_or(waits_for(None))
    }

    /// The leaving person has what was written out: it leaves this vault at once, with what both let go, and the vault goes
    /// on as the other's alone. Their plan waits for them to confirm it.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] (the people) names whose wish is missing, or the leaving person where nothing was
    /// written out, or something was written since ([`Why::NotCopied`]): then it has to be written out again.
    /// [`StillpointError::Locked`]; [`StillpointError::NotSaved`] and
    /// [`StillpointError::Damaged`]. In each case nothing was deleted.
    pub fn confirm_copy_kept(&self, now: &Now) -> Result<Moment, StillpointError> {
        self.unsaid(self.keep(now));
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        self.keep_folding(vault)?;
        if hold(&self.memory).reflections.is_unsaved() {
            return Err(StillpointError::NotSaved);
        }
        let parting = self.divided(vault)?;
        let as_it_is = parting.written_into(&mut |_| Ok(()), now)?;
        let copied = hold(&self.memory).parting.as_ref().and_then(|it| it.copied);
        if copied != Some(as_it_is) {
            self.copied(None);
            return Err(StillpointError::Invalid {
                field: Field::People,
                person: Some(parting.leaving),
                why: Why::NotCopied,
            });
        }
        parting.leave(vault)?;
        let Ok(found) = read(vault, 0) else {
            // It is done, and a disk that does not answer now is read at the next unlock.
            drop(store);
            return Ok(self.lock(now));
        };
        Ok(self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.parting = None;
            memory.reflections = Reflections::default();
            memory.let_texts_go();
            memory.take(found);
        }))
    }

    fn copied(&self, fingerprint: Option<Digest>) {
        if let Some(parting) = &mut hold(&self.memory).parting {
            parting.copied = fingerprint;
        }
    }
}

impl Memory {
    pub(super) fn parting_view(&self) -> Option<PartingView> {
        let parting = self.parting.as_ref()?;
        Some(parting.view(&self.privacy.own))
    }
}
