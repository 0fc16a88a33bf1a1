//! Reminders as people choose them: touch by touch, each step one that can be. All off until asked for, and nothing that
//! somebody wrote ever leaves the open app: a reminder says neutral words.

mod acts;
mod draft;
mod pages;
mod records;
mod when;

use crate::{
    durable::Durable,
    page::TypedText,
    schedule::{
        Kind, LocalDateTime, Outlook, Phone, QuietHours, Rest, ScheduleDraft, ScheduleId, ScheduleZone, Schedules,
        Seconds, Sync, TimeOfDay, UtcSeconds, Zones,
    },
};

pub(crate) use acts::Act;
pub(crate) use draft::{Draft, rhythm_of};
pub(crate) use pages::write;
pub(crate) use records::{Evening, Kept, name as name_of_a_reminder};
pub(crate) use when::{KINDS, day_of, label_of, may_be_many, rhythm_label, when};

use draft::DAY_S;
pub(crate) use draft::Rhythm;

/// "Later today": three hours, or fewer where that would be tomorrow.
const LATER: [Seconds; 3] = [Seconds(3 * 3_600), Seconds(2 * 3_600), Seconds(3_600)];
/// What quiet hours begin with, in minutes since midnight: from nine in the evening until nine in the morning.
const QUIET_MINUTES: (u32, u32) = (21 * 60, 9 * 60);
/// So many that were begun wait at most: the latest.
pub(crate) const MOST_BEGUN: usize = 8;
/// So many reminders stand on one page.
const A_PAGE: usize = 3;

/// A page of the reminders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// What was asked for, from the first on; the number of the page, from 0.
    List(usize),
    /// What can be asked for.
    Add,
    /// The quiet hours.
    Quiet,
    /// All of them silent.
    Rest,
    /// One of them, being chosen.
    One,
    /// How often it comes.
    Rhythm,
    /// On which day.
    Day,
    /// Somebody followed this one.
    Reminded(ScheduleId),
}

impl Place {
    /// What was asked for.
    pub(crate) const FIRST: Self = Self::List(0);

    /// The way back from here; none: out of these pages.
    pub(crate) const fn up(self) -> Option<Self> {
        match self {
            Self::List(0) | Self::Reminded(_) => None,
            Self::List(page) => Some(Self::List(page.saturating_sub(1))),
            Self::Add | Self::Quiet | Self::Rest | Self::One => Some(Self::FIRST),
            Self::Rhythm | Self::Day => Some(Self::One),
        }
    }
}

/// The reminders in memory.
#[derive(Default)]
pub(crate) struct Reminders {
    pub(crate) kept: Durable<Kept>,
    pub(crate) zones: Option<Zones>,
    pub(crate) draft: Option<Draft>,
    /// Those that were named and left before they were kept: whoever comes back to one goes on with it.
    left: Vec<Draft>,
    /// What was typed as quiet hours, in minutes since midnight, and is not kept yet.
    quiet: Option<(u32, u32)>,
    /// Somebody asked for a reminder, and the phone may have to ask them whether it may.
    wants_to_remind: bool,
    /// The phone does not let the app remind.
    is_not_allowed: bool,
    /// The phone's reminders could not be reached the last time.
    is_unreachable: bool,
    unsynced: bool,
    /// By when to sync again at the latest.
    next_sync: Option<UtcSeconds>,
    /// The tag of the language in which the phone holds them; none: whoever started the app last may have spoken another.
    said_in: Option<&'static str>,
}

impl Reminders {
    /// Before the vault was opened, or where there is none: then the phone has none to hold.
    pub(crate) fn at_start(none_are_kept: bool) -> Self {
        Self {
            unsynced: none_are_kept,
            ..Self::default()
        }
    }

    /// The vault was opened.
    pub(crate) fn opened(&mut self, kept: Kept) {
        self.kept.opened(kept);
        self.unsynced = true;
    }

    /// The vault was closed: what people chose leaves the memory.
    pub(crate) fn close(&mut self) {
        *self = Self {
            zones: self.zones.take(),
            is_not_allowed: self.is_not_allowed,
            said_in: self.said_in,
            ..Self::default()
        };
    }

    pub(crate) const fn is_unsaved(&self) -> bool {
        self.kept.is_unsaved()
    }

    /// `saved` is durable now.
    pub(crate) fn saved(&mut self, saved: &Kept) {
        self.kept.saved(saved);
    }

    /// The phone was told elsewhere, or set to another zone: what it holds may have to change.
    pub(crate) fn look_again(&mut self) {
        self.unsynced = true;
    }

    /// Whether it is time for another sync.
    pub(crate) fn is_due(&self, now: UtcSeconds) -> bool {
        self.unsynced || self.next_sync.is_some_and(|next| next <= now)
    }

    /// When another sync is due.
    pub(crate) const fn next_sync(&self) -> Option<UtcSeconds> {
        self.next_sync
    }

    /// The phone has done what a sync said of `kept`, in the language `said_in`; the next is due by `next`.
    pub(crate) fn synced(&mut self, kept: &Kept, next: Option<UtcSeconds>, said_in: &'static str) {
        self.unsynced = self.kept.get() != kept;
        self.next_sync = next;
        self.said_in = Some(said_in);
        self.is_unreachable = false;
    }

    /// The phone could not say or do it.
    pub(crate) fn not_reached(&mut self) {
        self.is_unreachable = true;
    }

    /// Brings the plan up to date with what the phone tells. What is to be kept afterwards is kept before the phone does
    /// anything: a reminder may rather be lost than shown twice.
    pub(crate) fn sync(&mut self, zones: Zones, mut phone: Phone, now: UtcSeconds, language: &'static str) -> Sync {
        if self.said_in != Some(language) {
            // It may say something else: whatever is pending is set anew.
            for pending in &mut phone.pending {
                pending.when = UtcSeconds(i64::MIN);
            }
        }
        let mut kept = self.kept.get().clone();
        let sync = kept.schedules.sync(now, &zones, &phone);
        self.zones = Some(zones);
        self.kept.change(kept);
        sync
    }

    /// Whether the system has to be asked, now that somebody asked for a reminder, whether the app may remind. Once.
    pub(crate) fn takes_wish_to_remind(&mut self) -> bool {
        std::mem::take(&mut self.wants_to_remind)
    }

    /// What somebody calls it; empty where nobody named it.
    pub(crate) fn name(&self, id: ScheduleId) -> &str {
        self.kept.get().name(id)
    }

    /// Whether there is such a reminder.
    pub(crate) fn has(&self, id: ScheduleId) -> bool {
        self.kept.get().schedules.get(id).is_some()
    }

    /// Whether somebody asked to be asked on the day after an evening.
    pub(crate) fn awaits_an_evening(&self) -> bool {
        let mut all = self.kept.get().schedules.all().iter();
        all.any(|one| one.asked().kind == Kind::NextDayCheck)
    }

    /// There is an evening: the check on the next day comes, if it was asked for. False where the phone has not said yet where
    /// it is: then nobody knows which day is the next.
    pub(crate) fn evening(&mut self, began: UtcSeconds) -> bool {
        let Some(zones) = self.zones.clone() else { return false };
        self.change(|kept| kept.schedules.evening_ended(began, &zones));
        true
    }

    /// What is due today under `id`: later today, or not today.
    pub(crate) fn answer(&mut self, id: ScheduleId, later: bool, now: UtcSeconds) {
        let Some(zones) = self.zones.clone() else { return };
        let later = later.then(|| self.later_today(id, now)).flatten();
        // A schedule that is gone needs no answer.
        let _ = self.change(|kept| match later {
            Some(later) => kept.schedules.snooze(id, later, now, &zones),
            None => kept.schedules.not_today(id, now, &zones),
        });
    }

    /// By how much `id` is put off "until later today"; none where it would not come today any more.
    fn later_today(&self, id: ScheduleId, now: UtcSeconds) -> Option<Seconds> {
        let zones = self.zones.as_ref()?;
        let day = |at| zones.here.local(at).year_month_day();
        LATER.into_iter().find(|&later| {
            let mut schedules = self.kept.get().schedules.clone();
            schedules.snooze(id, later, now, zones).is_ok()
                && matches!(schedules.outlook(id, now, zones), Some(Outlook::Next(when)) if day(when) == day(now))
        })
    }

    /// When `id` comes next, or why it does not; none while it is off, and before the phone has said where it is.
    fn outlook(&self, id: ScheduleId, now: UtcSeconds) -> Option<Outlook> {
        self.kept.get().schedules.outlook(id, now, self.zones.as_ref()?)
    }

    /// Whether what is being chosen would never come, because its only time has passed.
    fn has_passed(&self, now: UtcSeconds) -> bool {
        let (Some(draft), Some(zones)) = (&self.draft, &self.zones) else {
            return false;
        };
        let mut alone = Schedules::default();
        let id = alone.add(
            ScheduleDraft {
                on: true,
                ..draft.asked.clone()
            },
            now,
        );
        id.is_ok_and(|id| alone.outlook(id, now, zones) == Some(Outlook::Passed))
    }

    /// What stands in the fields of the page at `place` is taken over, whatever was touched: going back loses nothing.
    pub(crate) fn take_over(&mut self, place: Place, typed: &TypedText) {
        let minutes = |field| -> Option<u32> { typed.get(field)?.parse().ok().filter(|&minutes| minutes < 24 * 60) };
        match place {
            Place::One => {
                if let Some(draft) = &mut self.draft {
                    if let Some(name) = typed.get("name") {
                        name.clone_into(&mut draft.name);
                    }
                    if let Some(time) = minutes("time").and_then(time_at) {
                        draft.set_time(time);
                    }
                }
            }
            Place::Quiet => {
                if let (Some(from), Some(until)) = (minutes("from"), minutes("until")) {
                    self.quiet = Some((from, until));
                }
            }
            _ => {}
        }
    }

    /// Somebody turned to `place`; none: to a page of another room. What was chosen and not kept is forgotten there, but for one
    /// that was named.
    pub(crate) fn turned(&mut self, place: Option<Place>) {
        if place != Some(Place::Quiet) {
            self.quiet = None;
        }
        if !matches!(place, Some(Place::One | Place::Rhythm | Place::Day)) {
            self.left = self.begun();
            self.draft = None;
        }
    }

    /// Those that were named and are not kept, the latest last.
    pub(crate) fn begun(&self) -> Vec<Draft> {
        let now = self.draft.clone().map(Draft::put_right);
        let is_another = |left: &&Draft| now.as_ref().is_none_or(|now| !now.is_of(left));
        let mut begun: Vec<Draft> = self.left.iter().filter(is_another).cloned().collect();
        begun.extend(now.filter(|now| now.name != now.id.map_or("", |id| self.name(id))));
        begun.split_off(begun.len().saturating_sub(MOST_BEGUN))
    }

    /// Nothing of what was begun waits.
    pub(crate) fn let_go(&mut self) {
        (self.left, self.draft) = (Vec::new(), None);
    }

    /// These were begun before.
    pub(crate) fn go_on(&mut self, begun: Vec<Draft>) {
        self.left = begun;
    }

    /// Goes on with the one that is `like` it, or begins with that.
    fn begin(&mut self, like: Draft) {
        let left = self.left.iter().find(|left| left.is_of(&like));
        self.draft = Some(left.cloned().unwrap_or(like));
    }

    /// The clock of where the phone is; none, before it has said where that is.
    fn here(&self, now: UtcSeconds) -> Option<LocalDateTime> {
        Some(self.zones.as_ref()?.here.local(now))
    }

    /// In how many milliseconds the next day begins: at six in the morning, by the clock of where the phone is; before it has
    /// said where that is, by UTC.
    pub(crate) fn next_day_in_ms(&self, wall_ms: i64) -> u64 {
        const DAY: i64 = 86_400;
        const SIX: i64 = 6 * 3_600;
        let now = UtcSeconds(wall_ms.div_euclid(1_000));
        let local = self.here(now).map_or(now.0, |local| local.seconds());
        let since_midnight = local.rem_euclid(DAY);
        let seconds = DAY.saturating_sub(since_midnight).saturating_add(SIX);
        u64::try_from(seconds).unwrap_or_default().saturating_mul(1_000)
    }

    fn change<T>(&mut self, change: impl FnOnce(&mut Kept) -> T) -> T {
        let mut kept = self.kept.get().clone();
        let changed = change(&mut kept);
        self.unsynced |= kept != *self.kept.get();
        self.kept.change(kept);
        changed
    }

    /// Opens the page of one that is there.
    fn take_up(&mut self, id: ScheduleId) -> bool {
        let Some(schedule) = self.kept.get().schedules.get(id) else {
            return false;
        };
        self.begin(Draft {
            id: Some(id),
            asked: schedule.asked().clone(),
            name: self.kept.get().name(id).to_owned(),
        });
        true
    }

    /// Keeps what was chosen, called `name`, and switches it on: whoever saves a reminder wants to be reminded.
    fn keep(&mut self, name: String, now: UtcSeconds) {
        let Some(draft) = self.draft.take() else { return };
        self.left.retain(|left| !left.is_of(&draft));
        let Draft { id, asked, .. } = draft;
        let asked = ScheduleDraft { on: true, ..asked };
        self.change(|kept| {
            let id = match id {
                Some(id) => kept.schedules.change(id, asked, now).map(|()| id),
                None => kept.schedules.add(asked, now),
            };
            // A hundred reminders are all there is room for: the list, without a new one, says so.
            if let Ok(id) = id {
                kept.call(id, name);
            }
        });
        self.wants_to_remind = true;
    }

    /// Takes away the one that is being changed.
    fn remove(&mut self) {
        let Some(draft) = self.draft.take() else { return };
        self.left.retain(|left| !left.is_of(&draft));
        if let Some(id) = draft.id {
            self.change(|kept| kept.remove(id));
        }
    }

    /// Switches one on or off. Off, it is kept and silent.
    fn switch(&mut self, id: ScheduleId, on: bool, now: UtcSeconds) {
        let Some(asked) = self
            .kept
            .get()
            .schedules
            .get(id)
            .map(|schedule| schedule.asked().clone())
        else {
            return;
        };
        // It is there, and its zone was taken before.
        self.change(|kept| {
            let _ = kept.schedules.change(id, ScheduleDraft { on, ..asked }, now);
        });
        self.wants_to_remind |= on;
    }

    /// The one that is being changed keeps to the clock of the zone where the phone is now, or follows the clock of wherever
    /// it is.
    fn pin(&mut self, pinned: bool) {
        let here = self.zones.as_ref().map(|zones| zones.here.name().to_owned());
        if let (Some(draft), Some(here)) = (&mut self.draft, here) {
            draft.asked.zone = match pinned {
                true => ScheduleZone::Pinned(here),
                false => ScheduleZone::Floating,
            };
        }
    }

    /// The quiet hours as they stand on their page, in minutes since midnight; none: there are none.
    fn quiet_minutes(&self) -> Option<(u32, u32)> {
        let hours = self.kept.get().schedules.quiet_hours()?;
        let minutes = |time: TimeOfDay| time.seconds() / 60;
        Some(self.quiet.unwrap_or((minutes(hours.from()), minutes(hours.until()))))
    }

    /// Keeps the quiet hours that stand on their page. False where they would last all day: that is a rest.
    fn keep_quiet_minutes(&mut self) -> bool {
        let Some((from, until)) = self.quiet else { return true };
        let Some(hours) = quiet(from, until) else { return false };
        self.quiet = None;
        self.change(|kept| kept.schedules.keep_quiet(Some(hours)));
        true
    }

    /// Quiet hours, or none.
    fn switch_quiet(&mut self, on: bool) {
        self.quiet = None;
        let (from, until) = QUIET_MINUTES;
        let hours = on.then(|| quiet(from, until)).flatten();
        self.change(|kept| kept.schedules.keep_quiet(hours));
    }

    /// All of them silent for so many days; 0: until somebody ends it.
    fn rest(&mut self, days: u32, now: UtcSeconds) {
        let until = match (days, self.here(now)) {
            (0, _) => Rest::Open,
            (_, Some(here)) => {
                let until = here.seconds().saturating_add(i64::from(days).saturating_mul(DAY_S));
                Rest::Until(LocalDateTime::from_seconds(until))
            }
            // Nobody knows how late it is here.
            (_, None) => return,
        };
        self.change(|kept| kept.schedules.keep_rest(until, now));
    }

    /// The rest ends. What fell into it stays quiet.
    fn end_rest(&mut self, now: UtcSeconds) {
        self.change(|kept| kept.schedules.keep_rest(Rest::No, now));
    }

    /// Until when all of it rests, where it does: with a day, or until somebody ends it.
    pub(crate) fn resting_until(&self, now: UtcSeconds) -> Option<Option<LocalDateTime>> {
        match self.kept.get().schedules.rest() {
            Rest::No => None,
            Rest::Open => Some(None),
            Rest::Until(until) => (until > self.here(now)?).then_some(Some(until)),
        }
    }
}

/// The time of day so many minutes after midnight.
fn time_at(minutes: u32) -> Option<TimeOfDay> {
    TimeOfDay::try_from(minutes.checked_mul(60)?).ok()
}

fn quiet(from_minutes: u32, until_minutes: u32) -> Option<QuietHours> {
    QuietHours::new(time_at(from_minutes)?, time_at(until_minutes)?).ok()
}
