//! The shortest way to each page, as a file (`tests/pages/ways.txt`): whoever draws pages goes it again, and so comes to all that were
//! reviewed.

use std::collections::BTreeMap;

use super::crawl::{Found, Step, as_text, kind_of};

/// How the file begins: its format.
const HEADER: &str = "\
# The shortest way to each page that is reviewed here, written by the test `pages`: from where it begins, the page's key, and the
# steps, with a space between any two.
#
#   new    the app was never set up              two           two people, everything written, open
#   alone  somebody alone, who chose no secret   locked        two people, locked
#   evening, evening-alone                       they are about to begin
#   arriving                                     two who arrive before they begin
#   winding-down                                 somebody alone after an evening, who winds down
#
#   NAME   a touch on what is called so
#   +NAME  such a touch, after something was typed into every empty field
#   ~N     so many seconds pass
#
# `tests/src/pages/crawl.rs` says what exactly lies behind each beginning, and what is typed. Where a page reads the same from
# several beginnings, the one that is nearest to it is here.
";

/// The way to each page that was found from these beginnings: once, however many of them lead to a page that reads so.
#[must_use]
pub fn in_words(crawled: &[(&str, Vec<Found>)]) -> String {
    let mut shortest: BTreeMap<(String, String), (usize, &Found)> = BTreeMap::new();
    for (from, (_, found)) in crawled.iter().enumerate() {
        for one in found {
            let reads = (kind_of(&one.page.key), as_text(&one.page));
            let known = shortest.entry(reads).or_insert((from, one));
            if one.way.len() < known.1.way.len() {
                *known = (from, one);
            }
        }
    }
    let mut file = HEADER.to_owned();
    for (from, (beginning, _)) in crawled.iter().enumerate() {
        file.push('\n');
        let here = shortest.values().filter(|(begins, _)| *begins == from);
        for (_, one) in here {
            let steps: String = one.way.iter().map(|step| format!(" {}", in_a_word(step))).collect();
            file.push_str(&format!("{beginning} {}{steps}\n", one.page.key));
        }
    }
    file
}

fn in_a_word(step: &Step) -> String {
    match step {
        Step::Touch { name, filled: false } => name.clone(),
        Step::Touch { name, filled: true } => format!("+{name}"),
        Step::Wait(seconds) => format!("~{seconds}"),
    }
}
