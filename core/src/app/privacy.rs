//! The page about privacy, and the pages that one person may read.

use crate::{
    error::{StillpointError, Trouble},
    moment::{Moment, Now},
    page::{Answer, At, Then, TypedText, Written},
    privacy::{
        self, Drawn, adding, copies, own,
        ways_in::{self, AskAgain},
    },
    reflect,
    session::Session,
    vault::VaultError,
};

use super::{
    access::{Access, known},
    act::Act,
    aging,
    copies::{as_key, could_open},
    memory::Memory,
    place::Place,
    stillpoint::{Stillpoint, hold},
    work::{Done, Work},
};

impl Memory {
    /// The app was set up, `with_a_lock` or without one: then that is asked once more, on the next day.
    pub(super) fn began(&mut self, with_a_lock: bool) {
        if !with_a_lock {
            let next_day_in_ms = self.reminders.next_day_in_ms(self.wall_ms);
            let ask_again = AskAgain::on_the_next_day(self.wall_ms, next_day_in_ms);
            self.privacy.ways_in.ask_again.change(ask_again);
        }
    }

    /// What somebody does behind "Privacy", and while it is locked.
    pub(super) fn privacy_act(&mut self, act: privacy::Act, typed: &TypedText, now: &Now) -> Then<Place, Work> {
        if let privacy::Act::Own(own::Act::Reflect(person)) = act {
            return self.reflect_act(reflect::Act::TakeUp(person), typed, now);
        }
        if let privacy::Act::Own(own::Act::Helps(person)) = act {
            return self.open_helps(person);
        }
        if let privacy::Act::Own(own::Act::WrittenAlone(person)) = act {
            return Then::Work(Work::Privacy(privacy::Work::Adding(adding::Work::Read(person, 0))));
        }
        // What opens no copy at all is refused where it was typed, before anything else is asked.
        if let privacy::Act::Copies(copies::Act::Key(by) | copies::Act::BringBack(by)) = act
            && let Err(error) = could_open(as_key(by, typed.secret("key")))
        {
            return Then::Refused(self.refusal(&error, "key"));
        }
        if act == privacy::Act::StopThis {
            self.stop_what_is_under_way();
            return Then::Stay;
        }
        if let (privacy::Act::Icon(icon), Some(Answer::Done)) = (act, &self.answer) {
            self.phone.shows = icon;
        }
        let mut room = std::mem::take(&mut self.privacy);
        let people = self.people();
        let then = act.done(&mut room, typed, &self.at(&people));
        self.privacy = room;
        then.map(Place::Privacy, Work::Privacy)
    }

    /// The page `place` behind "Privacy".
    pub(super) fn privacy_page(&self, place: privacy::Place, at: &At<'_>) -> Written<Act> {
        let written = self.kinds_written_alone(place);
        let beside = privacy::Beside {
            own: self.beside_own(),
            parting: self.parting_step(),
            adding: self.beside_adding(place, &written),
        };
        privacy::write(place, &self.privacy, beside, at).map(Act::Privacy)
    }

    /// Why it cannot be opened at all. Where it is damaged, one can begin anew.
    pub(super) fn trouble_page(&self, trouble: Trouble, place: Place, at: &At<'_>) -> Written<Act> {
        match (trouble, place) {
            (Trouble::Damaged { .. }, Place::Privacy(place @ privacy::Place::Deleting(sure))) if sure.is_outside() => {
                self.privacy_page(place, at)
            }
            (Trouble::Damaged { .. }, _) => privacy::outside(ways_in::trouble(trouble, at), at).map(Act::Privacy),
            _ => ways_in::trouble(trouble, at)
                .map(privacy::Act::WaysIn)
                .map(Act::Privacy),
        }
    }
}

/// While it is locked, wherever somebody was: what opens it.
pub(super) fn locked_page(place: Place, at: &At<'_>) -> Written<Act> {
    let with_sheet = place == Place::Privacy(privacy::Place::WaysIn(ways_in::Place::OpenWithSheet));
    ways_in::locked(with_sheet, at)
        .map(privacy::Act::WaysIn)
        .map(Act::Privacy)
}

impl Stillpoint {
    /// Does what these rooms left to the disk.
    pub(super) fn privacy_done(&self, work: privacy::Work, now: &Now) -> Done {
        match work {
            privacy::Work::WaysIn(work) => self.ways_in_done(work, now),
            privacy::Work::Own(work) => self.own_done(work, now),
            privacy::Work::Copies(work) => self.copies_done(work, now),
            privacy::Work::Deleting(work) => self.deleting_done(work, now),
            privacy::Work::Adding(work) => self.adding_done(work, now),
            privacy::Work::Parting(work) => self.parting_done(work, now),
            privacy::Work::Draw => ("", self.draw_words()),
        }
    }

    /// Draws words for a secret, and shows them on the page that asked for them.
    fn draw_words(&self) -> Result<(), StillpointError> {
        let drawn = Drawn::new(&self.language()).map_err(VaultError::from)?;
        let mut memory = hold(&self.memory);
        // They are asked for at rest, or where somebody is about to write; what was covered meanwhile shows none.
        if memory.is_resting() || memory.shown() == Access::Open && memory.session.author().is_some() {
            memory.privacy.drawn = Some(drawn);
        }
        Ok(())
    }

    /// Opens the page about privacy, or looks at it anew after something was changed there. Off the phone's main thread.
    ///
    /// # Errors
    /// [`StillpointError::Locked`], [`StillpointError::Damaged`].
    pub fn read_privacy(&self, now: &Now) -> Result<Moment, StillpointError> {
        let mut store = hold(&self.store);
        let vault = self.opened(&mut store)?;
        let known = known(vault);
        let expires_days = aging::expiry(vault)?.map(|expiry| expiry.days);
        Ok(self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.privacy.ways_in.known = known;
            memory.privacy.deleting.expires_days = expires_days;
            memory.turn_to(Place::PRIVACY);
        }))
    }
}
