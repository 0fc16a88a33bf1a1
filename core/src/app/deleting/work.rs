//! Letting go of what is kept, as work.

use crate::{
    backup::GoOn,
    error::StillpointError,
    moment::Now,
    page::SecretText,
    privacy::{
        self,
        deleting::{self, What},
    },
    session::Person,
};

use crate::app::{
    access::known,
    deleting::OFFERED_DAYS,
    place::Place,
    stillpoint::{Stillpoint, hold},
    work::Done,
};

/// The page `place` of this room.
pub(in crate::app) const fn at(place: deleting::Place) -> Place {
    Place::Privacy(privacy::Place::Deleting(place))
}

/// The page that asks once more before `what` goes.
pub(in crate::app) const fn sure(what: What) -> Place {
    at(deleting::Place::Sure(what))
}

impl Stillpoint {
    /// Does what this room left to the disk.
    pub(in crate::app) fn deleting_done(&self, work: deleting::Work, now: &Now) -> Done {
        use deleting::Work;
        match work {
            Work::LetOldGo(on) => ("", self.let_old_go(on, now)),
            Work::Of(person) => ("", self.let_go_of(person, now)),
            Work::Anew { secret, forgets } => match self.seal_anew(secret, forgets, now) {
                Err(
                    error @ (StillpointError::WrongSecret
                    | StillpointError::TooSoon { .. }
                    | StillpointError::Invalid { .. }),
                ) => ("secret", Err(error)),
                outcome => ("", outcome),
            },
            Work::Everything => {
                let gone = self.delete_everything(now);
                if let Err(error) = &gone {
                    // It is another page by then.
                    let mut memory = hold(&self.memory);
                    memory.refusal = Some(memory.refusal(error, ""));
                }
                ("", gone.map(|moment| self.unsaid(moment)))
            }
        }
    }

    fn let_old_go(&self, on: bool, now: &Now) -> Result<(), StillpointError> {
        let days = on.then_some(OFFERED_DAYS);
        self.set_expiry(days, now)?;
        let deleting = &mut hold(&self.memory).privacy.deleting;
        deleting.expires_days = days;
        deleting.aged.gone = false;
        Ok(())
    }

    fn let_go_of(&self, person: Person, now: &Now) -> Result<(), StillpointError> {
        self.unsaid(self.delete_reflections_of(person, now)?);
        self.is_done(What::Of(person), "delete-done");
        Ok(())
    }

    /// It is done: back to what else can be deleted, unless somebody has turned elsewhere meanwhile.
    fn is_done(&self, what: What, came_of: &'static str) {
        let mut memory = hold(&self.memory);
        memory.turn_from(sure(what), at(deleting::Place::Deleting));
        if memory.is_resting() {
            memory.privacy.came_of = vec![came_of];
        }
    }

    /// Everything moves under new keys. Stopped, what moves into a new file begins anew another time, and new keys in its place
    /// go on by themselves.
    fn seal_anew(&self, secret: Option<SecretText>, forgets: bool, now: &Now) -> Result<(), StillpointError> {
        let way = self.under_way();
        way.may_begin()?;
        let secret = secret.map(|secret| secret.0.to_string());
        let begun = if forgets {
            self.delete_forever(secret, now)?
        } else {
            self.renew_keys(secret, now)?
        };
        let mut progress = begun.progress;
        while !progress.is_done() {
            if way.report(count(progress.done), count(progress.of)) == GoOn::Stop {
                break;
            }
            progress = if forgets {
                self.delete_forever_step()?
            } else {
                self.renew_keys_step()?
            };
        }
        self.look_at_the_ways();
        let what = if forgets { What::Rest } else { What::Keys };
        if !progress.is_done() {
            // Nothing was changed, or it goes on: in either case there is nothing to say but that it stopped.
            hold(&self.memory).turn_from(sure(what), at(deleting::Place::Deleting));
            return Ok(());
        }
        self.is_done(
            what,
            if begun.ways_fallen == 0 {
                "delete-done"
            } else {
                "delete-fallen"
            },
        );
        Ok(())
    }

    /// A finger or a face may have fallen.
    fn look_at_the_ways(&self) {
        let known = match self.opened(&mut hold(&self.store)) {
            Ok(vault) => known(vault),
            Err(_) => return,
        };
        hold(&self.memory).privacy.ways_in.known = known;
    }
}

fn count(records: u64) -> u32 {
    u32::try_from(records).unwrap_or(u32::MAX)
}
