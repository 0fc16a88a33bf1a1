//! How hard a secret would be to guess.
//!
//! A careful estimate, and our own: zxcvbn 3.1.1, the library for this, adds 2.3 MB of word lists and of a regular
//! expression engine to a library that may have 1.7 MB in all. Without its lists every word counts as one of the two
//! thousand that people choose first, and no spelling makes it more than that. A sentence counts as one that somebody
//! has said before, an address as known, keys that lie beside one another as one, and so is what everybody counts up by
//! heart: days, months, numbers.
//!
//! What stands without the phone's hardware asks for [`SecretQuality::Strong`]. Elsewhere it is a hint: four digits are enough
//! beside a secret that only the hardware holds, because nobody can try them but on the phone, a few an hour. No estimate knows
//! what somebody is known to love, so words that the core draws are offered first, and nothing stands alone by itself: somebody
//! chooses it.

use crate::ways::by_heart::{is_of_sentences, is_same, lie_in_one_row, walked};

/// How hard a secret would be to guess for somebody who has the file and no phone to slow them down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SecretQuality {
    /// Guessed in moments. Beside a phone's own key that is all right.
    Weak,
    /// Somebody who knows the two well does not guess it; a computer would, in days.
    Fair,
    /// Nobody guesses it: thousands of years for a hundred thousand guesses a second.
    Strong,
}

/// Tenths of a bit. Whole numbers, so that every phone says the same.
type Tenths = u32;

/// Six digits that are no date.
const FAIR: Tenths = 190;
/// Seven words of two thousand, chosen by chance. At a hundred thousand guesses a second, each of which takes 64 MiB, it takes
/// six thousand million years to try half of 75 bits.
const STRONG: Tenths = 750;

/// One of two thousand words.
const WORD: Tenths = 110;
/// A word of three letters or less: there are few, and phrases are made of them.
const LITTLE_WORD: Tenths = 50;
/// A letter of the alphabet.
const LETTER: Tenths = 47;
/// A letter that is no part of a word: it may be a large one.
const LOOSE_LETTER: Tenths = 57;
/// A letter more in a word that is longer than most: Shannon, "Prediction and Entropy of Printed English" (1951).
const FURTHER_LETTER: Tenths = 13;
const USUAL_LENGTH: u32 = 8;
const DIGIT: Tenths = 33;
/// A day of a hundred years.
const DATE: Tenths = 150;
/// A year of the last or of this century.
const YEAR: Tenths = 70;
/// A sign among those on a keyboard.
const SIGN: Tenths = 50;
/// What can be said in a word: it is the same once more, or it goes on like this.
const AGAIN: Tenths = 10;
const RUN: Tenths = 40;
/// All the words of a sentence: verses, proverbs and songs are tried first.
const SENTENCE: Tenths = 400;
/// An address for mail, which others know.
const ADDRESS: Tenths = 100;

/// So many of them make a sentence.
const MAKE_A_SENTENCE: usize = 2;

/// Shorter ones are parts of words.
const SHORTEST_WALK: usize = 5;

impl SecretQuality {
    /// The quality of `secret`. It reads no more than the first 200 characters: more cannot make it any better.
    pub(crate) fn of(secret: &str) -> Self {
        let end = secret.char_indices().nth(200).map_or(secret.len(), |(at, _)| at);
        let text = secret.get(..end).unwrap_or_default();
        let (mut words, mut rest, mut walks): (Tenths, Tenths, Tenths) = (0, 0, 0);
        let pieces: Vec<&str> = between_walks(text, &mut walks).flat_map(pieces).collect();
        let mut word_before = "";
        for (at, piece) in pieces.iter().enumerate() {
            let is_word = piece.chars().next().map(sort) == Some(Sort::Letters);
            let goes_on = is_word && lie_in_one_row(word_before, piece);
            let mut before = pieces.iter().take(at);
            let found = if goes_on || before.any(|before| is_same(before, piece)) {
                worth(piece).min(AGAIN)
            } else if is_word && is_loose(&pieces, at) {
                LOOSE_LETTER.saturating_mul(length(piece))
            } else {
                worth(piece)
            };
            if is_word {
                word_before = piece;
            }
            let sum = if is_word { &mut words } else { &mut rest };
            *sum = sum.saturating_add(found);
        }
        let said = pieces.iter().filter(|piece| is_of_sentences(piece)).count();
        let little = text.split_whitespace().filter(|word| is_little(word)).count();
        if said.saturating_add(little) >= MAKE_A_SENTENCE {
            words = words.min(SENTENCE);
        }
        let all = words.saturating_add(rest).saturating_add(walks);
        let sum = if is_address(text) { all.min(ADDRESS) } else { all };
        match sum {
            STRONG.. => Self::Strong,
            FAIR.. => Self::Fair,
            _ => Self::Weak,
        }
    }
}

/// What is left of `text` without the keys that lie beside one another. They are counted in `walks`.
fn between_walks<'a>(text: &'a str, walks: &mut Tenths) -> impl Iterator<Item = &'a str> {
    let (mut parts, mut rest, mut at) = (Vec::new(), text, 0);
    while let Some((before, here)) = rest.split_at_checked(at)
        && let Some(first) = here.chars().next()
    {
        let walked = walked(here);
        if walked >= SHORTEST_WALK {
            *walks = walks.saturating_add(RUN);
            parts.push(before);
            let end = here.char_indices().nth(walked).map_or(here.len(), |(end, _)| end);
            (rest, at) = (here.get(end..).unwrap_or_default(), 0);
        } else {
            at = at.saturating_add(first.len_utf8());
        }
    }
    parts.push(rest);
    parts.into_iter()
}

/// Whether it is a word of one or two letters, but for what is written beside it.
fn is_little(word: &str) -> bool {
    let letters = word.trim_matches(|c: char| !c.is_alphabetic());
    letters.chars().all(char::is_alphabetic) && matches!(length(letters), 1 | 2)
}

/// Whether the one or two letters at `at` stand among digits, signs and letters like them, as in what a machine drew.
fn is_loose(pieces: &[&str], at: usize) -> bool {
    let short = |at: usize| {
        pieces
            .get(at)
            .is_some_and(|piece| match piece.chars().next().map(sort) {
                Some(Sort::Letters) => length(piece) <= 2,
                Some(Sort::Digits | Sort::Sign) => true,
                Some(Sort::Space) | None => false,
            })
    };
    short(at) && (at.checked_sub(1).is_some_and(short) || short(at.saturating_add(1)))
}

fn length(piece: &str) -> u32 {
    u32::try_from(piece.chars().count()).unwrap_or(u32::MAX)
}

/// Whether it reads like an address: something, an @, and a name with a dot in it.
fn is_address(text: &str) -> bool {
    let Some((before, after)) = text.trim().rsplit_once('@') else {
        return false;
    };
    let is_name = after.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'));
    let ends_in_letters = after.rsplit_once('.').is_some_and(|(_, end)| {
        let letters = end.chars().count();
        letters >= 2 && end.chars().all(char::is_alphabetic)
    });
    !before.is_empty() && !before.contains(char::is_whitespace) && is_name && ends_in_letters
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Sort {
    Letters,
    Digits,
    Space,
    Sign,
}

fn sort(c: char) -> Sort {
    match c {
        c if c.is_alphabetic() => Sort::Letters,
        c if c.is_numeric() => Sort::Digits,
        c if c.is_whitespace() => Sort::Space,
        _ => Sort::Sign,
    }
}

/// Words, numbers and signs, one after another. A capital after a small letter begins a word, too.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut before: Option<char> = None;
        let end = rest.char_indices().find_map(|(at, c)| {
            let ends = before.is_some_and(|before| {
                sort(before) != sort(c) || sort(c) == Sort::Sign || before.is_lowercase() && c.is_uppercase()
            });
            before = Some(c);
            ends.then_some(at)
        });
        before?;
        let (piece, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        rest = after;
        Some(piece)
    })
}

fn worth(piece: &str) -> Tenths {
    let length = length(piece);
    let whole = match piece.chars().next().map(sort) {
        Some(Sort::Letters) => word(length),
        Some(Sort::Digits) => number(piece, length),
        Some(Sort::Sign) => SIGN,
        Some(Sort::Space) | None => return 0,
    };
    if length >= 3 && is_run(piece) {
        return whole.min(RUN);
    }
    match period(piece) {
        Some(part) => whole.min(worth(part).saturating_add(AGAIN)),
        None => whole,
    }
}

const fn word(length: u32) -> Tenths {
    let letters = length.saturating_mul(LETTER);
    let known = if length <= 3 { LITTLE_WORD } else { WORD };
    let further = length.saturating_sub(USUAL_LENGTH).saturating_mul(FURTHER_LETTER);
    let known = known.saturating_add(further);
    if letters < known { letters } else { known }
}

fn number(digits: &str, length: u32) -> Tenths {
    let drawn = length.saturating_mul(DIGIT);
    match length {
        4 if digits.starts_with("19") || digits.starts_with("20") => YEAR,
        6 | 8 if is_date(digits) => drawn.min(DATE),
        _ => drawn,
    }
}

/// Whether day and month can stand in it, in any order, at either end.
fn is_date(digits: &str) -> bool {
    let two = |at: usize| {
        digits
            .get(at..at.saturating_add(2))
            .and_then(|two| two.parse::<u32>().ok())
    };
    let day_and_month = |at: usize| match (two(at), two(at.saturating_add(2))) {
        (Some(one), Some(other)) => {
            let fit = |day, month| matches!(day, 1..=31) && matches!(month, 1..=12);
            fit(one, other) || fit(other, one)
        }
        _ => false,
    };
    day_and_month(0) || day_and_month(digits.len().saturating_sub(4))
}

/// Whether it goes up, down or stays, one step a character: 1234, dcba, 7777.
fn is_run(piece: &str) -> bool {
    let steps = || {
        let pairs = piece.chars().zip(piece.chars().skip(1));
        pairs.map(|(one, next)| i64::from(u32::from(next)) - i64::from(u32::from(one)))
    };
    let first = steps().next();
    first.is_some_and(|first| matches!(first, -1..=1) && steps().all(|step| step == first))
}

/// The shortest part of which the whole consists, if it is said at least twice.
fn period(piece: &str) -> Option<&str> {
    let length = piece.chars().count();
    (1..=length / 2).find_map(|size| {
        let (at, _) = piece.char_indices().nth(size)?;
        let shifted = piece.chars().skip(size);
        piece
            .chars()
            .zip(shifted)
            .all(|(one, other)| one == other)
            .then(|| piece.get(..at))?
    })
}

#[cfg(test)]
mod tests {
    use super::{SecretQuality::*, *};

    #[test]
    fn what_people_choose_first_is_weak_however_it_is_spelled() {
        for secret in [
            "1234",
            "0000",
            "2580",
            "19840512",
            "120584",
            "123456",
            "987654",
            "121212",
            "password",
            "Password1",
            "qwerty",
            "aaaaaaaaaaaaaaaaaaaaaaaa",
            "abcdefghijklmnopqrstuvwxyz",
            "love love love love love",
            "    ",
            "passwordpasswordpassword",
            "😀😀😀😀",
            "anna.maria.mueller@gmail.com",
            "!@#$%^&*()_+",
            "1qaz2wsx3edc4rfv5tgb",
            "poiuytrewq",
            "QWERTZUIOP1234567890",
            "31415926535897932384",
        ] {
            assert_eq!(SecretQuality::of(secret), Weak, "{secret}");
        }
    }

    #[test]
    fn six_digits_by_chance_or_two_words_are_fair() {
        for secret in [
            "495028",
            "heron weir",
            "Heron1984!",
            "to be or not to be that is the question",
            "iloveyoumydearest",
            "The quick brown fox jumps over the lazy dog",
            "Our Father, who art in heaven, hallowed be thy name",
            "Vater unser im Himmel, geheiligt werde dein Name",
            "correct horse @ gmail.com",
        ] {
            assert_eq!(SecretQuality::of(secret), Fair, "{secret}");
        }
    }

    #[test]
    fn seven_words_by_chance_are_strong_in_any_script_and_so_is_what_a_password_keeper_draws() {
        for secret in [
            "correct horse battery staple weir gravel lantern",
            "CorrectHorseBatteryStapleWeirGravelLantern",
            "Reiher Wehr Kiesel Abend Lampe Fenster Brunnen",
            "цапля плотина галька вечер лампа окно колодец",
            "gT7$kQ9!zR2@wLx4",
            "f3a9-81bc-77d0-4e25-ab19",
            "the heron and the weir 8395017462718",
            "gT7$kQ9!zR2@wLx4.x1",
            "83950174620918273645281",
        ] {
            assert_eq!(SecretQuality::of(secret), Strong, "{secret}");
        }
    }

    #[test]
    fn what_others_know_by_heart_or_know_of_somebody_is_not_what_nobody_guesses() {
        for secret in [
            "Padre nuestro que estas en los cielos",
            "Lorem ipsum dolor sit amet",
            "Liberte egalite fraternite ou la mort",
            "Anna Maria Mueller Heidelberg 1998",
            "Frodo Samwise Merry Pippin Gandalf Aragorn",
            "monday tuesday wednesday thursday friday",
            "twinkle twinkle little star wonder above world",
            "harry potter chamber secrets prisoner azkaban",
            "never gonna give up never gonna let down",
            "Januar Februar März April Mai Juni",
            "January February March April May June July August September October November December",
            "december november october september august july june may april march",
            "Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Samstag, Sonntag",
            "uno dos tres cuatro cinco seis siete ocho nueve diez",
            "alpha bravo charlie delta echo foxtrot golf hotel india",
            "Merkur Venus Erde Mars Jupiter Saturn Uranus Neptun",
            "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod",
            "Notre Père qui es aux cieux que ton nom soit sanctifié",
            "OneTwoThreeFourFiveSixSevenEightNineTen",
            "correct horse battery staple weir",
        ] {
            assert!(SecretQuality::of(secret) < Strong, "{secret}");
        }
    }

    #[test]
    fn any_text_of_any_length_gets_an_answer() {
        for secret in [
            "",
            "x",
            "\0\0\0\0",
            "e\u{301}",
            &"🐚9a ".repeat(10_000),
            &"\u{202E}".repeat(300),
        ] {
            let _ = SecretQuality::of(secret);
        }
        // More of it never makes it worse.
        let text = "heron weir 93 stone! Lamp river 7351 moss fern gate";
        let mut before = Weak;
        for (end, _) in text.char_indices() {
            let now = SecretQuality::of(&text[..end]);
            assert!(
                now >= before || text[..end].ends_with(char::is_numeric),
                "{}",
                &text[..end]
            );
            before = before.max(now);
        }
    }
}
