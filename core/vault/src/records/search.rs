//! Finding a word: by looking through everything, because an index on the disk would have to hold the words.
//!
//! Letters are compared without their case and without their marks, whichever keyboard wrote them: `é` is `e`, `ß` is `ss`,
//! `İ` is `i` (UTS #10's search in small: NFKD, no marks, both cases). That finds more than was typed, which is right for
//! one's own pages. A body is bytes to the vault, so what is looked for is the word in UTF-8, wherever it stands.

use memchr::memmem::Finder;
use stillpoint_letters::{LONGEST_FORM, Letters};
use zeroize::Zeroizing;

use crate::{
    error::VaultError,
    records::{
        record::{Kind, RecordId},
        scan::Sort,
    },
    vault::Vault,
};

impl Vault {
    /// The newest records of one kind that hold `word`, newest first, at most `most`. Nothing of what they say stays in
    /// memory. An empty word is in none.
    ///
    /// # Errors
    /// As [`Vault::newest`].
    pub fn search(&self, kind: Kind, word: &str, most: usize) -> Result<Vec<RecordId>, VaultError> {
        let open = self.open_parts()?;
        let letters = Letters::unpacked();
        let folded = folded(word.as_bytes(), &letters);
        if folded.is_empty() || most == 0 {
            return Ok(Vec::new());
        }
        let word = Word::new(&folded, &letters);
        let found = self.take_of_all(open, most, &|id, sort, body| {
            (sort == Sort::Entry(kind) && word.is_in(body)).then_some(id)
        });
        found.map_err(|error| self.counted(error))
    }
}

/// A word, folded.
struct Word<'a> {
    folded: &'a str,
    finder: Finder<'a>,
    letters: &'a Letters,
}

impl<'a> Word<'a> {
    fn new(folded: &'a str, letters: &'a Letters) -> Self {
        Self {
            folded,
            letters,
            finder: Finder::new(folded),
        }
    }

    /// Whether it is in `body`, which is turned into small letters as far as they are ASCII.
    fn is_in(&self, body: &mut [u8]) -> bool {
        lower_ascii(body);
        self.finder.find(body).is_some() || !body.is_ascii() && folded(body, self.letters).contains(self.folded)
    }
}

/// As `make_ascii_lowercase`, eight bytes at a time also where the rest is compiled for size: with that, the letters
/// took as long as a third of the unsealing.
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

/// What of `body` is text, as it is compared.
fn folded(body: &[u8], letters: &Letters) -> Zeroizing<String> {
    // Room for the longest from the start (UAX #15, section 9): growing would leave a copy behind.
    let mut folded = Zeroizing::new(String::with_capacity(body.len().saturating_mul(LONGEST_FORM)));
    for chunk in body.utf8_chunks() {
        for letter in chunk.valid().chars() {
            letters.parts_of(letter, |part| {
                if !letters.is_mark(part) {
                    let small = part.to_lowercase().flat_map(char::to_uppercase);
                    let small = small.flat_map(char::to_lowercase);
                    folded.extend(small.filter(|letter| !letters.is_mark(*letter)));
                }
            });
        }
        if !chunk.invalid().is_empty() {
            folded.push(char::REPLACEMENT_CHARACTER);
        }
    }
    folded
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
