//! Places that help, by country (S58).

use crate::words::Language;

const LINES: &str = include_str!("../../content/all/support_lines.tsv");

/// A place that helps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupportLine {
    /// ISO 3166 country codes, comma-separated; `*` for everywhere.
    pub country: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub what_for: String,
    /// How to reach it.
    pub contact: String,
}

/// All of them, in the order of the file. The columns: countries, name, what it is for (the end of a sentence's name), how
/// to reach it, the source.
#[must_use]
pub fn support_lines(language: &Language) -> Vec<SupportLine> {
    let line = |row: &str| {
        let mut columns = row.split('\t').map(str::to_owned);
        Some(SupportLine {
            country: columns.next()?,
            name: columns.next()?,
            what_for: language.say(&format!("support-{}", columns.next()?)),
            contact: columns.next()?,
        })
    };
    LINES.lines().skip(1).filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_says_what_it_is_for_and_can_be_reached_and_one_is_for_everywhere() {
        for tag in Language::all() {
            let lines = support_lines(&Language::nearest(tag));
            assert_eq!(lines.len(), LINES.lines().count() - 1);
            for line in &lines {
                let all = [&line.country, &line.name, &line.what_for, &line.contact];
                assert!(all.iter().all(|part| !part.is_empty()), "{tag}: {line:?}");
            }
            assert!(lines.iter().any(|line| line.country == "*"));
        }
    }
}
