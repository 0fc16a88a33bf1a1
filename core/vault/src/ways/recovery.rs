//! The recovery sheet: a key on paper that opens the vault when the secret is forgotten or the phone's own key is gone,
//! and every backup that was made for it.
//!
//! An age X25519 identity, so that the stock `age` tool opens such a backup with what stands on the sheet. The vault
//! keeps its public half alone: the slot wraps the data key to it (`stillpoint_seal::seal_to`), with a commitment to
//! the data key and the public half. That half is not readable while the vault is locked; it is sealed beside the slot,
//! so that a backup is only ever made for a key that this vault took in, whoever wrote to the file in between.

use serde::{Deserialize, Serialize};
use stillpoint_age::{Identity as AgeIdentity, Recipient};
use stillpoint_letters::{LONGEST_FORM, nfkc};
use stillpoint_seal::{Digest, Key, Plain, PublicKey, checksum, keyed_digest, open, open_mine, same, seal, seal_to};
use zeroize::Zeroizing;

use crate::{
    error::{Refused, VaultError},
    sealed::{
        keys::{Identity, Keys, Role},
        payload::exactly,
        slots::{Slots, Way},
    },
    vault::Vault,
    ways::{device::DeviceKeys, proven::Proven},
};

/// Letters to a group: what people read aloud and type in one go.
const GROUP: usize = 4;
/// What the text of an identity begins with.
const PREFIX: &str = "AGE-SECRET-KEY-1";
/// The letters behind it.
const LETTERS: usize = 58;
/// More than this is no key, however it is spaced.
const LONGEST_TYPED: usize = 1_024;

/// A key as it stands on a recovery sheet. No `Debug`, no `Clone`; overwritten when it is dropped.
pub struct RecoveryKey(AgeIdentity);

/// A recovery sheet, to be written down or printed. It opens everything, and is kept nowhere.
pub struct RecoverySheet {
    /// The key in groups: `AGE-SECRET-KEY-1`, then groups of four letters and digits, the last of two. Joined without
    /// spaces they are the key that the stock `age` tool takes.
    pub groups: Vec<Zeroizing<String>>,
    /// By what two sheets are told apart.
    pub mark: RecoveryMark,
}

/// By what a recovery sheet is known without being read: not a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecoveryMark {
    /// Six digits that are worked out from the key's public half: a sheet that was copied right has the same.
    pub check: u32,
    /// The day it was made, in days since 1970-01-01, UTC.
    pub made_on_day: i32,
}

impl RecoveryKey {
    /// The key that was typed or pasted. Whatever is no letter or digit does not matter (spaces, dashes, marks that nobody
    /// sees), nor capitals, wide letters, or whether its beginning `AGE-SECRET-KEY-1` was typed; letters that no key has are
    /// read as those that look like them. Nothing is gained by being strict before a checksum.
    ///
    /// # Errors
    /// [`VaultError::Secret`]: too short, too long, or mistyped. A slip of up to four letters is always found, so what
    /// passes is a key, and what does not is no attempt.
    pub fn typed(typed: &str) -> Result<Self, VaultError> {
        let refused = |why| Err(VaultError::RecoveryKey(why));
        let max = u16::try_from(PREFIX.len() + LETTERS).unwrap_or(u16::MAX);
        if typed.len() > LONGEST_TYPED {
            return refused(Refused::TooLong { max });
        }
        // Room for all of it from the start: growing would leave a copy behind.
        let mut letters = Zeroizing::new(String::with_capacity(LONGEST_TYPED * LONGEST_FORM));
        letters.extend(nfkc(typed).chars().filter(|letter| letter.is_alphanumeric()));
        letters.make_ascii_uppercase();
        // Counted from the end, where it has no bearing how the beginning was typed.
        let before = letters.chars().count().checked_sub(LETTERS);
        let Some(before) = before else {
            return refused(Refused::TooShort { min: max });
        };
        let begin = letters.char_indices().nth(before).map_or(0, |(begin, _)| begin);
        let (before, key) = letters.split_at_checked(begin).unwrap_or_default();
        let is_prefix = before.is_empty() || before == "AGESECRETKEY1" || before == "AGESECRETKEYI";
        let mut text = Zeroizing::new(String::with_capacity(LONGEST_TYPED * LONGEST_FORM));
        text.push_str(PREFIX);
        // Bech32 has no 1, B, I and O, just because they look like others.
        text.extend(key.chars().map(|letter| match letter {
            'O' => '0',
            'B' => '8',
            'I' | '1' => 'L',
            other => other,
        }));
        match AgeIdentity::parse(&text) {
            Some(identity) if is_prefix => Ok(Self(identity)),
            _ => refused(Refused::Mistyped),
        }
    }

    /// The key for age's own reader.
    #[must_use]
    pub const fn identity(&self) -> &AgeIdentity {
        &self.0
    }
}

impl RecoverySheet {
    /// A sheet with a fresh key. Nothing is changed by it: see [`Vault::keep_recovery_key`].
    ///
    /// # Errors
    /// [`VaultError::NotSaved`] where the system gives no random numbers.
    pub fn make(today: i32) -> Result<Self, VaultError> {
        let identity = AgeIdentity::random().map_err(|_| VaultError::NotSaved)?;
        let text = identity.to_text();
        let (prefix, letters) = text.split_at_checked(PREFIX.len()).unwrap_or_default();
        let group = |letters: &[u8]| Zeroizing::new(String::from_utf8_lossy(letters).into_owned());
        let mut groups = vec![Zeroizing::new(prefix.to_owned())];
        groups.extend(letters.as_bytes().chunks(GROUP).map(group));
        let mark = RecoveryMark {
            check: check(&identity.recipient()),
            made_on_day: today,
        };
        Ok(Self { groups, mark })
    }
}

impl RecoveryMark {
    /// The check digits as people read them: `042 917`.
    #[must_use]
    pub fn digits(&self) -> String {
        let (thousands, rest) = (self.check / 1_000, self.check % 1_000);
        format!("{thousands:03} {rest:03}")
    }
}

/// Six digits out of the public half. Out of the secret one they would say something about it.
fn check(recipient: &Recipient) -> u32 {
    let [a, b, c, d, ..] = checksum(&[b"stillpoint recovery sheet 1", &recipient.0.0]);
    u32::from_be_bytes([a, b, c, d]) % 1_000_000
}

/// A recovery slot as it is written, with a checksum behind it, as every slot has.
#[derive(Serialize, Deserialize)]
struct Slot {
    /// The data key, sealed to the public half.
    sealed_key: Vec<u8>,
    /// XChaCha20-Poly1305 does not commit to its key; this does, to the data key and to the public half.
    commitment: Digest,
    /// What the open vault knows of the sheet.
    sealed_sheet: Vec<u8>,
}

/// What the open vault knows of its sheet.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Sheet {
    recipient: [u8; 32],
    made_on_day: i32,
}

/// A new slot for the data key of `keys`: also what follows after the data key has changed, with the sheet of before.
pub(crate) fn make(sheet: Sheet, identity: &Identity, keys: &Keys) -> Result<Vec<u8>, VaultError> {
    let purpose = Way::Recovery.purpose(identity);
    let sheet_bytes = postcard::to_allocvec(&sheet).map_err(|_| VaultError::NotSaved)?;
    let slot = Slot {
        sealed_key: seal_to(
            PublicKey(sheet.recipient),
            &purpose,
            Plain::unpadded(&[keys.data.bytes()]),
        )?,
        commitment: commitment(&keys.data, &sheet.recipient),
        sealed_sheet: seal(
            &keys.data.below(b"recovery sheet"),
            &identity.associated(Role::RecoverySheet, &[]),
            Plain::unpadded(&[&sheet_bytes]),
        )?,
    };
    let mut bytes = postcard::to_allocvec(&slot).map_err(|_| VaultError::NotSaved)?;
    let sum = checksum(&[&purpose, &bytes]);
    bytes.extend_from_slice(&sum);
    Ok(bytes)
}

fn commitment(data: &Key, recipient: &[u8; 32]) -> Digest {
    keyed_digest(data, &[b"recovery commitment", recipient])
}

fn read(bytes: &[u8], identity: &Identity) -> Result<Slot, VaultError> {
    let (slot, sum) = bytes.split_last_chunk::<32>().ok_or(VaultError::DAMAGED)?;
    if checksum(&[&Way::Recovery.purpose(identity), slot]) != *sum {
        return Err(VaultError::DAMAGED);
    }
    exactly(slot)
}

/// The data key out of a slot.
fn unwrap(bytes: &[u8], key: &RecoveryKey, identity: &Identity) -> Result<Key, VaultError> {
    let slot = read(bytes, identity)?;
    let purpose = Way::Recovery.purpose(identity);
    let data = open_mine(key.0.key(), &purpose, &slot.sealed_key).map_err(|_| VaultError::WrongSecret)?;
    let data = Key::from_slice(&data).ok_or(VaultError::DAMAGED)?;
    if same(&commitment(&data, &key.0.recipient().0.0), &slot.commitment) {
        Ok(data)
    } else {
        Err(VaultError::WrongSecret)
    }
}

/// The sheet of a slot, as the vault with these `keys` took it in.
pub(crate) fn sheet(bytes: &[u8], identity: &Identity, keys: &Keys) -> Result<Sheet, VaultError> {
    let slot = read(bytes, identity)?;
    let place = identity.associated(Role::RecoverySheet, &[]);
    let sheet = open(&keys.data.below(b"recovery sheet"), &place, &slot.sealed_sheet)?;
    exactly(&sheet)
}

impl Vault {
    /// From now on `key` opens the vault, and backups can be made for it. A sheet of before opens it no longer; backups
    /// that were made for that one still open with it.
    ///
    /// # Errors
    /// [`VaultError::Locked`]; [`VaultError::Damaged`]; [`VaultError::NotSaved`]: then the sheet of before holds.
    pub fn keep_recovery_key(&mut self, key: &RecoveryKey, today: i32, _proven: Proven) -> Result<(), VaultError> {
        let (open, _) = self.writable()?;
        let sheet = Sheet {
            recipient: key.0.recipient().0.0,
            made_on_day: today,
        };
        let slot = make(sheet, &self.identity, &open.keys)?;
        self.write_slots(Slots {
            recovery: Some(slot),
            ..self.slots.clone()
        })
    }

    /// Whether there is a recovery sheet.
    #[must_use]
    pub const fn has_recovery_slot(&self) -> bool {
        self.slots.recovery.is_some()
    }

    /// By what the vault's recovery sheet is known; none if there is none.
    ///
    /// # Errors
    /// [`VaultError::Locked`]; [`VaultError::Damaged`].
    pub fn recovery_mark(&self) -> Result<Option<RecoveryMark>, VaultError> {
        let sheet = self.recovery_sheet()?;
        Ok(sheet.map(|sheet| RecoveryMark {
            check: check(&Recipient(PublicKey(sheet.recipient))),
            made_on_day: sheet.made_on_day,
        }))
    }

    /// Whom a backup for the recovery sheet is for; none if there is no sheet.
    ///
    /// # Errors
    /// As [`Vault::recovery_mark`].
    pub fn recovery_recipient(&self) -> Result<Option<Recipient>, VaultError> {
        Ok(self
            .recovery_sheet()?
            .map(|sheet| Recipient(PublicKey(sheet.recipient))))
    }

    fn recovery_sheet(&self) -> Result<Option<Sheet>, VaultError> {
        let open = self.open_parts()?;
        let slot = self.slots.recovery.as_deref();
        slot.map(|slot| sheet(slot, &self.identity, &open.keys)).transpose()
    }

    /// Opens it with the key from the recovery sheet. It needs nothing of the phone. A wrong key costs no time: nobody
    /// guesses 256 bits, and somebody who tried a few secrets must not keep out whoever has the sheet. Everything else as
    /// [`Vault::unlock`]. Set a new secret afterwards.
    ///
    /// # Errors
    /// [`VaultError::WrongSecret`] (also where there is no sheet), [`VaultError::Damaged`] if the slot is.
    pub fn unlock_with_recovery(&mut self, key: &RecoveryKey, keys: &dyn DeviceKeys) -> Result<(), VaultError> {
        self.reopen_if_closed()?;
        if self.slots.recovery.is_none() {
            return Err(VaultError::WrongSecret);
        }
        let slot = self.slots.recovery.as_deref().unwrap_or_default();
        let data = unwrap(slot, key, &self.identity)?;
        self.opened(data, keys);
        if let Some(open) = &mut self.open {
            open.by_sheet = true;
        }
        Ok(())
    }
}

/// What a fuzzer's bytes are as a recovery slot: nothing, or one that opens for nobody.
#[cfg(any(test, feature = "desk"))]
pub(crate) fn take_apart(bytes: &[u8]) {
    let _ = postcard::from_bytes::<Slot>(bytes);
    let _ = postcard::from_bytes::<Sheet>(bytes);
    let _ = RecoveryKey::typed(&String::from_utf8_lossy(bytes));
}
