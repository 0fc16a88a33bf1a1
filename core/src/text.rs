//! Text as people type and paste it. What can be put right without changing what is read is put right: nobody loses words or
//! types them again for a character that they cannot see.

use stillpoint_letters::{Letters, digit, nfkc};

use crate::{
    error::{Field, StillpointError, Why},
    session::Person,
};

/// How long a text may be, in letters as people count them, and whether it may have several lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// One line.
    Line(u32),
    /// Several lines.
    Text(u32),
}

/// So many bytes may a letter of several lines have, taken all together: with its marks, and an emoji with its joiners.
pub(crate) const BYTES_A_LETTER: usize = 8;
/// So many bytes may a letter of one line have, taken all together: a name may be nothing but families.
const BYTES_A_LETTER_OF_A_LINE: usize = 32;
/// What a family of emoji, a keycap and a flag are joined with.
const JOINER: char = '\u{200D}';
/// The flag that tags follow, in the flags of England, Scotland and Wales (UTS #51, annex C).
const BLACK_FLAG: char = '\u{1F3F4}';
const TAGS: std::ops::RangeInclusive<char> = '\u{E0020}'..='\u{E007F}';

/// The text as it is kept: line ends as a line feed, without white space around it, and without what shows nothing or turns
/// the line around (control characters, overrides of UAX #9, soft hyphens, byte order marks). Marks of direction, joiners and
/// variation selectors stay: Hebrew and Arabic, Persian, Indic scripts and emoji need them. What comes out is taken again as it
/// is.
///
/// # Errors
/// [`StillpointError::Invalid`]: too long; nothing that anybody sees, though something was typed; or with U+FFFD, which stands
/// where a phone had half a character.
pub fn clean(text: &str, field: Field, person: Option<Person>, limit: Limit) -> Result<String, StillpointError> {
    let (max, lines, bytes_a_letter) = match limit {
        Limit::Line(max) => (max, false, BYTES_A_LETTER_OF_A_LINE),
        Limit::Text(max) => (max, true, BYTES_A_LETTER),
    };
    let invalid = |why| StillpointError::Invalid { field, person, why };
    let text = put_right(text, lines);
    let max_letters = max as usize;
    // No letter is shorter than a byte.
    if text.len() > max_letters {
        let is_too_much = text.len() > max_letters.saturating_mul(bytes_a_letter);
        // Of what is far too much, only so many letters are counted.
        if letters(&text).nth(max_letters).is_some() {
            return Err(invalid(Why::TooLong { max }));
        }
        if is_too_much {
            return Err(invalid(Why::TooMuch));
        }
    }
    if text.contains(char::REPLACEMENT_CHARACTER) || !text.is_empty() && !is_seen(&text) {
        return Err(invalid(Why::Unseen));
    }
    Ok(text)
}

/// So many bytes of what was begun are kept at most: more than any field takes.
const LONGEST_BEGUN: usize = 24_000;

/// What was typed so far, to be gone on with: put right as [`clean`] does, and whatever else there is to say of it is said once it
/// is to be taken. What comes out is taken again as it is.
pub(crate) fn so_far(text: &mut String) {
    *text = put_right(text, true);
    if text.len() > LONGEST_BEGUN {
        let end = (0..=LONGEST_BEGUN).rev().find(|&end| text.is_char_boundary(end));
        text.truncate(end.unwrap_or_default());
        text.truncate(text.trim_end().len());
    }
}

fn put_right(text: &str, lines: bool) -> String {
    let mut right = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => right.push(if lines { '\n' } else { ' ' }),
            '\t' => right.push(if lines { '\t' } else { ' ' }),
            tag if TAGS.contains(&tag) => {
                if right.ends_with(|last| last == BLACK_FLAG || TAGS.contains(&last)) {
                    right.push(tag);
                }
            }
            letter if shows_nothing(letter) => {}
            letter => right.push(letter),
        }
    }
    right.trim().to_owned()
}

/// Whether anybody sees anything of it.
fn is_seen(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_graphic()) || !known_again(text).is_empty()
}

/// What is left out: it is no part of any letter, and nobody sees it.
const fn shows_nothing(letter: char) -> bool {
    letter.is_ascii_control()
        || matches!(letter,
            '\u{80}'..='\u{9F}' | '\u{AD}' | '\u{180E}' | '\u{200B}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// A telephone number as it was typed or pasted, as it is dialled: each digit, in whichever script, in ASCII, dashes and spaces
/// plain, and nothing that nobody sees.
pub(crate) fn telephone(text: &str) -> String {
    let plain: String = nfkc(&put_right(text, false))
        .chars()
        .filter(|letter| !is_ignorable(*letter))
        .map(|letter| match letter {
            // Hyphens, dashes, a minus.
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2E3A}' | '\u{2E3B}' => '-',
            '\u{2044}' | '\u{2215}' => '/',
            letter => digit(letter).unwrap_or(letter),
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where each letter begins, as people count them: one with its marks is one, and so is an emoji with all that is joined to it, a
/// flag, a syllable of Hangul. In the spirit of UAX #29's grapheme clusters, and never more than those.
fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    // ASCII needs no tables.
    let known = (!text.is_ascii()).then(Letters::unpacked);
    let mut before = Before::Anything;
    text.chars().filter(move |&letter| {
        let is_mark = known.as_ref().is_some_and(|known| known.is_mark(letter));
        let (belongs, now) = before.followed_by(letter, is_mark);
        before = now;
        !belongs
    })
}

/// What the next letter may belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    Anything,
    /// The first half of a flag.
    HalfAFlag,
    /// A syllable of Hangul as far as its consonants, its vowel, its end.
    Leading,
    Vowel,
    Trailing,
    /// A consonant of an Indian script, and whether it is linked to the next.
    Consonant {
        is_linked: bool,
    },
    /// A picture, and whether it is joined to the next.
    Picture {
        is_joined: bool,
    },
}

impl Before {
    /// Whether `letter` belongs to the one before, and what comes before the next one.
    const fn followed_by(self, letter: char, is_mark: bool) -> (bool, Self) {
        match (self, letter) {
            (Self::HalfAFlag, '\u{1F1E6}'..='\u{1F1FF}') => (true, Self::Anything),
            (_, '\u{1F1E6}'..='\u{1F1FF}') => (false, Self::HalfAFlag),
            (before, '\u{1100}'..='\u{115F}' | '\u{A960}'..='\u{A97C}') => {
                (matches!(before, Self::Leading), Self::Leading)
            }
            (before, '\u{1160}'..='\u{11A7}' | '\u{D7B0}'..='\u{D7C6}') => {
                (matches!(before, Self::Leading | Self::Vowel), Self::Vowel)
            }
            (before, '\u{11A8}'..='\u{11FF}' | '\u{D7CB}'..='\u{D7FB}') => {
                (matches!(before, Self::Vowel | Self::Trailing), Self::Trailing)
            }
            (before, '\u{AC00}'..='\u{D7A3}') => {
                let has_an_end = matches!((letter as u32).saturating_sub(0xAC00) % 28, 1..);
                (
                    matches!(before, Self::Leading),
                    if has_an_end { Self::Trailing } else { Self::Vowel },
                )
            }
            (Self::Consonant { .. }, letter) if links(letter) => (true, Self::Consonant { is_linked: true }),
            (Self::Picture { is_joined: false }, JOINER) => (true, Self::Picture { is_joined: true }),
            // What keeps letters apart keeps no pictures apart.
            (Self::Picture { is_joined: false }, '\u{200C}') => (true, self),
            (_, letter) if parts(letter) => (true, Self::Anything),
            (before, letter) if is_mark || is_attached(letter) => (
                true,
                match before {
                    Self::Consonant { .. } => before,
                    Self::Picture { is_joined: false } => before,
                    _ => Self::Anything,
                },
            ),
            (before, letter) if is_consonant(letter) => (
                matches!(before, Self::Consonant { is_linked: true }),
                Self::Consonant { is_linked: false },
            ),
            (before, letter) if is_a_picture(letter) => (
                matches!(before, Self::Picture { is_joined: true }),
                Self::Picture { is_joined: false },
            ),
            _ => (false, Self::Anything),
        }
    }
}

/// Whether it belongs to the letter before it, though it is no mark: what shows nothing, tags, skin tones, two signs of Katakana.
const fn is_attached(letter: char) -> bool {
    is_ignorable(letter) || matches!(letter, '\u{1F3FB}'..='\u{1F3FF}' | '\u{FF9E}' | '\u{FF9F}')
}

/// Whether it belongs to the letter before it, and nothing is linked or joined across it: a mark that takes room of its own, two
/// vowels of Thai and Lao, what keeps letters apart.
const fn parts(letter: char) -> bool {
    matches!(letter, '\u{200C}' | '\u{E33}' | '\u{EB3}')
        || is_of_india(letter) && matches!(letter as u32 % 0x80, 0x02 | 0x03 | 0x3E..=0x40 | 0x49..=0x4C)
}

/// What links a consonant to the next one: the viramas of Devanagari, Bengali, Gujarati, Odia, Telugu and Malayalam.
const fn links(letter: char) -> bool {
    matches!(
        letter,
        '\u{94D}' | '\u{9CD}' | '\u{ACD}' | '\u{B4D}' | '\u{C4D}' | '\u{D4D}'
    )
}

/// The consonants of those scripts lie at the same places of their blocks.
const fn is_consonant(letter: char) -> bool {
    is_of_india(letter) && matches!(letter as u32 % 0x80, 0x15..=0x3A | 0x58..=0x5F | 0x70..=0x71 | 0x78..=0x7F)
}

const fn is_of_india(letter: char) -> bool {
    matches!(letter, '\u{900}'..='\u{9FF}' | '\u{A80}'..='\u{B7F}' | '\u{C00}'..='\u{C7F}' | '\u{D00}'..='\u{D7F}')
}

/// Unicode's `Extended_Pictographic`, and what lies between.
const fn is_a_picture(letter: char) -> bool {
    matches!(letter, '\u{A9}' | '\u{AE}' | '\u{203C}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2190}'..='\u{21FF}'
        | '\u{2300}'..='\u{23FF}' | '\u{24C2}' | '\u{25A0}'..='\u{27BF}' | '\u{2934}'..='\u{2935}' | '\u{2B00}'..='\u{2BFF}'
        | '\u{3030}' | '\u{303D}' | '\u{3297}' | '\u{3299}' | '\u{1F000}'..='\u{1FAFF}' | '\u{1FC00}'..='\u{1FFFD}')
}

/// By what a name is known again, whatever its case and whichever keyboard wrote it; empty where nobody sees anything. In the
/// spirit of UTS #39's skeleton, for one's own names: NFKC, full case folding, nothing that is ignored where it is shown.
#[must_use]
pub fn known_again(name: &str) -> String {
    let form = nfkc(name);
    let folded = form.chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase);
    let seen: String = folded
        .filter(|letter| !is_ignorable(*letter) && *letter != '\u{2800}')
        .collect();
    let known: String = nfkc(&seen).chars().filter(|letter| !is_ignorable(*letter)).collect();
    known.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Unicode's `Default_Ignorable_Code_Point` (DerivedCoreProperties.txt, Unicode 16).
const fn is_ignorable(letter: char) -> bool {
    matches!(letter,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(text: &str, limit: Limit) -> Result<String, Why> {
        match clean(text, Field::Answer, None, limit) {
            Ok(once) => {
                assert_eq!(clean(&once, Field::Answer, None, limit).as_ref(), Ok(&once), "{text:?}");
                Ok(once)
            }
            Err(StillpointError::Invalid { why, .. }) => Err(why),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_paste_is_put_right_and_nobody_types_it_again() {
        for (text, read) in [
            ("First line.\r\nSecond line.", "First line.\nSecond line."),
            ("First line.\rSecond line.", "First line.\nSecond line."),
            ("First line.\u{2028}Second line.", "First line.\nSecond line."),
            ("First part.\u{2029}\u{85}Second part.", "First part.\n\nSecond part."),
            ("Call \u{202A}+1 555 0100\u{202C} first.", "Call +1 555 0100 first."),
            ("turned \u{202E}around", "turned around"),
            ("trust\u{AD}worthy", "trustworthy"),
            ("\u{FEFF} Begin", "Begin"),
            ("10\u{2060}km", "10km"),
            ("n\0thing \u{7}here", "nthing here"),
            ("a\u{E0067}b", "ab"),
            ("", ""),
        ] {
            assert_eq!(taken(text, Limit::Text(99)).as_deref(), Ok(read), "{text:?}");
        }
        assert_eq!(
            taken("two\r\nlines\tof it", Limit::Line(99)).as_deref(),
            Ok("two lines of it")
        );
    }

    #[test]
    fn what_belongs_to_a_writing_system_or_to_an_emoji_stays() {
        for text in [
            "\u{5E9}\u{5DC}\u{5D5}\u{5DD} Alex!\u{200F}",
            "\u{631}\u{642}\u{645}\u{61C} 3",
            "\u{200E}+1 555 0100",
            "\u{645}\u{6CC}\u{200C}\u{62E}\u{648}\u{627}\u{647}\u{645}",
            "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
            "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
            "1\u{FE0F}\u{20E3}",
            "One.\nTwo.\n\tThree.",
        ] {
            assert_eq!(taken(text, Limit::Text(99)).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_nobody_sees_is_no_name() {
        for name in [
            "\u{3164}",
            "\u{2800}",
            "\u{115F}\u{1160}",
            "\u{FFA0}",
            "\u{FE0F}",
            "\u{34F}",
            "\u{200C}\u{200D}",
            "a\u{FFFD}",
        ] {
            assert_eq!(taken(name, Limit::Line(40)), Err(Why::Unseen), "{name:?}");
        }
    }

    #[test]
    fn a_limit_is_told_in_letters_as_people_count_them() {
        let family = "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}";
        for (name, long) in [
            (family.repeat(40), 40),
            ("\u{B95}\u{BBF}".repeat(40), 40),
            ("e\u{301}".repeat(40), 40),
            ("\u{1F44D}\u{1F3FD}".repeat(40), 40),
            ("\u{1F1E9}\u{1F1EA}".repeat(40), 40),
            ("\u{1112}\u{1161}\u{11AB}".repeat(40), 40),
            (
                "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}".repeat(40),
                40,
            ),
        ] {
            assert_eq!(letters(&name).count(), long, "{name}");
            assert_eq!(taken(&name, Limit::Line(40)).as_deref(), Ok(name.as_str()));
        }
        let too_long = Err(Why::TooLong { max: 40 });
        assert_eq!(taken(&"x".repeat(41), Limit::Line(40)), too_long);
        assert_eq!(taken(&family.repeat(41), Limit::Line(40)), too_long);
        assert_eq!(taken(&"\u{1F1E9}\u{1F1EA}".repeat(41), Limit::Line(40)), too_long);
        // One letter with a thousand marks is not kept either, and nobody is told to make one letter shorter.
        let too_much = Err(Why::TooMuch);
        assert_eq!(
            taken(&format!("e{}", "\u{301}".repeat(1_000)), Limit::Line(40)),
            too_much
        );
        assert_eq!(taken(&family.repeat(40), Limit::Text(40)), too_much);
    }

    /// All sequences of four out of one letter of each kind that the rules of UAX #29 tell apart, and some that only look so.
    #[test]
    fn letters_are_counted_as_unicode_counts_them() {
        use unicode_segmentation::UnicodeSegmentation;

        const KINDS: [char; 29] = [
            'a',
            ' ',
            '7',
            '\u{301}',
            '\u{200D}',
            '\u{200C}',
            '\u{FE0F}',
            '\u{20E3}',
            '\u{1F1E9}',
            '\u{1F1EA}',
            '\u{1100}',
            '\u{1161}',
            '\u{11A8}',
            '\u{AC00}',
            '\u{AC01}',
            '\u{915}',
            '\u{94D}',
            '\u{93C}',
            '\u{93E}',
            '\u{D15}',
            '\u{D4D}',
            '\u{905}',
            '\u{E33}',
            '\u{1F468}',
            '\u{1F3FD}',
            '\u{2764}',
            '\u{E0067}',
            '\u{1F3F4}',
            '\u{4E00}',
        ];
        let known = Letters::unpacked();
        let counted = |text: &str| {
            let mut before = Before::Anything;
            text.chars()
                .filter(|&letter| {
                    let (belongs, now) = before.followed_by(letter, known.is_mark(letter));
                    before = now;
                    !belongs
                })
                .count()
        };
        for number in 0..KINDS.len().pow(4) {
            // Text begins with a letter: what is attached to nothing is a letter to UAX #29, and shows none.
            let mut text = String::from("x");
            for place in 0..4 {
                text.push(KINDS[number / KINDS.len().pow(place) % KINDS.len()]);
            }
            assert_eq!(
                counted(&text),
                text.graphemes(true).count(),
                "{}",
                text.escape_unicode()
            );
        }
        assert_eq!(
            letters("\u{915}\u{94D}\u{937}").count(),
            counted("\u{915}\u{94D}\u{937}")
        );
    }

    #[test]
    fn a_pasted_telephone_number_is_dialled_as_it_is_meant() {
        for (pasted, dialled) in [
            (" +49 (0)30 12 34 ", "+49 (0)30 12 34"),
            ("\u{202A}+1\u{A0}555\u{2011}0100\u{202C}", "+1 555-0100"),
            ("\u{200E}030\u{2009}1234\u{2013}56", "030 1234-56"),
            ("\u{FF0B}\u{FF18}\u{FF11} \u{FF10}\u{FF13}", "+81 03"),
            ("\u{660}\u{661}\u{662}\u{663}", "0123"),
            ("\u{6F1}\u{6F2}\u{6F3}\u{2212}\u{968}", "123-2"),
            ("\u{FEFF}030\u{2060}12\u{200B}34\r\n", "0301234"),
            ("030\u{2044}1234", "030/1234"),
            ("call me", "call me"),
        ] {
            assert_eq!(telephone(pasted), dialled, "{pasted:?}");
            assert_eq!(telephone(dialled), dialled);
        }
    }

    #[test]
    fn a_name_is_known_again_whichever_keyboard_wrote_it() {
        for (one, other) in [
            ("Zo\u{EB}", "ZOE\u{308}"),
            ("Alex", "Alex\u{FE0F}"),
            ("Alex", "Al\u{200D}ex"),
            ("Stra\u{DF}e", "STRASSE"),
            ("\u{39F}\u{394}\u{39F}\u{3A3}", "\u{3BF}\u{3B4}\u{3BF}\u{3C2}"),
            ("\u{FF21}lex  B", "alex b"),
        ] {
            assert_eq!(known_again(one), known_again(other), "{one:?} {other:?}");
        }
        assert_ne!(known_again("Zo\u{EB}"), known_again("Zoe"));
    }
}
