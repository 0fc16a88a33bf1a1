//! When two states are the same: the same facts, at the same distance from now.

use std::hash::{Hash, Hasher};

use stillpoint_core::session::Monotonic;

/// The instant at which every search begins. Later numbers are instants, smaller ones durations.
pub const MORNING: Monotonic = Monotonic(1 << 40);

/// Hears what a state is made of, through its `Hash`: every instant as its age, every question as "asked now, just before,
/// or earlier". Ages beyond the horizon are alike, because nothing in the rules lasts that long. So a space that grows
/// for ever with the clock becomes a finite one, and nothing private of the session has to be opened for it.
#[derive(Debug, Clone)]
pub struct Fingerprint {
    now: u64,
    horizon: u64,
    question: u32,
    timeless: bool,
    lanes: [u64; 2],
}

impl Fingerprint {
    /// The fingerprint of nothing, at `now`. `horizon` is longer than anything that the rules measure.
    #[must_use]
    pub fn new(now: Monotonic, horizon: u64) -> Self {
        Self {
            now: now.0,
            horizon,
            question: 0,
            timeless: false,
            lanes: [0x9e37_79b9_7f4a_7c15, 0xc2b2_ae3d_27d4_eb4f],
        }
    }

    /// From here on, questions are counted back from `question`.
    #[must_use]
    pub fn asking(mut self, question: u32) -> Self {
        self.question = question;
        self
    }

    /// Without times and without questions: what is left is what could be known about people.
    #[must_use]
    pub fn timeless(mut self) -> Self {
        self.timeless = true;
        self
    }

    /// With one more part of the state.
    #[must_use]
    pub fn with(mut self, part: &impl Hash) -> Self {
        part.hash(&mut self);
        self
    }

    /// 128 bits, so that two different states among millions do not meet by chance.
    #[must_use]
    pub fn value(&self) -> u128 {
        u128::from(self.lanes[0]) << 64 | u128::from(self.lanes[1])
    }

    fn mix(&mut self, heard: u64) {
        let [first, second] = &mut self.lanes;
        *first = (first.rotate_left(23) ^ heard).wrapping_mul(0x9fb2_1c65_1e98_df25);
        *first ^= *first >> 32;
        *second = (second.rotate_left(41) ^ heard).wrapping_mul(0xd6e8_feb8_6659_fd93);
        *second ^= *second >> 29;
    }
}

impl Hasher for Fingerprint {
    fn finish(&self) -> u64 {
        self.lanes[0]
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.mix(u64::from(byte));
        }
    }

    fn write_u8(&mut self, flag: u8) {
        self.mix(u64::from(flag));
    }

    fn write_isize(&mut self, variant: isize) {
        self.mix(variant as u64);
    }

    fn write_usize(&mut self, length: usize) {
        self.mix(length as u64);
    }

    /// A question.
    fn write_u32(&mut self, question: u32) {
        if !self.timeless {
            self.mix(u64::from(self.question.wrapping_sub(question).min(2)));
        }
    }

    /// A duration, or an instant.
    fn write_u64(&mut self, time: u64) {
        if time < MORNING.0 / 2 {
            self.mix(time);
        } else if !self.timeless {
            assert!(time <= self.now, "a state remembers nothing of the future");
            self.mix((self.now - time).min(self.horizon));
        }
    }
}
