//! What one person keeps for themselves (P2): their reflections, and what they did not show of a check-in.
//!
//! Once somebody has set a secret of their own, all of it goes into their compartment of the vault, also what is written
//! while that is closed, and only they read it.
//!
//! Before that, with two people, nobody reads it back: whoever holds the open phone could say that they are the other. With
//! one person there is nobody to keep it from, and the vault's own secret is theirs; but once there were two, what was
//! written then stays closed until somebody sets a secret, whoever the plan is for by now. What this cannot do is tell who sets a
//! secret for somebody: until each of two has set one, the other could. Then theirs does not open, and they know.

mod states;
mod work;

pub(super) use states::own_in;

use crate::{error::StillpointError, session::Person, vault::Vault};

use super::{
    refusals::not_in_the_plan,
    stillpoint::{Stillpoint, hold},
    store::Store,
    whose::owner,
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
