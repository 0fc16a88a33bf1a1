//! Two bodies that fit into the same size are written in the same way: same files, same places, same lengths, in the
//! same order. Whoever watches the disk learns the size, and nothing of what was written.

use stillpoint_core::vault::{Kind, Name, Vault, doubles::WorkingKeys};
use stillpoint_tests::{
    disk::{Change, Watching},
    place::Place,
};

/// What somebody sees who watches the disk and reads nothing.
type Pattern = Vec<(String, usize, usize)>;

fn pattern(place: &Place, keys: &WorkingKeys, act: impl Fn(&mut Vault)) -> Pattern {
    let copy = place.copy();
    let watching = Watching::over(copy.path());
    let mut vault = Vault::open(copy.path()).unwrap();
    vault.unlock_with_device(keys).unwrap();
    watching.record();
    act(&mut vault);
    vault.lock();
    drop(vault);
    let changes = watching.stop_recording().into_iter();
    changes
        .map(|change| match change {
            Change::Written { file, offset, bytes } => (file.to_string(), offset, bytes.len()),
            Change::Cut { file, length } => (format!("{file} is cut"), length, 0),
            Change::Made(file) => (format!("{file} is made"), 0, 0),
            Change::Flushed(file) => (format!("{file} is flushed"), 0, 0),
            Change::Removed(file) => (format!("{file} is removed"), 0, 0),
        })
        .collect()
}

#[test]
fn what_fits_into_the_same_size_is_written_in_the_same_way() {
    let (place, keys) = (Place::in_memory(), WorkingKeys::new());
    let mut vault = Vault::create(place.path(), None, &keys).unwrap();
    vault.put(Name(1), b"plan").unwrap();
    let one = vault.append(Kind(1), b"one").unwrap();
    vault.append(Kind(1), &[b'x'; 6_000]).unwrap();
    vault.lock();
    drop(vault);
    type Writes = Box<dyn Fn(&mut Vault, &[u8])>;
    let acts: [(&str, Writes); 4] = [
        (
            "append",
            Box::new(|vault, body| assert!(vault.append(Kind(body[0]), body).is_ok())),
        ),
        (
            "replace",
            Box::new(move |vault, body| vault.replace(one, Kind(body[0]), body).unwrap()),
        ),
        ("put", Box::new(|vault, body| vault.put(Name(1), body).unwrap())),
        (
            "drop in",
            Box::new(|vault, body| vault.drop_in(Kind(body[0]), body).unwrap()),
        ),
    ];
    // The least and the most that fit into one size: see core/vault/src/payload.rs.
    for (least, most) in [(1, 177), (178, 433), (946, 1_969), (4_018, 8_113), (65_458, 130_993)] {
        for (name, act) in &acts {
            let of = |body: Vec<u8>| pattern(&place, &keys, |vault| act(vault, &body));
            let expected = of(vec![0; most]);
            assert!(expected.len() > 3, "{name}: {expected:?}");
            for body in [
                vec![0xFF; least],
                vec![b'a'; least],
                (0..most).map(|at| at as u8).collect(),
            ] {
                assert_eq!(of(body), expected, "{name}, {least} to {most}");
            }
            // The control: another size is seen.
            assert_ne!(of(vec![0; most + 20_000]), expected, "{name}");
        }
    }
}
