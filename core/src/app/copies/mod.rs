//! The recovery sheet, backups, and taking them in. Each may take its time: off the phone's main thread. Nothing here
//! keeps a pause waiting.

mod work;

pub(super) use work::as_key;

use std::path::Path;

use stillpoint_age::{To, With};
use zeroize::Zeroizing;

use crate::{
    backup::{self, BackupError, BackupTrouble, Report, Restoring, Whole, Written},
    error::{Field, KeyTrouble, StillpointError, Why},
    moment::{Moment, Now},
    page::SecretText,
    session::Session,
    vault::{self, RecoveryKey, Restored, Secret, TakeIn, Vault, VaultError},
};

use super::{
    access::known,
    clock::{date, today},
    kept::table::PLAN,
    parting::PartingView,
    place::Place,
    put_away::put_all_away,
    reading::read,
    refusals::without_a_secret,
    restore_rules::RestoreRules,
    stillpoint::{Stillpoint, hold},
    store::Store,
};

/// Whom a backup is for.
pub enum BackupKey {
    /// The recovery sheet.
    Recovery,
    /// Whoever knows this passphrase, which nobody guesses ([`Secret::stands_alone`]), of at most 1,024 characters.
    Passphrase(Zeroizing<String>),
}

/// What opens a backup.
pub enum RestoreKey {
    /// The key from the recovery sheet, as it was typed.
    Recovery(Zeroizing<String>),
    /// Its passphrase.
    Passphrase(Zeroizing<String>),
}

impl Stillpoint {
    /// Writes a backup of everything to `file`, or where the vault is damaged of what can still be read: the answer says
    /// which. An earlier file of that name is replaced once the new one was read back. `was` is the secret that opens the app,
    /// where one was chosen: whoever found it open takes no copy away. Beside an error stands the field that it is about.
    ///
    /// # Errors
    /// [`StillpointError::WrongSecret`] and [`StillpointError::TooSoon`]; [`StillpointError::BackupRefused`];
    /// [`StillpointError::Invalid`] for the passphrase; [`StillpointError::Locked`]; [`StillpointError::Stopped`]. Nothing is
    /// left behind.
    pub(super) fn back_up_proving(
        &self,
        was: SecretText,
        file: &Path,
        to: BackupKey,
        now: &Now,
        report: &mut Report<'_>,
    ) -> (&'static str, Result<Written, StillpointError>) {
        // What waits in memory belongs to it, if it can be written.
        self.unsaid(self.keep(now));
        let made_on = date(today(now));
        self.proving(was, now, |vault, proven| {
            let (vault, whole) = (&*vault, Whole::of(vault, &proven));
            sealed_to(
                vault,
                to,
                &mut |to| match backup::back_up(&whole, file, to, &made_on, report) {
                    Err(BackupError::Vault(VaultError::Damaged { .. })) => {
                        backup::back_up(&whole.readable(), file, to, &made_on, report)
                    }
                    outcome => outcome,
                },
            )
        })
    }

    /// Takes a backup into the open vault, beside what is there: what it is, and whose, is sorted out on the way in
    /// (`restore_rules` in the sources).
    ///
    /// # Errors
    /// [`StillpointError::BackupRefused`], also for one in which something stands that could not have been kept here;
    /// [`StillpointError::Invalid`] for the key; [`StillpointError::Locked`]; [`StillpointError::Damaged`];
    /// [`StillpointError::Stopped`]. The vault is as it was.
    pub fn restore(
        &self,
        file: &Path,
        with: RestoreKey,
        now: &Now,
        report: &mut Report<'_>,
    ) -> Result<(Moment, Restored), StillpointError> {
        // What waits in memory is here, too.
        self.unsaid(self.keep(now));
        let (restored, found) = self.with_open(|vault| {
            let (mut restored, left_out) = opened(with, |with| {
                let mut rules = RestoreRules::beside(vault);
                let backup = Restoring { file, with };
                let arrive = &mut |sort, body: &[u8], take: &mut TakeIn<'_>| rules.take(sort, body, take);
                let restored = backup::restore_into(vault, &backup, arrive, report)?;
                Ok((restored, rules.left_out))
            })?;
            restored.left_out = restored.left_out.saturating_add(left_out);
            // Not important: the next unlock goes on with the newest.
            let _ = put_all_away(vault);
            Ok((restored, read(vault, 0)))
        })?;
        let Ok(found) = found else {
            // It is done, and a disk that does not answer now is read at the next unlock.
            return Ok((self.lock(now), restored));
        };
        // What came with it is there at once: a reflection left open, somebody's own pages.
        let moment = self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.take(found);
        });
        Ok((moment, restored))
    }

    /// Makes the vault out of a backup, where there is none, and opens it: the first start on another phone. Without a
    /// secret the phone's own key opens it.
    ///
    /// # Errors
    /// As [`Stillpoint::restore`]; [`StillpointError::AlreadySetUp`] where there is a vault;
    /// [`StillpointError::KeyUnavailable`]. Nothing is left behind.
    pub fn restore_new(
        &self,
        file: &Path,
        with: RestoreKey,
        secret: Option<String>,
        now: &Now,
        report: &mut Report<'_>,
    ) -> Result<(Moment, Restored), StillpointError> {
        let secret = secret.map(Secret::new).transpose()?;
        let mut store = hold(&self.store);
        match &*store {
            Store::NeverSetUp => {}
            Store::Vault(_) => return Err(StillpointError::AlreadySetUp),
            Store::Trouble(trouble) => return Err((*trouble).into()),
        }
        let (mut vault, restored) = opened(with, |with| {
            let mut rules = RestoreRules::anew();
            let backup = Restoring { file, with };
            let arrive = &mut |sort, body: &[u8], take: &mut TakeIn<'_>| rules.take(sort, body, take);
            let (vault, mut restored) = backup::restore_new(
                &self.place,
                secret.as_ref(),
                &*self.ports.keys,
                PLAN,
                &backup,
                arrive,
                report,
            )?;
            restored.left_out = restored.left_out.saturating_add(rules.left_out);
            Ok((vault, restored))
        })
        .map_err(|error| match error {
            StillpointError::KeyUnavailable {
                reason: KeyTrouble::Absent,
            } => without_a_secret(VaultError::KeyUnavailable(vault::KeyTrouble::Absent), secret.as_ref()),
            other => other,
        })?;
        let found = read(&mut vault, 0);
        let known = known(&vault);
        *store = Store::Vault(Box::new(vault));
        let Ok(found) = found else {
            drop(store);
            return Ok((self.lock(now), restored));
        };
        let moment = self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.place = Place::HOME;
            memory.privacy.ways_in.known = known;
            memory.take(found);
            memory.began(secret.is_some());
        });
        Ok((moment, restored))
    }

    /// Writes what leaves ([`Stillpoint::write_leaving_copy`]) to `file`, sealed with a passphrase, and reads it back. The
    /// stock `age` tool opens it.
    ///
    /// # Errors
    /// As [`Stillpoint::write_leaving_copy`]; [`StillpointError::Invalid`] for the passphrase;
    /// [`StillpointError::BackupRefused`]. Nothing is left behind, and nothing counts as copied.
    pub fn seal_leaving_copy(
        &self,
        file: &Path,
        passphrase: Zeroizing<String>,
        now: &Now,
    ) -> Result<PartingView, StillpointError> {
        let passphrase = passphrase_for_a_copy(passphrase)?;
        let mut length = 0_usize;
        self.write_leaving_copy(
            &mut |line| {
                length = length.saturating_add(line.len());
                Ok(())
            },
            now,
        )?;
        // Room for all of it from the start: growing would leave a copy behind.
        let mut text = Zeroizing::new(Vec::with_capacity(length));
        let view = self.write_leaving_copy(
            &mut |line| {
                text.extend_from_slice(line);
                Ok(())
            },
            now,
        )?;
        backup::seal_text(&text, file, &To::Passphrase(passphrase.bytes())).inspect_err(|_| {
            if let Some(parting) = &mut hold(&self.memory).parting {
                parting.copied = None;
            }
        })?;
        Ok(view)
    }

    pub(super) fn with_open<T>(
        &self,
        act: impl FnOnce(&mut Vault) -> Result<T, StillpointError>,
    ) -> Result<T, StillpointError> {
        match &mut *hold(&self.store) {
            Store::Vault(vault) if vault.is_open() => act(vault),
            Store::Vault(_) | Store::NeverSetUp => Err(StillpointError::Locked),
            Store::Trouble(trouble) => Err((*trouble).into()),
        }
    }
}

/// The sentences that say what came of taking a backup in.
pub(super) fn came_of(restored: &Restored) -> Vec<&'static str> {
    let mut said = vec![if restored.added > 0 || restored.left_out == 0 {
        "restored-back"
    } else {
        "restored-nothing"
    }];
    if restored.waiting > 0 {
        said.push("restored-waiting");
    }
    if restored.left_out > 0 {
        said.push("restored-left-out");
    }
    said
}

/// Does `act` for whom a backup is.
fn sealed_to(
    vault: &Vault,
    to: BackupKey,
    act: &mut dyn FnMut(&To<'_>) -> Result<Written, BackupError>,
) -> Result<Written, StillpointError> {
    match to {
        BackupKey::Recovery => {
            let recipient = vault.recovery_recipient()?;
            let recipient = recipient.ok_or(BackupError::Backup(BackupTrouble::NoSheet))?;
            Ok(act(&To::Recipient(&recipient))?)
        }
        BackupKey::Passphrase(typed) => {
            let passphrase = passphrase_for_a_copy(typed)?;
            Ok(act(&To::Passphrase(passphrase.bytes()))?)
        }
    }
}

/// Whether what was typed to open a copy can open any at all.
///
/// # Errors
/// [`StillpointError::Invalid`].
pub(super) fn could_open(with: RestoreKey) -> Result<(), StillpointError> {
    keys(with).map(drop)
}

/// What a copy is tried with.
enum Keys {
    Sheet(RecoveryKey),
    /// The words, in each form in which a copy may have been sealed with them.
    Words(Vec<Zeroizing<Vec<u8>>>),
}

/// The keys that were typed. A passphrase is taken in the form in which backups are written, then in the one in which earlier
/// versions wrote them; the stock tool takes it as it was typed, so that is tried last.
fn keys(with: RestoreKey) -> Result<Keys, StillpointError> {
    match with {
        RestoreKey::Recovery(typed) => Ok(Keys::Sheet(RecoveryKey::typed(&typed)?)),
        RestoreKey::Passphrase(typed) => {
            let as_typed = Zeroizing::new(typed.as_bytes().to_vec());
            let passphrase = passphrase(typed)?;
            let mut forms: Vec<Zeroizing<Vec<u8>>> = Vec::new();
            for form in passphrase.forms().chain([as_typed.as_slice()]) {
                if !forms.iter().any(|tried| tried.as_slice() == form) {
                    forms.push(Zeroizing::new(form.to_vec()));
                }
            }
            Ok(Keys::Words(forms))
        }
    }
}

/// Does `act` with the key that opens the copy.
fn opened<T>(with: RestoreKey, mut act: impl FnMut(With<'_>) -> Result<T, BackupError>) -> Result<T, StillpointError> {
    let keys = keys(with)?;
    let tried: Vec<With<'_>> = match &keys {
        Keys::Sheet(key) => vec![With::Identity(key.identity())],
        Keys::Words(forms) => forms.iter().map(|form| With::Passphrase(form)).collect(),
    };
    for with in tried {
        match act(with) {
            Err(BackupError::Backup(BackupTrouble::WrongKey)) => {}
            outcome => return Ok(outcome?),
        }
    }
    Err(BackupError::Backup(BackupTrouble::WrongKey).into())
}

/// One that a file can be sealed with: a copy stands alone, without the phone's hardware beside it, and can be guessed at for
/// ever.
fn passphrase_for_a_copy(typed: Zeroizing<String>) -> Result<Secret, StillpointError> {
    let passphrase = passphrase(typed)?;
    if passphrase.stands_alone() {
        Ok(passphrase)
    } else {
        Err(refused(Why::Guessable))
    }
}

fn passphrase(typed: Zeroizing<String>) -> Result<Secret, StillpointError> {
    Secret::typed(typed).map_err(|error| match error {
        VaultError::Secret(why) => refused(why.into()),
        other => other.into(),
    })
}

const fn refused(why: Why) -> StillpointError {
    StillpointError::Invalid {
        field: Field::Passphrase,
        person: None,
        why,
    }
}
