//! One key for one purpose: HKDF-SHA256 (RFC 5869) where secrets are joined, HMAC-SHA256 (RFC 2104) for everything
//! frequent. One hash for both: a second one would be faster by a microsecond an entry, and a fortieth of the library.

use chacha20::R20;
use hkdf::Hkdf;
use hmac::{
    Hmac, KeyInit, Mac,
    digest::{Digest as _, Key as Block},
};
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

/// HMAC-SHA256 (RFC 2104) over `parts`, which are taken as one: a pseudorandom function, so also a way to derive keys.
#[inline(never)]
#[must_use]
pub fn keyed_digest(key: &Key, parts: &[&[u8]]) -> Digest {
    // A key shorter than a block is filled up with zeros.
    let mut block = Block::<Hmac<Sha256>>::default();
    block.iter_mut().zip(key.bytes()).for_each(|(byte, from)| *byte = *from);
    let mut mac = Hmac::<Sha256>::new(&block);
    block.as_mut_slice().zeroize();
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// HChaCha20 (draft-irtf-cfrg-xchacha-03, section 2.2): a pseudorandom function of 16 bytes, ten times as fast as
/// [`keyed_digest`]. Its key is used for nothing else.
#[inline(never)]
#[must_use]
pub fn keyed_block(key: &Key, block: &[u8; 16]) -> Digest {
    chacha20::hchacha::<R20>(key.bytes().into(), block.into()).into()
}

/// SHA-256 over `parts`, without a key: it notices a tired flash cell, not an attacker.
#[inline(never)]
#[must_use]
pub fn checksum(parts: &[&[u8]]) -> Digest {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize().into()
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
    fn agrees_with_the_draft_for_xchacha() {
        // Section 2.2.1.
        let key = Key::from_slice(&(0..32).collect::<Vec<u8>>()).unwrap();
        let block = bytes("000000090000004a0000000031415927");
        let expected = "82413b4227b27bfed30e42508a877d73a0f9e4d58a74a853c12ec41326d3ecdc";
        let digest = keyed_block(&key, block.first_chunk().unwrap());
        assert_eq!(digest.to_vec(), bytes(expected));
    }

    #[test]
    fn agrees_with_rfc_4231_and_with_fips_180() {
        // Test case 1, its key of 20 bytes filled up to the 32 of a key: HMAC does the same.
        let mut key = [0; 32];
        key[..20].fill(0x0b);
        let key = Key::from_slice(&key).unwrap();
        let expected = "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7";
        assert_eq!(keyed_digest(&key, &[b"Hi ", b"There"]).to_vec(), bytes(expected));
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(checksum(&[b"a", b"bc"]).to_vec(), bytes(expected));
    }
}
