//! Every page that can be reached keeps its promises, in every language, and reads as it was reviewed (`tests/pages`).
//!
//! After a change that was meant: `UPDATE=1 cargo test --workspace --features desk --test pages`, and the difference is read like
//! code.

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    sync::LazyLock,
    thread,
};

use stillpoint_core::{
    page::{Choice, Ground, Look, Page, Part, Pictogram, Side, State},
    words::Language,
};
use stillpoint_tests::pages::{
    WRITTEN,
    bad_input::{Field, lost_by_help, refused_on},
    crawl::{Beginning, Found, again_in, by_room, crawl, kind_of},
    laws::{Law, ON_EVERY_EDGE, Seen, broken},
    walk::walk,
    ways,
    worst::{DAYS, in_words, look},
};

/// The file of the pages to which touches alone do not lead.
const WORST: &str = "worst-days";

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("pages")
}

fn reviewed(language: &str, name: &str) -> PathBuf {
    folder().join(language).join(format!("{name}.txt"))
}

fn keeps_every_law(pages: &[Found]) {
    for one in pages {
        assert!(
            one.broken.is_empty(),
            "{:?} on\n{}\nby {:?}",
            one.broken,
            one.page,
            one.way
        );
    }
}

fn reads_as_reviewed(path: &Path, text: &str) {
    if env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder that can be made");
        fs::write(path, text).expect("a file that can be written");
    }
    let known = fs::read_to_string(path).unwrap_or_default();
    let differs = known.lines().zip(text.lines()).find(|(known, now)| known != now);
    assert!(
        known == text,
        "{} reads otherwise now: {differs:?}. If that was meant, UPDATE=1 writes it anew.",
        path.display()
    );
}

/// Every beginning by itself, side by side.
fn each<'a, T: Send>(what: impl Fn(&'static str, Beginning) -> T + Sync + 'a) -> Vec<(&'static str, T)> {
    let what = &what;
    thread::scope(|scope| {
        let begun = Beginning::ALL.map(|(name, beginning)| (name, scope.spawn(move || what(name, beginning))));
        begun
            .into_iter()
            .map(|(name, one)| (name, one.join().expect("a crawl to its end")))
            .collect()
    })
}

/// Every page in English: found once, for all that is asked of them.
static ENGLISH: LazyLock<Vec<(&str, Vec<Found>)>> = LazyLock::new(|| each(|_, beginning| crawl(beginning, "en")));

/// What `what` finds on the pages that can be reached from each beginning.
fn on_all_pages<T: Send>(what: impl Fn(&[Found], Beginning) -> T + Sync) -> impl Iterator<Item = T> {
    let found = each(|name, beginning| {
        let here = ENGLISH.iter().find(|(other, _)| *other == name);
        what(&here.expect("crawled").1, beginning)
    });
    found.into_iter().map(|(_, found)| found)
}

#[test]
fn whatever_cannot_be_taken_is_said_beside_its_field_and_is_never_half_written() {
    let found: BTreeSet<Field> = on_all_pages(refused_on).flatten().collect();
    assert!(found.len() > 20, "fields are found: {}", found.len());
    let passes: Vec<&Field> = found.iter().filter(|(_, _, refused)| !refused).collect();
    assert!(passes.is_empty(), "nothing is said beside {passes:#?}");
}

#[test]
fn whoever_looks_for_help_in_the_middle_finds_what_they_typed() {
    let lost: BTreeSet<_> = on_all_pages(lost_by_help).flatten().collect();
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn every_page_keeps_its_promises_and_reads_as_it_was_reviewed_in_every_language() {
    let english = &*ENGLISH;
    for (_, pages) in english {
        keeps_every_law(pages);
    }
    for (room, text) in by_room(english) {
        reads_as_reviewed(&reviewed("en", room), &text);
    }
    reads_as_reviewed(&folder().join("ways.txt"), &ways::in_words(english));
    for language in Language::all().filter(|language| *language != "en") {
        let here = |name| english.iter().find(|(other, _)| *other == name).map(|(_, pages)| pages);
        let there = each(|name, beginning| again_in(beginning, language, here(name).expect("crawled")));
        for ((_, here), (_, there)) in english.iter().zip(&there) {
            keeps_every_law(there);
            for (here, there) in here.iter().zip(there) {
                let names = |page: &Page| page.choices().map(|choice| choice.name.clone()).collect::<Vec<_>>();
                assert_eq!(here.page.key, there.page.key, "the same way leads to the same page");
                assert_eq!(names(&here.page), names(&there.page), "{}", here.page.key);
            }
        }
        for (room, text) in by_room(&there) {
            reads_as_reviewed(&reviewed(language, room), &text);
        }
    }
}

/// Pages to which touches alone do not lead keep the same promises.
#[test]
fn the_pages_of_the_worst_days_keep_their_promises_and_read_as_they_were_reviewed_in_every_language() {
    for language in Language::all() {
        let elsewhere = pages_that_were_reviewed(language);
        let texts = DAYS.map(|(day, begins)| {
            let seen = look(begins, language);
            keeps_every_law(&seen);
            in_words(day, &seen, &elsewhere)
        });
        reads_as_reviewed(&reviewed(language, WORST), &texts.concat());
    }
}

/// Every page that was reviewed elsewhere, as text.
fn pages_that_were_reviewed(language: &str) -> BTreeSet<String> {
    let files = fs::read_dir(reviewed(language, "home").parent().expect("a folder")).expect("pages");
    let files = files.map(|file| file.expect("a file").path());
    let others = files.filter(|file| file.file_stem().is_none_or(|name| name != WORST));
    let texts = others.map(|file| fs::read_to_string(file).expect("a text"));
    let pages = |text: String| {
        let pages = text
            .split("== ")
            .map(|page| page.split_once('\n').map_or("", |(_, page)| page));
        pages.map(|page| page.trim_end().to_owned()).collect::<Vec<_>>()
    };
    texts.flat_map(pages).collect()
}

/// The keys of all pages that were reviewed.
fn keys_that_were_reviewed() -> BTreeSet<String> {
    let files = fs::read_dir(reviewed("en", "home").parent().expect("a folder")).expect("pages");
    let texts = files.map(|file| fs::read_to_string(file.expect("a file").path()).expect("a text"));
    let keys = |text: String| {
        let firsts = text
            .lines()
            .filter(|line| !line.starts_with([' ', '=']) && !line.is_empty());
        let keys = firsts.filter_map(|line| line.split(' ').next().map(plain));
        keys.collect::<Vec<_>>()
    };
    texts.flat_map(keys).collect()
}

#[test]
fn at_random_no_page_breaks_a_promise_and_none_is_one_that_nobody_reviewed() {
    let reviewed = keys_that_were_reviewed();
    // `cargo xtask test --long` goes more of them.
    let walks = env::var("STILLPOINT_WALKS").map_or(40, |walks| walks.parse().expect("a number of walks"));
    for seed in 0..walks {
        let language = if seed % 3 == 0 { "de" } else { "en" };
        let walked = walk(seed, 300, language);
        if let Some((law, page)) = walked.broken.first() {
            panic!("{law:?}, seed {seed}:\n{page}");
        }
        for key in walked.keys {
            assert!(reviewed.contains(&plain(&key)), "nobody reviewed `{key}` (seed {seed})");
        }
    }
}

/// A key without the numbers of what there may be many of.
fn plain(key: &str) -> String {
    let kind = kind_of(key);
    let parts = kind
        .split('/')
        .map(|part| if part.parse::<u64>().is_ok() { "n" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

/// A page that keeps every law, to plant a fault in.
fn good() -> Page {
    let choice = |name: &str, text: &str, look| Choice {
        id: 1,
        name: name.to_owned(),
        text: text.to_owned(),
        look,
        state: State::Plain,
        ..Choice::default()
    };
    let text = "Nothing has to happen now.".to_owned();
    Page {
        key: "paused".to_owned(),
        ground: Ground::Deep,
        edge: ON_EVERY_EDGE
            .iter()
            .map(|name| choice(name, name, Look::Plain))
            .collect(),
        sides: vec![Side {
            read: vec![Part::Sentence { text }],
            choose: vec![choice("ground:five-senses", "With the five senses", Look::Plain).into()],
            ways: vec![choice("stop", "Stop here", Look::Plain).into()],
        }],
        ..Page::default()
    }
}

#[test]
fn each_law_finds_the_page_that_breaks_it_and_no_other_law_does() {
    let seen = Seen::default();
    assert_eq!(broken(&good(), seen), []);
    let plant = |plant: &dyn Fn(&mut Page, &mut Side)| {
        let mut page = good();
        let mut side = page.sides.remove(0);
        plant(&mut page, &mut side);
        page.sides.push(side);
        page
    };
    let another = |name: &str| Choice {
        name: name.to_owned(),
        text: "More".to_owned(),
        ..Choice::default()
    };
    let planted: Vec<(Law, Page, Seen)> = vec![
        (Law::AWayOut, plant(&|_, side| side.ways.clear()), seen),
        (
            Law::FewChoices,
            plant(&|_, side| side.choose.extend(["a", "b", "c"].map(|name| another(name).into()))),
            seen,
        ),
        (
            Law::FewChoices,
            plant(&|_, side| {
                let helps = ["ground:a", "ground:b", "ground:c"].map(another);
                side.choose.push(Part::Row { choices: helps.into() });
            }),
            seen,
        ),
        (
            Law::FewWays,
            plant(&|_, side| side.ways.extend(["a", "b"].map(|name| another(name).into()))),
            seen,
        ),
        (
            Law::ShortSentences,
            plant(&|_, side| {
                let text = "One two three four five six seven eight nine ten eleven twelve thirteen".to_owned();
                side.read.push(Part::Sentence { text });
            }),
            seen,
        ),
        (
            Law::IconsBesideChoices,
            plant(&|_, side| side.choose.push(another("rest").icon(Pictogram::MoonAndHorizon).into())),
            seen,
        ),
        (
            Law::NoNameTwice,
            plant(&|_, side| side.ways.push(another("stop").into())),
            seen,
        ),
        (
            Law::NothingEmpty,
            plant(&|_, side| side.read.push(Part::Soft { text: " ".to_owned() })),
            seen,
        ),
        (
            Law::NothingWrittenWhileLocked,
            plant(&|_, side| {
                side.read.push(Part::Sentence {
                    text: format!("Hello, {}.", WRITTEN[0]),
                })
            }),
            Seen { locked: true, ..seen },
        ),
        (Law::TheEdge, plant(&|page, _| page.edge.clear()), seen),
        (
            Law::SecretsGoWhereTheyAreTaken,
            plant(&|_, side| side.ways.push(another("open").taking_secrets().into())),
            seen,
        ),
        (
            Law::PlainNames,
            plant(&|page, _| page.key = format!("own/{}", WRITTEN[0])),
            seen,
        ),
        (
            Law::APauseOffersNothingMore,
            plant(&|_, side| side.ways.push(another("go_on").into())),
            Seen {
                just_paused: true,
                ..seen
            },
        ),
        (
            Law::AnEveningIsNight,
            plant(&|_, _| ()),
            Seen {
                in_an_evening: true,
                ..seen
            },
        ),
    ];
    let laws: BTreeSet<Law> = planted.iter().map(|(law, ..)| *law).collect();
    assert_eq!(
        laws.into_iter().collect::<Vec<_>>(),
        Law::ALL,
        "each law has its planted page"
    );
    for (law, page, seen) in planted {
        assert_eq!(broken(&page, seen), [law], "{page}");
    }
}
