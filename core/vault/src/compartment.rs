//! Compartments: what only one of the people can read, also while the vault is open for both.
//!
//! Each of at most two owners may have one. Its data key is an X25519 secret of its own, wrapped by a slot that the owner's
//! secret opens, with the same stretching, the same commitment and the same hardware secret beside it as the vault's own
//! slot. The public half lies beside it, so that something can be put into a compartment that is closed, as into the
//! inbox; nothing can be read there. Both, and how many wrong secrets were tried, stand in a named record of the vault: so
//! the head answers for a compartment as for everything else, and nobody who has the file sees whether there is one.
//!
//! Its entries (`private`) are sealed to the compartment inside and under the vault's key outside. What is sealed inside is
//! bound to the compartment's key alone: a new data key of the vault seals the outside anew without asking anybody for
//! their secret, and a backup takes it into another vault.
//!
//! On another phone the hardware secret is missing. So a secret that nobody guesses has a second slot, which stands without
//! one; any other secret opens its compartment on this phone alone, because a backup could be guessed at for ever.
//!
//! A backup may bring a compartment of the same owner with another key: of the time before they chose other words, or
//! began anew. It never takes the place of theirs, which they may be writing into, and lies closed beside it, in the same
//! named record. With the words of then its owner opens it ([`Vault::open_brought`]), and what is in it is sealed anew to
//! theirs, or becomes theirs where they have none.
//!
//! What needs both compartments is computed by whoever asks, from what the two give while they are open. The vault reads
//! for them, and remembers nothing of it.
//!
//! What this keeps is the contents. Whoever has the open vault, and more than the app to look at it with, can count how
//! many entries a compartment has and how long they are, and can take them away as a whole.

use serde::{Deserialize, Serialize};
use stillpoint_seal::{Key, PublicKey, public_of};

use super::{
    DeviceKeys, Kind, Name, RecordId, Secret, SinceBoot, Vault, VaultError,
    attempts::{Attempts, Whose},
    keys::{Identity, Role},
    private::seal_inside,
    slots::{self, Unwrapped},
};

/// Whose compartment: one of two. The vault gives it no meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Owner(u8);

impl Owner {
    /// The first.
    pub const FIRST: Self = Self(0);
    /// The second.
    pub const SECOND: Self = Self(1);

    /// The number of this owner, for ever: a backup names an owner by it.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The owner with this number, where there is one.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        [Self::FIRST, Self::SECOND].into_iter().find(|owner| owner.0 == number)
    }

    /// The named record in which the compartment of this owner is kept.
    #[must_use]
    pub const fn name(self) -> Name {
        Name(Name::FIRST_OF_THE_VAULTS_OWN.saturating_add(self.0))
    }

    /// Whose compartment is kept under this name.
    #[must_use]
    pub fn of_the_name(name: Name) -> Option<Self> {
        [Self::FIRST, Self::SECOND]
            .into_iter()
            .find(|owner| owner.name() == name)
    }

    const fn whose(self) -> Whose {
        match self {
            Self::FIRST => Whose::First,
            _ => Whose::Second,
        }
    }

    pub(super) fn of<T>(self, pair: &mut [T; 2]) -> &mut T {
        let [first, second] = pair;
        if self == Self::FIRST { first } else { second }
    }
}

/// The keys of the compartments that are open. They leave memory with the vault's.
#[derive(Default)]
pub(super) struct Compartments([Option<Key>; 2]);

impl Compartments {
    pub(super) const fn key(&self, owner: Owner) -> Option<&Key> {
        let [first, second] = &self.0;
        match owner {
            Owner::FIRST => first.as_ref(),
            _ => second.as_ref(),
        }
    }

    pub(super) fn set(&mut self, owner: Owner, key: Option<Key>) {
        *owner.of(&mut self.0) = key;
    }

    /// `to` owns what `from` owned.
    pub(super) fn hand_over(&mut self, from: Owner, to: Owner) {
        let key = from.of(&mut self.0).take();
        self.set(to, key);
    }
}

/// More than anybody begins anew.
const MOST_BROUGHT: usize = 8;

/// All that is kept of what closes somebody's pages: the named record of an owner.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Locks {
    /// Their compartment; none where they never had one, or gave it up.
    pub(super) own: Option<Compartment>,
    /// What backups brought beside it.
    brought: Vec<Compartment>,
    /// Wrong secrets for what backups brought. It stays when a compartment is given up: else whoever deletes it and
    /// brings it back could guess for ever.
    tries: Attempts,
    /// The day on which a compartment was given up without its secret, in days since 1970-01-01, UTC. It stays: whoever it
    /// belonged to is to know, whatever was closed here since.
    given_up_on_day: Option<i32>,
}

impl Locks {
    /// What was kept.
    pub(super) fn read(bytes: Option<&[u8]>) -> Result<Self, VaultError> {
        match bytes {
            None => Ok(Self::default()),
            Some(bytes) => postcard::from_bytes(bytes).map_err(|_| VaultError::DAMAGED),
        }
    }

    /// What stands in a backup, if all of it can be used.
    pub(super) fn checked(bytes: &[u8]) -> Result<Self, VaultError> {
        let locks = Self::read(Some(bytes))?;
        if locks.brought.len() > MOST_BROUGHT {
            return Err(VaultError::DAMAGED);
        }
        locks.all().try_for_each(Compartment::check)?;
        Ok(locks)
    }

    pub(super) fn to_bytes(&self) -> Result<Vec<u8>, VaultError> {
        postcard::to_allocvec(self).map_err(|_| VaultError::NotSaved)
    }

    fn all(&self) -> impl Iterator<Item = &Compartment> {
        self.own.iter().chain(&self.brought)
    }

    /// Whether nothing is closed here at all.
    pub(super) const fn is_empty(&self) -> bool {
        self.own.is_none() && self.brought.is_empty()
    }

    /// Whether something lies closed here that a backup brought.
    pub(super) const fn has_brought(&self) -> bool {
        !self.brought.is_empty()
    }

    /// Whether this opens what the compartment in `other` does.
    pub(super) fn has_the_key_of(&self, other: &Self) -> bool {
        match (&self.own, &other.own) {
            (Some(mine), Some(theirs)) => mine.public == theirs.public,
            _ => false,
        }
    }

    /// Nothing is closed any more. Wrong secrets stay counted.
    pub(super) fn give_up(&mut self, today: i32) {
        if let Some(own) = self.own.take() {
            self.tries = self.tries.or_more(own.attempts);
            self.given_up_on_day = Some(today);
        }
        self.brought.clear();
    }

    /// The entries of what was brought are gone.
    pub(super) fn forget_brought(&mut self) {
        self.brought.clear();
    }

    /// Lays beside this what a backup holds of the same owner. Answers whether that changes anything.
    pub(super) fn lay_beside(&mut self, theirs: Self) -> bool {
        let before = self.brought.len();
        for mut one in theirs.own.into_iter().chain(theirs.brought) {
            let is_known = self.all().any(|known| known.public == one.public);
            if !is_known && self.brought.len() < MOST_BROUGHT {
                self.tries = self.tries.or_more(one.attempts);
                one.attempts = Attempts::default();
                self.brought.push(one);
            }
        }
        self.brought.len() > before
    }
}

/// A compartment as it is kept.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Compartment {
    public: [u8; 32],
    slot: Vec<u8>,
    /// The same without the phone, where nobody guesses the secret.
    portable: Option<Vec<u8>>,
    attempts: Attempts,
}

impl Compartment {
    pub(super) const fn public(&self) -> PublicKey {
        PublicKey(self.public)
    }

    /// Whether its slots are slots.
    fn check(&self) -> Result<(), VaultError> {
        let purpose = purpose(self.public());
        let mut slots = [Some(&self.slot), self.portable.as_ref()].into_iter().flatten();
        slots.try_for_each(|slot| slots::check(slot, &purpose))
    }

    /// Its data key by `secret`, and whether it came without the phone: from another one, or after this one lost its key.
    fn unwrap(&self, secret: &Secret, purpose: &[u8], keys: &dyn DeviceKeys) -> Result<(Unwrapped, bool), VaultError> {
        match (slots::unwrap(&self.slot, Some(secret), purpose, keys), &self.portable) {
            (Ok(unwrapped), _) => Ok((unwrapped, false)),
            (Err(VaultError::KeyUnavailable(_)), Some(portable)) => {
                Ok((slots::unwrap(portable, Some(secret), purpose, keys)?, true))
            }
            (Err(error), _) => Err(error),
        }
    }

    /// The same under the phone's newest key, where it is the phone's at all; nobody's secret is needed for that.
    fn put_under_the_newest_key(&mut self, keys: &dyn DeviceKeys) -> Result<(), VaultError> {
        if let Some(slot) = slots::under_the_newest_key(&self.slot, &purpose(self.public()), keys)? {
            self.slot = slot;
        }
        Ok(())
    }

    /// Its data key, and its slot as it is to be kept from now on.
    fn open(&mut self, secret: &Secret, keys: &dyn DeviceKeys) -> Result<Key, VaultError> {
        let purpose = purpose(self.public());
        let (mut unwrapped, is_from_elsewhere) = self.unwrap(secret, &purpose, keys)?;
        if public_of(&unwrapped.data) != self.public() {
            return Err(VaultError::DAMAGED);
        }
        if is_from_elsewhere {
            if let Ok(slot) = slots::by_secret(&purpose, secret, &unwrapped.data, keys) {
                self.slot = slot;
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
pub(super) fn take_apart(bytes: &[u8]) {
    let _ = Locks::checked(bytes);
    if let Ok(locks) = Locks::read(Some(bytes)) {
        let at = SinceBoot {
            boot_id: 1,
            monotonic_ms: 1,
        };
        for compartment in locks.all() {
            slots::take_apart(&compartment.slot);
            slots::take_apart(compartment.portable.as_deref().unwrap_or_default());
            let _ = compartment.attempts.and_one(at).or_more(locks.tries).wait_s(at);
        }
    }
}

impl Vault {
    /// Whether `owner` has a compartment.
    ///
    /// # Errors
    /// [`VaultError::Locked`]; [`VaultError::Damaged`] if nobody can tell.
    pub fn has_compartment(&self, owner: Owner) -> Result<bool, VaultError> {
        Ok(self.compartment(owner)?.is_some())
    }

    /// Whether the compartment of `owner` is open.
    #[must_use]
    pub fn is_compartment_open(&self, owner: Owner) -> bool {
        self.open
            .as_ref()
            .is_some_and(|open| open.compartments.key(owner).is_some())
    }

    /// Makes a compartment for `owner` that `secret` opens, opens it, and moves the entries in `moving` into it, all in one
    /// transaction: killed at any moment, everything is done or nothing is.
    ///
    /// The log is emptied afterwards, so that nothing that was moved lies about in it.
    ///
    /// # Errors
    /// [`VaultError::AlreadyThere`]; [`VaultError::Secret`] for a secret that can be guessed on a phone without a key
    /// storage; as [`Vault::append`] and [`Vault::replace`]. Then everything is as it was.
    pub fn set_up_compartment(
        &mut self,
        owner: Owner,
        secret: &Secret,
        keys: &dyn DeviceKeys,
        moving: &[(RecordId, Kind, &[u8])],
    ) -> Result<(), VaultError> {
        let mut locks = self.locks(owner)?;
        if locks.own.is_some() {
            return Err(VaultError::AlreadyThere);
        }
        self.writable()?;
        let data = Key::random()?;
        let made = Compartment {
            public: public_of(&data).0,
            slot: slots::by_secret(&purpose(public_of(&data)), secret, &data, keys)?,
            portable: slots::by_secret_alone(&purpose(public_of(&data)), secret, &data)?,
            attempts: Attempts::default(),
        };
        let public = made.public();
        locks.own = Some(made);
        let bytes = locks.to_bytes()?;
        self.change(|draft| {
            draft.put(owner.name(), &bytes)?;
            for (id, kind, body) in moving {
                let (class, sealed) = seal_inside(owner, public, *kind, body)?;
                draft.rewrite(*id, class, &sealed)?;
            }
            Ok(())
        })?;
        if let Some(open) = &mut self.open {
            open.compartments.set(owner, Some(data));
        }
        self.empty_the_log();
        Ok(())
    }

    /// Opens the compartment of `owner` with their own secret. A wrong one costs time for this compartment alone, as a
    /// wrong one costs time for the vault.
    ///
    /// # Errors
    /// [`VaultError::Locked`] while the vault is; [`VaultError::WrongSecret`] (also where there is no compartment),
    /// [`VaultError::TooSoon`] after several of them, [`VaultError::KeyUnavailable`], [`VaultError::Damaged`].
    pub fn open_compartment(
        &mut self,
        owner: Owner,
        secret: &Secret,
        keys: &dyn DeviceKeys,
        now: SinceBoot,
    ) -> Result<(), VaultError> {
        let mut found = self.compartment(owner)?.ok_or(VaultError::WrongSecret)?;
        let before = self.attempts_on(owner, &found)?;
        let wait_s = before.wait_s(now);
        if wait_s > 0 {
            return Err(VaultError::TooSoon { wait_s });
        }
        self.write_attempts_on(owner, &mut found, before.and_one(now))?;
        match found.open(secret, keys) {
            Ok(data) => {
                // Not important: one more wrong secret is counted then than there was.
                let _ = self.write_attempts_on(owner, &mut found, Attempts::default());
                self.hold_room();
                if let Some(open) = &mut self.open {
                    open.compartments.set(owner, Some(data));
                }
                Ok(())
            }
            Err(VaultError::WrongSecret) => Err(VaultError::WrongSecret),
            Err(other) => {
                // No secret was tried after all.
                let _ = self.write_attempts_on(owner, &mut found, before);
                Err(self.counted(other))
            }
        }
    }

    /// How many wrong secrets were tried: what the compartment says, unless it could not be written.
    fn attempts_on(&self, owner: Owner, found: &Compartment) -> Result<Attempts, VaultError> {
        if self.is_read_only() {
            Ok(found.attempts.or_more(self.attempts(owner.whose())?))
        } else {
            Ok(found.attempts)
        }
    }

    fn write_attempts_on(
        &mut self,
        owner: Owner,
        found: &mut Compartment,
        attempts: Attempts,
    ) -> Result<(), VaultError> {
        found.attempts = attempts;
        if self.is_read_only() {
            self.write_attempts(owner.whose(), attempts)
        } else {
            self.write_in_held_room(|vault| vault.put_compartment(owner, found))
        }
    }

    /// Opens what backups brought for `owner` with the secret of then: what is in it is sealed anew to the compartment of
    /// `owner`, open or not. Where there is none, what was brought is theirs from now on, and open. Wrong secrets cost
    /// time, as they do for a compartment.
    ///
    /// # Errors
    /// [`VaultError::WrongSecret`] (also where nothing was brought), [`VaultError::TooSoon`];
    /// [`VaultError::KeyUnavailable`] where the secret is one that opens it on the phone of then alone;
    /// [`VaultError::Locked`]; [`VaultError::NotSaved`], [`VaultError::Damaged`]: then it is as it was.
    pub fn open_brought(
        &mut self,
        owner: Owner,
        secret: &Secret,
        keys: &dyn DeviceKeys,
        now: SinceBoot,
    ) -> Result<(), VaultError> {
        let mut locks = self.locks(owner)?;
        if !locks.has_brought() {
            return Err(VaultError::WrongSecret);
        }
        let before = locks.tries;
        let wait_s = before.wait_s(now);
        if wait_s > 0 {
            return Err(VaultError::TooSoon { wait_s });
        }
        locks.tries = before.and_one(now);
        self.write_in_held_room(|vault| vault.put_locks(owner, &locks))?;
        let (mut opened, mut trouble) = (Vec::new(), VaultError::WrongSecret);
        for mut one in std::mem::take(&mut locks.brought) {
            match one.open(secret, keys) {
                Ok(key) => opened.push((one, key)),
                Err(error) => {
                    locks.brought.push(one);
                    if error != VaultError::WrongSecret {
                        trouble = error;
                    }
                }
            }
        }
        if opened.is_empty() {
            if trouble != VaultError::WrongSecret {
                // No secret was tried after all.
                locks.tries = before;
                let _ = self.put_locks(owner, &locks);
            }
            return Err(self.counted(trouble));
        }
        locks.tries = Attempts::default();
        let becomes_theirs = locks.own.is_none();
        let mut keys = Vec::with_capacity(opened.len());
        for (one, key) in opened {
            locks.own.get_or_insert(one);
            keys.push(key);
        }
        let public = locks.own.as_ref().ok_or(VaultError::NotThere)?.public();
        let bytes = locks.to_bytes()?;
        // Its own first one opens them as they are.
        let sealed_otherwise = keys.get(usize::from(becomes_theirs)..).unwrap_or_default();
        self.change(|draft| {
            draft.put(owner.name(), &bytes)?;
            draft.seal_anew_inside(owner, public, sealed_otherwise)
        })?;
        if becomes_theirs && let Some(open) = &mut self.open {
            open.compartments.set(owner, keys.into_iter().next());
        }
        self.empty_the_log();
        Ok(())
    }

    /// Takes the key of one compartment out of memory. The vault stays as it is; locking it closes both.
    pub fn close_compartment(&mut self, owner: Owner) {
        if let Some(open) = &mut self.open {
            open.compartments.set(owner, None);
        }
    }

    /// Changes the secret of a compartment that is open. Its entries stay as they are: one slot is wrapped anew.
    ///
    /// # Errors
    /// [`VaultError::Locked`] while it is closed; as [`Vault::change_secret`]. Then the old secret holds.
    pub fn change_compartment_secret(
        &mut self,
        owner: Owner,
        new: &Secret,
        keys: &dyn DeviceKeys,
    ) -> Result<(), VaultError> {
        let mut found = self.compartment(owner)?.ok_or(VaultError::Locked)?;
        let data = self.open_parts()?.compartments.key(owner).ok_or(VaultError::Locked)?;
        self.writable()?;
        let purpose = purpose(found.public());
        found.slot = slots::by_secret(&purpose, new, data, keys)?;
        found.portable = slots::by_secret_alone(&purpose, new, data)?;
        found.attempts = Attempts::default();
        self.put_compartment(owner, &found)?;
        self.empty_the_log();
        Ok(())
    }

    /// Every compartment as it is kept under the phone's newest key: the earlier ones are about to be destroyed.
    pub(super) fn compartments_under_the_newest_key(
        &self,
        keys: &dyn DeviceKeys,
    ) -> Result<Vec<(Name, Vec<u8>)>, VaultError> {
        let mut renewed = Vec::new();
        for owner in [Owner::FIRST, Owner::SECOND] {
            let mut locks = self.locks(owner)?;
            let mut all = locks.own.iter_mut().chain(&mut locks.brought).peekable();
            if all.peek().is_some() {
                all.try_for_each(|one| one.put_under_the_newest_key(keys))?;
                renewed.push((owner.name(), locks.to_bytes()?));
            }
        }
        Ok(renewed)
    }

    /// The day on which what `owner` had closed was given up without its secret, in days since 1970-01-01, UTC.
    ///
    /// # Errors
    /// As [`Vault::has_compartment`].
    pub fn given_up_on_day(&self, owner: Owner) -> Result<Option<i32>, VaultError> {
        Ok(self.locks(owner)?.given_up_on_day)
    }

    /// Whether something of `owner` lies closed here that a backup brought.
    ///
    /// # Errors
    /// As [`Vault::has_compartment`].
    pub fn has_brought(&self, owner: Owner) -> Result<bool, VaultError> {
        Ok(self.locks(owner)?.has_brought())
    }

    pub(super) fn compartment(&self, owner: Owner) -> Result<Option<Compartment>, VaultError> {
        Ok(self.locks(owner)?.own)
    }

    pub(super) fn locks(&self, owner: Owner) -> Result<Locks, VaultError> {
        Locks::read(self.get(owner.name())?.as_deref().map(Vec::as_slice))
    }

    fn put_locks(&mut self, owner: Owner, locks: &Locks) -> Result<(), VaultError> {
        self.put(owner.name(), &locks.to_bytes()?)
    }

    fn put_compartment(&mut self, owner: Owner, compartment: &Compartment) -> Result<(), VaultError> {
        let mut locks = self.locks(owner)?;
        locks.own = Some(compartment.clone());
        self.put_locks(owner, &locks)
    }
}

/// Whether what a backup holds of somebody's compartment can be one.
#[must_use]
pub fn can_be_a_compartment(bytes: &[u8]) -> bool {
    Locks::checked(bytes).is_ok()
}

/// What the slots of the compartment with this key are bound to.
fn purpose(public: PublicKey) -> Vec<u8> {
    Identity::ANY.associated(Role::CompartmentSlot, &[&public.0])
}
