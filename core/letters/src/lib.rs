//! Unicode's normal forms (UAX #15): two keyboards write the same é in two ways, and both mean the same secret, the same name.
//!
//! What is a letter of what is taken from the library `unicode-normalization` at build time, and held to it in the tests for every
//! character. Its own tables weigh 112 kB in the app, these a seventh; they are unpacked, in a moment, where something is not ASCII.

use miniz_oxide::inflate::decompress_to_vec;
use zeroize::Zeroizing;

/// How many times its bytes a text takes in NFKC or NFKD at the most (UAX #15, section 9).
pub const LONGEST_FORM: usize = 11;

/// So many characters one becomes at the most, there.
const MOST_PARTS: usize = 18;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/letters.deflate"));

/// Syllables of Korean are composed by rule (the Unicode Standard, section 3.12).
mod hangul {
    pub(super) const SYLLABLE: u32 = 0xAC00;
    pub(super) const LEADING: u32 = 0x1100;
    pub(super) const VOWEL: u32 = 0x1161;
    /// The one before the first: no trailing consonant.
    pub(super) const TRAILING: u32 = 0x11A7;
    pub(super) const LEADINGS: u32 = 19;
    pub(super) const VOWELS: u32 = 21;
    pub(super) const TRAILINGS: u32 = 28;
}

/// What Unicode says of letters, unpacked.
pub struct Letters {
    /// Those that are taken apart, in order, each with where its parts begin.
    whole: Vec<(u32, u16)>,
    parts: Vec<u32>,
    /// What begins, what follows, what they become together; in order.
    pairs: Vec<(u32, u32, u32)>,
    /// Marks: from, up to, their class; in order.
    marks: Vec<(u32, u32, u8)>,
}

/// `text` in the form NFKC.
#[must_use]
pub fn nfkc(text: &str) -> Zeroizing<String> {
    if text.is_ascii() {
        return Zeroizing::new(text.to_owned());
    }
    Letters::unpacked().nfkc(text)
}

/// Where the decimal digits of a script begin (Unicode's `Nd`): those that a phone's keyboard has. NFKC has made wide ones
/// ASCII.
const ZEROS: [char; 17] = [
    '0', '\u{660}', '\u{6F0}', '\u{7C0}', '\u{966}', '\u{9E6}', '\u{A66}', '\u{AE6}', '\u{B66}', '\u{BE6}', '\u{C66}',
    '\u{CE6}', '\u{D66}', '\u{E50}', '\u{F20}', '\u{1040}', '\u{17E0}',
];

/// The decimal digit that `letter` is, in ASCII, in whichever script; none: it is no digit.
#[must_use]
pub fn digit(letter: char) -> Option<char> {
    let value = |zero: char| {
        u32::from(letter)
            .checked_sub(u32::from(zero))
            .filter(|value| *value < 10)
    };
    char::from_digit(ZEROS.into_iter().find_map(value)?, 10)
}

impl Letters {
    /// All of it, from the packed tables.
    #[must_use]
    pub fn unpacked() -> Self {
        // They were packed when this was compiled.
        let unpacked = decompress_to_vec(PACKED).unwrap_or_default();
        let mut bytes = unpacked.as_slice();
        let mut next = || read(&mut bytes).unwrap_or_default();
        let (mut whole, mut parts) = (Vec::new(), Vec::new());
        let (mut letter, mut last) = (0, 0);
        for _ in 0..next() {
            letter += next();
            whole.push((letter, u16::try_from(parts.len()).unwrap_or(u16::MAX)));
            for _ in 0..next() {
                last = moved(last, next());
                parts.push(last);
            }
        }
        let mut pairs = Vec::new();
        let (mut first, mut second) = (0, 0);
        for _ in 0..next() {
            first += next();
            second = moved(second, next());
            pairs.push((first, second, moved(first, next())));
        }
        let mut marks = Vec::new();
        let mut end = 0;
        for _ in 0..next() {
            let begin = end + next();
            end = begin + next();
            marks.push((begin, end, next() as u8));
        }
        Self {
            whole,
            parts,
            pairs,
            marks,
        }
    }

    /// The class of a mark (`Canonical_Combining_Class`); none for what is no mark (`General_Category`).
    fn mark(&self, letter: u32) -> Option<u8> {
        let next = self.marks.partition_point(|(_, end, _)| *end <= letter);
        let (begin, _, class) = self.marks.get(next)?;
        (*begin <= letter).then_some(*class)
    }

    /// Whether it is a mark, of whatever class.
    #[must_use]
    pub fn is_mark(&self, letter: char) -> bool {
        self.mark(letter.into()).is_some()
    }

    /// Each of what `letter` consists of in NFKD. Of several letters, each by itself: their marks are not put in order.
    pub fn parts_of(&self, letter: char, mut each: impl FnMut(char)) {
        self.each_part(letter.into(), &mut |part| {
            if let Some(part) = char::from_u32(part) {
                each(part);
            }
        });
    }

    fn each_part(&self, letter: u32, each: &mut dyn FnMut(u32)) {
        use hangul::{LEADING, LEADINGS, SYLLABLE, TRAILING, TRAILINGS, VOWEL, VOWELS};
        let syllable = letter.wrapping_sub(SYLLABLE);
        if syllable < LEADINGS * VOWELS * TRAILINGS {
            each(LEADING + syllable / (VOWELS * TRAILINGS));
            each(VOWEL + syllable / TRAILINGS % VOWELS);
            if !syllable.is_multiple_of(TRAILINGS) {
                each(TRAILING + syllable % TRAILINGS);
            }
            return;
        }
        let Ok(place) = self.whole.binary_search_by_key(&letter, |(whole, _)| *whole) else {
            return each(letter);
        };
        let begin = self.whole.get(place).map_or(0, |(_, begin)| usize::from(*begin));
        let end = self
            .whole
            .get(place + 1)
            .map_or(self.parts.len(), |(_, end)| usize::from(*end));
        self.parts
            .get(begin..end)
            .unwrap_or_default()
            .iter()
            .for_each(|part| each(*part));
    }

    /// What the two become together.
    fn composed(&self, first: u32, second: u32) -> Option<u32> {
        use hangul::{LEADING, LEADINGS, SYLLABLE, TRAILING, TRAILINGS, VOWEL, VOWELS};
        let (leading, vowel) = (first.wrapping_sub(LEADING), second.wrapping_sub(VOWEL));
        if leading < LEADINGS && vowel < VOWELS {
            return Some(SYLLABLE + (leading * VOWELS + vowel) * TRAILINGS);
        }
        let (syllable, trailing) = (first.wrapping_sub(SYLLABLE), second.wrapping_sub(TRAILING));
        if syllable < LEADINGS * VOWELS * TRAILINGS
            && syllable.is_multiple_of(TRAILINGS)
            && (1..TRAILINGS).contains(&trailing)
        {
            return Some(first + trailing);
        }
        let place = self
            .pairs
            .binary_search_by_key(&(first, second), |(first, second, _)| (*first, *second));
        self.pairs.get(place.ok()?).map(|(_, _, together)| *together)
    }

    /// `text` in the form NFKC: taken apart, marks put in order, put together again (UAX #15, section 1.3). What it works in is
    /// overwritten.
    #[must_use]
    pub fn nfkc(&self, text: &str) -> Zeroizing<String> {
        // Room for the longest from the start: growing would leave a copy behind.
        let most = text.chars().count().saturating_mul(MOST_PARTS);
        let mut letters: Zeroizing<Vec<(u8, u32)>> = Zeroizing::new(Vec::with_capacity(most));
        for letter in text.chars() {
            self.each_part(letter.into(), &mut |part| {
                let class = self.mark(part).unwrap_or_default();
                letters.push((class, part));
                // Behind all that are of its class or a lower one; what is of no class is a wall.
                let mut place = letters.len().saturating_sub(1);
                while class != 0 && place > 0 && letters.get(place - 1).is_some_and(|(before, _)| *before > class) {
                    letters.swap(place - 1, place);
                    place -= 1;
                }
            });
        }
        let mut form = Zeroizing::new(String::with_capacity(text.len().saturating_mul(LONGEST_FORM)));
        let mut kept: Zeroizing<Vec<u32>> = Zeroizing::new(Vec::with_capacity(letters.len()));
        // Where what something may be put together with stands, and the class of what was kept last.
        let (mut starter, mut last) = (None, 0);
        for (class, letter) in letters.iter() {
            let place = starter.filter(|place| place + 1 == kept.len() || last != 0 && last < *class);
            let together = place.and_then(|place: usize| self.composed(*kept.get(place)?, *letter).zip(Some(place)));
            if let Some((together, place)) = together {
                if let Some(begins) = kept.get_mut(place) {
                    *begins = together;
                }
                continue;
            }
            if *class == 0 {
                starter = Some(kept.len());
            }
            last = *class;
            kept.push(*letter);
        }
        form.extend(kept.iter().filter_map(|letter| char::from_u32(*letter)));
        form
    }
}

fn read(bytes: &mut &[u8]) -> Option<u32> {
    let (mut number, mut shift) = (0, 0);
    loop {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
        shift += 7;
    }
}

/// As far away from `number` as `difference` says.
const fn moved(number: u32, difference: u32) -> u32 {
    number.wrapping_add((difference >> 1) ^ (difference & 1).wrapping_neg())
}

#[cfg(test)]
mod tests {
    use unicode_normalization::{
        UnicodeNormalization,
        char::{canonical_combining_class, compose, is_combining_mark},
    };

    use super::*;

    fn all() -> impl Iterator<Item = char> {
        '\0'..=char::MAX
    }

    #[test]
    fn of_every_character_it_says_what_the_library_says() {
        let letters = Letters::unpacked();
        for letter in all() {
            let mut parts = String::new();
            letters.parts_of(letter, |part| parts.push(part));
            assert_eq!(parts, [letter].into_iter().nfkd().collect::<String>(), "{letter:?}");
            assert!(parts.len() <= letter.len_utf8() * LONGEST_FORM && parts.chars().count() <= MOST_PARTS);
            let (is_mark, class) = (is_combining_mark(letter), canonical_combining_class(letter));
            assert_eq!(letters.mark(letter.into()), is_mark.then_some(class), "{letter:?}");
            assert!(is_mark || class == 0, "{letter:?}: whatever has a class is a mark");
            let form = letters.nfkc(&letter.to_string());
            assert_eq!(*form, [letter].into_iter().nfkc().collect::<String>(), "{letter:?}");
        }
    }

    #[test]
    fn any_two_become_together_what_they_become_in_the_library() {
        let letters = Letters::unpacked();
        let seconds: std::collections::BTreeSet<u32> = letters
            .pairs
            .iter()
            .map(|pair| pair.1)
            .chain([0x1161, 0x1175, 0x1176, 0x11A7, 0x11A8, 0x11C2])
            .collect();
        let firsts: Vec<char> = letters.pairs.iter().filter_map(|pair| char::from_u32(pair.0)).collect();
        assert!(letters.pairs.len() > 900 && seconds.len() > 60);
        for second in seconds {
            let second = char::from_u32(second).unwrap();
            // Each plane in which anything is composed, and whatever begins one.
            for first in ('\0'..='\u{1FFFF}').step_by(3).chain(firsts.iter().copied()) {
                let together = letters.composed(first.into(), second.into());
                assert_eq!(together, compose(first, second).map(u32::from), "{first:?} {second:?}");
            }
        }
    }

    /// Numbers that look drawn, the same ones each time (the constants are Knuth's).
    fn drawn(seed: &mut u64) -> usize {
        *seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (*seed >> 33) as usize
    }

    #[test]
    fn texts_of_whatever_letters_come_out_as_from_the_library() {
        let letters = Letters::unpacked();
        let firsts: Vec<u32> = letters.pairs.iter().map(|pair| pair.0).collect();
        let marks: Vec<u32> = letters.marks.iter().flat_map(|(begin, end, _)| *begin..*end).collect();
        let wholes: Vec<u32> = letters.whole.iter().map(|(whole, _)| *whole).collect();
        let korean: Vec<u32> = (0x1100..0x1200).chain((0xAC00..0xD7A4).step_by(7)).collect();
        let ascii: Vec<u32> = (32..127).collect();
        let mut seed = 20_260_129;
        for _ in 0..200_000 {
            let text: String = (0..drawn(&mut seed) % 9)
                .filter_map(|_| {
                    let from = [&firsts, &marks, &wholes, &korean, &ascii, &marks][drawn(&mut seed) % 6];
                    char::from_u32(from[drawn(&mut seed) % from.len()])
                })
                .collect();
            let expected: String = text.nfkc().collect();
            assert_eq!(
                *letters.nfkc(&text),
                expected,
                "{text:?} ({:x?})",
                text.chars().map(u32::from).collect::<Vec<_>>()
            );
        }
    }

    #[test]
    fn the_tables_are_a_seventh_of_the_librarys() {
        assert!(PACKED.len() < 16_500, "{}", PACKED.len());
    }
}
