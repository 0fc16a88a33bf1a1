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

/// Whether one that is shown was taken, and the number of its batch. It knows of no type: the threads are compiled once.
type Look<'a> = dyn Fn(usize, RecordId, Sort, &mut [u8]) -> bool + Sync + 'a;

impl Vault {
    /// What `take` takes of everything that is shown, newest first, at most `most`.
    pub(crate) fn take_of_all<T: Send>(
        &self,
        open: &Open,
        most: usize,
        take: &Take<'_, T>,
    ) -> Result<Vec<T>, VaultError> {
        let taken = Taken(Mutex::default());
        self.show_all(open, most, &|number, id, sort, body| {
            take(id, sort, body).map(|one| taken.put(number, one)).is_some()
        })?;
        Ok(taken.in_order(most))
    }

    /// Shows everything to `look`, until `most` were taken.
    fn show_all(&self, open: &Open, most: usize, look: &Look<'_>) -> Result<(), VaultError> {
        let hands = Hands {
            look,
            keys: (&self.identity, &open.keys),
            taken: AtomicUsize::new(0),
        };
        let waiting = Waiting::default();
        thread::scope(|scope| {
            let help = || hands.all_of(&waiting, Ok(()));
            let helpers: Vec<_> = (0..HELPERS)
                .filter_map(|_| thread::Builder::new().spawn_scoped(scope, help).ok())
                .collect();
            let (mut opened, mut batch, mut buffer) = (Ok(()), Batch::default(), new_buffer());
            let walked = self.walk(open, From::Newest, &mut |seq, token, sealed| {
                batch.push(seq, token, sealed);
                if batch.bytes.len() < BATCH {
                    return Ok(ControlFlow::Continue(()));
                }
                let next = batch.next();
                if let Some(full) = waiting.handed_on(std::mem::replace(&mut batch, next)) {
                    hands.open(&full, &mut buffer, &mut opened);
                }
                // What is older than a batch that was handed on is older than all that will be taken of it.
                Ok(if hands.taken.load(Ordering::Relaxed) < most {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                })
            });
            waiting.ends();
            hands.open(&batch, &mut buffer, &mut opened);
            let mut all = hands.all_of(&waiting, opened);
            for helper in helpers {
                // A thread that panicked is a defect: what it would have taken is missing.
                let theirs = helper.join().unwrap_or(Err(VaultError::NotSaved));
                all = all.and(theirs);
            }
            walked.and(all)
        })
    }
}

/// What was taken of each batch, by its number: the newest first. One thread opens a batch, in its order.
struct Taken<T>(Mutex<Vec<Vec<T>>>);

impl<T> Taken<T> {
    fn put(&self, number: usize, one: T) {
        let mut batches = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if batches.len() <= number {
            batches.resize_with(number.saturating_add(1), Vec::new);
        }
        if let Some(of_batch) = batches.get_mut(number) {
            of_batch.push(one);
        }
    }

    fn in_order(self, most: usize) -> Vec<T> {
        let batches = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        batches.into_iter().flatten().take(most).collect()
    }
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
struct Hands<'a> {
    look: &'a Look<'a>,
    keys: (&'a Identity, &'a Keys),
    /// How many were taken by now.
    taken: AtomicUsize,
}

impl Hands<'_> {
    /// Opens batches for as long as there are some, after what was `opened`.
    fn all_of(&self, waiting: &Waiting, mut opened: Result<(), VaultError>) -> Result<(), VaultError> {
        let mut buffer = new_buffer();
        while let Some(batch) = waiting.next() {
            self.open(&batch, &mut buffer, &mut opened);
        }
        opened
    }

    /// Opens one batch. After an error nothing more is opened.
    fn open(&self, batch: &Batch, buffer: &mut Zeroizing<Vec<u8>>, so_far: &mut Result<(), VaultError>) {
        if so_far.is_err() {
            return;
        }
        let mut of_batch: usize = 0;
        for (seq, token, sealed) in batch.rows() {
            match opened(seq, token, sealed, self.keys, buffer) {
                Ok((Some((sort, body)), _)) => {
                    let is_taken = (self.look)(batch.number, RecordId(seq), sort, body);
                    of_batch = of_batch.saturating_add(is_taken.into());
                }
                Ok((None, _)) => {}
                Err(error) => {
                    *so_far = Err(error);
                    return;
                }
            }
        }
        self.taken.fetch_add(of_batch, Ordering::Relaxed);
    }
}
