//! In sight and out of it: opening, hiding, putting away, locking.

use crate::{
    app::{access::Access, memory::Memory, place::Place},
    moment::Now,
    plan::{Plans, Writing},
    session::{Over, Person, Phase, Session},
};

impl Memory {
    /// What somebody keeps for themselves and has closed leaves the memory once it is saved.
    pub(in crate::app) fn let_private_go(&mut self) {
        if self.access != Access::Open {
            return;
        }
        let writing = self.session.author();
        for person in [Person::First, Person::Second] {
            if self.privacy.own.of(person).is_closed() {
                self.reflections.let_go(person, writing);
            }
        }
    }

    /// The vault was opened: what people wrote can be shown, and yes counts again.
    pub(in crate::app) fn opened(&mut self, plans: Plans) {
        self.access = Access::Open;
        if let Some(hidden) = &mut self.hidden {
            // What ends while it is out of sight does not bring it back.
            *hidden = plans;
            return;
        }
        self.session.set_locked(false);
        self.plans = plans;
        if self.rules_unknown || self.session.phase() == Phase::Idle {
            self.agree();
        }
        self.reflections.in_sight();
        self.refresh_help();
        self.go_where_it_led();
    }

    /// What people wrote goes out of sight, and is still in memory: what waits to be kept is kept by whoever closes it. A
    /// running session goes on, and no yes counts.
    pub(in crate::app) fn hide(&mut self) {
        if self.access != Access::Open || self.hidden.is_some() {
            return;
        }
        self.keep_begun();
        // What is being opened just now is closed again when it is open.
        self.close_own();
        self.hidden = Some(std::mem::take(&mut self.plans));
        self.forgets = true;
        self.out_of_sight();
    }

    /// Somebody puts the app away: what people wrote is out of sight at once, and the keys go as soon as the store can. What
    /// had begun is paused, without a pulse.
    pub(in crate::app) fn leave(&mut self, now: &Now) {
        self.act(now, Session::leave);
        self.felt = None;
        self.let_go_what_was_begun();
        self.hide();
        if self.access == Access::NeverSetUp {
            // Nor where somebody was before the set-up.
            self.turn(Place::WELCOME);
        }
        (self.leaves, self.forgets) = (true, true);
        self.lock_soon();
    }

    /// The keys go as soon as the store can, before anything else that waits.
    pub(in crate::app) fn lock_soon(&mut self) {
        self.lock_first(self.access == Access::Open || self.is_working.is_some());
        // What the system still asks for leads nowhere.
        self.asking = None;
        self.privacy.nobody_keeps();
    }

    /// Somebody opens it, and sees it again.
    pub(in crate::app) fn unhide(&mut self) {
        if let Some(plans) = self.hidden.take() {
            self.plans = plans;
        }
    }

    /// The app is locked with this access, and what was written leaves the memory.
    pub(in crate::app) fn close(&mut self, access: Access) {
        self.access = access;
        // Once: what is typed after that is a secret that opens it again.
        self.forgets |= self.hidden.is_none();
        (self.plans, self.hidden) = (Plans::default(), None);
        (self.renewing, self.unfolded, self.left_open) = (false, false, false);
        for (_, room) in self.kept_once() {
            room.close();
        }
        self.let_texts_go();
        self.out_of_sight();
    }

    fn out_of_sight(&mut self) {
        self.session.set_locked(true);
        self.support.out_of_sight();
        (self.doubt, self.unread) = (None, false);
        self.tonight.out_of_sight();
        self.parting = None;
        self.privacy.out_of_sight();
        self.writing = Writing::default();
        self.helps.out_of_sight();
        self.reminders.turned(None);
        self.reflections.out_of_sight();
        self.place = Place::HOME;
        self.refresh_help();
    }

    /// Whether what people wrote can be shown: out of sight, it is as while locked.
    pub(in crate::app) fn shown(&self) -> Access {
        match self.access {
            Access::Open if self.hidden.is_some() => Access::Locked(self.privacy.ways_in.known.ways),
            access => access,
        }
    }

    /// The plan to be kept, in sight or not.
    pub(in crate::app) fn plans_to_keep(&mut self) -> &mut Plans {
        self.hidden.as_mut().unwrap_or(&mut self.plans)
    }

    /// Nothing lies over what goes on any more: it is paused.
    pub(in crate::app) fn uncover(&mut self) {
        self.tonight.leave_pause();
        self.tonight.over = Over::Nothing;
        self.support.close();
        self.refusal = None;
    }
}
