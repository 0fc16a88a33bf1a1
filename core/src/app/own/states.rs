//! How far what each keeps for themselves can be read.

use crate::{
    app::{adding::has_written_alone, aging::own_expiry, whose::owner},
    people::Pair,
    privacy::{
        deleting::Aged,
        own::{self, Keeping, Own},
    },
    session::Person,
    vault::{Vault, VaultError},
};

/// How far in `vault` each person's own can be read.
pub(in crate::app) fn own_in(vault: &Vault) -> Result<own::Room, VaultError> {
    let of = |person| {
        let owner = owner(person);
        Ok::<_, VaultError>(Own {
            keeping: if vault.is_compartment_open(owner) {
                Keeping::Open(None)
            } else if vault.has_compartment(owner)? {
                Keeping::Closed
            } else {
                Keeping::NeverSetUp(None)
            },
            has_brought: vault.has_brought(owner)?,
            given_up_on_day: vault.given_up_on_day(owner)?,
            has_written_alone: has_written_alone(vault, person),
            lets_old_go: own_expiry(vault, person).is_ok_and(|days| days.is_some()),
            opens_elsewhere: vault.opens_elsewhere(owner)?,
            aged: Aged::default(),
        })
    };
    Ok(Pair::new(of(Person::First)?, of(Person::Second)?))
}
