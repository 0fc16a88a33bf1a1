//! What crosses rooms and languages.
