//! Asking the phone what it remembers of the vault, and telling it.

use stillpoint_seal::Key;

use crate::{
    anchor::{Anchor, Recalled},
    error::{KeyTrouble, VaultError},
    sealed::{age::Age, head::Head, keys::Writer},
    vault::{Open, Vault},
    ways::device::DeviceKeys,
};

impl Vault {
    /// How old the open file is, compared with what the phone remembers. Anything but [`Age::Newest`] is to be said
    /// plainly, until somebody accepts it ([`Vault::accept_older_copy`]).
    #[must_use]
    pub fn age(&self) -> Age {
        self.open.as_ref().map_or(Age::Newest, |open| open.age)
    }

    /// Asks the phone what it remembers. For a vault that is locked and was not open since the app was started: without
    /// it, nothing can be dropped in. Unlocking does the same. Where the phone cannot answer, what it said before
    /// holds: nobody else writes there while the file is open here.
    pub fn recall(&mut self, keys: &dyn DeviceKeys) {
        let Ok(bytes) = keys.recall() else {
            return;
        };
        self.recalled = match (Recalled::read(bytes.as_deref()), &self.recalled) {
            // Until the phone has been told of this vault, what was guessed at the one before is known here alone.
            (Recalled::Nothing(_), Recalled::Nothing(guesses)) => Recalled::Nothing(guesses.clone()),
            (read, _) => read,
        };
        if let Some(anchor) = self.recalled.of(&self.identity) {
            let before = self.writer.as_ref().map_or(0, |writer| writer.dropped);
            self.writer = Key::from_slice(&anchor.writer).map(|key| Writer {
                key,
                dropped: anchor.dropped.max(before),
            });
        }
    }

    /// Tells the phone how far the vault has come, if it does not know yet: after writing, and after dropping in. It
    /// costs one small write of the phone's. Where the phone could not be asked so far, it is asked and compared with
    /// first: what it may remember is not written over unseen, and [`Vault::age`] may change.
    ///
    /// # Errors
    /// [`VaultError::KeyUnavailable`]: then the phone remembers what it did before, which is no reason for alarm later.
    pub fn remember(&mut self, keys: &dyn DeviceKeys) -> Result<(), VaultError> {
        if self.recalled.is_not_asked() {
            self.ask_at_last(keys);
        }
        let Some(anchor) = self.anchor()? else {
            return Ok(());
        };
        match &self.recalled {
            Recalled::NotAsked => return Err(VaultError::KeyUnavailable(KeyTrouble::NotYet)),
            Recalled::Anchor(known) if *known == anchor => return Ok(()),
            Recalled::Anchor(_) | Recalled::Nothing(_) => {}
        }
        keys.remember(anchor.to_bytes())?;
        self.recalled = Recalled::Anchor(anchor);
        Ok(())
    }

    /// The phone may answer now that could not when this was opened.
    fn ask_at_last(&mut self, keys: &dyn DeviceKeys) {
        self.recall(keys);
        if self.recalled.is_not_asked() {
            return;
        }
        let Some(open) = &mut self.open else {
            return;
        };
        let found = open.unverified.take();
        if let Some(found) = found
            && open.age == Age::Newest
        {
            let anchored = open.head.as_ref().is_some_and(|head| head.anchored);
            open.age = self.recalled.age(&self.identity, &found, None, anchored);
        }
        self.take_up_the_inbox();
        self.look_at_the_inbox();
        if self.age() != Age::Newest {
            // Not important: then it is noted with the next change.
            let _ = self.rewrite_head(|_| {});
        }
    }

    /// What was taken out of the inbox or put back there is an older copy, too.
    pub(crate) fn look_at_the_inbox(&mut self) {
        let is_short = |open: &Open| open.head.as_ref().is_some_and(|head| self.is_inbox_short(open, head));
        if self.open.as_ref().is_some_and(is_short)
            && let Some(open) = &mut self.open
            && open.age == Age::Newest
        {
            open.age = Age::Older;
        }
    }

    /// Locks it ([`Vault::lock`]), and the phone remembers where it was left.
    pub fn lock_with(&mut self, keys: &dyn DeviceKeys) {
        let _ = self.catch_up();
        let _ = self.remember(keys);
        self.lock();
    }

    /// Somebody knows that this is an older copy, and goes on with it. What was put back into the inbox counts then,
    /// too: it may be an entry whose number somebody had given out twice.
    ///
    /// # Errors
    /// [`VaultError::Locked`]; [`VaultError::NotSaved`] or [`VaultError::Damaged`]: then it is said again.
    pub fn accept_older_copy(&mut self, keys: &dyn DeviceKeys) -> Result<(), VaultError> {
        let open = self.open.as_mut().ok_or(VaultError::Locked)?;
        let age = std::mem::replace(&mut open.age, Age::Newest);
        if let Err(error) = self.fold(i64::MIN) {
            if let Some(open) = &mut self.open {
                open.age = age;
            }
            return Err(error);
        }
        // Not important: then the phone remembers it the next time.
        let _ = self.remember(keys);
        Ok(())
    }

    /// What the phone is to remember now; none if there is nothing that may be written over what it remembers.
    fn anchor(&self) -> Result<Option<Anchor>, VaultError> {
        let dropped = self.writer.as_ref().map_or(0, |writer| writer.dropped);
        let Some(open) = &self.open else {
            let known = self.recalled.of(&self.identity).cloned();
            return Ok(known.map(|anchor| Anchor { dropped, ..anchor }));
        };
        match &open.head {
            Some(head) if open.is_whole && open.age == head.age => Ok(Some(Anchor {
                version: Anchor::VERSION,
                vault: self.identity.vault,
                generation: head.generation,
                last: head.last,
                print: head.print(&open.keys)?,
                writer: head.writer,
                dropped: dropped.max(head.folded),
                guesses: self.recalled.guesses(&self.identity),
            })),
            _ => Ok(None),
        }
    }

    /// The highest number of which the phone remembers that it was dropped in.
    pub(crate) fn remembered_dropped(&self) -> i64 {
        self.recalled.of(&self.identity).map_or(0, |anchor| anchor.dropped)
    }

    /// From here on things can be dropped in, also once it is locked.
    pub(crate) fn take_up_the_inbox(&mut self) {
        let Some(head) = self.open.as_ref().and_then(|open| open.head.as_ref()) else {
            return;
        };
        let known = self.remembered_dropped();
        let before = self.writer.as_ref().map_or(0, |writer| writer.dropped);
        self.writer = Key::from_slice(&head.writer).map(|key| Writer {
            dropped: head
                .folded
                .max(known)
                .max(before)
                .max(self.given_out(&key).unwrap_or(0)),
            key,
        });
    }

    /// What was found out about the age in an earlier opening, and nobody has accepted yet, holds on.
    pub(crate) fn hold_on_to_the_age(&mut self) {
        if let Some(open) = &mut self.open
            && let Some(head) = &open.head
            && open.age == Age::Newest
        {
            open.age = head.age;
        }
    }

    /// Notes the age in a head that is about to be written. The head passes whatever the phone has seen: nothing that
    /// is written on an older copy can pass for the file that was there before it, and nothing that is written while
    /// the phone cannot be asked.
    pub(crate) fn note_the_age(&self, head: &mut Head) {
        let Some(open) = &self.open else {
            return;
        };
        let unverified = open.unverified.as_ref().filter(|_| self.recalled.is_not_asked());
        (head.age, head.unverified) = (open.age, unverified.cloned());
        if let Some(anchor) = self.recalled.of(&self.identity) {
            head.anchored = true;
            head.generation = head.generation.max(anchor.generation);
        }
    }
}
