//! Keys as text: `AGE-SECRET-KEY-1…` and `age1…`, in Bech32 (BIP 173).

use std::fmt::{self, Write};

use bech32::{Bech32, Hrp, primitives::decode::CheckedHrpstring};
use stillpoint_seal::{KEY_LENGTH, Key, PublicKey, public_of};
use zeroize::Zeroizing;

use crate::AgeError;

const SECRET: &str = "age-secret-key-";
const PUBLIC: &str = "age";
/// The length of an identity's text.
const IDENTITY_TEXT: usize = 74;

/// A secret key. No `Debug`, no `Clone`; overwritten when it is dropped.
pub struct Identity(pub(crate) Key);

impl Identity {
    /// A fresh one.
    ///
    /// # Errors
    /// [`AgeError::NoRandomness`].
    pub fn random() -> Result<Self, AgeError> {
        Ok(Self(Key::random()?))
    }

    /// The identity in `text`: all of it in capitals or none, with nothing around it. Its checksum finds any slip of up
    /// to four letters.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = Zeroizing::new(parsed(SECRET, text)?);
        Some(Self(Key::from_slice(&*bytes)?))
    }

    /// As age writes it: `AGE-SECRET-KEY-1…`, 74 characters.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        // Room for all of it from the start: growing would leave a copy behind.
        let mut text = Zeroizing::new(String::with_capacity(IDENTITY_TEXT));
        // A key of 32 bytes under this prefix always fits.
        let _ = written(SECRET, self.0.bytes(), true, &mut *text);
        text
    }

    /// Where something can be encrypted to that this opens.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        Recipient(public_of(&self.0))
    }

    /// The key itself.
    #[must_use]
    pub const fn key(&self) -> &Key {
        &self.0
    }
}

/// Where something can be encrypted to. Not a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recipient(pub PublicKey);

impl Recipient {
    /// The recipient in `text`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(Self(PublicKey(parsed(PUBLIC, text)?)))
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        written(PUBLIC, &self.0.0, false, f)
    }
}

fn parsed(prefix: &str, text: &str) -> Option<[u8; KEY_LENGTH]> {
    let checked = CheckedHrpstring::new::<Bech32>(text).ok()?;
    let mut bytes = Zeroizing::new([0; KEY_LENGTH]);
    let mut all = checked.byte_iter();
    for byte in bytes.iter_mut() {
        *byte = all.next()?;
    }
    let is_one = all.next().is_none() && checked.hrp() == Hrp::parse(prefix).ok()?;
    is_one.then_some(*bytes)
}

fn written(prefix: &str, key: &[u8; KEY_LENGTH], capitals: bool, into: &mut dyn Write) -> fmt::Result {
    let prefix = Hrp::parse(prefix).map_err(|_| fmt::Error)?;
    let mut into = Through(into);
    if capitals {
        bech32::encode_upper_to_fmt::<Bech32, _>(&mut into, prefix, key)
    } else {
        bech32::encode_lower_to_fmt::<Bech32, _>(&mut into, prefix, key)
    }
    .map_err(|_| fmt::Error)
}

/// So that the encoder is compiled once, not once for each thing that is written to.
struct Through<'a>(&'a mut dyn Write);

impl Write for Through<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.write_str(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg_attr(miri, ignore = "Miri is to look at our own code")]
    fn the_crate_age_reads_our_keys_and_we_read_theirs() {
        use age::secrecy::ExposeSecret;
        let ours = Identity::random().unwrap();
        let theirs: age::x25519::Identity = ours.to_text().parse().unwrap();
        assert_eq!(theirs.to_string().expose_secret(), ours.to_text().as_str());
        assert_eq!(theirs.to_public().to_string(), ours.recipient().to_string());
        let again = Identity::parse(&ours.to_text()).unwrap();
        assert_eq!(again.0.bytes(), ours.0.bytes());
        assert_eq!(Recipient::parse(&ours.recipient().to_string()), Some(ours.recipient()));
        assert_eq!(ours.to_text().len(), IDENTITY_TEXT);
    }

    #[test]
    fn every_slip_of_one_letter_is_found() {
        let text = Identity::random().unwrap().to_text();
        for at in (0..text.len()).step_by(if cfg!(miri) { 7 } else { 1 }) {
            for letter in "0Q9P".chars() {
                let mut slip: Vec<char> = text.chars().collect();
                if slip[at] == letter {
                    continue;
                }
                slip[at] = letter;
                let slip: String = slip.into_iter().collect();
                assert!(Identity::parse(&slip).is_none(), "a slip at {at}");
            }
        }
    }

    #[test]
    fn nothing_else_is_a_key() {
        let one = Identity::random().unwrap();
        let text = one.to_text();
        let long = bech32::encode::<Bech32>(Hrp::parse(SECRET).unwrap(), &[7; 33]).unwrap();
        let other_sum = bech32::encode::<bech32::Bech32m>(Hrp::parse(SECRET).unwrap(), &[7; 32]).unwrap();
        for other in [
            "",
            "AGE-SECRET-KEY-1",
            &text[..73],
            &format!("{}x", *text),
            &long,
            &other_sum,
        ] {
            assert!(Identity::parse(other).is_none(), "{other}");
        }
        assert!(Recipient::parse(&text).is_none());
        assert!(Identity::parse(&one.recipient().to_string()).is_none());
    }
}
