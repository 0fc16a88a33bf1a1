//! Base64 (RFC 4648, section 4), strict: no other text stands for the same bytes.

use base64::{
    Engine,
    engine::general_purpose::{STANDARD, STANDARD_NO_PAD},
};

/// Appends `bytes` to `text` in padded base64, as JSON's users expect it.
#[inline(never)]
pub fn encode_base64(bytes: &[u8], text: &mut Vec<u8>) {
    let begin = text.len();
    text.resize(begin.saturating_add(bytes.len().div_ceil(3).saturating_mul(4)), 0);
    let written = text
        .get_mut(begin..)
        .and_then(|room| STANDARD.encode_slice(bytes, room).ok())
        .unwrap_or(0);
    text.truncate(begin.saturating_add(written));
}

/// Appends to `bytes` what `text` says in padded base64. False, with nothing appended, if it is anything else.
#[inline(never)]
#[must_use]
pub fn decode_base64(text: &[u8], bytes: &mut Vec<u8>) -> bool {
    let begin = bytes.len();
    bytes.resize(begin.saturating_add(text.len().div_ceil(4).saturating_mul(3)), 0);
    let read = bytes
        .get_mut(begin..)
        .and_then(|room| STANDARD.decode_slice(text, room).ok());
    bytes.truncate(begin.saturating_add(read.unwrap_or(0)));
    read.is_some()
}

/// The unpadded base64 of age's header.
pub(crate) fn unpadded(bytes: &[u8]) -> String {
    STANDARD_NO_PAD.encode(bytes)
}

/// The bytes behind unpadded base64.
pub(crate) fn bytes_of(text: &[u8]) -> Option<Vec<u8>> {
    STANDARD_NO_PAD.decode(text).ok()
}
