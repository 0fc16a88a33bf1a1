//! Deaths: a process that writes is killed at a moment that it does not know, and what it acknowledged is counted
//! outside of it.
//!
//! The process says one byte for each thing that has returned. Both sides draw the same things from the same seed, so a
//! byte is all that has to be said. Power cuts do not see a file take the place of another ([`Act::Forever`]): deaths do.

use std::{
    fs,
    io::{ErrorKind, Read, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use stillpoint_core::vault::{
    DeviceKeyError, DeviceKeys, Erased, Owner, Remembered, Renewed, Vault, doubles::WorkingKeys,
};

use super::{
    Tally,
    act::Act,
    kept::{KINDS, Kept, private_of, unlock},
};
use crate::{chance::Chance, place::Place};

/// What the process is told to be: it writes until it is killed.
pub const WRITER: &str = "write-until-killed";

/// The phone's own key, the same in both processes.
const KEY: [u8; 32] = [7; 32];
/// So that no vault grows old and slow.
const DEATHS_OF_A_VAULT: usize = 25;
/// The longest that a process lives.
const LONGEST: Duration = Duration::from_millis(15);
/// The longest that a process lives in which secrets are set, which takes long.
const LONGEST_OF_SECRETS: Duration = Duration::from_millis(1_500);
/// After so many deaths of a vault, secrets are set in it: from then on each unlock takes long.
const DEATHS_BEFORE_SECRETS: usize = 21;

/// A phone that outlives its processes: always the same key, and what it remembers lies beside the vault's folder.
struct Phone {
    keys: WorkingKeys,
    anchor: PathBuf,
}

impl Phone {
    fn of(place: &Path) -> Self {
        Self {
            keys: WorkingKeys::with_key(&KEY),
            anchor: place.join("what-the-phone-remembers"),
        }
    }
}

impl DeviceKeys for Phone {
    fn wrap(&self, plain: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
        self.keys.wrap(plain)
    }

    fn unwrap(&self, wrapped: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
        self.keys.unwrap(wrapped)
    }

    fn erase(&self) -> Result<Erased, DeviceKeyError> {
        Ok(Erased::WasGone)
    }

    fn renew(&self) -> Result<Renewed, DeviceKeyError> {
        Ok(Renewed::Now)
    }

    fn forget_earlier(&self) -> Result<Erased, DeviceKeyError> {
        Ok(Erased::WasGone)
    }

    fn remember(&self, anchor: Vec<u8>) -> Result<Remembered, DeviceKeyError> {
        let unfinished = self.anchor.with_extension("new");
        let kept = fs::write(&unfinished, anchor).and_then(|()| fs::rename(&unfinished, &self.anchor));
        kept.map(|()| Remembered::Now).map_err(|_| DeviceKeyError::Failed)
    }

    fn recall(&self) -> Result<Option<Vec<u8>>, DeviceKeyError> {
        match fs::read(&self.anchor) {
            Err(why) if why.kind() == ErrorKind::NotFound => Ok(None),
            read => read.map(Some).map_err(|_| DeviceKeyError::Failed),
        }
    }
}

/// What the process says.
#[derive(Debug, Clone, Copy)]
#[repr(u8)]
enum Said {
    Made = b'm',
    Unlocked = b'u',
    Done = b'.',
}

/// Kills `program`, which is this one, `deaths` times. With `boasts`, the control, it acknowledges before it writes.
///
/// # Errors
/// What could not be run, or that nothing was ever acknowledged.
pub fn kill(program: &Path, deaths: usize, seed: u64, boasts: bool) -> Result<Tally, String> {
    let mut chance = Chance(seed).split();
    let mut tally = Tally::default();
    let mut acknowledged = 0;
    // In memory: what a death leaves does not hang on how slow a disk is, and more happens between two.
    let mut home = (Place::in_memory(), None);
    for death in 0..deaths {
        if death % DEATHS_OF_A_VAULT == 0 {
            home = (Place::in_memory(), None);
        }
        let (place, kept) = &mut home;
        let seed = chance.number();
        let secrets = death % DEATHS_OF_A_VAULT >= DEATHS_BEFORE_SECRETS;
        let longest = if secrets { LONGEST_OF_SECRETS } else { LONGEST };
        let moment = Moment {
            // The first is told of something, however slow the machine is.
            awaited: match death {
                0 => Some(Said::Done),
                // Mostly while it writes, and sometimes while it makes or opens the vault.
                _ => (!chance.one_in(4)).then_some(Said::Unlocked),
            },
            wait: Duration::from_micros(chance.below(longest.as_micros() as u64)),
            secrets,
        };
        let said = die(program, place.path(), seed, moment, boasts)?;
        acknowledged += said.iter().filter(|&&byte| byte == Said::Done as u8).count();
        tally.points += 1;
        match survived(place.path(), kept.clone(), &said, (seed, secrets)) {
            Ok(now) => *kept = now,
            Err(why) => {
                tally.lost += 1;
                tally.examples.push(format!("death {death}, {moment:?}: {why}"));
                tally.examples.truncate(super::EXAMPLES);
                home = (Place::in_memory(), None);
            }
        }
    }
    if acknowledged == 0 {
        return Err("the process was never quick enough to be told anything by".to_owned());
    }
    tally.acknowledged = acknowledged;
    Ok(tally)
}

/// When a process is killed.
#[derive(Debug, Clone, Copy)]
struct Moment {
    /// What it has to have said before.
    awaited: Option<Said>,
    wait: Duration,
    /// Whether secrets are set first.
    secrets: bool,
}

/// Starts the process, kills it (SIGKILL) at that `moment`, and answers what it said until then.
fn die(program: &Path, place: &Path, seed: u64, moment: Moment, boasts: bool) -> Result<Vec<u8>, String> {
    let failed = |why: std::io::Error| format!("{}: {why}", program.display());
    let mut writer = Command::new(program)
        .arg(WRITER)
        .arg(place)
        .args([seed.to_string(), boasts.to_string(), moment.secrets.to_string()])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let mut output = writer.stdout.take().ok_or("the process cannot be heard")?;
    let mut said = Vec::new();
    let mut byte = [0];
    while moment.awaited.is_some_and(|awaited| !said.contains(&(awaited as u8)))
        && output.read(&mut byte).map_err(failed)? > 0
    {
        said.extend(byte);
    }
    thread::sleep(moment.wait);
    writer.kill().map_err(failed)?;
    output.read_to_end(&mut said).map_err(failed)?;
    let status = writer.wait().map_err(failed)?;
    if status.code().is_some() {
        return Err(format!("the process ended by itself, with {status}"));
    }
    Ok(said)
}

/// What the vault holds now, which is what was acknowledged, or that and the one thing that was under way. None: there
/// is no vault yet, and none was promised.
fn survived(
    place: &Path,
    before: Option<Kept>,
    said: &[u8],
    (seed, secrets): (u64, bool),
) -> Result<Option<Kept>, String> {
    let was_made = before.is_some() || said.contains(&(Said::Made as u8));
    if !was_made && !Vault::exists(place) {
        return Ok(None);
    }
    let before = before.unwrap_or_default().unlocked();
    let done = said.iter().filter(|&&byte| byte == Said::Done as u8).count();
    let mut days = Days::new(before, seed, secrets);
    for _ in 0..done {
        days.next();
    }
    let mut allowed = vec![days.kept.clone().unlocked()];
    if said.contains(&(Said::Unlocked as u8)) {
        days.next();
        allowed.push(days.kept.unlocked());
    }
    let keys = Phone::of(place);
    let mut vault = Vault::open(place).map_err(|why| format!("it does not open: {why}"))?;
    unlock(&mut vault, &keys).map_err(|why| format!("it does not unlock: {why}"))?;
    super::kept::one_of_them_is_in(&vault, &allowed.iter().collect::<Vec<_>>())?;
    Ok(allowed.into_iter().find(|kept| kept.is_in(&vault).is_ok()))
}

/// What is done, one after another.
struct Days {
    kept: Kept,
    is_open: bool,
    chance: Chance,
    turn: u64,
    secrets: bool,
}

impl Days {
    const fn new(kept: Kept, seed: u64, secrets: bool) -> Self {
        Self {
            kept,
            is_open: true,
            chance: Chance(seed),
            turn: 0,
            secrets,
        }
    }

    fn next(&mut self) -> Act {
        let number = self.chance.0.wrapping_add(self.turn);
        let large = self.turn % 64 > 55;
        let act = if self.is_open && self.secrets && self.kept.private.is_none() {
            Act::SetPrivate
        } else if self.is_open && self.secrets && !self.kept.has_secret {
            Act::SetSecret
        } else if self.is_open && !self.secrets && self.chance.one_in(24) {
            Act::Forever
        } else {
            Act::any(&self.kept, self.is_open, large, number, &mut self.chance)
        };
        self.kept = act.done_to(&self.kept);
        self.is_open = act.leaves_open(self.is_open);
        self.turn += 1;
        act
    }
}

/// What the process does that will be killed: everything, for ever, in the vault in `place`.
///
/// # Errors
/// What the vault refused, though its disk did nothing wrong.
pub fn write_until_killed(place: &Path, seed: u64, boasts: bool, secrets: bool) -> Result<(), String> {
    let refused = |why| format!("the vault refused: {why}");
    let keys = Phone::of(place);
    let mut vault = if Vault::exists(place) {
        Vault::open(place).map_err(refused)?
    } else {
        let vault = Vault::create(place, None, &keys).map_err(refused)?;
        say(Said::Made)?;
        vault
    };
    unlock(&mut vault, &keys).map_err(refused)?;
    // How many entries there are is all that has to be known of the past.
    let mut entries = Vec::new();
    for kind in KINDS {
        let found = vault.newest(kind, usize::MAX).map_err(refused)?.len();
        entries.resize(entries.len() + found, (0, [].into()));
    }
    let private = private_of(&vault, Owner::FIRST).map_err(refused)?;
    let kept = Kept {
        entries,
        has_secret: vault.has_secret_slot(),
        private: vault.has_compartment(Owner::FIRST).map_err(refused)?.then_some(private),
        ..Kept::default()
    };
    say(Said::Unlocked)?;
    let (mut days, mut vault) = (Days::new(kept, seed, secrets), Some(vault));
    loop {
        let act = days.next();
        if boasts {
            say(Said::Done)?;
        }
        act.to(&mut vault, place, &keys).map_err(refused)?;
        if !boasts {
            say(Said::Done)?;
        }
    }
}

fn say(said: Said) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    let told = out.write_all(&[said as u8]).and_then(|()| out.flush());
    told.map_err(|why| format!("nobody listens: {why}"))
}
