//! The passphrase or PIN, as it was typed.

use stillpoint_letters::{digit, nfkc};
use zeroize::Zeroizing;

use crate::{
    error::{Refused, VaultError},
    ways::quality::SecretQuality,
};

const FEWEST: u16 = 4;
const MOST: u16 = 1024;
/// The passphrase or PIN that opens a vault. No `Debug`, no `Clone`; overwritten when it is dropped.
pub struct Secret {
    /// In the form in which it is kept today.
    kept: Zeroizing<String>,
    /// In the form in which earlier versions kept it, where that is another one.
    earlier: Option<Zeroizing<String>>,
}

impl Secret {
    /// The secret that was typed, of 4 to 1,024 characters. Nothing else is asked of it: rules about digits and
    /// capitals make secrets that people write down (NIST SP 800-63B, 3.1.1.2). Taken in Unicode's form NFKC, as the
    /// same section advises: another keyboard, or another phone, may write the same letters otherwise. White space around it,
    /// which keyboards and pastes add, and characters that nobody sees do not count; nor in which script digits are typed,
    /// where there is nothing but digits.
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
        if typed.len() > usize::from(MOST) * 4 || typed.chars().count() > usize::from(MOST) {
            return Err(VaultError::Secret(Refused::TooLong { max: MOST }));
        }
        if typed.chars().count() < usize::from(FEWEST) {
            return Err(VaultError::Secret(Refused::TooShort { min: FEWEST }));
        }
        let earlier = nfkc(&typed);
        // Room for all of it from the start: growing would leave a copy behind.
        let mut kept = Zeroizing::new(String::with_capacity(earlier.len()));
        let seen = || earlier.chars().filter(|letter| !shows_nothing(*letter));
        let are_digits = seen().all(|letter| digit(letter).is_some() || letter.is_whitespace());
        kept.extend(seen().map(|letter| {
            if are_digits {
                digit(letter).unwrap_or(letter)
            } else {
                letter
            }
        }));
        let begin = kept.len().saturating_sub(kept.trim_start().len());
        let end = kept.trim_end().len();
        kept.truncate(end);
        kept.drain(..begin.min(end));
        Ok(if *kept == *earlier {
            Self { kept, earlier: None }
        } else {
            Self {
                kept,
                earlier: Some(earlier),
            }
        })
    }

    /// Whether something may be closed with the secret: what is kept of it is long enough.
    ///
    /// # Errors
    /// [`VaultError::Secret`].
    pub(crate) fn may_close(&self) -> Result<(), VaultError> {
        if self.letters() < usize::from(FEWEST) {
            return Err(VaultError::Secret(Refused::TooShort { min: FEWEST }));
        }
        Ok(())
    }

    /// How many characters are kept of it.
    #[must_use]
    pub fn letters(&self) -> usize {
        self.kept.chars().count()
    }

    /// How hard it would be to guess.
    #[must_use]
    pub fn quality(&self) -> SecretQuality {
        SecretQuality::of(&self.kept)
    }

    /// Whether it may close what stands without the phone, where nothing slows down whoever guesses: a copy, what one person
    /// keeps and opens elsewhere, too, and a vault on a phone without a key storage. One rule for all of them: nobody guesses it.
    #[must_use]
    pub fn stands_alone(&self) -> bool {
        self.quality() == SecretQuality::Strong
    }

    /// The secret's bytes, to be stretched: a backup is sealed with the same form of what was typed.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.kept.as_bytes()
    }

    /// The bytes by which something may have been closed with it: as today, and as earlier versions did.
    pub fn forms(&self) -> impl Iterator<Item = &[u8]> {
        let earlier = self.earlier.as_ref().map(|earlier| earlier.as_bytes());
        [self.bytes()].into_iter().chain(earlier)
    }
}

/// Unicode's `Default_Ignorable_Code_Point`, and control characters: nobody sees them. Joiners and variation selectors are
/// among them, and so are they where they are typed once more.
const fn shows_nothing(letter: char) -> bool {
    letter.is_ascii_control()
        || matches!(letter,
            '\u{80}'..='\u{9F}' | '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(typed: &str) -> Vec<String> {
        let secret = Secret::new(typed.to_owned()).unwrap();
        secret
            .forms()
            .map(|form| String::from_utf8(form.to_vec()).unwrap())
            .collect()
    }

    #[test]
    fn what_a_person_means_by_the_same_words_is_the_same() {
        for (typed, kept) in [
            ("river stone ", "river stone"),
            ("\n river stone\r\n", "river stone"),
            ("river\u{200B} sto\u{AD}ne", "river stone"),
            ("\u{661}\u{662}\u{663}\u{664}", "1234"),
            ("\u{967}\u{968} \u{969}\u{96A}", "12 34"),
            ("\u{6F1}\u{6F2}\u{6F3}\u{6F4}", "1234"),
        ] {
            let earlier = nfkc(typed);
            assert_eq!(forms(typed), [kept, earlier.as_str()], "{typed:?}");
        }
        // A space between words counts, and digits among words are letters like all others.
        for typed in ["river stone", "riverstone", "river \u{661}", "1234"] {
            assert_eq!(forms(typed), [typed]);
        }
    }

    #[test]
    fn what_is_too_short_once_it_is_kept_opens_what_it_closed_and_closes_nothing_new() {
        let spaces = Secret::new("     ".to_owned()).unwrap();
        assert_eq!(
            spaces.may_close(),
            Err(VaultError::Secret(Refused::TooShort { min: 4 }))
        );
        assert_eq!(spaces.forms().last(), Some(b"     ".as_slice()));
    }
}
