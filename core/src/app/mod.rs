//! [`Stillpoint`]: one method for each thing a person does. It ties the rooms together and holds no rule of theirs.
//!
//! Two locks. The *evening* holds what is in memory (the session, the page, what is being written) and is held for
//! moments only, never during I/O. The *store* holds the vault. Touches take the first; what may take its time
//! (`keep`, `unlock`, `lock`, `set_up`) takes the second and then, for a moment, the first. So a pause waits for nothing
//! that the vault holds.

mod act;
mod arriving;
mod backups;
mod between;
mod deleting;
#[cfg(feature = "desk")]
mod desk;
mod first_start;
mod first_start_scenes;
mod home;
mod keeping;
mod kept;
mod memory;
mod own;
mod place;
mod plan;
mod portable;
mod ports;
mod privacy;
mod private;
mod ready;
mod reflecting;
mod reminder_scenes;
mod reminding;
mod scenes;
mod separating;
mod syncing;
mod touches;
mod ways_in;
mod work;
mod written;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::{
    moment::{Effect, Effects, Lock, Moment, Now, Scene, SharedHelp, Trouble},
    page::{Phone, SharedPage},
    session::{Offers, Phase, Touch},
    vault::{DeviceKeys, Vault, VaultError},
    words::{Language, Words},
};

use memory::Memory;

pub use backups::{BackupKey, RestoreKey};
pub use portable::Sink;
pub use ports::Ports;
pub use private::{PrivateState, ReadableReflection};
pub use reminder_scenes::ReminderAnswer;
pub use separating::{SeparationStep, SeparationView, SharedWish};
pub use syncing::{Applied, Notice, PendingReminders, PhoneZones, ReminderChanges, RemindersFailed, ZonesFailed};

/// The app's core: one for each process.
pub struct Stillpoint {
    place: PathBuf,
    ports: Ports,
    memory: Mutex<Memory>,
    store: Mutex<Store>,
}

/// What is on the disk.
enum Store {
    NeverSetUp,
    // Boxed: a vault is much larger than the others.
    Vault(Box<Vault>),
    Trouble(Trouble),
}

impl Store {
    /// What is in the folder `place`.
    fn found(place: &Path, keys: &dyn DeviceKeys) -> Self {
        Vault::finish_wiping(place, keys);
        match Vault::open(place) {
            Ok(mut vault) => {
                // So that something can be dropped in before it is unlocked.
                vault.recall(keys);
                Self::Vault(Box::new(vault))
            }
            Err(VaultError::NotThere) => Self::NeverSetUp,
            Err(error) => Self::Trouble(error.into()),
        }
    }
}

/// A lock that survives a panic of an earlier holder: pausing must work afterwards, too.
fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Stillpoint {
    /// Starts the app on the vault in the folder `place`, or on none. Never fails: whatever is wrong with the vault,
    /// pausing works. A session that had begun wakes up paused (law 5).
    ///
    /// `language` is an IETF tag such as `en-GB`; the nearest language is spoken.
    #[must_use]
    pub fn start(place: &Path, keys: Arc<dyn DeviceKeys>, language: &str, now: &Now) -> Self {
        Self::start_on(place, Ports::of(keys), language, now)
    }

    /// The same, on a phone with these ports.
    #[must_use]
    pub fn start_on(place: &Path, ports: Ports, language: &str, now: &Now) -> Self {
        Self::with(Store::found(place, &*ports.keys), place, ports, language, now)
    }

    /// Starts the app on a phone that is set to `phone` and has these `ports`. Never fails.
    #[must_use]
    pub fn start_with(place: &Path, phone: Phone, ports: Ports, now: &Now) -> Self {
        let app = Self::start_on(place, ports, &phone.language, now);
        hold(&app.memory).phone = phone;
        app
    }

    /// Starts the app as if the vault could not be reached. For a host in which even [`Stillpoint::start`] failed:
    /// pausing works.
    #[must_use]
    pub fn start_without_vault(place: &Path, keys: Arc<dyn DeviceKeys>, language: &str, now: &Now) -> Self {
        let store = Store::Trouble(Trouble::Unreachable);
        Self::with(store, place, Ports::of(keys), language, now)
    }

    fn with(store: Store, place: &Path, ports: Ports, language: &str, now: &Now) -> Self {
        let mut memory = Memory::start(&store, Arc::new(Language::nearest(language)), now);
        memory.has_fingers = ports.fingers.is_some();
        memory.syncs_by_work = ports.reminders.is_some() && ports.zones.is_some();
        Self {
            place: place.to_owned(),
            ports,
            memory: Mutex::new(memory),
            store: Mutex::new(store),
        }
    }

    /// The language that is spoken now.
    pub(super) fn language(&self) -> Arc<Language> {
        Arc::clone(&hold(&self.memory).language)
    }

    /// The labels of all screens, in the language of the app.
    #[must_use]
    pub fn words(&self) -> Words {
        Words::of(&self.language())
    }

    /// What `error` means and what can be done, in the language of the app.
    #[must_use]
    pub fn explain(&self, error: &crate::StillpointError) -> String {
        self.language().explain(error)
    }

    /// A pause with nothing around it, for when everything else failed.
    #[must_use]
    pub fn bare_pause() -> Moment {
        Moment {
            phase: Phase::Paused,
            number: u64::MAX,
            page: SharedPage::default(),
            ask: None,
            scene: Scene::Paused {
                help: SharedHelp::default(),
                exercise: None,
                woken: None,
            },
            offers: Offers::default().with(Touch::Pause).with(Touch::Stop),
            effects: Effects::NONE.with(Effect::PulseLong).with(Effect::Cover),
            wake_in_ms: None,
            lock: Lock::Nothing,
            unsaved: 0,
            doubt: None,
        }
    }

    fn acting(&self, act: impl FnOnce(&mut Memory)) -> Moment {
        let mut memory = hold(&self.memory);
        act(&mut memory);
        memory.moment()
    }
}
