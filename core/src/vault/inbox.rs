//! The inbox: what is written while the vault is locked.
//!
//! Sealed to the vault's public key, so whoever writes cannot read it again. It says nothing about who wrote: someone
//! who can write to the file can drop something in, and sees how many things wait.

use rusqlite::params;
use stillpoint_seal::{open_mine, seal_to};

use super::{
    Kind, Vault, VaultError,
    keys::Role,
    payload::{Class, packed, unpack},
    records::Draft,
};

impl Vault {
    /// Keeps an entry while the vault is locked. At the next unlock it becomes a record, exactly once.
    ///
    /// # Errors
    /// [`VaultError::NotSaved`]: then it is not kept.
    pub fn drop_in(&mut self, kind: Kind, body: &[u8]) -> Result<(), VaultError> {
        let associated = self.identity.associated(Role::Inbox, &[]);
        let sealed = packed(Class::Entry(kind), body, |plain| {
            seal_to(self.inbox.public, &associated, plain)
        })?;
        self.store.write(|connection| {
            connection
                .prepare_cached("INSERT INTO inbox (sealed) VALUES (?1)")?
                .execute([sealed])?;
            Ok(())
        })
    }

    /// How many entries wait to be folded in. What does not authenticate waits for ever, and is never thrown away.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] or [`VaultError::Unreachable`].
    pub fn waiting(&self) -> Result<u32, VaultError> {
        let query = "SELECT count(*) FROM inbox";
        Ok(self.store.connection.query_row(query, [], |row| row.get(0))?)
    }

    /// Makes records of what was dropped in, all in one transaction with taking it out of the inbox: killed at any
    /// moment, each entry is in one place and not in the other. Answers how many there were. Unlocking does the same.
    ///
    /// # Errors
    /// [`VaultError::Locked`], [`VaultError::NotSaved`] or [`VaultError::Damaged`]: then everything still waits.
    pub fn fold_in(&mut self) -> Result<u32, VaultError> {
        let open = self.open_parts()?;
        let associated = self.identity.associated(Role::Inbox, &[]);
        let mut entries = Vec::new();
        {
            let Some(secret) = &open.inbox_secret else {
                return Err(VaultError::DAMAGED);
            };
            let mut statement = self
                .store
                .connection
                .prepare_cached("SELECT id, sealed FROM inbox ORDER BY id")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let (id, sealed): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
                if let Ok(payload) = open_mine(secret, &associated, &sealed)
                    && let Ok((class @ Class::Entry(_), body)) = unpack(payload)
                {
                    entries.push((id, class, body));
                }
            }
        }
        if entries.is_empty() {
            return Ok(0);
        }
        self.change(|draft: &mut Draft<'_>| {
            for (id, class, body) in &entries {
                draft.append(*class, body)?;
                draft
                    .connection
                    .prepare_cached("DELETE FROM inbox WHERE id = ?1")?
                    .execute(params![id])?;
            }
            Ok(u32::try_from(entries.len()).unwrap_or(u32::MAX))
        })
    }
}
