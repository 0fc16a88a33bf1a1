//! A copy comes back, and what is whose stays whose.

use std::{
    fs::File,
    io::Write,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use stillpoint_age::{Identity, To, Writer};
use stillpoint_core::{
    BackupKey, Now, Person, PrivateState, RestoreKey, SharedWish, Stillpoint, StillpointError,
    backup::{BackupTrouble, GoOn},
    plan::{PersonDraft, PlanDraft},
    vault::{Owner, Restored, Sort, Vault, doubles::WorkingKeys},
};
use stillpoint_tests::{
    at_home::{checks_in, touch},
    place::Place,
};

const FIRST: Person = Person::First;
const SECOND: Person = Person::Second;
/// Nobody guesses them.
const THEN: &str = "heron weir lantern quince marble thistle gravel";
const TODAY: &str = "walnut ferry cobalt hammock pebble orchid thistle";
const PIN: &str = "2468";

/// One sheet for all phones.
fn sheet() -> &'static str {
    static SHEET: OnceLock<String> = OnceLock::new();
    SHEET.get_or_init(|| Identity::random().ok().unwrap().to_text().to_string())
}

fn at(minutes: u32) -> Now {
    Now {
        wall_utc_ms: 1_800_000_000_000 + i64::from(minutes) * 60_000,
        monotonic_ms: 1_000_000 + u64::from(minutes) * 60_000,
        boot_id: 1,
    }
}

fn days(days: u32) -> Now {
    at(days * 24 * 60)
}

fn draft(names: &[&str]) -> PlanDraft {
    let named = |name: &&str| PersonDraft {
        name: (*name).to_owned(),
        ..PersonDraft::default()
    };
    PlanDraft {
        people: names.iter().map(named).collect(),
        ..PlanDraft::default()
    }
}

/// A phone with a plan for `names`.
struct Phone {
    place: Place,
    keys: Arc<WorkingKeys>,
    app: Stillpoint,
}

impl Phone {
    fn empty() -> Self {
        let (place, keys) = (Place::in_memory(), Arc::new(WorkingKeys::new()));
        let app = Stillpoint::start(place.path(), keys.clone(), "en", &at(0));
        Self { place, keys, app }
    }

    fn of(names: &[&str]) -> Self {
        let phone = Self::empty();
        phone.app.set_up_as(&draft(names), None, &at(0)).unwrap();
        phone
    }

    /// The same, and each has kept something for themselves by now.
    fn in_use(names: &[&str]) -> Self {
        let phone = Self::of(names);
        for (person, name) in [FIRST, SECOND].into_iter().zip(names) {
            checks_in(&phone.app, person, &format!("kept by {name}"), false, &at(1));
            checks_in(&phone.app, person, &format!("shown by {name}"), true, &at(2));
        }
        phone
    }

    fn confirmed(&self) {
        for name in [
            "each:first",
            "confirm:first",
            "each:second",
            "confirm:second",
            "back",
            "back",
        ] {
            self.app.touch_named(name, &at(0));
        }
        self.app.keep(&at(0));
    }

    fn copy(&self) -> PathBuf {
        let file = self.place.path().join("copy.age");
        self.app.keep_recovery_sheet(sheet().to_owned(), &at(3)).unwrap();
        self.app
            .back_up(&file, BackupKey::Recovery, &at(3), &mut go_on)
            .unwrap();
        file
    }

    fn bring(&self, file: &Path) -> Result<Restored, StillpointError> {
        let with = RestoreKey::Recovery(sheet().to_owned().into());
        let brought = self.app.restore(file, with, &at(5), &mut go_on);
        brought.map(|(_, restored)| restored)
    }

    fn begin_with(&self, file: &Path) -> Result<Restored, StillpointError> {
        let with = RestoreKey::Recovery(sheet().to_owned().into());
        let brought = self.app.restore_new(file, with, None, &at(5), &mut go_on);
        brought.map(|(_, restored)| restored)
    }

    fn closes(&self, person: Person, words: &str) {
        self.app.set_private_secret(person, None, words.into(), &at(4)).unwrap();
        // As far as nobody guesses them, they open it on another phone, too.
        let _ = self.app.let_private_open_elsewhere(person, true, words.into(), &at(4));
    }

    fn has_brought(&self, person: Person) -> bool {
        self.app.has_brought(person)
    }

    /// No record of the vault holds these words, whatever shows it.
    fn holds_nothing_of(self, words: &str) {
        let Self { place, keys, app } = self;
        drop(app);
        let mut vault = Vault::open(place.path()).unwrap();
        vault.unlock_with_device(&*keys).unwrap();
        let mut held = Vec::new();
        vault
            .each(&mut |item| {
                let found = item.body.windows(words.len()).any(|part| part == words.as_bytes());
                if found || item.sort == Sort::Private(Owner::SECOND) {
                    held.push(item.sort);
                }
                ControlFlow::Continue(())
            })
            .unwrap();
        assert_eq!(held, []);
    }

    /// What `person` reads, sorted.
    fn texts(&self, person: Person) -> Vec<String> {
        let read = self.app.read_reflections(person).unwrap();
        let mut texts: Vec<String> = read.iter().map(|one| one.answers[0].text.clone()).collect();
        texts.sort();
        texts
    }
}

fn go_on(_: u32, _: u32) -> GoOn {
    GoOn::Yes
}

/// A copy in which these lines stand.
fn made_of(place: &Place, records: &[String]) -> PathBuf {
    let mut text = format!(
        "{{\"format\":\"stillpoint backup\",\"version\":1,\"made_on\":\"2026-11-21\",\"count\":{}}}\n",
        records.len()
    );
    for record in records {
        text += record;
        text.push('\n');
    }
    text += &format!("{{\"end\":{}}}\n", records.len());
    let path = place.path().join("made.age");
    let mut file = File::create(&path).unwrap();
    let sheet = Identity::parse(sheet()).unwrap();
    let mut writer = Writer::begin(&mut file, &To::Recipient(&sheet.recipient())).unwrap();
    writer.write_all(text.as_bytes()).unwrap();
    writer.finish().unwrap();
    path
}

#[test]
fn whoever_stayed_gets_their_own_back_and_nothing_of_whoever_left() {
    let phone = Phone::in_use(&["Alex", "Sam"]);
    let older = phone.copy();
    phone.app.begin_parting(FIRST, &at(4)).unwrap();
    phone.app.wish_for_shared(FIRST, SharedWish::LetGo, &at(4)).unwrap();
    phone.app.wish_for_shared(SECOND, SharedWish::LetGo, &at(4)).unwrap();
    phone.app.write_leaving_copy(&mut |_| Ok(()), &at(4)).unwrap();
    phone.app.confirm_copy_kept(&at(4)).unwrap();
    assert_eq!(phone.texts(FIRST), ["kept by Sam", "shown by Sam"]);
    let restored = phone.bring(&older).unwrap();
    assert!(
        restored.left_out >= 3,
        "the plan of then, and what Alex wrote: {restored:?}"
    );
    assert_eq!(phone.texts(FIRST), ["kept by Sam", "shown by Sam"]);
    // Nor does it wait for somebody to close it.
    phone.closes(FIRST, TODAY);
    assert_eq!(phone.texts(FIRST), ["kept by Sam", "shown by Sam"]);
    phone.holds_nothing_of("Alex");
}

#[test]
fn after_a_copy_came_back_whoever_leaves_leaves_with_the_words_of_then_too() {
    let phone = Phone::in_use(&["Alex", "Sam"]);
    phone.closes(SECOND, THEN);
    let older = phone.copy();
    phone.app.delete_reflections_of(SECOND, &at(4)).unwrap();
    phone.app.close_private(SECOND, &at(4));
    phone.app.delete_reflections_of(SECOND, &at(4)).unwrap();
    phone.bring(&older).unwrap();
    assert!(phone.has_brought(SECOND));
    // Whose pages were deleted without their words is not spoken for before two weeks are over.
    let later = days(15);
    phone.app.begin_parting(SECOND, &later).unwrap();
    phone.app.wish_for_shared(FIRST, SharedWish::LetGo, &later).unwrap();
    phone.app.wish_for_shared(SECOND, SharedWish::LetGo, &later).unwrap();
    phone.app.write_leaving_copy(&mut |_| Ok(()), &later).unwrap();
    phone.app.confirm_copy_kept(&later).unwrap();
    phone.holds_nothing_of("Sam");
}

#[test]
fn on_a_phone_of_one_nothing_of_two_is_taken_for_theirs() {
    let older = Phone::in_use(&["Alex", "Sam"]);
    let phone = Phone::of(&["Sam"]);
    let restored = phone.bring(&older.copy()).unwrap();
    assert_eq!(restored.added, 0);
    assert!(phone.texts(FIRST).is_empty());
    phone.closes(FIRST, TODAY);
    assert!(phone.texts(FIRST).is_empty());
}

#[test]
fn two_who_began_anew_in_another_order_each_get_their_own() {
    let older = Phone::in_use(&["Alex", "Sam"]);
    older.closes(SECOND, THEN);
    let file = older.copy();
    for names in [["Sam", "Alex"], ["Alex", "Sam"]] {
        let phone = Phone::of(&names);
        let (alex, sam) = if names[0] == "Alex" {
            (FIRST, SECOND)
        } else {
            (SECOND, FIRST)
        };
        let restored = phone.bring(&file).unwrap();
        assert_eq!(restored.waiting, 1, "{restored:?}");
        assert!(phone.has_brought(sam) && !phone.has_brought(alex));
        phone.closes(alex, TODAY);
        assert_eq!(phone.texts(alex), ["kept by Alex", "shown by Alex", "shown by Sam"]);
        phone.app.open_brought(sam, THEN.into(), &at(6)).unwrap();
        assert_eq!(phone.app.private_state(sam), PrivateState::Open);
        assert_eq!(phone.texts(sam), ["kept by Sam", "shown by Alex", "shown by Sam"]);
    }
    // Others are others, whoever stands first.
    let phone = Phone::of(&["Alex", "Kim"]);
    assert_eq!(phone.bring(&file).unwrap().added, 0);
}

#[test]
fn whom_another_keyboard_spells_in_its_own_way_is_the_same() {
    let names = ["Zo\u{EB}", "Sam"];
    let older = Phone::in_use(&names);
    let file = older.copy();
    let same = Phone::of(&names).bring(&file).unwrap();
    assert!(same.added > 0 && same.left_out <= 1, "{same:?}");
    // The same letter in two, capitals, and what nobody sees.
    for spelled in ["Zoe\u{308}", "ZO\u{CB}", "Zo\u{200D}\u{EB}"] {
        let phone = Phone::of(&[spelled, "Sam"]);
        assert_eq!(phone.bring(&file).unwrap(), same, "{spelled}");
        let both = stillpoint_tests::at_home::plan_of(&["Zo\u{EB}", spelled]);
        assert!(both.checked().is_err(), "two whose names look the same");
    }
}

#[test]
fn one_alone_who_began_anew_gets_theirs_back() {
    let phone = Phone::of(&["Sam"]);
    phone.bring(&Phone::in_use(&["Sam"]).copy()).unwrap();
    assert_eq!(phone.texts(FIRST), ["kept by Sam", "shown by Sam"]);
}

#[test]
fn what_was_kept_while_there_were_two_is_not_read_without_words_by_one() {
    let phone = Phone::in_use(&["Alex", "Sam"]);
    phone.app.propose(&draft(&["Alex"])).unwrap();
    phone.confirmed();
    phone.app.read_privacy(&at(4)).unwrap();
    touch(&phone.app, "back", &at(4));
    let own = touch(&phone.app, "own", &at(4)).page;
    assert!(
        own.0.choice("keep").is_some() && own.0.choice("read").is_none(),
        "{}",
        own.0
    );
    assert_eq!(phone.texts(FIRST), ["shown by Alex", "shown by Sam"]);
    phone.closes(FIRST, TODAY);
    assert_eq!(phone.texts(FIRST), ["kept by Alex", "shown by Alex", "shown by Sam"]);
}

#[test]
fn what_was_closed_with_words_of_then_opens_with_them_and_is_among_what_is_closed_today() {
    let older = Phone::in_use(&["Alex", "Sam"]);
    older.closes(FIRST, THEN);
    let file = older.copy();
    let phone = Phone::of(&["Alex", "Sam"]);
    phone.closes(FIRST, TODAY);
    checks_in(&phone.app, FIRST, "kept today", false, &at(4));
    phone.app.open_private(FIRST, TODAY.into(), &at(4)).unwrap();
    let restored = phone.bring(&file).unwrap();
    assert_eq!(restored.waiting, 1);
    let said = phone.app.explain_restored(&restored);
    assert!(
        said.starts_with("It is back.") && said.contains("closed with words"),
        "{said}"
    );
    assert_eq!(phone.texts(FIRST), ["kept today", "shown by Alex", "shown by Sam"]);
    assert_eq!(
        phone.app.private_state(FIRST),
        PrivateState::Open,
        "what was open stays open"
    );
    phone.app.close_private(FIRST, &at(5));
    let open = |words: &str| phone.app.open_brought(FIRST, words.into(), &at(6)).err();
    assert_eq!(open(TODAY), Some(StillpointError::WrongSecret));
    assert_eq!(open(THEN), None);
    // It is put there, and opened by nobody.
    assert_eq!(phone.app.private_state(FIRST), PrivateState::Closed);
    assert!(!phone.has_brought(FIRST));
    phone.app.open_private(FIRST, TODAY.into(), &at(6)).unwrap();
    assert_eq!(
        phone.texts(FIRST),
        ["kept by Alex", "kept today", "shown by Alex", "shown by Sam"]
    );
}

#[test]
fn what_has_no_room_beside_what_waits_stays_in_the_copy_whole_and_that_is_said() {
    let phone = Phone::of(&["Alex", "Sam"]);
    phone.closes(FIRST, TODAY);
    for number in 0..9 {
        let older = Phone::in_use(&["Alex", "Sam"]);
        older.closes(FIRST, PIN);
        let restored = phone.bring(&older.copy()).unwrap();
        // The plan of then, and once eight wait, what Alex closed with all that is in it.
        let expected = if number < 8 { (1, 1) } else { (0, 3) };
        assert_eq!(
            (restored.waiting, restored.left_out),
            expected,
            "{number}: {restored:?}"
        );
        let said = phone.app.explain_restored(&restored);
        assert!(said.contains("has no room here"), "{said}");
    }
}

#[test]
fn words_that_were_given_up_open_what_comes_back_and_close_nothing_that_was_written_since() {
    let phone = Phone::in_use(&["Alex", "Sam"]);
    phone.closes(FIRST, PIN);
    let file = phone.copy();
    phone.app.close_private(FIRST, &at(4));
    phone.app.delete_reflections_of(FIRST, &at(4)).unwrap();
    checks_in(&phone.app, FIRST, "kept since", false, &at(4));
    phone.bring(&file).unwrap();
    assert_eq!(phone.app.private_state(FIRST), PrivateState::NeverSetUp);
    phone.app.open_brought(FIRST, PIN.into(), &at(6)).unwrap();
    assert_eq!(phone.app.private_state(FIRST), PrivateState::Open);
    let all = ["kept by Alex", "kept since", "shown by Alex", "shown by Sam"];
    assert_eq!(phone.texts(FIRST), all);
    phone.app.close_private(FIRST, &at(7));
    phone.app.open_private(FIRST, PIN.into(), &at(7)).unwrap();
    assert_eq!(phone.texts(FIRST), all);
}

#[test]
fn deleting_and_bringing_back_gives_nobody_another_guess() {
    let phone = Phone::in_use(&["Alex", "Sam"]);
    phone.closes(FIRST, PIN);
    let file = phone.copy();
    phone.app.close_private(FIRST, &at(4));
    let mut waited = false;
    for guess in 0..6 {
        let guess = format!("{guess}{guess}{guess}{guess}");
        let own = phone.app.open_private(FIRST, guess.clone(), &at(4)).err();
        let brought = phone.app.open_brought(FIRST, guess, &at(4)).err();
        waited |= matches!(own, Some(StillpointError::TooSoon { .. }))
            || matches!(brought, Some(StillpointError::TooSoon { .. }));
        phone.app.delete_reflections_of(FIRST, &at(4)).unwrap();
        phone.bring(&file).unwrap();
    }
    assert!(waited);
}

#[test]
fn what_waits_for_words_goes_with_all_that_somebody_wrote() {
    let older = Phone::in_use(&["Alex", "Sam"]);
    older.closes(FIRST, THEN);
    let phone = Phone::of(&["Alex", "Sam"]);
    phone.closes(FIRST, TODAY);
    phone.bring(&older.copy()).unwrap();
    phone.app.delete_reflections_of(FIRST, &at(5)).unwrap();
    assert!(!phone.has_brought(FIRST));
    let nothing = phone.app.open_brought(FIRST, THEN.into(), &at(6)).err();
    assert_eq!(nothing, Some(StillpointError::WrongSecret));
    assert_eq!(phone.texts(FIRST), Vec::<String>::new());
}

#[test]
fn nothing_that_deletes_comes_back_by_itself() {
    let older = Phone::in_use(&["Alex"]);
    older.app.set_expiry(Some(1), &at(3)).unwrap();
    let file = older.copy();
    let phone = Phone::in_use(&["Alex"]);
    phone.bring(&file).unwrap();
    let new = Phone::empty();
    new.begin_with(&file).unwrap();
    for phone in [phone, new] {
        assert_eq!(phone.app.expiry(), Ok(None));
        phone.app.lock(&days(3));
        phone.app.unlock_with_device(&days(3)).unwrap();
        assert!(phone.texts(FIRST).contains(&"kept by Alex".to_owned()));
    }
}

#[test]
fn a_copy_in_which_something_stands_that_cannot_be_is_refused_and_changes_nothing() {
    let phone = Phone::in_use(&["Alex", "Sam"]);
    let (before, count) = (phone.copy(), phone.texts(FIRST));
    let refused = Err(StillpointError::BackupRefused {
        reason: BackupTrouble::Changed,
    });
    let long = format!("{{\"kind\":77,\"body\":\"{}\"}}", "A".repeat((2 << 20) - 32));
    for line in [
        r#"{"name":240,"body":"AAAA"}"#,
        r#"{"name":241,"body":"AAAA"}"#,
        r#"{"name":1,"body":"AAAA"}"#,
        r#"{"name":2,"body":"AAAA"}"#,
        r#"{"kind":1,"body":"AAAA"}"#,
        r#"{"kind":3,"body":"AAAA"}"#,
        &long,
    ] {
        let bad = made_of(&phone.place, &[line.to_owned()]);
        let name: String = line.chars().take(40).collect();
        assert_eq!(phone.bring(&bad), refused, "{name}");
        assert_eq!(phone.app.private_state(FIRST), PrivateState::NeverSetUp);
        assert_eq!(phone.texts(FIRST), count);
        // And where nothing is yet, nothing is made of it: the app can be set up.
        let new = Phone::empty();
        assert!(new.begin_with(&bad).is_err(), "{name}");
        new.app.set_up(&draft(&["Alex"]), None, &at(6)).unwrap();
    }
    // What nobody knows the meaning of is left out.
    let unknown = made_of(
        &phone.place,
        &[
            r#"{"name":77,"body":"AAAA"}"#.to_owned(),
            r#"{"name":255,"body":"AAAA"}"#.to_owned(),
            r#"{"kind":77,"body":"AAAA"}"#.to_owned(),
            r#"{"private":0,"body":"AAAA"}"#.to_owned(),
        ],
    );
    let left_out = phone.bring(&unknown).unwrap();
    assert_eq!((left_out.added, left_out.left_out), (0, 4));
    phone.copy();
    assert!(before.exists());
}

#[test]
fn a_copy_opens_with_its_words_however_they_were_pasted() {
    let phone = Phone::in_use(&["Alex", "Sam"]);
    let file = phone.place.path().join("words.age");
    let sealed_with = |words: &str| {
        let to = BackupKey::Passphrase(words.to_owned().into());
        phone.app.back_up(&file, to, &at(3), &mut go_on).unwrap();
    };
    let opens_with = |words: String| {
        let with = RestoreKey::Passphrase(words.clone().into());
        let began = Phone::empty()
            .app
            .restore_new(&file, with, None, &at(5), &mut go_on)
            .map(|_| ());
        assert_eq!(began, Ok(()), "{words:?}");
    };
    sealed_with(TODAY);
    opens_with(format!("{TODAY}\r\n"));
    opens_with(format!("\u{FEFF} {TODAY}\u{2028}"));
    // Digits by chance, in the digits of another keyboard.
    let digits = "7293 0184 6502 9137 4480 2659 3318";
    sealed_with(digits);
    let in_arabic = |letter: char| {
        letter
            .to_digit(10)
            .and_then(|digit| char::from_u32(0x660 + digit))
            .unwrap_or(letter)
    };
    opens_with(digits.chars().map(in_arabic).collect());
}

#[test]
fn names_of_forty_letters_are_kept_and_come_back() {
    let names = [
        "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
        "\u{1112}\u{1161}\u{11AB}",
    ]
    .map(|letter| letter.repeat(40));
    let phone = Phone::in_use(&names.each_ref().map(String::as_str));
    let other = Phone::empty();
    other.begin_with(&phone.copy()).unwrap();
    let (plan, _) = other.app.plan_to_read().unwrap();
    let back: Vec<&str> = plan.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(back, names);
}
