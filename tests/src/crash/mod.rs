//! Power cuts and deaths: no acknowledged entry is lost.
//!
//! The real vault lives on a disk that writes down every change ([`life`]). Then the power is cut after each change, with
//! another fate for what was not flushed, and the vault is opened again from what is left. With [`THOROUGH`] points or more
//! that is done after every change: with nothing of what is loose, with all of it, and twice as chance has it; with fewer,
//! the points are spread over the changes, and the fates take turns. A vault lives on from what a cut left, so that opening
//! after a cut is itself cut, and mostly something is dropped in before anybody unlocks it.

pub mod act;
pub mod kept;
pub mod kills;
pub mod life;

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use stillpoint_core::vault::doubles::WorkingKeys;

use self::{
    kept::Kept,
    life::{Life, Way, check, new_vault},
};
use crate::{
    chance::Chance,
    disk::{Change, Fate, Platter, Watching},
    place::Place,
};

/// Which flushes reach the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flushes {
    /// All that the vault asks for.
    All,
    /// The control: the log is flushed before it is brought into the file and when it begins anew, and not when a
    /// change is acknowledged. It is what SQLite does with `synchronous=NORMAL`.
    NotAtCommit,
    /// None: the check must find vaults that are not even whole.
    None,
}

/// How many points were looked at, and what was wrong.
#[derive(Debug, Default)]
pub struct Tally {
    /// Points at which the power was cut.
    pub points: usize,
    /// Points after which something that was acknowledged was not there, or the vault was not as it must be.
    pub lost: usize,
    /// How many things had been acknowledged, over all lives.
    pub acknowledged: usize,
    /// How often a log was brought into the file and begun anew, while the vault was open.
    pub logs: usize,
    /// What was wrong, of the first few.
    pub examples: Vec<String>,
}

const EXAMPLES: usize = 100;
/// From here on every change is cut, each several times.
pub const THOROUGH: usize = 20_000;
/// So often each.
const EACH: usize = 4;
/// With fewer points, so many are spread over one life.
const POINTS_OF_A_LIFE: usize = 500;
const LIVES: usize = 3;

/// Cuts the power at exactly `points` points of lives that `seed` decides.
///
/// # Errors
/// What the vault refused while its disk did nothing wrong.
pub fn cut_power(points: usize, seed: u64, flushes: Flushes) -> Result<Tally, String> {
    let (next, left) = (AtomicUsize::new(0), AtomicUsize::new(points));
    let most = if points < THOROUGH {
        POINTS_OF_A_LIFE
    } else {
        usize::MAX
    };
    let sum = Mutex::new(Ok(Tally::default()));
    let hands = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..hands {
            scope.spawn(|| {
                while left.load(Ordering::Relaxed) > 0 && sum.lock().is_ok_and(|sum| sum.is_ok()) {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let take = |wanted: usize| {
                        let wanted = wanted.min(most);
                        let less = |left: usize| Some(left.saturating_sub(wanted));
                        let before = left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less);
                        wanted.min(before.unwrap_or(0))
                    };
                    let told = story(number, take, seed, flushes);
                    let mut sum = sum.lock().unwrap_or_else(PoisonError::into_inner);
                    match (told, sum.as_mut()) {
                        (Ok(tally), Ok(sum)) => sum.add(tally),
                        (Err(why), Ok(_)) => *sum = Err(format!("seed {seed}, story {number}: {why}")),
                        (_, Err(_)) => {}
                    }
                }
            });
        }
    });
    sum.into_inner().unwrap_or_else(PoisonError::into_inner)
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.points += other.points;
        self.lost += other.lost;
        self.acknowledged += other.acknowledged;
        self.logs += other.logs;
        self.examples.extend(other.examples);
        self.examples.truncate(EXAMPLES);
    }
}

/// A vault that lives three times, and what its disk holds at each of the points that it may `take`.
fn story(number: usize, mut take: impl FnMut(usize) -> usize, seed: u64, flushes: Flushes) -> Result<Tally, String> {
    let mut chance = Chance(Chance(seed).number() ^ number as u64).split();
    let keys = WorkingKeys::new();
    let folder = Place::in_memory();
    let watching = Watching::over(folder.path());
    let mut tally = Tally::default();
    let (mut before, mut held) = (new_vault(&keys)?, vec![Kept::default()]);
    for turn in 0..LIVES {
        let last = turn + 1 == LIVES;
        let large = last && number % 16 == 1;
        let way = Way {
            acts: if large { 120 } else { 40 + chance.index(80) },
            large,
            secret: last && number.is_multiple_of(16),
            private: turn > 0 && number % 16 == 3,
            untold: (number + turn) % 3 == 1,
        };
        let life = Life::live(before, &held, &keys, way, &mut chance)?;
        tally.acknowledged += life.acknowledged.len() - 1;
        tally.logs += life.logs_begun_anew();
        let share = take((life.changes.len() + 1) * EACH);
        let replay = Replay {
            life: &life,
            flushes,
            keys: &keys,
            folder: &folder,
            watching: &watching,
        };
        replay.cut_everywhere(
            share,
            &mut chance,
            &mut tally,
            &format!("seed {seed}, story {number}, life {turn}"),
        );
        // The next life begins with what a cut left of this one; with every flush, or the control would live on
        // without what it lost.
        let until = if chance.one_in(2) {
            life.woken
        } else {
            life.changes.len()
        };
        let at = chance.index(until + 1);
        let mut platter = Platter::holding(life.before.clone());
        life.changes.iter().take(at).for_each(|change| platter.apply(change));
        before = platter.cut(Fate::Some(chance.split()));
        held = life.allowed(at);
        keys.put_anchor(life.anchor(at));
    }
    Ok(tally)
}

/// A life whose power is cut.
struct Replay<'a> {
    life: &'a Life,
    flushes: Flushes,
    keys: &'a WorkingKeys,
    folder: &'a Place,
    watching: &'a Watching,
}

impl Replay<'_> {
    /// Spreads `points` over all changes: with nothing and with everything that is loose, and as chance has it.
    fn cut_everywhere(&self, points: usize, chance: &mut Chance, tally: &mut Tally, whose: &str) {
        let mut platter = Platter::holding(self.life.before.clone());
        let places = self.life.changes.len() + 1;
        for at in 0..places {
            let share = points * (at + 1) / places - points * at / places;
            let allowed = if share > 0 { self.life.allowed(at) } else { Vec::new() };
            for turn in 0..share {
                // Where there are fewer points than changes, each change has its turn with another fate.
                let fate = match if share < EACH { tally.points % EACH } else { turn } {
                    0 => Fate::Nothing,
                    1 => Fate::Everything,
                    _ => Fate::Some(chance.split()),
                };
                tally.points += 1;
                let lives_on = chance.one_in(8);
                let image = platter.cut(fate.clone());
                self.keys.put_anchor(self.life.anchor(at));
                if let Err(why) = check(self.folder, self.watching, self.keys, &image, &allowed, lives_on) {
                    tally.lost += 1;
                    if tally.examples.len() < EXAMPLES {
                        let of = self.life.changes.len();
                        tally
                            .examples
                            .push(format!("{whose}, cut after {at} of {of} changes, {fate:?}: {why}"));
                    }
                }
            }
            if let Some(change) = self.life.changes.get(at)
                && self.reaches_the_disk(at, change)
            {
                platter.apply(change);
            }
        }
    }

    fn reaches_the_disk(&self, at: usize, change: &Change) -> bool {
        let Change::Flushed(file) = change else {
            return true;
        };
        match self.flushes {
            Flushes::All => true,
            Flushes::None => false,
            Flushes::NotAtCommit => {
                let before = at.checked_sub(1).and_then(|at| self.life.changes.get(at));
                let after = self.life.changes.get(at + 1);
                let begins_the_log = matches!(before, Some(Change::Written { offset: 0, .. }));
                let is_brought_in = after.is_some_and(|after| !after.file().ends_with("-wal"));
                !file.ends_with("-wal") || begins_the_log || is_brought_in
            }
        }
    }
}
