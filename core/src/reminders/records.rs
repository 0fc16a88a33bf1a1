//! What is kept of the reminders.

use serde::{Deserialize, Serialize};

use crate::{
    error::{Field, StillpointError},
    schedule::{ScheduleId, Schedules, UtcSeconds},
    text::{Limit, clean},
};

/// Reminders of the two's own: one name, as short as a label.
const LONGEST_NAME: u32 = 40;

/// What is kept in the vault: the schedules, and what people call them. The names never reach a plan.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) schedules: Schedules,
    names: Vec<(ScheduleId, String)>,
}

/// When the last evening began, for as long as nobody knows which day is the one after it: the phone has not said yet where it
/// is, and somebody asked to be asked on that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Evening(pub(crate) Option<UtcSeconds>);

impl Kept {
    /// Whether they are such as could have been kept here.
    pub(crate) fn can_be(&self) -> bool {
        let is_name = |text: &String| !text.is_empty() && name(text).is_ok_and(|clean| clean == *text);
        let is_there = |id| self.schedules.get(id).is_some();
        self.schedules.can_be()
            && self.names.len() <= self.schedules.all().len()
            && self.names.iter().all(|(id, name)| is_there(*id) && is_name(name))
    }

    /// What people call their reminders.
    pub(crate) fn names(&self) -> &[(ScheduleId, String)] {
        &self.names
    }

    /// The reminders, called so where they are there, and nothing of people's own elsewhere.
    pub(crate) fn called(&self, names: &[(ScheduleId, String)]) -> Self {
        let names = names.iter().filter(|(id, _)| self.schedules.get(*id).is_some());
        Self {
            schedules: self.schedules.clone(),
            names: names.cloned().collect(),
        }
    }

    /// What somebody calls the reminder; empty where nobody named it.
    pub(super) fn name(&self, id: ScheduleId) -> &str {
        let mut names = self.names.iter();
        names.find(|(other, _)| *other == id).map_or("", |(_, name)| name)
    }

    /// Somebody calls the reminder `name`; empty: nothing of their own.
    pub(super) fn call(&mut self, id: ScheduleId, name: String) {
        self.names.retain(|(other, _)| *other != id);
        if !name.is_empty() {
            self.names.push((id, name));
        }
    }

    /// The reminder is taken away, with its name.
    pub(super) fn remove(&mut self, id: ScheduleId) {
        self.schedules.remove(id);
        self.names.retain(|(other, _)| *other != id);
    }
}

/// What somebody calls a reminder, as it is kept.
pub(crate) fn name(typed: &str) -> Result<String, StillpointError> {
    clean(typed, Field::ReminderName, None, Limit::Line(LONGEST_NAME))
}
