//! The life of a vault between two power cuts, with every change of its disk and every acknowledgement written down.

use std::path::Path;

use stillpoint_core::vault::{Vault, doubles::WorkingKeys};

use super::{
    act::Act,
    kept::{Body, KINDS, Kept, one_of_them_is_in, unlock},
};
use crate::{
    chance::Chance,
    disk::{Change, Fault, Image, Watching},
    place::Place,
};

/// What happened, and what was acknowledged when.
pub struct Life {
    /// What the disk certainly held at the beginning.
    pub before: Image,
    /// What happened to it, in order.
    pub changes: Vec<Change>,
    /// What was acknowledged, in order: after how many changes, and what the vault had to hold from then on.
    pub acknowledged: Vec<(usize, Kept)>,
    /// After how many of them it was open.
    pub woken: usize,
    /// What the phone remembered after each.
    anchors: Vec<(usize, Option<Vec<u8>>)>,
}

/// How a life goes.
#[derive(Debug, Clone, Copy)]
pub struct Way {
    /// How many things are done.
    pub acts: usize,
    /// Whether the bodies are large.
    pub large: bool,
    /// Whether a secret is set towards the end.
    pub secret: bool,
    /// Whether somebody sets words of their own early on.
    pub private: bool,
    /// Whether the phone can be told nothing all the while.
    pub untold: bool,
}

/// A new vault on a disk.
///
/// # Errors
/// Why it could not be made.
pub fn new_vault(keys: &WorkingKeys) -> Result<Image, String> {
    let place = Place::in_memory();
    drop(Vault::create(place.path(), None, keys).map_err(|why| format!("no vault: {why}"))?);
    Ok(place.image())
}

impl Life {
    /// Lets a vault that is on the disk as `before`, and once unlocked holds one of `held`, live on.
    ///
    /// # Errors
    /// What the vault refused, though its disk did nothing wrong.
    pub fn live(
        before: Image,
        held: &[Kept],
        keys: &WorkingKeys,
        way: Way,
        chance: &mut Chance,
    ) -> Result<Self, String> {
        let place = Place::in_memory();
        place.hold(&before);
        let watching = Watching::over(place.path());
        watching.record();
        let mut vault = Vault::open(place.path()).map_err(|why| format!("it does not open: {why}"))?;
        let mut anchors = vec![(0, keys.anchor())];
        keys.fail_to_remember(way.untold);
        let dropped = before_it_wakes(&mut vault, keys, chance, &mut |keys| {
            anchors.push((watching.recorded(), keys.anchor()));
            watching.recorded()
        })?;
        let held: Vec<Kept> = held.iter().map(|kept| holding(kept, &dropped)).collect();
        let mut vault = Some(vault);
        let kept = wake(&mut vault, &held, keys)?;
        // What waits was acknowledged one by one.
        let mut acknowledged: Vec<(usize, Kept)> = Vec::new();
        for count in 0..=dropped.len() {
            let at = count.checked_sub(1).map_or(0, |last| dropped[last].0);
            let mut kept = kept.clone();
            kept.entries.truncate(kept.entries.len() - (dropped.len() - count));
            acknowledged.push((at, kept));
        }
        let woken = watching.recorded();
        anchors.push((woken, keys.anchor()));
        for turn in 0..way.acts {
            let kept = &acknowledged[acknowledged.len() - 1].1;
            let is_open = vault.as_ref().is_some_and(Vault::is_open);
            let act = if way.secret && !kept.has_secret && turn > way.acts * 3 / 4 && is_open {
                Act::SetSecret
            } else if way.private && kept.private.is_none() && turn > way.acts / 4 && is_open {
                Act::SetPrivate
            } else {
                Act::any(kept, is_open, way.large, chance.number(), chance)
            };
            let kept = act.done_to(kept);
            act.to(&mut vault, place.path(), keys)
                .map_err(|why| format!("{act:?} was refused: {why}"))?;
            acknowledged.push((watching.recorded(), kept));
            anchors.push((watching.recorded(), keys.anchor()));
        }
        // Closing it is the last thing that happens, and acknowledges nothing.
        drop(vault);
        keys.fail_to_remember(false);
        Ok(Self {
            before,
            changes: watching.stop_recording(),
            acknowledged,
            woken,
            anchors,
        })
    }

    /// How often the log was begun anew in its own place, after all of it had been brought into the file.
    #[must_use]
    pub fn logs_begun_anew(&self) -> usize {
        let begins =
            |change: &Change| matches!(change, Change::Written { file, offset: 0, .. } if file.ends_with("-wal"));
        let made = |change: &Change| matches!(change, Change::Made(file) if file.ends_with("-wal"));
        let count = |what: &dyn Fn(&Change) -> bool| self.changes.iter().filter(|change| what(change)).count();
        count(&begins).saturating_sub(count(&made))
    }

    /// What the phone remembers when the power goes after `changes` changes. It is told once something is on the disk.
    #[must_use]
    pub fn anchor(&self, changes: usize) -> Option<Vec<u8>> {
        let told = self.anchors.partition_point(|(at, _)| *at <= changes);
        self.anchors.get(told.saturating_sub(1))?.1.clone()
    }

    /// What the vault may hold when the power goes after `changes` changes: what was acknowledged until then, or that
    /// and the one thing that was under way, whole.
    #[must_use]
    pub fn allowed(&self, changes: usize) -> Vec<Kept> {
        let done = self.acknowledged.partition_point(|(at, _)| *at <= changes);
        let from = done.saturating_sub(1);
        let to = (done + 1).min(self.acknowledged.len());
        let allowed = self.acknowledged[from..to].iter();
        // Unlocking folds in what waits.
        allowed.map(|(_, kept)| kept.clone().unlocked()).collect()
    }
}

/// What was dropped in: after how many changes it was acknowledged, its kind and its body.
type Dropped = Vec<(usize, (usize, Body))>;

/// Mostly something is dropped in before anybody unlocks it. The phone hears of it, or it does not.
fn before_it_wakes(
    vault: &mut Vault,
    keys: &WorkingKeys,
    chance: &mut Chance,
    done: &mut dyn FnMut(&WorkingKeys) -> usize,
) -> Result<Dropped, String> {
    let mut dropped = Vec::new();
    vault.recall(keys);
    for _ in 0..chance.index(4) {
        let kind = chance.index(KINDS.len());
        let body: Body = chance.number().to_le_bytes().repeat(1 + chance.index(40)).into();
        vault
            .drop_in(KINDS[kind], &body)
            .map_err(|why| format!("nothing can be dropped in: {why}"))?;
        if !chance.one_in(3) {
            let _ = vault.remember(keys);
        }
        dropped.push((done(keys), (kind, body)));
    }
    Ok(dropped)
}

/// What it holds, once it is unlocked, with what was dropped in.
fn holding(kept: &Kept, dropped: &Dropped) -> Kept {
    let mut kept = kept.clone();
    kept.waiting.extend(dropped.iter().map(|(_, entry)| entry.clone()));
    kept.unlocked()
}

/// Unlocks it, and tells which of `held` it holds.
fn wake(vault: &mut Option<Vault>, held: &[Kept], keys: &WorkingKeys) -> Result<Kept, String> {
    let vault = vault.as_mut().ok_or("there is no vault")?;
    unlock(vault, keys).map_err(|why| format!("it does not unlock: {why}"))?;
    let found = held.iter().find(|kept| kept.is_in(vault).is_ok());
    let kept = found.ok_or("it holds nothing of what it held")?;
    Ok(kept.clone())
}

/// Puts an image into a folder, opens the vault in it as an app would, and looks whether it holds one of `allowed`.
///
/// # Errors
/// What is wrong with it.
pub fn check(
    folder: &Place,
    watching: &Watching,
    keys: &WorkingKeys,
    image: &Image,
    allowed: &[Kept],
    lives_on: bool,
) -> Result<(), String> {
    folder.hold(image);
    let looked = look(folder.path(), keys, allowed, lives_on);
    let _ = watching.disarm();
    looked.map(|vault| {
        // What closing would write into a folder that is overwritten anyway costs more than everything else.
        watching.arm(Fault::Full, 0, true);
        drop(vault);
        watching.disarm();
    })
}

fn look(place: &Path, keys: &WorkingKeys, allowed: &[Kept], lives_on: bool) -> Result<Vault, String> {
    let mut vault = Vault::open(place).map_err(|why| format!("it does not open: {why}"))?;
    let mut allowed = allowed.to_vec();
    if lives_on {
        // Before anybody unlocks it.
        let body: Body = b"the first while it was still locked".as_slice().into();
        vault.recall(keys);
        vault
            .drop_in(KINDS[0], &body)
            .map_err(|why| format!("nothing can be dropped in: {why}"))?;
        allowed = allowed
            .iter()
            .map(|kept| holding(kept, &vec![(0, (0, body.clone()))]))
            .collect();
    }
    unlock(&mut vault, keys).map_err(|why| format!("it does not unlock: {why}"))?;
    one_of_them_is_in(&vault, &allowed.iter().collect::<Vec<_>>())?;
    if lives_on {
        let kept = allowed.iter().find(|kept| kept.is_in(&vault).is_ok());
        let kept = kept.ok_or("it changed while it was read")?;
        let (mut kept, mut vault) = (kept.clone(), Some(vault));
        for act in [
            Act::Append(0, b"the first entry after the power came back".as_slice().into()),
            Act::Lock,
            Act::DropIn(1, b"and one while it is locked".as_slice().into()),
            Act::Unlock,
            Act::Reopen,
        ] {
            kept = act.done_to(&kept);
            act.to(&mut vault, place, keys)
                .map_err(|why| format!("it does not go on: {why}"))?;
        }
        let vault = vault.ok_or("it is gone")?;
        kept.is_in(&vault)?;
        return Ok(vault);
    }
    Ok(vault)
}
