//! What may be typed: everything that can be read, nothing that hides or turns the line around.

use crate::{
    error::{Field, StillpointError, Why},
    session::Person,
};

/// How long a text may be, in characters, and whether it may have several lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// One line.
    Line(u32),
    /// Several lines.
    Text(u32),
}

/// The text without the white space around it, or why it cannot be taken.
///
/// # Errors
/// [`StillpointError::Invalid`]: too long, or with control characters, direction overrides (Unicode UAX #9) or
/// zero-width characters; or with U+FFFD, which stands where a phone had half a character. The joiners U+200C and U+200D stay:
/// Persian, Indic scripts and emoji need them.
pub fn clean(text: &str, field: Field, person: Option<Person>, limit: Limit) -> Result<String, StillpointError> {
    let (max, lines) = match limit {
        Limit::Line(max) => (max, false),
        Limit::Text(max) => (max, true),
    };
    let invalid = |why| StillpointError::Invalid { field, person, why };
    let text = text.trim();
    if text.chars().count() > max as usize {
        return Err(invalid(Why::TooLong { max }));
    }
    if text
        .chars()
        .any(|c| is_unseen(c) && !(lines && matches!(c, '\n' | '\t')))
    {
        return Err(invalid(Why::Unseen));
    }
    if !text.is_empty()
        && text
            .chars()
            .all(|c| matches!(c, '\u{200C}' | '\u{200D}') || c.is_whitespace())
    {
        return Err(invalid(Why::Unseen));
    }
    Ok(text.to_owned())
}

fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FFFD}' | '\u{E0000}'..='\u{E007F}')
}
