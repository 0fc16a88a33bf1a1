//! The battery goes while a backup is taken in: the vault is as before or as afterwards, and once more makes it whole.

use stillpoint_age::{Identity, To, With};
use stillpoint_core::{
    backup::{GoOn, Restoring, Whole, as_it_stands, back_up, restore_into},
    vault::{Kind, Name, Proven, Vault, doubles::WorkingKeys},
};
use stillpoint_tests::{
    chance::Chance,
    disk::{Fate, Platter, Watching},
    place::Place,
};

const NOTE: Kind = Kind(1);
const BEFORE: u32 = 5;
const AFTER: u32 = 305;

fn on(_: u32, _: u32) -> GoOn {
    GoOn::Yes
}

fn note(number: u32) -> Vec<u8> {
    format!("note {number}").repeat(20).into_bytes()
}

#[test]
fn cut_at_any_moment_it_is_all_of_it_or_nothing_and_a_second_time_is_enough() {
    let (key, keys) = (Identity::random().expect("a key"), WorkingKeys::new());
    let full = Place::in_memory();
    let mut vault = Vault::create(full.path(), None, &keys).expect("a vault");
    (0..AFTER).for_each(|number| {
        vault.append(NOTE, &note(number)).expect("written");
    });
    let file = full.path().join("backup.age");
    back_up(
        &Whole::of(&vault, &Proven::of_a_test()),
        &file,
        &To::Recipient(&key.recipient()),
        "2026-11-21",
        &mut on,
    )
    .expect("a backup");
    let restore = |vault: &mut Vault| {
        let (file, with) = (file.as_path(), With::Identity(&key));
        restore_into(vault, &Restoring { file, with }, &mut as_it_stands, &mut on)
    };

    let place = Place::in_memory();
    let mut vault = Vault::create(place.path(), None, &keys).expect("a vault");
    vault.put(Name(1), b"plan").expect("written");
    (1..BEFORE).for_each(|number| {
        vault.append(NOTE, &note(number)).expect("written");
    });
    drop(vault);
    let watching = Watching::over(place.path());
    let image = place.image();
    watching.record();
    let mut vault = Vault::open(place.path()).expect("the vault");
    vault.unlock_with_device(&keys).expect("open");
    let restored = restore(&mut vault).expect("restored");
    assert_eq!(
        (restored.added, restored.already_here),
        (AFTER + 1 - BEFORE, BEFORE - 1)
    );
    vault.lock();
    drop(vault);

    let (mut platter, mut chance) = (Platter::holding(image), Chance(1));
    let (mut before, mut after) = (0, 0);
    let cut = Place::in_memory();
    for change in watching.stop_recording() {
        platter.apply(&change);
        cut.hold(&platter.cut(Fate::Some(chance.split())));
        let mut vault = Vault::open(cut.path()).expect("the vault");
        vault.unlock_with_device(&keys).expect("open");
        match vault.count().expect("open") {
            BEFORE => before += 1,
            count if count == AFTER + 1 => after += 1,
            other => panic!("{other} records: neither before nor afterwards"),
        }
        assert!(vault.verify().expect("open").is_whole());
        restore(&mut vault).expect("a second time");
        assert_eq!(vault.count().expect("open"), AFTER + 1);
        assert_eq!(vault.newest(NOTE, 999).expect("all").len(), AFTER as usize);
        assert_eq!(restore(&mut vault).expect("a third time").added, 0);
    }
    println!("{before} cuts before, {after} afterwards");
    assert!(before > 10 && after > 1);
}
