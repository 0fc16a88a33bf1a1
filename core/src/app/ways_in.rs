//! What opens the app, as work: each may take its time, because a secret is stretched, or the disk is written.

use zeroize::Zeroizing;

use crate::{
    error::{Field, KeyTrouble, StillpointError, Why},
    moment::Now,
    page::{SecretBytes, SecretText},
    privacy::{
        self,
        ways_in::{self, Made},
    },
    session::Phase,
    vault::{
        DeviceKeyError, DeviceKeys, Erased, Proven, RecoveryKey, RecoverySheet, Remembered, Renewed, Secret,
        SecretQuality, Vault,
    },
};

use super::{
    access::known,
    clock::{since_boot, today},
    place::Place,
    stillpoint::{Stillpoint, hold},
    store::Store,
    work::Done,
};

/// The page `place` of this room.
const fn at(place: ways_in::Place) -> Place {
    Place::Privacy(privacy::Place::WaysIn(place))
}

impl Stillpoint {
    /// Does what this room left to the disk.
    pub(super) fn ways_in_done(&self, work: ways_in::Work, now: &Now) -> Done {
        use ways_in::Work;
        match work {
            Work::Open(secret) => ("secret", self.open_with_secret(secret.0, now)),
            Work::OpenWithDevice => ("", self.open_with_device(now)),
            Work::OpenWithFinger(bytes) => ("", self.open_with_finger(Ok(bytes), now)),
            Work::FingerIsLost => ("", self.open_with_finger(Err(DeviceKeyError::Invalidated), now)),
            Work::OpenWithSheet(typed) => ("sheet", self.open_with_sheet(&typed.0, now)),
            Work::KeepSecret { was, secret } => self.keep_secret(was, secret, now),
            Work::Fingers { on, was } => {
                self.proving(was, now, |vault, proven| self.keep_fingers(vault, on, proven, now))
            }
            Work::MakeSheet => ("", self.make_sheet(now)),
            Work::KeepSheet { made, typed, was } => match same_sheet(&made, &typed) {
                Ok(key) => self.proving(was, now, |vault, proven| self.keep_sheet(vault, &key, proven, now)),
                Err(error) => ("sheet", Err(error)),
            },
            Work::LookAgain => {
                self.look_for_the_vault();
                ("", Ok(()))
            }
        }
    }

    pub(super) fn open_with_secret(&self, secret: Zeroizing<String>, now: &Now) -> Result<(), StillpointError> {
        let secret = Secret::typed(secret)?;
        self.open(now, KeyTrouble::Lost, |vault| {
            vault.unlock(&secret, &*self.ports.keys, since_boot(now))
        })
    }

    pub(super) fn open_with_device(&self, now: &Now) -> Result<(), StillpointError> {
        self.open(now, KeyTrouble::Lost, |vault| {
            vault.unlock_with_device(&*self.ports.keys)
        })
    }

    /// Opens it with what the phone gave out for a finger or a face, or closes that way, where it says that it never will.
    fn open_with_finger(&self, given: Result<SecretBytes, DeviceKeyError>, now: &Now) -> Result<(), StillpointError> {
        let wrapped = hold(&self.memory).privacy.ways_in.known.wrapped.clone();
        let given = GivenOut {
            wrapped: wrapped.ok_or(StillpointError::Locked)?,
            given,
        };
        self.open_with_keys(&given, now)
    }

    pub(super) fn open_with_keys(&self, biometrics: &dyn DeviceKeys, now: &Now) -> Result<(), StillpointError> {
        self.open(now, KeyTrouble::Invalidated, |vault| {
            vault.unlock_with_biometrics(biometrics, &*self.ports.keys)
        })
    }

    /// Opens it with the key from the sheet of paper. It needs nothing of the phone, and there a new secret can be chosen.
    pub(super) fn open_with_sheet(&self, typed: &Zeroizing<String>, now: &Now) -> Result<(), StillpointError> {
        let key = RecoveryKey::typed(typed)?;
        self.open(now, KeyTrouble::Invalidated, |vault| {
            vault.unlock_with_recovery(&key, &*self.ports.keys)
        })?;
        let mut memory = hold(&self.memory);
        if memory.session.phase() == Phase::Idle && memory.is_resting() {
            memory.turn(at(ways_in::Place::Ways));
        }
        Ok(())
    }

    /// From now on `secret` opens the app: in the place of the one there was, which is `was`, or as the first. What one of the
    /// two keeps for themselves has a secret of its own, and stays as it is.
    pub(super) fn keep_secret(&self, was: Option<SecretText>, secret: SecretText, now: &Now) -> Done {
        let was = match was.map(|was| Secret::typed(was.0)).transpose() {
            Ok(was) => was,
            Err(refused) => return ("secret_was", Err(refused.into())),
        };
        let secret = match Secret::typed(secret.0) {
            Ok(secret) => secret,
            Err(refused) => return ("secret", Err(refused.into())),
        };
        match self.change_the_secret(was.as_ref(), &secret, now) {
            Err(error @ (StillpointError::WrongSecret | StillpointError::TooSoon { .. })) => ("secret_was", Err(error)),
            // Where the phone has no key of its own, what can be guessed is not taken.
            Err(error @ StillpointError::Invalid { .. }) => ("secret", Err(error)),
            outcome => ("", outcome),
        }
    }

    fn change_the_secret(&self, was: Option<&Secret>, secret: &Secret, now: &Now) -> Result<(), StillpointError> {
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        let may = vault.prove_to_choose_secret(was, &*self.ports.keys, since_boot(now))?;
        vault.change_secret(secret, &*self.ports.keys, may)?;
        self.ways_have_changed(vault, ways_in::Place::Secret, now);
        Ok(())
    }

    /// From now on a finger or a face opens the app, too, or not any more. Their key goes with the next
    /// [`keep`](Stillpoint::keep).
    pub(super) fn keep_fingers(
        &self,
        vault: &mut Vault,
        on: bool,
        proven: Proven,
        now: &Now,
    ) -> Result<(), StillpointError> {
        if on {
            let absent = StillpointError::KeyUnavailable {
                reason: KeyTrouble::Absent,
            };
            vault.enable_biometrics(&**self.ports.fingers.as_ref().ok_or(absent)?, proven)?;
        } else {
            vault.disable_biometrics(proven)?;
        }
        self.ways_have_changed(vault, ways_in::Place::Fingers, now);
        hold(&self.memory).owes_biometrics = !on;
        Ok(())
    }

    /// Destroys what the phone keeps for fingers, where none open the app: it alone still opens an older copy of the file. If
    /// the phone does not do it, it is asked again after the next unlock; killed in between, too.
    pub(super) fn let_fingers_go(&self, store: &Store) {
        let Some(fingers) = &self.ports.fingers else { return };
        let are_theirs = matches!(store, Store::Vault(vault) if vault.has_biometric_slot());
        let owed = std::mem::take(&mut hold(&self.memory).owes_biometrics);
        if owed && !are_theirs {
            let _ = fingers.erase();
        }
    }

    /// Makes a sheet of paper's worth of letters, to be written down. Until it was typed from there, the one of before holds.
    fn make_sheet(&self, now: &Now) -> Result<(), StillpointError> {
        let sheet = RecoverySheet::make(today(now))?;
        let mut memory = hold(&self.memory);
        if memory.place == at(ways_in::Place::Sheet) && memory.is_resting() {
            memory.privacy.ways_in.made = Some(Made {
                groups: sheet.groups.into_iter().map(SecretText).collect(),
                check: sheet.mark.digits(),
            });
            memory.turn(at(ways_in::Place::SheetShown));
        }
        Ok(())
    }

    /// From now on the sheet with this key opens the app, and backups can be made for it. A sheet of before does no longer.
    fn keep_sheet(
        &self,
        vault: &mut Vault,
        key: &RecoveryKey,
        proven: Proven,
        now: &Now,
    ) -> Result<(), StillpointError> {
        vault.keep_recovery_key(key, today(now), proven)?;
        self.ways_have_changed(vault, ways_in::Place::SheetTyped, now);
        Ok(())
    }

    /// Does `act` in the open vault, once whoever holds the phone has proved the secret, which is `was`; where there is none,
    /// nobody is asked.
    pub(super) fn proving<T>(
        &self,
        was: SecretText,
        now: &Now,
        act: impl FnOnce(&mut Vault, Proven) -> Result<T, StillpointError>,
    ) -> (&'static str, Result<T, StillpointError>) {
        let mut store = hold(&self.store);
        let vault = match self.opened(&mut store) {
            Ok(vault) => vault,
            Err(error) => return ("", Err(error)),
        };
        match self.proved(vault, was, now) {
            Ok(proven) => ("", act(vault, proven)),
            Err(
                error @ (StillpointError::WrongSecret
                | StillpointError::TooSoon { .. }
                | StillpointError::Invalid { .. }),
            ) => ("secret_was", Err(error)),
            Err(error) => ("", Err(error)),
        }
    }

    fn proved(&self, vault: &mut Vault, was: SecretText, now: &Now) -> Result<Proven, StillpointError> {
        let was = vault.has_secret_slot().then(|| Secret::typed(was.0)).transpose()?;
        Ok(vault.prove(was.as_ref(), &*self.ports.keys, since_boot(now))?)
    }

    /// Looks at the ways in anew, and leads from the page `here` back to them.
    fn ways_have_changed(&self, vault: &Vault, here: ways_in::Place, now: &Now) {
        let known = known(vault);
        let mut memory = hold(&self.memory);
        memory.privacy.ways_in.known = known;
        let visit = memory.visit(now);
        memory.privacy.ways_in.changed(&visit);
        memory.turn_from(at(here), at(ways_in::Place::Ways));
    }
}

/// The key of the sheet that was made, if it is what was typed: one of before would pass as a key, too.
pub(super) fn same_sheet(made: &SecretText, typed: &SecretText) -> Result<RecoveryKey, StillpointError> {
    let (made, typed) = (RecoveryKey::typed(&made.0)?, RecoveryKey::typed(&typed.0)?);
    if made.identity().recipient() == typed.identity().recipient() {
        Ok(typed)
    } else {
        Err(StillpointError::Invalid {
            field: Field::RecoveryKey,
            person: None,
            why: Why::Mistyped,
        })
    }
}

/// A key storage that has unwrapped one thing already: for a finger, which the system asks for.
struct GivenOut {
    wrapped: Vec<u8>,
    given: Result<SecretBytes, DeviceKeyError>,
}

impl DeviceKeys for GivenOut {
    fn wrap(&self, _: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
        Err(DeviceKeyError::Failed)
    }

    fn unwrap(&self, wrapped: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError> {
        if wrapped != self.wrapped {
            // The phone was asked for something else: another finger was switched on meanwhile.
            return Err(DeviceKeyError::Failed);
        }
        self.given
            .as_ref()
            .map(|bytes| bytes.0.to_vec())
            .map_err(|error| *error)
    }

    fn erase(&self) -> Result<Erased, DeviceKeyError> {
        Err(DeviceKeyError::Failed)
    }

    fn renew(&self) -> Result<Renewed, DeviceKeyError> {
        Err(DeviceKeyError::Failed)
    }

    fn forget_earlier(&self) -> Result<Erased, DeviceKeyError> {
        Err(DeviceKeyError::Failed)
    }

    fn remember(&self, _: Vec<u8>) -> Result<Remembered, DeviceKeyError> {
        Err(DeviceKeyError::Failed)
    }

    fn recall(&self) -> Result<Option<Vec<u8>>, DeviceKeyError> {
        Err(DeviceKeyError::Failed)
    }
}

impl Stillpoint {
    /// What there is to say about `text` while it is typed as a secret into the field `field`; empty: nothing. Pure, and kept
    /// nowhere. It asks for nothing: beside a phone's own key any secret will do. Words of somebody's own have fields whose
    /// names begin with `own`: what can be guessed opens theirs on this phone alone. One that is too short to be taken is weak.
    #[must_use]
    pub fn hint_on(&self, field: &str, text: String) -> String {
        let quality = Secret::new(text).map_or(SecretQuality::Weak, |secret| secret.quality());
        self.language().say(match quality {
            SecretQuality::Weak | SecretQuality::Fair if field.starts_with("own") => "own-quality-here",
            SecretQuality::Weak => "secret-quality-weak",
            SecretQuality::Fair => "secret-quality-fair",
            SecretQuality::Strong => "secret-quality-strong",
        })
    }
}
