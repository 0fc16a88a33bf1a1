//! Taking a backup in: into a vault that is there, beside what it holds, or into a new one. By which rules is the vault's
//! business (`Vault::take_in`).
//!
//! The file is read once, while a single transaction takes in what it holds. That is committed only when the last line
//! was read and everything before it was what it says; whatever is wrong with the file, nothing was written. No more lines are read
//! than there may be records in a vault.

use std::{fs::File, path::Path};

use stillpoint_age::{Reader, With};
use zeroize::Zeroizing;

use super::{BackupError, BackupTrouble, GoOn, LONGEST_LINE, REPORT_EVERY, Report, line};
use crate::vault::{DeviceKeys, MOST_RECORDS, Name, Restored, Secret, Sort, TakeIn, Vault, VaultError};

const LINE: usize = 32 * 1024;

/// What a thing from a backup passes through on its way in: it knows what the things mean. It hands on what is to be taken
/// in, as it is to be taken in, and refuses a backup in which something stands that nobody could have kept.
pub type Arrive<'a> = dyn FnMut(Sort, &[u8], &mut TakeIn<'_>) -> Result<(), BackupError> + 'a;

/// Takes everything in as it stands there.
///
/// # Errors
/// What the vault answers.
pub fn as_it_stands(sort: Sort, body: &[u8], take: &mut TakeIn<'_>) -> Result<(), BackupError> {
    Ok(take(sort, body)?)
}

/// A backup that is to be taken in: where it lies, and what opens it.
pub struct Restoring<'a> {
    /// The file.
    pub file: &'a Path,
    /// Its key.
    pub with: With<'a>,
}

/// Takes a backup into `vault`, beside what is there.
///
/// # Errors
/// [`BackupError`]; the vault is as it was.
pub fn restore_into(
    vault: &mut Vault,
    backup: &Restoring<'_>,
    arrive: &mut Arrive<'_>,
    report: &mut Report<'_>,
) -> Result<Restored, BackupError> {
    let mut feeding = Feeding::new(backup, None, arrive, report);
    let outcome = vault.take_in(&mut |take| feeding.feed(take));
    feeding.or_why(outcome)
}

/// Makes a vault in the folder `place` out of a backup, and opens it: on another phone, or on this one when nothing is
/// left. What stands under the name `needed` has to be in it, or nobody could begin from it.
///
/// # Errors
/// [`BackupError`]; nothing is left behind.
pub fn restore_new(
    place: &Path,
    secret: Option<&Secret>,
    keys: &dyn DeviceKeys,
    needed: Name,
    backup: &Restoring<'_>,
    arrive: &mut Arrive<'_>,
    report: &mut Report<'_>,
) -> Result<(Vault, Restored), BackupError> {
    let mut feeding = Feeding::new(backup, Some(needed), arrive, report);
    let outcome = Vault::create_taking_in(place, secret, keys, &mut |take| feeding.feed(take));
    feeding.or_why(outcome)
}

/// Reads a backup to its end, and says why it could not: the vault hands on its own errors alone.
struct Feeding<'a, 'b, 'c> {
    backup: &'a Restoring<'a>,
    needed: Option<Name>,
    arrive: &'a mut Arrive<'c>,
    report: &'a mut Report<'b>,
    why: Option<BackupError>,
}

impl<'a, 'b, 'c> Feeding<'a, 'b, 'c> {
    fn new(
        backup: &'a Restoring<'a>,
        needed: Option<Name>,
        arrive: &'a mut Arrive<'c>,
        report: &'a mut Report<'b>,
    ) -> Self {
        Self {
            backup,
            needed,
            arrive,
            report,
            why: None,
        }
    }

    fn or_why<T>(self, outcome: Result<T, VaultError>) -> Result<T, BackupError> {
        outcome.map_err(|error| match (self.why, error) {
            (Some(why), _) => why,
            // What a vault calls "not saved" is here a phone that is full.
            (None, VaultError::NotSaved) => BackupTrouble::NoRoom.into(),
            (None, error) => error.into(),
        })
    }

    fn feed(&mut self, take: &mut TakeIn<'_>) -> Result<(), VaultError> {
        self.read(take).map_err(|error| match error {
            BackupError::Vault(error) => error,
            other => {
                self.why = Some(other);
                VaultError::NotSaved
            }
        })
    }

    fn read(&mut self, take: &mut TakeIn<'_>) -> Result<(), BackupError> {
        let mut file = File::open(self.backup.file)?;
        let mut reader = Reader::open(&mut file, &self.backup.with)?;
        read_to_its_end(&mut reader, self.needed, self.report, &mut |sort, body| {
            (self.arrive)(sort, body, take)
        })
    }
}

/// Takes one thing, or says why not.
type Take<'a> = dyn FnMut(Sort, &[u8]) -> Result<(), BackupError> + 'a;

/// Reads the text of a backup, and answers for all of it: what was taken before an error is to be let go.
pub(super) fn read_to_its_end(
    reader: &mut Reader<'_>,
    needed: Option<Name>,
    report: &mut Report<'_>,
    take: &mut Take<'_>,
) -> Result<(), BackupError> {
    let mut text = Zeroizing::new(Vec::with_capacity(LINE));
    let mut body = Zeroizing::new(Vec::with_capacity(LINE));
    if !next_line(reader, &mut text)? {
        return Err(BackupTrouble::NotABackup.into());
    }
    let promised = line::read_first(&text)?;
    if promised.is_some_and(|promised| promised > MOST_RECORDS) {
        return Err(BackupTrouble::TooMany.into());
    }
    let (mut count, mut is_there) = (0_u32, needed.is_none());
    loop {
        if !next_line(reader, &mut text)? {
            return Err(BackupTrouble::Changed.into());
        }
        let sort = match line::read(&text, &mut body)? {
            line::Read::Record(sort) => sort,
            line::Read::End(said) => {
                let as_promised = promised.is_none_or(|promised| promised == count);
                if said != count || !as_promised || next_line(reader, &mut text)? {
                    return Err(BackupTrouble::Changed.into());
                }
                break;
            }
        };
        if count == MOST_RECORDS {
            return Err(BackupTrouble::TooMany.into());
        }
        is_there |= needed.is_some_and(|needed| sort == Sort::Named(needed));
        take(sort, &body)?;
        count = count.saturating_add(1);
        if count.is_multiple_of(REPORT_EVERY) && report(count, promised.unwrap_or(0)) == GoOn::Stop {
            return Err(BackupError::Stopped);
        }
    }
    if !is_there {
        return Err(BackupTrouble::NoPlan.into());
    }
    if report(count, count) == GoOn::Stop {
        return Err(BackupError::Stopped);
    }
    Ok(())
}

/// The next line in place of the one in `line`, which is a buffer that is used again and again.
fn next_line(reader: &mut Reader<'_>, line: &mut Zeroizing<Vec<u8>>) -> Result<bool, BackupError> {
    line.clear();
    Ok(reader.read_line(line, LONGEST_LINE)?)
}
