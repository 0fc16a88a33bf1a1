//! What somebody keeps for themselves of a plan of one, read back.

use crate::{
    app::{
        kept::{bytes::from_bytes, table::WRITTEN_ALONE, written_alone::WrittenAlone},
        whose::owner,
    },
    session::Person,
    vault::{RecordId, Vault, VaultError},
};

/// Whether `person` kept something of a plan of one, as far as it is open.
pub(in crate::app) fn has_written_alone(vault: &Vault, person: Person) -> bool {
    kept_of(vault, person).is_ok_and(|kept| !kept.is_empty())
}

/// What `person` wrote alone and keeps for themselves, the latest first. Nothing, while it is closed.
pub(super) fn kept_of(vault: &Vault, person: Person) -> Result<Vec<(RecordId, WrittenAlone)>, VaultError> {
    if !vault.is_compartment_open(owner(person)) {
        return Ok(Vec::new());
    }
    let records = vault.newest_private(owner(person), WRITTEN_ALONE, usize::MAX)?;
    let kept = records.iter().filter_map(|record| {
        let kept: WrittenAlone = from_bytes(&record.body)?;
        // Whose compartment it is decides who wrote it.
        Some((record.id, kept.by(person)))
    });
    Ok(kept.collect())
}

/// What `leaving` takes along of what they wrote alone.
pub(in crate::app) fn kept_by(vault: &Vault, leaving: Person) -> Result<Vec<WrittenAlone>, VaultError> {
    Ok(kept_of(vault, leaving)?.into_iter().map(|(_, kept)| kept).collect())
}
