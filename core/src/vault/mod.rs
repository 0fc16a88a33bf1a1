//! The vault: everything that is kept, sealed.
//!
//! One SQLite file, in which every record is sealed on its own (`payload`, `keys`) and one sealed `head` answers for
//! all of them. `slots` are the ways in: a secret together with the phone's own key, or that key alone. While it is
//! locked, things can be dropped into the `inbox` and a mark can be set; nothing can be read.
//!
//! What it does not promise yet: an older copy of the *whole* file is not told from the file, and whoever can write to
//! the file can drop something in, and take away or double what waits there. `cargo xtask attack` shows it. What it does
//! promise is in `tests`, one promise a test; power cuts, deaths and faults are in the project's own `tests`.

mod attempts;
mod device;
#[cfg(any(test, feature = "desk"))]
pub mod doubles;
mod error;
mod files;
#[cfg(any(test, feature = "desk"))]
pub mod fuzzing;
mod head;
mod inbox;
mod keys;
mod mark;
mod payload;
mod records;
mod recovery;
mod restoring;
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

use stillpoint_seal::Key;

pub use attempts::SinceBoot;
pub use device::{DeviceKeyError, DeviceKeys, Erased};
pub use error::VaultError;
pub use payload::{Kind, Name};
pub use records::{Record, RecordId};
pub use recovery::{RecoveryKey, RecoveryMark, RecoverySheet};
pub use restoring::{Restored, SET_ASIDE, TakeIn};
pub use scan::{Item, Seen, Sort};
pub use secret::Secret;
pub use verdict::Verdict;

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
    /// Attempts that could not be counted on the disk.
    uncounted: u32,
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
        let catching_up = self.open.take().and_then(|open| {
            let head = open.head.filter(|_| open.is_whole && open.tail > 0)?;
            head.seal(&self.identity, &open.keys).ok()
        });
        if let Some(sealed) = catching_up {
            let _ = self.store.write(|connection| store::update_head(connection, &sealed));
        }
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
