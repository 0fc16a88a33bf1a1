//! Looking through everything with as many hands as the phone has: one thread reads the file, and what is sealed is opened by
//! the others, and by that one when they are busy.

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

use zeroize::Zeroizing;

use crate::{
    error::VaultError,
    records::{
        record::RecordId,
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

/// What is taken of one that is shown, by whichever thread has opened it.
pub(crate) type Take<'a, T> = dyn Fn(RecordId, Sort, &mut [u8]) -> Option<T> + Sync + 'a;

impl Vault {
    /// What `take` takes of everything that is shown, newest first, at most `most`.
    pub(crate) fn take_of_all<T: Send>(
        &self,
        open: &Open,
        most: usize,
        take: &Take<'_, T>,
    ) -> Result<Vec<T>, VaultError> {
        let hands = Hands {
            take,
            keys: (&self.identity, &open.keys),
            taken: AtomicUsize::new(0),
        };
        let (waiting, batches) = sync_channel::<Batch>(WAITING);
        let batches = Mutex::new(batches);
        let threads = thread::available_parallelism()
            .map_or(1, NonZero::get)
            .min(MOST_THREADS);
        let taken = thread::scope(|scope| {
            let help = || hands.all_of(&batches, Ok(Vec::new()));
            let helpers: Vec<_> = (1..threads)
                .filter_map(|_| thread::Builder::new().spawn_scoped(scope, help).ok())
                .collect();
            let (mut taken, mut batch, mut buffer) = (Ok(Vec::new()), Batch::default(), new_buffer());
            let walked = self.walk(open, From::Newest, &mut |seq, token, sealed| {
                batch.push(seq, token, sealed);
                if batch.bytes.len() < BATCH {
                    return Ok(ControlFlow::Continue(()));
                }
                let next = batch.next();
                let full = std::mem::replace(&mut batch, next);
                if let Err(TrySendError::Full(full) | TrySendError::Disconnected(full)) = waiting.try_send(full) {
                    hands.open(&full, &mut buffer, &mut taken);
                }
                // What is older than a batch that was handed on is older than all that will be taken of it.
                Ok(if hands.taken.load(Ordering::Relaxed) < most {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                })
            });
            drop(waiting);
            hands.open(&batch, &mut buffer, &mut taken);
            let mut all = hands.all_of(&batches, taken);
            for helper in helpers {
                // A thread that panicked is a defect: what it would have taken is missing.
                let theirs = helper.join().unwrap_or(Err(VaultError::NotSaved));
                all = all.and_then(|mut all| {
                    all.append(&mut theirs?);
                    Ok(all)
                });
            }
            walked.and(all)
        })?;
        Ok(in_order(taken, most))
    }
}

/// What was taken of each batch, which has a number: the newest first.
type Taken<T> = Result<Vec<(usize, Vec<T>)>, VaultError>;

fn in_order<T>(taken: Vec<(usize, Vec<T>)>, most: usize) -> Vec<T> {
    let mut batches: Vec<Vec<T>> = Vec::new();
    for (number, of_batch) in taken {
        if batches.len() <= number {
            batches.resize_with(number.saturating_add(1), Vec::new);
        }
        if let Some(place) = batches.get_mut(number) {
            *place = of_batch;
        }
    }
    batches.into_iter().flatten().take(most).collect()
}

/// Sealed rows, one behind the other.
#[derive(Default)]
struct Batch {
    number: usize,
    bytes: Vec<u8>,
    /// The number of each row, and where its token and what is sealed end.
    rows: Vec<(i64, usize, usize)>,
}

impl Batch {
    /// An empty one for what comes after this.
    fn next(&self) -> Self {
        Self {
            number: self.number.saturating_add(1),
            bytes: Vec::with_capacity(self.bytes.len()),
            rows: Vec::with_capacity(self.rows.len()),
        }
    }

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

/// What all hands share.
struct Hands<'a, T> {
    take: &'a Take<'a, T>,
    keys: (&'a Identity, &'a Keys),
    /// How many were taken by now.
    taken: AtomicUsize,
}

impl<T> Hands<'_, T> {
    /// Opens batches for as long as there are some, beside what was `taken`.
    fn all_of(&self, batches: &Mutex<Receiver<Batch>>, mut taken: Taken<T>) -> Taken<T> {
        let mut buffer = new_buffer();
        loop {
            let next = batches.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok(batch) = next else {
                return taken;
            };
            self.open(&batch, &mut buffer, &mut taken);
        }
    }

    /// Opens one batch. After an error nothing more is opened.
    fn open(&self, batch: &Batch, buffer: &mut Zeroizing<Vec<u8>>, taken: &mut Taken<T>) {
        let Ok(all) = taken else { return };
        let mut of_batch = Vec::new();
        for (seq, token, sealed) in batch.rows() {
            match opened(seq, token, sealed, self.keys, buffer) {
                Ok((Some((sort, body)), _)) => {
                    of_batch.extend((self.take)(RecordId(seq), sort, body));
                }
                Ok((None, _)) => {}
                Err(error) => {
                    *taken = Err(error);
                    return;
                }
            }
        }
        self.taken.fetch_add(of_batch.len(), Ordering::Relaxed);
        all.push((batch.number, of_batch));
    }
}
