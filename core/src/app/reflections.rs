//! The reflections in memory: the ones of this evening, and the ones left open.

use crate::{
    error::StillpointError,
    reflect::{Form, Reflection},
    session::Person,
    vault::RecordId,
};

use super::kept::{bytes::to_bytes, table::Keeps};

/// A reflection, where it is kept, and whether the last words are on the disk.
struct Draft {
    reflection: Reflection,
    kept: Option<RecordId>,
    unsaved: bool,
    /// Opened or taken up since the app was last at home.
    tonight: bool,
}

/// All of them.
#[derive(Default)]
pub(super) struct Reflections {
    drafts: Vec<Draft>,
}

/// A reflection that waits to be written.
pub(super) struct Waiting {
    pub(super) kept: Option<RecordId>,
    pub(super) bytes: Vec<u8>,
    version: Reflection,
}

impl Waiting {
    /// Whose it is alone; none, if it is shown.
    pub(super) fn private_to(&self) -> Option<Person> {
        self.version.owner()
    }
}

impl Reflections {
    /// `author` opens tonight's reflection, or goes on with it.
    pub(super) fn open(&mut self, author: Person, wall_ms: i64) {
        if self.tonights(author).is_none() {
            self.begin(author, Form::Evening, wall_ms);
        }
    }

    /// `author` opens the check-in `form`, or takes up the one of this round that they left open.
    pub(super) fn check_in(&mut self, author: Person, form: Form, wall_ms: i64) {
        let of_this_round = |draft: &&mut Draft| {
            let reflection = &draft.reflection;
            reflection.author() == author
                && reflection.form() == form
                && reflection.is_open()
                && reflection.is_of_this_round(wall_ms)
        };
        match self.drafts.iter_mut().rfind(of_this_round) {
            Some(draft) => draft.tonight = true,
            None => self.begin(author, form, wall_ms),
        }
    }

    fn begin(&mut self, author: Person, form: Form, wall_ms: i64) {
        self.drafts.push(Draft {
            reflection: Reflection::open(author, form, wall_ms),
            kept: None,
            unsaved: true,
            tonight: true,
        });
    }

    /// `author` shows what they have written to everyone.
    pub(super) fn show(&mut self, author: Person) {
        if let Some(draft) = self.tonights(author)
            && draft.reflection.may_be_shown()
        {
            draft.reflection.show();
            draft.unsaved = true;
        }
    }

    /// What `author` shows of the check-in `form` in this round.
    pub(super) fn shown_by(&self, author: Person, form: Form, wall_ms: i64) -> Option<&Reflection> {
        let mut all = self.drafts.iter().map(|draft| &draft.reflection);
        all.rfind(|one| one.author() == author && one.form() == form && one.is_shown() && one.is_of_this_round(wall_ms))
    }

    /// `author` takes up the latest one that was left open. False if there is none.
    pub(super) fn take_up(&mut self, author: Person) -> bool {
        let open = |draft: &&mut Draft| {
            let reflection = &draft.reflection;
            reflection.author() == author && reflection.form() == Form::Evening && reflection.is_open()
        };
        self.drafts
            .iter_mut()
            .rfind(open)
            .map(|draft| draft.tonight = true)
            .is_some()
    }

    pub(super) fn answer(&mut self, author: Person, text: &str) -> Result<(), StillpointError> {
        if let Some(draft) = self.tonights(author) {
            draft.reflection.answer(text)?;
            draft.unsaved = true;
        }
        Ok(())
    }

    pub(super) fn skip(&mut self, author: Person) {
        if let Some(draft) = self.tonights(author) {
            draft.reflection.skip();
            draft.unsaved = true;
        }
    }

    fn tonights(&mut self, author: Person) -> Option<&mut Draft> {
        self.drafts
            .iter_mut()
            .rfind(|draft| draft.tonight && draft.reflection.author() == author)
    }

    /// The reflection that `author` is writing.
    pub(super) fn written_by(&self, author: Person) -> Option<&Reflection> {
        let mine = |draft: &&Draft| draft.tonight && draft.reflection.author() == author;
        self.drafts.iter().rfind(mine).map(|draft| &draft.reflection)
    }

    /// Whether `author` has said something tonight.
    pub(super) fn has_words_of(&self, author: Person) -> bool {
        self.written_by(author).is_some_and(Reflection::holds_words)
    }

    /// Who left one about an evening open. A check-in that was left is just quiet.
    pub(super) fn open_authors(&self) -> impl Iterator<Item = Person> {
        let open = |author| {
            self.drafts
                .iter()
                .map(|draft| &draft.reflection)
                .any(move |one| one.author() == author && one.form() == Form::Evening && one.is_open())
        };
        [Person::First, Person::Second]
            .into_iter()
            .filter(move |&author| open(author))
    }

    /// The evening is over: what is kept and finished leaves the memory; while locked, whatever is kept does.
    pub(super) fn leave_evening(&mut self, open: bool) {
        self.drafts.retain_mut(|draft| {
            draft.tonight = false;
            draft.unsaved || open && is_needed(&draft.reflection)
        });
    }

    /// What `author` keeps for themselves is closed: it leaves the memory, but for what is not saved yet or is being
    /// written now.
    pub(super) fn let_go(&mut self, author: Person, being_written_by: Option<Person>) {
        self.drafts.retain(|draft| {
            draft.reflection.author() != author
                || draft.unsaved
                || draft.reflection.is_shown()
                || draft.tonight && being_written_by == Some(author)
        });
    }

    /// The vault is closed: what is kept leaves the memory, but for what is being written.
    pub(super) fn close(&mut self, being_written_by: Option<Person>) {
        self.drafts.retain_mut(|draft| {
            draft.kept = None;
            draft.unsaved || draft.tonight && Some(draft.reflection.author()) == being_written_by
        });
    }

    /// What `author` wrote is deleted, and leaves the memory.
    pub(super) fn forget(&mut self, author: Person) {
        self.drafts.retain(|draft| draft.reflection.author() != author);
    }

    /// One of them is deleted, and leaves the memory.
    pub(super) fn forget_one(&mut self, deleted: &Reflection) {
        self.drafts.retain(|draft| !draft.reflection.is_same_as(deleted));
    }

    pub(super) fn is_unsaved(&self) -> bool {
        self.drafts.iter().any(|draft| draft.unsaved)
    }

    /// How many with words in them wait in memory.
    pub(super) fn unsaved(&self) -> u32 {
        let waiting = self
            .drafts
            .iter()
            .filter(|draft| draft.unsaved && draft.reflection.holds_words())
            .count();
        u32::try_from(waiting).unwrap_or(u32::MAX)
    }

    /// What waits to be written.
    pub(super) fn waiting(&self) -> Vec<Waiting> {
        let unsaved = self.drafts.iter().filter(|draft| draft.unsaved);
        unsaved
            .map(|draft| Waiting {
                kept: draft.kept,
                bytes: to_bytes(&draft.reflection),
                version: draft.reflection.clone(),
            })
            .collect()
    }

    /// `waiting` is durable now, in the record `kept` (none, while locked: it is folded in at the unlock).
    pub(super) fn saved(&mut self, waiting: &Waiting, kept: Option<RecordId>) {
        if let Some(draft) = self
            .drafts
            .iter_mut()
            .find(|draft| draft.reflection.is_same_as(&waiting.version))
        {
            draft.kept = kept;
            // Something may have been answered while it was being written.
            draft.unsaved = draft.reflection != waiting.version;
        }
    }

    /// The vault was opened: what it holds of open reflections joins what is in memory.
    pub(super) fn opened(&mut self, kept: Vec<(RecordId, Reflection)>) {
        for (id, reflection) in kept {
            let same = self
                .drafts
                .iter_mut()
                .find(|draft| draft.reflection.is_same_as(&reflection));
            match same {
                Some(draft) => {
                    draft.kept = Some(id);
                    if reflection.is_further_than(&draft.reflection) {
                        draft.reflection = reflection;
                    }
                }
                None if is_needed(&reflection) => {
                    self.drafts.push(Draft {
                        reflection,
                        kept: Some(id),
                        unsaved: false,
                        tonight: false,
                    });
                }
                None => {}
            }
        }
    }
}

/// Whether it stays in memory while the vault is open: it can be taken up, or looked at together.
fn is_needed(reflection: &Reflection) -> bool {
    reflection.is_open() || reflection.is_shown()
}

/// Reflections (newest first), oldest first, each in its furthest version, and the records that an earlier version left
/// behind.
pub(super) fn sort_out(found: Vec<(RecordId, Reflection)>) -> (Vec<(RecordId, Reflection)>, Vec<RecordId>) {
    let mut kept: Vec<(RecordId, Reflection)> = Vec::new();
    let mut left_behind = Vec::new();
    for (id, reflection) in found.into_iter().rev() {
        match kept.iter_mut().find(|(_, other)| other.is_same_as(&reflection)) {
            Some(place) if place.1.is_further_than(&reflection) => left_behind.push(id),
            Some(place) => {
                left_behind.push(place.0);
                *place = (id, reflection);
            }
            None => kept.push((id, reflection)),
        }
    }
    (kept, left_behind)
}
