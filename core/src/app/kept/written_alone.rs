//! What somebody wrote while they were alone, kind by kind: all of it; what of it both may read; what its author keeps.

use serde::{Deserialize, Serialize};

use crate::{
    error::{Field, StillpointError, Why},
    plan::{OwnHelps, PersonDraft, PlanDraft},
    privacy::adding::What,
    reminders::name_of_a_reminder,
    schedule::ScheduleId,
    session::Person,
    support::Trusted,
};

/// What one person wrote alone into what both could read from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Stored", from = "Stored")]
pub(in crate::app) struct WrittenAlone {
    author: Person,
    /// What is their own in the plan.
    pub(in crate::app) own: PersonDraft,
    pub(in crate::app) helps: OwnHelps,
    pub(in crate::app) stop_word: String,
    pub(in crate::app) slow_word: String,
    pub(in crate::app) gesture: String,
    pub(in crate::app) covenant: String,
    /// What their reminders are called.
    pub(in crate::app) reminders: Vec<(ScheduleId, String)>,
    pub(in crate::app) trusted: Trusted,
}

/// As it is sealed: which form it has, by its first byte.
#[derive(Serialize, Deserialize)]
enum Stored {
    First(
        Person,
        PersonDraft,
        OwnHelps,
        [String; 4],
        Vec<(ScheduleId, String)>,
        Trusted,
    ),
}

impl From<WrittenAlone> for Stored {
    fn from(it: WrittenAlone) -> Self {
        let shared = [it.stop_word, it.slow_word, it.gesture, it.covenant];
        Self::First(it.author, it.own, it.helps, shared, it.reminders, it.trusted)
    }
}

impl From<Stored> for WrittenAlone {
    fn from(Stored::First(author, own, helps, shared, reminders, trusted): Stored) -> Self {
        let [stop_word, slow_word, gesture, covenant] = shared;
        Self {
            author,
            own,
            helps,
            stop_word,
            slow_word,
            gesture,
            covenant,
            reminders,
            trusted,
        }
    }
}

/// As many reminders as anybody has, with room to spare.
const MOST_NAMES: usize = 100;

impl WrittenAlone {
    /// Nothing of `author`.
    pub(in crate::app) fn none(author: Person) -> Self {
        Self {
            author,
            own: PersonDraft::default(),
            helps: OwnHelps::default(),
            stop_word: String::new(),
            slow_word: String::new(),
            gesture: String::new(),
            covenant: String::new(),
            reminders: Vec::new(),
            trusted: Trusted::default(),
        }
    }

    /// All that `author` wrote: into their plan and beside it.
    pub(in crate::app) fn of(
        author: Person,
        plan: &PlanDraft,
        helps: &OwnHelps,
        reminders: &[(ScheduleId, String)],
        trusted: &Trusted,
    ) -> Self {
        Self {
            author,
            own: plan.people.first().cloned().unwrap_or_default(),
            helps: helps.clone(),
            stop_word: plan.stop_word.clone(),
            slow_word: plan.slow_word.clone(),
            gesture: plan.gesture.clone(),
            covenant: plan.covenant.clone(),
            reminders: reminders.to_vec(),
            trusted: trusted.clone(),
        }
    }

    /// Who wrote it.
    pub(in crate::app) const fn author(&self) -> Person {
        self.author
    }

    /// It, as that of somebody who has another place in the plan by now.
    pub(in crate::app) fn by(self, author: Person) -> Self {
        Self { author, ..self }
    }

    /// What of it `keeps` says.
    pub(in crate::app) fn only(&self, keeps: impl Fn(What) -> bool) -> Self {
        let mut only = Self::none(self.author);
        for what in What::ALL.into_iter().filter(|what| keeps(*what)) {
            only.take(what, self);
        }
        only
    }

    fn take(&mut self, what: What, from: &Self) {
        let (own, theirs) = (&mut self.own, &from.own);
        match what {
            What::Name => {
                own.name.clone_from(&theirs.name);
                own.pronouns.clone_from(&theirs.pronouns);
            }
            What::Aids => own.sensory_aids.clone_from(&theirs.sensory_aids),
            What::Card => {
                own.card_do.clone_from(&theirs.card_do);
                own.card_do_not.clone_from(&theirs.card_do_not);
                self.helps.card_while_locked = from.helps.card_while_locked;
            }
            What::Afterwards => own.aftercare.clone_from(&theirs.aftercare),
            What::Triggers => self.helps.triggers.clone_from(&from.helps.triggers),
            What::Topics => self.helps.topics.clone_from(&from.helps.topics),
            What::Signs => self.helps.signs.clone_from(&from.helps.signs),
            What::Signals => {
                self.stop_word.clone_from(&from.stop_word);
                self.slow_word.clone_from(&from.slow_word);
                self.gesture.clone_from(&from.gesture);
            }
            What::Covenant => self.covenant.clone_from(&from.covenant),
            What::Reminders => self.reminders.clone_from(&from.reminders),
            What::Trusted => self.trusted.clone_from(&from.trusted),
        }
    }

    /// What it says, kind by kind: those of which there is something.
    pub(in crate::app) fn each(&self) -> impl Iterator<Item = (What, String)> {
        let texts = What::ALL.into_iter().map(|what| (what, self.text(what)));
        texts.filter(|(_, text)| !text.is_empty())
    }

    fn text(&self, what: What) -> String {
        let lines = |texts: &[&String]| {
            let texts = texts.iter().filter(|text| !text.is_empty());
            texts.map(|text| text.as_str()).collect::<Vec<_>>().join("\n")
        };
        let own = &self.own;
        match what {
            What::Name => lines(&[&own.name, &own.pronouns]),
            What::Aids => own.sensory_aids.join("\n"),
            What::Card => lines(&[&own.card_do, &own.card_do_not]),
            What::Afterwards => own.aftercare.clone(),
            What::Triggers => {
                let triggers = self.helps.triggers.iter();
                let texts: Vec<&String> = triggers.flat_map(|one| one.shown.iter().chain([&one.agreed])).collect();
                lines(&texts)
            }
            What::Topics => self.helps.topics.join("\n"),
            What::Signs => self.helps.signs.join("\n"),
            What::Signals => lines(&[&self.stop_word, &self.slow_word, &self.gesture]),
            What::Covenant => self.covenant.clone(),
            What::Reminders => {
                let names: Vec<&str> = self.reminders.iter().map(|(_, name)| name.as_str()).collect();
                names.join("\n")
            }
            What::Trusted => self.trusted.in_lines(),
        }
    }

    /// Whether it could have been written here.
    pub(in crate::app) fn can_be(&self) -> bool {
        let is_name = |name: &String| !name.is_empty() && name_of_a_reminder(name).as_ref() == Ok(name);
        let mut plan = self.draft();
        let named = |own: &mut PersonDraft| {
            if own.name.is_empty() {
                // Somebody's name may be left open, and nobody's is empty in a plan.
                "?".clone_into(&mut own.name);
            }
        };
        plan.people.iter_mut().for_each(named);
        plan.checked().as_ref() == Ok(&plan)
            && self.helps.can_be()
            && self.reminders.len() <= MOST_NAMES
            && self.reminders.iter().all(|(_, name)| is_name(name))
            && self.trusted.can_be()
    }

    /// A plan of its author that says this much, and plain times.
    pub(in crate::app) fn draft(&self) -> PlanDraft {
        PlanDraft {
            people: vec![self.own.clone()],
            stop_word: self.stop_word.clone(),
            slow_word: self.slow_word.clone(),
            gesture: self.gesture.clone(),
            covenant: self.covenant.clone(),
            ..PlanDraft::default()
        }
    }

    /// What somebody calls themselves takes the place of what they were called; whatever else they wrote stands beside what they
    /// wrote since.
    pub(in crate::app) fn join_own(&self, own: &mut PersonDraft) {
        let kept = &self.own;
        for (now, kept) in [(&mut own.name, &kept.name), (&mut own.pronouns, &kept.pronouns)] {
            if !kept.is_empty() {
                now.clone_from(kept);
            }
        }
        let new = kept.sensory_aids.iter().filter(|aid| !own.sensory_aids.contains(aid));
        let new: Vec<String> = new.cloned().collect();
        own.sensory_aids.extend(new);
        for (now, kept) in [
            (&mut own.card_do, &kept.card_do),
            (&mut own.card_do_not, &kept.card_do_not),
            (&mut own.aftercare, &kept.aftercare),
        ] {
            join(now, kept);
        }
    }

    /// What is both's, as it is proposed to both: signals that are kept take the place of those there are.
    pub(in crate::app) fn join_shared(&self, plan: &mut PlanDraft) {
        for (now, kept) in [
            (&mut plan.stop_word, &self.stop_word),
            (&mut plan.slow_word, &self.slow_word),
            (&mut plan.gesture, &self.gesture),
            (&mut plan.covenant, &self.covenant),
        ] {
            if !kept.is_empty() {
                now.clone_from(kept);
            }
        }
    }

    /// The people one trusts, with those who are kept.
    pub(in crate::app) fn join_trusted(&self, there: &Trusted) -> Result<Trusted, StillpointError> {
        there.joined(&self.trusted).ok_or(StillpointError::Invalid {
            field: Field::People,
            person: None,
            why: Why::TooMany { max: 3 },
        })
    }
}

/// `kept` stands beside what was written since.
fn join(now: &mut String, kept: &str) {
    if now.is_empty() {
        kept.clone_into(now);
    } else if !kept.is_empty() && now != kept {
        now.push('\n');
        now.push_str(kept);
    }
}
