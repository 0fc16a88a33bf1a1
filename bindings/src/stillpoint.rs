//! The facade: one method for each thing a person does. Each delegates to the core.

use std::{path::Path, sync::Arc};

use stillpoint_core::words::Words;

use crate::{
    calm,
    error::StillpointError,
    keys::{DeviceKeys, PhoneKeys},
    model::{
        Answer, Begun, BodyState, Doubt, Exercise, Form, Moment, Now, Person, Phone, PlanDraft, Progress,
        ReminderAnswer, ReminderTouch, SafeAnswer, Typed,
    },
    reminders::{PendingReminders, PhoneReminders, ReminderId, Zones},
};

/// The app's core: one for each process. Every answer is a `Moment`: the scene to show, the touches it offers, the
/// effects to perform, and when to call again.
#[derive(uniffi::Object)]
pub struct Stillpoint {
    pub(crate) core: stillpoint_core::Stillpoint,
}

impl Stillpoint {
    /// What `act` answers. A defect in the core answers with a pause instead, which is the calmer mistake: a method
    /// without an error that panics would end the whole app in Swift.
    ///
    /// `dyn` and never inlined: one such net for all touches, not one for each.
    #[inline(never)]
    pub(crate) fn calmly(&self, now: &Now, act: &dyn Fn(&stillpoint_core::Stillpoint) -> Moment) -> Moment {
        calm::caught(|| act(&self.core))
            .or_else(|| calm::caught(|| self.core.pause(now)))
            .unwrap_or_else(stillpoint_core::Stillpoint::bare_pause)
    }
}

#[uniffi::export]
impl Stillpoint {
    /// Starts the app on the vault in the folder `place`, or on none. Never fails: whatever is wrong with the vault,
    /// pausing works. A session that had begun wakes up paused. `language` is an IETF tag such as `en-GB`.
    #[uniffi::constructor]
    pub fn start(place: String, keys: Arc<dyn DeviceKeys>, language: String, now: Now) -> Arc<Self> {
        calm::say_nothing_in_a_panic();
        let place = Path::new(&place);
        let keys = Arc::new(PhoneKeys(keys));
        let core = calm::caught(|| stillpoint_core::Stillpoint::start(place, keys.clone(), &language, &now))
            .unwrap_or_else(|| stillpoint_core::Stillpoint::start_without_vault(place, keys.clone(), &language, &now));
        Arc::new(Self { core })
    }

    /// The labels of all screens, in the language of the app.
    pub fn words(&self) -> Words {
        self.core.words()
    }

    /// What an error means and what can be done, in the language of the app.
    pub fn explain(&self, error: StillpointError) -> String {
        self.core.explain(&error.into())
    }

    /// Someone asked to pause. Always allowed, from every phase, by anyone, with no reason. Instant: it waits for nothing
    /// and cannot fail. Clears every yes given so far.
    pub fn pause(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.pause(&now))
    }

    /// Someone stops. Always allowed; the session ends.
    pub fn stop(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.stop(&now))
    }

    /// Somebody touched what has the number `choice`; `typed` stands in the fields. Instant, and never fails: a number that
    /// is not offered now does nothing, so a late answer counts for nothing. What cannot be taken is said on the page.
    pub fn touch(&self, choice: u64, typed: Vec<Typed>, now: Now) -> Moment {
        self.calmly(&now, &|core| core.touch(choice, typed.clone(), &now))
    }

    /// Does what takes its time. Off the main thread, one at a time, whenever a moment carries `Work`. Never fails.
    pub fn work(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.work(&now))
    }

    /// What came of an `Ask`. An answer to another one counts for nothing.
    pub fn answered(&self, ask: u64, answer: Answer, now: Now) -> Moment {
        self.calmly(&now, &|core| core.answered(ask, &answer, &now))
    }

    /// The phone speaks another language, shows another clock, has learned a finger.
    pub fn phone(&self, phone: Phone, now: Now) -> Moment {
        self.calmly(&now, &|core| core.phone(phone.clone(), &now))
    }

    /// What there is to say about what is being typed into `field`, where a blank is judged; empty: nothing. Pure, kept
    /// nowhere.
    pub fn hint_on(&self, field: String, text: String) -> String {
        calm::caught(|| self.core.hint_on(&field, text)).unwrap_or_default()
    }

    /// Someone wants it slower. Never asks.
    pub fn slower(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.slower(&now))
    }

    /// Someone would like a next step: everyone is asked first. Offered while together.
    pub fn next_step(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.next_step(&now))
    }

    /// An evening is being prepared. Does nothing before the plan is in force.
    pub fn prepare(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.prepare(&now))
    }

    /// `person` says yes to `question`, for themselves. An answer to an earlier question counts for nothing.
    pub fn yes(&self, person: Person, question: u32, now: Now) -> Moment {
        self.calmly(&now, &|core| core.yes(person, question, &now))
    }

    /// `person` says "not yet".
    pub fn not_yet(&self, person: Person, now: Now) -> Moment {
        self.calmly(&now, &|core| core.not_yet(person, &now))
    }

    /// `person` says "still good" to `question`.
    pub fn still_good(&self, person: Person, question: u32, now: Now) -> Moment {
        self.calmly(&now, &|core| core.still_good(person, question, &now))
    }

    /// Asks everyone whether to go on. Offered once the pause has settled.
    pub fn go_on(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.go_on(&now))
    }

    /// `person` reflects: on the evening that has just ended, or, from home, on what they left open.
    pub fn reflect(&self, person: Person, now: Now) -> Moment {
        self.calmly(&now, &|core| core.reflect(person, &now))
    }

    /// `person` answers the question of their reflection; an empty answer skips it. `Invalid` if the text cannot be taken
    /// as it is; nothing is lost.
    pub fn answer(&self, person: Person, text: String, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.answer(person, &text, &now)?)
    }

    /// `person` skips the question of their reflection.
    pub fn skip(&self, person: Person, now: Now) -> Moment {
        self.calmly(&now, &|core| core.skip(person, &now))
    }

    /// That is enough. Leaves a reflection, the aftercare or the calm screen.
    pub fn finish(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.finish(&now))
    }

    /// Lets the time pass. Call it when the last moment's `wake_in_ms` has passed, and when the app comes back.
    pub fn tick(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.tick(&now))
    }

    /// Before an evening, `person` says how their body is. Never stored.
    pub fn body(&self, person: Person, state: BodyState, now: Now) -> Moment {
        self.calmly(&now, &|core| core.body(person, state, &now))
    }

    /// Opens an exercise, in a pause or on the calm screen.
    pub fn ground(&self, exercise: Exercise, now: Now) -> Moment {
        self.calmly(&now, &|core| core.ground(exercise, &now))
    }

    /// The exercise's next step; after the last one it closes. Skipping a step is the same touch.
    pub fn ground_next(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.ground_next(&now))
    }

    /// Leaves the exercise.
    pub fn ground_leave(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.ground_leave(&now))
    }

    /// An empty plan with the times that the first start begins with.
    pub fn empty_draft(&self) -> PlanDraft {
        stillpoint_core::Stillpoint::empty_draft()
    }

    /// The next page of the first start, if what was typed so far can be taken as it is. Nothing is kept before `set_up`.
    /// `Invalid` names the field, whose it is and what is allowed.
    pub fn first_start_next(&self, draft: PlanDraft, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.first_start_next(&draft, &now)?)
    }

    /// "Later": the next page, whatever was typed.
    pub fn first_start_later(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.first_start_later(&now))
    }

    /// Is it safe to use this with someone? The answer shapes the next page and is kept nowhere.
    pub fn safe(&self, answer: SafeAnswer, now: Now) -> Moment {
        self.calmly(&now, &|core| core.safe(answer, &now))
    }

    /// One page back. What was typed stays with the screen.
    pub fn back(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.back(&now))
    }

    /// Opens the plan, to read and to confirm.
    pub fn read_plan(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.read_plan(&now))
    }

    /// Begins to change the plan. The new version waits for everyone to confirm it.
    pub fn change_plan(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.change_plan(&now))
    }

    /// `person` confirms the plan that is shown, for themselves. Once everyone has, it is in force.
    pub fn confirm(&self, person: Person, now: Now) -> Moment {
        self.calmly(&now, &|core| core.confirm(person, &now))
    }

    /// Opens what there is between the evenings.
    pub fn between(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.between(&now))
    }

    /// Opens a check-in.
    pub fn read_check_in(&self, form: Form, now: Now) -> Moment {
        self.calmly(&now, &|core| core.read_check_in(form, &now))
    }

    /// `person` answers the check-in that is shown, for themselves.
    pub fn check_in(&self, person: Person, now: Now) -> Moment {
        self.calmly(&now, &|core| core.check_in(person, &now))
    }

    /// The author of the check-in that has been answered shows it to the other. What everyone shows is seen together.
    pub fn show_mine(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.show_mine(&now))
    }

    /// One step back, to the latest baseline at which the plan was more careful. It holds at once.
    pub fn step_back(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.step_back(&now))
    }

    /// Opens the words for when something went wrong.
    pub fn repair(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.repair(&now))
    }

    /// Their next step; after the last one they close. `back` is the step before.
    pub fn repair_next(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.repair_next(&now))
    }

    /// Opens the reminders. `Invalid` if a zone's table cannot be used.
    pub fn read_reminders(&self, zones: Zones, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.read_reminders(zones.taken()?, &now))
    }

    /// One touch on the reminders' pages. Each step is one that can be, so nothing is refused.
    pub fn remind(&self, touch: ReminderTouch, now: Now) -> Moment {
        self.calmly(&now, &|core| core.remind(touch, &now))
    }

    /// Somebody names the reminder that is being changed. It is shown here only, never in a notification. `Invalid` if the
    /// text cannot be taken as it is.
    pub fn name_reminder(&self, name: String, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.name_reminder(&name, &now)?)
    }

    /// Somebody followed a reminder that the phone showed. While locked, it waits for the unlock.
    pub fn follow_reminder(&self, id: ReminderId, now: Now) -> Moment {
        self.calmly(&now, &|core| core.follow_reminder(id.into(), &now))
    }

    /// What somebody answers to a reminder: here and now, later today, or not today.
    pub fn answer_reminder(&self, answer: ReminderAnswer, now: Now) -> Moment {
        self.calmly(&now, &|core| core.answer_reminder(answer, &now))
    }

    /// Brings the phone's reminders up to date, and answers by when to do so again at the latest, in seconds since 1970,
    /// UTC. Off the main thread: when a moment carries `SyncReminders`, when the app comes to the front, after the phone
    /// was started anew, and after its clock or zone was changed. `Locked` and `NotSaved`: nothing was touched.
    pub fn sync_reminders(
        &self,
        zones: Zones,
        phone: Arc<dyn PendingReminders>,
        now: Now,
    ) -> Result<Option<i64>, StillpointError> {
        let synced = self.core.sync_reminders(zones.taken()?, &PhoneReminders(phone), &now)?;
        Ok(synced.map(|next| next.0))
    }

    /// The IANA names of the zones that the phone brings tables for, besides its own.
    pub fn zones_needed(&self) -> Vec<String> {
        calm::caught(|| self.core.zones_needed()).unwrap_or_default()
    }

    /// Writes what waits to be written. Call it whenever a moment carries `Keep`, off the main thread, and show the moment
    /// it returns. Never fails: what cannot be written stays in memory, and the next touch tries again.
    pub fn keep(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.keep(&now))
    }

    /// Makes the vault and writes the first version of the plan into it. Off the main thread. Without a secret the phone's
    /// own key opens it. On an error nothing is left behind.
    pub fn set_up(&self, draft: PlanDraft, secret: Option<String>, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.set_up(&draft, secret, &now)?)
    }

    /// Opens the vault with its secret. Off the main thread.
    pub fn unlock(&self, secret: String, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.unlock(secret, &now)?)
    }

    /// Opens the vault with the phone's own key, where no secret was chosen. Off the main thread.
    pub fn unlock_with_device(&self, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.unlock_with_device(&now)?)
    }

    /// What people wrote is shown no more, at once, whatever the disk is doing: what a touch on "Lock" calls first. `lock`
    /// follows, off the main thread.
    pub fn hide(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.hide(&now))
    }

    /// Locks the app. Off the main thread. A session goes on: pause and stop work as always, every yes waits.
    pub fn lock(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.lock(&now))
    }

    /// Looks once more whether a vault that could not be used can be used now. Off the main thread.
    pub fn look_again(&self, now: Now) -> Moment {
        self.calmly(&now, &|core| core.look_again(&now))
    }

    /// How many reflections the open vault holds. One without a word in it is none.
    pub fn kept_reflections(&self) -> Result<u32, StillpointError> {
        Ok(self.core.kept_reflections()?)
    }

    /// Deletes everything that `person` wrote in reflections and check-ins. Off the main thread, as everything below. On
    /// an error everything is still there.
    pub fn delete_reflections_of(&self, person: Person, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.delete_reflections_of(person, &now)?)
    }

    /// Deletes everything, also while locked or damaged: the phone's own key first, then the files. The app is at its
    /// first start then; take every pending reminder away. `NotSaved` if a file could not be removed: nothing opens it any
    /// more, and asking again goes on.
    pub fn delete_everything(&self, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.delete_everything(&now)?)
    }

    /// Begins to delete for ever what was deleted: all that remains moves into a new file under new keys, and neither the
    /// secret nor the phone opens a copy of the old one any more. Biometrics fall (`EraseBiometrics`). A recovery sheet that
    /// was made before still opens such a copy; whoever wants that closed, too, makes a new one and destroys it. Then call
    /// `delete_forever_step` until as many are done as there are.
    pub fn delete_forever(&self, secret: Option<String>, now: Now) -> Result<Begun, StillpointError> {
        Ok(self.core.delete_forever(secret, &now)?)
    }

    /// Moves some more. Locking ends it, and then it has to be begun anew; until it is done the old file is as it was.
    pub fn delete_forever_step(&self) -> Result<Progress, StillpointError> {
        Ok(self.core.delete_forever_step()?)
    }

    /// Begins to seal everything under new keys. It goes on by itself with every `keep`, or faster with `renew_keys_step`.
    pub fn renew_keys(&self, secret: Option<String>, now: Now) -> Result<Begun, StillpointError> {
        Ok(self.core.renew_keys(secret, &now)?)
    }

    /// Seals some more under the new keys, and answers how far it has come.
    pub fn renew_keys_step(&self) -> Result<Progress, StillpointError> {
        Ok(self.core.renew_keys_step()?)
    }

    /// For how many days reflections and check-ins stay, at least one; none, as at first: for as long as nobody deletes
    /// them. Older ones are looked for once a day, when the vault is opened, from the next day on.
    pub fn set_expiry(&self, days: Option<u16>, now: Now) -> Result<(), StillpointError> {
        Ok(self.core.set_expiry(days, &now)?)
    }

    /// For how many days they stay; none: for as long as nobody deletes them.
    pub fn expiry(&self) -> Result<Option<u16>, StillpointError> {
        Ok(self.core.expiry()?)
    }

    /// Somebody has read what there is to say (`Moment.doubt`), and goes on with what is here. Of damage it is said again at
    /// the next unlock.
    pub fn accept_doubt(&self, now: Now) -> Result<Moment, StillpointError> {
        Ok(self.core.accept_doubt(&now)?)
    }

    /// What a doubt means and what can be done, in the language of the app.
    pub fn explain_doubt(&self, doubt: Doubt) -> String {
        self.core.explain_doubt(doubt)
    }
}
