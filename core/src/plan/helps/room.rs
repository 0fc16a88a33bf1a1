//! What each wrote for a pause, in memory: what is kept, and what stands in the fields just now.

use super::{Helps, LONGEST_AGREED, LONGEST_LINE, MOST_TRIGGERS, Own, Page, Trigger, TriggerId, TriggerTexts, lines};
use crate::{
    durable::Durable,
    error::{Field, StillpointError},
    page::TypedText,
    plan::{PersonDraft, Plans, Ready},
    session::Person,
    text::{Limit, clean},
    words::Language,
};

/// What this room holds in memory.
#[derive(Default)]
pub(crate) struct Room {
    /// What each wrote for both to read.
    pub(crate) kept: Durable<Helps>,
    /// The own words of whoever has these pages open.
    pub(crate) texts: Option<Durable<TriggerTexts>>,
    draft: Option<Draft>,
}

/// What stands on a page, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Draft {
    person: Person,
    page: Page,
    text: String,
    is_shown: bool,
    /// It cannot be taken as it is, and waits to be put right.
    is_refused: bool,
}

impl Room {
    /// Somebody has opened these pages, and these are their own words. Words that a copy brought without what was agreed for them
    /// stand among the others again, as far as there is room.
    pub(crate) fn opened(&mut self, texts: TriggerTexts) {
        let mut own = self.own(texts.author()).clone();
        for (id, _) in &texts.of {
            if own.triggers.len() < MOST_TRIGGERS && own.triggers.iter().all(|one| one.id != *id) {
                own.triggers.push(Trigger {
                    id: *id,
                    shown: None,
                    agreed: String::new(),
                });
            }
        }
        self.keep(texts.author(), own);
        let mut kept = Durable::default();
        kept.opened(texts);
        self.texts = Some(kept);
    }

    /// What `person` has written.
    pub(super) fn own(&self, person: Person) -> &Own {
        self.kept.get().of(person)
    }

    /// What troubles `person`, in their own words, as far as they have opened them.
    pub(super) fn text(&self, person: Person, number: usize) -> &str {
        let trigger = self.own(person).triggers.get(number);
        let texts = self.texts.as_ref().map(Durable::get);
        let texts = texts.filter(|texts| texts.author() == person);
        match (trigger, texts) {
            (Some(trigger), Some(texts)) => texts.text(trigger.id),
            _ => "",
        }
    }

    /// What stands in the field of `page`.
    pub(super) fn written(&self, person: Person, page: Page, plans: &Plans) -> String {
        match self.draft_of(person, page) {
            Some(draft) => draft.text.clone(),
            None => self.begun(person, page, plans).text,
        }
    }

    /// Whether what troubles them may be shown; whether their card can be read while it is locked.
    pub(super) fn is_shown(&self, person: Person, page: Page, plans: &Plans) -> bool {
        match self.draft_of(person, page) {
            Some(draft) => draft.is_shown,
            None => self.begun(person, page, plans).is_shown,
        }
    }

    fn draft_of(&self, person: Person, page: Page) -> Option<&Draft> {
        let draft = self.draft.as_ref();
        draft.filter(|draft| (draft.person, draft.page) == (person, page))
    }

    /// The page as it begins: with what is kept.
    fn begun(&self, person: Person, page: Page, plans: &Plans) -> Draft {
        let (own, planned) = (self.own(person), plans.own(person));
        let planned = |of: fn(&PersonDraft) -> String| planned.map(of).unwrap_or_default();
        let trigger = |number| own.triggers.get(number);
        let (text, is_shown) = match page {
            Page::Home | Page::Triggers(_) => (String::new(), false),
            Page::Trigger(number) => {
                let is_shown = trigger(number).is_some_and(|one| one.shown.is_some());
                (self.text(person, number).to_owned(), is_shown)
            }
            Page::Agreed(number) => (trigger(number).map(|one| one.agreed.clone()).unwrap_or_default(), false),
            Page::Topics => (own.topics.join("\n"), false),
            Page::Signs => (own.signs.join("\n"), false),
            Page::Name => (planned(|own| own.name.clone()), false),
            Page::Pronouns => (planned(|own| own.pronouns.clone()), false),
            Page::Aids => (planned(|own| own.sensory_aids.join("\n")), false),
            Page::CardDo => (planned(|own| own.card_do.clone()), false),
            Page::CardDoNot => (planned(|own| own.card_do_not.clone()), own.card_while_locked),
            Page::Afterwards => (planned(|own| own.aftercare.clone()), false),
        };
        Draft {
            person,
            page,
            text,
            is_shown,
            is_refused: false,
        }
    }

    /// `person` turns to `page`. What is empty altogether goes once nobody writes it any more; what could not be taken waits.
    pub(super) fn turn(&mut self, person: Person, page: Page) {
        if self.draft.as_ref().is_some_and(|draft| !draft.is_refused) {
            self.draft = None;
        }
        if let Page::Home | Page::Triggers(_) = page {
            let mut own = self.own(person).clone();
            let texts: Vec<bool> = (0..own.triggers.len())
                .map(|number| self.text(person, number).is_empty())
                .collect();
            let mut is_empty = texts.into_iter();
            own.triggers
                .retain(|one| !(is_empty.next().unwrap_or(false) && one.agreed.is_empty()));
            self.keep(person, own);
        }
    }

    /// Takes over what stands in the field of `page`, and keeps it where it can be kept. `fresh` is something random.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`]: why it cannot be kept as it is. It stays where it was typed.
    pub(crate) fn take(
        &mut self,
        (person, page): (Person, Page),
        plans: &mut Plans,
        typed: &TypedText,
        fresh: [u8; 16],
    ) -> Result<(), StillpointError> {
        let Some(text) = field(page).and_then(|field| typed.get(field)) else {
            return Ok(());
        };
        let text = text.to_owned();
        self.change((person, page), plans, fresh, |draft| draft.text = text)
    }

    /// A ready answer is taken, or let go again.
    pub(super) fn take_ready(
        &mut self,
        (person, page): (Person, Page),
        plans: &mut Plans,
        (ready, number): (Ready, usize),
        (language, alone): (&Language, bool),
        fresh: [u8; 16],
    ) -> Result<(), StillpointError> {
        let sentence = ready.sentences(alone).get(number).map(|id| language.say(id));
        let written = self.written(person, page, plans);
        match sentence.and_then(|sentence| ready.touched(&sentence, &written, language, alone)) {
            Some(touched) => self.change((person, page), plans, fresh, |draft| draft.text = touched),
            None => Ok(()),
        }
    }

    /// What troubles them may be shown, or not any more; their card can be read while it is locked, or not any more.
    pub(super) fn turn_shown(
        &mut self,
        of: (Person, Page),
        plans: &mut Plans,
        fresh: [u8; 16],
    ) -> Result<(), StillpointError> {
        self.change(of, plans, fresh, |draft| draft.is_shown = !draft.is_shown)
    }

    /// What stands on `page` is kept; nothing where nobody changed it.
    pub(super) fn taken(
        &mut self,
        (person, page): (Person, Page),
        plans: &mut Plans,
        fresh: [u8; 16],
    ) -> Result<(), StillpointError> {
        match self.draft_of(person, page).cloned() {
            Some(draft) => self.keep_draft(&draft, plans, fresh),
            None => Ok(()),
        }
    }

    fn change(
        &mut self,
        (person, page): (Person, Page),
        plans: &mut Plans,
        fresh: [u8; 16],
        change: impl FnOnce(&mut Draft),
    ) -> Result<(), StillpointError> {
        let mut draft = match self.draft_of(person, page) {
            Some(draft) => draft.clone(),
            None => self.begun(person, page, plans),
        };
        change(&mut draft);
        let kept = self.keep_draft(&draft, plans, fresh);
        draft.is_refused = kept.is_err();
        self.draft = Some(draft);
        kept
    }

    fn keep_draft(&mut self, draft: &Draft, plans: &mut Plans, fresh: [u8; 16]) -> Result<(), StillpointError> {
        let mut own = self.own(draft.person).clone();
        match draft.page {
            Page::Home | Page::Triggers(_) => {}
            Page::Name | Page::Pronouns | Page::Aids | Page::CardDo | Page::Afterwards => {
                return keep_planned(draft, plans);
            }
            Page::CardDoNot => {
                keep_planned(draft, plans)?;
                own.card_while_locked = draft.is_shown;
            }
            Page::Topics => own.topics = lines(&draft.text, Field::Topic)?,
            Page::Signs => own.signs = lines(&draft.text, Field::Sign)?,
            Page::Trigger(number) => {
                let text = clean(&draft.text, Field::Trigger, None, Limit::Line(LONGEST_LINE))?;
                let may_begin = !text.is_empty() || draft.is_shown;
                if let Some(trigger) = trigger_at(&mut own, number, may_begin, fresh) {
                    trigger.shown = draft.is_shown.then(|| text.clone());
                    let id = trigger.id;
                    if let Some(texts) = &mut self.texts {
                        let with = texts.get().with(id, text, &own);
                        texts.change(with);
                    }
                }
            }
            Page::Agreed(number) => {
                let agreed = clean(&draft.text, Field::Agreed, None, Limit::Text(LONGEST_AGREED))?;
                if let Some(trigger) = trigger_at(&mut own, number, !agreed.is_empty(), fresh) {
                    trigger.agreed = agreed;
                }
            }
        }
        self.keep(draft.person, own);
        Ok(())
    }

    fn keep(&mut self, person: Person, own: Own) {
        let mut all = self.kept.get().clone();
        *all.0.of_mut(person) = own;
        self.kept.change(all);
    }

    /// Nobody has these pages open any more: what stands in the fields goes.
    pub(crate) fn out_of_sight(&mut self) {
        self.draft = None;
    }
}

/// What of it the plan holds is written there.
fn keep_planned(draft: &Draft, plans: &mut Plans) -> Result<(), StillpointError> {
    let text = draft.text.as_str();
    let kept = plans.write_own(draft.person, |own| match draft.page {
        Page::Name => text.clone_into(&mut own.name),
        Page::Pronouns => text.clone_into(&mut own.pronouns),
        Page::Aids => own.sensory_aids = text.lines().map(str::to_owned).collect(),
        Page::CardDo => text.clone_into(&mut own.card_do),
        Page::CardDoNot => text.clone_into(&mut own.card_do_not),
        _ => text.clone_into(&mut own.aftercare),
    });
    kept.map_err(|error| match error {
        // Whose it is needs no saying here: the page is theirs.
        StillpointError::Invalid { field, why, .. } => StillpointError::Invalid {
            field,
            person: None,
            why,
        },
        other => other,
    })
}

/// The trigger at `number`; behind the last, a new one, where one may begin.
fn trigger_at(own: &mut Own, number: usize, may_begin: bool, fresh: [u8; 16]) -> Option<&mut Trigger> {
    if number == own.triggers.len() && number < MOST_TRIGGERS && may_begin {
        own.triggers.push(Trigger {
            id: TriggerId(fresh),
            shown: None,
            agreed: String::new(),
        });
    }
    own.triggers.get_mut(number)
}

/// The name of the field of `page`.
pub(super) const fn field(page: Page) -> Option<&'static str> {
    match page {
        Page::Home | Page::Triggers(_) => None,
        Page::Trigger(_) => Some("trigger"),
        Page::Agreed(_) => Some("agreed"),
        Page::Topics => Some("topics"),
        Page::Signs => Some("signs"),
        Page::Name => Some("name"),
        Page::Pronouns => Some("pronouns"),
        Page::Aids => Some("aids"),
        Page::CardDo => Some("card_do"),
        Page::CardDoNot => Some("card_do_not"),
        Page::Afterwards => Some("aftercare"),
    }
}
