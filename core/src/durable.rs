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

#[cfg(test)]
mod tests {
    use super::Durable;

    #[test]
    fn it_is_to_be_written_until_it_is_on_the_disk_as_it_is_now() {
        let mut kept = Durable::default();
        kept.change(0);
        assert!(!kept.is_unsaved(), "that made no difference");
        kept.change(1);
        kept.saved(&1);
        assert!(!kept.is_unsaved());
        kept.change(2);
        kept.change(3);
        kept.saved(&2);
        assert!(kept.is_unsaved(), "it was changed while it was written");
        kept.opened(4);
        assert_eq!((kept.get(), kept.is_unsaved()), (&4, false));
    }
}
