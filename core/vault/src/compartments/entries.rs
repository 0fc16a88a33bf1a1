//! The entries of a compartment: sealed to it inside, and under the vault's key outside like every other record. So
//! they are counted, padded, bound to their place and deleted like every other, and only their owner reads them.

use stillpoint_seal::{Key, Plain, PublicKey, open_mine, seal_to};
use zeroize::Zeroizing;

use crate::{
    compartments::owner::Owner,
    error::VaultError,
    records::{
        reading::Taken,
        record::{Kind, Record, RecordId},
        writing::Draft,
    },
    sealed::{
        keys::{Identity, Role},
        payload::Class,
    },
    vault::Vault,
};

impl Vault {
    /// Writes a new record into the compartment of `owner`, open or not. It is on the disk when this returns.
    ///
    /// # Errors
    /// As [`Vault::append`]; [`VaultError::NotThere`] where `owner` has no compartment.
    pub fn append_private(&mut self, owner: Owner, kind: Kind, body: &[u8]) -> Result<RecordId, VaultError> {
        let (class, sealed) = self.sealed_inside(owner, kind, body)?;
        self.append_as(class, &sealed)
    }

    /// Writes a record anew, in its own place, into the compartment of `owner`, open or not, wherever it belonged
    /// before. What everybody could read of it is then nowhere in the file.
    ///
    /// # Errors
    /// As [`Vault::replace`]; [`VaultError::NotThere`] where `owner` has no compartment.
    pub fn replace_private(&mut self, id: RecordId, owner: Owner, kind: Kind, body: &[u8]) -> Result<(), VaultError> {
        let (class, sealed) = self.sealed_inside(owner, kind, body)?;
        self.change(|draft| draft.rewrite(id, class, &sealed))?;
        // Also what was closed before is not to lie about as it was.
        self.empty_the_log();
        Ok(())
    }

    /// The newest records of one kind in the compartment of `owner`, newest first, at most `most`.
    ///
    /// # Errors
    /// [`VaultError::Locked`] while it is closed; otherwise as [`Vault::newest`].
    pub fn newest_private(&self, owner: Owner, kind: Kind, most: usize) -> Result<Vec<Record>, VaultError> {
        let open = self.open_parts()?;
        let key = open.compartments.key(owner).ok_or(VaultError::Locked)?;
        self.newest_that(open, most, inside(key, owner, kind))
            .map_err(|error| self.counted(error))
    }

    /// Like [`Vault::newest_private`], but leaves out what is missing or does not authenticate: for a damaged vault.
    ///
    /// # Errors
    /// [`VaultError::Locked`] while it is closed.
    pub fn salvage_private(&self, owner: Owner, kind: Kind, most: usize) -> Result<Vec<Record>, VaultError> {
        let open = self.open_parts()?;
        let key = open.compartments.key(owner).ok_or(VaultError::Locked)?;
        Ok(self.salvage_that(open, most, inside(key, owner, kind)))
    }

    fn sealed_inside(&self, owner: Owner, kind: Kind, body: &[u8]) -> Result<(Class, Vec<u8>), VaultError> {
        let compartment = self.compartment(owner)?.ok_or(VaultError::NotThere)?;
        seal_inside(owner, compartment.public(), kind, body)
    }
}

/// Opens what is of this kind in the compartment of `owner`, whose key this is.
fn inside(key: &Key, owner: Owner, kind: Kind) -> impl FnMut(Class, Zeroizing<Vec<u8>>) -> Taken {
    let associated = Identity::ANY.associated(Role::Private, &[]);
    move |class, sealed| {
        if class != Class::Private(owner) {
            return Ok(None);
        }
        // Another compartment's, which came with a backup and waits for the words of then.
        let Ok(mut body) = open_mine(key, &associated, &sealed) else {
            return Ok(None);
        };
        let found = *body.first().ok_or(VaultError::DAMAGED)?;
        // In place: `Zeroizing` overwrites the whole buffer, a copy would need its own.
        body.drain(..1);
        Ok((found == kind.0).then_some((kind, body)))
    }
}

impl Draft<'_> {
    /// Whatever of `owner` one of `keys` opens is sealed to `public` from now on.
    pub(crate) fn seal_anew_inside(&mut self, owner: Owner, public: PublicKey, keys: &[Key]) -> Result<(), VaultError> {
        let associated = Identity::ANY.associated(Role::Private, &[]);
        for id in self.entries_of(owner)? {
            let sealed = self.read(id)?;
            if let Some(plain) = keys.iter().find_map(|key| open_mine(key, &associated, &sealed).ok()) {
                let (kind, body) = plain.split_first().ok_or(VaultError::DAMAGED)?;
                let (class, sealed) = seal_inside(owner, public, Kind(*kind), body)?;
                self.rewrite(id, class, &sealed)?;
            }
        }
        Ok(())
    }
}

/// Whatever kind it is stands inside, too: from outside, one private entry is like the other.
pub(crate) fn seal_inside(
    owner: Owner,
    public: PublicKey,
    kind: Kind,
    body: &[u8],
) -> Result<(Class, Vec<u8>), VaultError> {
    let associated = Identity::ANY.associated(Role::Private, &[]);
    let sealed = seal_to(public, &associated, Plain::unpadded(&[&[kind.0], body]))?;
    Ok((Class::Private(owner), sealed))
}

/// A fuzzer's bytes as they come out of the outer seal: refused.
#[cfg(any(test, feature = "desk"))]
pub(crate) fn take_apart(bytes: &[u8]) {
    if let Some(key) = stillpoint_seal::Key::from_slice(&[7; 32]) {
        let opened = open_mine(&key, &Identity::ANY.associated(Role::Private, &[]), bytes);
        assert!(opened.is_err(), "nobody sealed this");
    }
}
