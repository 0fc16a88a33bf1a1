//! Argon2id (RFC 9106): a guess at a secret costs memory, not only time. And scrypt (RFC 7914), where a format of others
//! asks for it.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroizing;

use crate::{KEY_LENGTH, Key, SealError};

/// What one guess costs. Stored beside what it protects, so that it can be raised later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Cost {
    /// 19 MiB, two passes, one lane: OWASP's first choice for Argon2id, about 15 ms, and memory that the smallest
    /// phone has free. RFC 9106's 64 MiB may be killed there; the hardware secret beside it carries the rest.
    pub const STANDARD: Self = Self {
        memory_kib: 19 * 1024,
        passes: 2,
        lanes: 1,
    };

    /// 64 MiB, three passes, one lane: what stands without a phone's hardware, where whoever has the file guesses for as long
    /// as they like. RFC 9106's second choice for Argon2id, in one lane: this phone works it out in one, too.
    pub const ALONE: Self = Self {
        memory_kib: 64 * 1024,
        passes: 3,
        lanes: 1,
    };

    /// The least that is [bearable](Cost::is_bearable), for tests of something else: a fifth of [`Cost::STANDARD`].
    pub const LEAST_BEARABLE: Self = Self {
        memory_kib: 8 * 1024,
        passes: 1,
        lanes: 1,
    };

    /// The most that something from elsewhere may ask for: what [stands alone](Cost::ALONE). Whoever makes a copy must not say
    /// how long a guess takes on this phone.
    pub const MOST_FROM_ELSEWHERE: Self = Self::ALONE;

    /// The least that is made today of anything, with the phone's hardware beside it or without.
    #[must_use]
    pub const fn least(with_hardware: bool) -> Self {
        if with_hardware { Self::STANDARD } else { Self::ALONE }
    }

    /// This, raised to `least` wherever it asks for less; none where it asks for enough.
    #[must_use]
    pub fn raised_to(self, least: Self) -> Option<Self> {
        let raised = Self {
            memory_kib: self.memory_kib.max(least.memory_kib),
            passes: self.passes.max(least.passes),
            lanes: self.lanes,
        };
        (raised != self).then_some(raised)
    }

    /// Whether a guess asks for no more of anything than `most`.
    #[must_use]
    pub const fn is_within(self, most: Self) -> bool {
        self.memory_kib <= most.memory_kib && self.passes <= most.passes && self.lanes <= most.lanes
    }

    /// Whether this is a cost that a vault may ask for: a file must not be able to hang the phone, nor to make a
    /// guess cheap.
    #[must_use]
    pub const fn is_bearable(self) -> bool {
        matches!(self.memory_kib, 8_192..=262_144) && matches!(self.passes, 1..=16) && matches!(self.lanes, 1..=4)
    }
}

/// Stretches `secret` with `salt` (at least 8 bytes).
///
/// # Errors
/// [`SealError::OutOfRange`] if the cost is not [bearable](Cost::is_bearable), the salt too short, or the memory not
/// to be had.
#[inline(never)]
pub fn stretch(secret: &[u8], salt: &[u8], cost: Cost) -> Result<Key, SealError> {
    if !cost.is_bearable() {
        return Err(SealError::OutOfRange);
    }
    let params =
        Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(KEY_LENGTH)).map_err(|_| SealError::OutOfRange)?;
    // Asked for beforehand: a phone without the memory answers with an error, not by ending the app.
    let mut memory = Vec::<Block>::new();
    memory
        .try_reserve_exact(params.block_count())
        .map_err(|_| SealError::OutOfRange)?;
    memory.resize(params.block_count(), Block::default());
    // Boxed: zeroize overwrites the room of a vector a second time, byte by byte, which here costs as much as Argon2.
    let mut memory = Zeroizing::new(memory.into_boxed_slice());
    let mut key = Key::zero();
    let stretched = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into_with_memory(
        secret,
        salt,
        key.bytes_mut(),
        &mut memory[..],
    );
    stretched.map_err(|_| SealError::OutOfRange)?;
    Ok(key)
}

/// The most work that [`scrypt`] takes upon itself: 256 MiB, which the stock `age` tool asks for. More would end the app on
/// a phone that promises memory it does not have.
pub const MOST_SCRYPT_WORK: u8 = 18;

/// Stretches `secret` with scrypt: `work` is the binary logarithm of N, with r = 8 and p = 1, so it takes 2^`work` KiB.
///
/// # Errors
/// [`SealError::OutOfRange`] for no work, for more than [`MOST_SCRYPT_WORK`], or where the memory is not to be had.
#[inline(never)]
pub fn scrypt(secret: &[u8], salt: &[u8], work: u8) -> Result<Key, SealError> {
    if !(1..=MOST_SCRYPT_WORK).contains(&work) {
        return Err(SealError::OutOfRange);
    }
    // Asked for beforehand: a phone without the memory answers with an error, not by ending the app.
    let mut room = Vec::<u8>::new();
    room.try_reserve_exact(1024 << work)
        .map_err(|_| SealError::OutOfRange)?;
    // Looked at: what nobody uses, a compiler may leave out, and the question with it.
    drop(std::hint::black_box(room));
    let params = ::scrypt::Params::new(work, 8, 1).map_err(|_| SealError::OutOfRange)?;
    let mut key = Key::zero();
    ::scrypt::scrypt(secret, salt, &params, key.bytes_mut()).map_err(|_| SealError::OutOfRange)?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg_attr(miri, ignore = "16 MiB, which Miri looks at byte by byte")]
    fn scrypt_agrees_with_rfc_7914() {
        // Section 12, the first 32 of 64 bytes: N = 16384, r = 8, p = 1.
        let key = scrypt(b"pleaseletmein", b"SodiumChloride", 14).ok().unwrap();
        let hex: String = key.bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2");
    }

    #[test]
    fn scrypt_bears_no_more_than_it_says() {
        let key = |salt| scrypt(b"secret", salt, 2).ok().unwrap();
        assert_eq!(key(b"salt").bytes(), key(b"salt").bytes());
        assert_ne!(key(b"salt").bytes(), key(b"another").bytes());
        for work in [0, MOST_SCRYPT_WORK + 1, 64, 255] {
            assert_eq!(scrypt(b"secret", &[0; 16], work).err(), Some(SealError::OutOfRange));
        }
    }

    #[test]
    #[cfg_attr(miri, ignore = "64 MiB, which Miri looks at byte by byte")]
    fn agrees_with_the_reference_implementation() {
        // github.com/P-H-C/phc-winner-argon2, src/test.c: Argon2id, version 0x13, t=2, m=2^16, p=1.
        let cost = Cost {
            memory_kib: 1 << 16,
            passes: 2,
            lanes: 1,
        };
        let key = stretch(b"password", b"somesalt", cost).ok().unwrap();
        let hex: String = key.bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    #[test]
    fn a_file_cannot_ask_for_an_unbearable_cost() {
        for (memory_kib, passes, lanes) in [
            (u32::MAX, 2, 1),
            (8, 2, 1),
            (19_456, 0, 1),
            (19_456, 99, 1),
            (19_456, 2, 9),
        ] {
            let cost = Cost {
                memory_kib,
                passes,
                lanes,
            };
            assert_eq!(stretch(b"secret", &[0; 16], cost).err(), Some(SealError::OutOfRange));
        }
        // The memory is there by then, which Miri would look at for minutes.
        if !cfg!(miri) {
            let too_short = stretch(b"secret", b"short", Cost::STANDARD);
            assert_eq!(too_short.err(), Some(SealError::OutOfRange));
        }
    }
}
