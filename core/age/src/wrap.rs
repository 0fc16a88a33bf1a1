//! Wrapping a file's key for whoever may open the file: age.md, "The X25519 recipient type" and "The scrypt recipient
//! type".

use stillpoint_seal::{
    Key, MOST_SCRYPT_WORK, PublicKey, fill_random, open_chunk, public_of, scrypt, seal_chunk, shared_key,
};
use zeroize::Zeroizing;

use crate::{
    AgeError, FileKey, Identity, Recipient, To, With,
    header::Stanza,
    text::{bytes_of, unpadded},
};

const X25519: &str = "X25519";
const SCRYPT: &str = "scrypt";
const X25519_PURPOSE: &[u8] = b"age-encryption.org/v1/X25519";
const SCRYPT_PURPOSE: &[u8] = b"age-encryption.org/v1/scrypt";

/// What stretching a passphrase takes: 2^17 KiB, 128 MiB, OWASP's first choice for scrypt. A backup leaves the phone and
/// its hardware secret behind, so the passphrase stands alone; age's own 256 MiB are more than an older phone can spare.
pub const PASSPHRASE_WORK: u8 = 17;

/// The stanza that wraps `key`. `work` is for a passphrase only.
pub(crate) fn wrapped(key: &FileKey, to: &To<'_>, work: u8) -> Result<Stanza, AgeError> {
    match to {
        To::Recipient(recipient) => for_recipient(key, recipient),
        To::Passphrase(passphrase) => for_passphrase(key, passphrase, work),
    }
}

fn for_recipient(key: &FileKey, recipient: &Recipient) -> Result<Stanza, AgeError> {
    let ephemeral = Key::random()?;
    let share = public_of(&ephemeral);
    let salt = [share.0, recipient.0.0].concat();
    let wrap = shared_key(&ephemeral, recipient.0, &salt, &[X25519_PURPOSE])?;
    Ok(Stanza {
        arguments: vec![X25519.to_owned(), unpadded(&share.0)],
        body: sealed(&wrap, key)?,
    })
}

fn for_passphrase(key: &FileKey, passphrase: &[u8], work: u8) -> Result<Stanza, AgeError> {
    let mut salt = [0; 16];
    fill_random(&mut salt)?;
    let wrap = scrypt(passphrase, &[SCRYPT_PURPOSE, &salt].concat(), work)?;
    Ok(Stanza {
        arguments: vec![SCRYPT.to_owned(), unpadded(&salt), work.to_string()],
        body: sealed(&wrap, key)?,
    })
}

/// The file's key out of the one stanza that is wrapped for `with`.
pub(crate) fn unwrapped(stanzas: &[Stanza], with: &With<'_>) -> Result<FileKey, AgeError> {
    let by_passphrase = stanzas.iter().any(|stanza| stanza.kind() == SCRYPT);
    // Else whoever knows the passphrase could not tell for whom else the file is.
    if by_passphrase && stanzas.len() != 1 {
        return Err(AgeError::Changed);
    }
    for stanza in stanzas {
        let found = match with {
            With::Identity(identity) if stanza.kind() == X25519 => by_identity(stanza, identity)?,
            With::Passphrase(passphrase) if stanza.kind() == SCRYPT => by_the_passphrase(stanza, passphrase)?,
            _ => None,
        };
        if let Some(key) = found {
            return Ok(key);
        }
    }
    Err(AgeError::WrongKey)
}

fn by_identity(stanza: &Stanza, identity: &Identity) -> Result<Option<FileKey>, AgeError> {
    let [_, share] = stanza.arguments.as_slice() else {
        return Err(AgeError::Changed);
    };
    let share: [u8; 32] = bytes_of(share.as_bytes())
        .and_then(|share| share.try_into().ok())
        .ok_or(AgeError::Changed)?;
    let salt = [share, identity.recipient().0.0].concat();
    let wrap = shared_key(&identity.0, PublicKey(share), &salt, &[X25519_PURPOSE])?;
    opened(&wrap, &stanza.body)
}

fn by_the_passphrase(stanza: &Stanza, passphrase: &[u8]) -> Result<Option<FileKey>, AgeError> {
    let [_, salt, work] = stanza.arguments.as_slice() else {
        return Err(AgeError::Changed);
    };
    let salt = bytes_of(salt.as_bytes())
        .filter(|salt| salt.len() == 16)
        .ok_or(AgeError::Changed)?;
    let is_number = work.bytes().all(|byte| byte.is_ascii_digit()) && !work.starts_with('0');
    let work: u64 = work.parse().ok().filter(|_| is_number).ok_or(AgeError::Changed)?;
    // A file must not be able to end the app.
    let work = u8::try_from(work)
        .ok()
        .filter(|work| *work <= MOST_SCRYPT_WORK)
        .ok_or(AgeError::TooMuchWork)?;
    let wrap = scrypt(passphrase, &[SCRYPT_PURPOSE, &salt].concat(), work)?;
    opened(&wrap, &stanza.body)
}

/// Under a key that is used once, so the nonce is zero.
fn sealed(wrap: &Key, key: &FileKey) -> Result<Vec<u8>, AgeError> {
    let mut body = Vec::with_capacity(32);
    body.extend_from_slice(key.as_slice());
    seal_chunk(wrap, [0; 12], &mut body)?;
    Ok(body)
}

/// None if it is wrapped for somebody else. The length is looked at first: a longer key could be made to open under
/// several passphrases at once ("partitioning oracles", age.md).
fn opened(wrap: &Key, body: &[u8]) -> Result<Option<FileKey>, AgeError> {
    if body.len() != 32 {
        return Err(AgeError::Changed);
    }
    let mut key = Zeroizing::new(body.to_vec());
    if open_chunk(wrap, [0; 12], &mut key).is_err() {
        return Ok(None);
    }
    let key: [u8; 16] = key.as_slice().try_into().map_err(|_| AgeError::Changed)?;
    Ok(Some(Zeroizing::new(key)))
}
