//! What is put beside the file: other files that the app may find there, and links to what is somebody else's.

use std::fs;

use stillpoint_core::vault::{Vault, doubles::WorkingKeys};

use super::{
    Attack,
    target::{NOTE, Target, file},
};
use crate::place::Place;

/// The attacks, each once.
///
/// # Panics
/// If a file cannot be written.
#[must_use]
pub fn all(target: &Target) -> Vec<Attack> {
    let older = fs::read(file(&target.older)).expect("the file of a vault");
    let files: [(&str, &str, Vec<u8>); 6] = [
        ("beside: a wish that everything goes", "data.gone", Vec::new()),
        ("beside: another's log", "data-wal", log_of_another()),
        ("beside: rubbish for a log", "data-wal", vec![7; 40_000]),
        ("beside: rubbish for a journal", "data-journal", vec![7; 40_000]),
        ("beside: a copy of before", "data.old", older.clone()),
        ("beside: an older one half made", "data.new", older),
    ];
    let mut attacks: Vec<Attack> = files
        .into_iter()
        .map(|(name, beside, bytes)| Attack {
            name: name.to_owned(),
            done: format!("as {beside}"),
            outcomes: vec![target.attacked(|place| {
                fs::write(place.path().join(beside), &bytes).expect("a file");
            })],
        })
        .collect();
    attacks.extend(links(target));
    attacks
}

/// What a vault of another phone wrote and had not moved into its file yet.
fn log_of_another() -> Vec<u8> {
    let place = Place::in_memory();
    let mut vault = Vault::create(place.path(), None, &WorkingKeys::new()).expect("a vault");
    vault.append(NOTE, b"of another").expect("kept");
    fs::read(place.path().join("data-wal")).expect("its log")
}

/// Each name linked to something that is somebody else's, which stays as it is.
#[cfg(unix)]
fn links(target: &Target) -> Vec<Attack> {
    use super::Outcome;

    let other = Place::in_memory();
    let precious = other.path().join("precious");
    let linked = |name: &str| {
        fs::write(&precious, b"of somebody else").expect("a file");
        let outcome = target.attacked(|place| {
            let link = place.path().join(name);
            let _ = fs::remove_file(&link);
            std::os::unix::fs::symlink(&precious, link).expect("a link");
        });
        match fs::read(&precious) {
            Ok(bytes) if bytes == b"of somebody else" => outcome,
            _ => Outcome::Accepted,
        }
    };
    vec![Attack {
        name: "beside: a link to what is somebody else's".to_owned(),
        done: "as data.gone, data.room, data.old, data.old.new, data.new".to_owned(),
        outcomes: ["data.gone", "data.room", "data.old", "data.old.new", "data.new"]
            .map(linked)
            .into(),
    }]
}

#[cfg(not(unix))]
fn links(_: &Target) -> Vec<Attack> {
    Vec::new()
}
