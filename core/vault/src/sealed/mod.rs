//! What is sealed, and with what: the payload of a row, the keys, the head that answers for all rows.

pub(crate) mod age;
pub(crate) mod head;
pub(crate) mod keys;
pub(crate) mod payload;
pub(crate) mod row;
pub(crate) mod slots;
