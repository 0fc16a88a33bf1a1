//! Places that help, by country (S58): public lines, the same for everybody, and so shown while locked, too.

use chrono::NaiveDate;

use crate::words::{Language, Word};

const LINES: &str = include_str!("../../content/all/support_lines.tsv");

/// Where a line helps that helps everywhere.
const EVERYWHERE: &str = "*";

/// A place that helps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpLine {
    /// Where it helps: ISO 3166 codes, `GB-SCT` (ISO 3166-2) where it is a part of a country alone; `*` is everywhere.
    pub countries: Vec<&'static str>,
    /// Its name, which is the same in every language.
    pub name: &'static str,
    /// The sentence that says what it is for.
    pub what_for: String,
    /// How to reach it, the first one first.
    pub ways: Vec<Way>,
    /// The day on which this was last true, as the list says: `2026-11-21`. Numbers change.
    pub confirmed: &'static str,
}

/// A way to reach somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By calling this number.
    Call(&'static str),
    /// By a text message to this number.
    Text {
        /// The number.
        number: &'static str,
        /// What to write; empty: anything.
        writing: &'static str,
    },
    /// By a message through an app that is called so, to this number.
    Message {
        /// The app's name.
        app: &'static str,
        /// The number.
        number: &'static str,
    },
    /// On this web site.
    Web(&'static str),
}

impl Way {
    fn read(contact: &'static str) -> Option<Self> {
        let (kind, at) = contact.split_once(':')?;
        match kind {
            "tel" => Some(Self::Call(at)),
            "sms" => {
                let (number, writing) = at.split_once('?').unwrap_or((at, ""));
                Some(Self::Text { number, writing })
            }
            "whatsapp" => Some(Self::Message {
                app: "WhatsApp",
                number: at,
            }),
            "web" => Some(Self::Web(at)),
            _ => None,
        }
    }

    fn said(self, language: &Language) -> String {
        match self {
            Self::Call(number) => number.to_owned(),
            Self::Text { number, writing: "" } => {
                language.say_with("support-by-text", &[("number", Word::Text(number))])
            }
            Self::Text { number, writing } => language.say_with(
                "support-by-text-writing",
                &[("number", Word::Text(number)), ("writing", Word::Text(writing))],
            ),
            Self::Message { app, number } => format!("{app} {number}"),
            Self::Web(site) => site.to_owned(),
        }
    }
}

impl HelpLine {
    fn read(row: &'static str) -> Option<Self> {
        let mut columns = row.split('\t');
        Some(Self {
            countries: columns.next()?.split(',').collect(),
            name: columns.next()?,
            what_for: format!("support-{}", columns.next()?),
            ways: columns.next()?.split("; ").map(Way::read).collect::<Option<_>>()?,
            confirmed: columns.next()?,
        })
    }

    /// How to reach it, in one line.
    #[must_use]
    pub fn reached(&self, language: &Language) -> String {
        let ways: Vec<String> = self.ways.iter().map(|way| way.said(language)).collect();
        ways.join(" · ")
    }

    /// The parts of a country where it helps, where it does not help in all of it.
    #[must_use]
    pub fn parts(&self, language: &Language) -> String {
        let parts = self.countries.iter().filter(|place| place.contains('-'));
        let parts: Vec<String> = parts.map(|place| language.say(&country_name(place))).collect();
        parts.join(" · ")
    }

    /// The day on which this was last true, in days since 1970-01-01; none where the list says none.
    #[must_use]
    pub fn confirmed_on(&self) -> Option<i32> {
        let mut parts = self.confirmed.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        // Not chrono's own reader, which knows weekdays, zones and names of months, and weighs 8 kB.
        let day = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
        i32::try_from(day.signed_duration_since(NaiveDate::default()).num_days()).ok()
    }

    /// Whether it helps in the country `region`, or in a part of it.
    #[must_use]
    pub fn helps_in(&self, region: &str) -> bool {
        self.countries.iter().any(|country| country_of(country) == region)
    }

    /// Whether it helps everywhere.
    #[must_use]
    pub fn helps_everywhere(&self) -> bool {
        self.countries.contains(&EVERYWHERE)
    }
}

/// The country of a place that may be a part of one.
fn country_of(place: &str) -> &str {
    place.split('-').next().unwrap_or(place)
}

fn rows() -> impl Iterator<Item = &'static str> {
    LINES.lines().filter(|line| !line.starts_with('#')).skip(1)
}

/// Those that somebody in the country `region` can use (an ISO 3166 code, in any case; empty: not known): first those of
/// that country, then those of everywhere, each in the order of the list.
#[must_use]
pub fn help_lines(region: &str) -> Vec<HelpLine> {
    let region = region.to_ascii_uppercase();
    let lines = rows().filter_map(HelpLine::read);
    let mine = lines.filter(|line| line.helps_in(&region) || line.helps_everywhere());
    let (everywhere, mut here): (Vec<HelpLine>, Vec<HelpLine>) = mine.partition(HelpLine::helps_everywhere);
    here.extend(everywhere);
    here
}

/// The countries that have a line of their own, in the order of the list: what somebody may choose instead of the region
/// of their phone.
#[must_use]
pub fn help_countries() -> Vec<&'static str> {
    let mut countries: Vec<&str> = Vec::new();
    for line in rows().filter_map(HelpLine::read) {
        for country in line.countries.into_iter().map(country_of) {
            if country != EVERYWHERE && !countries.contains(&country) {
                countries.push(country);
            }
        }
    }
    countries
}

/// The sentence that names a country, or a part of one.
#[must_use]
pub fn country_name(place: &str) -> String {
    let place = if place == EVERYWHERE { "everywhere" } else { place };
    format!("country-{}", place.to_ascii_lowercase())
}

/// The sentences that [`country_name`] names, and those that say what a line is for: for the lint.
#[cfg(test)]
pub(crate) fn said_of_lines() -> [Vec<String>; 2] {
    let lines = || rows().filter_map(HelpLine::read);
    let places = lines().flat_map(|line| line.countries).map(country_name);
    let countries = help_countries().into_iter().map(country_name);
    [
        places.chain(countries).collect(),
        lines().map(|line| line.what_for).collect(),
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn names(region: &str) -> Vec<&'static str> {
        help_lines(region).iter().map(|line| line.name).collect()
    }

    #[test]
    fn every_line_says_what_it_is_for_where_it_helps_and_when_it_was_confirmed_and_can_be_reached() {
        assert!(rows().count() > 20);
        for row in rows() {
            let line = HelpLine::read(row).unwrap_or_else(|| panic!("not a line: {row}"));
            assert_eq!(row.split('\t').count(), 6, "{row}");
            assert!(
                row.split('\t')
                    .all(|column| !column.is_empty() && column.trim() == column),
                "{row}"
            );
            let is_country = |place: &str| {
                let is_code =
                    |code: &str, letters| code.len() == letters && code.bytes().all(|one| one.is_ascii_uppercase());
                let (country, part) = place.split_once('-').unwrap_or((place, "ALL"));
                place == EVERYWHERE || (is_code(country, 2) && is_code(part, 3))
            };
            assert!(line.countries.iter().all(|place| is_country(place)), "{row}");
            assert!(line.confirmed.parse::<chrono::NaiveDate>().is_ok(), "{row}");
            let is_number = |number: &str| {
                !number.is_empty() && number.bytes().all(|one| one.is_ascii_digit() || b" -".contains(&one))
            };
            for way in line.ways {
                assert!(
                    match way {
                        Way::Call(number) | Way::Text { number, .. } | Way::Message { number, .. } => is_number(number),
                        Way::Web(site) => site.contains('.') && !site.contains(['/', ' ']),
                    },
                    "{row}"
                );
            }
        }
        for broken in ["", "US\tName\tcrisis", "US\tName\tcrisis\tfax:1\t2026-11-21\tsource"] {
            assert_eq!(HelpLine::read(broken), None, "{broken}");
        }
    }

    #[test]
    fn the_lines_of_ones_own_country_come_first_then_those_of_everywhere_and_none_is_lost() {
        assert_eq!(
            names("ie"),
            ["Samaritans", "National Rape Crisis Helpline", "Find A Helpline"]
        );
        assert_eq!(
            names("GB"),
            [
                "Rape and Sexual Abuse Support Line",
                "Rape Crisis Scotland",
                "Refuge National Domestic Abuse Helpline",
                "Samaritans",
                "Shout",
                "Find A Helpline",
            ]
        );
        for unknown in ["", "XX", "*", "G", "gb-sct"] {
            assert_eq!(names(unknown), ["Find A Helpline"], "{unknown}");
        }
        let found: BTreeSet<&str> = help_countries().into_iter().flat_map(names).collect();
        let all: BTreeSet<&str> = rows().filter_map(HelpLine::read).map(|line| line.name).collect();
        assert_eq!(found, all);
    }

    #[test]
    fn a_country_can_be_chosen_and_each_has_a_name_in_every_language() {
        let countries = help_countries();
        assert_eq!(countries[..4], ["US", "CA", "GB", "IE"]);
        assert!(!countries.contains(&EVERYWHERE));
        for tag in Language::all() {
            let language = Language::nearest(tag);
            let mut seen: Vec<String> = countries
                .iter()
                .map(|place| language.say(&country_name(place)))
                .collect();
            seen.sort_unstable();
            seen.dedup();
            assert_eq!(seen.len(), countries.len(), "{tag}: {seen:?}");
        }
        assert_eq!(Language::nearest("en").say(&country_name("GB-SCT")), "Scotland");
    }

    #[test]
    fn how_a_line_is_reached_can_be_read_aloud() {
        let language = Language::nearest("en");
        let said = |region: &str| {
            let said = |line: &HelpLine| format!("{} {}", line.reached(&language), line.parts(&language));
            help_lines(region).iter().map(said).collect::<Vec<_>>()
        };
        assert_eq!(said("US")[0], "800-656-4673 · rainn.org ");
        assert_eq!(said("US")[1], "800-799-7233 · START to 88788 by text message ");
        assert_eq!(said("US")[2], "988 · 988 by text message · 988lifeline.org ");
        assert_eq!(said("GB")[0], "247sexualabusesupport.org.uk England and Wales");
    }
}
