//! Places that help, by country (S58).

use crate::moment::SupportLine;

const LINES: &str = include_str!("../../content/all/support_lines.tsv");

/// All of them, in the order of the file. The columns: countries, name, what it is for, how to reach it, the source.
#[must_use]
pub fn support_lines() -> Vec<SupportLine> {
    let line = |row: &str| {
        let mut columns = row.split('\t').map(str::to_owned);
        Some(SupportLine {
            country: columns.next()?,
            name: columns.next()?,
            what_for: columns.next()?,
            contact: columns.next()?,
        })
    };
    LINES.lines().skip(1).filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_can_be_reached_and_one_is_for_everywhere() {
        let lines = support_lines();
        assert_eq!(lines.len(), LINES.lines().count() - 1);
        assert!(
            lines
                .iter()
                .all(|line| !line.name.is_empty() && !line.contact.is_empty())
        );
        assert!(lines.iter().any(|line| line.country == "*"));
    }
}
