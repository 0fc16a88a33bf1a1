//! The schedule: what it works out, what it plans, and the laws that it keeps.

mod faults;
mod oracle;
mod planning;
mod rules;
mod walks;
mod zones;
