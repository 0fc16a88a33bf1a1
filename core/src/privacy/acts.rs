//! What somebody can do behind "Privacy".

use super::{Place, Room, Work, adding, copies, deleting, own, parting, settings, ways_in};
use crate::page::{Answer, AppIcon, Asking, At, Refusal, Safe, Then, TypedText};

/// What a choice of these rooms stands for: small, copied, compared, and never text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// Turn to another of these pages.
    Go(Place),
    /// The way back.
    Back,
    /// What opens the app.
    WaysIn(ways_in::Act),
    /// What each keeps for themselves.
    Own(own::Act),
    /// A copy kept elsewhere.
    Copies(copies::Act),
    /// Letting go of what is kept here.
    Deleting(deleting::Act),
    /// Two part.
    Parting(parting::Act),
    /// Somebody is added to one who was alone.
    Adding(adding::Act),
    /// What is chosen for this phone alone.
    Settings(settings::Act),
    /// The phone is to show the app as this.
    Icon(AppIcon),
    /// What takes its time is to stop. The app does it.
    StopThis,
}

impl Act {
    /// Whether nothing brings back what this takes away: a record, an older key, somebody's part of what is here.
    pub(crate) const fn is_for_good(self) -> bool {
        matches!(
            self,
            Self::Deleting(deleting::Act::Delete(_) | deleting::Act::LetOldGo(true))
                | Self::Own(own::Act::Delete(..))
                | Self::Parting(parting::Act::Wish(..) | parting::Act::Confirm)
        )
    }

    /// The rule. Pure: no vault, no clock of its own.
    pub(crate) fn done(self, room: &mut Room, typed: &TypedText, at: &At<'_>) -> Then<Place, Work> {
        room.came_of.clear();
        match self {
            Self::Go(place) => Then::Go(place),
            Self::Back => Then::Back,
            Self::Own(own::Act::Draw)
            | Self::Copies(copies::Act::Draw)
            | Self::Parting(parting::Act::Draw)
            | Self::Adding(adding::Act::Draw) => Then::Work(Work::Draw),
            Self::Adding(adding::Act::On(Safe::Alone | Safe::NotSure)) => Then::Go(Place::Home),
            Self::Adding(act) => act.done(&mut room.adding, typed).map(Place::Adding, Work::Adding),
            Self::Own(act) => act.done(&mut room.own, typed).map(Place::Own, Work::Own),
            Self::Copies(act) => act.done(&mut room.copies, typed, at).map(Place::Copies, Work::Copies),
            Self::Deleting(deleting::Act::MakeSheet) => Then::Go(Place::WaysIn(ways_in::Place::Sheet)),
            Self::Deleting(act) => act
                .done(room.beside_deleting(), typed)
                .map(Place::Deleting, Work::Deleting),
            Self::Parting(act) => act.done(typed, at).map(|()| Place::Parting, Work::Parting),
            Self::Settings(act) => act.done(&mut room.settings),
            Self::Icon(wanted) => shown_as(wanted, at),
            Self::StopThis => Then::Stay,
            Self::WaysIn(act) => act.done(&room.ways_in, typed, at).map(Place::WaysIn, Work::WaysIn),
        }
    }
}

/// The rule of the icon: the phone is asked, and shows it, or says that it does not.
fn shown_as<Place, Work>(wanted: AppIcon, at: &At<'_>) -> Then<Place, Work> {
    match at.answer {
        None if wanted == at.phone.shows => Then::Stay,
        None => Then::Ask(Asking::Icon { icon: wanted }),
        Some(Answer::Done) => Then::Stay,
        Some(_) => Then::Refused(Refusal {
            field: String::new(),
            sentence: at.language.say("icon-not-shown"),
        }),
    }
}
