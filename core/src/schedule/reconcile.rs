//! What has to change in what the phone holds ready.

use super::{anywhere::Pending, plan::PlanItem, schedules::ItemId};

/// What the phone has to do. First cancel, then set: so it never holds more than its slots.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reconciled {
    /// To be taken away.
    pub cancel: Vec<ItemId>,
    /// To be set. One that is pending under the same id is replaced.
    pub set: Vec<PlanItem>,
}

/// The difference between what is planned and what is pending. Pure; with nothing to change, both lists are empty.
#[must_use]
pub fn reconcile(planned: &[PlanItem], pending: &[Pending]) -> Reconciled {
    let is_unplanned = |pending: &&Pending| !planned.iter().any(|item| item.id == pending.id);
    let is_to_set = |item: &&PlanItem| {
        let mut same = pending.iter().filter(|pending| pending.id == item.id).peekable();
        same.peek().is_none() || same.any(|pending| pending.when != item.when || pending.anywhere != item.anywhere)
    };
    Reconciled {
        cancel: pending.iter().filter(is_unplanned).map(|pending| pending.id).collect(),
        set: planned.iter().filter(is_to_set).copied().collect(),
    }
}

/// What a system has shown that shows reminders without telling the app: everything that it was handed and that is no
/// longer pending. Whatever the clock says now: it may have gone back since.
#[must_use]
pub fn shown_unseen(handed: &[PlanItem], pending: &[Pending]) -> Vec<ItemId> {
    let is_gone = |item: &&PlanItem| !pending.iter().any(|pending| pending.id == item.id);
    handed.iter().filter(is_gone).map(|item| item.id).collect()
}
