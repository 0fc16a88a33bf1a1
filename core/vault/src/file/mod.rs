//! The file, and the others that may lie beside it.

pub(crate) mod folder;
pub(crate) mod making;
pub(crate) mod migrating;
pub(crate) mod names;
pub(crate) mod opening;
pub(crate) mod reserve;
pub(crate) mod rows;
pub(crate) mod schema;
pub(crate) mod wiping;
