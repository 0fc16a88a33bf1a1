//! What it means here where the vault refuses, or somebody is meant who is not there.

use crate::{
    error::{Field, KeyTrouble, StillpointError, Why},
    session::Person,
    vault::{self, Secret, VaultError},
};

/// What the phone wrapped and never gives back makes one trouble of its own, by what opens instead.
pub(super) fn lost_with_its_key(error: VaultError, trouble: KeyTrouble) -> StillpointError {
    match error {
        VaultError::KeyUnavailable(vault::KeyTrouble::Absent | vault::KeyTrouble::Invalidated) => {
            StillpointError::KeyUnavailable { reason: trouble }
        }
        other => other.into(),
    }
}

/// Where the phone has no key storage, nothing can be made without a secret.
pub(super) fn without_a_secret(error: VaultError, secret: Option<&Secret>) -> StillpointError {
    match (error, secret) {
        (VaultError::KeyUnavailable(vault::KeyTrouble::Absent), None) => {
            VaultError::Secret(vault::Refused::Guessable).into()
        }
        (other, _) => other.into(),
    }
}

/// `person` is in no plan here.
pub(super) const fn not_in_the_plan(person: Person) -> StillpointError {
    StillpointError::Invalid {
        field: Field::People,
        person: Some(person),
        why: Why::NotInPlan,
    }
}
