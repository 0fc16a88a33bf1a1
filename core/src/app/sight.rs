//! Whether somebody sees the app, and what becomes of it where nobody does: it locks by itself. And what lies open in sight
//! while nobody touches it: what one keeps for oneself closes by itself.

use crate::{
    moment::{Moment, Now},
    page::{Typed, TypedText},
    plan,
    privacy::settings::LocksAfter,
    session::{Millis, Person},
};

use super::{access::Access, memory::Memory, place::Place, stillpoint::Stillpoint};

/// So long after the last touch, what one keeps for oneself closes by itself where it is read.
const READ_FOR: Millis = Millis(120_000);
/// So long where somebody may be typing, which no touch tells. What was typed stays with the page on which it was.
const TYPED_FOR: Millis = Millis(600_000);

impl Stillpoint {
    /// Whether somebody sees the app: call it whenever it comes into view, before anything of it is drawn, and when the phone
    /// shows something else, or nothing. If nobody had seen it for as long as was chosen, it is locked. `typed` stands in its
    /// fields, without secrets; it is taken over, because nothing that was typed is lost when it locks.
    pub fn sight(&self, is_seen: bool, typed: Vec<Typed>, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, |session, clock| session.set_seen(is_seen, clock));
            if !is_seen {
                // Before the set-up nothing is kept here: what is typed stays with the phone, which outlives this app.
                if memory.access != Access::NeverSetUp {
                    memory.take_over(&TypedText::of(typed));
                    memory.keep_begun();
                }
                let now = memory.clock;
                memory.unseen_since.get_or_insert(now);
            }
            memory.lock_if_unseen();
            memory.close_if_left();
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

    /// What somebody opened of their own closes where nobody has touched it for a while, and nothing is said of it: a phone that
    /// was put down looks as it did before.
    pub(super) fn close_if_left(&mut self) {
        if self.closes_in_ms() == Some(0) {
            self.cover_private();
        }
    }

    /// When it closes by itself if nobody touches it before; none: nothing lies open, or it is being worked at.
    pub(super) fn closes_in_ms(&self) -> Option<u64> {
        if self.shown() != Access::Open || self.is_working.is_some() || self.has_work() || !self.lies_open() {
            return None;
        }
        let has_a_field = self.written().page.blanks().next().is_some();
        let stays = if has_a_field { TYPED_FOR } else { READ_FOR };
        // The phone was started anew since: its clock began again.
        let touched_at = self.touched_at.min(self.clock);
        Some(self.clock.until(touched_at.after(stays)).0)
    }

    /// Whether what somebody keeps for themselves is open, or in sight.
    fn lies_open(&self) -> bool {
        let of = |person| {
            let own = self.privacy.own.of(person);
            own.is_open() || own.leaf().is_some()
        };
        of(Person::First) || of(Person::Second) || matches!(self.place, Place::Plan(plan::Place::Helps(..)))
    }
}
