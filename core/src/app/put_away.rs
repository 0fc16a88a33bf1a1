//! What belongs to one person alone goes where only they read it, and what an earlier version left behind goes.

use zeroize::Zeroizing;

use crate::{
    error::StillpointError,
    plan::TriggerTexts,
    reflect::{Outline, Reflection, Version, furthest},
    session::Person,
    vault::{Kind, RecordId, Vault, VaultError},
};

use super::{
    kept::{
        bytes::{from_bytes, to_bytes},
        table::{KEEPSAKE, REFLECTION, TRIGGER_TEXTS, WRITTEN_ALONE},
        written_alone::WrittenAlone,
    },
    whose::owner,
    written::{newest, newest_private, parsed, parsed_of},
};

/// Reflections are looked through at the unlock for those left open: this many, the newest.
pub(super) const NEWEST: usize = 50;

/// The newest in the compartment of `person`, and what they showed. What an earlier version left behind is deleted.
pub(super) fn private_and_shown(vault: &mut Vault, person: Person) -> Result<Vec<Version<RecordId>>, StillpointError> {
    let (private, _) = newest_private(vault, person, REFLECTION, NEWEST)?;
    let mut found = parsed_of(person, &private);
    let shown = parsed(&newest(vault, REFLECTION, NEWEST)?.0);
    found.extend(shown.into_iter().filter(|(_, one)| one.author() == person));
    Ok(without_what_was_left(vault, found))
}

/// Each of what was found in its furthest version. What an earlier one left behind is deleted.
pub(super) fn without_what_was_left(vault: &mut Vault, found: Vec<(RecordId, Reflection)>) -> Vec<Version<RecordId>> {
    let kept = furthest(found);
    for earlier in kept.iter().flat_map(|version| &version.earlier) {
        // Not important: the next time tries again.
        let _ = vault.delete(*earlier);
    }
    kept
}

/// What in everybody's part belongs into a compartment goes there: what was written while the vault was locked.
pub(super) fn put_away(vault: &mut Vault, found: Vec<Version<RecordId>>) -> Vec<Version<RecordId>> {
    let stays = |version: &Version<RecordId>, vault: &mut Vault| {
        let (id, one) = (version.id, &version.reflection);
        if one.is_shown() || !matches!(vault.has_compartment(owner(one.author())), Ok(true)) {
            return true;
        }
        // Where it cannot be written now, the next unlock tries again. In either case it is nobody else's to see.
        let _ = vault.replace_private(id, owner(one.author()), REFLECTION, &to_bytes(one));
        false
    };
    let mut kept = found;
    kept.retain(|one| stays(one, vault));
    kept
}

/// Something that lies open: its number, its kind, and what it is.
pub(super) type LiesOpen = (RecordId, Kind, Zeroizing<Vec<u8>>);

/// What `person` wrote and did not show, and what they kept of somebody who left, as far as it lies in everybody's part.
pub(super) fn lies_open(vault: &Vault, person: Person) -> Result<Vec<LiesOpen>, VaultError> {
    let mut found: Vec<LiesOpen> = vault.take_of(&[REFLECTION], |id, _, body| {
        let one = from_bytes::<Outline>(body)?;
        let lies_open = one.author() == person && !one.is_shown();
        lies_open.then(|| (id, REFLECTION, Zeroizing::new(body.to_vec())))
    })?;
    let texts = vault.newest(TRIGGER_TEXTS, usize::MAX)?.into_iter();
    let theirs = texts.filter(|one| from_bytes(&one.body).is_some_and(|one: TriggerTexts| one.author() == person));
    found.extend(theirs.map(|record| (record.id, record.kind, record.body)));
    let alone = vault.newest(WRITTEN_ALONE, usize::MAX)?.into_iter();
    let theirs = alone.filter(|one| from_bytes(&one.body).is_some_and(|one: WrittenAlone| one.author() == person));
    found.extend(theirs.map(|record| (record.id, record.kind, record.body)));
    if person == Person::First {
        let kept = vault.newest(KEEPSAKE, usize::MAX)?;
        found.extend(kept.into_iter().map(|record| (record.id, record.kind, record.body)));
    }
    Ok(found)
}

/// Of whoever has a compartment, all that lies open goes there: what a backup brought, and what was there before one was
/// brought. If that fails, the next unlock goes on with the newest.
pub(super) fn put_all_away(vault: &mut Vault) -> Result<(), VaultError> {
    for person in [Person::First, Person::Second] {
        if vault.has_compartment(owner(person))? {
            for (id, kind, body) in lies_open(vault, person)? {
                vault.replace_private(id, owner(person), kind, &body)?;
            }
        }
    }
    Ok(())
}
