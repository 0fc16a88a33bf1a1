//! What stands inside a seal: a version, what it is, the body, and zeros up to the next size.
//!
//! version (1 byte) ‖ class (1) ‖ label (1) ‖ length of the body (4, little-endian) ‖ body ‖ zeros

use serde::de::DeserializeOwned;
use stillpoint_seal::{Plain, SealError};
use zeroize::Zeroizing;

use crate::{
    compartments::owner::Owner,
    error::VaultError,
    records::record::{Kind, Name},
};

const VERSION: u8 = 1;

/// What stands in `bytes`, if all of it is that. What lies inside has no version of its own: it is that of the payload, or of the
/// format that its seal is bound to. So nothing may follow it unread.
///
/// # Errors
/// [`VaultError::Damaged`] for anything else.
pub(crate) fn exactly<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, VaultError> {
    match postcard::take_from_bytes(bytes) {
        Ok((found, [])) => Ok(found),
        _ => Err(VaultError::DAMAGED),
    }
}
const HEADER: usize = 7;

/// What the seal, the token and SQLite add to a payload in its row. Taken off each size, so that rows of one size
/// fill a page evenly: without it two rows of 2 KiB would need two pages.
const ROW_OVERHEAD: usize = 72;
const SMALLEST: usize = 256;
const LARGEST_POWER: usize = 65_536;

/// What a payload is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    Entry(Kind),
    Named(Name),
    Tombstone,
    Head,
    /// An entry of somebody's compartment. What sort it is stands inside, with its body.
    Private(Owner),
}

/// Hands `act` the payload for `body`. Its length tells only which size it fits into.
pub(crate) fn packed<T>(
    class: Class,
    body: &[u8],
    act: impl FnOnce(Plain<'_>) -> Result<T, SealError>,
) -> Result<T, VaultError> {
    let [a, b, c, d] = u32::try_from(body.len())
        .map_err(|_| VaultError::NotSaved)?
        .to_le_bytes();
    let (class, label) = match class {
        Class::Entry(kind) => (1, kind.0),
        Class::Named(name) => (2, name.0),
        Class::Tombstone => (3, 0),
        Class::Head => (4, 0),
        Class::Private(owner) => (5, owner.number()),
    };
    let header: [u8; HEADER] = [VERSION, class, label, a, b, c, d];
    Ok(act(Plain {
        parts: &[&header, body],
        length: padded(HEADER.saturating_add(body.len())),
    })?)
}

/// What was packed.
///
/// # Errors
/// [`VaultError::TooNew`] for a version to come, [`VaultError::Damaged`] for anything else that [`packed`] never makes.
pub(crate) fn unpack(mut payload: Zeroizing<Vec<u8>>) -> Result<(Class, Zeroizing<Vec<u8>>), VaultError> {
    let (class, end) = shape(&payload)?;
    // In place: `Zeroizing` overwrites the whole buffer, a copy would need its own.
    payload.truncate(end);
    payload.drain(..HEADER);
    Ok((class, payload))
}

/// What was packed, where it lies: [`unpack`] without moving a byte.
pub(crate) fn unpacked(payload: &mut [u8]) -> Result<(Class, &mut [u8]), VaultError> {
    let (class, end) = shape(payload)?;
    let body = payload.get_mut(HEADER..end).ok_or(VaultError::DAMAGED)?;
    Ok((class, body))
}

/// What a payload is, and where its body ends.
fn shape(payload: &[u8]) -> Result<(Class, usize), VaultError> {
    let &[version, class, label, a, b, c, d] = payload.first_chunk::<HEADER>().ok_or(VaultError::DAMAGED)?;
    if version > VERSION {
        return Err(VaultError::TooNew);
    }
    let class = match (version, class, label) {
        (VERSION, 1, kind) => Class::Entry(Kind(kind)),
        (VERSION, 2, name) => Class::Named(Name(name)),
        (VERSION, 3, 0) => Class::Tombstone,
        (VERSION, 4, 0) => Class::Head,
        (VERSION, 5, owner) => Class::Private(Owner::from_number(owner).ok_or(VaultError::DAMAGED)?),
        _ => return Err(VaultError::DAMAGED),
    };
    let end = HEADER.saturating_add(u32::from_le_bytes([a, b, c, d]) as usize);
    if payload.len() < end || payload.len() != padded(end) {
        return Err(VaultError::DAMAGED);
    }
    Ok((class, end))
}

/// The size that `length` bytes are padded to: powers of two from 256 to 64 KiB, then multiples of 64 KiB, each less
/// what its row adds.
fn padded(length: usize) -> usize {
    let row = length.saturating_add(ROW_OVERHEAD);
    let row = if row <= LARGEST_POWER {
        row.next_power_of_two().max(SMALLEST)
    } else {
        row.div_ceil(LARGEST_POWER).saturating_mul(LARGEST_POWER)
    };
    row.saturating_sub(ROW_OVERHEAD)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pack(class: Class, body: &[u8]) -> Zeroizing<Vec<u8>> {
        let pad = |plain: Plain<'_>| {
            let mut bytes = plain.parts.concat();
            bytes.resize(plain.length, 0);
            Ok(Zeroizing::new(bytes))
        };
        packed(class, body, pad).unwrap()
    }

    #[test]
    fn every_length_comes_back_and_few_sizes_are_seen() {
        let mut sizes = std::collections::BTreeSet::new();
        // Under Miri those beside which the next size begins.
        let few = [0, 177, 178, 433, 434, 945, 946, 1_969, 1_970, 4_017, 4_018];
        let all: Vec<usize> = if cfg!(miri) { few.to_vec() } else { (0..5_000).collect() };
        for length in all
            .into_iter()
            .chain([65_456, 65_457, 65_458, 70_000, 131_000, 131_072])
        {
            let body = vec![7; length];
            let payload = pack(Class::Entry(Kind(9)), &body);
            sizes.insert(payload.len());
            assert_eq!(unpack(payload), Ok((Class::Entry(Kind(9)), Zeroizing::new(body))));
        }
        let sizes: Vec<_> = sizes.into_iter().collect();
        assert_eq!(sizes, [184, 440, 952, 1_976, 4_024, 8_120, 65_464, 131_000, 196_536]);
    }

    #[test]
    fn nothing_follows_what_was_sealed_unread() {
        let bytes = postcard::to_allocvec(&(7_u32, [1_u8; 3])).unwrap();
        assert_eq!(exactly::<(u32, [u8; 3])>(&bytes), Ok((7, [1; 3])));
        for other in [&bytes[..3], &[bytes.as_slice(), &[0]].concat()] {
            assert_eq!(exactly::<(u32, [u8; 3])>(other), Err(VaultError::DAMAGED));
        }
    }

    #[test]
    fn no_payload_of_another_shape_is_taken() {
        let good = pack(Class::Tombstone, b"");
        for (at, value) in [(0, 0), (1, 0), (1, 9), (2, 1), (3, 255), (6, 255)] {
            let mut bad = good.clone();
            bad[at] = value;
            assert_eq!(unpack(bad), Err(VaultError::DAMAGED), "byte {at}");
        }
        let mut newer = good.clone();
        newer[0] = 2;
        assert_eq!(unpack(newer), Err(VaultError::TooNew));
        for length in 0..good.len() {
            assert_eq!(
                unpack(Zeroizing::new(good[..length].to_vec())),
                Err(VaultError::DAMAGED)
            );
        }
    }
}
