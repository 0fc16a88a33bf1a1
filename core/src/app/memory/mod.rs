//! What is in memory: the session, the page, what is being written. Held for moments only.

mod answering;
mod pause_help;
mod sight;

use std::sync::Arc;

use crate::{
    durable::Durable,
    moment::{Doubt, Now},
    page::{Answer, Ask, DarkWays, Offered, Phone, Refusal},
    plan::{self, Cards, Careful, HelpsRoom, OnlyTonight, PlanDraft, Plans, Writing},
    privacy,
    reflect::Reflections,
    reminders::{Evening, Reminders},
    schedule::ScheduleId,
    session::{Millis, Monotonic, Over, Phase, Pulse, Rules, Session, Tonight},
    support,
    vault::{Name, RecordId},
    words::Language,
};

use super::{
    access::{Access, known, looked_at},
    act::Act,
    kept::{
        begun::Begun,
        once::KeptOnce,
        table::{
            ASK_AGAIN, BEGUN, CHOSEN, EVENING, GIVEN_UP, HELPS, ONLY_TONIGHT, REMINDERS, SETTINGS, TRIED, TRUSTED,
            WAYS_SEEN,
        },
    },
    parting::Parting,
    place::Place,
    ready::Ready,
    store::Store,
    under_way::UnderWay,
    work::{Doing, Work},
};

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
    /// For whom nobody speaks yet.
    pub(super) given_up: Durable<privacy::own::GivenUp>,
    /// What worked on this phone when it was tried.
    pub(super) tried: Durable<DarkWays>,
    /// What somebody chose while it was tried; it pauses nowhere else.
    pub(super) chosen: Durable<DarkWays>,
    pub(super) place: Place,
    /// The plan that is being written.
    pub(super) writing: Writing,
    /// What was typed and is not kept yet.
    pub(super) begun: Durable<Begun>,
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
    /// What lies open was left, or covered, since what waits or is done there was asked for.
    pub(super) work_was_left: bool,
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
    /// The keys are to go, before anything else is done.
    pub(super) must_lock: bool,
    /// What waits to be done off the main thread.
    pub(super) work: Option<Work>,
    /// What is being done there just now.
    pub(super) is_working: Option<Doing>,
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
    /// When somebody last touched it.
    pub(super) touched_at: Monotonic,
    /// Shaking the phone pauses, as was chosen when it could last be read: also once it is locked.
    feels_shaking: bool,
    /// A notification pauses, as was chosen when it could last be read: also once it is locked.
    offers_pause: bool,
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
            given_up: Durable::default(),
            tried: Durable::default(),
            chosen: Durable::default(),
            language,
            place: Place::at_start(access),
            writing: Writing::default(),
            begun: Durable::default(),
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
            work_was_left: false,
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
            must_lock: false,
            is_working: None,
            asking: None,
            ask: None,
            asks: 0,
            answer: None,
            phone: Phone::default(),
            unseen_since: None,
            touched_at: clock,
            feels_shaking: false,
            offers_pause: false,
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
    pub(super) fn act(&mut self, now: &Now, act: impl Fn(&mut Session, Monotonic) -> Option<Pulse>) {
        self.act_tonight(now, |session, _, clock| act(session, clock));
    }

    /// Lets the session and what belongs to this evening act at `now`.
    pub(super) fn act_tonight(
        &mut self,
        now: &Now,
        act: impl Fn(&mut Session, &mut Tonight, Monotonic) -> Option<Pulse>,
    ) {
        self.acting_at(now, &mut |memory, clock| {
            act(&mut memory.session, &mut memory.tonight, clock)
        });
    }

    /// Lets something act at `now`, with all that it needs; notices a phone that was started anew. Compiled once for all acts.
    pub(super) fn acting_at(&mut self, now: &Now, act: &mut dyn FnMut(&mut Self, Monotonic) -> Option<Pulse>) {
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
        if rewound || before != self.session.phase() {
            self.tonight.over = Over::Nothing;
        }
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
            Phase::Preparing => {
                self.tonight.together_said = false;
                if before == Phase::Idle {
                    self.tonight.around.arrive(clock);
                }
            }
            _ => {}
        }
        if self.session.phase() == Phase::Aftercare
            && !matches!(before, Phase::Aftercare | Phase::Reflecting | Phase::Calm)
        {
            self.tonight.closing.next(self.wall_ms);
            if had_begun {
                self.tonight.around.leave(clock);
            }
        }
        if self.session.phase() != Phase::Preparing {
            self.tonight.bodies.forget_who_has_said();
            self.tonight.around.end_arriving();
        }
        self.tonight.around.pass(clock);
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

    /// Now, for what waits until the next day.
    pub(super) fn today(&self) -> plan::Today {
        plan::Today {
            wall_ms: self.wall_ms,
            monotonic_ms: self.clock.0,
            boot_id: self.boot_id,
            next_day_in_ms: self.reminders.next_day_in_ms(self.wall_ms),
        }
    }

    /// How careful `agreed` is tonight. What was chosen for an evening holds until that is over, however late it gets.
    pub(super) fn limits_tonight(&self, agreed: &PlanDraft) -> Careful {
        let tonight = self.only_tonight.get();
        if self.session.phase().is_of_an_evening() {
            tonight.limits_of_its_evening(agreed)
        } else {
            tonight.limits(agreed, self.today())
        }
    }

    /// An evening begins: what was chosen for another night is over.
    pub(super) fn begin_evening(&mut self) {
        if self.only_tonight.get().is_over(self.today()) {
            self.only_tonight.change(OnlyTonight::default());
        }
        self.agree();
        self.refresh_help();
    }

    /// In the middle of an evening, less is to be chosen: what holds goes on, however late it is.
    pub(super) fn lessen_now(&mut self) {
        let today = self.today();
        if self.only_tonight.get().is_over(today) {
            self.only_tonight
                .change(self.only_tonight.get().beyond_its_night(today));
        }
        self.writing.begin_less();
    }

    /// What was agreed holds from here.
    pub(super) fn agree(&mut self) {
        if let Some((rules, around)) = self.agreed() {
            self.session.agree(rules);
            self.tonight.around.agree(around);
            self.rules_unknown = false;
        }
    }

    /// Less was chosen in the middle of an evening: it holds from here.
    pub(super) fn lessen(&mut self, now: &Now) {
        if let Some((rules, around)) = self.agreed() {
            self.tonight.around.agree(around);
            self.act(now, |session, clock| session.lessen(rules, clock));
        }
        self.refresh_help();
    }

    /// What was agreed, with what is less tonight; and how long arriving and winding down are.
    fn agreed(&self) -> Option<(Rules, (Millis, Millis))> {
        let plan = self.plans.current()?;
        let limits = self.limits_tonight(plan.agreed());
        Some((plan.rules_within(limits), limits.around()))
    }

    /// What rooms keep once each, under its name in the table.
    pub(super) fn kept_once(&mut self) -> [(Name, &mut dyn KeptOnce); 12] {
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
            (CHOSEN, &mut self.chosen),
            (GIVEN_UP, &mut self.given_up),
            (BEGUN, &mut self.begun),
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

    /// An evening begins behind its door, with a plan that everyone has confirmed.
    pub(super) fn may_prepare(&self) -> bool {
        self.plans.in_force() && self.place == Place::TONIGHT
    }
}
