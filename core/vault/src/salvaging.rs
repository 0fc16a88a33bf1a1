//! All that still authenticates, out of a vault whatever its damage.

use zeroize::Zeroizing;

use super::{Kind, Name, RecordId, Vault, VaultError, payload::Class, records::open_row};

/// Something that can be read. Its body leaves memory with it.
#[derive(PartialEq, Eq)]
pub enum Readable {
    /// A record.
    Entry {
        /// Which record.
        id: RecordId,
        /// What sort of entry.
        kind: Kind,
        /// What was written.
        body: Zeroizing<Vec<u8>>,
    },
    /// Something that there is one of.
    Named {
        /// Its name.
        name: Name,
        /// What was written.
        body: Zeroizing<Vec<u8>>,
    },
}

impl Vault {
    /// Hands `take` everything that authenticates where it stands, oldest first, one by one, so that a vault of any size
    /// fits into memory. What is damaged is left out; `take` ends it by answering an error. Answers how many there were.
    ///
    /// Each is what was once written in its place. With a damaged head nobody can tell whether it is the latest version.
    ///
    /// # Errors
    /// [`VaultError::Locked`], or what `take` answers.
    pub fn salvage_all(&self, take: &mut dyn FnMut(Readable) -> Result<(), VaultError>) -> Result<u32, VaultError> {
        let open = self.open_parts()?;
        let mut count = 0_u32;
        for seq in 1..=self.highest(open) {
            // One by one: a scan ends at the first page that is damaged.
            let Ok(Some(row)) = self.store.row(seq) else { continue };
            let readable = match open_row(&row, &self.identity, &open.keys) {
                Ok((Class::Entry(kind), body)) => Readable::Entry {
                    id: RecordId(seq),
                    kind,
                    body,
                },
                Ok((Class::Named(name), body)) => Readable::Named { name, body },
                _ => continue,
            };
            take(readable)?;
            count = count.saturating_add(1);
        }
        Ok(count)
    }
}
