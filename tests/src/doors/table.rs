//! The table as a text that somebody reads: for each state, what can come of a door, and which doors those are.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use super::{look::Did, states::State};

/// A door, in a state, and what came of opening it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    /// The state.
    pub state: State,
    /// The page on which it stands; none: it is a call.
    pub page: Option<String>,
    /// What is called or touched.
    pub name: String,
    /// With something in every field.
    pub filled: bool,
    /// What came of it.
    pub did: Did,
}

impl Row {
    /// Of a call of the facade.
    #[must_use]
    pub fn of_call(state: State, name: &str, did: Did) -> Self {
        Self {
            state,
            page: None,
            name: name.to_owned(),
            filled: false,
            did,
        }
    }

    /// Of a choice on the page `page`.
    #[must_use]
    pub fn of_choice(state: State, page: &str, name: &str, filled: bool, did: Did) -> Self {
        Self {
            state,
            page: Some(page.to_owned()),
            name: name.to_owned(),
            filled,
            did,
        }
    }

    /// The choice with `+`, where something was typed.
    fn choice(&self) -> String {
        format!("{}{}", self.name, if self.filled { "+" } else { "" })
    }
}

/// The width of a line.
const WIDTH: usize = 130;

/// All of it. What comes of a choice on most pages of a state is said once (`anywhere`), and by its page where it is something
/// else. `+`: with something typed in every field. `=file`, `=bytes`, `=lost`: where the system answers so when it is asked. Names
/// that begin alike and give the same are one: `country:*`.
#[must_use]
pub fn text(rows: &[Row]) -> String {
    let mut text = String::new();
    for state in State::ALL {
        let rows: BTreeSet<&Row> = rows.iter().filter(|row| row.state == state).collect();
        let pages: BTreeSet<_> = rows.iter().filter_map(|row| row.page.as_ref()).collect();
        let (name, attack) = (state.name(), state.attack());
        let _ = writeln!(text, "== {name} ({} pages, {} doors)", pages.len(), rows.len());
        wrapped(&mut text, &format!("Somebody {attack}."));
        for (did, lines) in grouped(&rows) {
            let _ = writeln!(text, "{did}");
            for line in lines {
                wrapped(&mut text, &line);
            }
        }
        text.push('\n');
    }
    text
}

/// What comes of the doors of one state, and the lines that name those.
fn grouped<'a>(rows: &BTreeSet<&'a Row>) -> BTreeMap<&'a Did, Vec<String>> {
    let mut choices: BTreeMap<String, BTreeMap<&Did, BTreeSet<&str>>> = BTreeMap::new();
    let mut groups: BTreeMap<&Did, Vec<String>> = BTreeMap::new();
    let mut calls: BTreeMap<&Did, BTreeSet<String>> = BTreeMap::new();
    for row in rows {
        match &row.page {
            None => drop(calls.entry(&row.did).or_default().insert(row.name.clone())),
            Some(page) => {
                let places = choices.entry(row.choice()).or_default();
                places.entry(&row.did).or_default().insert(page);
            }
        }
    }
    for (did, calls) in calls {
        let calls: Vec<String> = calls.into_iter().collect();
        groups
            .entry(did)
            .or_default()
            .push(format!("call: {}", calls.join(", ")));
    }
    let mut anywhere: BTreeMap<&Did, BTreeSet<String>> = BTreeMap::new();
    let mut somewhere: BTreeMap<(&Did, Vec<&str>), BTreeSet<String>> = BTreeMap::new();
    for (choice, places) in choices {
        // The first of those that come of it most often.
        let most = places.values().map(BTreeSet::len).max();
        let usual = places
            .iter()
            .find(|(_, pages)| Some(pages.len()) == most)
            .map(|(did, _)| *did);
        for (did, pages) in places {
            if Some(did) == usual {
                anywhere.entry(did).or_default().insert(choice.clone());
            } else {
                let place = (did, pages.into_iter().collect());
                somewhere.entry(place).or_default().insert(choice.clone());
            }
        }
    }
    for (did, choices) in &anywhere {
        let others = anywhere
            .iter()
            .filter(|(other, _)| *other != did)
            .flat_map(|(_, choices)| choices);
        let others: BTreeSet<&str> = others.map(|choice| beginning(choice)).collect();
        let names = folded(choices, &others);
        groups.entry(did).or_default().push(format!("anywhere: {names}"));
    }
    for ((did, pages), choices) in somewhere {
        let names = folded(&choices, &BTreeSet::new());
        groups
            .entry(did)
            .or_default()
            .push(format!("on {}: {names}", pages.join(", ")));
    }
    groups
}

/// What stands before the first `:`.
fn beginning(choice: &str) -> &str {
    choice.split(':').next().unwrap_or_default()
}

/// `choices`, where three or more that begin alike, as no `others` do, are one.
fn folded(choices: &BTreeSet<String>, others: &BTreeSet<&str>) -> String {
    let alike = |choice: &str| {
        choices
            .iter()
            .filter(|other| other.contains(':') && beginning(other) == beginning(choice))
            .count()
    };
    let name = |choice: &String| {
        let is_one = choice.contains(':') && alike(choice) > 2 && !others.contains(beginning(choice));
        if is_one {
            format!("{}:*", beginning(choice))
        } else {
            choice.clone()
        }
    };
    let names: BTreeSet<String> = choices.iter().map(name).collect();
    names.into_iter().collect::<Vec<_>>().join(", ")
}

fn wrapped(text: &mut String, line: &str) {
    let mut column = 0;
    for word in line.split(' ') {
        if column == 0 {
            text.push_str("  ");
            column = 2;
        } else if column + 1 + word.len() > WIDTH {
            text.push_str("\n     ");
            column = 5;
        } else {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += word.len();
    }
    text.push('\n');
}
