//! What other implementations write we read, and the other way round. The crate `age` is asked here; the stock tool in the
//! project's own tests, of a whole backup.
// Miri is to look at our own code, and not for hours at the other's.
#![cfg(not(miri))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails says where"
)]

use std::io::{Read, Write};

use age::secrecy::SecretString;
use stillpoint_age::{AgeError, Identity, Reader, To, With, Writer};

/// Lengths at which a chunk ends, and their neighbours.
const LENGTHS: [usize; 9] = [0, 1, 100, 65_535, 65_536, 65_537, 131_071, 131_072, 200_000];
const PHRASE: &str = "sea stone";

fn text(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at * at % 251) as u8).collect()
}

fn written(plain: &[u8], to: &To<'_>) -> Vec<u8> {
    let mut file = Vec::new();
    let mut writer = Writer::begin_with_work(&mut file, to, 4).unwrap();
    // In pieces that fit nothing.
    for piece in plain.chunks(777) {
        writer.write_all(piece).unwrap();
    }
    writer.finish().unwrap();
    file
}

fn read(mut file: &[u8], with: &With<'_>) -> Result<Vec<u8>, AgeError> {
    let mut plain = Vec::new();
    Reader::open(&mut file, with)?.read_to_end(&mut plain)?;
    Ok(plain)
}

#[test]
fn the_crate_age_opens_what_we_write_for_a_key_and_we_what_it_writes() {
    let ours = Identity::random().unwrap();
    let theirs: age::x25519::Identity = ours.to_text().parse().unwrap();
    for length in LENGTHS {
        let plain = text(length);
        let file = written(&plain, &To::Recipient(&ours.recipient()));
        assert_eq!(age::decrypt(&theirs, &file).unwrap(), plain, "{length}");
        assert_eq!(read(&file, &With::Identity(&ours)).unwrap(), plain, "{length}");
        let file = age::encrypt(&theirs.to_public(), &plain).unwrap();
        assert_eq!(read(&file, &With::Identity(&ours)).unwrap(), plain, "{length}");
    }
}

#[test]
fn the_crate_age_opens_what_we_write_for_a_passphrase_and_we_what_it_writes() {
    for length in LENGTHS {
        let plain = text(length);
        let file = written(&plain, &To::Passphrase(PHRASE.as_bytes()));
        let identity = age::scrypt::Identity::new(SecretString::from(PHRASE.to_owned()));
        assert_eq!(age::decrypt(&identity, &file).unwrap(), plain, "{length}");
        let mut recipient = age::scrypt::Recipient::new(SecretString::from(PHRASE.to_owned()));
        recipient.set_work_factor(5);
        let file = age::encrypt(&recipient, &plain).unwrap();
        assert_eq!(
            read(&file, &With::Passphrase(PHRASE.as_bytes())).unwrap(),
            plain,
            "{length}"
        );
    }
}

#[test]
fn one_of_several_recipients_is_enough() {
    let ours = Identity::random().unwrap();
    let ours_there: age::x25519::Identity = ours.to_text().parse().unwrap();
    let other = age::x25519::Identity::generate();
    let both = [&other.to_public() as &dyn age::Recipient, &ours_there.to_public()];
    let mut file = Vec::new();
    let mut writer = age::Encryptor::with_recipients(both.into_iter())
        .unwrap()
        .wrap_output(&mut file)
        .unwrap();
    writer.write_all(b"words").unwrap();
    writer.finish().unwrap();
    assert_eq!(read(&file, &With::Identity(&ours)).unwrap(), b"words");
}

#[test]
fn a_file_that_is_cut_or_changed_anywhere_is_refused_and_gives_out_nothing_else() {
    let ours = Identity::random().unwrap();
    let plain = text(300);
    let file = written(&plain, &To::Recipient(&ours.recipient()));
    for at in 0..file.len() {
        assert!(read(&file[..at], &With::Identity(&ours)).is_err(), "cut at {at}");
        let mut flipped = file.clone();
        flipped[at] ^= 1;
        assert!(read(&flipped, &With::Identity(&ours)).is_err(), "changed at {at}");
    }
    // Chunks taken away, doubled, swapped.
    let plain = text(3 * 65_536);
    let file = written(&plain, &To::Recipient(&ours.recipient()));
    let begin = file.len() - 3 * (65_536 + 16);
    let chunk = |number: usize| &file[begin + number * 65_552..begin + (number + 1) * 65_552];
    for order in [
        &[0, 1][..],
        &[0, 2],
        &[2],
        &[1, 0, 2],
        &[0, 1, 1, 2],
        &[0, 1, 2, 2],
        &[],
    ] {
        let mut other = file[..begin].to_vec();
        order.iter().for_each(|&number| other.extend_from_slice(chunk(number)));
        assert!(read(&other, &With::Identity(&ours)).is_err(), "chunks {order:?}");
    }
}

#[test]
fn each_trouble_has_its_own_name() {
    let (ours, other) = (Identity::random().unwrap(), Identity::random().unwrap());
    let file = written(b"words", &To::Recipient(&ours.recipient()));
    let with = With::Identity(&ours);
    assert!(matches!(read(b"", &with), Err(AgeError::NotAge)));
    assert!(matches!(
        read(b"PK\x03\x04 something else", &with),
        Err(AgeError::NotAge)
    ));
    assert!(matches!(read(&file, &With::Identity(&other)), Err(AgeError::WrongKey)));
    assert!(matches!(
        read(&file, &With::Passphrase(b"words")),
        Err(AgeError::WrongKey)
    ));
    let newer = [b"age-encryption.org/v2\n", &file[22..]].concat();
    assert!(matches!(read(&newer, &with), Err(AgeError::Newer)));
    assert!(matches!(
        read(&file[..200.min(file.len() - 1)], &with),
        Err(AgeError::Changed)
    ));
    let mut vast = b"age-encryption.org/v1\n-> X25519 ".to_vec();
    vast.resize(1 << 20, b'A');
    assert!(matches!(read(&vast, &with), Err(AgeError::Changed)));
}
