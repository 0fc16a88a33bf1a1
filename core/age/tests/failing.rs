//! A source and a sink that fail at any byte, in any way: nothing is given out that was not written, whatever is asked of
//! the reader afterwards, and nothing passes for a file that was not written as one.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails says where"
)]

use std::io::{self, ErrorKind, Read, Write};

use stillpoint_age::{AgeError, Identity, Opener, Reader, To, With, Writer};

/// One whole chunk, and one that is not; under Miri, which takes a second for each 10 kB, the one that is not alone.
const LENGTH: usize = if cfg!(miri) { 300 } else { 65_536 + 300 };
/// Miri tries one place in so many.
const STEP: usize = if cfg!(miri) { 61 } else { 1 };
/// Every kind that is treated in a way of its own anywhere, and some that are not.
const KINDS: [ErrorKind; 5] = [
    ErrorKind::Interrupted,
    ErrorKind::UnexpectedEof,
    ErrorKind::WouldBlock,
    ErrorKind::InvalidData,
    ErrorKind::Other,
];

fn text() -> Vec<u8> {
    (0..LENGTH).map(|at| (at * at % 113) as u8 + 128).collect()
}

/// A file, and what opens it without the work that a key takes.
fn written(key: &Identity) -> (Vec<u8>, Opener) {
    let mut file = Vec::new();
    let mut writer = Writer::begin(&mut file, &To::Recipient(&key.recipient())).unwrap();
    writer.write_all(&text()).unwrap();
    let opener = writer.finish().unwrap();
    (file, opener)
}

/// Fails once, before the byte with the number `at`, and goes on afterwards as if nothing had been.
struct Failing<'a> {
    rest: &'a [u8],
    given: usize,
    at: Option<usize>,
    how: ErrorKind,
}

impl Read for Failing<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let until = self.at.map_or(usize::MAX, |at| at - self.given);
        if until == 0 {
            self.at = None;
            return Err(self.how.into());
        }
        let length = into.len().min(until);
        let read = self.rest.read(into.split_at_mut(length).0)?;
        self.given += read;
        Ok(read)
    }
}

/// How the text is asked for.
#[derive(Debug, Clone, Copy)]
enum Ask {
    Read,
    Piece,
    Line,
}

const ASKS: [Ask; 3] = [Ask::Read, Ask::Piece, Ask::Line];

/// What is given out, and every error on the way: whoever reads goes on after each of them.
fn given(file: &[u8], opener: &Opener, (at, how, ask): (usize, ErrorKind, Ask)) -> (Vec<u8>, Vec<String>) {
    let mut source = Failing {
        rest: file,
        given: 0,
        at: Some(at),
        how,
    };
    let (mut given, mut errors) = (Vec::new(), Vec::new());
    let mut reader = match Reader::open(&mut source, &With::Opener(opener)) {
        Ok(reader) => reader,
        Err(error) => return (given, vec![format!("{error:?}")]),
    };
    // More often than there are pieces: a reader that never ends would be seen, too.
    for _ in 0..200 {
        let mut piece = vec![0; 10_000];
        let mut line = Vec::new();
        let outcome = match ask {
            Ask::Read => reader.read(&mut piece).map_err(AgeError::from).map(|length| {
                given.extend_from_slice(&piece[..length]);
                length > 0
            }),
            Ask::Piece => reader
                .next_piece()
                .map(|piece| piece.inspect(|piece| given.extend_from_slice(piece)).is_some()),
            // There is no line in it: what there is comes as the last one.
            Ask::Line => {
                let more = reader.read_line(&mut line, LENGTH);
                given.extend_from_slice(&line);
                more
            }
        };
        match outcome {
            Ok(true) => {}
            Ok(false) => return (given, errors),
            Err(error) => errors.push(format!("{error:?}")),
        }
    }
    (given, errors)
}

fn holds(file: &[u8], opener: &Opener, plain: &[u8], try_this: (usize, ErrorKind, Ask)) {
    let (given, errors) = given(file, opener, try_this);
    assert!(
        plain.starts_with(&given),
        "{try_this:?}: what nobody wrote was given out"
    );
    if try_this.1 == ErrorKind::Interrupted {
        assert!(
            errors.is_empty() && given.len() == plain.len(),
            "{try_this:?}: an interruption is no error: {errors:?}"
        );
        return;
    }
    // All of it was given out only where nothing failed on the way to its end.
    assert!(!errors.is_empty(), "{try_this:?}: it failed, and nobody was told");
    assert!(
        errors.len() == 1 || errors.len() > 190,
        "{try_this:?}: {} errors",
        errors.len()
    );
    assert!(
        errors.iter().all(|error| *error == errors[0]),
        "{try_this:?}: {errors:?}"
    );
}

fn tries_at(places: impl Iterator<Item = usize>, asks: impl Fn(usize) -> &'static [Ask]) {
    let plain = text();
    let (file, opener) = written(&Identity::random().unwrap());
    for at in places.take_while(|at| *at < file.len()) {
        for how in KINDS {
            for ask in asks(at) {
                holds(&file, &opener, &plain, (at, how, *ask));
            }
        }
    }
}

#[test]
fn a_source_that_fails_anywhere_gives_out_nothing_that_was_not_written() {
    let length = written(&Identity::random().unwrap()).0.len();
    // The header, the end, the borders of the chunks, and some in between.
    let border = length - (300 + 16);
    let near = |at: usize| at < 300 || at.abs_diff(border) < 40 || length - at < 40;
    let places = (0..length).filter(|at| near(*at) || at % 1_999 == 0);
    tries_at(places.step_by(STEP), |_| &ASKS);
}

#[test]
#[ignore = "takes minutes: every byte there is"]
fn a_source_that_fails_at_each_byte_gives_out_nothing_that_was_not_written() {
    // Fewer only where somebody says so, to see that it works.
    let every = std::env::var("STILLPOINT_EVERY_BYTE").map_or(1, |every| every.parse().unwrap());
    tries_at((0..).step_by(every), |at| &ASKS[at % 3..=at % 3]);
}

/// Takes so many bytes, fails once, and goes on afterwards.
struct Stumbling {
    taken: Vec<u8>,
    at: Option<usize>,
    how: ErrorKind,
}

impl Write for Stumbling {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let until = self.at.map_or(usize::MAX, |at| at - self.taken.len());
        if until == 0 {
            self.at = None;
            return Err(self.how.into());
        }
        let length = bytes.len().min(until);
        self.taken.extend_from_slice(&bytes[..length]);
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_sink_that_failed_holds_no_file_however_often_it_is_written_on() {
    let (key, plain) = (Identity::random().unwrap(), text());
    let length = written(&key).0.len();
    let places = (0..length).filter(|at| *at < 300 || at % 1_999 == 0 || length - at < 320);
    for at in places.step_by(STEP * 4 - 3) {
        for how in KINDS {
            let mut sink = Stumbling {
                taken: Vec::new(),
                at: Some(at),
                how,
            };
            let ended = Writer::begin(&mut sink, &To::Recipient(&key.recipient())).and_then(|mut writer| {
                let mut rest = plain.as_slice();
                let mut errors = 0;
                let mut asked = 0;
                while !rest.is_empty() && errors < 9 && asked < 9_999 {
                    asked += 1;
                    match writer.write(rest) {
                        Ok(taken) => rest = &rest[taken..],
                        Err(_) => errors += 1,
                    }
                }
                writer.flush()?;
                writer.finish().map(drop)
            });
            if how == ErrorKind::Interrupted {
                ended.unwrap();
            } else {
                assert!(ended.is_err(), "at {at}, {how:?}: what failed passes for written");
                let mut plain = Vec::new();
                let read = Reader::open(&mut sink.taken.as_slice(), &With::Identity(&key))
                    .and_then(|mut reader| Ok(reader.read_to_end(&mut plain)?));
                assert!(read.is_err(), "at {at}, {how:?}: half a file opens");
            }
        }
    }
}
