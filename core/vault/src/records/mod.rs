//! What is kept: reading it, writing it, looking through all of it.

pub(crate) mod changes;
pub(crate) mod hands;
pub(crate) mod reading;
pub(crate) mod record;
pub(crate) mod scan;
pub(crate) mod search;
pub(crate) mod standing;
pub(crate) mod verdict;
pub(crate) mod writing;
