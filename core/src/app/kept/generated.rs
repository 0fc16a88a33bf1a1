//! Values of any type that is kept, made up: what it can hold, mostly plain, now and then whatever its form allows. For tests and
//! fuzzers. Never shipped.

use serde::{
    Deserialize, Deserializer,
    de::{
        DeserializeSeed, EnumAccess, Error as _, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
        value::{Error, U32Deserializer},
    },
};

/// How deep a made up value goes. What goes deeper is no record of this app.
const DEEPEST: u32 = 12;
/// Of so many values one is made up at most; behind them, lists have nothing in them.
const MOST: u32 = 5_000;

/// Names, words, numbers to call, zones; and what nobody means to type.
const PLAIN: [&str; 8] = [
    "Alex",
    "Sam",
    "river stone",
    "We rest.",
    "",
    "Zoë",
    "+41441234567",
    "Europe/Zurich",
];
const HOSTILE: [&str; 8] = [
    "\0",
    "\u{202e}xelA",
    "\u{3164}",
    " Alex",
    "Alex\r\n",
    "\u{fe0f}",
    "\u{1f3f4}\u{e0067}\u{e007f}",
    "Z\u{308}\u{308}\u{308}\u{308}",
];

/// What a type asks for when it is read, made up from a stream of numbers.
pub(in crate::app) struct Generated<'a> {
    numbers: &'a mut dyn FnMut() -> u64,
    /// One value in so many is hostile; 0: none.
    hostile: u64,
    /// The text with this number among those of the value is this one.
    spoiled: Option<(usize, &'a str)>,
    /// So many texts it has so far.
    texts: usize,
    /// So many numbers it has so far.
    count: u32,
    depth: u32,
}

impl<'a> Generated<'a> {
    /// Values out of `numbers`, of which one in `hostile` is hostile (0: none); the text with that number is the one of
    /// `spoiled`.
    pub(super) fn of(numbers: &'a mut dyn FnMut() -> u64, hostile: u64, spoiled: Option<(usize, &'a str)>) -> Self {
        Self {
            numbers,
            hostile,
            spoiled,
            texts: 0,
            count: 0,
            depth: 0,
        }
    }

    /// A value of the type `T`; none, where the numbers made one that the type itself refuses.
    pub(super) fn value<T: for<'de> Deserialize<'de>>(&mut self) -> Option<T> {
        T::deserialize(self).ok()
    }

    /// How many texts its values had so far.
    pub(super) const fn texts(&self) -> usize {
        self.texts
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.count = self.count.saturating_add(1);
        (self.numbers)() % bound.max(1)
    }

    fn is_hostile(&mut self) -> bool {
        self.hostile > 0 && self.below(self.hostile) == 0
    }

    fn number(&mut self) -> i64 {
        if self.is_hostile() {
            return match self.below(4) {
                0 => i64::MAX,
                1 => i64::MIN,
                2 => -1,
                _ => (self.numbers)().cast_signed(),
            };
        }
        let small = |this: &mut Self, bound| this.below(bound).cast_signed();
        match self.below(6) {
            0 => small(self, 3),
            1 => small(self, 20),
            2 => small(self, 61) * 60,
            3 => small(self, 100) * 900,
            4 => 1_800_000_000 + small(self, 400) * 86_400,
            _ => (1_800_000_000 + small(self, 400) * 86_400) * 1_000,
        }
    }

    fn text(&mut self) -> String {
        let of = |this: &mut Self, all: &[&str]| {
            let at = this.below(all.len() as u64);
            let chosen = all.get(usize::try_from(at).unwrap_or_default());
            chosen.copied().unwrap_or_default().to_owned()
        };
        let number = self.texts;
        self.texts += 1;
        // Whatever stands there instead: the numbers behind it stay the same.
        let plain = !self.is_hostile();
        let chosen = if plain { of(self, &PLAIN) } else { String::new() };
        if let Some((_, spoiled)) = self.spoiled.filter(|(spoiled, _)| *spoiled == number) {
            return spoiled.to_owned();
        }
        if plain {
            return chosen;
        }
        match self.below(10) {
            0 => "a".repeat(30_000),
            1 => "\u{1f469}\u{200d}\u{1f466}".repeat(41),
            _ => of(self, &HOSTILE),
        }
    }

    fn length(&mut self) -> usize {
        let bound = match self.is_hostile() {
            _ if self.count > MOST => 1,
            true => 600,
            false => 4,
        };
        usize::try_from(self.below(bound)).unwrap_or_default()
    }

    /// Goes one step deeper, and comes back.
    fn deeper<T>(&mut self, go: impl FnOnce(&mut Self) -> Result<T, Error>) -> Result<T, Error> {
        if self.depth == DEEPEST {
            return Err(Error::custom("deeper than anything that is kept"));
        }
        self.depth += 1;
        let gone = go(self);
        self.depth -= 1;
        gone
    }
}

/// A number of each kind is as much of a made up one as fits into it; what is hostile is cut to its size, and so is anything.
macro_rules! numbers {
    ($($deserialize:ident $visit:ident $kind:ty;)*) => {
        $(fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            let number = self.number();
            let cut = number.to_le_bytes();
            let (bytes, _) = cut.split_at(size_of::<$kind>().min(8));
            let bytes = bytes.try_into().map_err(|_| Error::custom("a number of another size"))?;
            visitor.$visit(<$kind>::from_le_bytes(bytes))
        })*
    };
}

impl<'de> Deserializer<'de> for &mut Generated<'_> {
    type Error = Error;

    numbers! {
        deserialize_i8 visit_i8 i8;
        deserialize_i16 visit_i16 i16;
        deserialize_i32 visit_i32 i32;
        deserialize_i64 visit_i64 i64;
        deserialize_u8 visit_u8 u8;
        deserialize_u16 visit_u16 u16;
        deserialize_u32 visit_u32 u32;
        deserialize_u64 visit_u64 u64;
        deserialize_f32 visit_f32 f32;
        deserialize_f64 visit_f64 f64;
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("what is kept says of what type it is"))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let is = self.below(2) == 1;
        visitor.visit_bool(is)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_char(self.text().chars().next().unwrap_or('a'))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_string(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_string(self.text())
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_byte_buf(self.text().into_bytes())
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_byte_buf(self.text().into_bytes())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.below(3) == 0 {
            visitor.visit_none()
        } else {
            self.deeper(|deeper| visitor.visit_some(deeper))
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let left = self.length();
        self.deeper(|of| visitor.visit_seq(Several { of, left }))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, left: usize, visitor: V) -> Result<V::Value, Error> {
        self.deeper(|of| visitor.visit_seq(Several { of, left }))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        left: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_tuple(left, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let left = self.length();
        self.deeper(|of| visitor.visit_map(Several { of, left }))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_tuple(fields.len(), visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let variant = u32::try_from(self.below(variants.len() as u64)).unwrap_or_default();
        self.deeper(|of| visitor.visit_enum(OneOf { of, variant }))
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("nothing that is kept has names in it"))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("nothing that is kept is left unread"))
    }
}

struct Several<'a, 'b> {
    of: &'a mut Generated<'b>,
    left: usize,
}

impl<'de> SeqAccess<'de> for Several<'_, '_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let Some(left) = self.left.checked_sub(1) else {
            return Ok(None);
        };
        self.left = left;
        seed.deserialize(&mut *self.of).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

impl<'de> MapAccess<'de> for Several<'_, '_> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        self.next_element_seed(seed)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(&mut *self.of)
    }
}

struct OneOf<'a, 'b> {
    of: &'a mut Generated<'b>,
    variant: u32,
}

impl<'de, 'a, 'b> EnumAccess<'de> for OneOf<'a, 'b> {
    type Error = Error;
    type Variant = &'a mut Generated<'b>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self::Variant), Error> {
        let variant: U32Deserializer<Error> = self.variant.into_deserializer();
        Ok((seed.deserialize(variant)?, self.of))
    }
}

impl<'de> VariantAccess<'de> for &mut Generated<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, left: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_tuple(left, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        self.deserialize_tuple(fields.len(), visitor)
    }
}
