//! A plan that is being written: what stands in the fields, as it was typed. Each page is checked as somebody leaves it by
//! "Next"; nothing of it is kept before all of it is.

mod begun;

use super::{PersonDraft, Plan, PlanDraft, Ready, Rhythm, Time, only_tonight::Less};
use crate::{
    error::{Field, StillpointError},
    page::{At, Refusal, TypedText},
    people::Pair,
    session::Person,
    words::Language,
};

pub(crate) use begun::Begun;

/// A page on which a plan is written: each one idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// Who uses it.
    Names,
    /// What one of them, who was added, is called.
    Called(Person),
    /// The stop word, the slow word and a gesture.
    Signals,
    /// How often the phone asks, and how long an evening is.
    Rhythm,
    /// The times of the rhythm, one by one: for those who want to.
    Times,
    /// Arriving and winding down (S75): for those who want a time of its own for it.
    Around,
    /// Who guides the pace (S32): for two who want that.
    Pace,
    /// What pausing means to them.
    Covenant,
    /// What helps one of them in a pause.
    Helps(Person),
    /// What helps one of them afterwards.
    Afterwards(Person),
}

impl Step {
    /// What comes after it; none: everything was asked.
    pub(super) const fn after(self, alone: bool) -> Option<Self> {
        match self {
            Self::Names | Self::Called(_) => Some(Self::Signals),
            Self::Signals => Some(Self::Rhythm),
            Self::Rhythm | Self::Times | Self::Around | Self::Pace => Some(Self::Covenant),
            Self::Covenant => Some(Self::Helps(Person::First)),
            Self::Helps(person) => Some(Self::Afterwards(person)),
            Self::Afterwards(Person::First) if !alone => Some(Self::Helps(Person::Second)),
            Self::Afterwards(_) => None,
        }
    }

    /// What comes after it where a plan is changed: what helps somebody is theirs alone to change, and stands on their own pages.
    pub(super) const fn after_in_a_change(self, alone: bool) -> Option<Self> {
        match self {
            Self::Covenant => None,
            step => step.after(alone),
        }
    }

    /// What comes after it where somebody was added and answers for the first time: what is theirs, and what is both's. The times
    /// begin as the most careful ones, and are changed in the plan.
    pub(super) const fn after_in_joining(self) -> Option<Self> {
        match self {
            Self::Signals => Some(Self::Covenant),
            Self::Covenant => Some(Self::Helps(Person::Second)),
            step => step.after(false),
        }
    }

    /// What comes before it there; none: it is the first.
    pub(super) const fn before_in_joining(self) -> Option<Self> {
        match self {
            Self::Signals => Some(Self::Called(Person::Second)),
            Self::Covenant => Some(Self::Signals),
            Self::Helps(_) => Some(Self::Covenant),
            step => step.before(),
        }
    }

    /// What comes before it; none: it is the first.
    pub(super) const fn before(self) -> Option<Self> {
        match self {
            Self::Names | Self::Called(_) => None,
            Self::Signals => Some(Self::Names),
            Self::Rhythm => Some(Self::Signals),
            Self::Times | Self::Around | Self::Pace | Self::Covenant => Some(Self::Rhythm),
            Self::Helps(Person::First) => Some(Self::Covenant),
            Self::Helps(Person::Second) => Some(Self::Afterwards(Person::First)),
            Self::Afterwards(person) => Some(Self::Helps(person)),
        }
    }

    /// The last one.
    pub(crate) const fn last(alone: bool) -> Self {
        Self::Afterwards(if alone { Person::First } else { Person::Second })
    }
}

/// What is being written.
#[derive(Default)]
pub(crate) struct Writing {
    /// One person writes it. What the other one typed stays, should somebody change their mind.
    pub(crate) alone: bool,
    people: Pair<PersonDraft>,
    /// What brings each back to the present, one on each line.
    aids: Pair<String>,
    /// Who chose that breathing and tensing may be offered: asked of each at the first start.
    breathes: Pair<bool>,
    /// Everything but the people.
    plan: PlanDraft,
    /// The version that is being changed; none: it is the first one.
    changes: Option<u32>,
    /// What is to be less, for tonight only, and does not hold yet.
    pub(super) less: Vec<Less>,
}

impl Writing {
    /// Begins to change `plan`, or goes on with what was typed while it was changed before.
    pub(super) fn change(&mut self, plan: &Plan) {
        if self.changes == Some(plan.version()) {
            return;
        }
        *self = Self::of(plan.version(), plan.agreed().clone());
    }

    /// A change of the version `changes`, of which this is typed so far.
    fn of(changes: u32, plan: PlanDraft) -> Self {
        let mut writing = Self {
            alone: plan.people.len() < 2,
            plan,
            changes: Some(changes),
            ..Self::default()
        };
        for (person, written) in [Person::First, Person::Second].into_iter().zip(&writing.plan.people) {
            *writing.aids.of_mut(person) = written.sensory_aids.join("\n");
            *writing.people.of_mut(person) = written.clone();
        }
        writing
    }

    /// Whoever was added to `plan` begins to answer.
    pub(crate) fn join(&mut self, plan: &Plan) {
        *self = Self::default();
        self.change(plan);
    }

    /// A plan is being changed that there is already.
    pub(super) const fn is_a_change(&self) -> bool {
        self.changes.is_some()
    }

    /// All of it, to be checked.
    pub(crate) fn draft(&self) -> PlanDraft {
        let count = if self.alone { 1 } else { 2 };
        let people = self.people.iter().take(count).map(|(person, written)| PersonDraft {
            sensory_aids: self.aids.of(person).lines().map(str::to_owned).collect(),
            ..written.clone()
        });
        let each_chose = self.breathes.iter().take(count).all(|(_, breathes)| *breathes);
        PlanDraft {
            people: people.collect(),
            // Where there is a plan, it is changed on each person's own pages.
            breathing: if self.is_a_change() {
                self.plan.breathing
            } else {
                each_chose
            },
            ..self.plan.clone()
        }
    }

    /// Who chose that breathing and tensing may be offered.
    pub(crate) const fn breathes(&self) -> Pair<bool> {
        self.breathes
    }

    /// What `person` wrote. Their sensory aids stand in the field `aids`.
    pub(super) const fn person(&self, person: Person) -> &PersonDraft {
        self.people.of(person)
    }

    /// The words and times of the plan, without its people.
    pub(super) const fn plan(&self) -> &PlanDraft {
        &self.plan
    }

    /// What stands in the field `name`.
    pub(super) fn written_in(&self, name: &str) -> &str {
        let plan = &self.plan;
        match name.split_once(':') {
            None => match name {
                "stop_word" => &plan.stop_word,
                "slow_word" => &plan.slow_word,
                "gesture" => &plan.gesture,
                "covenant" => &plan.covenant,
                _ => "",
            },
            Some((field, tag)) => {
                let Some(person) = Person::called(tag) else { return "" };
                let written = self.people.of(person);
                match field {
                    "name" => &written.name,
                    "pronouns" => &written.pronouns,
                    "aids" => self.aids.of(person),
                    "card_do" => &written.card_do,
                    "card_do_not" => &written.card_do_not,
                    "aftercare" => &written.aftercare,
                    _ => "",
                }
            }
        }
    }

    fn field_mut(&mut self, name: &str) -> Option<&mut String> {
        let plan = &mut self.plan;
        let Some((field, tag)) = name.split_once(':') else {
            return match name {
                "stop_word" => Some(&mut plan.stop_word),
                "slow_word" => Some(&mut plan.slow_word),
                "gesture" => Some(&mut plan.gesture),
                "covenant" => Some(&mut plan.covenant),
                _ => None,
            };
        };
        let person = Person::called(tag)?;
        let written = self.people.of_mut(person);
        match field {
            "name" => Some(&mut written.name),
            "pronouns" => Some(&mut written.pronouns),
            "aids" => Some(self.aids.of_mut(person)),
            "card_do" => Some(&mut written.card_do),
            "card_do_not" => Some(&mut written.card_do_not),
            "aftercare" => Some(&mut written.aftercare),
            _ => None,
        }
    }

    /// Takes over what stands in the fields, whatever was touched.
    pub(crate) fn take(&mut self, typed: &TypedText) {
        for (name, text) in typed.iter() {
            if let Some(field) = self.field_mut(name) {
                text.clone_into(field);
            }
        }
    }

    /// A ready answer is taken, or let go again, where nothing that somebody wrote is lost by it.
    pub(super) fn take_ready(&mut self, ready: Ready, number: usize, language: &Language) {
        let field = ready.field();
        let sentence = ready.sentences(self.alone).get(number).map(|id| language.say(id));
        let written = self.written_in(&field);
        let touched = sentence.and_then(|sentence| ready.touched(&sentence, written, language, self.alone));
        if let (Some(touched), Some(field)) = (touched, self.field_mut(&field)) {
            *field = touched;
        }
    }

    /// A rhythm is agreed on, with all its times.
    pub(super) const fn agree(&mut self, rhythm: Rhythm) {
        rhythm.agree(&mut self.plan);
    }

    /// Takes the next shorter, or longer, of a time.
    pub(super) fn take_step(&mut self, time: Time, longer: bool) {
        time.take_step(&mut self.plan, longer);
    }

    /// This person guides the pace, or nobody does. That their answer is enough was said of whoever did before.
    pub(super) fn take_pace(&mut self, holder: Option<Person>) {
        if self.plan.pace_holder != holder {
            (self.plan.pace_holder, self.plan.pace_holder_answers) = (holder, false);
        }
    }

    /// Whoever guides the pace may answer a question in between for both, or may not any more.
    pub(super) fn turn_answers_alone(&mut self) {
        self.plan.pace_holder_answers = self.plan.pace_holder.is_some() && !self.plan.pace_holder_answers;
    }

    /// Breathing may be offered to `person`, or not any more.
    pub(super) const fn turn_breathing(&mut self, person: Person) {
        let breathes = self.breathes.of_mut(person);
        *breathes = !*breathes;
    }

    /// Nothing is to be less yet.
    pub(crate) fn begin_less(&mut self) {
        self.less.clear();
    }

    /// For tonight only this is to be less, or is not, after all.
    pub(super) fn turn_less(&mut self, less: Less) {
        match self.less.iter().position(|chosen| *chosen == less) {
            Some(place) => {
                self.less.remove(place);
            }
            None => self.less.push(less),
        }
    }

    /// Why what stands on the page `step` cannot be taken, if it cannot.
    pub(super) fn check(&self, step: Step) -> Result<(), StillpointError> {
        let mut draft = self.draft();
        match step {
            Step::Names | Step::Called(_) => draft.clean_names(),
            Step::Signals => draft.clean_signals(),
            // Nothing is typed there, and what is offered can be taken.
            Step::Rhythm | Step::Times | Step::Around | Step::Pace => Ok(()),
            Step::Covenant => draft.clean_covenant(),
            Step::Helps(person) => draft.clean_helps(person),
            Step::Afterwards(person) => draft.clean_afterwards(person),
        }
    }

    /// Why the first plan cannot be made of what was written, if it cannot: the page on which it stands, and the sentence.
    /// Names that nobody typed are filled with plain words.
    pub(crate) fn refused(&self, at: &At<'_>) -> Option<(Step, Refusal)> {
        let error = self.draft().named(at.language).checked().err()?;
        // Whatever cannot be typed here is right as it began.
        let step = step_of(&error).unwrap_or(Step::Names);
        Some((step, refusal(&error, at)))
    }
}

/// `error` as a sentence beside the field that it is about.
pub(super) fn refusal(error: &StillpointError, at: &At<'_>) -> Refusal {
    Refusal {
        field: field_of(error),
        sentence: at.language.explain(error),
    }
}

/// The name of the field that `error` is about. Empty: none that can be typed into.
fn field_of(error: &StillpointError) -> String {
    let StillpointError::Invalid { field, person, .. } = error else {
        return String::new();
    };
    let name = match field {
        Field::Name => "name",
        Field::Pronouns => "pronouns",
        Field::StopWord => "stop_word",
        Field::SlowWord => "slow_word",
        Field::Gesture => "gesture",
        Field::Covenant => "covenant",
        Field::SensoryAid => "aids",
        Field::CardDo => "card_do",
        Field::CardDoNot => "card_do_not",
        Field::Aftercare => "aftercare",
        Field::Trigger => "trigger",
        Field::Agreed => "agreed",
        Field::Topic => "topics",
        Field::Sign => "signs",
        _ => return String::new(),
    };
    match person {
        Some(person) => format!("{name}:{}", person.tag()),
        None => name.to_owned(),
    }
}

/// The page on which what `error` is about was written.
pub(super) fn step_of(error: &StillpointError) -> Option<Step> {
    let StillpointError::Invalid { field, person, .. } = error else {
        return None;
    };
    match (field, person) {
        (Field::People | Field::Name | Field::Pronouns, _) => Some(Step::Names),
        (Field::StopWord | Field::SlowWord | Field::Gesture, _) => Some(Step::Signals),
        (Field::Covenant, _) => Some(Step::Covenant),
        (Field::SensoryAid | Field::CardDo | Field::CardDoNot, Some(person)) => Some(Step::Helps(*person)),
        (Field::Aftercare, Some(person)) => Some(Step::Afterwards(*person)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Typed;

    fn typed(fields: &[(&str, &str)]) -> TypedText {
        let typed = fields.iter().map(|(field, text)| Typed {
            field: (*field).to_owned(),
            text: (*text).into(),
        });
        TypedText::of(typed.collect())
    }

    #[test]
    fn every_step_leads_to_the_next_and_back_for_one_and_for_two() {
        for alone in [true, false] {
            let mut step = Step::Names;
            while let Some(next) = step.after(alone) {
                assert_eq!(next.before(), Some(step), "{alone}");
                step = next;
            }
            assert_eq!(step, Step::last(alone));
        }
        assert_eq!(Step::Names.before(), None);
        // Whoever looks at the times goes on, and back, as from the rhythm.
        for step in [Step::Times, Step::Around, Step::Pace] {
            assert_eq!(step.after(false), Step::Rhythm.after(false));
            assert_eq!(step.before(), Some(Step::Rhythm));
        }
    }

    #[test]
    fn what_is_typed_stands_where_it_was_typed_and_nowhere_else() {
        let names = ["stop_word", "slow_word", "gesture", "covenant"];
        let own = ["name", "pronouns", "aids", "card_do", "card_do_not", "aftercare"];
        let own = own
            .into_iter()
            .flat_map(|name| [format!("{name}:first"), format!("{name}:second")]);
        let all: Vec<String> = names.into_iter().map(str::to_owned).chain(own).collect();
        for name in &all {
            let mut writing = Writing::default();
            writing.take(&typed(&[
                (name, "so"),
                ("name:third", "nobody"),
                ("elsewhere", "nothing"),
            ]));
            for other in &all {
                assert_eq!(
                    writing.written_in(other),
                    if name == other { "so" } else { "" },
                    "{name} {other}"
                );
            }
        }
    }

    #[test]
    fn that_an_answer_is_enough_is_said_of_one_person_and_not_of_whoever_comes_next() {
        let mut writing = Writing::default();
        let answers = |writing: &Writing| writing.plan().pace_holder_answers;
        writing.turn_answers_alone();
        assert!(!answers(&writing), "nobody guides the pace");
        for holder in [Some(Person::First), None] {
            writing.take_pace(Some(Person::Second));
            writing.turn_answers_alone();
            writing.take_pace(Some(Person::Second));
            assert!(answers(&writing));
            writing.take_pace(holder);
            assert!(!answers(&writing), "{holder:?}");
        }
    }

    #[test]
    fn what_stands_on_another_page_refuses_nothing_here() {
        let mut writing = Writing::default();
        writing.take(&typed(&[
            ("gesture", "half a \u{FFFD}"),
            ("name:first", "Alex"),
            ("name:second", "Sam"),
        ]));
        assert!(writing.check(Step::Signals).is_err());
        for step in [
            Step::Names,
            Step::Rhythm,
            Step::Covenant,
            Step::Helps(Person::First),
            Step::last(false),
        ] {
            assert_eq!(writing.check(step), Ok(()), "{step:?}");
        }
    }

    #[test]
    fn a_version_that_is_being_changed_goes_on_where_it_was_left_and_another_begins_anew() {
        let mut draft = PlanDraft::default();
        "Alex".clone_into(&mut draft.people[0].name);
        draft.people[0].sensory_aids = vec!["a glass".to_owned(), "the window".to_owned()];
        let plan = Plan::first(&draft).unwrap();
        let mut writing = Writing::default();
        writing.change(&plan);
        assert_eq!(writing.draft(), draft);
        assert_eq!(writing.written_in("aids:first"), "a glass\nthe window");
        writing.take(&typed(&[("stop_word", "Amber")]));
        writing.change(&plan);
        assert_eq!(writing.written_in("stop_word"), "Amber");
        writing.change(&plan.revise(&draft).unwrap());
        assert_eq!(writing.written_in("stop_word"), "");
    }
}
