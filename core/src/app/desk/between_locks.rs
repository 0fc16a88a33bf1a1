//! A place to stop at: before each of the two locks is taken, a test may let something else happen first.

use std::cell::RefCell;

thread_local! {
    static BEFORE: RefCell<Option<Box<dyn FnMut()>>> = const { RefCell::new(None) };
}

/// From here on `happens` before this thread takes either lock; none: nothing does any more. It may wait for another thread that
/// calls the app, as far as that needs no lock that this one holds.
pub fn before_each_hold(happens: Option<Box<dyn FnMut()>>) {
    BEFORE.set(happens);
}

/// One of the locks is about to be taken.
pub(in crate::app) fn is_about_to_hold() {
    // Taken out meanwhile: what happens may take locks, too.
    if let Some(mut happens) = BEFORE.take() {
        happens();
        BEFORE.set(Some(happens));
    }
}
