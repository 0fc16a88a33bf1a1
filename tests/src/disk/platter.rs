//! What a disk holds when the power goes.
//!
//! Certain is what was written to a file before its last flush. What was written after it is *loose*: any of it may be
//! there, in any order, in sectors of 512 bytes, a sector torn in the middle. A file that was made or removed is so
//! once a file that was made later, or it itself, has been flushed; until then the folder may show any of the states
//! that came before, in their order, since file systems keep a journal of names.

use std::{collections::BTreeMap, sync::Arc};

use super::watch::{Change, Name};
use crate::chance::Chance;

/// The files of a folder.
pub type Image = BTreeMap<Name, Vec<u8>>;

const SECTOR: usize = 512;

/// What becomes of what is loose.
#[derive(Debug, Clone)]
pub enum Fate {
    /// Nothing of it is there.
    Nothing,
    /// All of it is there.
    Everything,
    /// Some of it is there, as chance has it.
    Some(Chance),
}

/// The disk of one folder, followed through its changes.
#[derive(Default)]
pub struct Platter {
    files: Vec<File>,
    /// Which file each name certainly leads to.
    names: BTreeMap<Name, usize>,
    /// What was done to the names since.
    loose_names: Vec<(Name, Option<usize>)>,
    /// Which file each name leads to while there is power.
    now: BTreeMap<Name, usize>,
}

#[derive(Default)]
struct File {
    certain: Vec<u8>,
    loose: Vec<Loose>,
}

#[derive(Clone)]
enum Loose {
    Bytes(usize, Arc<[u8]>),
    Length(usize),
}

impl Platter {
    /// A disk that certainly holds `image`.
    #[must_use]
    pub fn holding(image: Image) -> Self {
        let mut platter = Self::default();
        for (name, certain) in image {
            let loose = Vec::new();
            platter.names.insert(name, platter.files.len());
            platter.files.push(File { certain, loose });
        }
        platter.now = platter.names.clone();
        platter
    }

    /// `change` happens.
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Made(name) => {
                let number = self.files.len();
                self.files.push(File::default());
                self.now.insert(name.clone(), number);
                self.loose_names.push((name.clone(), Some(number)));
            }
            Change::Removed(name) => {
                self.now.remove(name);
                self.loose_names.push((name.clone(), None));
            }
            Change::Written { file, offset, bytes } => self.loosen(file, Loose::Bytes(*offset, bytes.clone())),
            Change::Cut { file, length } => self.loosen(file, Loose::Length(*length)),
            Change::Flushed(name) => self.flush(name),
        }
    }

    /// Whether there is anything that a power cut could take away.
    #[must_use]
    pub fn is_loose(&self) -> bool {
        !self.loose_names.is_empty() || self.files.iter().any(|file| !file.loose.is_empty())
    }

    /// What is there after the power has been cut now.
    #[must_use]
    pub fn cut(&self, mut fate: Fate) -> Image {
        let kept = match &mut fate {
            Fate::Nothing => 0,
            Fate::Everything => self.loose_names.len(),
            Fate::Some(chance) => chance.index(self.loose_names.len() + 1),
        };
        let mut names = self.names.clone();
        for (name, file) in self.loose_names.iter().take(kept) {
            follow(&mut names, name, *file);
        }
        let files = names.into_iter();
        files
            .map(|(name, number)| (name, self.files[number].cut(&mut fate)))
            .collect()
    }

    fn loosen(&mut self, name: &Name, loose: Loose) {
        let number = self.now[name];
        self.files[number].loose.push(loose);
    }

    fn flush(&mut self, name: &Name) {
        let number = self.now[name];
        let file = &mut self.files[number];
        for loose in std::mem::take(&mut file.loose) {
            loose.happen(&mut file.certain);
        }
        if self.loose_names.iter().any(|(_, made)| *made == Some(number)) {
            for (name, file) in std::mem::take(&mut self.loose_names) {
                follow(&mut self.names, &name, file);
            }
        }
    }
}

fn follow(names: &mut BTreeMap<Name, usize>, name: &Name, file: Option<usize>) {
    match file {
        Some(number) => drop(names.insert(name.clone(), number)),
        None => drop(names.remove(name)),
    }
}

impl File {
    fn cut(&self, fate: &mut Fate) -> Vec<u8> {
        let mut bytes = self.certain.clone();
        match fate {
            Fate::Nothing => {}
            Fate::Everything => self.loose.iter().for_each(|loose| loose.happen(&mut bytes)),
            Fate::Some(chance) if !self.loose.is_empty() => {
                let all = self.loose.len();
                // What disks do: go on in order until they stop, or write whatever lies next to the head.
                let style = chance.below(4);
                let stop = chance.index(all);
                for (turn, loose) in self.loose.iter().enumerate() {
                    match style {
                        0 if turn < stop => loose.happen(&mut bytes),
                        0 if turn == stop => loose.half_happen(&mut bytes, chance),
                        1 if turn != stop => loose.happen(&mut bytes),
                        1 | 2 => loose.half_happen(&mut bytes, chance),
                        3 if chance.one_in(2) => loose.happen(&mut bytes),
                        _ => {}
                    }
                }
            }
            Fate::Some(_) => {}
        }
        bytes
    }
}

impl Loose {
    fn happen(&self, file: &mut Vec<u8>) {
        match self {
            Self::Bytes(offset, bytes) => put(file, *offset, bytes),
            Self::Length(length) => file.resize(*length, 0),
        }
    }

    /// Each sector is as it was or as it was to be, or rarely something of both.
    fn half_happen(&self, file: &mut Vec<u8>, chance: &mut Chance) {
        match self {
            Self::Bytes(offset, bytes) => {
                let (mut at, mut rest) = (*offset, &bytes[..]);
                while !rest.is_empty() {
                    let in_sector = (SECTOR - at % SECTOR).min(rest.len());
                    let (sector, further) = rest.split_at(in_sector);
                    match chance.below(16) {
                        0 => put(file, at, &sector[..chance.index(in_sector)]),
                        1..8 => put(file, at, sector),
                        _ => {}
                    }
                    (at, rest) = (at + in_sector, further);
                }
            }
            Self::Length(_) => {
                if chance.one_in(2) {
                    self.happen(file);
                }
            }
        }
    }
}

fn put(file: &mut Vec<u8>, offset: usize, bytes: &[u8]) {
    let end = offset + bytes.len();
    if file.len() < end {
        file.resize(end, 0);
    }
    file[offset..end].copy_from_slice(bytes);
}
