//! What bytes from anywhere can do: nothing but be refused. Each target takes any bytes, never panics, and checks what
//! must hold whatever they are. `cargo xtask fuzz` lets libFuzzer look for such bytes; the tests replay what it kept.

mod alarms;
mod backup;
mod calls;
mod texts;
mod touches;
mod vault_file;

use stillpoint_core::{kept_fuzzing, schedule::Recurrence, vault::fuzzing};

use crate::story::Story;

pub use backup::taken_in;

/// The name of a target, and what it does with bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const TARGETS: [Target; 14] = [
    ("record", fuzzing::record),
    ("head", fuzzing::head),
    ("slot", fuzzing::slot),
    ("compartment", fuzzing::compartment),
    ("vault_file", vault_file::bent),
    ("kept", kept),
    ("backup", backup::lines),
    ("age", backup::file),
    ("story", story),
    ("rule", rule),
    ("texts", texts::typed),
    ("touches", touches::touched),
    ("calls", calls::called),
    ("alarms", alarms::kept),
];

/// Does with `bytes` what the target `name` does.
///
/// # Panics
/// If there is no such target, or if the bytes found a defect.
pub fn run(name: &str, bytes: &[u8]) {
    let (_, target) = TARGETS
        .iter()
        .find(|(other, _)| *other == name)
        .unwrap_or_else(|| panic!("there is no target `{name}`"));
    target(bytes);
}

/// The first byte says which record of the table it is, the rest is one out of a copy.
fn kept(bytes: &[u8]) {
    let sorts = kept_fuzzing::sorts();
    if let Some((sort, body)) = bytes.split_first()
        && let Some(sort) = sorts.get(usize::from(*sort) % sorts.len())
    {
        let _ = kept_fuzzing::taken_in(*sort, body);
    }
}

fn story(bytes: &[u8]) {
    if let Ok(written) = std::str::from_utf8(bytes) {
        // Read, or refused with the file and the step; playing any story that can be read is `touches`' work.
        let _ = Story::read("fuzz.toml", written);
    }
}

fn rule(bytes: &[u8]) {
    let Ok(written) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok(recurrence) = Recurrence::from_rule(written) {
        let again = recurrence.to_rule().map(|rule| Recurrence::from_rule(&rule));
        assert_eq!(again, Some(Ok(recurrence)), "{written}");
    }
}
