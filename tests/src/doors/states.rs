//! The states of the app, and who stands before it in each.

use std::{
    fs::{self, File},
    io::{Read, Write},
    path::Path,
    sync::{Arc, Mutex},
};

use stillpoint_age::{Reader, To, With, Writer};
use stillpoint_core::{
    BackupKey, Now, Person, Phase, PrivateState, Stillpoint,
    backup::GoOn,
    page::{Answer, Asking},
    schedule::{ItemId, LocalDateTime, ScheduleId},
    vault::{DeviceKeys, doubles::WorkingKeys},
};

use super::look::{PRIVATE, REMINDER, SHOWN, asked_for};
use crate::{
    at_home::checks_in,
    hand::Hand,
    pages::{plan_of_one, plan_of_two},
    place::Place,
};

/// The secret of the app.
pub const SECRET: &str = "river stone";
/// What a stranger types where a secret is asked for.
pub const GUESS: &str = "copper lantern field";
/// What each of the two closes their own pages with.
pub const OWN: [&str; 2] = ["umbra keeps it", "vesper keeps it"];
/// What pausing means to them once each has said so.
const COVENANT: &str = "Stop means stop, and nobody asks.";

/// A state of the app, and who stands before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Nothing is here yet.
    NeverSetUp,
    /// Locked, before somebody who knows no secret.
    Locked,
    /// Open, before somebody who knows no secret: left open, or opened by the finger of somebody asleep.
    Open,
    /// Open, before somebody who knows the secret of the app, and nobody's own words.
    OpenAndKnown,
    /// Open, of somebody who is alone, before somebody who knows no secret.
    Alone,
    /// Opened by the sheet of paper, by somebody who found it.
    BySheet,
    /// The second one has opened their own pages, and somebody else takes the phone.
    AnothersOpen,
    /// The second one read their own pages and put the app away, while the disk was busy: nothing is closed yet.
    Hidden,
    /// Paused, in an evening, before somebody who knows no secret; and where it is asked whether to go on.
    Paused,
    /// Woken paused after a death of the phone: locked, also while somebody stops and writes there.
    PausedLocked,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::NeverSetUp,
        Self::Locked,
        Self::Open,
        Self::OpenAndKnown,
        Self::Alone,
        Self::BySheet,
        Self::AnothersOpen,
        Self::Hidden,
        Self::Paused,
        Self::PausedLocked,
    ];

    /// What it is called in the table.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NeverSetUp => "never set up",
            Self::Locked => "locked",
            Self::Open => "open",
            Self::OpenAndKnown => "open, and the secret known",
            Self::Alone => "open, of one who is alone",
            Self::BySheet => "opened by the sheet",
            Self::AnothersOpen => "another's pages open",
            Self::Hidden => "hidden, and not locked yet",
            Self::Paused => "paused",
            Self::PausedLocked => "paused, locked",
        }
    }

    /// What somebody would try there.
    #[must_use]
    pub const fn attack(self) -> &'static str {
        match self {
            Self::NeverSetUp => "begins in somebody else's name, or with a copy of theirs",
            Self::Locked => {
                "guesses; looks for a door that destroys, or that tells what is kept; pauses, to see what a pause shows"
            }
            Self::Open => "has a minute alone: reads, takes a copy along, adds a way in, shuts the others out, deletes",
            Self::OpenAndKnown => "tries the secret of the app at what the other keeps for themselves",
            Self::Alone => "adds themself to a plan made alone, and reads it with its author",
            Self::BySheet => "found the paper: chooses a secret, and whatever else the paper gives",
            Self::AnothersOpen => {
                "takes the phone out of somebody's hand: goes back and forth, pauses, and looks again"
            }
            Self::Hidden => {
                "takes up the phone at once: touches what is still on its way, pauses, asks for help, guesses"
            }
            Self::Paused => "reads what lies in the dark; goes from there to what is kept",
            Self::PausedLocked => "finds the phone that died in an evening: pauses, stops, writes afterwards, guesses",
        }
    }

    /// What is typed where a secret is asked for.
    #[must_use]
    pub const fn typed(self) -> &'static str {
        match self {
            Self::OpenAndKnown => SECRET,
            _ => GUESS,
        }
    }

    /// Only the rooms in which it differs from `open` are gone through.
    #[must_use]
    pub fn looks_at(self, page: &str) -> bool {
        const WHERE_SECRETS_ARE: [&str; 8] = [
            "home", "mine", "privacy", "ways_in", "copies", "deleting", "own", "adding",
        ];
        let room = page.split('/').next().unwrap_or_default();
        !matches!(self, Self::OpenAndKnown | Self::Alone | Self::BySheet)
            || WHERE_SECRETS_ARE.contains(&room)
            || room == "parting"
    }

    /// Whether `hand` is still in it: where it is not, nobody goes on from there.
    #[must_use]
    pub fn holds(self, hand: &Hand) -> bool {
        let app = hand.app();
        let phase = hand.moment().phase;
        let is_paused = matches!(phase, Phase::Paused | Phase::Calm);
        match self {
            Self::NeverSetUp => !app.is_locked() && !app.is_open(),
            Self::Locked => app.is_locked() && phase == Phase::Idle,
            Self::Open | Self::OpenAndKnown | Self::Alone | Self::BySheet => app.is_open() && !is_paused,
            Self::AnothersOpen => app.is_open() && app.private_state(Person::Second) == PrivateState::Open,
            Self::Hidden => !app.is_open(),
            Self::Paused => app.is_open() && (is_paused || phase == Phase::Regrouping),
            Self::PausedLocked => app.is_locked(),
        }
    }
}

/// A call, by name.
pub type Call = (&'static str, fn(&mut Hand));

/// What the facade has beside `touch`, and how it is called. Where a call needs what nobody has, it gets what nobody gave.
pub const CALLS: [Call; 11] = [
    ("pause", |hand| hand.call(Stillpoint::pause)),
    ("stop", |hand| hand.call(Stillpoint::stop)),
    ("tick", |hand| hand.call(Stillpoint::tick)),
    ("sight:away", Hand::looks_away),
    ("sight:again", Hand::looks_again),
    ("touch:what is not offered", |hand| {
        hand.call(|app, now| app.touch(u64::MAX, Vec::new(), now))
    }),
    ("answered:what nobody asked", |hand| {
        hand.call(|app, now| app.answered(u64::MAX, &Answer::Done, now));
    }),
    ("follow", |hand| hand.call(|app, now| app.follow(a_reminder(), now))),
    ("phone", |hand| hand.is_set_to(|phone| phone.language = "de".to_owned())),
    ("hint_on", |hand| {
        let _ = hand.app().hint_on("secret", SECRET.to_owned());
        let _ = hand.app().hint_on("own", OWN[1].to_owned());
    }),
    ("work", |hand| {
        hand.store_is_busy(false);
        hand.call(Stillpoint::work);
    }),
];

fn a_reminder() -> ItemId {
    ItemId {
        schedule: ScheduleId(1),
        slot: LocalDateTime::FIRST,
    }
}

/// What the system answers when it is asked for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Given {
    /// That it is done; and nothing, where somebody would have to choose a file, show a code or a finger.
    #[default]
    Usual,
    /// A copy of what is here, sealed with words that whoever stands there knows.
    File,
    /// Bytes that nobody sealed.
    Bytes,
    /// That it never will.
    Lost,
}

impl Given {
    /// What makes a door another one.
    pub const OTHERS: [Self; 3] = [Self::File, Self::Bytes, Self::Lost];

    /// What the table adds to the name of the door.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Usual => "",
            Self::File => "=file",
            Self::Bytes => "=bytes",
            Self::Lost => "=lost",
        }
    }
}

/// The system: what it was asked for so far, and what it answers.
#[derive(Debug, Clone, Default)]
pub struct System(Arc<Mutex<(Vec<&'static str>, Given)>>);

impl System {
    /// From here on it answers so, and what it was asked for before is forgotten.
    ///
    /// # Panics
    /// If somebody panicked who held it.
    pub fn gives(&self, given: Given) {
        *self.0.lock().expect("a list") = (Vec::new(), given);
    }

    /// What it was asked for.
    ///
    /// # Panics
    /// If somebody panicked who held it.
    #[must_use]
    pub fn asked(&self) -> Vec<&'static str> {
        self.0.lock().expect("a list").0.clone()
    }

    /// What it answers, in the folder `place`, where a copy is one of `copy`.
    fn answers(&self, asking: &Asking, place: &Path, copy: &[u8]) -> Answer {
        let mut system = self.0.lock().expect("a list");
        system.0.push(asked_for(asking));
        match (system.1, asking) {
            (Given::Usual, Asking::Finger { .. } | Asking::File | Asking::Scan) => Answer::No,
            (Given::Usual, _) => Answer::Done,
            (Given::File, _) => {
                let path = place.join("chosen.age");
                fs::write(&path, copy).expect("a file that can be written");
                Answer::File {
                    path: path.to_string_lossy().into_owned(),
                }
            }
            (Given::Bytes, _) => Answer::Bytes {
                bytes: vec![7; 40].into(),
            },
            (Given::Lost, _) => Answer::Lost,
        }
    }
}

/// A phone with everything on it, to begin from again and again.
pub struct Start {
    place: Place,
    /// One of somebody who is alone.
    alone: (Place, WorkingKeys),
    keys: WorkingKeys,
    fingers: WorkingKeys,
    sheet: String,
    /// A copy of it, sealed with [`SECRET`] and with [`GUESS`]: whoever seals one outside the app takes what words they like.
    sealed: [Vec<u8>; 2],
}

impl Start {
    /// Two people, a plan and a change of it that each may confirm, a reminder, words of both that were shown, and of each that
    /// were not; a finger and a sheet open it.
    ///
    /// # Panics
    /// If it cannot be set up.
    #[must_use]
    pub fn new() -> Self {
        let place = Place::in_memory();
        let (keys, fingers) = (Arc::new(WorkingKeys::new()), Arc::new(WorkingKeys::new()));
        let mut hand = Hand::with_everything(place.path(), keys.clone(), fingers.clone(), "en");
        hand.answering(|_| Answer::Done);
        hand.is_set_up(&plan_of_two(), Some(SECRET))
            .expect("a plan that can be");
        let people = [Person::First, Person::Second];
        for person in people {
            hand.call(|app, now| checks_in(app, person, SHOWN, true, now));
        }
        for (person, words) in people.into_iter().zip(PRIVATE) {
            hand.call(|app, now| checks_in(app, person, words, false, now));
        }
        hand.touches(&["ours", "plan", "change", "next", "next"]);
        hand.types("covenant", COVENANT);
        hand.touches(&["next", "back", "reminders", "add", "add:own"]);
        hand.types("name", REMINDER);
        hand.touches(&["save", "back", "back"]);
        hand.touches(&["mine", "privacy", "ways", "finger"]);
        hand.types("secret_was", SECRET);
        hand.must_touch("keep");
        let now = hand.now().clone();
        let sheet = hand.app().make_recovery_sheet(&now).expect("random numbers");
        let sheet: String = sheet.groups.iter().map(|group| group.as_str()).collect();
        let kept = hand.app().keep_recovery_sheet_with(SECRET, sheet.clone(), &now);
        kept.expect("a sheet that is kept");
        for (person, words) in people.into_iter().zip(OWN) {
            let kept = hand.app().set_private_secret(person, None, words.to_owned(), &now);
            kept.expect("words that are kept");
        }
        // Whatever is said once after a way in was added has been said.
        for _ in 0..2 {
            hand.call(Stillpoint::lock);
            hand.call(|app, now| app.unlock(SECRET.to_owned(), now).expect("the secret"));
            for (person, words) in people.into_iter().zip(OWN) {
                hand.call(|app, now| app.open_private(person, words.to_owned(), now).expect("their words"));
                hand.call(|app, now| app.close_private(person, now));
            }
            hand.call(Stillpoint::work);
        }
        let copy = copied(&hand);
        hand.call(Stillpoint::lock);
        drop(hand);
        Self {
            place,
            alone: alone(),
            keys: keys.copy(),
            fingers: fingers.copy(),
            sheet,
            sealed: [SECRET, GUESS].map(|words| sealed(&copy, words)),
        }
    }

    /// A phone in `state`, in a folder of its own, and what it asks the system for from there.
    #[must_use]
    ///
    /// # Panics
    /// If it cannot be brought into it.
    pub fn in_state(&self, state: State) -> (Place, Hand, System) {
        let place = match state {
            State::NeverSetUp => Place::in_memory(),
            State::Alone => self.alone.0.copy(),
            _ => self.place.copy(),
        };
        let (keys, fingers) = match state {
            State::NeverSetUp => (Arc::default(), Arc::default()),
            State::Alone => (Arc::new(self.alone.1.copy()), Arc::default()),
            _ => (Arc::new(self.keys.copy()), Arc::new(self.fingers.copy())),
        };
        let mut hand = Hand::with_everything(place.path(), keys, fingers.clone(), "en");
        hand.answering(move |asking| match asking {
            Asking::Finger { wrapped } => Answer::Bytes {
                bytes: fingers.unwrap(wrapped.clone()).expect("what it wrapped").into(),
            },
            _ => Answer::No,
        });
        self.bring(&mut hand, state);
        let system = System::default();
        let (told, folder) = (system.clone(), place.path().to_owned());
        let [with_the_secret, with_the_guess] = &self.sealed;
        let copy = match state.typed() {
            SECRET => with_the_secret,
            _ => with_the_guess,
        };
        let copy = copy.clone();
        hand.answering(move |asking| told.answers(asking, &folder, &copy));
        (place, hand, system)
    }

    fn bring(&self, hand: &mut Hand, state: State) {
        let second = |hand: &mut Hand| {
            hand.touches(&["finger", "mine", "whose:second"]);
            hand.types("own", OWN[1]);
            hand.must_touch("open");
        };
        let evening = |hand: &mut Hand| {
            hand.touches(&["finger", "tonight", "prepare"]);
            hand.touches(&["body:first:skip", "body:second:skip", "yes:first", "yes:second"]);
        };
        match state {
            State::NeverSetUp | State::Locked => {}
            State::Alone => hand.call(|app, now| app.unlock(SECRET.to_owned(), now).expect("the secret")),
            State::Open | State::OpenAndKnown => hand.must_touch("finger"),
            State::BySheet => {
                let typed = self.sheet.clone();
                hand.call(|app, now: &Now| app.unlock_with_recovery(typed, now).expect("the sheet"));
            }
            State::AnothersOpen => second(hand),
            State::Hidden => {
                second(hand);
                hand.must_touch("read");
                hand.store_is_busy(true);
                hand.must_touch("leave");
            }
            State::Paused => {
                evening(hand);
                hand.touch("pause");
            }
            State::PausedLocked => {
                evening(hand);
                hand.dies("en");
            }
        }
        // What is to be written once it was opened is written.
        hand.call(Stillpoint::tick);
    }
}

/// What stands in a copy of what is on the phone in `hand`.
fn copied(hand: &Hand) -> Vec<u8> {
    const WORDS: &str = "walnut ferry cobalt hammock pebble orchid lantern";
    let file = hand.folder().join("copy.age");
    let to = BackupKey::Passphrase(WORDS.to_owned().into());
    let made = hand
        .app()
        .back_up_with(SECRET, &file, to, hand.now(), &mut |_, _| GoOn::Yes);
    made.expect("a copy");
    let mut sealed = File::open(&file).expect("the copy");
    let with = With::Passphrase(WORDS.as_bytes());
    let mut text = Vec::new();
    let mut reader = Reader::open(&mut sealed, &with).expect("its words");
    reader.read_to_end(&mut text).expect("its text");
    fs::remove_file(file).expect("a copy that is taken away");
    text
}

/// `text` as a copy that opens with `words`.
fn sealed(text: &[u8], words: &str) -> Vec<u8> {
    let mut file = Vec::new();
    let to = To::Passphrase(words.as_bytes());
    let mut writer = Writer::begin_with_work(&mut file, &to, 4).expect("random numbers");
    writer.write_all(text).expect("room");
    writer.finish().expect("room");
    file
}

/// A phone of somebody who is alone, with a plan and words of their own.
fn alone() -> (Place, WorkingKeys) {
    let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
    let mut hand = Hand::with_everything(place.path(), keys.clone(), Arc::default(), "en");
    hand.is_set_up(&plan_of_one(), Some(SECRET))
        .expect("a plan that can be");
    let now = hand.now().clone();
    let kept = hand
        .app()
        .set_private_secret(Person::First, None, OWN[0].to_owned(), &now);
    kept.expect("words that are kept");
    hand.call(|app, now| checks_in(app, Person::First, PRIVATE[0], false, now));
    hand.call(Stillpoint::lock);
    (place, keys.copy())
}

impl Default for Start {
    fn default() -> Self {
        Self::new()
    }
}
