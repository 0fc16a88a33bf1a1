//! Looking at everything: what authenticates, and whether it is all there.

use crate::{
    error::VaultError,
    sealed::{age::Age, head::Head, payload::Class, row::open_under},
    vault::{Open, Vault},
};

/// What [`Vault::verify`] found. Counts stop at the largest `u32`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Verdict {
    /// Records that authenticate where they stand.
    pub readable: u32,
    /// Rows that are there and are not what was written there: changed, swapped, or from another vault.
    pub refused: u32,
    /// Rows that were written and are not there, or on a page that cannot be read.
    pub missing: u32,
    /// Rows that nobody wrote.
    pub surplus: u32,
    /// Entries in the inbox that were not dropped in by this phone, or that were folded in before.
    pub inbox_refused: u32,
    /// Whether the head is authentic and its digest is the digest of the rows. With nothing refused and nothing
    /// missing, a no means that a row was put back to what it was earlier, or the head was.
    pub head_agrees: bool,
    /// Whether the phone remembers something newer than the file, or another vault: see [`Vault::age`].
    pub is_older_copy: bool,
}

impl Verdict {
    /// Whether all records are as they were written, whatever is in the inbox.
    #[must_use]
    pub const fn records_are_whole(&self) -> bool {
        self.refused == 0 && self.missing == 0 && self.surplus == 0 && self.head_agrees
    }

    /// Whether everything is as it was written. An older copy of the whole file is whole, too.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.records_are_whole() && self.inbox_refused == 0
    }
}

impl Vault {
    /// Opens every record and compares all of them with the head.
    ///
    /// # Errors
    /// [`VaultError::Locked`]. Damage is no error here: it is what the verdict is about.
    pub fn verify(&self) -> Result<Verdict, VaultError> {
        let open = self.open_parts()?;
        let mut verdict = Verdict::default();
        let mut seen = Head::empty([0; 32]);
        let highest = self.highest(open);
        for seq in 1..=highest {
            // One by one: a scan ends at the first page that is damaged.
            let Ok(Some(row)) = self.store.row(seq) else {
                count(&mut verdict.missing);
                continue;
            };
            match (open_under(&row, &self.identity, &open.keys), row.tag()) {
                (Ok(((class, _), under)), Ok(tag)) => {
                    seen.toggle(under, tag);
                    if class != Class::Tombstone {
                        seen.alive = seen.alive.saturating_add(1);
                        count(&mut verdict.readable);
                    }
                }
                _ => count(&mut verdict.refused),
            }
        }
        verdict.surplus = self.surplus(highest);
        verdict.inbox_refused = self.refused_in_inbox(open);
        verdict.is_older_copy = open.age != Age::Newest;
        verdict.head_agrees = open.is_whole
            && open
                .head
                .as_ref()
                .is_some_and(|head| head.rows == seen.rows && head.alive == seen.alive);
        Ok(verdict)
    }

    fn surplus(&self, highest: i64) -> u32 {
        let query = "SELECT count(*) FROM record WHERE seq < 1 OR seq > ?1";
        self.store
            .connection
            .query_row(query, [highest], |row| row.get(0))
            .unwrap_or(0)
    }

    pub(crate) fn refused_in_inbox(&self, open: &Open) -> u32 {
        let (Some(head), Some(_)) = (&open.head, &open.inbox_secret) else {
            return 0;
        };
        let mut refused = 0;
        let mut scan = || -> Result<(), VaultError> {
            let mut statement = self.store.connection.prepare_cached("SELECT id, sealed FROM inbox")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let (number, sealed): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
                if number <= head.folded || self.dropped(open, number, &sealed).is_err() {
                    count(&mut refused);
                }
            }
            Ok(())
        };
        if scan().is_err() {
            count(&mut refused);
        }
        refused
    }
}

const fn count(number: &mut u32) {
    *number = number.saturating_add(1);
}
