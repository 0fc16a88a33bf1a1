//! A record, and by what it is known.

use zeroize::Zeroizing;

/// What sort of entry a record is. The vault keeps it sealed and gives it no meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kind(pub u8);

/// The name of something that there is one of, such as the plan. From 240 on they are the vault's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Name(pub u8);

impl Name {
    pub(crate) const FIRST_OF_THE_VAULTS_OWN: u8 = 240;
    /// The guesses at compartments. It is nobody's, and never leaves the vault: whatever goes through all records passes it
    /// over.
    pub(crate) const GUESSES: Self = Self(242);
}

/// Which record. Later ones have higher numbers, and no number is ever used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(pub(crate) i64);

impl RecordId {
    /// Its number: another one for each record of a vault, and never given twice.
    #[must_use]
    pub const fn number(self) -> i64 {
        self.0
    }
}

/// One record, in the clear. Its body leaves memory with it.
#[derive(PartialEq, Eq)]
pub struct Record {
    /// Which record.
    pub id: RecordId,
    /// What sort of entry.
    pub kind: Kind,
    /// What was written.
    pub body: Zeroizing<Vec<u8>>,
}
