//! What the vault holds, read back into memory once it is open; and the cards, while it is locked.

use zeroize::Zeroizing;

use crate::{
    error::StillpointError,
    plan::{PersonDraft, Plan, PlanDraft, Plans},
    privacy::own::{self, Keeping},
    reflect::{Version, furthest},
    vault::{DeviceKeys, Name, RecordId, Vault},
    words::Language,
};

use super::{
    kept::{
        bytes::from_bytes,
        table::{OF_ROOMS, PLAN, REFLECTION, can_be_read},
    },
    memory::Memory,
    own::own_in,
    put_away::{NEWEST, put_away, without_what_was_left},
    store::Store,
    written::parsed,
};

/// What the open vault holds of the plan, the reflections and the reminders, and how far each person's own can be read.
pub(super) struct Found {
    plans: Plans,
    pub(super) reflections: Vec<Version<RecordId>>,
    /// What rooms keep once each.
    once: Vec<(Name, Option<Zeroizing<Vec<u8>>>)>,
    own: own::Room,
}

impl Memory {
    /// What can be read while it is locked, as it stands in `store`.
    pub(super) fn read_cards(&mut self, store: &Store, keys: &dyn DeviceKeys) {
        if let Store::Vault(vault) = store
            && let Some(cards) = vault.shown_while_locked(keys)
        {
            self.cards = from_bytes(&cards).unwrap_or_default();
            self.refresh_help();
        }
    }

    /// The vault was opened: what it holds joins what is in memory.
    pub(super) fn take(&mut self, found: Found) {
        self.reflections.opened(found.reflections);
        for (name, room) in self.kept_once() {
            let mut all = found.once.iter();
            let body = all
                .find(|(other, _)| *other == name)
                .and_then(|(_, body)| body.as_ref());
            room.opened(body.map(|body| body.as_slice()));
        }
        self.go_on_with_begun();
        self.own_is(found.own);
        self.looks_how_long_it_waits();
        self.let_private_go();
        self.opened(found.plans);
    }
}

/// Reads what the open `vault` holds. `waiting` entries were folded in just now, and are looked at in any case.
pub(super) fn read(vault: &mut Vault, waiting: u32) -> Result<Found, StillpointError> {
    let damaged = StillpointError::Damaged { readable: 0 };
    let plan = vault.get(PLAN)?.ok_or_else(|| damaged.clone())?;
    let plans: Plans = from_bytes(&plan).ok_or_else(|| damaged.clone())?;
    let mut once = Vec::new();
    for &name in OF_ROOMS {
        let body = vault.get(name)?;
        if body.as_ref().is_some_and(|body| !can_be_read(name, body)) {
            return Err(damaged);
        }
        once.push((name, body));
    }
    let most = NEWEST.max(waiting as usize);
    let found = parsed(&vault.newest(REFLECTION, most)?);
    let reflections = without_what_was_left(vault, found);
    Ok(Found {
        plans,
        reflections: put_away(vault, reflections),
        once,
        own: own_in(vault)?,
    })
}

/// What can be read of what a damaged vault holds; plain words in the place of a plan that cannot. Nothing is written.
pub(super) fn readable(vault: &Vault, language: &Language) -> Result<Found, StillpointError> {
    let thing = |name| vault.get(name).ok().flatten();
    let plans = match thing(PLAN).and_then(|plan| from_bytes(&plan)) {
        Some(plans) => plans,
        None => Plans::first(plain_plan(language)?),
    };
    let records = vault.salvage(REFLECTION, NEWEST).unwrap_or_default();
    let own = own_in(vault).unwrap_or_default();
    let mut reflections = furthest(parsed(&records));
    // What belongs to somebody alone, and could not be put away now, is nobody else's to see.
    let is_closed = |author| !matches!(own.of(author).keeping, Keeping::NeverSetUp(_));
    reflections.retain(|one| one.reflection.is_shown() || !is_closed(one.reflection.author()));
    Ok(Found {
        plans,
        reflections,
        once: OF_ROOMS
            .iter()
            .map(|&name| (name, thing(name).filter(|body| can_be_read(name, body))))
            .collect(),
        own,
    })
}

/// A plan that nobody wrote, for two: with one of them it is the more careful one.
fn plain_plan(language: &Language) -> Result<Plan, StillpointError> {
    let nobody = PlanDraft {
        people: vec![PersonDraft::default(); 2],
        ..PlanDraft::default()
    };
    Plan::first(&nobody.named(language))
}
