//! What was written, read back out of the vault: as far as it can be read, each thing once, and by whom it may be read.

use crate::{
    reflect::{Known, Outline, Reflection, Rounds, Version, furthest_of},
    session::Person,
    vault::{Kind, Record, RecordId, Vault, VaultError},
};

use super::{
    kept::{
        bytes::from_bytes,
        keepsake::Keepsake,
        table::{KEEPSAKE, REFLECTION},
    },
    whose::owner,
};

/// What was written, each in its furthest version.
pub(super) struct Written {
    /// All that everybody's part of the vault holds.
    pub(super) everybodys: Vec<Version<RecordId, Found>>,
    /// All that the compartment of one person does, where it is open.
    pub(super) own: Vec<Version<RecordId, Found>>,
    /// What everybody's part holds of somebody who left.
    keepsakes: Vec<(RecordId, Keepsake)>,
    /// Whether that is everything. Of a damaged vault it is what can be read.
    pub(super) is_all: bool,
}

/// Something that was written. What lies in everybody's part stays sealed there until its words are asked for: nobody
/// reads all of it at once.
pub(super) struct Found {
    /// What is known of it without its words.
    pub(super) outline: Outline,
    words: Option<Box<Reflection>>,
}

impl Known for Found {
    fn outline(&self) -> Outline {
        self.outline
    }
}

impl From<Reflection> for Found {
    fn from(one: Reflection) -> Self {
        Self {
            outline: one.outline(),
            words: Some(Box::new(one)),
        }
    }
}

impl Found {
    /// All of it, which `vault` keeps as `id`; none where that cannot be read.
    pub(super) fn in_words(&self, id: RecordId, vault: &Vault) -> Option<Reflection> {
        match &self.words {
            Some(words) => Some((**words).clone()),
            None => from_bytes(&vault.read(id).ok()?.body),
        }
    }
}

/// What was written, as far as it can be read: all together, and by `person` alone.
pub(super) fn written(vault: &Vault, person: Person) -> Result<Written, VaultError> {
    let mut open = everybodys(vault)?;
    let mut private: Vec<RecordId> = Vec::new();
    if vault.is_compartment_open(owner(person)) {
        let (records, is_all_of_it) = newest_private(vault, person, REFLECTION, usize::MAX)?;
        open.is_all &= is_all_of_it;
        let own = parsed_of(person, &records).into_iter();
        open.reflections.extend(own.map(|(id, one)| (id, one.into())));
        // The newest came first.
        private = records.iter().rev().map(|record| record.id).collect();
    }
    let goes_on = &mut |(later, now): (RecordId, &Found), (earlier, then): (RecordId, &Found)| {
        let before = then.in_words(earlier, vault);
        before.is_some_and(|before| now.in_words(later, vault).is_some_and(|now| now.goes_on_from(&before)))
    };
    // Together: one that was shown since stands in everybody's part, and an earlier version of it may still be private.
    let is_private = |version: &Version<RecordId, Found>| private.binary_search(&version.id).is_ok();
    let (own, everybodys) = furthest_of(open.reflections, goes_on).into_iter().partition(is_private);
    Ok(Written {
        everybodys,
        own,
        keepsakes: open.keepsakes,
        is_all: open.is_all,
    })
}

/// What lies open for everybody, every version of it.
struct LiesOpen {
    reflections: Vec<(RecordId, Found)>,
    keepsakes: Vec<(RecordId, Keepsake)>,
    /// Nothing on the way to it is damaged. What is, is left out.
    is_all: bool,
}

/// What everybody's part of the vault holds, in one pass.
fn everybodys(vault: &Vault) -> Result<LiesOpen, VaultError> {
    let taken = vault.take_of(&[REFLECTION, KEEPSAKE], |id, kind, body| match kind {
        REFLECTION => from_bytes(body).map(|outline| (id, Either::Outline(outline))),
        _ => from_bytes(body).map(|keepsake| (id, Either::Keepsake(keepsake))),
    });
    match taken {
        Err(VaultError::Damaged { .. }) => {
            let reflections = parsed(&vault.salvage(REFLECTION, usize::MAX)?).into_iter();
            Ok(LiesOpen {
                reflections: reflections.map(|(id, one)| (id, one.into())).collect(),
                keepsakes: keepsakes(&vault.salvage(KEEPSAKE, usize::MAX)?),
                is_all: false,
            })
        }
        outcome => outcome.map(|taken| {
            let mut open = LiesOpen {
                reflections: Vec::with_capacity(taken.len()),
                keepsakes: Vec::new(),
                is_all: true,
            };
            // The newest came first, and what was begun earlier stands before what was begun later.
            for (id, one) in taken.into_iter().rev() {
                match one {
                    Either::Outline(outline) => open.reflections.push((id, Found { outline, words: None })),
                    Either::Keepsake(keepsake) => open.keepsakes.push((id, *keepsake)),
                }
            }
            open.keepsakes.reverse();
            open
        }),
    }
}

/// What is taken of a record on the way past it.
enum Either {
    Outline(Outline),
    Keepsake(Box<Keepsake>),
}

/// The newest records of one kind, and whether nothing on the way to them is damaged. What is, is left out.
pub(super) fn newest(vault: &Vault, kind: Kind, most: usize) -> Result<(Vec<Record>, bool), VaultError> {
    match vault.newest(kind, most) {
        Err(VaultError::Damaged { .. }) => Ok((vault.salvage(kind, most)?, false)),
        outcome => Ok((outcome?, true)),
    }
}

/// The newest records of one kind in the compartment of `person`, and whether nothing on the way to them is damaged.
pub(super) fn newest_private(
    vault: &Vault,
    person: Person,
    kind: Kind,
    most: usize,
) -> Result<(Vec<Record>, bool), VaultError> {
    match vault.newest_private(owner(person), kind, most) {
        Err(VaultError::Damaged { .. }) => Ok((vault.salvage_private(owner(person), kind, most)?, false)),
        outcome => Ok((outcome?, true)),
    }
}

/// The reflections among `records`.
pub(super) fn parsed(records: &[Record]) -> Vec<(RecordId, Reflection)> {
    let parsed = |record: &Record| Some((record.id, from_bytes::<Reflection>(&record.body)?));
    records.iter().filter_map(parsed).collect()
}

/// The reflections among `records` of the compartment of `person`. Whose compartment it is decides who wrote them: when one
/// of two has left, the other may have become the first.
pub(super) fn parsed_of(person: Person, records: &[Record]) -> Vec<(RecordId, Reflection)> {
    let parsed = parsed(records).into_iter();
    parsed.map(|(id, one)| (id, one.by(person))).collect()
}

/// What was kept of somebody who left, among `records`.
fn keepsakes(records: &[Record]) -> Vec<(RecordId, Keepsake)> {
    let parsed = |record: &Record| Some((record.id, from_bytes(&record.body)?));
    records.iter().filter_map(parsed).collect()
}

impl Written {
    /// What was kept of somebody who left, for the one to whom the phone belongs: in their compartment if that is open, and
    /// what lies `outside` of it.
    pub(super) fn keepsakes(&mut self, vault: &Vault, outside: bool) -> Result<Vec<(RecordId, Keepsake)>, VaultError> {
        let mut all = Vec::new();
        if vault.is_compartment_open(owner(Person::First)) {
            all.extend(keepsakes(
                &newest_private(vault, Person::First, KEEPSAKE, usize::MAX)?.0,
            ));
        }
        if outside {
            all.append(&mut self.keepsakes);
        }
        Ok(all)
    }

    /// What `reader` may read of it: their own, as far as it is in `own`; what they showed; what lies open of theirs, where
    /// `reads_what_lies_open`; and of the other what both showed of one round.
    pub(super) fn readable_by(self, reader: Person, reads_what_lies_open: bool) -> Vec<Version<RecordId, Found>> {
        let outline = |version: &Version<RecordId, Found>| version.reflection.outline;
        let mut readable = self.own;
        let mut of_the_other = Vec::new();
        for version in self.everybodys {
            if outline(&version).author() != reader {
                of_the_other.push(version);
            } else if outline(&version).is_shown() || reads_what_lies_open {
                readable.push(version);
            }
        }
        let rounds = Rounds::shown(readable.iter().map(outline));
        let is_of_both = |one: Outline| one.is_shown() && rounds.have_the_round_of(&one);
        readable.extend(of_the_other.into_iter().filter(|version| is_of_both(outline(version))));
        readable.retain(|version| outline(version).holds_answers());
        readable
    }
}
