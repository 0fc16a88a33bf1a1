//! How old a page is, and by which clock. A phone's clock can be set by anybody and begins anew with an empty battery, so
//! nothing that cannot be brought back is decided by one stamp or one look at it.
//!
//! A look counts that lies within two weeks after the last one that counted. However far it lies, another bears it out: two
//! weeks later, or the next day where the phone's own time since its start agrees, and never against that time. Each that
//! counts leaves a mark: by then, so many records had been written. A page is as old as
//! its stamp says, but not older than the mark before it, nor than any page written before it; and not younger than the mark
//! after it. So it counts from the day it came, too, where a copy brought it back. And nothing goes that was not said to go
//! at an earlier look.

mod own;

pub(super) use own::{choose_own, expire_own, own_expiry};

use crate::{
    error::StillpointError,
    moment::Now,
    people::Pair,
    privacy::deleting::Aged,
    reflect::Reflection,
    session::Person,
    vault::{RecordId, Vault},
};

use super::kept::{
    ages::{Ages, Expiry, Look},
    bytes::{from_bytes, to_bytes},
    table::{AGES, EXPIRY, Keeps, REFLECTION},
};

impl Ages {
    /// As kept; where nothing was kept yet, from what was chosen then.
    fn of(vault: &Vault, chosen: Option<Expiry>, now_ms: i64) -> Result<Self, StillpointError> {
        let Some(bytes) = vault.get(AGES)? else {
            let mut ages = Self::new(chosen.map_or(now_ms, |chosen| chosen.looked_ms));
            ages.believed_ms = chosen.and_then(|chosen| chosen.believed_ms).unwrap_or(ages.looked_ms);
            return Ok(ages);
        };
        from_bytes(&bytes).ok_or(StillpointError::Damaged { readable: 0 })
    }

    /// Of the choices of both, that of the one who stays, who is the first from now on.
    pub(super) fn of_one(vault: &Vault, staying: Person) -> Result<Self, StillpointError> {
        let mut ages = Self::of(vault, expiry(vault)?, 0)?;
        ages.own = Pair::new(*ages.own.of(staying), None);
        Ok(ages)
    }
}

/// How long what everybody keeps stays; none: for as long as nobody deletes it.
pub(super) fn expiry(vault: &Vault) -> Result<Option<Expiry>, StillpointError> {
    let Some(bytes) = vault.get(EXPIRY)? else {
        return Ok(None);
    };
    from_bytes::<Option<Expiry>>(&bytes).ok_or(StillpointError::Damaged { readable: 0 })
}

/// What everybody keeps stays so many `days` from now on. Whether something of it is to go soon.
pub(super) fn choose(vault: &mut Vault, days: Option<u16>, now: &Now) -> Result<bool, StillpointError> {
    let (now_ms, before) = (now.wall_utc_ms, expiry(vault)?);
    let chosen = days.map(|days| Expiry {
        days,
        looked_ms: now_ms,
        believed_ms: None,
    });
    let mut ages = Ages::of(vault, before, now_ms)?;
    ages.chosen(vault.last_number()?, now);
    let mut goes_soon = false;
    if let Some(days) = days {
        ages.says(days);
        goes_soon = !ages.older(pages(vault)?, ages.said_before_ms).is_empty();
    }
    vault.put(AGES, &to_bytes(&ages))?;
    vault.put(EXPIRY, &to_bytes(&chosen))?;
    Ok(goes_soon)
}

/// Deletes what everybody keeps and what has been kept for longer than was chosen, as far as it was said before. If that
/// fails, the next day tries again.
pub(super) fn expire(vault: &mut Vault, now: &Now) -> Result<Aged, StillpointError> {
    let mut aged = Aged::default();
    let chosen = expiry(vault)?;
    let mut ages = Ages::of(vault, chosen, now.wall_utc_ms)?;
    let longest = [chosen.map(|chosen| chosen.days)].into_iter();
    let longest = longest.chain(ages.own.iter().map(|(_, own)| own.map(|own| own.days)));
    let Some(longest) = longest.flatten().max() else {
        return Ok(aged);
    };
    let Some(counts) = ages.look(Look::at(now)) else {
        return Ok(aged);
    };
    if counts {
        vault.fold_in()?;
        if let Some(Expiry { days, .. }) = chosen {
            let pages = pages(vault)?;
            let old = ages.older(pages.clone(), ages.oldest(days).min(ages.said_before_ms));
            let said = ages.older(pages.clone(), ages.said_before_ms).len();
            vault.delete_all(&old)?;
            ages.says(days);
            aged = Aged {
                gone: !old.is_empty(),
                goes_soon: ages.older(pages, ages.said_before_ms).len() > said,
            };
        }
        for person in [Person::First, Person::Second] {
            if let Some(own) = ages.own.of_mut(person) {
                own.holds = true;
            }
        }
        ages.mark(vault.last_number()?, longest);
    }
    vault.put(AGES, &to_bytes(&ages))?;
    Ok(aged)
}

/// What everybody keeps and what ages, with its stamps.
fn pages(vault: &Vault) -> Result<Vec<(RecordId, i64)>, StillpointError> {
    let pages = vault.take_of(&[REFLECTION], |id, _, body| {
        let begun_ms = from_bytes(body).and_then(|one: Reflection| one.begun_ms());
        begun_ms.map(|begun_ms| (id, begun_ms))
    });
    Ok(pages?)
}
