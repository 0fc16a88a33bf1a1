//! The reflections in memory: the ones that are being written, and the ones that were left open or shown.

use std::mem;

use super::{Answer, Felt, Form, Question, Reading, Reflection, Turn, Version};
use crate::{error::StillpointError, session::Person};

/// A reflection in memory.
#[derive(Debug)]
struct Draft<Id> {
    /// Which one it is for as long as it is in memory.
    number: u32,
    reflection: Reflection,
    /// As what it is kept, where it is.
    kept: Option<Id>,
    /// Its last words are not on the disk yet.
    unsaved: bool,
    /// Opened or taken up since the app was last at home.
    tonight: bool,
    /// What stands in the field, as it was typed. What can be taken of it is begun in the reflection, too.
    typed: String,
    /// What was begun before it went out of sight. Whoever writes on while it is locked does not see it, and loses nothing
    /// of it.
    aside: String,
    /// How many questions had been asked when something last covered it.
    covered: usize,
    /// What is looked at of what its author said.
    reading: Reading,
    /// Its author chooses words of their own.
    chooses_words: bool,
}

/// The reflections in memory. `Id` is what one is kept as, whatever that is.
#[derive(Debug)]
pub struct Reflections<Id> {
    drafts: Vec<Draft<Id>>,
    /// Counts them.
    last: u32,
    /// What people wrote must not be seen: until it is opened, and once it is locked.
    out_of_sight: bool,
}

impl<Id> Default for Reflections<Id> {
    fn default() -> Self {
        Self {
            drafts: Vec::new(),
            last: 0,
            out_of_sight: true,
        }
    }
}

/// A reflection that waits to be written.
#[derive(Debug, Clone)]
pub struct Waiting<Id> {
    number: u32,
    /// As what an earlier version of it is kept.
    pub kept: Option<Id>,
    /// What is to be written.
    pub version: Reflection,
}

impl<Id: Copy + Ord> Reflections<Id> {
    /// `author` opens tonight's reflection of this `form`, or goes on with it. The one that is written is the last.
    pub fn open(&mut self, author: Person, form: Form, wall_ms: i64) {
        let of_tonight =
            |draft: &Draft<Id>| draft.tonight && draft.reflection.author() == author && draft.reflection.form() == form;
        match self.drafts.iter().rposition(of_tonight) {
            Some(at) => {
                let draft = self.drafts.remove(at);
                self.drafts.push(draft);
            }
            None => self.begin(author, form, wall_ms),
        }
    }

    /// `author` opens the check-in `form`, or takes up the one of this round that they left open.
    pub fn check_in(&mut self, author: Person, form: Form, wall_ms: i64) {
        let of_this_round = |draft: &&mut Draft<Id>| {
            let reflection = &draft.reflection;
            reflection.author() == author
                && reflection.form() == form
                && reflection.is_open()
                && reflection.is_of_this_round(wall_ms)
        };
        match self.drafts.iter_mut().rfind(of_this_round) {
            Some(draft) => draft.take_up(),
            None => self.begin(author, form, wall_ms),
        }
    }

    fn begin(&mut self, author: Person, form: Form, wall_ms: i64) {
        self.add(Draft {
            number: 0,
            reflection: Reflection::open(author, form, wall_ms),
            kept: None,
            unsaved: true,
            tonight: true,
            typed: String::new(),
            aside: String::new(),
            covered: 0,
            reading: Reading::Nothing,
            chooses_words: false,
        });
    }

    fn add(&mut self, draft: Draft<Id>) {
        self.last = self.last.wrapping_add(1);
        let mut draft = Draft {
            number: self.last,
            ..draft
        };
        draft.cover();
        self.drafts.push(draft);
    }

    /// `author` shows what they have written to everyone.
    pub fn show(&mut self, author: Person) {
        if let Some(draft) = self.tonights(author)
            && draft.reflection.may_be_shown()
        {
            draft.reflection.show();
            draft.unsaved = true;
        }
    }

    /// What `author` shows of the check-in `form` in this round.
    pub fn shown_by(&self, author: Person, form: Form, wall_ms: i64) -> Option<&Reflection> {
        let mut all = self.drafts.iter().map(|draft| &draft.reflection);
        all.rfind(|one| one.author() == author && one.form() == form && one.is_shown() && one.is_of_this_round(wall_ms))
    }

    /// `author` takes up the latest one that was left open. False if there is none.
    pub fn take_up(&mut self, author: Person) -> bool {
        let open = |draft: &&mut Draft<Id>| {
            let reflection = &draft.reflection;
            reflection.author() == author && reflection.form().is_about_an_evening() && reflection.is_open()
        };
        self.drafts.iter_mut().rfind(open).map(Draft::take_up).is_some()
    }

    /// This stands in the field of `author`. It is kept as far as it can be taken, whatever else is touched.
    pub fn types(&mut self, author: Person, text: &str) {
        if let Some(draft) = self.tonights(author)
            && draft.typed != text
        {
            text.clone_into(&mut draft.typed);
            let begun = joined(&draft.aside, text);
            draft.unsaved |= draft.reflection.begin(&begun).is_ok();
        }
    }

    /// What stands in the field of `author`.
    #[must_use]
    pub fn typed(&self, author: Person) -> &str {
        self.draft_of(author).map_or("", |draft| draft.typed.as_str())
    }

    /// `author` answers the question that is asked, with what stands in the field. An empty answer skips it.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] if the text cannot be taken as it is; nothing is changed.
    pub fn answer(&mut self, author: Person, text: &str) -> Result<(), StillpointError> {
        let out_of_sight = self.out_of_sight;
        if let Some(draft) = self.tonights(author) {
            draft.reflection.answer(&joined(&draft.aside, text))?;
            draft.turned(out_of_sight);
        }
        Ok(())
    }

    /// `author` answers how it felt, with one touch.
    pub fn feel(&mut self, author: Person, felt: Felt) {
        let out_of_sight = self.out_of_sight;
        if let Some(draft) = self.tonights(author) {
            draft.reflection.feel(felt);
            draft.turned(out_of_sight);
        }
    }

    /// `author` skips the question that is asked. What they cannot see while it is locked is not thrown away.
    pub fn skip(&mut self, author: Person) {
        let out_of_sight = self.out_of_sight;
        if let Some(draft) = self.tonights(author) {
            let aside = std::mem::take(&mut draft.aside);
            // It was taken before.
            if aside.is_empty() || draft.reflection.answer(&aside).is_err() {
                draft.reflection.skip();
            }
            draft.turned(out_of_sight);
        }
    }

    /// `author` goes back to the question before, with what they said to it, where they may. What stands in the field is begun.
    ///
    /// # Errors
    /// [`StillpointError::Invalid`] if that cannot be taken as it is; nothing is changed.
    pub fn back(&mut self, author: Person, all: bool) -> Result<(), StillpointError> {
        let may = self.may_go_back(author, all);
        if let Some(draft) = self.tonights(author).filter(|_| may) {
            let typed = std::mem::take(&mut draft.typed);
            if let Err(error) = draft.reflection.begin(&typed) {
                draft.typed = typed;
                return Err(error);
            }
            draft.reflection.back();
            draft.turned(false);
        }
        Ok(())
    }

    /// Whether `author` may go back to the question before: to what they said since they sat down to it, and nobody has
    /// covered it since. Whoever takes up what another left open reads nothing of it. `all`: to all of it, where there is nobody
    /// to keep it from.
    #[must_use]
    pub fn may_go_back(&self, author: Person, all: bool) -> bool {
        let here = |draft: &Draft<Id>| {
            let from = if all { 0 } else { draft.covered };
            draft.reflection.settled() > from && !draft.reflection.is_shown()
        };
        !self.out_of_sight && self.draft_of(author).is_some_and(here)
    }

    /// A step through what `author` said.
    pub(crate) fn read(&mut self, author: Person, turn: Turn) {
        if let Some(draft) = self.tonights(author) {
            draft.reading = mem::take(&mut draft.reading).turned(turn);
        }
    }

    /// What is looked at of what `author` said.
    pub(crate) fn reading(&self, author: Person) -> &Reading {
        let draft = self.draft_of(author).filter(|_| !self.out_of_sight);
        draft.map_or(&Reading::Nothing, |draft| &draft.reading)
    }

    /// `author` chooses words of their own before they write on, or does no more.
    pub fn choose_words(&mut self, author: Person, chooses: bool) {
        if let Some(draft) = self.tonights(author) {
            draft.chooses_words = chooses;
        }
    }

    /// Whether `author` chooses words of their own.
    #[must_use]
    pub fn chooses_words(&self, author: Person) -> bool {
        !self.out_of_sight && self.draft_of(author).is_some_and(|draft| draft.chooses_words)
    }

    /// What `author` may read again here: what they said since something last covered it, or all of it where there is
    /// nobody to keep it from.
    pub fn read_again(&self, author: Person, all: bool) -> impl Iterator<Item = (Question, Answer<'_>)> {
        let has_said = |draft: &&Draft<Id>| all || draft.reflection.passed() > draft.covered;
        let draft = self.draft_of(author).filter(|_| !self.out_of_sight).filter(has_said);
        let since = draft.map_or(0, |draft| if all { 0 } else { draft.covered });
        draft
            .into_iter()
            .flat_map(move |draft| draft.reflection.said_from(since))
    }

    /// Something covers what is written: what was said until now is not looked at again here.
    pub fn cover(&mut self) {
        self.drafts.iter_mut().for_each(Draft::cover);
    }

    /// What people wrote goes out of sight: what is being written waits, and the field is empty.
    pub fn out_of_sight(&mut self) {
        self.out_of_sight = true;
        self.cover();
        for draft in &mut self.drafts {
            draft.reflection.begun().clone_into(&mut draft.aside);
            draft.typed = String::new();
        }
    }

    /// What people wrote can be seen again: what was begun stands in its field, before what was written since.
    pub fn in_sight(&mut self) {
        self.out_of_sight = false;
        for draft in &mut self.drafts {
            draft.typed = joined(&std::mem::take(&mut draft.aside), &draft.typed);
        }
    }

    fn tonights(&mut self, author: Person) -> Option<&mut Draft<Id>> {
        self.drafts
            .iter_mut()
            .rfind(|draft| draft.tonight && draft.reflection.author() == author)
    }

    fn draft_of(&self, author: Person) -> Option<&Draft<Id>> {
        let mine = |draft: &&Draft<Id>| draft.tonight && draft.reflection.author() == author;
        self.drafts.iter().rfind(mine)
    }

    /// The reflection that `author` is writing.
    #[must_use]
    pub fn written_by(&self, author: Person) -> Option<&Reflection> {
        self.draft_of(author).map(|draft| &draft.reflection)
    }

    /// Whether `author` has said something tonight.
    pub fn has_words_of(&self, author: Person) -> bool {
        self.written_by(author).is_some_and(Reflection::holds_answers)
    }

    /// Who left one about an evening open. A check-in that was left is just quiet.
    pub fn open_authors(&self) -> impl Iterator<Item = Person> {
        let open = |author| {
            self.drafts
                .iter()
                .map(|draft| &draft.reflection)
                .any(move |one| one.author() == author && one.form().is_about_an_evening() && one.is_open())
        };
        [Person::First, Person::Second]
            .into_iter()
            .filter(move |&author| open(author))
    }

    /// The evening is over: what is kept and finished leaves the memory; while locked, whatever is kept does.
    pub fn leave_evening(&mut self, open: bool) {
        self.drafts.retain_mut(|draft| {
            draft.tonight = false;
            draft.unsaved || open && is_needed(&draft.reflection)
        });
    }

    /// What `author` keeps for themselves is closed: it leaves the memory, but for what is not saved yet or is being
    /// written now.
    pub fn let_go(&mut self, author: Person, being_written_by: Option<Person>) {
        self.drafts.retain(|draft| {
            draft.reflection.author() != author
                || draft.unsaved
                || draft.reflection.is_shown()
                || draft.tonight && being_written_by == Some(author)
        });
    }

    /// The vault is closed: what is kept leaves the memory, but for what is being written.
    pub fn close(&mut self, being_written_by: Option<Person>) {
        self.drafts.retain_mut(|draft| {
            draft.kept = None;
            draft.unsaved || draft.tonight && Some(draft.reflection.author()) == being_written_by
        });
    }

    /// What `author` wrote is deleted, and leaves the memory.
    pub fn forget(&mut self, author: Person) {
        self.drafts.retain(|draft| draft.reflection.author() != author);
    }

    /// One of them is deleted, and leaves the memory.
    pub fn forget_one(&mut self, deleted: &Version<Id>) {
        self.drafts.retain(|draft| !draft.is(deleted));
    }

    /// Whether something waits to be written.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.drafts.iter().any(|draft| draft.unsaved)
    }

    /// How many with words in them wait in memory.
    pub fn unsaved(&self) -> u32 {
        let waiting = self
            .drafts
            .iter()
            .filter(|draft| draft.unsaved && draft.reflection.holds_answers())
            .count();
        u32::try_from(waiting).unwrap_or(u32::MAX)
    }

    /// What waits to be written.
    #[must_use]
    pub fn waiting(&self) -> Vec<Waiting<Id>> {
        let unsaved = self.drafts.iter().filter(|draft| draft.unsaved);
        unsaved
            .map(|draft| Waiting {
                number: draft.number,
                kept: draft.kept,
                version: draft.reflection.clone(),
            })
            .collect()
    }

    /// `waiting` is durable now, and kept as `kept` (none, while locked: it is folded in at the unlock).
    pub fn saved(&mut self, waiting: &Waiting<Id>, kept: Option<Id>) {
        if let Some(draft) = self.drafts.iter_mut().find(|draft| draft.number == waiting.number) {
            draft.kept = kept;
            // Something may have been answered while it was being written.
            draft.unsaved = draft.reflection != waiting.version;
        }
    }

    /// The vault was opened: what it holds of open reflections joins what is in memory.
    pub fn opened(&mut self, kept: Vec<Version<Id>>) {
        for version in kept {
            let same = self.drafts.iter_mut().find(|draft| draft.is(&version));
            let Version { id, reflection, .. } = version;
            match same {
                Some(draft) => {
                    draft.kept = Some(id);
                    if reflection.is_further_than(&draft.reflection) {
                        draft.reflection = reflection;
                        draft.cover();
                    }
                }
                None if is_needed(&reflection) => {
                    self.add(Draft {
                        number: 0,
                        covered: 0,
                        reading: Reading::Nothing,
                        chooses_words: false,
                        reflection,
                        kept: Some(id),
                        unsaved: false,
                        tonight: false,
                        typed: String::new(),
                        aside: String::new(),
                    });
                }
                None => {}
            }
        }
    }
}

/// What was begun before, and what was written since.
fn joined(before: &str, since: &str) -> String {
    match (before, since) {
        ("", text) | (text, "") => text.to_owned(),
        (before, since) => format!("{before}\n{since}"),
    }
}

impl<Id> Draft<Id> {
    /// Something covers it: what was said until now is not looked at again here.
    fn cover(&mut self) {
        self.unsaved |= self.reflection.stop_going_through();
        self.covered = self.reflection.passed();
        (self.reading, self.chooses_words) = (Reading::Nothing, false);
    }

    /// Its author goes on with it, where they left it.
    fn take_up(&mut self) {
        self.tonight = true;
        self.reflection.begun().clone_into(&mut self.typed);
    }

    /// Another question is asked, and what was begun stands in its field; where that must not be seen, it waits.
    fn turned(&mut self, out_of_sight: bool) {
        (self.reading, self.chooses_words) = (Reading::Nothing, false);
        let begun = self.reflection.begun().to_owned();
        (self.typed, self.aside) = if out_of_sight {
            (String::new(), begun)
        } else {
            (begun, String::new())
        };
        self.unsaved = true;
    }
}

impl<Id: Copy + Ord> Draft<Id> {
    /// Whether it is what is kept as `version`. What was written while the app was locked is known by its words alone, until
    /// it has been folded in.
    fn is(&self, version: &Version<Id>) -> bool {
        match self.kept {
            Some(id) => version.has(id),
            None => self.reflection.is_version_of(&version.reflection),
        }
    }
}

/// Whether it stays in memory while the vault is open: it can be taken up, or looked at together.
fn is_needed(reflection: &Reflection) -> bool {
    reflection.is_open() || reflection.is_shown()
}
