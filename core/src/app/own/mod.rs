//! What one person keeps for themselves (P2): their reflections, and what they did not show of a check-in.
//!
//! Once somebody has set a secret of their own, all of it goes into their compartment of the vault, also what is written
//! while that is closed, and only they read it.
//!
//! Before that, with two people, nobody reads it back: whoever holds the open phone could say that they are the other. With
//! one person there is nobody to keep it from, and the vault's own secret is theirs; but once there were two, what was
//! written then stays closed until somebody sets a secret, whoever the plan is for by now. What this cannot do is tell who sets a
//! secret for somebody: until each of two has set one, the other could. Then theirs does not open, and they know.

mod work;

pub(super) use work::own_in;

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
    refusals::not_in_the_plan,
    stillpoint::{Stillpoint, hold},
    store::Store,
    whose::owner,
    written::{newest, newest_private, parsed, parsed_of},
};

impl Stillpoint {
    /// The vault in `store`, if it is open: the one door to it. What somebody opened and left is closed before anything is done
    /// there, however fast whoever holds the phone touches and however long the disk takes.
    pub(super) fn opened<'a>(&self, store: &'a mut Store) -> Result<&'a mut Vault, StillpointError> {
        match store {
            Store::Vault(vault) if vault.is_open() => {
                self.close_what_was_left(vault);
                Ok(vault)
            }
            Store::Vault(_) | Store::NeverSetUp => Err(StillpointError::Locked),
            Store::Trouble(trouble) => Err((*trouble).into()),
        }
    }

    /// What somebody opened and left leaves the vault's memory, too.
    pub(super) fn close_what_was_left(&self, vault: &mut Vault) {
        let mut memory = hold(&self.memory);
        if std::mem::take(&mut memory.left_open) {
            for person in [Person::First, Person::Second] {
                if memory.privacy.own.of(person).is_closed() {
                    vault.close_compartment(owner(person));
                }
            }
        }
    }

    /// Somebody of the plan, or somebody who has a secret of their own: a plan that leaves one of two out takes nothing
    /// that they wrote away from them.
    pub(super) fn must_be_somebody(&self, vault: &Vault, person: Person) -> Result<(), StillpointError> {
        let planned = {
            let plans = &hold(&self.memory).plans;
            let mut plans = plans.current().into_iter().chain(plans.to_read());
            plans.any(|plan| plan.includes(person))
        };
        if planned || vault.has_compartment(owner(person))? {
            Ok(())
        } else {
            Err(not_in_the_plan(person))
        }
    }
}

/// The newest in the compartment of `person`, and what they showed. What an earlier version left behind is deleted.
pub(super) fn private_and_shown(vault: &mut Vault, person: Person) -> Result<Vec<Version<RecordId>>, StillpointError> {
    let (private, _) = newest_private(vault, person, REFLECTION, super::keeping::NEWEST)?;
    let mut found = parsed_of(person, &private);
    let shown = parsed(&newest(vault, REFLECTION, super::keeping::NEWEST)?.0);
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

pub(super) type LiesOpen = (RecordId, Kind, Zeroizing<Vec<u8>>);

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
