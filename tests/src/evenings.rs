//! Evenings that nobody has written down: chance decides what people touch and how long they wait, and the table of STORIES.md
//! decides what a phone must show then. It is read here row by row and second by second, by somebody who knows nothing else:
//! nothing of how the session is kept, and nothing of [`crate::table`].

use stillpoint_core::{
    Effect,
    session::{Person, Phase, Touch, What},
};

use crate::{
    chance::Chance,
    story::{Afterwards, Happening, Step, Story, Times, Touched, Vault, Wanted},
};

const STEPS: usize = 32;
const EVERYBODY: [Person; 2] = [Person::First, Person::Second];
const PULSES: [Effect; 3] = [Effect::PulseLong, Effect::PulseShort, Effect::PulseTwoShort];

/// One evening that chance makes, with all that the table says of it.
#[must_use]
pub fn evening(number: u64) -> Story {
    let mut chance = Chance(number);
    let chance = &mut chance;
    let people = if chance.one_in(5) { 1 } else { 2 };
    let pace_holder = (people == 2 && chance.one_in(3)).then(|| chance.of(&EVERYBODY));
    let plan = Times {
        settle: chance.of(&[0, 30, 120, 600]),
        check_in_every: chance.of(&[0, 300, 600, 900]),
        patience: chance.of(&[30, 60, 120]),
        length: chance.of(&[900, 1_200, 2_700, 3_600]),
        buffer: chance.of(&[0, 10, 30]),
        pace_holder,
        pace_holder_answers: pace_holder.is_some() && chance.one_in(2),
    };
    let vault = if chance.one_in(10) { Vault::Locked } else { Vault::Open };
    let mut evening = Evening::new(plan, people);
    evening.locked = vault == Vault::Locked;
    let steps = (0..STEPS).map(|_| evening.goes_on(chance)).collect();
    Story {
        title: format!("Evening {number}"),
        people: ["Alex", "Sam"].into_iter().take(people).map(str::to_owned).collect(),
        vault,
        plan,
        steps,
    }
}

/// Where an evening is. Every time is in seconds, and counts up.
struct Evening {
    plan: Times,
    people: usize,
    phase: Phase,
    /// How long this phase, or this question, has lasted.
    lasts: u32,
    locked: bool,
    /// Each person's yes or still good, and how long ago.
    said: [Option<u32>; 2],
    by_silence: bool,
    /// Where a check-in, a calm screen or a reflection came from.
    from: Phase,
    /// That check-in was asked for while it was slower by silence.
    in_silence: bool,
    about: What,
    /// How long a pause settles now.
    settle: u32,
    /// Together has been entered in this session.
    begun: bool,
    /// How long ago that was, for the first time since the app runs.
    began: Option<u32>,
    length_said: bool,
    stayed: Option<u32>,
    not_today: Option<u32>,
    /// Nobody sees it, and how long a pause for that has been waiting; it waits once.
    hidden: Option<Option<u32>>,
    /// Nothing more can be written.
    full: bool,
    /// The start marker stands on the disk.
    marked: bool,
    /// How many phases were entered since the app runs, and each person's own answers that were offered, with that number: what
    /// an answer can come too late for.
    entered: u32,
    answers: Vec<(Touch, Person, u32)>,
    /// It was asked again about what is asked already: an answer from before it is no late one.
    asked_again: bool,
    felt: Vec<Effect>,
}

impl Evening {
    fn new(plan: Times, people: usize) -> Self {
        Self {
            plan,
            people,
            phase: Phase::Idle,
            lasts: 0,
            locked: false,
            said: [None; 2],
            by_silence: false,
            from: Phase::Idle,
            in_silence: false,
            about: What::Before,
            settle: plan.settle,
            begun: false,
            began: None,
            length_said: false,
            stayed: None,
            not_today: None,
            hidden: None,
            full: false,
            marked: false,
            entered: 0,
            answers: Vec::new(),
            asked_again: false,
            felt: Vec::new(),
        }
    }

    /// The next step, and what can be seen after it.
    fn goes_on(&mut self, chance: &mut Chance) -> Step {
        self.felt.clear();
        let happens = self.what_happens(chance);
        match &happens {
            // "An answer to an earlier question counts for nothing."
            Happening::Touch(touched) if touched.late => {}
            Happening::Touch(touched) => self.touched(touched),
            Happening::Presses(_) => self.leave(),
            Happening::Waits(seconds) => (0..*seconds).for_each(|_| self.second()),
            Happening::Locks => self.locked = true,
            Happening::Unlocks => self.locked = false,
            Happening::Sight { seen } => self.hidden = (!seen).then_some(Some(0)),
            Happening::Dies(afterwards) | Happening::Reboots(afterwards) => self.dies(*afterwards),
            Happening::Disk { full } => self.full = *full,
            Happening::Types(_) | Happening::ClockSet(_) => {}
        }
        if !self.full && !matches!(happens, Happening::Disk { .. }) {
            // "The start marker goes from the disk at `stop`", or as soon as it can.
            self.marked = self.begun;
        }
        for touch in [Touch::Yes, Touch::NotYet, Touch::StillGood] {
            if self.offered(touch) {
                let each = self.everyone().map(|who| (touch, who, self.entered));
                self.answers.extend(each);
            }
        }
        let (offers, hides) = self.wanted().partition(|wanted| self.offered(wanted.touch));
        Step {
            happens: Some(happens),
            expect: Some(self.phase),
            offers,
            hides,
            unfelt: PULSES.into_iter().filter(|pulse| !self.felt.contains(pulse)).collect(),
            effects: self.felt.clone(),
            ..Step::default()
        }
    }

    /// The people of this evening.
    fn everyone(&self) -> impl Iterator<Item = Person> + use<> {
        EVERYBODY.into_iter().take(self.people)
    }

    // ---- What is offered.

    /// Everything that the table speaks of, and whose it is. What was left open is told elsewhere: it depends on the words.
    fn wanted(&self) -> impl Iterator<Item = Wanted> + use<> {
        let reflects = self.phase != Phase::Idle;
        let (anybody, own) = touches();
        let own = own
            .into_iter()
            .filter(move |&touch| reflects || touch != Touch::Reflect);
        let everyone: Vec<Person> = self.everyone().collect();
        let own = own.flat_map(move |touch| {
            let each = everyone.clone().into_iter();
            each.map(move |who| Wanted { touch, who: Some(who) })
        });
        anybody.into_iter().map(|touch| Wanted { touch, who: None }).chain(own)
    }

    fn offered(&self, touch: Touch) -> bool {
        use Phase as P;
        let (phase, open) = (self.phase, !self.locked);
        match touch {
            Touch::Pause | Touch::Stop => true,
            // "`prepare` (not offered for an hour after `not_today`)"
            Touch::Prepare => open && phase == P::Idle && self.not_today.is_none_or(|ago| ago >= 3_600),
            // "preparing: `yes` of a person"; "next step: offered once `buffer` has passed"; slower; regrouping
            Touch::Yes => {
                let asked = matches!(phase, P::Preparing | P::Slower | P::Regrouping);
                open && (asked || phase == P::NextStep && self.lasts >= self.plan.buffer)
            }
            Touch::NotYet => matches!(phase, P::Preparing | P::Regrouping),
            Touch::NotToday => phase == P::Preparing,
            Touch::Ask => matches!(phase, P::Together | P::Slower),
            Touch::Slower => matches!(phase, P::Together | P::CheckingIn | P::NextStep),
            // "not offered for ten minutes after a `stay`, or after nobody answered one"
            Touch::NextStep => open && phase == P::Together && self.stayed.is_none_or(|ago| ago >= 600),
            Touch::StillGood => open && phase == P::CheckingIn,
            // "from the first moment"
            Touch::Stay => phase == P::NextStep,
            // "offered once `settle` has passed"; "regrouping: `go_on` with another `what`"
            Touch::GoOn => open && (phase == P::Paused && self.lasts >= self.settle || phase == P::Regrouping),
            Touch::Reflect => phase == P::Aftercare,
            // Words have evenings of their own.
            Touch::Answer | Touch::Skip => false,
            Touch::Finish => matches!(phase, P::Aftercare | P::Reflecting | P::Calm),
        }
    }

    // ---- What each touch does.

    fn touched(&mut self, touched: &Touched) {
        use Phase as P;
        if !self.offered(touched.touch) {
            return;
        }
        let who = touched.who.map_or(0, |who| who as usize);
        match (touched.touch, self.phase) {
            (Touch::Pause, P::Calm) => self.felt.push(Effect::PulseLong),
            (Touch::Pause, P::Idle | P::Aftercare | P::Reflecting) => {
                self.from = self.phase;
                self.enters(P::Calm);
                self.felt.push(Effect::PulseLong);
            }
            (Touch::Pause, _) => {
                self.enters(P::Paused);
                self.felt.push(Effect::PulseLong);
            }
            (Touch::Stop, P::Idle | P::Aftercare | P::Reflecting) => {}
            (Touch::Stop | Touch::Finish, P::Calm) => self.enters(self.from),
            (Touch::Stop, _) => {
                self.enters(P::Aftercare);
                (self.begun, self.began, self.length_said) = (false, None, false);
                self.settle = self.plan.settle;
            }
            (Touch::Prepare, _) => self.enters(P::Preparing),
            (Touch::NotToday, _) => {
                self.enters(P::Idle);
                self.not_today = Some(0);
            }
            (Touch::Yes, _) => {
                self.said[who] = Some(0);
                if self.everyone_said() {
                    self.together();
                }
            }
            (Touch::NotYet, P::Preparing) => self.said = [None; 2],
            (Touch::NotYet, _) => self.not_yet(),
            (Touch::Ask, _) => self.asks(),
            (Touch::Slower, _) => self.slower(false),
            (Touch::NextStep, _) => {
                self.enters(P::NextStep);
                self.felt.push(Effect::PulseShort);
            }
            (Touch::Stay, _) => {
                self.together();
                self.stayed = Some(0);
            }
            (Touch::StillGood, _) => {
                self.said[who] = Some(0);
                let alone = self.plan.pace_holder_answers && self.plan.pace_holder == touched.who;
                match self.from {
                    _ if !(alone || self.everyone_said()) => {}
                    P::Slower => self.slower(false),
                    _ => self.together(),
                }
            }
            (Touch::GoOn, P::Paused) => {
                self.enters(P::Regrouping);
                self.about = touched.what.unwrap_or(What::Before);
            }
            (Touch::GoOn, _) => {
                // "all yeses cleared; its patience is not lengthened"
                let what = touched.what.unwrap_or(What::Before);
                if what == self.about {
                    self.asked_again = true;
                } else {
                    (self.about, self.said) = (what, [None; 2]);
                }
            }
            (Touch::Reflect, _) => self.enters(P::Reflecting),
            (Touch::Finish, P::Reflecting) => self.enters(P::Aftercare),
            (Touch::Finish, _) => self.enters(P::Idle),
            (Touch::Answer | Touch::Skip, _) => {}
        }
    }

    fn everyone_said(&self) -> bool {
        self.everyone().all(|who| self.said[who as usize].is_some())
    }

    fn enters(&mut self, phase: Phase) {
        (self.phase, self.lasts, self.said, self.by_silence, self.in_silence) = (phase, 0, [None; 2], false, false);
        self.entered += 1;
        self.asked_again = false;
    }

    fn together(&mut self) {
        if !self.begun && !self.marked && self.full {
            // "its start marker cannot be written (disk full): stays, says so, all yeses cleared"
            self.said = [None; 2];
            return;
        }
        self.marked = true;
        self.enters(Phase::Together);
        self.settle = self.plan.settle;
        self.begun = true;
        self.began.get_or_insert(0);
    }

    fn slower(&mut self, by_silence: bool) {
        self.enters(Phase::Slower);
        self.by_silence = by_silence;
        self.felt.push(Effect::PulseTwoShort);
    }

    fn asks(&mut self) {
        let (from, in_silence) = (self.phase, self.by_silence);
        self.enters(Phase::CheckingIn);
        (self.from, self.in_silence) = (from, in_silence);
        self.length_said |= self.began.is_some_and(|ago| ago >= self.plan.length);
        self.felt.push(Effect::PulseShort);
    }

    fn pauses(&mut self) {
        self.enters(Phase::Paused);
        self.felt.push(Effect::PulseLong);
    }

    /// "paused, `settle` anew, each time twice as long as the time before"
    fn not_yet(&mut self) {
        self.pauses();
        self.settle = self.settle.saturating_mul(2);
    }

    /// "preparing: idle, locked"; "together … regrouping: paused, `settle` anew, without a pulse; `leave` also locks"
    fn leave(&mut self) {
        self.enters(if self.phase == Phase::Preparing {
            Phase::Idle
        } else {
            Phase::Paused
        });
        self.locked = true;
    }

    fn dies(&mut self, afterwards: Afterwards) {
        // "After a wake the agreed length counts from the next time together is entered", and the rest is forgotten.
        *self = Self {
            locked: self.locked || afterwards == Afterwards::Locked,
            // "where it cannot, the app wakes in paused once more, which is the calmer mistake"
            begun: self.marked,
            marked: self.marked,
            full: self.full,
            ..Self::new(self.plan, self.people)
        };
        if self.begun {
            self.pauses();
        }
    }

    // ---- What each silence does.

    fn second(&mut self) {
        use Phase as P;
        self.lasts += 1;
        for ago in [&mut self.began, &mut self.stayed, &mut self.not_today] {
            *ago = ago.map(|ago| ago + 1);
        }
        for said in &mut self.said {
            // "A yes lapses `patience` after it was given"
            *said = said.map(|ago| ago + 1).filter(|&ago| ago < self.plan.patience);
        }
        let Times {
            check_in_every: every,
            patience,
            buffer,
            length,
            ..
        } = self.plan;
        // "out of sight (`hide` … `show`) for `patience`: paused, `settle` anew, without a pulse"
        if let Some(Some(ago)) = &mut self.hidden {
            *ago += 1;
            if *ago >= patience {
                self.hidden = Some(None);
                return self.enters(P::Paused);
            }
        }
        match self.phase {
            P::Together => {
                let interval = every > 0 && self.lasts >= every;
                let length = !self.length_said && self.began == Some(length);
                if interval || length {
                    self.asks();
                }
            }
            P::CheckingIn if self.lasts >= patience && self.in_silence => self.pauses(),
            P::CheckingIn if self.lasts >= patience => self.slower(true),
            P::NextStep if self.lasts >= buffer + patience => {
                self.slower(true);
                self.stayed = Some(0);
            }
            P::Slower if self.by_silence && self.lasts >= patience => self.pauses(),
            P::Slower if !self.by_silence && self.lasts >= if every == 0 { 900 } else { every } => self.asks(),
            P::Regrouping if self.lasts >= patience => self.not_yet(),
            _ => {}
        }
    }

    // ---- What chance lets people do.

    fn what_happens(&self, chance: &mut Chance) -> Happening {
        let in_a_session = !matches!(
            self.phase,
            Phase::Idle | Phase::Aftercare | Phase::Reflecting | Phase::Calm
        );
        match chance.below(20) {
            // There is room again, and what waited for it goes with the next thing that happens: until then either is right.
            _ if self.marked != self.begun && !self.full => Happening::Waits(1),
            // Whoever does not see it touches nothing.
            _ if self.hidden.is_some() && chance.one_in(2) => Happening::Sight { seen: true },
            _ if self.hidden.is_some() => Happening::Waits(chance.of(&[1, 29, 59, 60, 130])),
            // A phone that woke locked knows the plan, and with it the patience, only at the unlock.
            _ if in_a_session && self.begun && !self.locked && chance.one_in(25) => Happening::Sight { seen: false },
            // What an unlock writes has stories of its own.
            _ if self.full && (self.locked || chance.one_in(4)) => Happening::Disk { full: false },
            _ if self.locked && chance.one_in(3) => Happening::Unlocks,
            _ if in_a_session && !self.locked && !self.full && chance.one_in(25) => Happening::Disk { full: true },
            0..9 if chance.one_in(12) => self.too_late(chance),
            0..9 => self.on_the_way(chance),
            9..14 => Happening::Waits(self.a_while(chance)),
            14..18 => self.anything(chance),
            18 if chance.one_in(2) => match self.phase {
                Phase::Idle | Phase::Aftercare | Phase::Reflecting | Phase::Calm => Happening::Locks,
                _ => Happening::Presses("leave".to_owned()),
            },
            18 => Happening::Locks,
            _ => {
                let afterwards = chance.of(&[Afterwards::AsBefore, Afterwards::Locked]);
                match chance.below(4) {
                    0 => Happening::Dies(afterwards),
                    1 => Happening::Reboots(afterwards),
                    // "A wall clock that is set … alters nothing."
                    2 => Happening::ClockSet(chance.of(&[-86_400, -3_600, 3_600, 40_000])),
                    _ => Happening::Waits(chance.of(&[3_600, 7_200])),
                }
            }
        }
    }

    /// An answer to a question that was asked before this one, where there was one.
    fn too_late(&self, chance: &mut Chance) -> Happening {
        let earlier = |&(.., entered): &(Touch, Person, u32)| entered < self.entered && !self.asked_again;
        let earlier: Vec<_> = self.answers.iter().copied().filter(earlier).collect();
        if earlier.is_empty() {
            return self.on_the_way(chance);
        }
        let (answer, who, _) = chance.of(&earlier);
        match touch(answer, Some(who), None) {
            Happening::Touch(touched) => Happening::Touch(Touched { late: true, ..touched }),
            other => other,
        }
    }

    /// Or else nobody would ever get together.
    fn on_the_way(&self, chance: &mut Chance) -> Happening {
        let who = Some(chance.of(&EVERYBODY[..self.people]));
        let what = Some(chance.of(&What::ALL));
        match self.phase {
            Phase::Idle if chance.one_in(6) => touch(Touch::Pause, None, None),
            Phase::Idle => touch(Touch::Prepare, None, None),
            Phase::Preparing | Phase::Slower | Phase::Regrouping => touch(Touch::Yes, who, None),
            Phase::NextStep if self.lasts < self.plan.buffer => Happening::Waits(self.plan.buffer),
            Phase::NextStep if chance.one_in(3) => touch(Touch::Stay, None, None),
            Phase::NextStep => touch(Touch::Yes, who, None),
            Phase::CheckingIn => touch(Touch::StillGood, who, None),
            Phase::Together => touch(
                chance.of(&[Touch::NextStep, Touch::Slower, Touch::Ask, Touch::Pause]),
                None,
                None,
            ),
            Phase::Paused if self.lasts < self.settle && chance.one_in(2) => {
                Happening::Waits((self.settle - self.lasts).min(7_200))
            }
            Phase::Paused => touch(Touch::GoOn, None, what),
            Phase::Aftercare if chance.one_in(2) => touch(Touch::Reflect, who, None),
            Phase::Aftercare | Phase::Reflecting | Phase::Calm => touch(Touch::Finish, None, None),
        }
    }

    /// Any touch, of anybody, offered or not; but no words, which have evenings of their own.
    fn anything(&self, chance: &mut Chance) -> Happening {
        let (anybody, mut own) = touches();
        // From home it takes up what was left open.
        own.retain(|&touch| self.phase != Phase::Idle || touch != Touch::Reflect);
        let which = chance.index(anybody.len() + own.len());
        match anybody.get(which) {
            Some(&which) => touch(which, None, (which == Touch::GoOn).then(|| chance.of(&What::ALL))),
            None => touch(
                own[which - anybody.len()],
                Some(chance.of(&EVERYBODY[..self.people])),
                None,
            ),
        }
    }

    /// Just long enough for something, a second less or more, or anything.
    fn a_while(&self, chance: &mut Chance) -> u32 {
        let plan = &self.plan;
        let long = chance.of(&[
            plan.settle,
            self.settle.min(20_000),
            plan.check_in_every,
            plan.patience,
            plan.patience / 2,
            plan.buffer,
            plan.buffer + plan.patience,
            plan.length,
            600,
            900,
            3_600,
        ]);
        let left = if chance.one_in(2) {
            long.saturating_sub(self.lasts)
        } else {
            long
        };
        match chance.below(5) {
            0 => left + 1,
            1 => left.saturating_sub(1).max(1),
            2 => 1 + u32::try_from(chance.below(1_000)).unwrap_or_default(),
            _ => left.max(1),
        }
    }
}

/// Everything that somebody can touch: anybody's, and each person's own.
fn touches() -> (Vec<Touch>, Vec<Touch>) {
    let anybody = [
        Touch::Pause,
        Touch::Stop,
        Touch::Prepare,
        Touch::NotToday,
        Touch::Ask,
        Touch::Slower,
        Touch::NextStep,
        Touch::Stay,
        Touch::GoOn,
        Touch::Finish,
    ];
    (
        anybody.into(),
        vec![Touch::Yes, Touch::NotYet, Touch::StillGood, Touch::Reflect],
    )
}

fn touch(touch: Touch, who: Option<Person>, what: Option<What>) -> Happening {
    Happening::Touch(Touched {
        touch,
        who,
        text: None,
        late: false,
        what,
        step: None,
    })
}
