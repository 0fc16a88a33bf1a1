//! Taking in what a backup holds: beside what is there, never over it, and all of it or nothing.
//!
//! The rules, whoever restores, however often:
//! - An entry that is there already, by kind and content, is not doubled. Where the backup holds the same twice, there
//!   are two afterwards.
//! - A named thing that is not there comes back under its name.
//! - A named thing that is there stays. The backup's, if it is another, is set aside: an entry of the kind
//!   [`SET_ASIDE`], whose body is the name's number (one byte) and then the thing's own body.
//!
//! One transaction: killed at any moment, the vault is as before or as afterwards, and taking in the same once more
//! changes nothing.

use std::{collections::HashMap, ops::ControlFlow, path::Path};

use stillpoint_seal::{Key, keyed_digest};
use zeroize::Zeroizing;

use super::{DeviceKeys, Kind, Name, Secret, Sort, Vault, VaultError, payload::Class, records::Draft};

/// The kind of what was set aside.
pub const SET_ASIDE: Kind = Kind(240);

/// What came of taking something in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Restored {
    /// So many are new here.
    pub added: u32,
    /// So many were here already.
    pub already_here: u32,
    /// So many of those added were set aside, because there is another thing of that name.
    pub set_aside: u32,
}

/// Takes one thing in.
pub type TakeIn<'a> = dyn FnMut(Sort, &[u8]) -> Result<(), VaultError> + 'a;

impl Vault {
    /// Takes in whatever `feed` hands over, by the rules above. An error of `feed` leaves everything as it was.
    ///
    /// # Errors
    /// [`VaultError::Locked`]; [`VaultError::Damaged`], also if anything here does not authenticate: nobody could say what
    /// is here already; [`VaultError::NotSaved`]; and whatever `feed` answers.
    pub fn take_in(
        &mut self,
        feed: &mut dyn FnMut(&mut TakeIn<'_>) -> Result<(), VaultError>,
    ) -> Result<Restored, VaultError> {
        let mut here = Here::of(self)?;
        self.change(|draft| {
            let mut restored = Restored::default();
            feed(&mut |sort, body| take(draft, &mut here, &mut restored, sort, body))?;
            Ok(restored)
        })
    }

    /// Makes a vault in the directory `place` out of what `feed` hands over, and opens it, as
    /// [`Vault::create_holding`] does: it appears whole or not at all.
    ///
    /// # Errors
    /// As [`Vault::create_holding`], and whatever `feed` answers.
    pub fn create_taking_in(
        place: &Path,
        secret: Option<&Secret>,
        keys: &dyn DeviceKeys,
        feed: &mut dyn FnMut(&mut TakeIn<'_>) -> Result<(), VaultError>,
    ) -> Result<(Self, Restored), VaultError> {
        let mut restored = Restored::default();
        let vault = Self::create_filled(place, secret, keys, &mut |vault| {
            restored = vault.take_in(feed)?;
            Ok(())
        })?;
        Ok((vault, restored))
    }
}

/// What is here, by content: a digest under a key of this one moment, so that what is left of it in memory says nothing.
struct Here {
    key: Key,
    entries: HashMap<[u8; 16], u32>,
    named: HashMap<u8, [u8; 16]>,
}

impl Here {
    fn of(vault: &Vault) -> Result<Self, VaultError> {
        let mut here = Self {
            key: Key::random()?,
            entries: HashMap::new(),
            named: HashMap::new(),
        };
        vault.each(&mut |item| {
            let digest = here.digest(item.sort, item.body);
            match item.sort {
                Sort::Entry(_) | Sort::Private(_) => {
                    let count = here.entries.entry(digest).or_insert(0);
                    *count = count.saturating_add(1);
                }
                Sort::Named(name) => {
                    here.named.insert(name.0, digest);
                }
            }
            ControlFlow::Continue(())
        })?;
        Ok(here)
    }

    fn digest(&self, sort: Sort, body: &[u8]) -> [u8; 16] {
        let sort = match sort {
            Sort::Entry(kind) => [1, kind.0],
            Sort::Private(owner) => [3, owner.number()],
            Sort::Named(name) => [2, name.0],
        };
        let digest = keyed_digest(&self.key, &[&sort, body]);
        let mut half = [0; 16];
        half.iter_mut().zip(digest).for_each(|(byte, from)| *byte = from);
        half
    }

    /// Whether there is one of these that has not been met yet. It has, then.
    fn meet(&mut self, sort: Sort, body: &[u8]) -> bool {
        if self.entries.is_empty() {
            return false;
        }
        let digest = self.digest(sort, body);
        match self.entries.get_mut(&digest) {
            Some(count) if *count > 0 => {
                *count = count.saturating_sub(1);
                true
            }
            _ => false,
        }
    }
}

fn take(
    draft: &mut Draft<'_>,
    here: &mut Here,
    restored: &mut Restored,
    sort: Sort,
    body: &[u8],
) -> Result<(), VaultError> {
    let is_new = match sort {
        Sort::Entry(kind) => take_entry(draft, here, (sort, Class::Entry(kind)), body)?,
        Sort::Private(owner) => take_entry(draft, here, (sort, Class::Private(owner)), body)?,
        Sort::Named(name) => match here.named.get(&name.0).copied() {
            None => {
                draft.put(name, body)?;
                let digest = here.digest(sort, body);
                here.named.insert(name.0, digest);
                true
            }
            Some(digest) if digest == here.digest(sort, body) => false,
            Some(_) => {
                let aside = (Sort::Entry(SET_ASIDE), Class::Entry(SET_ASIDE));
                let is_new = take_entry(draft, here, aside, &beside(name, body))?;
                restored.set_aside = restored.set_aside.saturating_add(u32::from(is_new));
                is_new
            }
        },
    };
    let count = if is_new {
        &mut restored.added
    } else {
        &mut restored.already_here
    };
    *count = count.saturating_add(1);
    Ok(())
}

fn take_entry(
    draft: &mut Draft<'_>,
    here: &mut Here,
    (sort, class): (Sort, Class),
    body: &[u8],
) -> Result<bool, VaultError> {
    if here.meet(sort, body) {
        return Ok(false);
    }
    draft.append(class, body)?;
    Ok(true)
}

/// The body of a named thing that was set aside.
fn beside(name: Name, body: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut beside = Zeroizing::new(Vec::with_capacity(body.len().saturating_add(1)));
    beside.push(name.0);
    beside.extend_from_slice(body);
    beside
}
