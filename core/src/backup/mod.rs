//! Backups: everything that is kept, in one file that everybody's tools open, and back.
//!
//! A backup is an age file (`stillpoint_age`) for the recovery sheet or for a passphrase. `age -d -i KEY FILE` turns it
//! into JSON Lines (jsonlines.org): UTF-8, one object a line, each line ended by a line feed.
//!
//! ```text
//! {"format":"stillpoint backup","version":1,"made_on":"2026-11-21","count":2}
//! {"name":1,"body":"…"}
//! {"kind":1,"body":"…"}
//! {"end":2}
//! ```
//!
//! - The **first line** says what it is and of which day (UTC). `count` is how many records follow, or null where nobody
//!   could know beforehand: in a backup of a damaged vault, which holds what could still be read.
//! - Then **one line a record**, oldest first: a named thing with its `name` or an entry with its `kind`, each a number
//!   from 0 to 255, and its `body`, the bytes that were kept, in padded base64 (RFC 4648, section 4). What one person
//!   keeps for themselves has `private` in the place of `kind`, whose it is (0 or 1), and stays sealed to them: the key
//!   lies in the thing named 240 or 241, under that person's own secret.
//! - The **last line** counts them; without it the text is not whole. Spaces at its end pad the text. No sum of them stands there: age binds every byte
//!   to its place, and a sum would cost as much again as all the rest.
//!
//! Other fields are left unread: what somebody takes along when two part has `reads`, which says in words what `body` is
//! (`app::export`). What changes the meaning of these raises `version`, and a higher one is refused.
//!
//! The room knows what the vault tells everybody, and no more: a backup's [`Source`] is a trait.

mod error;
#[cfg(any(test, feature = "desk"))]
pub mod fuzzing;
mod line;
pub mod lines;
mod restore;
mod source;
mod write;

pub use error::{BackupError, BackupTrouble};
pub use restore::{Arrive, Restoring, as_it_stands, restore_into, restore_new};
pub use source::{Readable, Source, Whole};
pub use write::{Written, back_up, seal_text};

/// What whoever waits says to the progress that is reported to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoOn {
    /// Go on.
    Yes,
    /// Stop, and leave everything as it was.
    Stop,
}

/// Hears how many records are done, of how many; 0 where nobody can know. Called every few hundred records.
pub type Report<'a> = dyn FnMut(u32, u32) -> GoOn + 'a;

/// Records between two reports: a few milliseconds.
const REPORT_EVERY: u32 = 512;
/// What the first line says.
const FORMAT: &str = "stillpoint backup";
const VERSION: u32 = 1;
/// The longest line that is read: no file can fill the memory. A longer record is refused when it is to be written.
const LONGEST_LINE: usize = 2 * 1024 * 1024;
/// The longest body, which makes a line of no more than [`LONGEST_LINE`]. A longer one is taken in no more than written:
/// no backup could be made of what was taken in.
const LONGEST_BODY: usize = LONGEST_LINE / 4 * 3 - 64;

#[cfg(test)]
mod tests;
