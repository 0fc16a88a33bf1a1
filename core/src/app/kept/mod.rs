//! What is kept, and what becomes of it.

pub(super) mod bytes;
pub(super) mod once;
pub(super) mod table;
