//! What one person keeps for themselves, as work: opening it, closing it with other words, reading it, letting an entry go.

use std::cmp::Reverse;

use crate::{
    error::{Field, KeyTrouble, StillpointError, Why},
    moment::Now,
    order,
    page::SecretText,
    people::Pair,
    plan,
    privacy::{
        self,
        deleting::Aged,
        own::{self, ENTRIES_A_LEAF, Entry, EntryId, Keeping, Leaf},
    },
    reflect::{self, Form, Reflection, Version},
    schedule::UtcSeconds,
    session::{Monotonic, Person},
    vault::{Kind, RecordId, Refused, Secret, Vault, VaultError},
};

use crate::app::{
    adding::has_written_alone,
    aging::{choose_own, expire_own},
    clock::since_boot,
    deleting::OFFERED_DAYS,
    memory::Memory,
    own::own_in,
    place::Place,
    put_away::{lies_open, private_and_shown, put_all_away},
    refusals::lost_with_its_key,
    stillpoint::{Stillpoint, hold},
    whose::owner,
    work::Done,
    written::{Found, written},
};

/// The page `place` of this room.
const fn at(place: own::Place) -> Place {
    Place::Privacy(privacy::Place::Own(place))
}

/// When it was opened: that counts as a touch.
const fn since(now: &Now) -> Monotonic {
    Monotonic(now.monotonic_ms)
}

impl Stillpoint {
    /// Does what this room left to the disk.
    pub(in crate::app) fn own_done(&self, work: own::Work, now: &Now) -> Done {
        use own::Work;
        match work {
            Work::Open { person, words } => ("own", self.open_own(person, words, now)),
            Work::KeepWords { person, was, words } => self.keep_words(person, was, words, now),
            Work::LetOpenElsewhere { person, on, words } => ("own", self.let_open_elsewhere(person, on, words, now)),
            Work::OpenBrought { person, words } => ("own", self.open_what_was_brought(person, words, now)),
            Work::Read { person, from } => ("", self.read_leaf(person, from)),
            Work::LetOldGo { person, on } => ("", self.let_own_old_go(person, on, now)),
            Work::Delete { person, entry } => ("", self.delete_entry(person, entry).map(|_| ())),
        }
    }

    /// `person` opens what they keep for themselves, with words of their own. What they left open can be taken up again.
    pub(in crate::app) fn open_own(&self, person: Person, words: SecretText, now: &Now) -> Result<(), StillpointError> {
        let words = Secret::typed(words.0)?;
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        vault
            .open_compartment(owner(person), &words, &*self.ports.keys, since_boot(now))
            .map_err(|error| lost_with_its_key(error, KeyTrouble::Elsewhere))?;
        // Not important: the next time tries again.
        let aged = expire_own(vault, person, now).unwrap_or_default();
        let found = private_and_shown(vault, person).inspect_err(|_| vault.close_compartment(owner(person)))?;
        let has_written_alone = has_written_alone(vault, person);
        let mut memory = hold(&self.memory);
        memory.reflections.opened(found);
        let own = memory.privacy.own.of_mut(person);
        (own.keeping, own.has_written_alone, own.aged) = (Keeping::Open(None), has_written_alone, aged);
        memory.privacy.ways_in.heard_by(person);
        memory.is_touched(now);
        memory.close_what_was_covered();
        Ok(())
    }

    /// `person` chooses words of their own, or changes those they have, which are `was`: what lies open says nothing about who
    /// holds the phone. From the first ones on, what they wrote and did not show is theirs alone to read; everything that was
    /// kept before goes there at once, or nothing does.
    pub(in crate::app) fn keep_words(
        &self,
        person: Person,
        was: Option<SecretText>,
        words: SecretText,
        now: &Now,
    ) -> Done {
        let was = match was.map(|was| Secret::typed(was.0)).transpose() {
            Ok(was) => was,
            Err(refused) => return ("own_was", Err(refused.into())),
        };
        let words = match Secret::typed(words.0) {
            Ok(words) => words,
            Err(refused) => return ("own", Err(refused.into())),
        };
        match self.choose_words(person, was.as_ref(), &words, now) {
            Err(error @ (StillpointError::WrongSecret | StillpointError::TooSoon { .. })) => ("own_was", Err(error)),
            // Where the phone has no key of its own, what can be guessed is not taken.
            outcome => ("own", outcome),
        }
    }

    fn choose_words(
        &self,
        person: Person,
        was: Option<&Secret>,
        words: &Secret,
        now: &Now,
    ) -> Result<(), StillpointError> {
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        self.must_be_somebody(vault, person)?;
        self.keep_folding(vault)?;
        let (owner, keys) = (owner(person), &*self.ports.keys);
        if vault.has_compartment(owner)? {
            if !vault.is_compartment_open(owner) {
                return Err(StillpointError::Locked);
            }
            let was = was.ok_or(StillpointError::WrongSecret)?;
            vault.open_compartment(owner, was, keys, since_boot(now))?;
            vault.change_compartment_secret(owner, words, keys)?;
        } else {
            let moving = lies_open(vault, person)?;
            let moving: Vec<(RecordId, Kind, &[u8])> = moving
                .iter()
                .map(|(id, kind, body)| (*id, *kind, body.as_slice()))
                .collect();
            vault.set_up_compartment(owner, words, keys, &moving)?;
        }
        // It opens here alone again, where the new words can be guessed.
        let opens_elsewhere = vault.opens_elsewhere(owner)?;
        let has_written_alone = has_written_alone(vault, person);
        let mut memory = hold(&self.memory);
        let own = memory.privacy.own.of_mut(person);
        (own.keeping, own.opens_elsewhere) = (Keeping::Open(None), opens_elsewhere);
        own.has_written_alone = has_written_alone;
        memory.is_touched(now);
        memory.turn_from(at(own::Place::Words(person)), at(own::Place::Of(person)));
        if memory.session.author().is_some() {
            // They go on writing, and nothing else is open meanwhile.
            memory.close_own();
        }
        memory.close_what_was_covered();
        Ok(())
    }

    /// The words of `person` open what they keep on another phone, too, or here alone: they say so with these words.
    pub(in crate::app) fn let_open_elsewhere(
        &self,
        person: Person,
        on: bool,
        words: SecretText,
        now: &Now,
    ) -> Result<(), StillpointError> {
        let words = Secret::typed(words.0)?;
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        if !vault.is_compartment_open(owner(person)) {
            return Err(StillpointError::Locked);
        }
        vault
            .let_open_elsewhere(owner(person), on, &words, &*self.ports.keys, since_boot(now))
            .map_err(|error| match error {
                VaultError::Secret(Refused::Guessable) => StillpointError::Invalid {
                    field: Field::OwnWords,
                    person: None,
                    why: Why::Guessable,
                },
                error => error.into(),
            })?;
        let mut memory = hold(&self.memory);
        memory.privacy.own.of_mut(person).opens_elsewhere = on;
        memory.turn_from(at(own::Place::Elsewhere(person)), at(own::Place::Of(person)));
        Ok(())
    }

    /// `person` opens what a backup brought and what is closed with their words of then: it is among what they keep for
    /// themselves from now on. Where they have no words of their own, those of then are theirs again, and it is open.
    pub(in crate::app) fn open_what_was_brought(
        &self,
        person: Person,
        words: SecretText,
        now: &Now,
    ) -> Result<(), StillpointError> {
        let words = Secret::typed(words.0)?;
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        vault.open_brought(owner(person), &words, &*self.ports.keys, since_boot(now))?;
        // Not important: the next unlock goes on with the newest.
        let _ = put_all_away(vault);
        let own = own_in(vault)?;
        let found = match vault.is_compartment_open(owner(person)) {
            true => private_and_shown(vault, person).unwrap_or_default(),
            false => Vec::new(),
        };
        let mut memory = hold(&self.memory);
        memory.reflections.opened(found);
        memory.own_is(own);
        memory.is_touched(now);
        memory.turn_from(at(own::Place::Brought(person)), at(own::Place::Of(person)));
        memory.privacy.came_of = vec!["own-brought-done"];
        Ok(())
    }

    /// What `person` keeps for themselves, and has open, goes by itself once it is old; or it stays.
    fn let_own_old_go(&self, person: Person, on: bool, now: &Now) -> Result<(), StillpointError> {
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        let goes_soon = choose_own(vault, person, on.then_some(OFFERED_DAYS), now)?;
        let _ = vault.remember(&*self.ports.keys);
        let mut memory = hold(&self.memory);
        let own = memory.privacy.own.of_mut(person);
        own.lets_old_go = on;
        own.aged = Aged { gone: false, goes_soon };
        Ok(())
    }

    /// `person` reads some of what they may read, from the entry with the number `from` on, the latest first.
    fn read_leaf(&self, person: Person, from: u32) -> Result<(), StillpointError> {
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        let readable = self.readable_by(vault, person)?;
        let count = u32::try_from(readable.len()).unwrap_or(u32::MAX);
        // The last entry of the last leaf may be gone.
        let last = count.saturating_sub(1) / ENTRIES_A_LEAF * ENTRIES_A_LEAF;
        let from = from.min(last);
        let until = from.saturating_add(ENTRIES_A_LEAF);
        let shown = readable.iter().skip(from as usize).take(ENTRIES_A_LEAF as usize);
        let shown: Vec<(&Readable, Reflection)> = shown.filter_map(|one| Some((one, one.in_words(vault)?))).collect();
        let mut memory = hold(&self.memory);
        let leaf = Leaf {
            from,
            entries: shown.iter().map(|(one, words)| memory.entry(one, words)).collect(),
            goes_on: until < count,
        };
        memory.privacy.own.of_mut(person).read(leaf);
        let pages = at(own::Place::Pages(person));
        match memory.place {
            Place::Privacy(privacy::Place::Own(own::Place::Of(of) | own::Place::Sure(of, _))) if of == person => {
                memory.turn(pages);
            }
            here => memory.turn_from(here, here),
        }
        Ok(())
    }

    /// Deletes an entry with all its earlier versions, on the disk and in memory. Only its author can, and of what was kept of
    /// somebody who left whoever kept it; anything else changes nothing. Whether it did.
    pub(in crate::app) fn delete_entry(&self, reader: Person, entry: EntryId) -> Result<bool, StillpointError> {
        let from = {
            let mut store = hold(&self.store);
            let vault = self.opened(&mut store)?;
            // A version that was written while the app was locked may be folded in just now.
            self.keep_folding(vault)?;
            let readable = self.readable_by(vault, reader)?.into_iter();
            let Some(meant) = readable.filter(Readable::may_be_deleted).find(|one| one.is(entry)) else {
                return Ok(false);
            };
            let words = meant.in_words(vault).ok_or(StillpointError::Damaged { readable: 0 })?;
            vault.delete_all(&meant.version.ids().collect::<Vec<_>>())?;
            let _ = vault.remember(&*self.ports.keys);
            let mut memory = hold(&self.memory);
            if meant.kept_of.is_none() {
                memory.reflections.forget_one(&meant.version.with(words));
            }
            memory.privacy.own.of(reader).leaf().map(|leaf| leaf.from)
        };
        if let Some(from) = from {
            self.read_leaf(reader, from)?;
        }
        Ok(true)
    }

    /// What `person` may read, the latest first: their own, once they have opened it (or where they have always been alone
    /// and never chose words of their own), and what was shown. Of the other that is only what both showed of one round, as on
    /// the page of the check-in. What is damaged is left out, and that is said.
    pub(in crate::app) fn readable_by(
        &self,
        vault: &mut Vault,
        person: Person,
    ) -> Result<Vec<Readable>, StillpointError> {
        self.must_be_somebody(vault, person)?;
        let mut written = written(vault, person)?;
        if !written.is_all {
            self.found_damage(vault);
        }
        let never_set_up = !vault.has_compartment(owner(person))?;
        let reads_what_lies_open = never_set_up && hold(&self.memory).plans.has_always_been_alone();
        let keepsakes = match person {
            Person::First => written.keepsakes(vault, reads_what_lies_open)?,
            Person::Second => Vec::new(),
        };
        let readable = written.readable_by(person, reads_what_lies_open).into_iter();
        let readable = readable.map(|version| Readable {
            is_own: version.reflection.outline.author() == person,
            kept_of: None,
            version,
        });
        let keepsakes = keepsakes.into_iter().map(|(id, keepsake)| Readable {
            is_own: false,
            kept_of: Some(keepsake.name),
            version: Version {
                id,
                reflection: keepsake.reflection.into(),
                earlier: Vec::new(),
            },
        });
        let begun = |one: &Readable| one.version.reflection.outline.opened_wall_ms();
        Ok(order::by_key(readable.chain(keepsakes).collect(), |one| {
            Reverse(begun(one))
        }))
    }
}

/// Something that somebody may read.
pub(in crate::app) struct Readable {
    version: Version<RecordId, Found>,
    pub(in crate::app) is_own: bool,
    /// The name of somebody who left, where it was kept of them.
    pub(in crate::app) kept_of: Option<String>,
}

impl Readable {
    /// By what it is known, whatever it says.
    pub(in crate::app) const fn id(&self) -> EntryId {
        EntryId(self.version.id.number())
    }

    /// Whether it is, or was, known by `entry`.
    fn is(&self, entry: EntryId) -> bool {
        self.version.ids().any(|id| id.number() == entry.0)
    }

    /// Whether it is the reader's to delete.
    const fn may_be_deleted(&self) -> bool {
        self.is_own || self.kept_of.is_some()
    }

    /// All of it; none where it cannot be read any more.
    pub(in crate::app) fn in_words(&self, vault: &Vault) -> Option<Reflection> {
        self.version.reflection.in_words(self.version.id, vault)
    }
}

impl Memory {
    /// What it says in its `words`, as the page shows it.
    fn entry(&self, one: &Readable, words: &Reflection) -> Entry {
        let begun = UtcSeconds(words.opened_wall_ms().div_euclid(1_000));
        Entry {
            id: one.id(),
            about: match words.form() {
                Form::Evening | Form::EveningInWords | Form::OneSentence => "own-evening",
                Form::NextDay => "own-next-day",
                Form::Week => "own-week",
            },
            // Without the tables of the phone's zone, nobody can tell which day it was.
            begun: self.reminders.zones.as_ref().map(|zones| zones.here.local(begun)),
            by: match &one.kept_of {
                Some(name) => name.clone(),
                None if one.is_own => String::new(),
                None => self.name(words.author()),
            },
            may_be_deleted: one.may_be_deleted(),
            said: words
                .said()
                .map(|(question, answer)| {
                    let answer = match answer {
                        reflect::Answer::Felt(felt) => own::Answer::Touched(felt.sentence()),
                        reflect::Answer::Words(words) => own::Answer::Words(words.to_owned()),
                    };
                    (question.sentence(), answer)
                })
                .collect(),
        }
    }

    /// What other rooms know that the pages of this one say.
    pub(in crate::app) fn beside_own(&self) -> own::Beside<'_> {
        let is_left = |person| self.reflections.open_authors().any(|author| author == person);
        own::Beside {
            left_open: Pair::new(is_left(Person::First), is_left(Person::Second)),
            always_alone: self.plans.has_always_been_alone(),
            without_a_key: self.privacy.ways_in.known.without_a_key,
            drawn: self.privacy.drawn.as_ref(),
        }
    }

    /// Something covers what is shown. What somebody opened to read it is closed, and the page goes that showed it.
    pub(in crate::app) fn cover_private(&mut self) {
        match self.place {
            Place::Privacy(place) => self.turn(Place::Privacy(place.covered())),
            Place::Plan(plan::Place::Helps(person, _)) => self.turn(at(own::Place::Of(person))),
            _ => {}
        }
        self.close_own();
    }

    /// What somebody opened to read it is closed: whoever holds the phone next reads none of it.
    pub(in crate::app) fn close_own(&mut self) {
        self.left_open |= self.privacy.close_own();
        // What is being opened just now, or waits to be, is left, too.
        self.work_was_left = true;
        self.let_private_go();
        self.let_helps_go();
    }

    /// Whoever opens something is there: its time begins anew. A call that began before another one ended takes none of it.
    fn is_touched(&mut self, now: &Now) {
        self.touched_at = since(now).max(self.clock);
    }

    /// Work has ended, and so far each person's own can be read now. What was left or covered meanwhile is closed.
    pub(in crate::app) fn own_is(&mut self, own: own::Room) {
        self.privacy.own = own;
        self.close_what_was_covered();
    }

    /// What work opened, and what was left or covered since somebody asked for it, is closed again.
    fn close_what_was_covered(&mut self) {
        if self.is_working.is_some() && self.work_was_left {
            self.close_own();
        }
    }
}
