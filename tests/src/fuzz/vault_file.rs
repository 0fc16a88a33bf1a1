//! A vault's file with any bytes in it, at any place.

use std::{fs, sync::OnceLock};

use stillpoint_core::vault::{Kind, Name, Vault, doubles::WorkingKeys};

use crate::place::Place;

const NOTE: Kind = Kind(1);
const KEY: [u8; 32] = [7; 32];

/// A whole vault: a few notes, a named thing, something in the inbox.
fn whole() -> &'static [u8] {
    static WHOLE: OnceLock<Vec<u8>> = OnceLock::new();
    WHOLE.get_or_init(|| {
        let place = Place::new();
        let keys = WorkingKeys::with_key(&KEY);
        let mut vault = Vault::create(place.path(), None, &keys).unwrap_or_else(|why| panic!("a vault: {why}"));
        let mut write = || {
            vault.put(Name(1), b"plan")?;
            for number in 0..5 {
                vault.append(NOTE, format!("note {number}").as_bytes())?;
            }
            vault.lock();
            vault.drop_in(NOTE, b"note 5")
        };
        write().unwrap_or_else(|why| panic!("a vault with something in it: {why}"));
        drop(vault);
        // In one file: closing has emptied the log.
        fs::read(place.path().join("data")).unwrap_or_else(|why| panic!("its file: {why}"))
    })
}

/// The first four bytes say where, the rest is put there: the vault is refused or read, and never says anything that
/// nobody wrote.
pub(super) fn bent(bytes: &[u8]) {
    let Some((at, put)) = bytes.split_first_chunk::<4>() else {
        return;
    };
    let mut file = whole().to_vec();
    let at = u32::from_le_bytes(*at) as usize % file.len();
    for (place, byte) in file.iter_mut().skip(at).zip(put) {
        *place ^= byte;
    }
    let place = Place::new();
    if fs::write(place.path().join("data"), &file).is_err() {
        return;
    }
    let keys = WorkingKeys::with_key(&KEY);
    let Ok(mut vault) = Vault::open(place.path()) else {
        return;
    };
    let _ = vault.is_marked();
    if vault.unlock_with_device(&keys).is_err() {
        return;
    }
    for record in vault.salvage(NOTE, 99).unwrap_or_default() {
        assert!(record.body.starts_with(b"note "), "a wrong plaintext");
    }
    if let Ok(Some(plan)) = vault.get(Name(1)) {
        assert_eq!(plan.as_slice(), b"plan", "a wrong plaintext");
    }
    let _ = vault.append(NOTE, b"note 6");
    let _ = vault.verify();
}
