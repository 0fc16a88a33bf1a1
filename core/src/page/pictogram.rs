//! The names of all pictures.

/// The one list of pictures: each is a file in `core/content/pictures`. Called with the name of a macro that makes something
/// of it: the enum here, its mirror in the bindings.
#[macro_export]
macro_rules! with_pictograms {
    ($make:ident) => {
        $make! {
            Pause, Stop, Slower, StillGood, Yes, NotYet, NotToday, Back, Next, Help, Leave, Lock, Unlock,
        }
    };
}

macro_rules! pictograms {
    ($($name:ident),* $(,)?) => {
        /// A picture. Its drawing is one source for both phones; what it says always stands beside it, too.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Pictogram {
            $(#[doc = stringify!($name)] $name,)*
        }
    };
}

with_pictograms!(pictograms);
