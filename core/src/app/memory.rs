//! What is in memory: the session, the page, what is being written. Held for moments only.

use std::sync::Arc;

use crate::{
    durable::Durable,
    error::Trouble,
    moment::{Doubt, Effect, Effects, Moment, Now},
    page::{Answer, Ask, DarkWays, Offered, Phone, Refusal},
    plan::{self, Cards, Careful, HelpsRoom, OnlyTonight, PlanDraft, Plans, Writing},
    privacy::{self, ways_in::Ways},
    reflect::Reflections,
    reminders::{Evening, Reminders},
    schedule::ScheduleId,
    session::{Agreement, Help, Monotonic, Next, Person, PersonHelp, Phase, Pulse, Session, Tonight},
    support,
    vault::{Name, RecordId, Vault},
    words::Language,
};

use super::{
    Store,
    act::Act,
    kept::{
        once::KeptOnce,
        table::{ASK_AGAIN, EVENING, HELPS, ONLY_TONIGHT, REMINDERS, SETTINGS, TRIED, TRUSTED, WAYS_SEEN},
    },
    parting::Parting,
    place::Place,
    ready::Ready,
    under_way::UnderWay,
    ways_in::known,
    work::Work,
};

/// Whether what people wrote can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    NeverSetUp,
    Locked(Ways),
    Open,
    Trouble(Trouble),
}

impl Access {
    /// How a vault that is there opens.
    pub(super) fn locked(vault: &Vault) -> Self {
        Self::Locked(known(vault).ways)
    }
}

pub(super) struct Memory {
    pub(super) language: Arc<Language>,
    pub(super) session: Session,
    pub(super) access: Access,
    /// Somebody locked it while the store was busy: it is out of sight, and this is the plan, which may not be kept yet.
    pub(super) hidden: Option<Plans>,
    pub(super) plans: Plans,
    pub(super) tonight: Tonight,
    /// What is less than in the plan, for tonight only.
    pub(super) only_tonight: Durable<OnlyTonight>,
    /// What worked on this phone when it was tried.
    pub(super) tried: Durable<DarkWays>,
    pub(super) place: Place,
    /// The plan that is being written.
    pub(super) writing: Writing,
    /// What each writes for a pause.
    pub(super) helps: HelpsRoom,
    /// The cards that can be read while it is locked. They stay in memory then.
    pub(super) cards: Cards,
    /// What the disk shows while it is locked may be otherwise.
    pub(super) owes_cards: bool,
    /// Under which numbers the own words lie that are open there.
    pub(super) texts_kept_as: Vec<RecordId>,
    pub(super) reflections: Reflections<RecordId>,
    /// Whether the start marker stands on the disk.
    pub(super) marked: bool,
    /// Woken with a locked vault: what was agreed is learned at the unlock.
    pub(super) rules_unknown: bool,
    pub(super) reminders: Reminders,
    /// The last evening, while nobody knows yet which day comes after it.
    pub(super) evening: Durable<Evening>,
    /// Somebody followed this reminder, and it could not be shown yet.
    pub(super) followed: Option<ScheduleId>,
    pub(super) parting: Option<Parting>,
    /// What is behind "Privacy".
    pub(super) privacy: privacy::Room,
    /// Help, over whatever goes on.
    pub(super) support: support::Room,
    /// The phone has a key storage for fingers, and its key goes through [`Ports`](super::Ports).
    pub(super) has_fingers: bool,
    /// The phone's reminders are brought up to date through [`Ports`](super::Ports).
    pub(super) syncs_by_work: bool,
    /// What is to be said about how the open vault stands.
    pub(super) doubt: Option<Doubt>,
    /// Not every record of the open vault was looked at yet.
    pub(super) unread: bool,
    /// New keys come step by step.
    pub(super) renewing: bool,
    /// What was written while it was locked could not be folded in yet.
    pub(super) unfolded: bool,
    /// No biometrics open anything here, and the phone was not told yet to let their key go.
    pub(super) owes_biometrics: bool,
    /// Somebody left the pages of their own: what they had opened is to be closed.
    pub(super) left_open: bool,
    /// What the wall clock last showed. A running session does not look at it.
    pub(super) wall_ms: i64,
    boot_id: u64,
    pub(super) clock: Monotonic,
    felt: Option<Pulse>,
    /// What is offered now, and under which number.
    pub(super) offered: Offered<Act>,
    /// The pages that the next pause leads to, made beforehand.
    pub(super) ready: Ready,
    /// Counts the answers.
    number: u64,
    /// Why what was typed last cannot be taken.
    pub(super) refusal: Option<Refusal>,
    /// How far something is that takes its time.
    pub(super) under_way: Option<Arc<UnderWay>>,
    /// What waits to be done off the main thread.
    pub(super) work: Option<Work>,
    /// Something is being done there just now.
    pub(super) is_working: bool,
    /// What the system was asked for last, and the act that is done again with the answer.
    pub(super) asking: Option<(Ask, Act)>,
    /// What the system is to be asked, until the phone has been told.
    pub(super) ask: Option<Ask>,
    pub(super) asks: u64,
    /// What came of it, while its act is done.
    pub(super) answer: Option<Answer>,
    pub(super) phone: Phone,
    /// Since when nobody sees the app; none: somebody does.
    pub(super) unseen_since: Option<Monotonic>,
    /// Shaking the phone pauses, as was chosen when it could last be read: also once it is locked.
    feels_shaking: bool,
    /// The app was just put away, and the phone has not been told yet.
    leaves: bool,
    /// What people wrote went out of sight, and the phone was not told yet to forget what is being typed.
    forgets: bool,
}

impl Memory {
    pub(super) fn start(store: &Store, language: Arc<Language>, now: &Now) -> Self {
        let (access, marked) = looked_at(store);
        let clock = Monotonic(now.monotonic_ms);
        let rules = Plans::default_rules();
        let mut session = if marked {
            Session::paused(rules, clock)
        } else {
            Session::idle(rules, clock)
        };
        session.set_locked(true);
        let mut memory = Self {
            session,
            access,
            hidden: None,
            plans: Plans::default(),
            tonight: Tonight {
                woken: marked,
                ..Tonight::default()
            },
            only_tonight: Durable::default(),
            tried: Durable::default(),
            language,
            place: Place::at_start(access),
            writing: Writing::default(),
            helps: HelpsRoom::default(),
            cards: Cards::default(),
            owes_cards: false,
            texts_kept_as: Vec::new(),
            reflections: Reflections::default(),
            marked,
            rules_unknown: true,
            reminders: Reminders::at_start(access == Access::NeverSetUp),
            evening: Durable::default(),
            followed: None,
            parting: None,
            privacy: privacy::Room::default(),
            support: support::Room::default(),
            has_fingers: false,
            syncs_by_work: false,
            doubt: None,
            unread: false,
            renewing: false,
            unfolded: false,
            owes_biometrics: access == Access::NeverSetUp,
            left_open: false,
            wall_ms: now.wall_utc_ms,
            boot_id: now.boot_id,
            clock,
            felt: marked.then_some(Pulse::Long),
            offered: Offered::default(),
            ready: Ready::default(),
            number: 0,
            refusal: None,
            under_way: None,
            work: None,
            is_working: false,
            asking: None,
            ask: None,
            asks: 0,
            answer: None,
            phone: Phone::default(),
            unseen_since: None,
            feels_shaking: false,
            leaves: false,
            forgets: false,
        };
        memory.look_at_ways(store);
        memory.refresh_help();
        memory
    }

    /// Everything is as at the first start on what is in `store`, but for the phone, and for the numbers by which it knows
    /// what is newest and what was offered.
    pub(super) fn begin_anew(&mut self, store: &Store, now: &Now) {
        let before = std::mem::replace(self, Self::start(store, Arc::clone(&self.language), now));
        self.phone = before.phone;
        self.has_fingers = before.has_fingers;
        self.syncs_by_work = before.syncs_by_work;
        self.number = before.number;
        self.asks = before.asks;
        self.is_working = before.is_working;
        self.offered = before.offered;
        self.forgets = true;
        self.make_ready();
    }

    /// What is known of the ways in, as they are in `store`.
    fn look_at_ways(&mut self, store: &Store) {
        if let Store::Vault(vault) = store {
            self.privacy.ways_in.known = known(vault);
        }
    }

    /// A vault that could not be used was looked at again. A session that had begun wakes paused now (law 5).
    pub(super) fn found(&mut self, store: &Store) {
        let (access, marked) = looked_at(store);
        self.access = access;
        self.look_at_ways(store);
        self.place = Place::at_start(access);
        self.marked = marked;
        if marked {
            self.session = Session::paused(*self.session.rules(), self.clock);
            self.session.set_locked(true);
            self.felt = Some(Pulse::Long);
            self.tonight.woken = true;
        }
        self.refresh_help();
    }

    /// Lets the session act at `now`.
    pub(super) fn act(&mut self, now: &Now, act: impl FnOnce(&mut Session, Monotonic) -> Option<Pulse>) {
        self.act_tonight(now, |session, _, clock| act(session, clock));
    }

    /// Lets the session and what belongs to this evening act at `now`.
    pub(super) fn act_tonight(
        &mut self,
        now: &Now,
        act: impl FnOnce(&mut Session, &mut Tonight, Monotonic) -> Option<Pulse>,
    ) {
        self.acting_at(now, |memory, clock| {
            act(&mut memory.session, &mut memory.tonight, clock)
        });
    }

    /// Lets something act at `now`, with all that it needs; notices a phone that was started anew.
    pub(super) fn acting_at(&mut self, now: &Now, act: impl FnOnce(&mut Self, Monotonic) -> Option<Pulse>) {
        let rewound = now.boot_id != self.boot_id;
        // Within one start of the phone its clock does not go back: an older time is that of a call which began before another
        // one ended, such as work that took minutes. To it, no time has passed.
        let is_stale = !rewound && Monotonic(now.monotonic_ms) < self.clock;
        if !is_stale {
            self.boot_id = now.boot_id;
            self.clock = Monotonic(now.monotonic_ms);
            self.wall_ms = now.wall_utc_ms;
        }
        let clock = self.clock;
        let (before, asked_for) = (self.session.phase(), self.session.what());
        let body = self.tonight.shared_body();
        let had_begun = self.session.has_begun();
        let woken = if rewound { self.session.wake(clock) } else { None };
        self.felt = act(self, clock).or(woken).or(self.felt);
        self.tonight.woken = self.session.phase() == Phase::Paused && (self.tonight.woken || woken.is_some());
        self.tonight.choosing &= !rewound && before == self.session.phase();
        if let (Some(what), Phase::Together) = (asked_for, self.session.phase()) {
            self.tonight.go_on_with(what);
        }
        self.tonight.together_said |= before == Phase::Together && self.session.phase() != Phase::Together;
        if had_begun && !self.session.has_begun() {
            // It ends with the evening that began under it.
            self.only_tonight.change(OnlyTonight::default());
            self.refresh_help();
        }
        if before == Phase::Reflecting && self.session.phase() != Phase::Reflecting {
            self.reflections.cover();
        }
        if before == Phase::Idle && self.session.phase() != Phase::Idle {
            // A pause covers, and what it covered does not come back by itself.
            self.cover_private();
        }
        if rewound || self.session.phase() != Phase::Paused && self.session.phase() != Phase::Calm {
            self.tonight.leave_pause();
        }
        match self.session.phase() {
            Phase::Idle => {
                match self.place {
                    // It was tried.
                    Place::Plan(plan::Place::TryPause) if before == Phase::Calm => self.turn(Place::HOME),
                    Place::Plan(plan::Place::PracticeDark) if before == Phase::Calm => {
                        self.turn(Place::Plan(plan::Place::Practice));
                    }
                    _ => {}
                }
                if before != Phase::Idle && before != Phase::Calm && self.place == Place::TONIGHT {
                    // It is over.
                    self.turn(Place::HOME);
                }
                self.leave_evening();
            }
            Phase::Preparing => self.tonight.together_said = false,
            _ => {}
        }
        if self.session.phase() == Phase::Aftercare
            && !matches!(before, Phase::Aftercare | Phase::Reflecting | Phase::Calm)
        {
            self.tonight.closing.next(self.wall_ms);
        }
        if self.session.phase() != Phase::Preparing {
            self.tonight.bodies.forget_who_has_said();
        }
        if self.tonight.shared_body() != body {
            // What a pause offers first is another now.
            self.make_ready();
        }
    }

    fn leave_evening(&mut self) {
        self.tonight.end();
        self.reflections.leave_evening(self.access == Access::Open);
        self.let_private_go();
    }

    /// What somebody keeps for themselves and has closed leaves the memory once it is saved.
    pub(super) fn let_private_go(&mut self) {
        if self.access != Access::Open {
            return;
        }
        let writing = self.session.author();
        for person in [Person::First, Person::Second] {
            if self.privacy.own.of(person).is_closed() {
                self.reflections.let_go(person, writing);
            }
        }
    }

    /// The vault was opened: what people wrote can be shown, and yes counts again.
    pub(super) fn opened(&mut self, plans: Plans) {
        self.access = Access::Open;
        if let Some(hidden) = &mut self.hidden {
            // What ends while it is out of sight does not bring it back.
            *hidden = plans;
            return;
        }
        self.session.set_locked(false);
        self.plans = plans;
        if self.rules_unknown || self.session.phase() == Phase::Idle {
            self.agree();
        }
        self.reflections.in_sight();
        self.refresh_help();
        self.go_where_it_led();
    }

    /// Now, for what waits until the next day.
    pub(super) fn today(&self) -> plan::Today {
        plan::Today {
            wall_ms: self.wall_ms,
            monotonic_ms: self.clock.0,
            boot_id: self.boot_id,
            next_day_in_ms: self.reminders.next_day_in_ms(self.wall_ms),
        }
    }

    /// What was agreed holds from here.
    pub(super) fn agree(&mut self) {
        if let Some(plan) = self.plans.current() {
            let limits = self.only_tonight.get().limits(plan.agreed(), self.today());
            self.session.agree(plan.rules_within(limits));
            self.rules_unknown = false;
        }
    }

    /// What people wrote goes out of sight, and is still in memory: what waits to be kept is kept by whoever closes it. A
    /// running session goes on, and no yes counts.
    pub(super) fn hide(&mut self) {
        if self.access != Access::Open || self.hidden.is_some() {
            return;
        }
        self.hidden = Some(std::mem::take(&mut self.plans));
        self.forgets = true;
        self.out_of_sight();
    }

    /// Somebody puts the app away: what people wrote is out of sight at once, and the keys go as soon as the store can. What
    /// had begun is paused, without a pulse.
    pub(super) fn leave(&mut self, now: &Now) {
        self.act(now, Session::leave);
        self.felt = None;
        self.hide();
        if self.access == Access::NeverSetUp {
            // Nothing is kept before the set-up; whoever looks next reads nothing of it, and not where somebody was.
            self.writing = Writing::default();
            self.turn(Place::WELCOME);
        }
        (self.leaves, self.forgets) = (true, true);
        self.lock_soon();
    }

    /// The keys go as soon as the store can, before anything else that waits.
    pub(super) fn lock_soon(&mut self) {
        self.work = (self.access == Access::Open || self.is_working).then_some(Work::Lock);
        self.stop_what_is_under_way();
        // What the system still asks for leads nowhere.
        self.asking = None;
        self.privacy.nobody_keeps();
    }

    /// Somebody opens it, and sees it again.
    pub(super) fn unhide(&mut self) {
        if let Some(plans) = self.hidden.take() {
            self.plans = plans;
        }
    }

    /// The app is locked with this access, and what was written leaves the memory.
    pub(super) fn close(&mut self, access: Access) {
        self.access = access;
        // Once: what is typed after that is a secret that opens it again.
        self.forgets |= self.hidden.is_none();
        (self.plans, self.hidden) = (Plans::default(), None);
        (self.renewing, self.unfolded, self.left_open) = (false, false, false);
        for (_, room) in self.kept_once() {
            room.close();
        }
        self.let_texts_go();
        self.out_of_sight();
    }

    fn out_of_sight(&mut self) {
        self.session.set_locked(true);
        self.support.out_of_sight();
        (self.doubt, self.unread) = (None, false);
        self.tonight.out_of_sight();
        self.parting = None;
        self.privacy.out_of_sight();
        self.writing = Writing::default();
        self.helps.out_of_sight();
        self.reminders.turned(None);
        self.reflections.out_of_sight();
        self.place = Place::HOME;
        self.refresh_help();
    }

    /// Whether what people wrote can be shown: out of sight, it is as while locked.
    pub(super) fn shown(&self) -> Access {
        match self.access {
            Access::Open if self.hidden.is_some() => Access::Locked(self.privacy.ways_in.known.ways),
            access => access,
        }
    }

    /// The plan to be kept, in sight or not.
    pub(super) fn plans_to_keep(&mut self) -> &mut Plans {
        self.hidden.as_mut().unwrap_or(&mut self.plans)
    }

    /// Builds anew what a pause shows, so that the pause itself only points to it: whenever the plan, the lock or the
    /// language has changed.
    pub(super) fn refresh_help(&mut self) {
        self.tonight.help = Arc::new(match self.plans.current() {
            Some(plan) => {
                let cards = Cards::of(plan, self.helps.kept.get());
                self.owes_cards |= cards != self.cards;
                self.cards = cards;
                let limits = self.only_tonight.get().limits(plan.agreed(), self.today());
                plans_help(plan, (limits, self.helps.kept.get()), &self.language)
            }
            None => locked_help(&self.cards, &self.language),
        });
        self.make_ready();
    }

    /// Nothing lies over what goes on any more: it is paused.
    pub(super) fn uncover(&mut self) {
        self.tonight.leave_pause();
        self.tonight.choosing = false;
        self.support.close();
        self.refusal = None;
    }

    /// What rooms keep once each, under its name in the table.
    pub(super) fn kept_once(&mut self) -> [(Name, &mut dyn KeptOnce); 9] {
        [
            (REMINDERS, &mut self.reminders),
            (TRUSTED, &mut self.support.people),
            (EVENING, &mut self.evening),
            (ONLY_TONIGHT, &mut self.only_tonight),
            (HELPS, &mut self.helps.kept),
            (SETTINGS, &mut self.privacy.settings),
            (WAYS_SEEN, &mut self.privacy.ways_in.seen),
            (ASK_AGAIN, &mut self.privacy.ways_in.ask_again),
            (TRIED, &mut self.tried),
        ]
    }

    /// Whether something waits to be written, or to be taken from the disk.
    pub(super) fn must_keep(&mut self) -> bool {
        self.session.start().is_some()
            || self.marked != self.session.has_begun()
            || self.access == Access::Open
                && (self.hidden.as_ref().unwrap_or(&self.plans).is_unsaved()
                    || self.kept_once().iter().any(|(_, room)| room.is_unsaved())
                    || self.must_keep_texts()
                    || self.owes_cards
                    || self.renewing
                    || self.unread
                    || self.unfolded
                    || self.left_open)
            || !self.privacy.copies.served.is_empty()
            || self.reflections.is_unsaved()
            || self.owes_biometrics && self.has_fingers
    }

    /// This is felt with the next answer.
    pub(super) const fn feel(&mut self, pulse: Pulse) {
        self.felt = Some(pulse);
    }

    /// What `moment` would have done is owed to the next one.
    pub(super) fn unsaid(&mut self, moment: Moment) {
        let pulses = [
            (Effect::PulseLong, Pulse::Long),
            (Effect::PulseShort, Pulse::Short),
            (Effect::PulseTwoShort, Pulse::TwoShort),
        ];
        let felt = pulses.into_iter().find(|(effect, _)| moment.effects.has(*effect));
        self.felt = self.felt.or(felt.map(|(_, pulse)| pulse));
        self.leaves |= moment.effects.has(Effect::Leave);
        self.forgets |= moment.effects.has(Effect::Forget);
        self.ask = self.ask.take().or(moment.ask);
    }

    /// The answer to a call.
    pub(super) fn moment(&mut self) -> Moment {
        let mut effects = match self.felt.take() {
            Some(Pulse::Long) => Effects::NONE.with(Effect::PulseLong),
            Some(Pulse::Short) => Effects::NONE.with(Effect::PulseShort),
            Some(Pulse::TwoShort) => Effects::NONE.with(Effect::PulseTwoShort),
            None => Effects::NONE,
        };
        // Covered in the recents view, always (P5).
        effects = effects.with(Effect::Cover);
        let phase = self.session.phase();
        if self.session.has_begun() {
            effects = effects.with(Effect::ScreenOn);
        } else if matches!(phase, Phase::Idle | Phase::Aftercare | Phase::Reflecting) {
            effects = effects.with(Effect::ScreenFree);
        }
        if self.work.is_some() || self.must_keep() || self.syncs_by_work && self.must_sync() {
            effects = effects.with(Effect::Work);
        }
        if std::mem::take(&mut self.leaves) {
            effects = effects.with(Effect::Leave);
        }
        if std::mem::take(&mut self.forgets) {
            effects = effects.with(Effect::Forget);
        }
        let settings = *self.privacy.settings.get();
        if self.access == Access::Open && self.hidden.is_none() {
            self.feels_shaking = settings.shaking;
            if settings.pictures {
                effects = effects.with(Effect::AllowPictures);
            }
        }
        if self.feels_shaking && (self.session.has_begun() || self.is_practising()) {
            effects = effects.with(Effect::FeelShaking);
        }
        self.number += 1;
        Moment {
            number: self.number,
            page: self.page(),
            ask: self.ask.take(),
            phase,
            effects,
            wake_in_ms: self.wake_in_ms(),
        }
    }

    /// An evening begins behind its door, with a plan that everyone has confirmed.
    pub(super) fn may_prepare(&self) -> bool {
        self.plans.in_force() && self.place == Place::TONIGHT
    }

    /// When to call again: when time alone changes something, or when a write that failed should be tried again.
    fn wake_in_ms(&mut self) -> Option<u64> {
        const TRY_AGAIN_MS: u64 = 30_000;
        /// How far something is that takes its time is said so often.
        const SAY_AGAIN_MS: u64 = 500;
        let next = self.session.next_wake().map(|at| self.clock.until(at).0);
        let again = (self.must_keep() || self.syncs_by_work && self.must_sync()).then_some(TRY_AGAIN_MS);
        let under_way = self.under_way.as_ref().map(|_| SAY_AGAIN_MS);
        // Whoever reads the plan while part of it waits for the next day sees it come.
        let reads_the_plan = (self.place == Place::PLAN).then(|| self.today());
        let next_day = reads_the_plan.and_then(|today| self.plans.may_confirm_in_ms(today));
        [
            next,
            again,
            under_way,
            next_day,
            self.locks_in_ms(),
            self.sync_in_ms().filter(|_| again.is_none()),
        ]
        .into_iter()
        .flatten()
        .min()
    }
}

/// How far what is on the disk can be used, and whether a session that had begun left its mark there.
fn looked_at(store: &Store) -> (Access, bool) {
    match store {
        Store::NeverSetUp => (Access::NeverSetUp, false),
        // A mark that cannot be read is taken to stand: waking paused is the calmer mistake.
        Store::Vault(vault) => (Access::locked(vault), vault.is_marked().unwrap_or(true)),
        Store::Trouble(trouble) => (Access::Trouble(*trouble), false),
    }
}

fn locked_help(cards: &Cards, language: &Language) -> Help {
    let shown = cards.each().map(|card| PersonHelp {
        name: card.name.clone(),
        card_do: card.card_do.clone(),
        card_do_not: card.card_do_not.clone(),
        ..PersonHelp::default()
    });
    Help {
        covenant: language.say("covenant-locked"),
        shown: shown.collect(),
        ..Help::default()
    }
}

/// What was agreed, and what troubles somebody only as far as they chose to show it.
fn agreements(own: &plan::helps::Own) -> Vec<Agreement> {
    let agreed = own.triggers.iter().filter(|one| !one.agreed.is_empty());
    agreed
        .map(|one| Agreement {
            trigger: one.shown.clone().unwrap_or_default(),
            what: one.agreed.clone(),
        })
        .collect()
}

fn plans_help(plan: &plan::Plan, (limits, helps): (Careful, &plan::Helps), language: &Language) -> Help {
    let agreed: &PlanDraft = plan.agreed();
    let covenant = match agreed.people.as_slice() {
        _ if !agreed.covenant.is_empty() => agreed.covenant.clone(),
        [_] => language.say("covenant-default-alone"),
        _ => language.say("covenant-default"),
    };
    let people = plan.people().map(|(person, written)| PersonHelp {
        name: written.name.clone(),
        aids: written.sensory_aids.clone(),
        agreed: agreements(helps.of(person)),
        topics: helps.of(person).topics.clone(),
        card_do: written.card_do.clone(),
        card_do_not: written.card_do_not.clone(),
        aftercare: written.aftercare.clone(),
    });
    Help {
        covenant,
        people: people.collect(),
        shown: Vec::new(),
        breathing: limits.breathing,
        next: Some(Next {
            stop_word: agreed.stop_word.clone(),
            check_every_s: limits.check_in_every_s,
        }),
    }
}
