//! The names of all pictures.

/// The one list of pictures: each is a drawing in `core/content/pictures/icons` or `…/scenes`, under the name in
/// kebab-case. Called with the name of a macro that makes something of it: the enum here, its mirror in the bindings.
#[macro_export]
macro_rules! with_pictograms {
    ($make:ident) => {
        $make! {
            icons {
                // The session.
                Pause: "Pausing: the still mark, with a broader brush.",
                Stop: "Stopping for today.",
                Slower: "Slower: two waves.",
                StillGood: "Still good: a stone that rests above a level line.",
                GoOn: "Going on, from the point where one is.",
                Ask: "Asking about something.",
                Talk: "Talking.",
                NextStep: "One step, named: from a stone to the next.",
                Rest: "Resting: a leaf on the water.",
                LieClose: "Lying close, under one cover.",
                Narrower: "The narrower thing: a channel between two shores.",
                // Answers and ways.
                Yes: "Yes.",
                NotYet: "Not yet.",
                NotToday: "Not today: the sun goes down.",
                Later: "Later: the moon above the horizon.",
                Back: "The way back.",
                Next: "The step on.",
                Skip: "Leaving something out.",
                StepBack: "Back to an earlier baseline.",
                Help: "Help: a ring to hold on to.",
                Leave: "Leaving at once.",
                // How the phone asks: rings along the horizon.
                OftenAndShort: "It asks often, and the evening is short.",
                SeldomAndSoft: "It asks seldom.",
                // Doors and rooms.
                Tonight: "Tonight: the moon.",
                Ours: "What belongs to both: two stones within a ring.",
                Mine: "What one person keeps: a stone within a ring.",
                OnePerson: "One person: a stone on the water.",
                Both: "Two people: two stones apart.",
                Calm: "Calm: rings on the water.",
                Practice: "Practising, again and again.",
                Plan: "The plan.",
                Covenant: "What pausing means to people: two rings that meet.",
                Card: "A card that speaks for somebody.",
                Words: "Words to say.",
                Lists: "The lists and their answers.",
                Stones: "Stepping stones, from near to far.",
                CheckIn: "A quiet question.",
                Reminders: "Reminders.",
                Quiet: "The hours without reminders.",
                Appointments: "Appointments.",
                Reflect: "Reflecting: a stone and its image in the water.",
                Aftercare: "What does somebody good afterwards: a candle.",
                Repair: "Repairing: a bowl whose crack is mended.",
                // What helps.
                FiveSenses: "The five senses: a flower.",
                OwnAids: "Somebody's own aids: a warm cup.",
                Breathing: "Breathing.",
                Tensing: "Tensing and letting go.",
                Hand: "A sign with the hand.",
                Signs: "Signs that one has learned: a drop, and its ring.",
                // Privacy.
                Privacy: "Privacy.",
                Lock: "Locking.",
                Unlock: "Unlocking.",
                Secret: "Words or a number that open something: a key.",
                Finger: "The finger that opens.",
                Paper: "A key on paper.",
                Copies: "Copies.",
                BringBack: "Bringing a copy back.",
                Deleting: "Deleting.",
                Parting: "Parting.",
                Language: "The language.",
                // Making and keeping.
                Read: "Reading.",
                Write: "Writing.",
                Add: "Adding.",
                Remove: "Taking away.",
                Show: "Showing.",
                Hide: "Covering; closed eyes.",
                Keep: "Keeping.",
                Share: "Handing something on.",
                Scan: "Reading a code with the camera.",
                Call: "Calling.",
                // How a body is.
                Alert: "Alert: choppy water.",
                Numb: "Numb: water without a line.",
                FarAway: "Far away: a small stone beyond the horizon.",
                Stirred: "Stirred and unsure.",
                // The six answers, as stones.
                Want: "Want: a full stone.",
                Willing: "Willing: a stone half full.",
                Maybe: "Maybe: the outline of a stone, with a point.",
                NotNow: "Not now: a dotted outline.",
                Never: "Never: a line where no stone is.",
                Unknown: "Not known yet: an open place.",
                // The app itself.
                StillMark: "The still mark: one stroke of a brush, open at the top, and its point.",
            }
            scenes {
                // Where people are.
                TwoStones: "Two people: two stones apart on still water, whose rings meet.",
                OneStone: "One person: a stone on still water.",
                WideRings: "The pause: wide rings.",
                // What happens next.
                EachSaysYes: "Each says yes on their own half.",
                ScreenTurnsDark: "The screen turns dark.",
                TouchPauses: "A touch anywhere pauses.",
                ItAsks: "It may ask.",
                SilenceSlows: "Silence slows, and then pauses.",
                Afterwards: "Afterwards: two stones apart, and a candle.",
                // First start.
                Begin: "The still mark above the water.",
                Safe: "A harbour, open to one side.",
                Names: "Two stones with room for a name.",
                Signals: "A stone that gives a sign to another.",
                WhatPausingMeans: "What pausing means to people: one line round two stones apart.",
                Helps: "A cup, a blanket, a leaf.",
                TryThePause: "A touch, and the rings that come of it.",
                // Time and way.
                MoonAndHorizon: "Time: the moon and the horizon.",
                Shoreline: "A shoreline without stones.",
                SteppingStones: "Stones on the way across the water.",
            }
        }
    };
}

macro_rules! pictograms {
    (
        icons { $($icon:ident: $meaning:literal,)* }
        scenes { $($scene:ident: $shown:literal,)* }
    ) => {
        /// A picture. Both phones draw it from one drawing, in the colours of the page; what it says always stands beside it
        /// in words.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Pictogram {
            $(#[doc = $meaning] $icon,)*
            $(#[doc = $shown] $scene,)*
        }

        #[cfg(test)]
        mod tests {
            const ICONS: &[&str] = &[$(stringify!($icon)),*];
            const SCENES: &[&str] = &[$(stringify!($scene)),*];

            #[test]
            fn every_picture_in_the_list_is_drawn_and_no_other() {
                for (folder, names) in [("icons", ICONS), ("scenes", SCENES)] {
                    let mut listed: Vec<String> = names.iter().map(|name| super::in_kebab_case(name)).collect();
                    listed.sort();
                    assert_eq!(listed, super::drawn(folder), "{folder}");
                }
            }
        }
    };
}

with_pictograms!(pictograms);

/// `still-good`, of `StillGood`.
#[cfg(test)]
fn in_kebab_case(name: &str) -> String {
    let mut kebab = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.extend(letter.to_lowercase());
    }
    kebab
}

/// The names of the drawings in a folder, in the order of the alphabet.
#[cfg(test)]
fn drawn(folder: &str) -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("content/pictures")
        .join(folder);
    let files = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = files
        .map(|file| file.strip_suffix(".svg").unwrap().to_owned())
        .collect();
    names.sort();
    names
}
