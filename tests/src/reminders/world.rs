//! A core with its phone, and all that befalls them.

use stillpoint_core::schedule::{
    ItemId, Phone, QuietHours, Rest, ScheduleDraft, ScheduleId, Schedules, Seconds, Sync, UtcSeconds, Zones,
};

use super::{
    clocks::clock,
    fault::Fault,
    judge::judge,
    law::{Law, Premise, Premises},
    phone::Device,
};

/// Something that befalls the two, or that they do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// So many seconds pass; some alarms come late.
    Passes {
        /// How many.
        seconds: i64,
        /// Every so-many-th alarm comes late; 0 for none.
        late: u64,
    },
    /// The phone is off for so many seconds, and its alarms are lost.
    Off(i64),
    /// The phone's clock is turned by so many seconds.
    Turned(i64),
    /// The phone is somewhere else.
    Travels(usize),
    /// The phone knows its rules until so many days from now.
    Knows(i64),
    /// The phone brings the tables of other zones, or does not.
    Brings(bool),
    /// Something is asked for.
    Asks(ScheduleDraft),
    /// Something else is asked for instead.
    Changes(ScheduleId, ScheduleDraft),
    /// No longer.
    Removes(ScheduleId),
    /// Later.
    Snoozes(ScheduleId, Seconds),
    /// Not today.
    NotToday(ScheduleId),
    /// An evening ends.
    EveningEnds,
    /// Quiet hours, or none.
    Quiet(Option<QuietHours>),
    /// Rest, or none.
    Rests(Rest),
    /// The app ends without warning, and starts again.
    Dies,
    /// A sync; the app ends without warning after so many single things, or goes on.
    Syncs {
        /// After how many things it ends: the first is to keep the schedules.
        dies_after: Option<usize>,
    },
}

/// A core with its phone.
#[derive(Debug, Clone)]
pub struct World {
    /// What the app has in memory.
    pub schedules: Schedules,
    /// What it has kept.
    kept: Schedules,
    /// The phone.
    pub device: Device,
    /// Where the phone is.
    pub here: usize,
    /// Until when it knows its rules.
    horizon: UtcSeconds,
    brings: bool,
    zones: Zones,
    fault: Fault,
    alarms: u64,
    /// How much of the history has been judged.
    judged: usize,
    /// What must have happened.
    pub met: Premises,
}

impl World {
    /// Nothing has been asked for yet.
    #[must_use]
    pub fn new(device: Device, here: usize, fault: Fault) -> Self {
        let horizon = device.clock.plus(Seconds(400 * 86_400));
        Self {
            schedules: Schedules::default(),
            kept: Schedules::default(),
            here,
            horizon,
            brings: true,
            zones: zones(here, true, horizon),
            device,
            fault,
            alarms: 0,
            judged: 0,
            met: Premises::default(),
        }
    }

    /// The zones, as the phone knows them.
    #[must_use]
    pub fn zones(&self) -> &Zones {
        &self.zones
    }

    /// `input` happens. The laws that it broke.
    pub fn happens(&mut self, input: &Input) -> Vec<Law> {
        let now = self.device.clock;
        match input {
            Input::Syncs { dies_after } => return self.syncs(*dies_after),
            Input::Passes { seconds, late } => {
                self.device.clock = now.plus(Seconds(*seconds));
                let alarms = &mut self.alarms;
                self.device.fire(|| {
                    *alarms += 1;
                    *late > 0 && alarms.is_multiple_of(*late)
                });
            }
            Input::Off(seconds) => {
                self.device.clock = now.plus(Seconds(*seconds));
                self.device.loses_alarms();
                self.dies();
            }
            Input::Turned(seconds) => {
                self.device.clock = now.plus(Seconds(*seconds));
                self.device.fire(|| false);
            }
            Input::Travels(which) => self.knows(*which, self.brings, self.horizon),
            Input::Knows(days) => self.knows(self.here, self.brings, now.plus(Seconds(days * 86_400))),
            Input::Brings(brings) => self.knows(self.here, *brings, self.horizon),
            Input::Dies => self.dies(),
            said => {
                self.hears(said);
                self.kept.clone_from(&self.schedules);
            }
        }
        self.fired_twice()
    }

    /// What a person says; what cannot be is refused, and changes nothing.
    fn hears(&mut self, said: &Input) {
        let (now, schedules) = (self.device.clock, &mut self.schedules);
        let _ = match said {
            Input::Asks(draft) => schedules.add(draft.clone(), now).map(|_| ()),
            Input::Changes(id, draft) => schedules.change(*id, draft.clone(), now),
            Input::Snoozes(id, later) => schedules.snooze(*id, *later, now, &self.zones),
            Input::NotToday(id) => schedules.not_today(*id, now, &self.zones),
            Input::Removes(id) => {
                schedules.remove(*id);
                Ok(())
            }
            Input::EveningEnds => {
                schedules.evening_ended(now, &self.zones);
                Ok(())
            }
            Input::Quiet(hours) => {
                schedules.keep_quiet(*hours);
                Ok(())
            }
            Input::Rests(rest) => {
                schedules.keep_rest(*rest, now);
                Ok(())
            }
            _ => Ok(()),
        };
    }

    fn knows(&mut self, here: usize, brings: bool, horizon: UtcSeconds) {
        (self.here, self.brings, self.horizon) = (here, brings, horizon);
        self.zones = zones(here, brings, horizon);
        let wall = |id: &ItemId| id.slot > self.zones.here.local(self.device.clock);
        let before = self.device.history.iter().any(|(id, _)| wall(id));
        self.met.meet_if(before, Premise::WallBeforeWhatFired);
    }

    fn dies(&mut self) {
        self.schedules.clone_from(&self.kept);
    }

    fn syncs(&mut self, dies_after: Option<usize>) -> Vec<Law> {
        let now = self.device.clock;
        let before = self.device.history.iter().any(|&(_, at)| at > now);
        self.met.meet_if(before, Premise::ClockBeforeWhatFired);
        let (shown, sync) = self.one_sync();
        let room = dies_after.unwrap_or(usize::MAX);
        if self.fault.keeps_first {
            if room == 0 {
                self.met.meet_if(true, Premise::DiedBeforeKeeping);
                self.dies();
                return Vec::new();
            }
            self.kept.clone_from(&self.schedules);
            self.device.kept(&shown);
            self.device.obey(&sync, room - 1);
        } else {
            self.device.obey(&sync, room);
            if dies_after.is_none() {
                self.kept.clone_from(&self.schedules);
                self.device.kept(&shown);
            }
        }
        let mut broken = self.fired_twice();
        if dies_after.is_some() {
            self.met.meet_if(true, Premise::DiedAfterKeeping);
            self.dies();
            return broken;
        }
        broken.extend(judge(self, &sync, self.fault.label));
        broken.extend(self.sync_again(&sync));
        broken
    }

    /// Law 1.
    fn sync_again(&mut self, first: &Sync) -> Option<Law> {
        let before = self.schedules.clone();
        let (_, again) = self.one_sync();
        let nothing = Sync {
            cancel: Vec::new(),
            set: Vec::new(),
            show: Vec::new(),
            ..first.clone()
        };
        (again != nothing || self.schedules != before).then_some(Law::SyncingTwiceChangesNothing)
    }

    fn one_sync(&mut self) -> (Vec<ItemId>, Sync) {
        let shown = self.device.shown();
        let phone = Phone {
            slots: self.device.slots,
            shown: shown.clone(),
            pending: self.device.pending.clone(),
        };
        let sync = (self.fault.sync)(&mut self.schedules, self.device.clock, &self.zones, &phone);
        (shown, sync)
    }

    /// Law 2, over everything that a person ever saw.
    fn fired_twice(&mut self) -> Vec<Law> {
        let history = &self.device.history;
        let twice = (self.judged..history.len()).any(|at| {
            let (id, _) = history[at];
            history[..at].iter().any(|&(earlier, _)| earlier == id)
        });
        self.met.meet_if(self.judged < history.len(), Premise::Fired);
        self.judged = history.len();
        if twice { vec![Law::AtMostOnce] } else { Vec::new() }
    }
}

/// What the phone brings: where it is, and the zones that schedules may be pinned to. The first pinned one ends earlier.
fn zones(here: usize, brings: bool, horizon: UtcSeconds) -> Zones {
    let pinned = if brings {
        vec![clock(1, horizon.plus(Seconds(-86_400 * 3))), clock(3, horizon)]
    } else {
        Vec::new()
    };
    Zones {
        here: clock(here, horizon),
        pinned,
    }
}
