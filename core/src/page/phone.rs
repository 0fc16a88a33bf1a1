//! What the phone is set to, and what it can do.

/// What the phone is set to. It may change while the app runs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phone {
    /// The language it speaks: an IETF tag such as `de-CH`. The nearest one there is is spoken.
    pub language: String,
    /// Where it is at home: an ISO 3166 code of two letters such as `CH`. Empty: not known.
    pub region: String,
    /// Whether its clock has 24 hours. From the phone's own setting, never from its language.
    pub has_24_hours: bool,
    /// The first day of its week: 1 is Monday, 7 is Sunday.
    pub first_weekday: u8,
    /// As what it shows the app.
    pub shows: AppIcon,
    /// What it can do.
    pub abilities: Vec<Ability>,
    /// Whether it shows the app although its own lock is on, as a pause over the lock screen is: whoever looks has shown nobody that
    /// the phone is theirs. What people wrote is put away then, and the app is locked.
    pub is_locked: bool,
}

/// As what a phone shows the app among its others: a picture and a name, and neither says what is inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum AppIcon {
    /// The still mark, and the app's own name.
    #[default]
    StillMark,
    /// Stones.
    Stones,
    /// A sheet of paper.
    Paper,
}

impl AppIcon {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::StillMark, Self::Stones, Self::Paper];
}

/// Something that not every phone can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ability {
    /// It knows fingers or faces.
    Biometrics,
    /// Its volume keys reach the app.
    VolumeKeys,
    /// It has a tile or a control that opens the app.
    Tile,
    /// It feels that it is shaken.
    Shake,
    /// It can show a notification that pauses.
    Notification,
    /// It can call.
    Call,
    /// It can keep its screen out of pictures, and covers it among the apps used last.
    HidesScreen,
    /// It tells when its screen is recorded or shown elsewhere, and covers the app then. Single pictures it cannot keep out.
    CoversRecordings,
    /// It can show the app by another picture.
    Icons,
    /// The name below that picture becomes another, too.
    IconNames,
    /// It has a picture outside the app, on its first screen or the one that locks it, which pauses.
    Widget,
    /// It has a shortcut that pauses: from its list of apps, by voice, by a button that somebody sets to it.
    Shortcut,
    /// It has a button that somebody can set to a shortcut of its own, which pauses.
    ActionButton,
    /// It lets the app run on out of sight for as long as somebody chose. Another ends it within half a minute: it is locked then, and
    /// what has begun wakes up paused.
    KeepsRunning,
}

impl Phone {
    /// Whether it can do `ability`.
    #[must_use]
    pub fn can(&self, ability: Ability) -> bool {
        self.abilities.contains(&ability)
    }
}
