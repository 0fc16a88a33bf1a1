//! The core's types, described once more for UniFFI. `uniffi::remote` makes no type of its own: it bridges the core's,
//! and does not compile when the two differ.

mod between;
mod letting_go;
mod moment;
mod page;
mod plan;
mod private;
mod session;
mod words;

pub use stillpoint_core::moment::{
    BodyState, Doubt, ExerciseStep, FirstStartPage, Form, Help, Lock, Moment, Now, OwnPage, OwnView, Party, PersonHelp,
    PlanView, QuietView, ReminderChoice, ReminderKind, ReminderTouch, ReminderView, Rhythm, RhythmChoice, SafeAnswer,
    Said, Scene, SheetView, Shown, SupportLine, Trouble, Wish,
};
pub use stillpoint_core::page::{Answer, Ask, Phone, SharedPage, Typed};
pub use stillpoint_core::plan::{PersonDraft, PlanDraft};
pub use stillpoint_core::vault::{Begun, Progress, SecretQuality};
pub use stillpoint_core::{
    Effect, Effects, Offer, Offers, Person, Phase, PrivateState, ReadableReflection, ReminderAnswer, SeparationStep,
    SeparationView, SharedWish, Touch, library::Exercise,
};
