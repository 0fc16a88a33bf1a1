//! The form in which the app seals what it keeps.

use serde::{Serialize, de::DeserializeOwned};
use stillpoint_seal::{SealError, fill_random};

/// The first byte of everything the app seals: the version of its form.
const FORM: u8 = 1;

/// The form in which the app seals `value`.
pub(in crate::app) fn to_bytes(value: &impl Serialize) -> Vec<u8> {
    // Writing plain data into memory cannot fail.
    postcard::to_extend(value, vec![FORM]).unwrap_or_default()
}

/// What was sealed; none, if it has another form, or something follows it.
pub(in crate::app) fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    match bytes.split_first() {
        Some((&FORM, body)) => match postcard::take_from_bytes(body) {
            Ok((value, [])) => Some(value),
            _ => None,
        },
        _ => None,
    }
}

/// Sixteen random bytes, by which something is known again. They open nothing.
pub(in crate::app) fn fresh() -> Result<[u8; 16], SealError> {
    let mut fresh = [0; 16];
    fill_random(&mut fresh)?;
    Ok(fresh)
}
