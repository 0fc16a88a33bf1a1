//! Whose compartment of the vault is whose.

use crate::{session::Person, vault::Owner};

/// Whose compartment is whose.
pub(super) const fn owner(person: Person) -> Owner {
    match person {
        Person::First => Owner::FIRST,
        Person::Second => Owner::SECOND,
    }
}

/// Who has this compartment.
pub(super) const fn person_of(owner: Owner) -> Person {
    match owner {
        Owner::FIRST => Person::First,
        _ => Person::Second,
    }
}
