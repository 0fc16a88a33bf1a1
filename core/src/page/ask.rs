//! What the system asks a person for. Whatever the phone answers by itself (a key, its alarms, its zones) is a port
//! instead: a trait that `work` calls.

use super::{AppIcon, SecretBytes};

/// A wish to the system, and the number that its answer carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// An answer to another number counts for nothing.
    pub id: u64,
    /// What for.
    pub what: Asking,
}

/// What the system is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asking {
    /// Where what lies sealed at `path` shall go. The phone copies it there, and answers `Done`.
    Keep {
        /// In the app's own folder. It is gone once this is answered.
        path: String,
        /// A name to begin with.
        name: String,
    },
    /// For a file. The phone copies it into the app's own folder, and answers with its path there. That copy is taken away
    /// again, whatever becomes of it.
    File,
    /// With whom to share what lies at `path`.
    Share {
        /// In the app's own folder. It is gone once this is answered.
        path: String,
    },
    /// Whether to call. The dialler opens; nothing is called by itself.
    Call {
        /// The number.
        number: String,
    },
    /// For a finger or a face, which unwraps this.
    Finger {
        /// What the phone's key sealed.
        wrapped: Vec<u8>,
    },
    /// For squares before the camera.
    Scan,
    /// Whether the app may show notifications. Asked when somebody asks for one, never before.
    Remind,
    /// To show the app as this from now on. The phone may say that it does so.
    Icon {
        /// As what.
        icon: AppIcon,
    },
}

/// What came of an [`Ask`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Done.
    Done,
    /// Nothing, after all.
    No,
    /// It never will: the phone has set aside what was asked for, as it does with a finger's key once it learns another.
    Lost,
    /// The file, in the app's own folder.
    File {
        /// Where.
        path: String,
    },
    /// What was unwrapped, or read.
    Bytes {
        /// They.
        bytes: SecretBytes,
    },
}
