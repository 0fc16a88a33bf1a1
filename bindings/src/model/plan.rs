//! The plan as it is typed.

use super::{Person, PersonDraft, PlanDraft};

/// One of the people of a plan, in its order.
#[uniffi::remote(Enum)]
pub enum Person {
    /// The first, or the only one.
    First,
    /// The second.
    Second,
}

/// What one person writes into the plan. Everything but the name may stay empty.
#[uniffi::remote(Record)]
pub struct PersonDraft {
    /// The chosen name, 1 to 40 characters.
    pub name: String,
    /// Pronouns, at most 40 characters.
    pub pronouns: String,
    /// What helps afterwards, at most 2,000 characters (S42).
    pub aftercare: String,
    /// What brings this person back to the present: at most 8 aids of 120 characters (S20).
    pub sensory_aids: Vec<String>,
    /// The partner's card: what to do when this person cannot speak, at most 500 characters (S16).
    pub card_do: String,
    /// The partner's card: what not to do, at most 500 characters.
    pub card_do_not: String,
}

/// The plan as it is typed, before it is checked. Times are in seconds.
#[uniffi::remote(Record)]
pub struct PlanDraft {
    /// One or two people.
    pub people: Vec<PersonDraft>,
    /// The word that stops everything at once, at most 40 characters (S11).
    pub stop_word: String,
    /// The word for "slower", at most 40 characters (S12).
    pub slow_word: String,
    /// A gesture that means stop, at most 120 characters (S5).
    pub gesture: String,
    /// What pausing means to us, at most 500 characters (S10).
    pub covenant: String,
    /// How long a pause lasts at least before going on can be asked, 0 to 86,400 s.
    pub settle_s: u32,
    /// How long together before a check-in, 1 to 86,400 s (S27); 0: only when somebody asks (S67).
    pub check_in_every_s: u32,
    /// How long a question waits, and how long a yes holds, 1 to 86,400 s (S27).
    pub patience_s: u32,
    /// The agreed length, 1 to 86,400 s (S25).
    pub length_s: u32,
    /// How long a question before a next step stands before answers count, 0 to 86,400 s (S26).
    pub buffer_s: u32,
    /// How long arriving is, before anything is asked, 0 to 86,400 s (S75); 0: it has no time of its own.
    pub arriving_s: u32,
    /// How long winding down is, before anything follows, 0 to 86,400 s (S75); 0: it has no time of its own.
    pub leaving_s: u32,
    /// Who guides pace and tone, if anybody (S32).
    pub pace_holder: Option<Person>,
    /// Whether the pace-holder's "still good" alone answers a check-in.
    pub pace_holder_answers: bool,
    /// Whether breathing together may be offered. Off until chosen: it is not neutral for many survivors (S21).
    pub breathing: bool,
}
