//! The schedule: what it works out, and what it plans.

mod oracle;
mod planning;
mod rules;
mod zones;
