//! Taking in what a backup holds: beside what is there, never over it, and all of it or nothing.
//!
//! The rules, whoever restores, however often:
//! - An entry that is there already, by kind and content, is not doubled. Where the backup holds the same twice, there
//!   are two afterwards.
//! - A named thing that is not there comes back under its name.
//! - A named thing that is there stays. The backup's, if it is another, is left out.
//! - Somebody's compartment stays, too, and where they have none, none is closed with words of another time. The
//!   backup's, if it is another, is laid beside it with its entries: they wait for the words of then
//!   ([`Vault::open_brought`]). Only a new vault begins with the compartments of its backup. Where no room is left among
//!   the eight that may wait, it is left out with its entries.
//! - What is sealed to a compartment that is neither there nor in the backup opens for nobody, and is left out.
//!
//! However little each of them is, there are never more than [`MOST_RECORDS`] afterwards: then nothing of it is taken in.
//!
//! What the things mean, and whose they are, is the business of whoever feeds them.
//!
//! One transaction: killed at any moment, the vault is as before or as afterwards, and taking in the same once more
//! changes nothing.

use std::{collections::HashMap, ops::ControlFlow, path::Path};

use stillpoint_seal::{Key, keyed_digest};

use crate::{
    compartments::{
        compartment::{CompartmentRecord, Laid},
        owner::Owner,
    },
    error::VaultError,
    records::{
        record::{Name, RecordId},
        scan::Sort,
        writing::Draft,
    },
    sealed::payload::Class,
    vault::Vault,
    ways::{device::DeviceKeys, secret::Secret},
};

/// What came of taking something in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Restored {
    /// So many are new here.
    pub added: u32,
    /// So many were here already.
    pub already_here: u32,
    /// So many of those added are somebody's own, and wait for their words of then.
    pub waiting: u32,
    /// So many were not taken in: there is another thing of that name, or nobody here whose they are.
    pub left_out: u32,
}

/// So many records there can be once something was taken in: one a day for more than a hundred years. What a copy brings is not
/// to fill a phone, nor to make everything that looks through all of it slow; and of what was taken in a copy can be made that is
/// taken in again.
pub const MOST_RECORDS: u32 = 50_000;

/// Takes one thing in.
pub type TakeIn<'a> = dyn FnMut(Sort, &[u8]) -> Result<(), VaultError> + 'a;

impl Vault {
    /// Takes in whatever `feed` hands over, by the rules above. An error of `feed` leaves everything as it was.
    ///
    /// # Errors
    /// [`VaultError::Locked`]; [`VaultError::Damaged`], also if anything here does not authenticate: nobody could say
    /// what is here already; [`VaultError::TooMany`]; [`VaultError::NotSaved`]; and whatever `feed` answers.
    pub fn take_in(
        &mut self,
        feed: &mut dyn FnMut(&mut TakeIn<'_>) -> Result<(), VaultError>,
    ) -> Result<Restored, VaultError> {
        self.take_in_as(feed, false)
    }

    fn take_in_as(
        &mut self,
        feed: &mut dyn FnMut(&mut TakeIn<'_>) -> Result<(), VaultError>,
        is_new: bool,
    ) -> Result<Restored, VaultError> {
        let here = Here::of(self)?;
        let taken = self.change(|draft| {
            let mut taking = Taking::new(draft, here, is_new);
            feed(&mut |sort, body| taking.take(sort, body))?;
            taking.finish()
        });
        if taken.is_err() {
            // What was refused does not stay in the log.
            self.empty_the_log();
        }
        taken
    }

    /// Makes a vault in the directory `place` out of what `feed` hands over, and opens it, as
    /// [`Vault::create_holding`] does: it appears whole or not at all.
    ///
    /// # Errors
    /// As [`Vault::create_holding`], and whatever `feed` answers.
    pub fn create_taking_in(
        place: &Path,
        secret: Option<&Secret>,
        keys: &dyn DeviceKeys,
        feed: &mut dyn FnMut(&mut TakeIn<'_>) -> Result<(), VaultError>,
    ) -> Result<(Self, Restored), VaultError> {
        let mut restored = Restored::default();
        let vault = Self::create_filled(place, secret, keys, &mut |vault| {
            restored = vault.take_in_as(feed, true)?;
            Ok(())
        })?;
        Ok((vault, restored))
    }
}

/// What is here, by content: a digest under a key of this one moment, so that what is left of it in memory says
/// nothing.
struct Here {
    key: Key,
    entries: HashMap<[u8; 16], u32>,
    /// There is one of each.
    named: Vec<(Name, [u8; 16])>,
}

impl Here {
    fn of(vault: &Vault) -> Result<Self, VaultError> {
        let mut here = Self {
            key: Key::random()?,
            entries: HashMap::new(),
            named: Vec::new(),
        };
        vault.each(&mut |item| {
            let digest = here.digest(item.sort, item.body);
            match item.sort {
                Sort::Entry(_) | Sort::Private(_) => {
                    let count = here.entries.entry(digest).or_insert(0);
                    *count = count.saturating_add(1);
                }
                Sort::Named(name) => {
                    here.named.push((name, digest));
                }
            }
            ControlFlow::Continue(())
        })?;
        Ok(here)
    }

    fn digest(&self, sort: Sort, body: &[u8]) -> [u8; 16] {
        let sort = match sort {
            Sort::Entry(kind) => [1, kind.0],
            Sort::Private(owner) => [3, owner.number()],
            Sort::Named(name) => [2, name.0],
        };
        let digest = keyed_digest(&self.key, &[&sort, body]);
        let mut half = [0; 16];
        half.iter_mut().zip(digest).for_each(|(byte, from)| *byte = from);
        half
    }

    /// Whether there is one of these that has not been met yet. It has, then.
    fn meet(&mut self, sort: Sort, body: &[u8]) -> bool {
        if self.entries.is_empty() {
            return false;
        }
        let digest = self.digest(sort, body);
        match self.entries.get_mut(&digest) {
            Some(count) if *count > 0 => {
                *count = count.saturating_sub(1);
                true
            }
            _ => false,
        }
    }
}

/// A taking in that is under way.
struct Taking<'a, 'b> {
    draft: &'a mut Draft<'b>,
    here: Here,
    is_new: bool,
    restored: Restored,
    /// What was added to the compartments of both.
    private: [Vec<RecordId>; 2],
    /// Whether it waits for words of then.
    waits: [bool; 2],
    /// Whether it was sealed to what there is no room for: nobody would ever open it.
    no_room: [bool; 2],
}

impl<'a, 'b> Taking<'a, 'b> {
    const fn new(draft: &'a mut Draft<'b>, here: Here, is_new: bool) -> Self {
        Self {
            draft,
            here,
            is_new,
            restored: Restored {
                added: 0,
                already_here: 0,
                waiting: 0,
                left_out: 0,
            },
            private: [Vec::new(), Vec::new()],
            waits: [false; 2],
            no_room: [false; 2],
        }
    }

    fn take(&mut self, sort: Sort, body: &[u8]) -> Result<(), VaultError> {
        let count = match self.taken(sort, body)? {
            Taken::Added if self.draft.head.alive > u64::from(MOST_RECORDS) => {
                return Err(VaultError::TooMany { max: MOST_RECORDS });
            }
            Taken::Added => &mut self.restored.added,
            Taken::AlreadyHere => &mut self.restored.already_here,
            Taken::LeftOut => &mut self.restored.left_out,
        };
        *count = count.saturating_add(1);
        Ok(())
    }

    fn taken(&mut self, sort: Sort, body: &[u8]) -> Result<Taken, VaultError> {
        match sort {
            Sort::Named(name) => match Owner::of_the_name(name) {
                Some(owner) => self.compartment_record(owner, body),
                None if name.0 >= Name::FIRST_OF_THE_VAULTS_OWN => Err(VaultError::DAMAGED),
                None => self.named(name, body),
            },
            _ if self.here.meet(sort, body) => Ok(Taken::AlreadyHere),
            Sort::Entry(kind) => {
                self.draft.append(Class::Entry(kind), body)?;
                Ok(Taken::Added)
            }
            Sort::Private(owner) => {
                let (seq, _) = self.draft.append(Class::Private(owner), body)?;
                owner.of(&mut self.private).push(RecordId(seq));
                Ok(Taken::Added)
            }
        }
    }

    fn named(&mut self, name: Name, body: &[u8]) -> Result<Taken, VaultError> {
        let digest = self.here.digest(Sort::Named(name), body);
        let here = self.here.named.iter().find(|(known, _)| *known == name);
        match here.map(|(_, digest)| digest) {
            None => {
                self.draft.put(name, body)?;
                self.here.named.push((name, digest));
                Ok(Taken::Added)
            }
            Some(here) if *here == digest => Ok(Taken::AlreadyHere),
            Some(_) => Ok(Taken::LeftOut),
        }
    }

    fn compartment_record(&mut self, owner: Owner, body: &[u8]) -> Result<Taken, VaultError> {
        let theirs = CompartmentRecord::checked(body)?;
        let before = self.draft.get(owner.name())?;
        if self.is_new && before.is_none() {
            self.draft.put(owner.name(), body)?;
            return Ok(Taken::Added);
        }
        let mut ours = CompartmentRecord::read(before.as_deref().map(Vec::as_slice))?;
        *owner.of(&mut self.waits) = theirs.has_brought() || !ours.has_the_key_of(&theirs);
        match ours.lay_beside(theirs) {
            Laid::Nothing => Ok(Taken::AlreadyHere),
            Laid::Beside => {
                self.draft.put(owner.name(), &ours.to_bytes()?)?;
                Ok(Taken::Added)
            }
            Laid::NoRoom => {
                *owner.of(&mut self.no_room) = true;
                Ok(Taken::LeftOut)
            }
        }
    }

    /// What was sealed to a compartment may have come before the compartment itself.
    fn finish(mut self) -> Result<Restored, VaultError> {
        for owner in [Owner::FIRST, Owner::SECOND] {
            let added = std::mem::take(owner.of(&mut self.private));
            let count = u32::try_from(added.len()).unwrap_or(u32::MAX);
            let record = CompartmentRecord::read(self.draft.get(owner.name())?.as_deref().map(Vec::as_slice))?;
            if record.is_empty() || *owner.of(&mut self.no_room) {
                added.into_iter().try_for_each(|id| self.draft.delete(id))?;
                self.restored.added = self.restored.added.saturating_sub(count);
                self.restored.left_out = self.restored.left_out.saturating_add(count);
            } else if *owner.of(&mut self.waits) {
                self.restored.waiting = self.restored.waiting.saturating_add(count);
            }
        }
        Ok(self.restored)
    }
}

/// What became of one thing.
enum Taken {
    Added,
    AlreadyHere,
    LeftOut,
}
