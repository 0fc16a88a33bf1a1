//! How an open vault stands: the one source of what is said about it.

use stillpoint_seal::tag;

use crate::{
    error::VaultError,
    sealed::{age::Age, head::Head, row::open_under},
    vault::{Open, Vault},
};

/// How an open vault stands, from the best to the worst. Anything but [`Standing::Whole`] is said to whoever opened it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// As it was left.
    Whole,
    /// Nobody can tell: the phone remembers another vault, or the disk did not answer.
    CannotTell,
    /// An older copy: the phone remembers something newer.
    OlderCopy,
    /// Part of it is not what was written. The rest can be read, and written on.
    Damaged,
    /// What holds it together is not what was written. What authenticates can be read; nothing can be written.
    NothingCanBeWritten,
}

impl Vault {
    /// How it stands: its head, its ways in, its inbox, its age, and which rows there are. A row that was put back, taken
    /// away, swapped or added is found by its tag; one whose bytes were changed below its tag is found when it is read, and
    /// by [`Vault::verify`]. Reads the file once and opens no row, but while new keys are coming.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let Some(open) = &self.open else {
            return Standing::CannotTell;
        };
        let (true, Some(head)) = (open.is_whole, &open.head) else {
            return Standing::NothingCanBeWritten;
        };
        let age = match open.age {
            Age::Newest => Standing::Whole,
            Age::Unknown => Standing::CannotTell,
            Age::Older => Standing::OlderCopy,
        };
        let rows = match self.rows_agree(open, head) {
            Ok(true) if self.refused_in_inbox(open) == 0 => Standing::Whole,
            Err(VaultError::Unreachable | VaultError::InUse) => Standing::CannotTell,
            _ => Standing::Damaged,
        };
        let seen = if open.damage_was_seen {
            Standing::Damaged
        } else {
            Standing::Whole
        };
        age.max(rows).max(seen)
    }

    /// Something was read that is not what was written there: it stands so from here on, until it is opened again.
    pub const fn note_damage(&mut self) {
        if let Some(open) = &mut self.open {
            open.damage_was_seen = true;
        }
    }

    /// Opens every record once ([`Vault::verify`]): what no way in can know is known from here on.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn look_through(&mut self) -> Result<(), VaultError> {
        if !self.verify()?.is_whole() {
            self.note_damage();
        }
        Ok(())
    }

    /// Whether the tags of all rows give the digest in the head.
    fn rows_agree(&self, open: &Open, head: &Head) -> Result<bool, VaultError> {
        let mut seen = Head::empty([0; 32]);
        let mut statement = self.store.connection.prepare_cached("SELECT seq, sealed FROM record")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let seq = row.get(0)?;
            let tag = row
                .get_ref(1)?
                .as_blob()
                .ok()
                .and_then(tag)
                .ok_or(VaultError::DAMAGED)?;
            if !(1..=head.last).contains(&seq) {
                return Ok(false);
            }
            if open.keys.earlier_of(seq).is_none() {
                seen.toggle(&open.keys, tag);
                continue;
            }
            // While new keys are coming, the row itself says of which it is.
            let row = self.store.row(seq)?.ok_or(VaultError::DAMAGED)?;
            let (_, under) = open_under(&row, &self.identity, &open.keys)?;
            seen.toggle(under, tag);
        }
        Ok(seen.rows == head.rows)
    }
}
