//! The Swift package.

use crate::tools::Outcome;

pub(crate) fn is_to_be_had() -> bool {
    false
}

pub(crate) fn test() -> Outcome {
    Err("not yet".to_owned())
}

pub(crate) fn bench() -> Outcome<String> {
    Err("not yet".to_owned())
}
