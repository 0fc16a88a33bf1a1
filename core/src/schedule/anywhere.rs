//! What a reminder takes along to the phone, so that it comes rightly wherever the phone is carried while nobody can open
//! the vault: it says nothing about anybody.

use serde::{Deserialize, Serialize};

use super::{
    Seconds,
    quiet::QuietHours,
    schedules::ItemId,
    time::{LocalDateTime, TimeOfDay, UtcSeconds},
    zone::{Reading, ZoneTable},
};

/// How a reminder is placed anew without the vault: in another zone, after a clock was set, on a phone that was off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Anywhere {
    /// What the clock of wherever the phone is shows when it comes; none: it comes at its instant, wherever that is.
    pub floats_at: Option<LocalDateTime>,
    /// The quiet hours, on the clock of wherever the phone is. What would come in them waits until they end.
    pub quiet: Option<QuietHours>,
    /// By so much the quiet hours put it off where it was set.
    pub put_off: Seconds,
    /// So much later than it was meant to come it still may. Later it is silent: an appointment that began is over soon.
    pub late: Seconds,
}

impl Default for Anywhere {
    /// At its instant, whatever happens.
    fn default() -> Self {
        Self {
            floats_at: None,
            quiet: None,
            put_off: Seconds(0),
            late: Seconds(i64::MAX),
        }
    }
}

/// A reminder that the phone's system holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Pending {
    /// Which.
    pub id: ItemId,
    /// When the system will show it.
    pub when: UtcSeconds,
    /// How it is placed anew where nobody can open the vault.
    pub anywhere: Anywhere,
}

/// Nobody's clock is further ahead.
const FURTHEST_EAST: Seconds = Seconds(14 * 3_600);

impl Pending {
    /// When a system that reminds by itself shows it on the clock of `here`: what floats goes along, nothing else is moved.
    #[must_use]
    pub fn due(&self, here: &ZoneTable) -> UtcSeconds {
        self.anywhere.floats_at.map_or(self.when, |local| here.instant(local))
    }

    /// When it comes on the clock of `here`: now, if that has passed; not before the quiet hours are over; none, where that is
    /// too late. It is silent then, until the open app plans it anew: rather that than late at night.
    #[must_use]
    pub fn comes(&self, here: &ZoneTable, now: UtcSeconds) -> Option<UtcSeconds> {
        let Anywhere { put_off, late, .. } = self.anywhere;
        let meant = self.due(here).plus(put_off.back());
        // What floats was put off by the same clock; an instant may lie in no quiet hours here.
        let due = if self.anywhere.floats_at.is_some() {
            self.due(here)
        } else {
            meant
        };
        let at = due.max(now);
        let place = match self.anywhere.quiet {
            None => at,
            Some(hours) => hours.end(at, &mut Reading::new(here, at))?,
        };
        (place.since(meant) <= late).then_some(place)
    }

    /// Whether a system that reminds by itself has shown it, which holds it still or not (`is_there`): its time is over; or it
    /// floats, is there no more, and the clock on a wall has shown its time somewhere. It may have come in a zone further east:
    /// rather lost than shown twice.
    #[must_use]
    pub fn has_come(&self, is_there: bool, here: &ZoneTable, now: UtcSeconds) -> bool {
        let somewhere = |local: LocalDateTime| UtcSeconds(local.seconds()).plus(FURTHEST_EAST.back()) <= now;
        self.due(here) <= now || !is_there && self.anywhere.floats_at.is_some_and(somewhere)
    }

    /// A line of numbers, as a phone keeps it: its name, the instant, and where it was set with more: what the wall
    /// shows, from when to when it is quiet, by how much it was put off, how late it may come. `-` for what is not.
    #[must_use]
    pub fn line(&self) -> String {
        let anywhere = self.anywhere;
        let mut line = format!("{} {}", self.id.name(), self.when.0);
        if anywhere != Anywhere::default() {
            let quiet =
                |time: fn(&QuietHours) -> TimeOfDay| anywhere.quiet.map(|hours| i64::from(time(&hours).seconds()));
            for number in [
                anywhere.floats_at.map(LocalDateTime::seconds),
                quiet(QuietHours::from),
                quiet(QuietHours::until),
                Some(anywhere.put_off.0),
                Some(anywhere.late.0),
            ] {
                line.push(' ');
                line.push_str(&number.map_or_else(|| "-".to_owned(), |number| number.to_string()));
            }
        }
        line
    }

    /// What [`Pending::line`] wrote; none for anything else.
    #[must_use]
    pub fn of_line(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        let id = ItemId::named(words.next()?)?;
        let when = UtcSeconds(words.next()?.parse().ok()?);
        let mut numbers = words.map(|word| word.parse::<i64>().ok());
        let anywhere = match numbers.next() {
            None => Anywhere::default(),
            Some(floats_at) => {
                let mut time = || TimeOfDay::try_from(u32::try_from(numbers.next()??).ok()?).ok();
                let (from, until) = (time(), time());
                Anywhere {
                    floats_at: floats_at.map(LocalDateTime::from_seconds),
                    quiet: from
                        .zip(until)
                        .and_then(|(from, until)| QuietHours::new(from, until).ok()),
                    put_off: Seconds(numbers.next()??),
                    late: Seconds(numbers.next()??),
                }
            }
        };
        Some(Self { id, when, anywhere })
    }
}
