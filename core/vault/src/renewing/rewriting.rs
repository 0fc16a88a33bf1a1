//! The new file of "delete forever", while it is being written.

use rusqlite::{Connection, OpenFlags};
use stillpoint_seal::Digest;

use crate::{
    error::VaultError,
    file::{
        folder::Unfinished,
        rows::{Store, write_new},
        schema,
    },
    records::record::Name,
    renewing::progress::Progress,
    sealed::{head::Head, keys::Epoch, slots::Slots},
};

/// The new file, being written. Dropped, it is gone.
pub(crate) struct Rewriting {
    // Closed before the file is swept: fields are dropped in this order.
    pub(crate) store: Option<Store>,
    pub(crate) file: Unfinished,
    pub(crate) epoch: Epoch,
    pub(crate) slots: Slots,
    /// The compartments, as they are kept under the phone's new key.
    pub(crate) compartments: Vec<(Name, Vec<u8>)>,
    pub(crate) head: Head,
    pub(crate) next: i64,
    /// The digests of rows and slots in the old file, and its last row, when this began.
    pub(crate) source: (Digest, Digest, i64),
}

/// What a new file is written from: the digests of rows and slots, and the last row.
pub(crate) const fn source(head: &Head) -> (Digest, Digest, i64) {
    (head.rows, head.slots, head.last)
}

impl Rewriting {
    /// Makes the new file, empty, for a vault with this head.
    pub(crate) fn begin(&mut self, old: &Head) -> Result<(), VaultError> {
        self.store = None;
        self.file.sweep();
        self.head = old.clone();
        self.head.rows = [0; 32];
        self.head.slots = self.slots.digest(&self.epoch.keys);
        self.head.renewed = true;
        (self.next, self.source) = (1, source(old));
        let Epoch { identity, keys, inbox } = &self.epoch;
        // While it is being written its head is ahead of its rows: such a file is not whole, and nobody takes it for
        // one.
        write_new(&self.file.0, identity, inbox, keys, &self.slots, &mut self.head)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&self.file.0, flags)?;
        schema::distrust(&connection)?;
        schema::accept(&connection)?;
        self.store = Some(Store::new(connection));
        Ok(())
    }

    pub(crate) fn progress(&self) -> Progress {
        let count = |number: i64| u64::try_from(number).unwrap_or(0);
        Progress {
            done: count(self.next.saturating_sub(1)),
            of: count(self.head.last),
        }
    }
}
