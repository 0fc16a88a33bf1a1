//! What rooms keep once each: written and read in one way, whatever it is.

use crate::{
    app::kept::{
        bytes::{from_bytes, to_bytes},
        table::Keeps,
    },
    durable::Durable,
    reminders::Reminders,
};

/// What a room keeps once, under its name in the table.
pub(in crate::app) trait KeptOnce {
    /// Whether it is to be written. Asked with every touch: it allocates nothing.
    fn is_unsaved(&self) -> bool;
    /// As it is now, as it is written.
    fn body(&self) -> Vec<u8>;
    /// `body` is on the disk now.
    fn saved(&mut self, body: &[u8]);
    /// The vault was opened, and this stands there; none: nothing was ever kept.
    fn opened(&mut self, body: Option<&[u8]>);
    /// The vault was closed: it leaves the memory.
    fn close(&mut self);
}

impl<T: Keeps + Default + PartialEq> KeptOnce for Durable<T> {
    fn is_unsaved(&self) -> bool {
        Self::is_unsaved(self)
    }

    fn body(&self) -> Vec<u8> {
        to_bytes(self.get())
    }

    fn saved(&mut self, body: &[u8]) {
        if let Some(saved) = from_bytes(body) {
            Self::saved(self, &saved);
        }
    }

    fn opened(&mut self, body: Option<&[u8]>) {
        Self::opened(self, body.and_then(from_bytes).unwrap_or_default());
    }

    fn close(&mut self) {
        *self = Self::default();
    }
}

/// Not [`Durable`]: what was chosen has to reach the phone, too.
impl KeptOnce for Reminders {
    fn is_unsaved(&self) -> bool {
        Self::is_unsaved(self)
    }

    fn body(&self) -> Vec<u8> {
        to_bytes(self.kept.get())
    }

    fn saved(&mut self, body: &[u8]) {
        if let Some(saved) = from_bytes(body) {
            Self::saved(self, &saved);
        }
    }

    fn opened(&mut self, body: Option<&[u8]>) {
        Self::opened(self, body.and_then(from_bytes).unwrap_or_default());
    }

    fn close(&mut self) {
        Self::close(self);
    }
}
