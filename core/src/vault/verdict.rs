//! Looking at everything: what authenticates, and whether it is all there.

use stillpoint_seal::open_mine;

use super::{
    Vault, VaultError,
    head::Head,
    keys::Role,
    payload::{Class, unpack},
    records::open_row,
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
    /// Entries in the inbox that do not authenticate.
    pub inbox_refused: u32,
    /// Whether the head is authentic and its digest is the digest of the rows. With nothing refused and nothing
    /// missing, a no means that a row was put back to what it was earlier, or the head was.
    pub head_agrees: bool,
}

impl Verdict {
    /// Whether everything is as it was written. An older copy of the whole file is whole, too.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.refused == 0 && self.missing == 0 && self.surplus == 0 && self.inbox_refused == 0 && self.head_agrees
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
            match (open_row(&row, &self.identity, &open.keys), row.tag()) {
                (Ok((class, _)), Ok(tag)) => {
                    seen.toggle(&open.keys, tag);
                    if class != Class::Tombstone {
                        seen.alive = seen.alive.saturating_add(1);
                        count(&mut verdict.readable);
                    }
                }
                _ => count(&mut verdict.refused),
            }
        }
        verdict.surplus = self.surplus(highest);
        if let Some(secret) = &open.inbox_secret {
            verdict.inbox_refused = self.refused_in_inbox(secret);
        }
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

    fn refused_in_inbox(&self, secret: &stillpoint_seal::Key) -> u32 {
        let associated = self.identity.associated(Role::Inbox, &[]);
        let mut refused = 0;
        let mut scan = || -> Result<(), VaultError> {
            let mut statement = self.store.connection.prepare_cached("SELECT sealed FROM inbox")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let sealed: Vec<u8> = row.get(0)?;
                let opened = open_mine(secret, &associated, &sealed).map_err(VaultError::from);
                if !matches!(opened.and_then(unpack), Ok((Class::Entry(_), _))) {
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
