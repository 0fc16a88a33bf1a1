//! The page about privacy, and the pages that one person may read.

use crate::{
    error::StillpointError,
    moment::{Form, Moment, Now, OwnPage, OwnView, Party, Scene, SheetView},
    page::{At, Then, TypedText, Written},
    privacy::{
        self,
        own::{self, EntryId, Keeping},
        ways_in,
    },
    reflect,
    schedule::{LocalDateTime, UtcSeconds},
    session::{Person, Session},
    words::{Language, Word},
};

use super::{
    Stillpoint,
    act::Act,
    deleting, hold,
    memory::{Access, Memory},
    place::Place,
    private::{PrivateState, ReadableReflection},
    ways_in::{Done, known},
    work::Work,
};

/// What was read for these scenes. It leaves the memory with them.
#[derive(Default)]
pub(super) struct Reading {
    /// For how many days pages stay.
    expires_days: Option<u16>,
    readable: Vec<(EntryId, ReadableReflection)>,
}

impl Memory {
    /// What somebody does behind "Privacy", and while it is locked.
    pub(super) fn privacy_act(&mut self, act: privacy::Act, typed: &TypedText, now: &Now) -> Then<Place, Work> {
        if let privacy::Act::Own(own::Act::Reflect(person)) = act {
            return self.reflect_act(reflect::Act::TakeUp(person), typed, now);
        }
        let mut room = std::mem::take(&mut self.privacy);
        let people = self.people();
        let then = act.done(&mut room, typed, &self.at(&people));
        self.privacy = room;
        then.map(Place::Privacy, Work::Privacy)
    }

    /// The page behind "Privacy", the locked page, or why it cannot be opened at all; none while another is to be shown.
    pub(super) fn privacy_page(&self, at: &At<'_>) -> Option<Written<Act>> {
        let written = match (self.shown(), self.place) {
            (Access::Open, Place::Privacy(place)) => privacy::write(place, &self.privacy, self.beside_own(), at),
            (Access::Locked(_), place) => {
                let with_sheet = place == Place::Privacy(privacy::Place::WaysIn(ways_in::Place::OpenWithSheet));
                ways_in::locked(with_sheet, at).map(privacy::Act::WaysIn)
            }
            (Access::Trouble(trouble), _) => ways_in::trouble(trouble, at).map(privacy::Act::WaysIn),
            (Access::Open | Access::NeverSetUp, _) => return None,
        };
        Some(written.map(Act::Privacy))
    }
}

impl Stillpoint {
    /// Does what these rooms left to the disk.
    pub(super) fn privacy_done(&self, work: privacy::Work, now: &Now) -> Done {
        match work {
            privacy::Work::WaysIn(work) => self.ways_in_done(work, now),
            privacy::Work::Own(work) => self.own_done(work, now),
        }
    }

    /// Opens the page about privacy, or looks at it anew after something was changed there. Off the phone's main thread.
    ///
    /// # Errors
    /// [`StillpointError::Locked`], [`StillpointError::Damaged`].
    pub fn read_privacy(&self, now: &Now) -> Result<Moment, StillpointError> {
        let mut store = hold(&self.store);
        let vault = store.opened()?;
        let known = known(vault);
        let expires_days = deleting::expiry(vault)?.map(|expiry| expiry.days);
        Ok(self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.privacy.ways_in.known = known;
            memory.reading.expires_days = expires_days;
            memory.turn_to(Place::PRIVACY);
        }))
    }

    /// Opens what `person` may read: see [`Stillpoint::read_reflections`]. Off the phone's main thread.
    ///
    /// # Errors
    /// As there.
    pub fn read_own(&self, person: Person, now: &Now) -> Result<Moment, StillpointError> {
        let readable = self.readable(person)?;
        Ok(self.acting(|memory| {
            memory.act(now, Session::tick);
            memory.reading.readable = readable;
            memory.turn_to(Place::Own(person));
        }))
    }

    /// Deletes one of the pages that are being read ([`Scene::Own`]), counted from 0, with all its earlier versions, on the
    /// disk and in memory. Only its author can, and of what was kept of somebody who left whoever kept it; anything else
    /// changes nothing.
    ///
    /// # Errors
    /// [`StillpointError::Locked`], [`StillpointError::NotSaved`], [`StillpointError::Damaged`]: then it is still there.
    pub fn delete_page(&self, page: u32, now: &Now) -> Result<Moment, StillpointError> {
        let found = {
            let memory = hold(&self.memory);
            let page = memory.reading.readable.get(page as usize);
            match (memory.place, page) {
                (Place::Own(reader), Some((id, _))) => Some((reader, *id)),
                _ => None,
            }
        };
        match found {
            Some((reader, id)) if self.delete_entry(reader, id)? => self.read_own(reader, now),
            _ => Ok(self.tick(now)),
        }
    }
}

fn sheet_view(mark: &ways_in::Mark, language: &Language) -> SheetView {
    let check = mark.check.clone();
    SheetView {
        said: language.say_with_day("sheet-mark", mark.made_on_day, &[("check", Word::Text(&check))]),
        check,
        made_on: LocalDateTime::iso_day(mark.made_on_day),
    }
}

impl Memory {
    pub(super) fn privacy_scene(&self, language: &Language) -> Scene {
        let known = &self.privacy.ways_in.known;
        let beside = self.beside_own();
        let own = self.parties(language).into_iter().map(|party| {
            let own = self.privacy.own.of(party.person);
            let state = match own.keeping {
                Keeping::NeverSetUp(_) => PrivateState::NeverSetUp,
                Keeping::Closed => PrivateState::Closed,
                Keeping::Open(_) => PrivateState::Open,
            };
            OwnView {
                state,
                may_read: own.is_open() || state == PrivateState::NeverSetUp && beside.always_alone,
                brought: own.has_brought,
                left_open: *beside.left_open.of(party.person),
                given_up: own
                    .given_up_on_day
                    .map(|day| language.say_with_day("own-given-up", day, &[])),
                party,
            }
        });
        Scene::Privacy {
            own: own.collect(),
            by_secret: known.ways.by_secret,
            by_biometrics: known.ways.by_biometrics,
            opened_by_sheet: known.opened_by_sheet,
            sheet: known.sheet.as_ref().map(|mark| sheet_view(mark, language)),
            expires_days: self.reading.expires_days,
            expiry_offered: deleting::OFFERED_DAYS,
            separation: self.separation_view(),
        }
    }

    pub(super) fn own_scene(&self, reader: Person, language: &Language) -> Scene {
        let mut parties = self.parties(language).into_iter();
        let party = parties.find(|party| party.person == reader);
        Scene::Own {
            reader: party.unwrap_or(Party {
                person: reader,
                name: String::new(),
                answered: false,
            }),
            pages: self
                .reading
                .readable
                .iter()
                .map(|(_, one)| self.own_page(one, language))
                .collect(),
        }
    }

    /// What somebody read leaves the memory with the page. Once the pages of one's own are left, what was opened there is
    /// closed: whoever holds the phone next reads none of it.
    pub(super) fn leave_own(&mut self, before: Place) {
        if !matches!(self.place, Place::Own(_)) {
            self.reading.readable = Vec::new();
        }
        let is_own = |place| matches!(place, Place::Privacy(privacy::Place::Own(_)));
        // The scenes are all at one place.
        let is_near = |place| matches!(place, Place::Privacy(_) | Place::Own(_));
        let leaves = if is_own(before) {
            !is_own(self.place)
        } else {
            is_near(before) && !is_near(self.place)
        };
        if leaves {
            self.close_own();
        }
    }

    fn own_page(&self, written: &ReadableReflection, language: &Language) -> OwnPage {
        let about = language.say(match written.form {
            Form::Evening => "own-evening",
            Form::NextDay => "own-next-day",
            Form::Week => "own-week",
        });
        // Without the tables of the phone's zone, nobody can tell which day it was.
        let title = match &self.reminders.zones {
            Some(zones) => {
                let begun = zones.here.local(UtcSeconds(written.begun_wall_ms.div_euclid(1_000)));
                let day = language.date(begun);
                language.say_with(
                    "own-of-day",
                    &[("about", Word::Text(&about)), ("day", Word::Text(&day))],
                )
            }
            None => about,
        };
        OwnPage {
            title,
            by: if written.own {
                String::new()
            } else {
                written.name.clone()
            },
            may_let_go: written.own || written.keepsake,
            answers: written.answers.clone(),
        }
    }
}
