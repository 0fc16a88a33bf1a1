//! Ways to pause, and what is said of those that were tried on this phone.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{SeqAccess, Visitor},
};

use super::{Ability, Phone};

/// Something that can be tried with eyes closed: a way to pause, or the way to slower.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DarkWay {
    /// A touch anywhere on a dark screen.
    Touch,
    /// A touch at its lower edge, which makes it slower.
    Slower,
    /// A volume key.
    VolumeKey,
    /// A tile or a control outside the app.
    Tile,
    /// Shaking the phone.
    Shake,
    /// A notification that stands there together.
    Notification,
    /// A picture outside the app.
    Widget,
    /// A shortcut, by voice, too.
    Shortcut,
    /// The phone's own button, set to a shortcut for it alone.
    Button,
}

impl DarkWay {
    /// All of them, in the order in which they are said.
    pub const ALL: [Self; 9] = [
        Self::Touch,
        Self::Slower,
        Self::VolumeKey,
        Self::Tile,
        Self::Widget,
        Self::Shortcut,
        Self::Button,
        Self::Shake,
        Self::Notification,
    ];

    /// The way of a pause that came by this ability of the phone; none: by a touch.
    #[must_use]
    pub const fn of_a_pause(by: Option<Ability>) -> Self {
        match by {
            Some(Ability::VolumeKeys) => Self::VolumeKey,
            Some(Ability::Tile) => Self::Tile,
            Some(Ability::Shake) => Self::Shake,
            Some(Ability::Notification) => Self::Notification,
            Some(Ability::Widget) => Self::Widget,
            Some(Ability::Shortcut) => Self::Shortcut,
            Some(Ability::ActionButton) => Self::Button,
            _ => Self::Touch,
        }
    }

    /// What the phone has to be able to do for it; none: every phone has it.
    const fn takes(self) -> Option<Ability> {
        match self {
            Self::Touch | Self::Slower => None,
            Self::VolumeKey => Some(Ability::VolumeKeys),
            Self::Tile => Some(Ability::Tile),
            Self::Shake => Some(Ability::Shake),
            Self::Notification => Some(Ability::Notification),
            Self::Widget => Some(Ability::Widget),
            Self::Shortcut => Some(Ability::Shortcut),
            Self::Button => Some(Ability::ActionButton),
        }
    }

    /// Whether it is there only where somebody chose it.
    const fn is_chosen(self) -> bool {
        matches!(self, Self::Shake | Self::Notification)
    }

    const fn bit(self) -> u16 {
        1 << self as u8
    }
}

/// Some of the ways, or none. Of one phone: what worked there says nothing of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DarkWays(u16);

/// Kept as two bytes, the first eight ways first. Where there were eight, it was one.
impl Serialize for DarkWays {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.to_le_bytes().serialize(to)
    }
}

impl<'de> Deserialize<'de> for DarkWays {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct OneOrTwo;
        impl<'de> Visitor<'de> for OneOrTwo {
            type Value = DarkWays;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("one byte or two")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut bytes: A) -> Result<DarkWays, A::Error> {
                let first = bytes.next_element()?.unwrap_or_default();
                // Nothing follows where it was kept as one.
                let second = bytes.next_element().unwrap_or_default().unwrap_or_default();
                Ok(DarkWays(u16::from_le_bytes([first, second])))
            }
        }
        from.deserialize_tuple(2, OneOrTwo)
    }
}

impl DarkWays {
    /// Those that `phone` has; of those that somebody has to choose, the ones that were `chosen`.
    #[must_use]
    pub fn of(phone: &Phone, chosen: Self) -> Self {
        let has = |way: &DarkWay| way.takes().is_none_or(|ability| phone.can(ability));
        let ways = DarkWay::ALL.into_iter().filter(has);
        ways.filter(|way| !way.is_chosen() || chosen.has(*way))
            .fold(Self::default(), Self::with)
    }

    /// They, and `way`.
    #[must_use]
    pub const fn with(self, way: DarkWay) -> Self {
        Self(self.0 | way.bit())
    }

    /// They, without `way`.
    #[must_use]
    pub const fn without(self, way: DarkWay) -> Self {
        Self(self.0 & !way.bit())
    }

    /// Those that are among `others`, too.
    #[must_use]
    pub const fn among(self, others: Self) -> Self {
        Self(self.0 & others.0)
    }

    /// Whether `way` is one of them.
    #[must_use]
    pub const fn has(self, way: DarkWay) -> bool {
        self.0 & way.bit() != 0
    }

    /// Whether there can be such: no way is one that nobody knows.
    #[must_use]
    pub fn can_be(&self) -> bool {
        *self == DarkWay::ALL.into_iter().fold(Self::default(), Self::with).among(*self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_when_there_were_eight_ways_is_read_and_what_is_kept_now_is_read_again() {
        let read = |bytes: &[u8]| postcard::from_bytes::<DarkWays>(bytes).ok();
        for byte in 0..=u8::MAX {
            assert_eq!(read(&[byte]), Some(DarkWays(u16::from(byte))));
        }
        for ways in [0, 0b1000_0000, 0b1_0000_0000, 0b1_1111_1111] {
            let kept = postcard::to_allocvec(&DarkWays(ways)).unwrap();
            assert_eq!((read(&kept), kept.len()), (Some(DarkWays(ways)), 2));
        }
        assert_eq!(read(&[]), None);
    }
}
