//! What a vault must hold, kept outside of it.

use std::{ops::ControlFlow, sync::Arc};

use stillpoint_core::vault::{Age, DeviceKeys, Kind, Name, Owner, Secret, Sort, Vault, VaultError, doubles::SOME_TIME};

/// The kinds of the entries that are written.
pub const KINDS: [Kind; 2] = [Kind(1), Kind(2)];
/// The names of the things of which there is one.
pub const NAMES: [Name; 3] = [Name(1), Name(2), Name(3)];
/// The secret, once there is one.
pub const SECRET: &str = "open sesame";

/// Bytes that somebody wrote.
pub type Body = Arc<[u8]>;

/// Everything that was acknowledged.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    /// The entries, oldest first: an index into [`KINDS`], and what was written.
    pub entries: Vec<(usize, Body)>,
    /// The entries that were dropped in and wait for the next unlock, oldest first.
    pub waiting: Vec<(usize, Body)>,
    /// The things of which there is one, as in [`NAMES`].
    pub named: [Option<Body>; 3],
    /// Whether the mark is set.
    pub marked: bool,
    /// Whether a secret opens it, and no longer the phone alone.
    pub has_secret: bool,
    /// How many entries somebody keeps for themselves, once they have words of their own. What they say is sealed to
    /// those: that each of them is there and authentic outside is what is looked at.
    pub private: Option<usize>,
}

impl Kept {
    /// What is kept once what waits has been folded in.
    #[must_use]
    pub fn unlocked(mut self) -> Self {
        self.entries.append(&mut self.waiting);
        self
    }

    /// What [`Seen::of`] must see in an open vault that holds this.
    fn seen(&self) -> Seen {
        let all = || self.entries.iter().rev();
        let of_kind = |kind| {
            all()
                .filter(move |entry| entry.0 == kind)
                .map(|(_, body)| body.to_vec())
        };
        Seen {
            waiting: self.waiting.len(),
            entries: [0, 1].map(|kind| of_kind(kind).collect()),
            named: self.named.clone().map(|body| body.map(|body| body.to_vec())),
            marked: self.marked,
            has_secret: self.has_secret,
            private: self.private,
        }
    }

    /// Whether an open vault holds exactly this and is whole.
    ///
    /// # Errors
    /// What differs.
    pub fn is_in(&self, vault: &Vault) -> Result<(), String> {
        one_of_them_is_in(vault, &[self])
    }
}

/// What can be read out of an open vault.
#[derive(PartialEq, Eq)]
struct Seen {
    waiting: usize,
    entries: [Vec<Vec<u8>>; 2],
    named: [Option<Vec<u8>>; 3],
    marked: bool,
    has_secret: bool,
    private: Option<usize>,
}

impl Seen {
    fn of(vault: &Vault) -> Result<Self, VaultError> {
        let bodies = |kind| -> Result<Vec<Vec<u8>>, VaultError> {
            let records = vault.newest(kind, usize::MAX)?.into_iter();
            Ok(records.map(|mut record| std::mem::take(&mut *record.body)).collect())
        };
        let named = |name| -> Result<Option<Vec<u8>>, VaultError> {
            Ok(vault.get(name)?.map(|mut body| std::mem::take(&mut *body)))
        };
        Ok(Self {
            waiting: vault.waiting()? as usize,
            entries: [bodies(KINDS[0])?, bodies(KINDS[1])?],
            named: [named(NAMES[0])?, named(NAMES[1])?, named(NAMES[2])?],
            marked: vault.is_marked()?,
            has_secret: vault.has_secret_slot(),
            private: if vault.has_compartment(Owner::FIRST)? {
                Some(private_of(vault, Owner::FIRST)?)
            } else {
                None
            },
        })
    }
}

/// How many entries are in the compartment of `owner`, open or not.
pub(super) fn private_of(vault: &Vault, owner: Owner) -> Result<usize, VaultError> {
    let mut count = 0;
    vault.each(&mut |item| {
        count += usize::from(item.sort == Sort::Private(owner));
        ControlFlow::Continue(())
    })?;
    Ok(count)
}

/// Opens it with whatever opens it.
///
/// # Errors
/// Why it stays closed.
pub fn unlock(vault: &mut Vault, keys: &dyn DeviceKeys) -> Result<(), VaultError> {
    if vault.has_secret_slot() {
        vault.unlock(&Secret::new(SECRET.to_owned())?, keys, SOME_TIME)
    } else {
        vault.unlock_with_device(keys)
    }
}

/// Whether an open vault is whole, and holds one of `those` and nothing else.
///
/// # Errors
/// What is wrong with it.
pub fn one_of_them_is_in(vault: &Vault, those: &[&Kept]) -> Result<(), String> {
    let verdict = vault.verify().map_err(|why| format!("it cannot be verified: {why}"))?;
    if !verdict.is_whole() || vault.is_read_only() {
        return Err(format!("it is not whole: {verdict:?}"));
    }
    let is_alarmed = vault.age() != Age::Newest;
    let seen = Seen::of(vault).map_err(|why| format!("it cannot be read: {why}"))?;
    let differences: Vec<_> = those.iter().map(|kept| difference(&seen, &kept.seen())).collect();
    if differences.iter().any(Option::is_none) {
        if is_alarmed {
            return Err("it says that it is an older copy, and it is not".to_owned());
        }
        return Ok(());
    }
    let all: Vec<_> = differences.into_iter().flatten().collect();
    Err(all.join("; or "))
}

fn difference(seen: &Seen, expected: &Seen) -> Option<String> {
    for (seen, expected) in seen.entries.iter().zip(&expected.entries) {
        if let Some(lost) = expected.iter().find(|body| !seen.contains(body)) {
            return Some(format!("an entry of {} bytes is lost", lost.len()));
        }
        if let Some(other) = seen.iter().find(|body| !expected.contains(body)) {
            return Some(format!("an entry of {} bytes is not what was written", other.len()));
        }
        if seen != expected {
            return Some("the order of the entries is another".to_owned());
        }
    }
    if seen.waiting != expected.waiting {
        return Some(format!(
            "{} entries wait, and it was {}",
            seen.waiting, expected.waiting
        ));
    }
    if seen.named != expected.named {
        return Some("a named thing is another".to_owned());
    }
    if seen.marked != expected.marked {
        return Some(format!("the mark was {} and is {}", expected.marked, seen.marked));
    }
    if seen.private != expected.private {
        let (was, is) = (expected.private, seen.private);
        return Some(format!(
            "of what somebody keeps for themselves there was {was:?} and is {is:?}"
        ));
    }
    (seen.has_secret != expected.has_secret).then(|| "another slot opens it".to_owned())
}
