//! The vault: everything that is kept, sealed.
//!
//! One SQLite file (`file`), in which every record is sealed on its own (`sealed`, `records`) and one sealed head
//! answers for all of them. There are several `ways` in: a secret together with the phone's own key, that key alone,
//! one that the phone guards with biometrics, a sheet of paper. While it is locked, things can be dropped into the
//! `inbox` and a `mark` can be set; nothing can be read. Inside it, each person may have one of the `compartments`,
//! which only their own secret opens.
//!
//! What the phone remembers outside the file (`anchor`, `remembering`) tells an older copy of all of it from the file.
//!
//! A new data key comes by `renewing`, in place or in a new file. `restoring` takes in what a backup holds.
//!
//! Arrows between the files go one way, and a test keeps them so. Data knows no [`Vault`]: `sealed`, the rows of `file`
//! and whatever else the struct is made of lie below it. What acts on a vault lies above it, as one `impl Vault` a
//! file.
//!
//! What it promises is in `tests`, one promise a test, and in `cargo xtask attack`; power cuts, deaths and faults are
//! in the project's own `tests`.
#![forbid(unsafe_code)]
#![cfg_attr(test, allow(missing_docs))]

mod anchor;
mod compartments;
mod error;
mod file;
mod inbox;
mod mark;
mod records;
mod remembering;
mod renewing;
mod restoring;
mod sealed;
mod testing;
#[cfg(test)]
mod tests;
mod vault;
mod ways;

pub use compartments::{compartment::can_be_a_compartment, owner::Owner};
pub use error::{KeyTrouble, Refused, VaultError};
pub use file::{folder::new_file, wiping::Wiped};
pub use records::{
    changes::Changes,
    record::{Kind, Name, Record, RecordId},
    scan::{Item, Seen, Sort},
    standing::Standing,
    verdict::Verdict,
};
pub use renewing::progress::{Begun, Progress};
pub use restoring::{MOST_RECORDS, Restored, TakeIn};
pub use sealed::age::Age;
#[cfg(any(test, feature = "desk"))]
pub use testing::{cost, doubles, fuzzing};
pub use vault::Vault;
pub use ways::{
    attempts::SinceBoot,
    device::{DeviceKeyError, DeviceKeys, Erased, Remembered, Renewed},
    proven::{MayChooseSecret, Proven},
    quality::SecretQuality,
    recovery::{RecoveryKey, RecoveryMark, RecoverySheet},
    secret::Secret,
};
