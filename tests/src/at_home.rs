//! What people do at home, between the evenings.

use stillpoint_core::{Moment, Now, Person, Stillpoint, moment::Form};

/// `person` answers each question of the weekly check-in with `words`, shows it or keeps it, and goes home again.
///
/// # Panics
/// If the words cannot be taken.
pub fn checks_in(app: &Stillpoint, person: Person, words: &str, shows: bool, now: &Now) -> Moment {
    app.between(now);
    app.read_check_in(Form::Week, now);
    app.check_in(person, now);
    for _ in Form::Week.questions() {
        app.answer(person, words, now).expect("words that can be taken");
    }
    if shows {
        app.show_mine(now);
    }
    app.finish(now);
    app.back(now);
    app.back(now);
    app.keep(now)
}
