//! Words that the core draws: nobody chose them, so nobody guesses them. They are offered before words of one's own wherever
//! what is closed stands without the phone, where whoever has it guesses for as long as they like.

use stillpoint_seal::{SealError, fill_random};
use zeroize::Zeroizing;

use crate::{
    page::{At, Leaf, Part, Pictogram, SecretText},
    words::Language,
};

/// So many words are drawn: eighty bits.
pub(crate) const WORDS: usize = 8;
/// So many words each is drawn from: ten bits of chance for each.
pub(crate) const DRAWN_FROM: usize = 1_024;

/// Words that were drawn, in their order, while they are shown to be written down. Then they are typed, like any others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Drawn(Vec<SecretText>);

impl Drawn {
    /// Draws some, of `language`.
    ///
    /// # Errors
    /// [`SealError::NoRandomness`].
    pub(crate) fn new(language: &Language) -> Result<Self, SealError> {
        let list = language.words_to_draw();
        let list: Vec<&str> = list.lines().collect();
        // More chance than is needed, and the rest of a division by a power of two favours none.
        let mut chance = Zeroizing::new([[0; 2]; WORDS]);
        fill_random(chance.as_flattened_mut())?;
        let drawn = chance.iter().filter_map(|bytes| {
            let place = usize::from(u16::from_le_bytes(*bytes)) % DRAWN_FROM;
            list.get(place).map(|word| SecretText::from((*word).to_owned()))
        });
        Ok(Self(drawn.collect()))
    }
}

/// The key of the page `key`, on which words are shown or not: then it is another page.
pub(super) fn keyed(key: &str, drawn: Option<&Drawn>) -> String {
    match drawn {
        None => key.to_owned(),
        Some(_) => format!("{key}/drawn"),
    }
}

/// Offers to draw some, which is `act`; or shows what was drawn, to be written down and typed below.
pub(super) fn offer<A: Clone>(leaf: &mut Leaf<'_, A>, drawn: Option<&Drawn>, act: A, at: &At<'_>) {
    match drawn {
        None => {
            let draw = leaf.choice("draw", "drawn-draw", act).icon(Pictogram::Secret);
            leaf.read(draw.hint(at.language.say("drawn-hint")));
        }
        Some(Drawn(words)) => {
            leaf.soft("drawn-write");
            leaf.read(Part::Groups {
                groups: words.iter().map(|word| word.0.to_string()).collect(),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DRAWN_FROM, Drawn, WORDS};
    use crate::{vault::Secret, words::Language};

    /// Whether `one` becomes `other` with one letter changed, left out or put in.
    fn is_a_slip_away(one: &str, other: &str) -> bool {
        let (short, long) = if one.len() <= other.len() {
            (one, other)
        } else {
            (other, one)
        };
        let same = short.bytes().zip(long.bytes()).take_while(|(a, b)| a == b).count();
        let (rest, more) = (&short[same..], &long[same..]);
        match long.len() - short.len() {
            0 => rest.get(1..) == more.get(1..),
            1 => Some(rest) == more.get(1..),
            _ => false,
        }
    }

    #[test]
    fn every_language_has_as_many_words_that_no_slip_turns_into_each_other() {
        for tag in Language::all() {
            let list = Language::nearest(tag).words_to_draw();
            let words: Vec<&str> = list.lines().collect();
            assert_eq!(words.len(), DRAWN_FROM, "{tag}");
            for (at, word) in words.iter().enumerate() {
                let is_plain = word.bytes().all(|letter| letter.is_ascii_lowercase());
                assert!(is_plain && (4..=10).contains(&word.len()), "{tag}: {word}");
                for other in &words[at + 1..] {
                    assert!(!is_a_slip_away(word, other), "{tag}: {word}, {other}");
                }
            }
        }
        assert!(is_a_slip_away("lamp", "lamb") && is_a_slip_away("lamp", "clamp") && !is_a_slip_away("lamp", "lime"));
    }

    #[test]
    fn what_is_drawn_stands_alone_and_is_never_drawn_twice() {
        for tag in Language::all() {
            let language = Language::nearest(tag);
            let mut seen = Vec::new();
            for _ in 0..200 {
                let Drawn(words) = Drawn::new(&language).unwrap();
                assert_eq!(words.len(), WORDS);
                let typed: Vec<String> = words.iter().map(|word| word.0.to_string()).collect();
                let typed = typed.join(" ");
                let is_doubled = (1..WORDS).any(|at| words[..at].contains(&words[at]));
                assert!(
                    is_doubled || Secret::new(typed.clone()).unwrap().stands_alone(),
                    "{typed}"
                );
                assert!(!seen.contains(&typed), "{typed}");
                seen.push(typed);
            }
        }
    }
}
