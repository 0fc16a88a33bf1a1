//! The page that is shown, and those that the next pause leads to.

use super::{
    access::Access, act::Act, memory::Memory, place::Place, privacy::locked_page, ready::Ready, standing::doubt_line,
};
use crate::{
    first_start, home,
    page::{At, Ground, Layout, Leaf, Lock, Look, Pictogram, SharedPage, Sheet, Written},
    people::{Pair, People},
    plan::{self, unnamed},
    privacy,
    session::{Over, Person, Phase, Session, Tonight, pages},
    support,
    words::Language,
};

impl Memory {
    /// Makes the pages that the next pause leads to.
    pub(super) fn make_ready(&mut self) {
        let people = self.people();
        let at = self.at(&people);
        // As a pause begins: nothing opened, and somebody is there.
        let mut tonight = Tonight::default();
        tonight.help = self.tonight.help.clone();
        (tonight.bodies, tonight.after) = (self.tonight.bodies, self.tonight.after);
        let mut fresh = Session::paused(*self.session.rules(), self.clock);
        fresh.set_locked(!at.is_open());
        let paused = pages::paused(&fresh, &tonight, &at).by_night().map(Act::Session);
        let paused = with_edge(paused, &self.language);
        let calm = with_edge(pages::calm(&tonight, &at).map(Act::Session), &self.language);
        self.ready = Ready {
            paused: self.offered.number(paused),
            calm: self.offered.number(calm),
            goes_on: fresh.may_go_on(),
        };
    }

    /// The page of a pause, as it was made last.
    pub(super) fn bare_pause(&self) -> SharedPage {
        self.ready.paused.page()
    }

    /// The page to show. From here on what stands on it is offered.
    pub(super) fn page(&mut self) -> SharedPage {
        let sheet = match self.fresh_pause() {
            Some(ready) => ready,
            None => {
                let written = self.written();
                self.offered.number(written)
            }
        };
        self.offered.offer(sheet)
    }

    /// The page made beforehand, where a pause has just begun and nothing is to be said on it but what it says.
    fn fresh_pause(&self) -> Option<Sheet<Act>> {
        let tonight = &self.tonight;
        let is_fresh = self.support.shown.is_none()
            && tonight.exercise.is_none()
            && !tonight.unlocking
            && tonight.over == Over::Nothing
            && tonight.whom.is_none()
            && tonight.bodies_now.is_none()
            && tonight.further == 0
            && !tonight.woken
            && self.refusal.is_none();
        match self.session.phase() {
            Phase::Paused if is_fresh && self.session.may_go_on() == self.ready.goes_on => {
                Some(self.ready.paused.clone())
            }
            Phase::Calm if is_fresh => Some(self.ready.calm.clone()),
            _ => None,
        }
    }

    /// The page, written anew. Writing changes nothing.
    pub(super) fn written(&self) -> Written<Act> {
        let people = self.people();
        let at = self.at(&people);
        let (session, tonight) = (&self.session, &self.tonight);
        let mut written = match session.phase() {
            _ if let Some(place) = self.support.shown => support::write(place, &self.support, &at).map(Act::Support),
            _ if tonight.over == Over::Less && at.is_open() => self.plan_page(plan::Place::LessNow, &at),
            Phase::Paused => pages::paused(session, tonight, &at).map(Act::Session),
            Phase::Calm => pages::calm(tonight, &at).map(Act::Session),
            Phase::Preparing => pages::preparing(session, tonight, &at).map(Act::Session),
            Phase::Regrouping => pages::regrouping(session, tonight, &at).map(Act::Session),
            Phase::Together => pages::together(session, tonight, &at).map(Act::Session),
            Phase::CheckingIn => pages::checking_in(session, tonight, &at).map(Act::Session),
            Phase::NextStep => pages::next_step(session, &at).map(Act::Session),
            Phase::Slower => pages::slower(session, tonight, &at).map(Act::Session),
            Phase::Idle => self.page_at_rest(&at),
            Phase::Aftercare => {
                let may_step_back = self.plans.earlier().next().is_some();
                pages::aftercare(session, tonight, may_step_back, &at).map(Act::Session)
            }
            Phase::Reflecting => self.reflecting_page(&at),
        };
        if let Some(refusal) = &self.refusal {
            written.page.refuse(refusal);
        }
        if !matches!(session.phase(), Phase::Idle | Phase::Calm) {
            // It never turns from black to bright.
            written = written.by_night();
        }
        with_edge(written, &self.language)
    }

    /// The page while nothing is going on.
    fn page_at_rest(&self, at: &At<'_>) -> Written<Act> {
        match (self.shown(), self.place) {
            (Access::NeverSetUp, Place::FirstStart(place)) => first_start::write(place, at).map(Act::FirstStart),
            (Access::Open, Place::Plan(place @ plan::Place::Helps(person, _))) => self.helps_page(person, place, at),
            (Access::Open, Place::Plan(plan::Place::Confirm(person))) => self.confirm_page(person, at),
            (Access::NeverSetUp | Access::Open, Place::Plan(place)) => self.plan_page(place, at),
            (Access::NeverSetUp, Place::Privacy(place @ privacy::Place::Copies(copies))) if copies.begins() => {
                self.privacy_page(place, at)
            }
            (Access::NeverSetUp, _) => first_start::write(first_start::Place::Welcome, at).map(Act::FirstStart),
            (Access::Open, Place::Home(place)) => self.home_page(place, at),
            (Access::Open, Place::FirstStart(_)) => self.home_page(home::Place::Home, at),
            (Access::Open, Place::CheckIns(place)) => self.check_ins_page(place, at),
            (Access::Open, Place::Reminders(place)) => self.reminders_page(place, at),
            (Access::Open, Place::Privacy(place)) => self.privacy_page(place, at),
            (Access::Locked(_), place) => locked_page(place, at),
            (Access::Trouble(trouble), place) => self.trouble_page(trouble, place, at),
        }
    }

    /// Who is there, by the names that may be shown now.
    pub(super) fn people(&self) -> People {
        let alone = self.session.rules().alone;
        let is_known = self.plans.current().is_some();
        let each = |person| {
            let name = self.name(person);
            let is_chosen = is_known && name != unnamed(&self.language, person, alone);
            (name, is_chosen)
        };
        let ((first, is_first), (second, is_second)) = (each(Person::First), each(Person::Second));
        People::new(Pair::new(first, second), Pair::new(is_first, is_second), alone)
    }

    /// The chosen name; neutral words while it cannot be shown.
    pub(super) fn name(&self, person: Person) -> String {
        let language = &self.language;
        let mut people = self.plans.current().into_iter().flat_map(crate::plan::Plan::people);
        people.find(|(other, _)| *other == person).map_or_else(
            || match person {
                _ if self.session.rules().alone => language.say("someone-alone"),
                Person::First => language.say("someone-first"),
                Person::Second => language.say("someone-second"),
            },
            |(_, written)| written.name.clone(),
        )
    }

    /// What every room may know.
    pub(super) fn at<'a>(&'a self, people: &'a People) -> At<'a> {
        let (ways, tried) = self.ways();
        At {
            language: &self.language,
            people,
            lock: match self.shown() {
                Access::Open => Lock::Open,
                Access::Locked(ways) => ways.lock(),
                Access::NeverSetUp | Access::Trouble(_) => Lock::Nothing,
            },
            wall_ms: self.wall_ms,
            phone: &self.phone,
            ways,
            tried,
            is_unsaved: self.reflections.unsaved() > 0,
            doubt: self.doubt.map(doubt_line),
            under_way: self.under_way.as_ref().map(|way| way.how_far()),
            answer: self.answer.as_ref(),
        }
    }
}

/// The page with what stands on every page's edge.
fn with_edge(written: Written<Act>, language: &Language) -> Written<Act> {
    // In the dark, nothing that goes elsewhere may be found by chance.
    let in_the_dark = written.page.layout == Layout::Bands || written.page.ground == Ground::Black;
    let look = if in_the_dark { Look::Unseen } else { Look::Plain };
    let mut leaf = Leaf::going_on(written, language);
    let help = Act::Support(support::Act::Go(support::Place::Lines(0)));
    let help = leaf.choice("help", "support-title", help).icon(Pictogram::Help);
    leaf.edge(help.spoken(language.say("support-spoken")).looking(look));
    let leave = leaf.choice("leave", "common-leave", Act::Leave).icon(Pictogram::Leave);
    leaf.edge(leave.spoken(language.say("common-leave-spoken")).looking(look));
    leaf.done()
}
