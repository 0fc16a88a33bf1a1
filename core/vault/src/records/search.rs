//! Finding a word: by looking through everything, because an index on the disk would have to hold the words.
//!
//! Letters are compared without their case and without their marks, whichever keyboard wrote them: `é` is `e`, `ß` is `ss`,
//! `İ` is `i` (UTS #10's search in small: NFKD, no marks, both cases). That finds more than was typed, which is right for
//! one's own pages. A body is bytes to the vault, so what is looked for is the word in UTF-8, wherever it stands.

use std::{
    num::NonZero,
    ops::ControlFlow,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
        mpsc::{Receiver, TrySendError, sync_channel},
    },
    thread,
};

use memchr::memmem::Finder;
use stillpoint_letters::{LONGEST_FORM, Letters};
use zeroize::Zeroizing;

use crate::{
    error::VaultError,
    records::{
        record::{Kind, RecordId},
        scan::{From, Sort, new_buffer, opened},
    },
    sealed::keys::{Identity, Keys},
    vault::{Open, Vault},
};

/// How many bytes of sealed rows are handed on at once.
const BATCH: usize = 32 * 1024;
/// How many batches may wait.
const WAITING: usize = 8;
/// No more threads than this: the disk is read by one.
const MOST_THREADS: usize = 4;

impl Vault {
    /// The newest records of one kind that hold `word`, newest first, at most `most`. Nothing of what they say stays in
    /// memory. An empty word is in none.
    ///
    /// # Errors
    /// As [`Vault::newest`].
    pub fn search(&self, kind: Kind, word: &str, most: usize) -> Result<Vec<RecordId>, VaultError> {
        let open = self.open_parts()?;
        let letters = Letters::unpacked();
        let folded = folded(word.as_bytes(), &letters);
        if folded.is_empty() || most == 0 {
            return Ok(Vec::new());
        }
        let search = Search {
            kind,
            word: Word::new(&folded, &letters),
            keys: (&self.identity, &open.keys),
            found: AtomicUsize::new(0),
        };
        let mut found = self
            .search_all(open, &search, most)
            .map_err(|error| self.counted(error))?;
        found.sort_unstable_by(|one, other| other.cmp(one));
        found.truncate(most);
        Ok(found)
    }

    /// This thread reads the file; what is sealed is opened by as many as the phone has, and by this one when they are
    /// busy.
    fn search_all(&self, open: &Open, search: &Search<'_>, most: usize) -> Result<Vec<RecordId>, VaultError> {
        let (waiting, batches) = sync_channel::<Batch>(WAITING);
        let batches = Mutex::new(batches);
        let threads = thread::available_parallelism()
            .map_or(1, NonZero::get)
            .min(MOST_THREADS);
        thread::scope(|scope| {
            let help = || search.all_of(&batches);
            let helpers: Vec<_> = (1..threads)
                .filter_map(|_| thread::Builder::new().spawn_scoped(scope, help).ok())
                .collect();
            let (mut found, mut batch, mut buffer) = (Ok(Vec::new()), Batch::default(), new_buffer());
            let walked = self.walk(open, From::Newest, &mut |seq, token, sealed| {
                batch.push(seq, token, sealed);
                if batch.bytes.len() < BATCH {
                    return Ok(ControlFlow::Continue(()));
                }
                let full = std::mem::take(&mut batch);
                if let Err(TrySendError::Full(full) | TrySendError::Disconnected(full)) = waiting.try_send(full) {
                    search.batch(&full, &mut buffer, &mut found);
                }
                // What is older than a batch that was handed on is older than all that will be found in it.
                Ok(if search.found.load(Ordering::Relaxed) < most {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                })
            });
            drop(waiting);
            search.batch(&batch, &mut buffer, &mut found);
            let mut all = found.and_then(|found| Ok([found, search.all_of(&batches)?].concat()));
            for helper in helpers {
                // A thread that panicked is a defect: what it would have found is missing.
                let theirs = helper.join().unwrap_or(Err(VaultError::NotSaved));
                all = all.and_then(|all| Ok([all, theirs?].concat()));
            }
            walked.and(all)
        })
    }
}

/// Sealed rows, one behind the other.
#[derive(Default)]
struct Batch {
    bytes: Vec<u8>,
    /// The number of each row, and where its token and what is sealed end.
    rows: Vec<(i64, usize, usize)>,
}

impl Batch {
    fn push(&mut self, seq: i64, token: &[u8], sealed: &[u8]) {
        self.bytes.extend_from_slice(token);
        let middle = self.bytes.len();
        self.bytes.extend_from_slice(sealed);
        self.rows.push((seq, middle, self.bytes.len()));
    }

    fn rows(&self) -> impl Iterator<Item = (i64, &[u8], &[u8])> {
        let mut start = 0;
        self.rows.iter().filter_map(move |&(seq, middle, end)| {
            let token = self.bytes.get(start..middle)?;
            start = end;
            Some((seq, token, self.bytes.get(middle..end)?))
        })
    }
}

/// What is looked for.
struct Search<'a> {
    kind: Kind,
    word: Word<'a>,
    keys: (&'a Identity, &'a Keys),
    /// How many were found by now.
    found: AtomicUsize,
}

impl Search<'_> {
    /// Looks through batches for as long as there are some.
    fn all_of(&self, batches: &Mutex<Receiver<Batch>>) -> Result<Vec<RecordId>, VaultError> {
        let (mut found, mut buffer) = (Ok(Vec::new()), new_buffer());
        loop {
            let next = batches.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok(batch) = next else {
                return found;
            };
            self.batch(&batch, &mut buffer, &mut found);
        }
    }

    /// Looks through one batch. After an error nothing more is looked for.
    fn batch(&self, batch: &Batch, buffer: &mut Zeroizing<Vec<u8>>, found: &mut Result<Vec<RecordId>, VaultError>) {
        let Ok(ids) = found else { return };
        for (seq, token, sealed) in batch.rows() {
            match opened(seq, token, sealed, self.keys, buffer) {
                Ok((Some((sort, body)), _)) => {
                    if sort == Sort::Entry(self.kind) && self.word.is_in(body) {
                        ids.push(RecordId(seq));
                        self.found.fetch_add(1, Ordering::Relaxed);
                    }
                }
                Ok((None, _)) => {}
                Err(error) => {
                    *found = Err(error);
                    return;
                }
            }
        }
    }
}

/// A word, folded.
struct Word<'a> {
    folded: &'a str,
    finder: Finder<'a>,
    letters: &'a Letters,
}

impl<'a> Word<'a> {
    fn new(folded: &'a str, letters: &'a Letters) -> Self {
        Self {
            folded,
            letters,
            finder: Finder::new(folded),
        }
    }

    /// Whether it is in `body`, which is turned into small letters as far as they are ASCII.
    fn is_in(&self, body: &mut [u8]) -> bool {
        lower_ascii(body);
        self.finder.find(body).is_some() || !body.is_ascii() && folded(body, self.letters).contains(self.folded)
    }
}

/// As `make_ascii_lowercase`, eight bytes at a time also where the rest is compiled for size: with that, the letters
/// took as long as a third of the unsealing.
fn lower_ascii(body: &mut [u8]) {
    let (eights, rest) = body.as_chunks_mut::<8>();
    for eight in eights {
        let all = u64::from_ne_bytes(*eight);
        let seven_bits = all & 0x7f7f_7f7f_7f7f_7f7f;
        // In each byte the highest bit says "from A on", "after Z".
        let from_a = seven_bits.wrapping_add(0x3f3f_3f3f_3f3f_3f3f);
        let after_z = seven_bits.wrapping_add(0x2525_2525_2525_2525);
        let is_capital = from_a & !after_z & !all & 0x8080_8080_8080_8080;
        *eight = (all | is_capital >> 2).to_ne_bytes();
    }
    rest.make_ascii_lowercase();
}

/// What of `body` is text, as it is compared.
fn folded(body: &[u8], letters: &Letters) -> Zeroizing<String> {
    // Room for the longest from the start (UAX #15, section 9): growing would leave a copy behind.
    let mut folded = Zeroizing::new(String::with_capacity(body.len().saturating_mul(LONGEST_FORM)));
    for chunk in body.utf8_chunks() {
        for letter in chunk.valid().chars() {
            letters.parts_of(letter, |part| {
                if !letters.is_mark(part) {
                    let small = part.to_lowercase().flat_map(char::to_uppercase);
                    let small = small.flat_map(char::to_lowercase);
                    folded.extend(small.filter(|letter| !letters.is_mark(*letter)));
                }
            });
        }
        if !chunk.invalid().is_empty() {
            folded.push(char::REPLACEMENT_CHARACTER);
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_letters_at_a_time_are_the_same_as_one_by_one() {
        for byte in 0..=255_u8 {
            for at in 0..11 {
                let mut body = [b'Q'; 11];
                body[at] = byte;
                let expected = body.to_ascii_lowercase();
                lower_ascii(&mut body);
                assert_eq!(body.to_vec(), expected, "{byte} at {at}");
            }
        }
    }
}
