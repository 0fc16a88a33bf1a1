//! The vault: everything that is kept, sealed.
//!
//! One SQLite file, in which every record is sealed on its own (`payload`, `keys`) and one sealed `head` answers for
//! all of them. `slots` are the ways in: a secret together with the phone's own key, that key alone, or one that the phone
//! guards with `biometrics`. While it is locked, things can be dropped into the `inbox` and a mark can be set; nothing can
//! be read. Inside it, each person may have a `compartment` that only their own secret opens.
//!
//! What the phone remembers outside the file (`anchor`) tells an older copy of all of it from the file.
//!
//! A new data key comes by `rotating` in place, or by `forever` in a new file; `deleting` and `wiping` take away, and
//! `migrating` brings an older format up to today's. What a damaged vault still holds is told by `salvaging`.
//!
//! What it promises is in `tests`, one promise a test, and in `cargo xtask attack`; power cuts, deaths and faults are in
//! the project's own `tests`.
#![forbid(unsafe_code)]
#![cfg_attr(test, allow(missing_docs))]

mod anchor;
mod attempts;
mod biometrics;
mod changes;
mod compartment;
mod deleting;
mod device;
#[cfg(any(test, feature = "desk"))]
pub mod doubles;
mod error;
mod files;
mod forever;
#[cfg(any(test, feature = "desk"))]
pub mod fuzzing;
mod head;
mod inbox;
mod keys;
mod mark;
mod migrating;
mod payload;
mod private;
mod quality;
mod records;
mod recovery;
mod restoring;
mod room;
mod rotating;
mod salvaging;
mod scan;
mod schema;
mod search;
mod secret;
mod slots;
mod store;
#[cfg(test)]
mod tests;
mod unlocking;
mod verdict;
mod wiping;

use std::path::PathBuf;

use stillpoint_seal::Key;

pub use anchor::Age;
pub use attempts::SinceBoot;
pub use changes::Changes;
pub use compartment::{Owner, can_be_a_compartment};
pub use device::{DeviceKeyError, DeviceKeys, Erased, Remembered, Renewed};
pub use error::{KeyTrouble, Refused, VaultError};
pub use payload::{Kind, Name};
pub use quality::SecretQuality;
pub use records::{Record, RecordId};
pub use recovery::{RecoveryKey, RecoveryMark, RecoverySheet};
pub use restoring::{Restored, TakeIn};
pub use rotating::{Begun, Progress};
pub use salvaging::Readable;
pub use scan::{Item, Seen, Sort};
pub use secret::Secret;
pub use verdict::Verdict;
pub use wiping::Wiped;

use anchor::{Found, Recalled, Writer};
use compartment::Compartments;
use forever::Rewriting;
use head::Head;
use keys::{Identity, InboxKeys, Keys};
use slots::Slots;
use store::Store;

/// A vault: a file that nobody else has open, with its keys in memory or not.
pub struct Vault {
    store: Store,
    identity: Identity,
    inbox: InboxKeys,
    slots: Slots,
    /// The phone set the key of the biometrics aside: their slot opens nothing any more, and goes at the next unlock.
    biometrics_fell: bool,
    file: PathBuf,
    /// The data key of the epoch before, sealed, while a rotation is under way.
    earlier: Option<Vec<u8>>,
    /// What the phone remembers of the vault.
    recalled: Recalled,
    /// What is dropped in is marked with it. Stays in memory while locked; it opens nothing.
    writer: Option<Writer>,
    /// Something was deleted, and the log could not be emptied of it.
    owes_an_empty_log: bool,
    /// Neither the old nor the new file could be opened again after one took the place of the other.
    is_closed: bool,
    /// The folder cannot say that a new name is on the disk.
    #[cfg(test)]
    folder_fails: bool,
    /// All that remains is being written into a new file.
    rewriting: Option<Box<Rewriting>>,
    open: Option<Open>,
}

/// What is in memory while a vault is open.
struct Open {
    keys: Keys,
    /// Opens what was dropped in; none if what the file says about it is not authentic.
    inbox_secret: Option<Key>,
    /// None if it is not authentic. Then records can be read one by one, and nothing can be written.
    head: Option<Head>,
    /// How many entries at the end the head in memory covers and the one on the disk does not.
    tail: u32,
    /// Whether everything that can be seen without reading all records agrees with the head.
    is_whole: bool,
    /// The keys of the compartments that are open, too.
    compartments: Compartments,
    /// How old the file is, compared with what the phone remembers.
    age: Age,
    /// In what state it was opened, while the phone cannot be asked.
    unseen: Option<Found>,
    /// It was opened with the recovery sheet, and no secret was chosen since.
    by_sheet: bool,
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

    /// Whether the phone opens it by itself.
    #[must_use]
    pub const fn has_device_slot(&self) -> bool {
        self.slots.device.is_some()
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
        self.hold_room();
        self.rewriting = None;
        self.open = None;
    }

    /// Brings the head on the disk up to the newest entries.
    fn catch_up(&mut self) -> Result<(), VaultError> {
        match &self.open {
            Some(open) if open.is_whole && open.tail > 0 => self.rewrite_head(|_| {}),
            _ => Ok(()),
        }
    }

    /// Changes the head alone.
    fn rewrite_head(&mut self, change: impl FnOnce(&mut Head)) -> Result<(), VaultError> {
        self.change(|draft| {
            change(&mut draft.head);
            draft.writes_the_head();
            Ok(())
        })
    }

    /// Takes what was deleted or replaced out of the log. If that cannot be done now, it is done when it is locked.
    fn empty_the_log(&mut self) {
        self.owes_an_empty_log = schema::empty_the_log(&self.store.connection).is_err();
    }

    /// From now on every write fails where COMMIT would be, by the same way back as with a disk that is really full.
    #[cfg(any(test, feature = "desk"))]
    pub const fn pretend_disk_full(&mut self, full: bool) {
        self.store.full = full;
    }

    fn open_parts(&self) -> Result<&Open, VaultError> {
        self.open.as_ref().ok_or(VaultError::Locked)
    }

    /// What a change begins with. Nothing is written into a vault whose head does not answer for it.
    fn writable(&self) -> Result<(&Open, &Head), VaultError> {
        let open = self.open_parts()?;
        match &open.head {
            Some(head) if open.is_whole => Ok((open, head)),
            _ => Err(self.counted(VaultError::DAMAGED)),
        }
    }

    /// Damage with what it left counted, everything else as it is.
    fn counted(&self, error: VaultError) -> VaultError {
        match error {
            VaultError::Damaged { .. } => VaultError::Damaged {
                readable: self.verify().map_or(0, |verdict| verdict.readable),
            },
            other => other,
        }
    }
}
