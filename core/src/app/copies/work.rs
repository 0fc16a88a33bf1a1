//! Copies kept elsewhere, as work: made in the app's own folder and handed to the phone, brought back, begun with.

use std::{fs, path::Path};

use crate::{
    backup::{BackupTrouble, Written},
    error::StillpointError,
    moment::Now,
    page::{Asking, SecretText},
    privacy::{
        self,
        copies::{self, By, Made, Sealed},
    },
    session::{Person, Phase},
};

use crate::app::{
    access::Access,
    act::Act,
    clock::{date, today},
    copies::{BackupKey, RestoreKey, came_of},
    memory::Memory,
    place::Place,
    stillpoint::{Stillpoint, hold},
    work::Done,
};

/// What is made to be kept elsewhere lies here until the phone has copied it.
const COPY: &str = "copy.age";

/// The page `place` of this room.
const fn at(place: copies::Place) -> Place {
    Place::Privacy(privacy::Place::Copies(place))
}

impl Stillpoint {
    /// Does what this room left to the disk.
    pub(in crate::app) fn copies_done(&self, work: copies::Work, now: &Now) -> Done {
        use copies::Work;
        match work {
            Work::Make { words, was } => match self.make_a_copy(words, was, now) {
                ("", Err(error @ StillpointError::Invalid { .. })) => ("words", Err(error)),
                outcome => outcome,
            },
            Work::Made { is_kept } => {
                self.made_a_copy(is_kept);
                ("", Ok(()))
            }
            Work::BringBack(copy) => match self.bring_a_copy_back(copy, now) {
                Err(error) if is_another_key(&error) => ("key", Err(error)),
                outcome => ("", outcome),
            },
            Work::Begin { copy, secret } => self.begin_with_a_copy(copy, secret, now),
        }
    }

    /// Makes a copy, and asks where to keep it.
    fn make_a_copy(&self, words: Option<SecretText>, was: SecretText, now: &Now) -> Done {
        let way = self.under_way();
        let here = match words {
            Some(_) => copies::Place::Words,
            None => copies::Place::Sheet,
        };
        let to = words.map_or(BackupKey::Recovery, |words| BackupKey::Passphrase(words.0));
        let file = self.place.join(COPY);
        if let Err(error) = way.may_begin() {
            return ("", Err(error));
        }
        match self.back_up_proving(was, &file, to, now, &mut |done, of| way.report(done, of)) {
            (_, Ok(written)) => {
                self.has_made_a_copy(&file, &written, here, now);
                ("", Ok(()))
            }
            (field, Err(error)) => (field, Err(error)),
        }
    }

    fn has_made_a_copy(&self, file: &Path, written: &Written, here: copies::Place, now: &Now) {
        let made = Made {
            path: file.to_string_lossy().into_owned(),
            is_all: written.is_all,
        };
        let name = format!("copy-{}.age", date(today(now)));
        let mut memory = hold(&self.memory);
        memory.turn_from(at(here), at(copies::Place::Copies));
        if memory.hands_over(&made.path, name, privacy::Act::Copies(copies::Act::Kept)) {
            memory.privacy.copies.made = Some(made);
        }
    }

    /// The phone has copied what was made, or has not: the app's own goes.
    fn made_a_copy(&self, is_kept: bool) {
        let mut memory = hold(&self.memory);
        let Some(made) = memory.privacy.copies.made.take() else {
            return;
        };
        if is_kept && memory.shown() == Access::Open {
            memory.privacy.came_of = vec![if made.is_all { "copy-done" } else { "copy-part" }];
        }
        memory.privacy.copies.served.push(made.path);
    }

    fn bring_a_copy_back(&self, copy: Sealed, now: &Now) -> Result<(), StillpointError> {
        let way = self.under_way();
        way.may_begin()?;
        let (path, key) = opened_by(copy);
        let (moment, restored) = self.restore(Path::new(&path), key, now, &mut |done, of| way.report(done, of))?;
        self.unsaid(moment);
        let mut memory = hold(&self.memory);
        memory.turn_from(at(copies::Place::Key), at(copies::Place::Copies));
        if memory.shown() == Access::Open {
            memory.privacy.came_of = came_of(&restored);
        }
        Ok(())
    }

    /// Begins with a copy, where nothing is here yet. What is wrong with its key is said where that was typed.
    fn begin_with_a_copy(&self, copy: Sealed, secret: Option<SecretText>, now: &Now) -> Done {
        let way = self.under_way();
        let (path, key) = opened_by(copy);
        let secret = secret.map(|secret| secret.0.to_string());
        let begun = way
            .may_begin()
            .and_then(|()| self.restore_new(Path::new(&path), key, secret, now, &mut |done, of| way.report(done, of)));
        match begun {
            Ok((moment, restored)) => {
                self.unsaid(moment);
                let read = self.read_privacy(now).map(|moment| self.unsaid(moment));
                let mut memory = hold(&self.memory);
                memory.privacy.copies.served.push(path);
                if read.is_ok() {
                    memory.privacy.came_of = came_of(&restored);
                    let waits = memory.plans.to_read().filter(|_| !memory.plans.in_force());
                    let waits = waits.map(|plan| match plan.includes(Person::Second) {
                        true => "restored-plan",
                        false => "restored-plan-alone",
                    });
                    memory.privacy.came_of.extend(waits);
                }
                ("", Ok(()))
            }
            Err(error) if is_another_key(&error) => {
                let mut memory = hold(&self.memory);
                memory.turn_from(at(copies::Place::BeginSecret), at(copies::Place::BeginKey));
                if memory.place == at(copies::Place::BeginKey) {
                    memory.refusal = Some(memory.refusal(&error, "key"));
                }
                ("key", Err(error))
            }
            Err(error @ StillpointError::Invalid { .. }) => ("secret", Err(error)),
            Err(error) => ("", Err(error)),
        }
    }

    /// Copies that have served go.
    pub(in crate::app) fn let_copies_go(&self) {
        let served = std::mem::take(&mut hold(&self.memory).privacy.copies.served);
        for path in served {
            // One that is gone already is as well.
            let _ = fs::remove_file(path);
        }
    }

    /// What was made and never handed over, because the app ended in between, goes.
    pub(in crate::app) fn let_unkept_copies_go(place: &Path) {
        for left in [COPY, "copy.age.part", "taken.age", "taken.age.part"] {
            let _ = fs::remove_file(place.join(left));
        }
    }
}

impl Memory {
    /// The phone is asked where to keep what lies at `path`, unless everything went out of sight meanwhile: then it goes.
    pub(in crate::app) fn hands_over(&mut self, path: &str, name: String, kept: privacy::Act) -> bool {
        let is_here = self.shown() == Access::Open && self.session.phase() == Phase::Idle;
        if is_here {
            let path = path.to_owned();
            self.ask(Asking::Keep { path, name }, Act::Privacy(kept));
        } else {
            self.privacy.copies.served.push(path.to_owned());
        }
        is_here
    }
}

fn opened_by(copy: Sealed) -> (String, RestoreKey) {
    (copy.path, as_key(copy.by, copy.key))
}

/// What was typed to open a copy, as that which it is.
pub(in crate::app) fn as_key(by: By, key: SecretText) -> RestoreKey {
    match by {
        By::Words => RestoreKey::Passphrase(key.0),
        By::Sheet => RestoreKey::Recovery(key.0),
    }
}

/// Whether what was typed opens a copy, but not this one.
const fn is_another_key(error: &StillpointError) -> bool {
    matches!(
        error,
        StillpointError::BackupRefused {
            reason: BackupTrouble::WrongKey
        }
    )
}
