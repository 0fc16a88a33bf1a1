//! Whether what people wrote can be shown, and what is known of the ways to it.

use crate::{
    error::Trouble,
    privacy::ways_in::{Known, Mark, Ways},
    vault::Vault,
};

use super::store::Store;

/// Whether what people wrote can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    NeverSetUp,
    Locked(Ways),
    Open,
    Trouble(Trouble),
}

impl Access {
    /// How a vault that is there opens.
    pub(super) fn locked(vault: &Vault) -> Self {
        Self::Locked(known(vault).ways)
    }
}

/// What is known of the ways into `vault`.
pub(super) fn known(vault: &Vault) -> Known {
    // Not while it is locked; and one that cannot be read is as none.
    let mark = vault.recovery_mark().ok().flatten();
    Known {
        ways: Ways {
            by_secret: vault.has_secret_slot(),
            by_biometrics: vault.has_biometric_slot(),
            by_sheet: vault.has_recovery_slot(),
        },
        wrapped: vault.wrapped_for_biometrics(),
        opened_by_sheet: vault.was_opened_by_sheet(),
        without_a_key: vault.secret_needs_no_phone(),
        sheet: mark.map(|mark| Mark {
            check: mark.digits(),
            made_on_day: mark.made_on_day,
        }),
    }
}

/// How far what is on the disk can be used, and whether a session that had begun left its mark there.
pub(super) fn looked_at(store: &Store) -> (Access, bool) {
    match store {
        Store::NeverSetUp => (Access::NeverSetUp, false),
        // A mark that cannot be read is taken to stand: waking paused is the calmer mistake.
        Store::Vault(vault) => (Access::locked(vault), vault.is_marked().unwrap_or(true)),
        Store::Trouble(trouble) => (Access::Trouble(*trouble), false),
    }
}
