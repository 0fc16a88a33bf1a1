//! The format's own test vectors (C2SP's CCTV, github.com/C2SP/CCTV/tree/main/age, free of rights), as `testkit` holds
//! them: all but those in armour.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails says where"
)]

use std::{fs, io::Read, path::Path};

use stillpoint_age::{AgeError, Identity, Reader, With};
use stillpoint_seal::checksum;

/// What a vector says of itself, and its file.
struct Vector {
    about: Vec<(String, String)>,
    file: Vec<u8>,
}

impl Vector {
    fn read(path: &Path) -> Self {
        let bytes = fs::read(path).unwrap();
        let mut rest = bytes.as_slice();
        let mut about = Vec::new();
        loop {
            let end = rest.iter().position(|&byte| byte == b'\n').unwrap();
            let line = std::str::from_utf8(&rest[..end]).unwrap();
            rest = &rest[end + 1..];
            match line.split_once(": ") {
                Some((name, value)) => about.push((name.to_owned(), value.to_owned())),
                None => break,
            }
        }
        let mut file = Vec::new();
        if about.contains(&("compressed".to_owned(), "zlib".to_owned())) {
            flate2::read::ZlibDecoder::new(rest).read_to_end(&mut file).unwrap();
        } else {
            file.extend_from_slice(rest);
        }
        Self { about, file }
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let named = move |(other, value): &'a (String, String)| (other == name).then_some(value.as_str());
        self.about.iter().filter_map(named)
    }

    /// What comes of opening it with one of its keys: the error, if any, and what was given out before it.
    fn opened(&self, with: &With<'_>) -> (Option<AgeError>, Vec<u8>) {
        let mut file = self.file.as_slice();
        let mut given = Vec::new();
        let ended = Reader::open(&mut file, with).and_then(|mut reader| {
            let mut piece = [0; 1000];
            loop {
                match reader.read(&mut piece).map_err(AgeError::from)? {
                    0 => return Ok(()),
                    length => given.extend_from_slice(&piece[..length]),
                }
            }
        });
        (ended.err(), given)
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
#[cfg_attr(
    miri,
    ignore = "96 files, each with a key to agree on, which takes Miri seconds each"
)]
fn every_vector_of_the_format_ends_as_it_says() {
    let (mut good, mut bad) = (0, 0);
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/testkit")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let vector = Vector::read(&path);
        let identities: Vec<Identity> = vector.all("identity").filter_map(Identity::parse).collect();
        let mut withs: Vec<With<'_>> = identities.iter().map(With::Identity).collect();
        withs.extend(
            vector
                .all("passphrase")
                .map(|phrase| With::Passphrase(phrase.as_bytes())),
        );
        let ends: Vec<_> = withs.iter().map(|with| vector.opened(with)).collect();
        let expected = vector.all("expect").next().unwrap();
        if expected == "success" {
            good += 1;
            let payload = vector.all("payload").next().unwrap();
            let is_there =
                |(error, given): &(Option<AgeError>, Vec<u8>)| error.is_none() && hex(&checksum(&[given])) == payload;
            assert!(
                ends.iter().any(is_there),
                "{name}: {:?}",
                ends.iter().map(|(error, _)| error).collect::<Vec<_>>()
            );
            continue;
        }
        bad += 1;
        // A key that is none, or was typed in the wrong case, opens nothing: that is the vector's point.
        for (error, given) in &ends {
            let as_told = match (expected, error) {
                ("no match", Some(AgeError::WrongKey | AgeError::TooMuchWork))
                | (
                    "header failure",
                    Some(AgeError::Changed | AgeError::NotAge | AgeError::Newer | AgeError::TooMuchWork),
                )
                | ("HMAC failure" | "payload failure", Some(AgeError::Changed)) => true,
                (_, Some(AgeError::Io(error))) => {
                    expected == "payload failure" && error.kind() == std::io::ErrorKind::InvalidData
                }
                _ => false,
            };
            assert!(as_told, "{name}: expected {expected}, and it is {error:?}");
            // No more than the vector allows. Less where a last chunk is not one: it is held back until that is known.
            if let Some(payload) = vector.all("payload").next() {
                let sum = hex(&checksum(&[given]));
                let is_less = name.starts_with("stream_") && given.len() % 65_536 == 0;
                assert!(
                    sum == payload || is_less,
                    "{name}: {} bytes were given out",
                    given.len()
                );
            }
        }
    }
    assert!(good >= 10 && bad >= 75, "{good} good, {bad} bad");
}
