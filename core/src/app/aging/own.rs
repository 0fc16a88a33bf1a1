//! What one person has closed goes by its age, too, where they chose that. How old it is stands inside, so it goes when they open
//! it; and it is said to them alone, there, before it goes and once afterwards.

use crate::{
    app::{
        aging::expiry,
        kept::{
            ages::{Ages, OwnChoice, OwnSaid, SAID_BEFORE_MS, Said},
            bytes::{from_bytes, to_bytes},
            table::{AGES, Keeps, OWN_SAID, REFLECTION},
        },
        whose::owner,
        written::parsed_of,
    },
    error::StillpointError,
    moment::Now,
    privacy::deleting::Aged,
    session::Person,
    vault::{RecordId, Vault},
};

impl OwnSaid {
    /// As kept. What cannot be read was not said.
    fn of(vault: &Vault) -> Result<Self, StillpointError> {
        let kept = vault.get(OWN_SAID)?;
        Ok(kept.and_then(|bytes| from_bytes(&bytes)).unwrap_or_default())
    }
}

/// For how many days what `person` has closed stays; none: for as long as they do not delete it.
pub(in crate::app) fn own_expiry(vault: &Vault, person: Person) -> Result<Option<u16>, StillpointError> {
    let ages = Ages::of(vault, None, 0)?;
    Ok(ages.own.of(person).map(|chosen| chosen.days))
}

/// What `person` has closed stays so many `days` from now on. Theirs alone to choose, while it is open. Whether something of it is
/// to go soon, which is said to them.
pub(in crate::app) fn choose_own(
    vault: &mut Vault,
    person: Person,
    days: Option<u16>,
    now: &Now,
) -> Result<bool, StillpointError> {
    if !vault.is_compartment_open(owner(person)) {
        return Err(StillpointError::Locked);
    }
    let mut ages = Ages::of(vault, expiry(vault)?, now.wall_utc_ms)?;
    ages.chosen(vault.last_number()?, now);
    *ages.own.of_mut(person) = days.map(|days| OwnChoice { days, holds: false });
    let mut said = OwnSaid::of(vault)?;
    let says = days.map(|days| Said {
        before_ms: ages.oldest(days).saturating_add(SAID_BEFORE_MS),
        at_ms: ages.believed_ms,
    });
    *said.0.of_mut(person) = says;
    let goes_soon = match says {
        Some(says) => !ages.older(pages_of(vault, person)?, says.before_ms).is_empty(),
        None => false,
    };
    vault.put(OWN_SAID, &to_bytes(&said))?;
    vault.put(AGES, &to_bytes(&ages))?;
    Ok(goes_soon)
}

/// Deletes by age what `person` keeps for themselves and has just opened, by what they chose, as far as it was said to them on an
/// earlier day.
pub(in crate::app) fn expire_own(vault: &mut Vault, person: Person, now: &Now) -> Result<Aged, StillpointError> {
    let mut ages = Ages::of(vault, None, now.wall_utc_ms)?;
    let Some(OwnChoice { days, holds: true }) = *ages.own.of(person) else {
        return Ok(Aged::default());
    };
    // A clock that was set back since does not make anything older.
    ages.believed_ms = ages.believed_ms.min(now.wall_utc_ms);
    let mut all = OwnSaid::of(vault)?;
    let before = *all.0.of(person);
    if before.is_some_and(|said| said.at_ms >= ages.believed_ms) {
        return Ok(Aged::default());
    }
    let said_before_ms = before.map_or(i64::MIN, |said| said.before_ms);
    let pages = pages_of(vault, person)?;
    let old = ages.older(pages.clone(), ages.oldest(days).min(said_before_ms));
    let said = ages.older(pages.clone(), said_before_ms).len();
    let before_ms = ages.oldest(days).saturating_add(SAID_BEFORE_MS);
    let aged = Aged {
        gone: !old.is_empty(),
        goes_soon: ages.older(pages, before_ms).len() > said,
    };
    *all.0.of_mut(person) = Some(Said {
        before_ms,
        at_ms: ages.believed_ms,
    });
    // First: what goes was said, and what is said now goes on another day.
    vault.put(OWN_SAID, &to_bytes(&all))?;
    vault.delete_all(&old)?;
    Ok(aged)
}

/// What `person` keeps for themselves and what ages, with its stamps.
fn pages_of(vault: &Vault, person: Person) -> Result<Vec<(RecordId, i64)>, StillpointError> {
    let records = vault.newest_private(owner(person), REFLECTION, usize::MAX)?;
    let pages = parsed_of(person, &records).into_iter();
    Ok(pages.filter_map(|(id, one)| Some((id, one.begun_ms()?))).collect())
}
