//! Something that is kept once, as it is in memory.

/// Something that is kept once: as it is now, and whether that is on the disk. A room holds one for each of its records; the
/// app writes it and reads it.
#[derive(Debug, Default)]
pub(crate) struct Durable<T> {
    now: T,
    is_unsaved: bool,
}

impl<T: PartialEq> Durable<T> {
    /// As it is now.
    pub(crate) const fn get(&self) -> &T {
        &self.now
    }

    /// It is changed, and is to be written if that made a difference.
    pub(crate) fn change(&mut self, to: T) {
        self.is_unsaved |= self.now != to;
        self.now = to;
    }

    /// Whether it is to be written.
    pub(crate) const fn is_unsaved(&self) -> bool {
        self.is_unsaved
    }

    /// This was read from the disk.
    pub(crate) fn opened(&mut self, kept: T) {
        *self = Self {
            now: kept,
            is_unsaved: false,
        };
    }

    /// `saved` is on the disk now. What was changed meanwhile is still to be written.
    pub(crate) fn saved(&mut self, saved: &T) {
        self.is_unsaved &= self.now != *saved;
    }
}
