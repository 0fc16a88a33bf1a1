//! What bytes from anywhere can do: nothing but be refused. Each target takes any bytes, never panics, and checks what
//! must hold whatever they are. `cargo xtask fuzz` lets libFuzzer look for such bytes; the tests replay what it kept.

mod backup;
mod texts;
mod touches;
mod vault_file;

use stillpoint_core::{schedule::Recurrence, vault::fuzzing};

use crate::story::Story;

/// The name of a target, and what it does with bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const TARGETS: [Target; 11] = [
    ("record", fuzzing::record),
    ("head", fuzzing::head),
    ("slot", fuzzing::slot),
    ("compartment", fuzzing::compartment),
    ("vault_file", vault_file::bent),
    ("backup", backup::lines),
    ("age", backup::file),
    ("story", story),
    ("rule", rule),
    ("texts", texts::typed),
    ("touches", touches::touched),
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
