//! The answer to a call: the page, what the phone is to do now, and when to call again.

use crate::{
    app::{access::Access, memory::Memory, place::Place},
    moment::{Effect, Effects, Moment},
    page::DarkWay,
    session::{Phase, Pulse},
};

impl Memory {
    /// This is felt with the next answer.
    pub(in crate::app) const fn feel(&mut self, pulse: Pulse) {
        self.felt = Some(pulse);
    }

    /// What `moment` would have done is owed to the next one.
    pub(in crate::app) fn unsaid(&mut self, moment: Moment) {
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
    pub(in crate::app) fn moment(&mut self) -> Moment {
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
        if self.has_work() || self.must_keep() || self.syncs_by_work && self.must_sync() {
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
            self.offers_pause = self.chosen.get().has(DarkWay::Notification);
            if settings.pictures {
                effects = effects.with(Effect::AllowPictures);
            }
        }
        if self.session.has_begun() || self.is_practising() {
            if self.feels_shaking {
                effects = effects.with(Effect::FeelShaking);
            }
            if self.offers_pause {
                effects = effects.with(Effect::OfferPause);
            }
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

    /// When to call again: when time alone changes something, or when a write that failed should be tried again.
    fn wake_in_ms(&mut self) -> Option<u64> {
        const TRY_AGAIN_MS: u64 = 30_000;
        /// How far something is that takes its time is said so often.
        const SAY_AGAIN_MS: u64 = 500;
        let around = self.tonight.around.next_wake();
        let next = self.session.next_wake().into_iter().chain(around).min();
        let next = next.map(|at| self.clock.until(at).0);
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
            self.closes_in_ms(),
            self.sync_in_ms().filter(|_| again.is_none()),
        ]
        .into_iter()
        .flatten()
        .min()
    }
}
