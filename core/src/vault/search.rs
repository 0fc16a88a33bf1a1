//! Finding a word: by looking through everything, because an index on the disk would have to hold the words.
//!
//! Letters are compared without their case, one by one (`char::to_lowercase`); nothing else is folded: `é` is not `e`, `ß`
//! not `ss`. A body is bytes to the vault, so what is looked for are the bytes of the word in UTF-8, wherever they stand.

use std::ops::ControlFlow;

use memchr::memmem::Finder;
use zeroize::Zeroizing;

use super::{Kind, RecordId, Sort, Vault, VaultError, scan::From};

impl Vault {
    /// The newest records of one kind that hold `word`, newest first, at most `most`. Nothing of what they say stays in
    /// memory. An empty word is in none.
    ///
    /// # Errors
    /// As [`Vault::newest`].
    pub fn search(&self, kind: Kind, word: &str, most: usize) -> Result<Vec<RecordId>, VaultError> {
        let open = self.open_parts()?;
        let mut found = Vec::new();
        if word.is_empty() || most == 0 {
            return Ok(found);
        }
        let lower = lower(word);
        let word = Word::new(&lower);
        self.scan(open, From::Newest, &mut |item| {
            if item.sort == Sort::Entry(kind) && word.is_in(item.body) {
                found.push(item.id);
            }
            if found.len() < most {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        })
        .map_err(|error| self.counted(error))?;
        Ok(found)
    }
}

fn lower(text: &str) -> Zeroizing<String> {
    // Room for the longest from the start: growing would leave a copy behind. No letter has more than three small ones.
    let mut lower = Zeroizing::new(String::with_capacity(text.len().saturating_mul(3)));
    lower.extend(text.chars().flat_map(char::to_lowercase));
    lower
}

/// A word in small letters.
struct Word<'a> {
    lower: &'a str,
    /// Its longest run of ASCII, which is found quickly; none if it has no such letters.
    quick: Option<Finder<'a>>,
    is_ascii: bool,
}

impl<'a> Word<'a> {
    fn new(lower: &'a str) -> Self {
        let runs = lower.as_bytes().split(|byte| !byte.is_ascii());
        let longest = runs.max_by_key(|run| run.len()).unwrap_or_default();
        Self {
            lower,
            quick: (!longest.is_empty()).then(|| Finder::new(longest)),
            is_ascii: lower.is_ascii(),
        }
    }

    /// Whether it is in `body`, which is turned into small letters as far as they are ASCII.
    fn is_in(&self, body: &mut [u8]) -> bool {
        lower_ascii(body);
        let may_be = match &self.quick {
            Some(quick) => quick.find(body).is_some(),
            None => !body.is_ascii(),
        };
        // A letter beyond ASCII can have an ASCII one as its small letter (the sign of Kelvin): then it is not found.
        may_be && (self.is_ascii || lower_of(body).contains(self.lower))
    }
}

/// As `make_ascii_lowercase`, eight bytes at a time also where the rest is compiled for size: with that, the letters took as
/// long as a third of the unsealing.
fn lower_ascii(body: &mut [u8]) {
    let (eights, rest) = body.as_chunks_mut::<8>();
    for eight in eights {
        let all = u64::from_ne_bytes(*eight);
        let seven_bits = all & 0x7f7f_7f7f_7f7f_7f7f;
        // In each byte the highest bit says "from A on", "after Z".
        let from_a = seven_bits.wrapping_add(0x3f3f_3f3f_3f3f_3f3f);
        let after_z = seven_bits.wrapping_add(0x2525_2525_2525_2525);
        let is_capital = from_a & !after_z & !all & 0x8080_8080_8080_8080;
        *eight = (all | is_capital >> 2).to_ne_bytes();
    }
    rest.make_ascii_lowercase();
}

/// What of `body` is text, in small letters.
fn lower_of(body: &[u8]) -> Zeroizing<String> {
    let mut lower = Zeroizing::new(String::with_capacity(body.len().saturating_mul(3)));
    for chunk in body.utf8_chunks() {
        lower.extend(chunk.valid().chars().flat_map(char::to_lowercase));
        lower.push(char::REPLACEMENT_CHARACTER);
    }
    lower
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_letters_at_a_time_are_the_same_as_one_by_one() {
        for byte in 0..=255_u8 {
            for at in 0..11 {
                let mut body = [b'Q'; 11];
                body[at] = byte;
                let expected = body.to_ascii_lowercase();
                lower_ascii(&mut body);
                assert_eq!(body.to_vec(), expected, "{byte} at {at}");
            }
        }
    }
}
