//! Whether somebody sees the app, and what becomes of it where nobody does: it locks by itself.

use crate::{
    moment::{Moment, Now},
    page::{Typed, TypedText},
    privacy::settings::LocksAfter,
};

use super::{
    Stillpoint,
    memory::{Access, Memory},
};

impl Stillpoint {
    /// Whether somebody sees the app: call it whenever it comes into view, before anything of it is drawn, and when the phone
    /// shows something else, or nothing. If nobody had seen it for as long as was chosen, it is locked. `typed` stands in its
    /// fields, without secrets; it is taken over, because nothing that was typed is lost when it locks.
    pub fn sight(&self, is_seen: bool, typed: Vec<Typed>, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, |session, clock| session.set_seen(is_seen, clock));
            if !is_seen {
                memory.take_over(&TypedText::of(typed));
                let now = memory.clock;
                memory.unseen_since.get_or_insert(now);
            }
            memory.lock_if_unseen();
            if is_seen {
                memory.unseen_since = None;
            }
        })
    }
}

impl Memory {
    /// It locks where nobody has seen it for as long as was chosen.
    pub(super) fn lock_if_unseen(&mut self) {
        if self.locks_in_ms() == Some(0) {
            self.hide();
            self.lock_soon();
        }
    }

    /// When it locks by itself if nobody sees it before; none: it does not. What has begun is not locked by time alone: a yes
    /// would need an unlock in the dark. Nor is what takes its time cut off; and whoever was sent elsewhere by the app, to
    /// choose a file, has the longest time to come back.
    pub(super) fn locks_in_ms(&self) -> Option<u64> {
        let since = self.unseen_since?;
        let after = self.privacy.settings.get().locks_after;
        let waits = self.session.has_begun() && after != LocksAfter::Nothing || self.under_way.is_some();
        if waits || self.access != Access::Open || self.hidden.is_some() {
            return None;
        }
        let after = if self.asking.is_some() {
            LocksAfter::LONGEST
        } else {
            after.millis()
        };
        Some(self.clock.until(since.after(after)).0)
    }
}
