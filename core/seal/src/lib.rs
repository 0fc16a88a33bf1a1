//! The cryptography of the vault behind plain functions.
//!
//! A crate of its own, so that it can be compiled for speed while the rest is compiled for size. For the same reason
//! nothing here is generic: generic code is compiled where it is used, and would be compiled for size there.
//!
//! It decides nothing: which key seals what, and what is bound to it, is the vault's business.
#![forbid(unsafe_code)]

mod aead;
mod chunk;
mod derive;
mod exchange;
mod key;
mod stretch;

pub use aead::{OVERHEAD, Plain, TAG_LENGTH, open, open_into, seal, tag};
pub use chunk::{CHUNK_NONCE_LENGTH, open_chunk, seal_chunk};
pub use derive::{Digest, checksum, derive, keyed_block, keyed_digest};
pub use exchange::{PublicKey, open_mine, public_of, seal_to, shared_key};
pub use key::{KEY_LENGTH, Key, fill_random, same};
pub use stretch::{Cost, MOST_SCRYPT_WORK, scrypt, stretch};

/// Why something could not be sealed, opened or derived. It says nothing about what was in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// It is not what was sealed under this key for this place.
    #[error("not authentic")]
    NotAuthentic,
    /// The operating system gave no random numbers.
    #[error("no random numbers")]
    NoRandomness,
    /// A length or a cost outside what the algorithm takes.
    #[error("out of range")]
    OutOfRange,
}
