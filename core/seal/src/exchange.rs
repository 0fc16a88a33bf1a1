//! Sealing to a public key: anyone can write, only the owner can read.
//!
//! X25519 (RFC 7748) with a key pair made for this one message, HKDF-SHA256 over the shared secret and both public
//! keys, then XChaCha20-Poly1305. The same construction as age's X25519 recipients and libsodium's sealed boxes. It
//! says nothing about who wrote.

use x25519_dalek::{SharedSecret, StaticSecret, X25519_BASEPOINT_BYTES};
use zeroize::Zeroizing;

use crate::{KEY_LENGTH, Key, Plain, SealError, aead, derive};

/// Where something can be sealed to. Not a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(pub [u8; KEY_LENGTH]);

/// The public key of `secret`: its exchange with the base point, as RFC 7748 section 6.1 defines it.
// Not `x25519_dalek::PublicKey::from`: that takes the way over Edwards' curve, a second arithmetic of 11 kB.
#[inline(never)]
#[must_use]
pub fn public_of(secret: &Key) -> PublicKey {
    let base = x25519_dalek::PublicKey::from(X25519_BASEPOINT_BYTES);
    let public = StaticSecret::from(*secret.bytes()).diffie_hellman(&base);
    PublicKey(public.to_bytes())
}

/// Seals `plain` to `owner`, bound to `associated`: ephemeral public key ‖ nonce ‖ ciphertext ‖ tag.
///
/// # Errors
/// [`SealError::NotAuthentic`] if `owner` is no key that keeps a secret; [`SealError::NoRandomness`].
#[inline(never)]
pub fn seal_to(owner: PublicKey, associated: &[u8], plain: Plain<'_>) -> Result<Vec<u8>, SealError> {
    let ephemeral = Key::random()?;
    let ephemeral_public = public_of(&ephemeral);
    let key = message_key(&ephemeral, owner, ephemeral_public, owner)?;
    let sealed = aead::seal(&key, associated, plain)?;
    Ok([ephemeral_public.0.as_slice(), &sealed].concat())
}

/// Opens what [`seal_to`] sealed to the public key of `secret`.
///
/// # Errors
/// [`SealError::NotAuthentic`] for anything else, of whatever length.
#[inline(never)]
pub fn open_mine(secret: &Key, associated: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let (ephemeral_public, sealed) = sealed
        .split_first_chunk::<KEY_LENGTH>()
        .ok_or(SealError::NotAuthentic)?;
    let ephemeral_public = PublicKey(*ephemeral_public);
    let key = message_key(secret, ephemeral_public, ephemeral_public, public_of(secret))?;
    aead::open(&key, associated, sealed)
}

fn message_key(mine: &Key, theirs: PublicKey, ephemeral: PublicKey, owner: PublicKey) -> Result<Key, SealError> {
    let salt = b"stillpoint sealed to a public key 1";
    shared_key(mine, theirs, salt, &[&ephemeral.0, &owner.0])
}

/// The key that only the owners of `mine` and of the secret behind `theirs` can make: HKDF-SHA256 over their exchange.
///
/// # Errors
/// [`SealError::NotAuthentic`] if `theirs` is no key that keeps a secret.
#[inline(never)]
pub fn shared_key(mine: &Key, theirs: PublicKey, salt: &[u8], purpose: &[&[u8]]) -> Result<Key, SealError> {
    let shared: SharedSecret =
        StaticSecret::from(*mine.bytes()).diffie_hellman(&x25519_dalek::PublicKey::from(theirs.0));
    // RFC 7748 section 6.1: a point of small order would make a shared secret that everyone knows.
    if !shared.was_contributory() {
        return Err(SealError::NotAuthentic);
    }
    derive::derive(&[shared.as_bytes()], salt, purpose)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_owner_opens_it_and_only_where_it_belongs() {
        let (owner, other) = (Key::random().unwrap(), Key::random().unwrap());
        let sealed = seal_to(public_of(&owner), b"here", Plain::unpadded(&[b"words"])).unwrap();
        assert_eq!(open_mine(&owner, b"here", &sealed).unwrap().as_slice(), b"words");
        assert_eq!(
            open_mine(&owner, b"there", &sealed).err(),
            Some(SealError::NotAuthentic)
        );
        assert_eq!(open_mine(&other, b"here", &sealed).err(), Some(SealError::NotAuthentic));
        // Under Miri each key that is agreed on takes seconds: some places of every part are enough to see the memory.
        for at in (0..sealed.len()).step_by(if cfg!(miri) { 19 } else { 1 }) {
            let mut flipped = sealed.clone();
            flipped[at] ^= 1;
            assert_eq!(
                open_mine(&owner, b"here", &flipped).err(),
                Some(SealError::NotAuthentic),
                "byte {at}"
            );
            assert_eq!(
                open_mine(&owner, b"here", &sealed[..at]).err(),
                Some(SealError::NotAuthentic)
            );
        }
    }

    #[test]
    fn a_public_key_that_keeps_no_secret_is_refused() {
        for weak in [[0; 32], {
            let mut one = [0; 32];
            one[0] = 1;
            one
        }] {
            assert_eq!(
                seal_to(PublicKey(weak), b"", Plain::unpadded(&[b"words"])).err(),
                Some(SealError::NotAuthentic)
            );
        }
    }

    #[test]
    fn agrees_with_rfc_7748() {
        // Section 6.1: Alice's private and public key.
        let private = [
            0x77, 0x07, 0x6d, 0x0a, 0x73, 0x18, 0xa5, 0x7d, 0x3c, 0x16, 0xc1, 0x72, 0x51, 0xb2, 0x66, 0x45, 0xdf, 0x4c,
            0x2f, 0x87, 0xeb, 0xc0, 0x99, 0x2a, 0xb1, 0x77, 0xfb, 0xa5, 0x1d, 0xb9, 0x2c, 0x2a,
        ];
        let public = [
            0x85, 0x20, 0xf0, 0x09, 0x89, 0x30, 0xa7, 0x54, 0x74, 0x8b, 0x7d, 0xdc, 0xb4, 0x3e, 0xf7, 0x5a, 0x0d, 0xbf,
            0x3a, 0x0d, 0x26, 0x38, 0x1a, 0xf4, 0xeb, 0xa4, 0xa9, 0x8e, 0xaa, 0x9b, 0x4e, 0x6a,
        ];
        assert_eq!(public_of(&Key::from_slice(&private).unwrap()).0, public);
    }
}
