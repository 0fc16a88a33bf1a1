//! What is kept of what closes somebody's pages: the named record of an owner, in which the head answers for it as for
//! everything else.

use serde::{Deserialize, Serialize};
use stillpoint_seal::{Key, PublicKey, public_of};

#[cfg(any(test, feature = "desk"))]
use crate::ways::attempts::SinceBoot;
use crate::{
    error::VaultError,
    sealed::{
        keys::{Identity, Role},
        payload::exactly,
    },
    ways::{
        attempts::Attempts,
        device::DeviceKeys,
        secret::Secret,
        slots::{self, Unwrapped},
    },
};

/// More than anybody begins anew. One guess tries all of them.
pub(crate) const MOST_BROUGHT: usize = 8;

/// All that is kept of what closes somebody's pages: the named record of an owner.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct CompartmentRecord {
    /// Their compartment; none where they never had one, or gave it up.
    pub(crate) own: Option<Compartment>,
    /// What backups brought beside it.
    pub(crate) brought: Vec<Compartment>,
    /// Wrong secrets for what backups brought, as earlier versions counted them: all together. They hold for each until
    /// something is counted for it alone (`ways/guessing.rs`).
    pub(crate) brought_attempts: Attempts,
    /// The day on which a compartment was given up without its secret, in days since 1970-01-01, UTC. It stays: whoever
    /// it belonged to is to know, whatever was closed here since.
    pub(crate) given_up_on_day: Option<i32>,
}

impl CompartmentRecord {
    /// What was kept.
    pub(crate) fn read(bytes: Option<&[u8]>) -> Result<Self, VaultError> {
        match bytes {
            None => Ok(Self::default()),
            Some(bytes) => exactly(bytes),
        }
    }

    /// What stands in a backup, if all of it can be used.
    pub(crate) fn checked(bytes: &[u8]) -> Result<Self, VaultError> {
        let record = Self::read(Some(bytes))?;
        if record.brought.len() > MOST_BROUGHT {
            return Err(VaultError::DAMAGED);
        }
        record.all().try_for_each(Compartment::check)?;
        Ok(record)
    }

    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>, VaultError> {
        postcard::to_allocvec(self).map_err(|_| VaultError::NotSaved)
    }

    fn all(&self) -> impl Iterator<Item = &Compartment> {
        self.own.iter().chain(&self.brought)
    }

    /// Whether nothing is closed here at all.
    pub(crate) const fn is_empty(&self) -> bool {
        self.own.is_none() && self.brought.is_empty()
    }

    /// Whether something lies closed here that a backup brought.
    pub(crate) const fn has_brought(&self) -> bool {
        !self.brought.is_empty()
    }

    /// Whether this opens what the compartment in `other` does.
    pub(crate) fn has_the_key_of(&self, other: &Self) -> bool {
        match (&self.own, &other.own) {
            (Some(mine), Some(theirs)) => mine.public == theirs.public,
            _ => false,
        }
    }

    /// Nothing is closed any more. Wrong secrets stay counted.
    pub(crate) fn give_up(&mut self, today: i32) {
        if let Some(own) = self.own.take() {
            self.brought_attempts = self.brought_attempts.or_more(own.attempts);
            self.given_up_on_day = Some(today);
        }
        self.brought.clear();
    }

    /// The entries of what was brought are gone.
    pub(crate) fn forget_brought(&mut self) {
        self.brought.clear();
    }

    /// Lays beside this what a backup holds of the same owner: all that is new, or none where there is no room.
    pub(crate) fn lay_beside(&mut self, theirs: Self) -> Laid {
        let mut new: Vec<Compartment> = Vec::new();
        for one in theirs.own.into_iter().chain(theirs.brought) {
            if !self.all().chain(&new).any(|known| known.public == one.public) {
                new.push(one);
            }
        }
        if new.is_empty() {
            Laid::Nothing
        } else if self.brought.len().saturating_add(new.len()) > MOST_BROUGHT {
            Laid::NoRoom
        } else {
            self.brought.append(&mut new);
            Laid::Beside
        }
    }
}

/// What came of laying something beside a compartment.
pub(crate) enum Laid {
    /// It was here already.
    Nothing,
    /// It waits beside it.
    Beside,
    /// As many wait already as there is room for.
    NoRoom,
}

/// A compartment as it is kept.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Compartment {
    pub(crate) public: [u8; 32],
    pub(crate) slot: Vec<u8>,
    /// A slot that needs no phone, where its owner chose that their words open it elsewhere, too.
    pub(crate) portable: Option<Vec<u8>>,
    /// Wrong secrets, as earlier versions counted them, or another phone.
    pub(crate) attempts: Attempts,
}

impl Compartment {
    pub(crate) const fn public(&self) -> PublicKey {
        PublicKey(self.public)
    }

    /// Whether its secret opens it without the phone on which it was chosen.
    pub(crate) fn opens_elsewhere(&self) -> bool {
        self.portable.is_some() || self.needs_no_phone()
    }

    /// Whether that is so because the phone had no key storage.
    pub(crate) fn needs_no_phone(&self) -> bool {
        slots::needs_no_phone(&self.slot, &purpose(self.public()))
    }

    /// Whether its slots are slots, and ask for no more than what may come from elsewhere: of all that was brought one guess
    /// tries one slot each.
    fn check(&self) -> Result<(), VaultError> {
        let purpose = purpose(self.public());
        let mut slots = [Some(&self.slot), self.portable.as_ref()].into_iter().flatten();
        slots.try_for_each(|slot| slots::check(slot, &purpose))
    }

    /// Its data key by `secret`, and whether it came without the phone: from another one, or after this one lost its
    /// key.
    fn unwrap(&self, secret: &Secret, purpose: &[u8], keys: &dyn DeviceKeys) -> Result<(Unwrapped, bool), VaultError> {
        match (slots::unwrap(&self.slot, Some(secret), purpose, keys), &self.portable) {
            (Ok(unwrapped), _) => Ok((unwrapped, false)),
            (Err(VaultError::KeyUnavailable(_)), Some(portable)) => {
                Ok((slots::unwrap(portable, Some(secret), purpose, keys)?, true))
            }
            (Err(error), _) => Err(error),
        }
    }

    /// Puts its slot under the phone's newest key, where it is the phone's at all; nobody's secret is needed for that.
    pub(crate) fn put_under_the_newest_key(&mut self, keys: &dyn DeviceKeys) -> Result<(), VaultError> {
        if let Some(slot) = slots::under_the_newest_key(&self.slot, &purpose(self.public()), keys)? {
            self.slot = slot;
        }
        Ok(())
    }

    /// Its data key, and its slot as it is to be kept from now on.
    pub(crate) fn open(&mut self, secret: &Secret, keys: &dyn DeviceKeys) -> Result<Key, VaultError> {
        let purpose = purpose(self.public());
        let (mut unwrapped, is_from_elsewhere) = self.unwrap(secret, &purpose, keys)?;
        if public_of(&unwrapped.data) != self.public() {
            return Err(VaultError::DAMAGED);
        }
        if is_from_elsewhere {
            if let Ok(slot) = slots::by_secret(&purpose, secret, &unwrapped.data, keys) {
                self.slot = slot;
            }
            if let Some(raised) = unwrapped.raised(&purpose, secret) {
                self.portable = Some(raised);
            }
        } else if let Some(raised) = unwrapped.raised(&purpose, secret) {
            self.slot = raised;
        }
        self.attempts = Attempts::default();
        Ok(unwrapped.data)
    }
}

/// What a fuzzer's bytes are as a compartment: nothing, or one whose slot can be taken apart.
#[cfg(any(test, feature = "desk"))]
pub(crate) fn take_apart(bytes: &[u8]) {
    let _ = CompartmentRecord::checked(bytes);
    if let Ok(record) = CompartmentRecord::read(Some(bytes)) {
        let at = SinceBoot {
            boot_id: 1,
            monotonic_ms: 1,
        };
        for compartment in record.all() {
            slots::take_apart(&compartment.slot);
            slots::take_apart(compartment.portable.as_deref().unwrap_or_default());
            let _ = compartment
                .attempts
                .and_one(at)
                .or_more(record.brought_attempts)
                .wait_s(at);
        }
    }
}

/// Whether what a backup holds of somebody's compartment can be one.
#[must_use]
pub fn can_be_a_compartment(bytes: &[u8]) -> bool {
    CompartmentRecord::checked(bytes).is_ok()
}

/// What the slots of the compartment with this key are bound to.
pub(crate) fn purpose(public: PublicKey) -> Vec<u8> {
    Identity::ANY.associated(Role::CompartmentSlot, &[&public.0])
}
