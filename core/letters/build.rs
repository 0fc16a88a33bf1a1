//! Asks the library `unicode-normalization` about every character, and writes down what it says in a seventh of the bytes that its
//! own tables take: three lists, each with how many entries it has; numbers of seven bits a byte, each the difference to one
//! before; all of it packed (RFC 1951).

use std::{env, fs, io, path::PathBuf};

use miniz_oxide::deflate::compress_to_vec;
use unicode_normalization::{
    UnicodeNormalization,
    char::{canonical_combining_class, compose, decompose_canonical, is_combining_mark},
};

/// Written and read by rule, not by table (the Unicode Standard, section 3.12).
const HANGUL: std::ops::RangeInclusive<char> = '\u{AC00}'..='\u{D7A3}';

/// The level that packs tightest.
const SMALLEST: u8 = 10;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let mut bytes = Vec::new();
    for (count, entries) in [decomposed(), composed(), marks()] {
        write(&mut bytes, count);
        bytes.extend_from_slice(&entries);
    }
    fs::write(out.join("letters.deflate"), compress_to_vec(&bytes, SMALLEST))
}

fn characters() -> impl Iterator<Item = char> {
    ('\0'..=char::MAX).filter(|letter| !HANGUL.contains(letter))
}

/// Whatever NFKD takes apart: how far it is from the one before; of how many it consists; each, from the last one on.
fn decomposed() -> (u32, Vec<u8>) {
    let (mut count, mut bytes) = (0, Vec::new());
    let (mut before, mut last) = (0, 0);
    for letter in characters() {
        let parts: Vec<char> = [letter].into_iter().nfkd().collect();
        if parts == [letter] {
            continue;
        }
        count += 1;
        write(&mut bytes, letter as u32 - before);
        before = letter as u32;
        write(&mut bytes, u32::try_from(parts.len()).unwrap_or_default());
        for part in parts {
            write(&mut bytes, zigzag(part as i32 - last));
            last = part as i32;
        }
    }
    (count, bytes)
}

/// Whatever two characters become one, in their order: how far the first is from the one before; the second, from the last one
/// on; what they become, from the first on.
fn composed() -> (u32, Vec<u8>) {
    let mut pairs = Vec::new();
    for letter in characters() {
        let mut parts = Vec::new();
        decompose_canonical(letter, |part| parts.push(part));
        let Some(second) = parts.pop() else { continue };
        let first: Vec<char> = parts.into_iter().nfc().collect();
        let [first] = first[..] else { continue };
        if compose(first, second) == Some(letter) {
            pairs.push((first, second, letter));
        }
    }
    pairs.sort_unstable();
    let mut bytes = Vec::new();
    let (mut before, mut last) = (0, 0);
    for (first, second, letter) in &pairs {
        write(&mut bytes, *first as u32 - before);
        before = *first as u32;
        write(&mut bytes, zigzag(*second as i32 - last));
        last = *second as i32;
        write(&mut bytes, zigzag(*letter as i32 - *first as i32));
    }
    (u32::try_from(pairs.len()).unwrap_or_default(), bytes)
}

/// Whatever is a mark, by ranges: how far the first is from the end of the one before; how many there are; their class.
fn marks() -> (u32, Vec<u8>) {
    let mut ranges: Vec<(u32, u32, u8)> = Vec::new();
    for letter in characters().filter(|letter| is_combining_mark(*letter)) {
        let (number, class) = (letter as u32, canonical_combining_class(letter));
        match ranges.last_mut() {
            Some((_, end, of)) if *end == number && *of == class => *end += 1,
            _ => ranges.push((number, number + 1, class)),
        }
    }
    let count = u32::try_from(ranges.len()).unwrap_or_default();
    let (mut bytes, mut before) = (Vec::new(), 0);
    for (begin, end, class) in ranges {
        write(&mut bytes, begin - before);
        write(&mut bytes, end - begin);
        write(&mut bytes, class.into());
        before = end;
    }
    (count, bytes)
}

/// Small where `difference` is, whichever way it goes.
fn zigzag(difference: i32) -> u32 {
    ((difference << 1) ^ (difference >> 31)).cast_unsigned()
}

/// Seven bits a byte, the lowest first; the eighth says that there are more.
fn write(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}
