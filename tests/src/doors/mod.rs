//! The table of doors: whatever can be called or touched, in every state of the app, and what it may read, write and add.
//!
//! It is made by the app itself: each door is opened once, on a phone of its own, and what stands on the page and lies on the
//! disk afterwards is compared with what was there before. So a door that somebody adds is in the table, and a gate that
//! somebody forgets is seen.

pub mod laws;
pub mod look;
pub mod states;
pub mod table;
pub mod walk;

pub use laws::{Law, broken};
pub use look::{Did, PRIVATE, Turn, Whose, Wrote, shown_on};
pub use states::{CALLS, GUESS, Given, OWN, SECRET, Start, State, System};
pub use table::{Row, text};
pub use walk::doors_of;
