//! The ways in, and what a wrong secret costs.

pub(crate) mod attempts;
pub(crate) mod biometrics;
mod by_heart;
pub(crate) mod device;
pub(crate) mod guesses;
pub(crate) mod guessing;
pub(crate) mod proven;
pub(crate) mod quality;
pub(crate) mod recovery;
pub(crate) mod secret;
pub(crate) mod shown;
pub(crate) mod slots;
pub(crate) mod unlocking;
