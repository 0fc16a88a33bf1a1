//! Every call of the facade, with whatever the system may answer, in any order, from every state of the table of doors.

use std::{
    collections::VecDeque,
    fs,
    path::PathBuf,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use stillpoint_core::{
    BackupKey, Phase, Stillpoint,
    backup::GoOn,
    page::{Answer, Asking, BlankKind},
};

use crate::{
    doors::{CALLS, OWN, SECRET, Start, State, Whose, shown_on},
    hand::Hand,
};

/// What a copy is sealed with.
const WORDS: &str = "walnut ferry cobalt hammock pebble orchid lantern";
/// What is typed where words go.
const TYPED: [&str; 6] = [SECRET, OWN[0], OWN[1], WORDS, "\u{202e}\0", ""];

/// A phone to begin from, and a copy of what is on it.
fn begun() -> &'static (Start, Vec<u8>) {
    static BEGUN: OnceLock<(Start, Vec<u8>)> = OnceLock::new();
    BEGUN.get_or_init(|| {
        let start = Start::new();
        let (place, hand, _) = start.in_state(State::Open);
        let file = place.path().join("kept.age");
        let to = BackupKey::Passphrase(WORDS.to_owned().into());
        let made = hand
            .app()
            .back_up_with(SECRET, &file, to, hand.now(), &mut |_, _| GoOn::Yes);
        made.unwrap_or_else(|why| panic!("a copy: {why}"));
        let copy = fs::read(&file).unwrap_or_else(|why| panic!("its file: {why}"));
        (start, copy)
    })
}

/// What is left of the bytes: touches take of them, and so does the system when it is asked.
type Rest = Arc<Mutex<VecDeque<u8>>>;

fn next(rest: &Rest) -> Option<u8> {
    rest.lock().unwrap_or_else(PoisonError::into_inner).pop_front()
}

/// The first byte is the state; each further one a call, a touch, or time that passes. Whatever they are: a page is there, a
/// locked one tells nothing, and a pause at the end is a pause that shows nobody's own words.
pub(super) fn called(bytes: &[u8]) {
    let Some((&state, bytes)) = bytes.split_first() else {
        return;
    };
    let (start, copy) = begun();
    let (place, mut hand, _) = start.in_state(State::ALL[usize::from(state) % State::ALL.len()]);
    // A hundred touches are an evening; the rest would only be slow.
    let rest: Rest = Arc::new(Mutex::new(bytes.iter().copied().take(100).collect()));
    let (asked, file) = (rest.clone(), place.path().join("taken.age"));
    hand.answering(move |asking| answered(asking, next(&asked).unwrap_or(1), &asked, copy, &file));
    while let Some(byte) = next(&rest) {
        match byte {
            // What stands on the page, one after the other.
            0..160 => {
                fill(&mut hand, &rest, byte);
                let count = hand.page().choices().count().max(1);
                let touched = hand
                    .page()
                    .choices()
                    .nth(usize::from(byte) % count)
                    .map(|choice| choice.id);
                if let Some(id) = touched {
                    hand.touch_number(id);
                }
            }
            160..176 => {
                let choices: Vec<u64> = hand.page().choices().map(|choice| choice.id).collect();
                let id = choices.get(usize::from(byte - 160)).copied().unwrap_or(u64::from(byte));
                hand.call(|app, now| app.touch_obscured(id, Vec::new(), now));
            }
            176..216 => CALLS[usize::from(byte - 176) % CALLS.len()].1(&mut hand),
            216..219 => hand.store_is_busy(byte == 216),
            219..221 => hand.disk_is_full(byte == 219),
            221..224 => hand.dies("de"),
            224 => hand.reboots("en"),
            225..228 => hand.sets_the_clock(i64::from(byte - 226) * 90_000),
            228..232 => hand.call(Stillpoint::lock),
            _ => hand.waits(u64::from(byte - 231).pow(2)),
        }
        assert!(!hand.key().is_empty() && hand.page().choices().next().is_some());
        if hand.app().is_locked() {
            tells_nothing_private(&hand);
        }
    }
    hand.call(Stillpoint::pause);
    assert!(matches!(hand.moment().phase, Phase::Paused | Phase::Calm));
    tells_nothing_private(&hand);
}

fn tells_nothing_private(hand: &Hand) {
    let shown = shown_on(hand.page());
    let is_own = |whose: &Whose| matches!(whose, Whose::First | Whose::Second);
    assert!(
        !shown.iter().any(is_own),
        "somebody's own words stand on\n{}",
        hand.text()
    );
}

/// Fills every field: secrets and words with one of those that are known here, or with what nobody would type.
fn fill(hand: &mut Hand, rest: &Rest, byte: u8) {
    let blanks: Vec<_> = hand
        .page()
        .blanks()
        .map(|blank| (blank.name.clone(), blank.kind))
        .collect();
    for (name, kind) in blanks {
        let typed = next(rest).unwrap_or(byte);
        let text = match kind {
            BlankKind::Secret => TYPED[usize::from(typed) % TYPED.len()],
            _ => ["Alder", "", "\u{202e}\0", WORDS][usize::from(typed) % 4],
        };
        hand.types(&name, text);
    }
}

/// What the system answers: anything that it can, a file among it: a copy, a copy with bytes that are others, any bytes, a folder,
/// nothing at all.
fn answered(asking: &Asking, how: u8, rest: &Rest, copy: &[u8], file: &PathBuf) -> Answer {
    let bytes = || -> Vec<u8> { (0..how % 40).filter_map(|_| next(rest)).collect() };
    match how % 8 {
        0 => Answer::No,
        1 if !matches!(asking, Asking::File) => Answer::Done,
        2 => Answer::Lost,
        3 => Answer::Bytes { bytes: bytes().into() },
        kind => {
            let mut there = copy.to_vec();
            match kind {
                4 => there = bytes(),
                5 => {
                    for (place, byte) in there.iter_mut().skip(usize::from(how) * 8).zip(bytes()) {
                        *place ^= byte;
                    }
                }
                6 => there.truncate(usize::from(how) * 16),
                _ => {}
            }
            // Where there is no room for it, nothing lies there: that can be, too.
            let _ = fs::write(file, there);
            let file = if how == 7 { file.join("nowhere") } else { file.clone() };
            Answer::File {
                path: file.to_string_lossy().into_owned(),
            }
        }
    }
}
