//! What is done to a vault, and what it holds afterwards.

use std::path::Path;

use stillpoint_core::vault::{
    DeviceKeys, Owner, RecordId, Secret, Vault, VaultError,
    doubles::{PROVEN, SOME_TIME},
};

use super::kept::{Body, KINDS, Kept, NAMES, SECRET, unlock};
use crate::chance::Chance;

/// One thing that is done. Numbers are indices into [`Kept`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// A new entry of a kind.
    Append(usize, Body),
    /// An entry is written anew, as another kind.
    Replace(usize, usize, Body),
    /// An entry is deleted.
    Delete(usize),
    /// A thing of which there is one.
    Put(usize, Body),
    /// An entry while it is locked, or not.
    DropIn(usize, Body),
    /// The mark is set.
    SetMark,
    /// The mark is taken away.
    ClearMark,
    /// It is locked.
    Lock,
    /// It is unlocked.
    Unlock,
    /// It is closed, opened and unlocked again.
    Reopen,
    /// The first secret is set: it takes long, and happens once.
    SetSecret,
    /// Somebody sets words of their own: it takes long, and happens once.
    SetPrivate,
    /// A new entry that only they can read.
    AppendPrivate(usize, Body),
    /// A new data key: begun if none is under way, and a step of it.
    Rotate,
    /// All that remains moves into a new file.
    Forever,
}

impl Act {
    /// Something that can be done to a vault that holds `kept` and is open or not. With `large`, the bodies are so
    /// large that the log reaches its thousand pages, is brought into the file and begins anew, all while it is open.
    #[must_use]
    pub fn any(kept: &Kept, is_open: bool, large: bool, number: u64, chance: &mut Chance) -> Self {
        let kind = chance.index(KINDS.len());
        let body = a_body(large, number, chance);
        if !is_open {
            return match chance.below(8) {
                0..3 => Self::DropIn(kind, body),
                3 => Self::SetMark,
                4 => Self::ClearMark,
                5 if !large => Self::Reopen,
                _ => Self::Unlock,
            };
        }
        if kept.private.is_some() && chance.one_in(4) {
            return Self::AppendPrivate(kind, body);
        }
        let entries = kept.entries.len();
        if large && entries > 6 && chance.one_in(2) {
            return Self::Delete(chance.index(entries));
        }
        match chance.below(24) {
            0..3 if entries > 0 => Self::Replace(chance.index(entries), kind, body),
            3 | 4 if entries > 0 => Self::Delete(chance.index(entries)),
            5..8 => Self::Put(chance.index(NAMES.len()), body),
            8 => Self::DropIn(kind, body),
            9 => Self::SetMark,
            10 => Self::ClearMark,
            11 | 12 => Self::Lock,
            // Closing would empty a log that is to grow until it is emptied by itself.
            13 if !large => Self::Reopen,
            14 | 15 => Self::Rotate,
            _ => Self::Append(kind, body),
        }
    }

    /// What a vault holds afterwards that held `kept`.
    #[must_use]
    pub fn done_to(&self, kept: &Kept) -> Kept {
        let mut kept = kept.clone();
        match self {
            Self::Append(kind, body) => kept.entries.push((*kind, body.clone())),
            Self::Replace(which, kind, body) => kept.entries[*which] = (*kind, body.clone()),
            Self::Delete(which) => drop(kept.entries.remove(*which)),
            Self::Put(name, body) => kept.named[*name] = Some(body.clone()),
            Self::DropIn(kind, body) => kept.waiting.push((*kind, body.clone())),
            Self::SetMark => kept.marked = true,
            Self::ClearMark => kept.marked = false,
            Self::Lock => {}
            // Before a new key comes, what waits is folded in.
            Self::Unlock | Self::Reopen | Self::Rotate | Self::Forever => kept = kept.unlocked(),
            Self::SetSecret => kept.has_secret = true,
            Self::SetPrivate => kept.private = Some(0),
            Self::AppendPrivate(..) => kept.private = kept.private.map(|count| count + 1),
        }
        kept
    }

    /// Whether a vault is open afterwards that was `open` before.
    #[must_use]
    pub const fn leaves_open(&self, open: bool) -> bool {
        match self {
            Self::Lock => false,
            Self::Unlock | Self::Reopen => true,
            _ => open,
        }
    }

    /// Does it, and the phone remembers it, as the app has it. The vault is none for a moment while it is reopened, and
    /// stays none if it cannot be.
    ///
    /// # Errors
    /// What the vault says.
    ///
    /// # Panics
    /// If there is no vault.
    pub fn to(&self, vault: &mut Option<Vault>, place: &Path, keys: &dyn DeviceKeys) -> Result<(), VaultError> {
        if *self == Self::Reopen {
            drop(vault.take());
            unlock(vault.insert(Vault::open(place)?), keys)?;
            return Ok(());
        }
        let vault = vault.as_mut().unwrap_or_else(|| panic!("there is no vault"));
        let done = self.done_in(vault, keys);
        let _ = vault.remember(keys);
        done
    }

    fn done_in(&self, vault: &mut Vault, keys: &dyn DeviceKeys) -> Result<(), VaultError> {
        match self {
            Self::Append(kind, body) => vault.append(KINDS[*kind], body).map(drop),
            Self::Replace(which, kind, body) => vault.replace(id(vault, *which)?, KINDS[*kind], body),
            Self::Delete(which) => vault.delete(id(vault, *which)?),
            Self::Put(name, body) => vault.put(NAMES[*name], body),
            Self::DropIn(kind, body) => vault.drop_in(KINDS[*kind], body),
            Self::SetMark => vault.set_mark(),
            Self::ClearMark => vault.clear_mark(),
            Self::Lock => {
                vault.lock_with(keys);
                Ok(())
            }
            Self::Unlock => unlock(vault, keys),
            Self::SetPrivate => vault.set_up_compartment(Owner::FIRST, &Secret::new(SECRET.to_owned())?, keys, &[]),
            Self::AppendPrivate(kind, body) => vault.append_private(Owner::FIRST, KINDS[*kind], body).map(drop),
            Self::SetSecret => vault.change_secret(&Secret::new(SECRET.to_owned())?, keys, PROVEN),
            Self::Rotate => {
                vault.fold_in()?;
                let secret = secret_of(vault)?;
                vault.rotate_begin(secret.as_ref(), keys, SOME_TIME)?;
                vault.rotate_step(3).map(drop)
            }
            Self::Forever => {
                while vault.rotation().is_some() {
                    vault.rotate_step(50)?;
                }
                let secret = secret_of(vault)?;
                vault.forever_begin(secret.as_ref(), keys, SOME_TIME)?;
                while !vault.forever_step(4, keys)?.is_done() {}
                Ok(())
            }
            Self::Reopen => Ok(()),
        }
    }
}

/// What opens it, where a secret was set.
fn secret_of(vault: &Vault) -> Result<Option<Secret>, VaultError> {
    let secret = vault.has_secret_slot().then(|| Secret::new(SECRET.to_owned()));
    secret.transpose()
}

/// The number of the entry at `which`, counted from the oldest.
fn id(vault: &Vault, which: usize) -> Result<RecordId, VaultError> {
    let mut ids = Vec::new();
    for kind in KINDS {
        ids.extend(vault.newest(kind, usize::MAX)?.iter().map(|record| record.id));
    }
    ids.sort_unstable();
    ids.get(which).copied().ok_or(VaultError::NoSuchRecord)
}

/// A body like no other: its number stands at its front.
fn a_body(large: bool, number: u64, chance: &mut Chance) -> Body {
    let length = match (large, chance.below(32)) {
        (true, 0..16) => 100_000 + chance.index(150_000),
        (_, 0) => 4_000 + chance.index(20_000),
        (_, 1..5) => 500 + chance.index(2_000),
        _ => 8 + chance.index(400),
    };
    let mut body = number.to_le_bytes().to_vec();
    body.resize(length, chance.number() as u8);
    body.into()
}
