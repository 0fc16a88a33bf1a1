//! Text as people type and paste it. What can be put right without changing what is read is put right: nobody loses words or
//! types them again for a character that they cannot see.

use stillpoint_letters::{Letters, nfkc};

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

/// So many bytes may a letter have, taken all together: with its marks, and an emoji with its joiners.
pub(crate) const BYTES_A_LETTER: usize = 8;
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
    let (max, lines) = match limit {
        Limit::Line(max) => (max, false),
        Limit::Text(max) => (max, true),
    };
    let invalid = |why| StillpointError::Invalid { field, person, why };
    let text = put_right(text, lines);
    let max_letters = max as usize;
    let is_too_long = text.len() > max_letters.saturating_mul(BYTES_A_LETTER)
        // No letter is shorter than a byte.
        || text.len() > max_letters && letters(&text) > max_letters;
    if is_too_long {
        return Err(invalid(Why::TooLong { max }));
    }
    if text.contains(char::REPLACEMENT_CHARACTER) || !text.is_empty() && !is_seen(&text) {
        return Err(invalid(Why::Unseen));
    }
    Ok(text)
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

/// How many letters people count: one with its marks is one, and so is an emoji with all that is joined to it.
fn letters(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    let (known, mut count, mut joined) = (Letters::unpacked(), 0_usize, false);
    for letter in text.chars() {
        let belongs_to_the_last = known.is_mark(letter)
            || is_ignorable(letter)
            || TAGS.contains(&letter)
            || matches!(letter, '\u{1F3FB}'..='\u{1F3FF}');
        if !belongs_to_the_last && !joined {
            count = count.saturating_add(1);
        }
        joined = letter == JOINER;
    }
    count
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
            (family.repeat(6), 6),
            ("\u{B95}\u{BBF}".repeat(24), 24),
            ("e\u{301}".repeat(40), 40),
            ("\u{1F44D}\u{1F3FD}".repeat(3), 3),
        ] {
            assert_eq!(letters(&name), long, "{name}");
            assert_eq!(taken(&name, Limit::Line(40)).as_deref(), Ok(name.as_str()));
        }
        let too_long = Err(Why::TooLong { max: 40 });
        assert_eq!(taken(&"x".repeat(41), Limit::Line(40)), too_long);
        // One letter with a thousand marks is not kept either.
        assert_eq!(
            taken(&format!("e{}", "\u{301}".repeat(1_000)), Limit::Line(40)),
            too_long
        );
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
