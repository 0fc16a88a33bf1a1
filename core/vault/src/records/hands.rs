//! Looking through everything with several hands: one thread reads the file, and what is sealed is opened by the others, and by
//! that one when they are busy.

use std::{
    ops::ControlFlow,
    sync::{
        Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
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
/// So many threads open what that one reads: a phone has four cores or more, and where there are fewer they take turns.
const HELPERS: usize = 3;

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
        let waiting = Waiting::default();
        let taken = thread::scope(|scope| {
            let help = || hands.all_of(&waiting, Ok(Vec::new()));
            let helpers: Vec<_> = (0..HELPERS)
                .filter_map(|_| thread::Builder::new().spawn_scoped(scope, help).ok())
                .collect();
            let (mut taken, mut batch, mut buffer) = (Ok(Vec::new()), Batch::default(), new_buffer());
            let walked = self.walk(open, From::Newest, &mut |seq, token, sealed| {
                batch.push(seq, token, sealed);
                if batch.bytes.len() < BATCH {
                    return Ok(ControlFlow::Continue(()));
                }
                let next = batch.next();
                if let Some(full) = waiting.handed_on(std::mem::replace(&mut batch, next)) {
                    hands.open(&full, &mut buffer, &mut taken);
                }
                // What is older than a batch that was handed on is older than all that will be taken of it.
                Ok(if hands.taken.load(Ordering::Relaxed) < most {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                })
            });
            waiting.ends();
            hands.open(&batch, &mut buffer, &mut taken);
            let mut all = hands.all_of(&waiting, taken);
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

/// Batches that wait to be opened, and whether no more will come.
#[derive(Default)]
struct Waiting {
    batches: Mutex<(Vec<Batch>, bool)>,
    changed: Condvar,
}

impl Waiting {
    fn hold(&self) -> MutexGuard<'_, (Vec<Batch>, bool)> {
        self.batches.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets `full` wait; gives it back where enough do.
    fn handed_on(&self, full: Batch) -> Option<Batch> {
        let (batches, _) = &mut *self.hold();
        if batches.len() >= WAITING {
            return Some(full);
        }
        batches.push(full);
        self.changed.notify_one();
        None
    }

    /// No more will come.
    fn ends(&self) {
        self.hold().1 = true;
        self.changed.notify_all();
    }

    /// One of them; none once there will be no more. Which one does not matter: each has its number.
    fn next(&self) -> Option<Batch> {
        let mut waiting = self.hold();
        loop {
            let (batches, has_ended) = &mut *waiting;
            if !batches.is_empty() || *has_ended {
                return batches.pop();
            }
            waiting = self.changed.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
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
    fn all_of(&self, waiting: &Waiting, mut taken: Taken<T>) -> Taken<T> {
        let mut buffer = new_buffer();
        while let Some(batch) = waiting.next() {
            self.open(&batch, &mut buffer, &mut taken);
        }
        taken
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
