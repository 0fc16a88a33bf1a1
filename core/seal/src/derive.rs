//! One key for one purpose: HKDF-SHA256 (RFC 5869) where secrets are joined, keyed BLAKE3 for everything frequent.

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroize;

use crate::{Key, SealError};

/// A hash of 256 bits.
pub type Digest = [u8; 32];

/// HKDF-SHA256 (RFC 5869): the key for `purpose` out of the secrets in `material`, which are taken as one.
///
/// # Errors
/// [`SealError::OutOfRange`], which 32 bytes of output never reach.
#[inline(never)]
pub fn derive(material: &[&[u8]], salt: &[u8], purpose: &[&[u8]]) -> Result<Key, SealError> {
    let mut extract = hkdf::HkdfExtract::<Sha256>::new(Some(salt));
    for part in material {
        extract.input_ikm(part);
    }
    let (mut pseudorandom_key, hkdf): (_, Hkdf<Sha256>) = extract.finalize();
    let mut key = Key::zero();
    let expanded = hkdf.expand_multi_info(purpose, key.bytes_mut());
    pseudorandom_key.as_mut_slice().zeroize();
    expanded.map_err(|_| SealError::OutOfRange)?;
    Ok(key)
}

/// Keyed BLAKE3 over `parts`, which are taken as one: a pseudorandom function, so also a way to derive keys.
#[inline(never)]
#[must_use]
pub fn keyed_digest(key: &Key, parts: &[&[u8]]) -> Digest {
    digest(blake3::Hasher::new_keyed(key.bytes()), parts)
}

/// BLAKE3 over `parts`, without a key: it notices a tired flash cell, not an attacker.
#[inline(never)]
#[must_use]
pub fn checksum(parts: &[&[u8]]) -> Digest {
    digest(blake3::Hasher::new(), parts)
}

fn digest(mut hasher: blake3::Hasher, parts: &[&[u8]]) -> Digest {
    for part in parts {
        hasher.update(part);
    }
    let digest = hasher.finalize();
    hasher.zeroize();
    *digest.as_bytes()
}

impl Key {
    /// The key for `purpose` below this one.
    #[must_use]
    pub fn below(&self, purpose: &[u8]) -> Self {
        let mut digest = keyed_digest(self, &[purpose]);
        let mut key = Self::zero();
        key.bytes_mut().copy_from_slice(&digest);
        digest.zeroize();
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(hex: &str) -> Vec<u8> {
        (0..hex.len())
            .step_by(2)
            .map(|i| u8::from_str_radix(&hex[i..i + 2], 16).unwrap())
            .collect()
    }

    #[test]
    fn agrees_with_rfc_5869() {
        // Appendix A.1 and A.3, the first 32 of 42 bytes.
        let key = derive(
            &[&[0x0b; 22]],
            &bytes("000102030405060708090a0b0c"),
            &[&bytes("f0f1f2f3f4f5f6f7f8f9")],
        );
        let expected = "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf";
        assert_eq!(key.ok().unwrap().bytes().to_vec(), bytes(expected));
        let key = derive(&[&[0x0b; 10], &[0x0b; 12]], b"", &[]);
        let expected = "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d";
        assert_eq!(key.ok().unwrap().bytes().to_vec(), bytes(expected));
    }

    #[test]
    fn purposes_do_not_share_a_key() {
        let key = Key::random().unwrap();
        assert_ne!(key.below(b"one").bytes(), key.below(b"two").bytes());
        assert_ne!(key.below(b"one").bytes(), key.bytes());
    }

    #[test]
    fn agrees_with_the_empty_vector_of_blake3() {
        let expected = "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262";
        assert_eq!(checksum(&[]).to_vec(), bytes(expected));
    }
}
