//! [`Stillpoint`] itself: how it starts, its two locks, and how each call takes the quick one.
//!
//! The *evening* holds what is in memory (the session, the page, what is being written) and is held for
//! moments only, never during I/O. The *store* holds the vault. Touches take the first; `work`, which may take its time, takes
//! the second and then, for a moment, the first. So a pause waits for nothing that the vault holds.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use super::{memory::Memory, ports::Ports, store::Store};
use crate::{
    error::Trouble,
    moment::{Effect, Effects, Moment, Now},
    page::{Phone, SharedPage},
    session::Phase,
    vault::DeviceKeys,
    words::Language,
};

/// The app's core: one for each process.
pub struct Stillpoint {
    pub(super) place: PathBuf,
    pub(super) ports: Ports,
    /// A pause with nothing of anybody on it, for when everything else failed.
    bare: SharedPage,
    pub(super) memory: Mutex<Memory>,
    pub(super) store: Mutex<Store>,
}

/// A lock that survives a panic of an earlier holder: pausing must work afterwards, too.
pub(super) fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    #[cfg(feature = "desk")]
    super::desk::is_about_to_hold();
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

    /// Starts the app as [`Stillpoint::start`] does, on a phone with these ports.
    #[must_use]
    pub fn start_on(place: &Path, ports: Ports, language: &str, now: &Now) -> Self {
        let phone = Phone {
            language: language.to_owned(),
            ..Phone::default()
        };
        Self::start_with(place, phone, ports, now)
    }

    /// Starts the app on a phone that is set to `phone` and has these `ports`. Never fails.
    #[must_use]
    pub fn start_with(place: &Path, phone: Phone, ports: Ports, now: &Now) -> Self {
        Self::with(Store::found(place, &*ports.keys), place, phone, ports, now)
    }

    /// Starts the app as if the vault could not be reached. For a host in which even [`Stillpoint::start`] failed:
    /// pausing works.
    #[must_use]
    pub fn start_without_vault(place: &Path, phone: Phone, ports: Ports, now: &Now) -> Self {
        Self::with(Store::Trouble(Trouble::Unreachable), place, phone, ports, now)
    }

    fn with(store: Store, place: &Path, phone: Phone, ports: Ports, now: &Now) -> Self {
        Self::let_unkept_copies_go(place);
        let mut memory = Memory::start(&store, Arc::new(Language::nearest(&phone.language)), now);
        memory.phone = phone;
        memory.has_fingers = ports.fingers.is_some();
        memory.syncs_by_work = ports.reminders.is_some() && ports.zones.is_some();
        let bare = memory.bare_pause();
        memory.read_cards(&store, &*ports.keys);
        Self {
            place: place.to_owned(),
            ports,
            bare,
            memory: Mutex::new(memory),
            store: Mutex::new(store),
        }
    }

    /// The language that is spoken now.
    pub(super) fn language(&self) -> Arc<Language> {
        Arc::clone(&hold(&self.memory).language)
    }

    /// What `error` means and what can be done, in the language of the app.
    #[must_use]
    pub fn explain(&self, error: &crate::StillpointError) -> String {
        self.language().explain(error)
    }

    /// A pause with nothing around it, for when everything else failed.
    #[must_use]
    pub fn bare_pause(&self) -> Moment {
        Moment {
            phase: Phase::Paused,
            number: u64::MAX,
            page: self.bare.clone(),
            ask: None,
            effects: Effects::NONE.with(Effect::PulseLong).with(Effect::Cover),
            wake_in_ms: None,
        }
    }

    /// `moment` reaches no phone: what it would have done there is owed to the next one.
    pub(super) fn unsaid(&self, moment: Moment) {
        hold(&self.memory).unsaid(moment);
    }

    pub(super) fn acting(&self, act: impl FnOnce(&mut Memory)) -> Moment {
        let mut memory = hold(&self.memory);
        act(&mut memory);
        memory.moment()
    }
}
