//! The age v1 file format, as C2SP's age.md describes it: what the stock `age` tool writes and opens.
//!
//! Two of its recipients: a public key ([`Recipient`], opened by an [`Identity`]), and a passphrase. No plugins, no
//! armour, no ssh keys. Everything streams: a file of any size takes one chunk of 64 KiB in memory.
//!
//! Like `stillpoint-seal`, nothing here is generic: it is compiled for speed while the rest is compiled for size.
#![forbid(unsafe_code)]

mod header;
mod keys;
mod read;
mod text;
mod wrap;
mod write;

use std::io;

use zeroize::Zeroizing;

pub use keys::{Identity, Recipient};
pub use read::Reader;
pub use text::{decode_base64, encode_base64};
pub use wrap::PASSPHRASE_WORK;
pub use write::{Opener, Writer};

/// How much plain text a chunk holds, in bytes.
const CHUNK: usize = 64 * 1024;

/// The key of one file, of 16 bytes, out of which its other keys are derived.
type FileKey = Zeroizing<[u8; 16]>;

/// Whom a file is for.
pub enum To<'a> {
    /// The owner of a key.
    Recipient(&'a Recipient),
    /// Whoever knows this passphrase. In age it stands alone: nobody else can open the file.
    Passphrase(&'a [u8]),
}

/// What opens a file.
pub enum With<'a> {
    /// The key that it was written for.
    Identity(&'a Identity),
    /// The passphrase that it was written with.
    Passphrase(&'a [u8]),
    /// What its writer kept of it: to read a file back that is for somebody else.
    Opener(&'a Opener),
}

/// Why a file could not be written or opened. It says nothing about what is in it.
#[derive(Debug, thiserror::Error)]
pub enum AgeError {
    /// It does not begin as an age file does.
    #[error("not an age file")]
    NotAge,
    /// A later version of the format.
    #[error("a newer version of age's format")]
    Newer,
    /// None of its keys is wrapped for this one.
    #[error("another key")]
    WrongKey,
    /// It is cut short, or not what was written.
    #[error("cut short or changed")]
    Changed,
    /// Opening it would take more memory than can be borne here.
    #[error("too much work")]
    TooMuchWork,
    /// The operating system gave no random numbers.
    #[error("no random numbers")]
    NoRandomness,
    /// The file cannot be read or written.
    #[error("it cannot be read or written")]
    Io(#[source] io::Error),
}

impl AgeError {
    /// This error once more, for a reader or a writer that is asked again after it: of an error of the system its kind.
    fn again(&self) -> Self {
        match self {
            Self::NotAge => Self::NotAge,
            Self::Newer => Self::Newer,
            Self::WrongKey => Self::WrongKey,
            Self::Changed => Self::Changed,
            Self::TooMuchWork => Self::TooMuchWork,
            Self::NoRandomness => Self::NoRandomness,
            Self::Io(error) => Self::Io(error.kind().into()),
        }
    }
}

impl From<io::Error> for AgeError {
    /// What [`Reader`] said through [`io::Read`] keeps its name.
    fn from(error: io::Error) -> Self {
        error.downcast().unwrap_or_else(Self::Io)
    }
}

impl From<stillpoint_seal::SealError> for AgeError {
    fn from(error: stillpoint_seal::SealError) -> Self {
        use stillpoint_seal::SealError;
        match error {
            SealError::NotAuthentic => Self::Changed,
            SealError::NoRandomness => Self::NoRandomness,
            SealError::OutOfRange => Self::TooMuchWork,
        }
    }
}
