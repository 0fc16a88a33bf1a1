//! A vault, and what is in memory while it is open.

use std::path::PathBuf;

use stillpoint_seal::Key;

use crate::{
    anchor::Recalled,
    compartments::owner::Owner,
    error::VaultError,
    file::{rows::Store, schema},
    renewing::rewriting::Rewriting,
    sealed::{
        age::{Age, Found},
        head::Head,
        keys::{Identity, InboxKeys, Keys, Writer},
        slots::Slots,
    },
};

/// A vault: a file that nobody else has open, with its keys in memory or not.
pub struct Vault {
    pub(crate) store: Store,
    pub(crate) identity: Identity,
    pub(crate) inbox: InboxKeys,
    pub(crate) slots: Slots,
    /// The phone set the key of the biometrics aside: their slot opens nothing any more, and goes at the next unlock.
    pub(crate) biometrics_fell: bool,
    pub(crate) file: PathBuf,
    /// The data key of the epoch before, sealed, while a rotation is under way.
    pub(crate) earlier: Option<Vec<u8>>,
    /// What the phone remembers of the vault.
    pub(crate) recalled: Recalled,
    /// What is dropped in is marked with it. Stays in memory while locked; it opens nothing.
    pub(crate) writer: Option<Writer>,
    /// Something was deleted, and the log could not be emptied of it.
    pub(crate) owes_an_empty_log: bool,
    /// Neither the old nor the new file could be opened again after one took the place of the other.
    pub(crate) is_closed: bool,
    /// The folder cannot say that a new name is on the disk.
    #[cfg(test)]
    pub(crate) folder_fails: bool,
    /// All that remains is being written into a new file.
    pub(crate) rewriting: Option<Box<Rewriting>>,
    pub(crate) open: Option<Open>,
}

/// The keys of the compartments that are open. They leave memory with the vault's.
#[derive(Default)]
pub(crate) struct Compartments([Option<Key>; 2]);

impl Compartments {
    pub(crate) const fn key(&self, owner: Owner) -> Option<&Key> {
        let [first, second] = &self.0;
        match owner {
            Owner::FIRST => first.as_ref(),
            _ => second.as_ref(),
        }
    }

    pub(crate) fn set(&mut self, owner: Owner, key: Option<Key>) {
        *owner.of(&mut self.0) = key;
    }

    /// `to` owns what `from` owned.
    pub(crate) fn hand_over(&mut self, from: Owner, to: Owner) {
        let key = from.of(&mut self.0).take();
        self.set(to, key);
    }
}

/// What is in memory while a vault is open.
pub(crate) struct Open {
    pub(crate) keys: Keys,
    /// Opens what was dropped in; none if what the file says about it is not authentic.
    pub(crate) inbox_secret: Option<Key>,
    /// None if it is not authentic. Then records can be read one by one, and nothing can be written.
    pub(crate) head: Option<Head>,
    /// How many entries at the end the head in memory covers and the one on the disk does not.
    pub(crate) tail: u32,
    /// Whether everything that can be seen without reading all records agrees with the head.
    pub(crate) is_whole: bool,
    /// Something in it was found not to be what was written, since it was opened.
    pub(crate) damage_was_seen: bool,
    /// The keys of the compartments that are open, too.
    pub(crate) compartments: Compartments,
    /// How old the file is, compared with what the phone remembers.
    pub(crate) age: Age,
    /// In what state it was opened, while the phone cannot be asked about it.
    pub(crate) unverified: Option<Found>,
    /// It was opened with the recovery sheet, and no secret was chosen since.
    pub(crate) by_sheet: bool,
}

impl Vault {
    /// Whether the keys are in memory.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Whether a secret opens it.
    #[must_use]
    pub const fn has_secret_slot(&self) -> bool {
        self.slots.secret.is_some()
    }

    /// Whether it is open and what holds it together is damaged: what authenticates can be read, nothing can be
    /// written. A damaged record alone does not make it so.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.open.as_ref().is_some_and(|open| !open.is_whole)
    }

    /// Takes the keys out of memory. Then the head on the disk catches up with the newest entries; where it cannot,
    /// they stay as safe as they are after a death of the app.
    pub fn lock(&mut self) {
        let _ = self.catch_up();
        if self.owes_an_empty_log {
            self.empty_the_log();
        }
        self.hold_reserve();
        self.rewriting = None;
        self.open = None;
    }

    /// Brings the head on the disk up to the newest entries.
    pub(crate) fn catch_up(&mut self) -> Result<(), VaultError> {
        match &self.open {
            Some(open) if open.is_whole && open.tail > 0 => self.rewrite_head(|_| {}),
            _ => Ok(()),
        }
    }

    /// Changes the head alone.
    pub(crate) fn rewrite_head(&mut self, change: impl FnOnce(&mut Head)) -> Result<(), VaultError> {
        self.change(|draft| {
            change(&mut draft.head);
            draft.writes_the_head();
            Ok(())
        })
    }

    /// Takes what was deleted or replaced out of the log. If that cannot be done now, it is done when it is locked.
    pub(crate) fn empty_the_log(&mut self) {
        self.owes_an_empty_log = schema::empty_the_log(&self.store.connection).is_err();
    }

    /// From now on every write fails where COMMIT would be, by the same way back as with a disk that is really full.
    #[cfg(any(test, feature = "desk"))]
    pub const fn pretend_disk_full(&mut self, full: bool) {
        self.store.full = full;
    }

    pub(crate) fn open_parts(&self) -> Result<&Open, VaultError> {
        self.open.as_ref().ok_or(VaultError::Locked)
    }

    /// What a change begins with. Nothing is written into a vault whose head does not answer for it.
    pub(crate) fn writable(&self) -> Result<(&Open, &Head), VaultError> {
        let open = self.open_parts()?;
        match &open.head {
            Some(head) if open.is_whole => Ok((open, head)),
            _ => Err(self.counted(VaultError::DAMAGED)),
        }
    }

    /// Damage with what it left counted, everything else as it is.
    pub(crate) fn counted(&self, error: VaultError) -> VaultError {
        match error {
            VaultError::Damaged { .. } => VaultError::Damaged {
                readable: self.verify().map_or(0, |verdict| verdict.readable),
            },
            other => other,
        }
    }
}
