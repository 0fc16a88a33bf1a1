//! What somebody can do while they reflect, and afterwards.

use std::convert::Infallible;

use super::{Felt, Form, Reflections, Turn};
use crate::{
    error::StillpointError,
    page::{At, Refusal, Then, TypedText},
    session::{Monotonic, Person, Phase, Pulse, Session},
};

/// What a choice of this room stands for: small, copied, compared, and never text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// Somebody reflects on the evening that has just ended.
    Reflect(Person, Form),
    /// Somebody takes up, from home, the reflection that they left open.
    TakeUp(Person),
    /// This is how it felt.
    Felt(Felt),
    /// Keep what stands in the field as the answer. An empty one skips the question.
    Answer,
    /// Leave the question out.
    Skip,
    /// Back to the question before, with what was said to it.
    Back,
    /// Read again what was said, and show some of it.
    Read(Turn),
    /// Choose words of one's own before writing on, or not.
    ChooseWords(bool),
    /// Show what was answered to the other.
    Show,
    /// That is enough. Leaves a reflection, or the aftercare.
    Finish,
}

impl Act {
    /// The rule. Pure: no vault, no clock of its own. What stands in the field was taken over before. `is_alone`: there never was
    /// anybody to keep it from.
    pub(crate) fn done<Id: Copy + Ord>(
        self,
        (session, reflections): (&mut Session, &mut Reflections<Id>),
        typed: &TypedText,
        is_alone: bool,
        at: &At<'_>,
        clock: Monotonic,
    ) -> (Option<Pulse>, Then<Infallible, Infallible>) {
        let felt = session.tick(clock);
        let writes = session.author().filter(|_| session.phase() == Phase::Reflecting);
        match (self, writes) {
            (Self::Reflect(person, form), _) => {
                session.reflect(person, clock);
                if session.author() == Some(person) {
                    reflections.open(person, form, at.wall_ms);
                }
            }
            (Self::TakeUp(person), _) if at.is_open() && session.phase() == Phase::Idle => {
                if reflections.take_up(person) {
                    session.take_up(person, clock);
                }
            }
            (Self::Answer, Some(author)) => {
                let text = typed.get("words").unwrap_or_default();
                return (felt, taken(reflections.answer(author, text), at));
            }
            (Self::Back, Some(author)) => return (felt, taken(reflections.back(author, is_alone), at)),
            (Self::Felt(felt), Some(author)) => reflections.feel(author, felt),
            (Self::Skip, Some(author)) => reflections.skip(author),
            (Self::Read(turn), Some(author)) if at.is_open() => reflections.read(author, turn),
            (Self::ChooseWords(chooses), Some(author)) if at.is_open() => reflections.choose_words(author, chooses),
            (Self::Show, Some(author)) => reflections.show(author),
            (Self::Finish, _) => return (session.finish(clock).or(felt), Then::Stay),
            // Not now, or not theirs.
            (_, _) => {}
        }
        (felt, Then::Stay)
    }
}

/// What stands in the field was taken, or why it cannot be is said beside it.
fn taken(outcome: Result<(), StillpointError>, at: &At<'_>) -> Then<Infallible, Infallible> {
    match outcome {
        Ok(()) => Then::Stay,
        Err(error) => Then::Refused(Refusal {
            field: "words".to_owned(),
            sentence: at.language.explain(&error),
        }),
    }
}
