//! Never shipped: what the desk beside the computer's phone window, the stories and the benches need.

use crate::{
    error::StillpointError,
    moment::Moment,
    reflect::{Form, Reflection},
    session::Person,
    vault::Kind,
};

use super::{
    Stillpoint, Store, hold,
    kept::{bytes::to_bytes, table::REFLECTION},
};

/// The kind of the records that a bench writes.
const BENCH: Kind = Kind(250);

impl Stillpoint {
    /// Lets the disk play full, or not: every write to the store fails.
    pub fn pretend_disk_full(&self, full: bool) {
        if let Store::Vault(vault) = &mut *hold(&self.store) {
            vault.pretend_disk_full(full);
        }
    }

    /// Writes `count` entries of `bytes` bytes, each one durable.
    ///
    /// # Errors
    /// As a write of the vault.
    pub fn write_entries(&self, count: u32, bytes: u32) -> Result<(), StillpointError> {
        let body = vec![7; bytes as usize];
        for _ in 0..count {
            match &mut *hold(&self.store) {
                Store::Vault(vault) => vault.append(BENCH, &body)?,
                _ => return Err(StillpointError::Locked),
            };
        }
        Ok(())
    }

    /// Writes `count` reflections of the first person, each of four answers, each on another evening and durable.
    ///
    /// # Errors
    /// As a write of the vault.
    pub fn write_reflections(&self, count: u32) -> Result<(), StillpointError> {
        const HOUR_MS: i64 = 3_600_000;
        for number in 0..count {
            let mut one = Reflection::open(Person::First, Form::Evening, i64::from(number).saturating_mul(HOUR_MS));
            for question in Form::Evening.questions() {
                one.answer(&format!(
                    "{question:?}: what somebody writes on evening {number}, and a little more."
                ))?;
            }
            match &mut *hold(&self.store) {
                Store::Vault(vault) => vault.append(REFLECTION, &to_bytes(&one))?,
                _ => return Err(StillpointError::Locked),
            };
        }
        Ok(())
    }

    /// Panics while it holds the evening, as a defect would.
    #[expect(clippy::panic, reason = "it shows that pausing works afterwards")]
    pub fn panic_in_a_touch(&self) -> Moment {
        self.acting(|_| panic!("the desk asked for it"))
    }
}
