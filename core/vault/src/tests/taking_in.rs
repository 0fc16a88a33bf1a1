//! What is taken in stands beside what is there, never over it.

use std::ops::ControlFlow;

use stillpoint_seal::{Cost, PublicKey};

use crate::{
    Item, Kind, MOST_RECORDS, Name, Owner, Restored, Seen, Sort, Vault, VaultError, can_be_a_compartment,
    compartments::compartment::{Compartment, CompartmentRecord, MOST_BROUGHT, purpose},
    doubles::WorkingKeys,
    ways::{attempts::Attempts, slots},
};

use super::place::{NOTE, OTHER, PLAN, Place, bodies, quick_vault, reopen};

type Things = [(Sort, &'static str)];

const NOTES: Sort = Sort::Entry(NOTE);
const THE_PLAN: Sort = Sort::Named(PLAN);

fn take_in(vault: &mut Vault, things: &Things) -> Restored {
    let mut feed =
        |take: &mut crate::TakeIn<'_>| things.iter().try_for_each(|(sort, body)| take(*sort, body.as_bytes()));
    vault.take_in(&mut feed).unwrap()
}

fn restored(added: u32, already_here: u32, left_out: u32) -> Restored {
    Restored {
        added,
        already_here,
        waiting: 0,
        left_out,
    }
}

#[test]
fn what_is_here_already_is_not_doubled_and_a_second_time_changes_nothing() {
    let (place, keys, mut vault) = quick_vault();
    vault.append(NOTE, b"one").unwrap();
    vault.append(OTHER, b"two").unwrap();
    let things = [
        (NOTES, "one"),
        (NOTES, "two"),
        (NOTES, "two"),
        (NOTES, "three"),
        (THE_PLAN, "plan"),
    ];
    assert_eq!(take_in(&mut vault, &things), restored(4, 1, 0));
    assert_eq!(take_in(&mut vault, &things), restored(0, 5, 0));
    let mut vault = reopen(vault, &place, &keys);
    assert_eq!(take_in(&mut vault, &things), restored(0, 5, 0));
    // The same twice in the backup is the same twice here; "two" of another kind is another.
    assert_eq!(bodies(&vault.newest(NOTE, 9).unwrap()), ["three", "two", "two", "one"]);
    assert_eq!(vault.get(PLAN).unwrap().unwrap().as_slice(), b"plan");
    assert!(vault.verify().unwrap().is_whole());
}

#[test]
fn a_named_thing_that_is_here_stays_and_the_other_is_left_out() {
    let (_place, _keys, mut vault) = quick_vault();
    vault.put(PLAN, b"the plan of today").unwrap();
    let things = [(THE_PLAN, "the plan of then"), (Sort::Named(Name(9)), "another")];
    assert_eq!(take_in(&mut vault, &things), restored(1, 0, 1));
    assert_eq!(take_in(&mut vault, &things), restored(0, 1, 1));
    assert_eq!(vault.get(PLAN).unwrap().unwrap().as_slice(), b"the plan of today");
    assert_eq!(vault.get(Name(9)).unwrap().unwrap().as_slice(), b"another");
}

#[test]
fn what_no_lock_here_closes_and_what_is_the_vaults_own_does_not_come_in() {
    let (_place, _keys, mut vault) = quick_vault();
    let sealed = (Sort::Private(Owner::SECOND), "sealed to nobody here");
    assert_eq!(take_in(&mut vault, &[sealed, (NOTES, "one")]), restored(1, 0, 1));
    let is_private = |item: Item<'_>| match item.sort {
        Sort::Private(_) => ControlFlow::Break(()),
        _ => ControlFlow::Continue(()),
    };
    assert_eq!(vault.each(&mut { is_private }), Ok(Seen::All));
    assert!(vault.verify().unwrap().is_whole());
    for name in 240..=255 {
        let taken = vault.take_in(&mut |take| take(Sort::Named(Name(name)), b"no compartment"));
        assert!(matches!(taken, Err(VaultError::Damaged { .. })), "{name}");
    }
    assert!(!vault.has_compartment(Owner::FIRST).unwrap());
}

#[test]
fn a_feed_that_ends_badly_leaves_everything_as_it_was() {
    let (place, keys, mut vault) = quick_vault();
    vault.append(NOTE, b"one").unwrap();
    vault.lock();
    drop(vault);
    let before = place.bytes();
    let mut vault = super::place::open(&place, &keys);
    let mut half = |take: &mut crate::TakeIn<'_>| {
        for number in 0..5_000 {
            take(NOTES, format!("{number}").as_bytes())?;
        }
        take(THE_PLAN, b"plan")?;
        Err(VaultError::NoSuchRecord)
    };
    assert_eq!(vault.take_in(&mut half), Err(VaultError::NoSuchRecord));
    assert_eq!(bodies(&vault.newest(NOTE, 9).unwrap()), ["one"]);
    assert!(vault.get(PLAN).unwrap().is_none() && vault.verify().unwrap().is_whole());
    vault.lock();
    drop(vault);
    let data = |bytes: &[(String, Vec<u8>)]| bytes.iter().find(|(name, _)| name == "data").unwrap().1.len();
    assert_eq!(data(&place.bytes()), data(&before));
    let nowhere = Place::new();
    let made = Vault::create_taking_in(nowhere.path(), None, &keys, &mut half);
    assert_eq!(made.err(), Some(VaultError::NoSuchRecord));
    assert_eq!(nowhere.names(), Vec::<String>::new());
}

#[test]
fn a_full_disk_leaves_everything_as_it_was() {
    let (_place, _keys, mut vault) = quick_vault();
    vault.append(NOTE, b"one").unwrap();
    vault.pretend_disk_full(true);
    let taken = vault.take_in(&mut |take| take(NOTES, b"two"));
    assert_eq!(taken, Err(VaultError::NotSaved));
    vault.pretend_disk_full(false);
    assert_eq!(bodies(&vault.newest(NOTE, 9).unwrap()), ["one"]);
    assert_eq!(take_in(&mut vault, &[(NOTES, "two")]), restored(1, 0, 0));
}

#[test]
fn a_new_vault_is_made_of_it_and_one_that_is_there_is_not_touched() {
    let (place, keys) = (Place::new(), WorkingKeys::new());
    let mut feed = |take: &mut crate::TakeIn<'_>| {
        take(THE_PLAN, b"plan")?;
        take(NOTES, b"one")
    };
    let (vault, taken) = Vault::create_taking_in(place.path(), None, &keys, &mut feed)
        .ok()
        .unwrap();
    assert_eq!(taken, restored(2, 0, 0));
    assert!(vault.is_open() && !vault.is_read_only());
    let vault = reopen(vault, &place, &keys);
    assert_eq!(bodies(&vault.newest(NOTE, 9).unwrap()), ["one"]);
    drop(vault);
    let again = Vault::create_taking_in(place.path(), None, &keys, &mut feed);
    assert_eq!(again.err(), Some(VaultError::AlreadyThere));
}

#[test]
fn into_a_damaged_vault_nothing_is_taken() {
    let (place, keys, mut vault) = quick_vault();
    for _ in 0..3 {
        vault.append(Kind(3), b"one").unwrap();
    }
    drop(vault);
    place.attack("DELETE FROM record WHERE seq = 2");
    let mut vault = super::place::open(&place, &keys);
    let taken = vault.take_in(&mut |take| take(NOTES, b"two"));
    assert_eq!(taken, Err(VaultError::Damaged { readable: 2 }));
}

/// A named record with one compartment, own or brought, whose slot (or the one that needs no phone) asks for `cost`.
fn compartment_of(cost: Cost, is_own: bool, is_portable: bool) -> Vec<u8> {
    let public = [9; 32];
    let slot = |cost| slots::of_nobody(&purpose(PublicKey(public)), cost);
    let one = Compartment {
        public,
        slot: slot(if is_portable { Cost::STANDARD } else { cost }),
        portable: is_portable.then(|| slot(cost)),
        attempts: Attempts::default(),
    };
    let mut record = CompartmentRecord::default();
    if is_own {
        record.own = Some(one);
    } else {
        record.brought.push(one);
    }
    record.to_bytes().unwrap()
}

#[test]
fn what_a_guess_costs_is_not_for_a_copy_to_say() {
    const MOST: Cost = Cost::MOST_FROM_ELSEWHERE;
    let little = Cost {
        memory_kib: 8_192,
        passes: 1,
        lanes: 1,
    };
    let more = [
        Cost {
            memory_kib: MOST.memory_kib + 1,
            ..MOST
        },
        Cost {
            passes: MOST.passes + 1,
            ..little
        },
        Cost { lanes: 2, ..little },
        Cost {
            memory_kib: 262_144,
            passes: 16,
            lanes: 4,
        },
    ];
    let taken = [little, Cost::STANDARD, MOST].map(|cost| (cost, true));
    for (cost, is_taken) in taken.into_iter().chain(more.map(|cost| (cost, false))) {
        for (is_own, is_portable) in [(true, false), (true, true), (false, false), (false, true)] {
            let about = format!("{cost:?}, own: {is_own}, portable: {is_portable}");
            let record = compartment_of(cost, is_own, is_portable);
            assert_eq!(can_be_a_compartment(&record), is_taken, "{about}");
            let mut feed = |take: &mut crate::TakeIn<'_>| take(Sort::Named(Owner::SECOND.name()), &record);
            let (_place, _keys, mut vault) = quick_vault();
            let before = vault.verify().unwrap();
            match vault.take_in(&mut feed) {
                Ok(_) => assert!(is_taken, "{about}"),
                Err(error) => {
                    assert!(
                        !is_taken && matches!(error, VaultError::Damaged { .. }),
                        "{about}: {error:?}"
                    );
                    assert_eq!(vault.verify().unwrap(), before, "{about}");
                }
            }
            let (place, keys) = (Place::new(), WorkingKeys::new());
            let made = Vault::create_taking_in(place.path(), None, &keys, &mut feed);
            assert_eq!(made.is_ok(), is_taken, "{about}");
            assert_eq!(Vault::exists(place.path()), is_taken, "{about}");
        }
    }
    // All that can lie there: a guess at everything is a matter of a second or two.
    let work = |cost: Cost| cost.memory_kib * cost.passes;
    assert!(work(MOST) * u32::try_from(MOST_BROUGHT).unwrap() <= work(Cost::STANDARD) * 42);
}

/// Whatever the copy is made of, and whatever was here: the number is bounded, and what would be too many is not half taken in.
#[test]
fn there_are_never_more_than_can_be_copied_and_taken_in_again() {
    let (place, _keys, mut vault) = quick_vault();
    vault.put(PLAN, b"plan").unwrap();
    vault.append(NOTE, b"one").unwrap();
    let bring = |vault: &mut Vault, many: u32| {
        vault.take_in(&mut |take| {
            take(NOTES, b"one")?;
            // Half of it closed, as nobody can tell by what words.
            for number in 0..many {
                let sort = match number % 2 {
                    0 => NOTES,
                    _ => Sort::Private(Owner::SECOND),
                };
                take(sort, &number.to_le_bytes())?;
            }
            Ok(())
        })
    };
    let log = || std::fs::metadata(place.path().join("data-wal")).map_or(0, |log| log.len());
    let before = log();
    // Two are here already, of which the copy brings one.
    let refused = bring(&mut vault, MOST_RECORDS - 1);
    assert_eq!(refused, Err(VaultError::TooMany { max: MOST_RECORDS }));
    assert_eq!(vault.count(), Ok(2));
    assert!(log() <= before.max(100_000), "nothing of it stays in the log");
    let taken = bring(&mut vault, 20_000).unwrap();
    assert_eq!((taken.already_here, taken.added, taken.left_out), (1, 10_000, 10_000));
    // The same once more changes nothing, however much there is.
    let again = bring(&mut vault, 20_000).unwrap();
    assert_eq!((again.added, vault.count()), (0, Ok(10_002)));
}
