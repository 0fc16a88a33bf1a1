//! Compartments: what only one of the people can read, also while the vault is open for both.
//!
//! Each of at most two owners may have one. Its data key is an X25519 secret of its own, wrapped by a slot that the
//! owner's secret opens, with the same stretching, the same commitment and the same hardware secret beside it as the
//! vault's own slot. The public half lies beside it, so that something can be put into a compartment that is closed, as
//! into the inbox; nothing can be read there. Both, and how many wrong secrets were tried, stand in a named record of
//! the vault: so the head answers for a compartment as for everything else, and nobody who has the file sees whether
//! there is one.
//!
//! Its entries (`entries`) are sealed to the compartment inside and under the vault's key outside. What is sealed
//! inside is bound to the compartment's key alone: a new data key of the vault seals the outside anew without asking
//! anybody for their secret, and a backup takes it into another vault.
//!
//! On another phone the hardware secret is missing. So a secret that nobody guesses has a second slot, which stands
//! without one; any other secret opens its compartment on this phone alone, because a backup could be guessed at for
//! ever.
//!
//! A backup may bring a compartment of the same owner with another key: of the time before they chose other words, or
//! began anew. It never takes the place of theirs, which they may be writing into, and lies closed beside it, in the
//! same named record. With the words of then its owner opens it ([`Vault::open_brought`]), and what is in it is sealed
//! anew to theirs, or becomes theirs where they have none.
//!
//! What needs both compartments is computed by whoever asks, from what the two give while they are open. The vault
//! reads for them, and remembers nothing of it.
//!
//! What this keeps is the contents. Whoever has the open vault, and more than the app to look at it with, can count how
//! many entries a compartment has and how long they are, and can take them away as a whole.

pub(crate) mod compartment;
pub(crate) mod entries;
pub(crate) mod leaving;
pub(crate) mod opening;
pub(crate) mod owner;
