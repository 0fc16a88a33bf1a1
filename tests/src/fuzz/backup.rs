//! A backup with any bytes in it: in its text, and in the file around it.

use std::{
    io::{Read, Write},
    sync::OnceLock,
};

use stillpoint_age::{AgeError, Identity, Reader, To, With, Writer};

/// The text of a backup.
pub(super) fn lines(bytes: &[u8]) {
    stillpoint_core::backup::fuzzing::lines(bytes);
}

/// An age file, the key to it, and what is in it.
fn whole() -> &'static (Vec<u8>, Identity, Vec<u8>) {
    static WHOLE: OnceLock<(Vec<u8>, Identity, Vec<u8>)> = OnceLock::new();
    WHOLE.get_or_init(|| {
        let text: Vec<u8> = (0..70_000_u32).map(|at| (at % 251) as u8).collect();
        let make = || -> Result<_, AgeError> {
            let (key, mut file) = (Identity::random()?, Vec::new());
            let mut writer = Writer::begin(&mut file, &To::Recipient(&key.recipient()))?;
            writer.write_all(&text)?;
            writer.finish()?;
            Ok((file, key))
        };
        let (file, key) = make().unwrap_or_else(|why| panic!("an age file: {why}"));
        (file, key, text)
    })
}

/// The first two bytes say where, the rest is put there: the file is refused, or says what was written. And the bytes by
/// themselves are no file at all, or one that does no harm.
pub(super) fn file(bytes: &[u8]) {
    let (whole, key, text) = whole();
    let read = |mut file: &[u8]| -> Result<Vec<u8>, AgeError> {
        let mut plain = Vec::new();
        Reader::open(&mut file, &With::Identity(key))?.read_to_end(&mut plain)?;
        Ok(plain)
    };
    let _ = read(bytes);
    let Some((at, put)) = bytes.split_first_chunk::<2>() else {
        return;
    };
    let mut bent = whole.clone();
    // Where there is most to bend: the header and the first chunk's beginning.
    let at = usize::from(u16::from_le_bytes(*at)) % 400;
    for (place, byte) in bent.iter_mut().skip(at).zip(put) {
        *place ^= byte;
    }
    if let Ok(plain) = read(&bent) {
        assert!(plain == *text && bent == *whole, "a wrong plaintext");
    }
}
