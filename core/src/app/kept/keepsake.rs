//! What somebody keeps of the one who left.

use serde::{Deserialize, Serialize};

use crate::{
    error::Field,
    plan::LONGEST_NAME,
    reflect::Reflection,
    text::{Limit, clean},
};

/// Something that somebody who left had shown, kept by the one who stayed, under the name of then.
#[derive(Clone, Serialize, Deserialize)]
pub(in crate::app) struct Keepsake {
    pub(in crate::app) name: String,
    pub(in crate::app) reflection: Reflection,
}

impl Keepsake {
    /// Whether it is one that could have been kept here.
    pub(in crate::app) fn can_be(&self) -> bool {
        let name = clean(&self.name, Field::Name, None, Limit::Line(LONGEST_NAME));
        name.is_ok_and(|name| name == self.name) && self.reflection.can_be() && self.reflection.is_shown()
    }
}
