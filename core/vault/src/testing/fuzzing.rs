//! What stands behind the seals, for the fuzzers: no seal keeps a fuzzer's bytes out here. Never shipped.

use stillpoint_seal::Plain;
use zeroize::Zeroizing;

use crate::{
    compartments::{compartment, entries},
    sealed::{head::Head, payload},
    ways::{recovery, slots},
};

/// A payload, as it comes out of a record's seal: refused, or the very payload that is packed from what was read.
///
/// # Panics
/// If what was read is packed as something else.
pub fn record(bytes: &[u8]) {
    if let Ok((class, body)) = payload::unpack(Zeroizing::new(bytes.to_vec())) {
        let again = payload::packed(class, &body, |plain: Plain<'_>| {
            let mut again = plain.parts.concat();
            again.resize(plain.length, 0);
            Ok(again)
        });
        // What lies behind the body is not looked at: it is authentic, or it would not be here.
        let end = body.len().saturating_add(7);
        assert_eq!(
            again.ok().as_deref().and_then(|again| again.get(..end)),
            bytes.get(..end)
        );
    }
}

/// A head, as it comes out of its seal: refused, or the same after it was written and read again.
///
/// # Panics
/// If it is not the same.
pub fn head(bytes: &[u8]) {
    if let Ok(head) = postcard::from_bytes::<Head>(bytes) {
        let again = postcard::to_allocvec(&head).unwrap_or_default();
        assert!(
            postcard::from_bytes(&again) == Ok(head),
            "a head reads otherwise than it was written"
        );
    }
}

/// A slot, as it lies behind its checksum: refused, or one that asks for no more than a phone can bear.
pub fn slot(bytes: &[u8]) {
    slots::take_apart(bytes);
    recovery::take_apart(bytes);
}

/// A compartment, as it lies in its record, and an entry of one, as it lies inside the vault's own seal.
///
/// # Panics
/// If an entry that nobody sealed opens.
pub fn compartment(bytes: &[u8]) {
    compartment::take_apart(bytes);
    entries::take_apart(bytes);
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::{compartment, head, record, slot};

    type Target = (&'static str, fn(&[u8]));

    /// Beside the replay of all targets, which needs SQLite: this is what Miri looks at.
    #[test]
    fn what_the_fuzzers_kept_of_records_heads_slots_and_compartments_is_read_without_harm() {
        let targets: [Target; 4] = [
            ("record", record),
            ("head", head),
            ("slot", slot),
            ("compartment", compartment),
        ];
        for (name, target) in targets {
            let corpus = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("../../tests/fuzz/corpus")
                .join(name);
            let kept: Vec<_> = fs::read_dir(corpus).unwrap().collect();
            assert!(!kept.is_empty(), "{name}");
            for file in kept {
                let bytes = fs::read(file.unwrap().path()).unwrap();
                target(&bytes);
                // And cut short anywhere.
                for end in (0..bytes.len()).step_by(if cfg!(miri) { 23 } else { 1 }) {
                    target(&bytes[..end]);
                }
            }
        }
    }
}
