//! A fault at every n-th call to the disk: what was asked for is acknowledged and there, or refused and nothing has
//! changed. Then the disk works again, and so does the vault.

use std::panic::{AssertUnwindSafe, catch_unwind};

use stillpoint_core::vault::{Vault, VaultError, doubles::WorkingKeys};
use stillpoint_tests::{
    crash::{
        act::Act,
        kept::{Body, Kept, one_of_them_is_in, unlock},
    },
    disk::{Fault, Watching},
    place::Place,
};

fn body(text: &str) -> Body {
    text.as_bytes().into()
}

/// Everything that can be done to a vault, once.
fn acts() -> Vec<Act> {
    vec![
        Act::Put(0, body("a plan")),
        Act::Append(0, body("one")),
        Act::Append(1, body("two")),
        Act::Append(0, vec![b'x'; 20_000].into()),
        Act::Replace(1, 0, body("two, anew")),
        Act::SetMark,
        Act::Delete(0),
        Act::Put(0, body("a new plan")),
        Act::DropIn(1, body("dropped in while open")),
        Act::Lock,
        Act::DropIn(0, body("dropped in")),
        Act::Unlock,
        Act::Append(0, body("three")),
        Act::ClearMark,
        Act::Lock,
        Act::Unlock,
        Act::Rotate,
        Act::Append(1, body("four")),
        Act::Rotate,
        Act::Reopen,
        Act::Rotate,
        Act::Forever,
        Act::Append(1, body("five")),
    ]
}

/// A vault whose disk fails, and what it must hold.
struct Evening {
    place: Place,
    watching: Watching,
    keys: WorkingKeys,
    vault: Option<Vault>,
    kept: Kept,
    /// What was refused since something was last acknowledged: after a death, one of it may be there all the same.
    refused: Vec<Kept>,
    is_open: bool,
}

impl Evening {
    fn begins() -> Self {
        let (place, keys) = (Place::in_memory(), WorkingKeys::new());
        let watching = Watching::over(place.path());
        let vault = Vault::create(place.path(), None, &keys).unwrap();
        Self {
            place,
            watching,
            keys,
            vault: Some(vault),
            kept: Kept::default(),
            refused: Vec::new(),
            is_open: true,
        }
    }

    fn act(&mut self, act: &Act) {
        if let Act::Replace(which, ..) | Act::Delete(which) = act
            && *which >= self.kept.entries.len()
        {
            // It was refused when it was to be written.
            return;
        }
        if self.vault.is_none() {
            // It could not be reopened: the app tries again.
            self.vault = Vault::open(self.place.path()).ok();
            self.is_open = false;
        }
        let Some(vault) = &mut self.vault else {
            return;
        };
        if !vault.is_open() && !matches!(act, Act::DropIn(..) | Act::SetMark | Act::ClearMark) {
            if unlock(vault, &self.keys).is_err() {
                return;
            }
            self.is_open = true;
            self.fold_in();
        }
        let after = act.done_to(&self.kept);
        let done = catch_unwind(AssertUnwindSafe(|| {
            act.to(&mut self.vault, self.place.path(), &self.keys)
        }));
        let done = done.unwrap_or_else(|_| panic!("{act:?} panics"));
        match done {
            Ok(()) if matches!(act, Act::Unlock | Act::Reopen) => self.fold_in(),
            Ok(()) => {
                // What writes nothing overwrites nothing.
                if after != self.kept {
                    self.refused.clear();
                }
                self.kept = after;
            }
            Err(why) => {
                assert!(says_what_happened(why), "{act:?} is refused with {why}");
                self.refused.push(after);
            }
        }
        self.is_open = self.vault.as_ref().is_some_and(Vault::is_open);
    }

    /// What waited is folded in, or still waits, where that could not be saved.
    fn fold_in(&mut self) {
        match self.vault.as_ref().map(Vault::waiting) {
            Some(Ok(0)) => {
                if !self.kept.waiting.is_empty() {
                    self.refused.clear();
                }
                self.kept = std::mem::take(&mut self.kept).unlocked();
            }
            _ => self.refused.push(self.kept.clone().unlocked()),
        }
    }
}

/// What a person is told when a disk fails: never that a secret is wrong, or that there is nothing.
const fn says_what_happened(why: VaultError) -> bool {
    matches!(
        why,
        VaultError::NotSaved | VaultError::Unreachable | VaultError::InUse | VaultError::Damaged { .. }
    )
}

/// Plays the evening with a fault after `spared` calls. Answers whether it struck.
fn plays(fault: Fault, spared: u64, stays: bool) -> bool {
    let mut evening = Evening::begins();
    let whose = format!(
        "{fault:?} after {spared} calls, {}",
        if stays { "for good" } else { "once" }
    );
    evening.watching.arm(fault, spared, stays);
    for act in acts() {
        evening.act(&act);
    }
    let (after_a_death, phone_then) = (evening.place.copy(), evening.keys.copy());
    let allowed_then: Vec<Kept> = std::iter::once(&evening.kept)
        .chain(&evening.refused)
        .map(|kept| kept.clone().unlocked())
        .collect();
    let struck = evening.watching.disarm() > 0;
    // The disk works again. What was refused has left nothing behind, and what is asked for is done.
    // Closed while nothing could be written, it is as after a death.
    let mut allowed = allowed_then.clone();
    if evening.vault.is_some() {
        let check = |evening: &mut Evening| {
            let vault = evening.vault.as_mut().unwrap();
            assert!(
                stays || !vault.is_read_only(),
                "{whose}: it looks damaged for one call that failed"
            );
            if vault.is_read_only() {
                // What could not be read while it was unlocked reads as damaged until it is unlocked again.
                vault.lock();
            }
            if !vault.is_open() {
                unlock(vault, &evening.keys).unwrap();
            }
            vault.fold_in().unwrap();
            evening.kept = std::mem::take(&mut evening.kept).unlocked();
            evening.kept.is_in(vault).unwrap_or_else(|why| panic!("{whose}: {why}"));
        };
        check(&mut evening);
        let act = Act::Append(0, body("the disk works again"));
        evening.act(&act);
        check(&mut evening);
        allowed = vec![evening.kept.clone()];
    }
    drop(evening.vault.take());
    let reopened = |place: &Place, keys: &WorkingKeys| {
        let mut vault = Vault::open(place.path()).unwrap_or_else(|why| panic!("{whose}: {why}"));
        unlock(&mut vault, keys).unwrap_or_else(|why| panic!("{whose}: {why}"));
        vault
    };
    // And had the app died instead: what was acknowledged, or one thing that was refused is there after all, whole.
    for (place, keys, allowed) in [
        (&evening.place, &evening.keys, allowed),
        (&after_a_death, &phone_then, allowed_then),
    ] {
        one_of_them_is_in(&reopened(place, keys), &allowed.iter().collect::<Vec<_>>())
            .unwrap_or_else(|why| panic!("{whose}, reopened: {why}"));
    }
    struck
}

#[test]
fn whatever_call_to_the_disk_fails_nothing_is_half_done_and_nothing_acknowledged_is_lost() {
    for fault in Fault::ALL {
        for stays in [false, true] {
            let mut spared = 0;
            while plays(fault, spared, stays) {
                spared += 1;
            }
            println!(
                "{fault:?}, {}: {spared} places",
                if stays { "for good" } else { "once" }
            );
            assert!(spared > 0, "{fault:?} never struck");
        }
    }
}

#[test]
fn making_a_vault_on_a_disk_that_fails_makes_all_of_it_or_nothing() {
    for fault in Fault::ALL {
        for stays in [false, true] {
            for spared in 0.. {
                let (place, keys) = (Place::in_memory(), WorkingKeys::new());
                let watching = Watching::over(place.path());
                watching.arm(fault, spared, stays);
                let made = Vault::create_holding(
                    place.path(),
                    None,
                    &keys,
                    &[(stillpoint_tests::crash::kept::NAMES[0], b"a plan")],
                );
                let struck = watching.disarm() > 0;
                let whose = format!("{fault:?} after {spared} calls, stays: {stays}");
                match made {
                    Ok(vault) => drop(vault),
                    Err(why) => {
                        assert!(says_what_happened(why), "{whose}: {why}");
                        assert!(!Vault::exists(place.path()), "{whose}: {why}, and there is a vault");
                        assert!(place.image().is_empty(), "{whose} left {:?}", place.image().keys());
                        drop(
                            Vault::create_holding(
                                place.path(),
                                None,
                                &keys,
                                &[(stillpoint_tests::crash::kept::NAMES[0], b"a plan")],
                            )
                            .unwrap(),
                        );
                    }
                }
                let mut vault = Vault::open(place.path()).unwrap();
                unlock(&mut vault, &keys).unwrap();
                let kept = Kept {
                    named: [Some(body("a plan")), None, None],
                    ..Kept::default()
                };
                kept.is_in(&vault).unwrap_or_else(|why| panic!("{whose}: {why}"));
                if !struck {
                    break;
                }
            }
        }
    }
}
