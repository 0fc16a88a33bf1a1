//! Where the reminders meet the rest: what somebody is reminded of, and whether the app may remind at all.

use super::{access::Access, act::Act, memory::Memory, place::Place, stillpoint::Stillpoint, work::Work};
use crate::{
    check_ins::{self, Check},
    moment::{Moment, Now},
    page::{Asking, At, Then, Written},
    reminders::{self, Evening},
    schedule::{ItemId, Kind, ScheduleId, UtcSeconds, Zones},
    session::{Phase, Session},
};

impl Memory {
    /// What somebody does about reminders.
    pub(super) fn reminders_act(&mut self, act: reminders::Act) -> Then<Place, Work> {
        if self.shown() != Access::Open {
            return Then::Stay;
        }
        if let reminders::Act::Now(id) = act {
            return Then::Go(self.place_of(id));
        }
        let mut room = std::mem::take(&mut self.reminders);
        let people = self.people();
        let then = act.done(&mut room, &self.at(&people));
        self.reminders = room;
        if self.reminders.takes_wish_to_remind() {
            // It is kept already: whatever the answer is, nothing that was chosen waits for it.
            self.ask(Asking::Remind, Act::Reminders(reminders::Act::MayRemind));
        }
        then.map(Place::Reminders, |nothing| match nothing {})
    }

    /// An evening begins: whatever becomes of the app then, the check on the day after comes.
    pub(super) fn evening_begins(&mut self, began: UtcSeconds) {
        if self.reminders.awaits_an_evening() && !self.reminders.evening(began) {
            self.evening.change(Evening(Some(began)));
        }
    }

    /// The phone has said where it is.
    pub(super) fn knows_zones(&mut self, zones: Zones) {
        self.reminders.zones = Some(zones);
        if let Evening(Some(began)) = *self.evening.get()
            && self.reminders.evening(began)
        {
            self.evening.change(Evening(None));
        }
    }

    /// The page of the reminders.
    pub(super) fn reminders_page(&self, place: reminders::Place, at: &At<'_>) -> Written<Act> {
        reminders::write(place, &self.reminders, at).map(Act::Reminders)
    }

    /// Where a reminder leads.
    pub(super) fn place_of(&self, id: ScheduleId) -> Place {
        let schedule = self.reminders.kept.get().schedules.get(id);
        match schedule.map(|schedule| schedule.asked().kind) {
            Some(Kind::WeeklyCheckIn) => Place::CheckIns(check_ins::Place::CheckIn(Check::Week)),
            Some(Kind::NextDayCheck) => Place::CheckIns(check_ins::Place::CheckIn(Check::NextDay)),
            Some(Kind::AgreementReview | Kind::ListReview) => Place::PLAN,
            Some(Kind::Appointment | Kind::Ritual | Kind::Own) | None => Place::HOME,
        }
    }

    /// Somebody followed the reminder `id`. While what people wrote is out of sight, it waits until that is seen again.
    fn follow_reminder(&mut self, id: ScheduleId) {
        if self.session.phase() == Phase::Idle {
            self.followed = Some(id);
            self.go_where_it_led();
        }
    }

    /// Whatever was followed is shown, once it can be.
    pub(super) fn go_where_it_led(&mut self) {
        if self.is_resting()
            && let Some(id) = self.followed.take()
            && self.reminders.has(id)
        {
            self.turn(Place::Reminders(reminders::Place::Reminded(id)));
        }
    }
}

impl Stillpoint {
    /// Somebody followed a reminder that the phone showed. While locked, it waits for the unlock; in an evening it is just
    /// quiet.
    pub fn follow(&self, item: ItemId, now: &Now) -> Moment {
        self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.reminders.look_again();
            memory.follow_reminder(item.schedule);
        })
    }
}
