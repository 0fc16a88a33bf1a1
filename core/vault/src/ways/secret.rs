//! The passphrase or PIN, as it was typed.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::{
    error::{Refused, VaultError},
    ways::quality::SecretQuality,
};

const FEWEST: u32 = 4;
const MOST: u32 = 1024;
/// How many times its bytes a text can take in NFKC (Unicode Standard Annex 15, section 9: 18 characters for one, and
/// eleven times the bytes in UTF-8).
const LONGEST_FORM: usize = 11;

/// The passphrase or PIN that opens a vault. No `Debug`, no `Clone`; overwritten when it is dropped.
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The secret that was typed, of 4 to 1,024 characters. Nothing else is asked of it: rules about digits and
    /// capitals make secrets that people write down (NIST SP 800-63B, 3.1.1.2). Taken in Unicode's form NFKC, as the
    /// same section advises: another keyboard, or another phone, may write the same letters otherwise.
    ///
    /// # Errors
    /// [`VaultError::Secret`] with what is allowed.
    pub fn new(typed: String) -> Result<Self, VaultError> {
        Self::typed(typed)
    }

    /// The secret that was typed, from a text that is overwritten in any case. Everything else as [`Secret::new`].
    ///
    /// # Errors
    /// Those of [`Secret::new`].
    pub fn typed(typed: impl Into<Zeroizing<String>>) -> Result<Self, VaultError> {
        let typed = typed.into();
        // Four bytes make one character at the most: a secret of a megabyte is not read to its end.
        if typed.len() > MOST as usize * 4 || typed.chars().count() > MOST as usize {
            return Err(VaultError::Secret(Refused::TooLong { max: MOST }));
        }
        if typed.chars().count() < FEWEST as usize {
            return Err(VaultError::Secret(Refused::TooShort { min: FEWEST }));
        }
        // Room for the longest from the start (a character can become eighteen): growing would leave a copy behind.
        let mut secret = Zeroizing::new(String::with_capacity(typed.len().saturating_mul(LONGEST_FORM)));
        secret.extend(typed.nfkc());
        Ok(Self(secret))
    }

    /// How hard it would be to guess.
    #[must_use]
    pub fn quality(&self) -> SecretQuality {
        SecretQuality::of(&self.0)
    }

    /// The secret's bytes, to be stretched: a backup is sealed with the same form of what was typed.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}
