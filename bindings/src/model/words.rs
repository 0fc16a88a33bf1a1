//! The labels of all screens.

use stillpoint_core::words::*;

uniffi::custom_type!(LabelText, String, {
    remote,
    lower: |label| label.into(),
    try_lift: |_label| Err(uniffi::deps::anyhow::Error::msg("labels only leave the core")),
});

macro_rules! bridges {
    ($($field:ident: $record:ident = $group:literal { $($name:ident),* $(,)? })*) => {
        $(
            /// The labels of one screen, in the language of the app.
            #[uniffi::remote(Record)]
            pub struct $record {
                $(
                    pub $name: LabelText,
                )*
            }
        )*

        /// The labels of all screens.
        #[uniffi::remote(Record)]
        pub struct Words {
            $(
                pub $field: $record,
            )*
        }
    };
}

stillpoint_core::with_labels!(bridges);
