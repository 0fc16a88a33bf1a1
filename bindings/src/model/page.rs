//! The page: the vocabulary in which the core says every page, and what else crosses with it.

use stillpoint_core::page::{
    Ability, Answer, AppIcon, Ask, Asking, Blank, BlankKind, BodyPlace, CardLine, Choice, Ground, Layout, Look, Page,
    Part, Phone, Pictogram, SecretBytes, SecretText, SharedPage, Side, State, Stone, StripStep, Typed,
};

// In the core the page is shared, so that a pause allocates nothing; a phone gets a copy.
uniffi::custom_type!(SharedPage, Page, {
    remote,
    lower: |shared| (*shared.0).clone(),
    try_lift: |page| Ok(SharedPage(std::sync::Arc::new(page))),
});

// Overwritten when it goes.
uniffi::custom_type!(SecretText, String, {
    remote,
    lower: |text| text.0.to_string(),
    try_lift: |text| Ok(SecretText::from(text)),
});

// As they are.
uniffi::custom_type!(SecretBytes, Vec<u8>, {
    remote,
    lower: |bytes| bytes.0.to_vec(),
    try_lift: |bytes| Ok(SecretBytes::from(bytes)),
});

macro_rules! pictograms {
    (
        icons { $($icon:ident: $meaning:literal,)* }
        scenes { $($scene:ident: $shown:literal,)* }
    ) => {
        /// A picture. Both phones draw it from one drawing, in the colours of the page; what it says always stands beside it
        /// in words.
        #[uniffi::remote(Enum)]
        pub enum Pictogram {
            $(#[doc = $meaning] $icon,)*
            $(#[doc = $shown] $scene,)*
        }
    };
}

stillpoint_core::with_pictograms!(pictograms);

/// One page.
#[uniffi::remote(Record)]
pub struct Page {
    /// Another key is another page: it fades in, begins at its top, and what was typed belongs to it. With the same key, what
    /// differs changes at once, in its place, and the cursor stays. In every language the same, and without a word that
    /// somebody wrote: `reflecting/first/2`.
    pub key: String,
    /// On what it lies.
    pub ground: Ground,
    /// How it is laid out.
    pub layout: Layout,
    /// The choices on the page's edge: help, leave. On pages that are shown in the dark they are spoken only.
    pub edge: Vec<Choice>,
    /// One side; or one for each person, the second turned round.
    pub sides: Vec<Side>,
    /// The pause, where it has a place of its own. Touching it calls `pause`, never `touch`.
    pub band: Option<Choice>,
}

/// On what a page lies.
#[uniffi::remote(Enum)]
pub enum Ground {
    /// As the phone is set: day or night.
    Page,
    /// Night, whatever the phone is set to: an evening.
    Night,
    /// The pause, as the phone is set: day or night.
    Deep,
    /// The pause in an evening: by night, whatever the phone is set to. It never turns from black to bright.
    DeepNight,
    /// Together: black, and what little there is to see is dim and centred.
    Black,
}

/// How a page is laid out.
#[uniffi::remote(Enum)]
pub enum Layout {
    /// Read above, choose below.
    Reading,
    /// Read above, choose below, with room above the first line and a tall band: nothing is going on.
    Resting,
    /// Each person's half of the screen, turned towards them, with the band between.
    Halves,
    /// What is chosen fills the screen in equal bands, found in the dark.
    Bands,
    /// The whole page is the band: a touch anywhere that is no choice.
    Whole,
}

/// What one person has before them; or everybody.
#[uniffi::remote(Record)]
pub struct Side {
    /// What is read, above. Scrolls.
    pub read: Vec<Part>,
    /// What is chosen, in the lower half, for either thumb. Scrolls, and is never pushed out of sight by what is read.
    pub choose: Vec<Part>,
    /// The ways back and out. They never scroll, so they are always among what is seen.
    pub ways: Vec<Part>,
}

/// Something to touch.
#[uniffi::remote(Record)]
pub struct Choice {
    /// What `touch` takes. It stands for one act on one page, for as long as it is offered there without a break.
    pub id: u64,
    /// What it is called in stories, tests, `testTag` and `accessibilityIdentifier`, in every language: `yes:first`. It holds
    /// nothing that somebody wrote.
    pub name: String,
    /// What stands on it.
    pub text: String,
    /// A softer line above: whose, or what. Empty: none.
    pub over: String,
    /// A softer line below. Empty: none.
    pub hint: String,
    /// What a screen reader says in place of all that. Empty: all that.
    pub spoken: String,
    /// The picture beside its words.
    pub icon: Option<Pictogram>,
    /// What kind of thing it is, and so how it looks.
    pub look: Look,
    /// Whether it is chosen already.
    pub state: State,
    /// The secrets that stand on the page go with it. Everything else that was typed goes with every choice.
    pub takes_secrets: bool,
}

/// What kind of thing to touch it is.
#[uniffi::remote(Enum)]
pub enum Look {
    /// With a line round it. All answers to a question look like this.
    Plain,
    /// The one step on from a page that asks nothing. The keyboard's own "done" does the same.
    Next,
    /// Without a frame: later, skip, lock.
    Quiet,
    /// The way back: the phone's own gesture or key for it does the same.
    Back,
    /// In the dark: it has to be tapped; a hand that slides, or stays, is the pause.
    Dim,
    /// Only spoken: an action of the page for a screen reader.
    Unseen,
}

/// Whether something is chosen already.
#[uniffi::remote(Enum)]
pub enum State {
    /// It only does something.
    Plain,
    /// A switch, on.
    On,
    /// A switch, off.
    Off,
    /// One of several: this one.
    Chosen,
    /// One of several: another.
    Other,
    /// Answered, or not yet to be answered: it stays in its place and cannot be touched.
    Still,
}

/// A part of a page.
///
/// For UniFFI: the values have names (Kotlin would call them `v1`), and no variant is named as a type that one holds (in
/// Kotlin it would hide it): hence [`Blank`] in `Field`.
#[uniffi::remote(Enum)]
pub enum Part {
    /// The still mark.
    Mark,
    /// The one word, as large as a word can be. Said aloud at once.
    Word {
        /// It.
        text: String,
        /// The picture that lies behind it, wider than it is; none. Where type is large it goes.
        behind: Option<Pictogram>,
    },
    /// What the page is about. A screen reader can jump to it.
    Title {
        /// It.
        text: String,
    },
    /// A question, or a sentence as large as one.
    Question {
        /// It.
        text: String,
    },
    /// What is read.
    Sentence {
        /// It.
        text: String,
    },
    /// What may be read. Before [`Part::Said`] it is the heading of a group.
    Soft {
        /// It.
        text: String,
    },
    /// A note that matters, and is no alarm. Said aloud when it comes.
    Note {
        /// It.
        text: String,
    },
    /// Takes the room of this text and shows nothing: what lies below stays where a hand has learned it.
    Held {
        /// It.
        text: String,
    },
    /// What somebody wrote or said, read in one breath: whose, or which question; and what.
    Said {
        /// It.
        line: CardLine,
    },
    /// A raised card, read in one breath.
    Card {
        /// Its first line.
        title: String,
        /// What stands on it.
        lines: Vec<CardLine>,
    },
    /// Something to write.
    Field {
        /// It.
        blank: Blank,
    },
    /// A value that goes up and down by touch alone.
    Stepper {
        /// What it is.
        label: String,
        /// How it is now, in words.
        value: String,
        /// Less, earlier.
        less: Choice,
        /// More, later.
        more: Choice,
    },
    /// One thing to touch.
    One {
        /// It.
        choice: Choice,
    },
    /// Things to touch side by side: the same height, the same width, the same look.
    Row {
        /// They.
        choices: Vec<Choice>,
    },
    /// One thing with its six answers as stones, all of the same size: want … don't know yet.
    Scale {
        /// What is answered.
        text: String,
        /// The answers; each is one of several.
        answers: Vec<Choice>,
    },
    /// Stepping stones, from near to far. Any order; none is done, none is missing.
    Stones {
        /// They.
        stones: Vec<Stone>,
    },
    /// What happens next: a row of small pictures, each with its sentence.
    Strip {
        /// They.
        steps: Vec<StripStep>,
    },
    /// A quiet picture. At the largest type it goes first.
    Picture {
        /// Which.
        pictogram: Pictogram,
        /// What a screen reader says; empty: nothing, because the text beside it says it.
        spoken: String,
    },
    /// The outline of a body, front and back, and what is answered for each part of it.
    Body {
        /// The parts.
        places: Vec<BodyPlace>,
    },
    /// Stones along a shoreline: how something was over time, without an axis and without a number.
    Shoreline {
        /// How high each stone lies, from 0 to 100, from the earliest to the latest.
        heights: Vec<u8>,
        /// What a screen reader says.
        spoken: String,
    },
    /// The slow circle, to breathe along with or not.
    Circle {
        /// What a screen reader says of it.
        spoken: String,
    },
    /// Where one is among several steps.
    Steps {
        /// Among what.
        text: String,
        /// From 1.
        number: u32,
        /// Of so many.
        of: u32,
    },
    /// How far something is that takes its time; 0 of 0 while nobody knows.
    Progress {
        /// What it is.
        text: String,
        /// So many steps so far.
        done: u32,
        /// Of so many steps. How many records there are, it does not say.
        of: u32,
    },
    /// Groups of letters to be written down and compared, from left to right in every language.
    Groups {
        /// They.
        groups: Vec<String>,
    },
    /// Squares to be read by another phone's camera, always dark on light.
    Code {
        /// How many squares there are on a side.
        side: u32,
        /// Row by row, a bit each: dark.
        dark: Vec<u8>,
        /// What a screen reader says.
        spoken: String,
    },
}

/// A line with a softer one above.
#[uniffi::remote(Record)]
pub struct CardLine {
    /// The softer line. Empty: none.
    pub over: String,
    /// What stands there.
    pub text: String,
}

/// A stone on the way.
#[uniffi::remote(Record)]
pub struct Stone {
    /// What it is; a touch opens it.
    pub choice: Choice,
    /// Whether one stands here now.
    pub is_here: bool,
}

/// A part of the body, and what is answered for it. Touching it goes on to the next answer.
#[uniffi::remote(Record)]
pub struct BodyPlace {
    /// What it is called and what is answered; a touch changes it.
    pub choice: Choice,
    /// Where it lies in the outline, from left to right: 0 to 100 in front, 100 to 200 behind.
    pub x: u8,
    /// Where it lies in the outline, from the top: 0 to 100.
    pub y: u8,
}

/// One step of what happens next.
#[uniffi::remote(Record)]
pub struct StripStep {
    /// What one sees.
    pub pictogram: Pictogram,
    /// What happens.
    pub text: String,
}

/// Something to write. (`Field` is the name of the part that holds it.)
#[uniffi::remote(Record)]
pub struct Blank {
    /// Its name on this page, in every language: `name:first`.
    pub name: String,
    /// What it is.
    pub label: String,
    /// A softer line. Empty: none.
    pub hint: String,
    /// How it is written.
    pub kind: BlankKind,
    /// What it begins with. Once it differs from what it was, the core has taken over what was typed.
    pub value: String,
    /// What cannot be taken as it is, in one sentence; empty: nothing. Said aloud when it comes.
    pub refusal: String,
    /// A secret that is being chosen may be seen: what the switch says. Empty: never.
    pub may_be_seen: String,
    /// Whether to ask `hint_on` after each letter: how good a secret is.
    pub is_judged: bool,
}

/// How something is written. No keyboard learns from any of it.
#[uniffi::remote(Enum)]
pub enum BlankKind {
    /// One line.
    Line,
    /// Several lines.
    Lines,
    /// Hidden, and forgotten as soon as its page goes.
    Secret,
    /// A time of day in minutes since midnight, chosen as this phone chooses one: with 12 hours or 24.
    Time,
}

/// What was written in one field.
#[uniffi::remote(Record)]
pub struct Typed {
    /// The field's name.
    pub field: String,
    /// What stands in it.
    pub text: SecretText,
}

/// A wish to the system, and the number that its answer carries.
#[uniffi::remote(Record)]
pub struct Ask {
    /// An answer to another number counts for nothing.
    pub id: u64,
    /// What for.
    pub what: Asking,
}

/// What the system is asked for.
#[uniffi::remote(Enum)]
pub enum Asking {
    /// Where what lies sealed at `path` shall go. The phone copies it there, and answers `Done`.
    Keep {
        /// In the app's own folder. It is gone once this is answered.
        path: String,
        /// A name to begin with.
        name: String,
    },
    /// For a file. The phone copies it into the app's own folder, and answers with its path there. That copy is taken away
    /// again, whatever becomes of it.
    File,
    /// With whom to share what lies at `path`.
    Share {
        /// In the app's own folder. It is gone once this is answered.
        path: String,
    },
    /// Whether to call. The dialler opens; nothing is called by itself.
    Call {
        /// The number.
        number: String,
    },
    /// For a finger or a face, which unwraps this.
    Finger {
        /// What the phone's key sealed.
        wrapped: Vec<u8>,
    },
    /// For squares before the camera.
    Scan,
    /// Whether the app may show notifications. Asked when somebody asks for one, never before.
    Remind,
    /// To show the app as this from now on. The phone may say that it does so.
    Icon {
        /// As what.
        icon: AppIcon,
    },
}

/// What came of an [`Ask`].
#[uniffi::remote(Enum)]
pub enum Answer {
    /// Done.
    Done,
    /// Nothing, after all.
    No,
    /// It never will: the phone has set aside what was asked for, as it does with a finger's key once it learns another.
    Lost,
    /// The file, in the app's own folder.
    File {
        /// Where.
        path: String,
    },
    /// What was unwrapped, or read.
    Bytes {
        /// They.
        bytes: SecretBytes,
    },
}

/// What the phone is set to. It may change while the app runs.
#[uniffi::remote(Record)]
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
    #[uniffi(default = false)]
    pub is_locked: bool,
}

/// As what a phone shows the app among its others: a picture and a name, and neither says what is inside.
#[uniffi::remote(Enum)]
pub enum AppIcon {
    /// The still mark, and the app's own name.
    StillMark,
    /// Stones.
    Stones,
    /// A sheet of paper.
    Paper,
}

/// Something that not every phone can do.
#[uniffi::remote(Enum)]
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
