//! What `cargo xtask test --long` does besides: what takes hours, and is run once before an issue is closed.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::{
    android, attack, bindings, crash, doctor, elsewhere,
    end::{End, of},
    fuzz, screens, swift,
    tools::{Outcome, cargo, run},
    twice,
};

/// How much of everything there is.
#[derive(Clone, Copy)]
pub(crate) struct Figures {
    /// For so many seconds of the processor's time each target is fuzzed.
    fuzzed_s: u32,
    /// At so many points the power is cut.
    cuts: u32,
    /// So many walks are gone at random: in the core, and through Swift's state.
    walks: u32,
    /// So many of them through the real activity on Android.
    android_walks: u32,
    /// So many evenings that nobody has seen are played.
    evenings: u32,
    /// At every so many-th byte the source of an age file fails.
    every_byte: u32,
}

impl Figures {
    /// As it is to be shown.
    pub(crate) const WHOLE: Self = Self {
        fuzzed_s: 15 * 60,
        cuts: 1_000_000,
        walks: 1_000,
        android_walks: 500,
        evenings: 2_000,
        every_byte: 1,
    };

    /// Just enough to see that each of them works.
    pub(crate) const BRIEF: Self = Self {
        fuzzed_s: 10,
        cuts: 1_000,
        walks: 20,
        android_walks: 12,
        evenings: 500,
        every_byte: 997,
    };
}

/// One of them.
pub(crate) struct Long {
    /// What it is called behind `--only`.
    pub(crate) name: String,
    /// What it does, with its figures.
    pub(crate) says: String,
    /// Does it.
    pub(crate) run: Box<dyn Fn() -> End>,
}

impl Long {
    fn new(name: &str, says: String, run: impl Fn() -> End + 'static) -> Self {
        let (name, run) = (name.to_owned(), Box::new(run));
        Self { name, says, run }
    }

    /// Whether `wanted` means it: its name, or the first word of it (`fuzz` is every target).
    fn is(&self, wanted: &str) -> bool {
        self.name == wanted || self.name.split('-').next() == Some(wanted)
    }
}

/// All of them, or those that `only` names.
pub(crate) fn steps(figures: Figures, only: &[String]) -> Outcome<Vec<Long>> {
    let all = all(figures)?;
    if let Some(other) = only.iter().find(|name| !all.iter().any(|step| step.is(name))) {
        let names: Vec<&str> = all.iter().map(|step| step.name.as_str()).collect();
        return Err(format!(
            "there is no long step `{other}`; there are {}",
            names.join(", ")
        ));
    }
    let is_wanted = |step: &Long| only.is_empty() || only.iter().any(|name| step.is(name));
    Ok(all.into_iter().filter(is_wanted).collect())
}

fn all(figures: Figures) -> Outcome<Vec<Long>> {
    let Figures {
        fuzzed_s,
        cuts,
        walks,
        android_walks,
        evenings,
        every_byte,
    } = figures;
    let mut all = vec![
        Long::new(
            "age",
            format!("an age file whose source fails, at every {} byte", nth(every_byte)),
            move || {
                of(run(cargo()
                    .args(["test", "-p", "stillpoint-age", "--test", "failing", "--", "--ignored"])
                    .env("STILLPOINT_EVERY_BYTE", every_byte.to_string())))
            },
        ),
        Long::new("walks", format!("{walks} walks over the pages, at random"), move || {
            of(run(cargo()
                .args(["test", "-p", "stillpoint-tests", "--test", "pages", "at_random"])
                .env("STILLPOINT_WALKS", walks.to_string())))
        }),
        Long::new(
            "walks-android",
            format!("{android_walks} walks through the real activity, at random, and a sixth of them on API 29"),
            move || match doctor::check().and_then(|()| android::check()) {
                Ok(()) => of(android::walks(android_walks)),
                Err(why) => End::Skipped(why),
            },
        ),
        Long::new(
            "walks-swift",
            format!("{walks} walks through the iPhone's state of the screens, at random"),
            move || match swift::is_to_be_had() {
                true => of(swift::walks(walks)),
                false => End::Skipped("there is no Swift 6 here, and no way to unpack one".to_owned()),
            },
        ),
        Long::new(
            "fitting",
            "every page fits on every size of screen: on its side, on half of one, on a tablet, too".to_owned(),
            || of(bindings::make().and_then(|()| screens::fitting())),
        ),
        Long::new(
            "evenings",
            format!("{evenings} evenings that nobody has seen"),
            move || {
                let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                of(run(cargo()
                    .args([
                        "test",
                        "-p",
                        "stillpoint-tests",
                        "--test",
                        "evenings",
                        "--",
                        "--nocapture",
                    ])
                    .env("STILLPOINT_EVENINGS", evenings.to_string())
                    .env("STILLPOINT_EVENINGS_FROM", (now.as_secs() << 16).to_string())))
            },
        ),
        Long::new("attack", "whoever can write to the file".to_owned(), || {
            of(attack::command(&[]))
        }),
        Long::new("crash", format!("the power cut at {cuts} points"), move || {
            of(crash::command(&["--points".to_owned(), cuts.to_string()]))
        }),
        Long::new(
            "twice",
            "the library, built in two folders, is the same to the byte".to_owned(),
            || twice::check().map_or_else(End::Skipped, |()| of(twice::library())),
        ),
        Long::new(
            "apk-twice",
            "the app for Android, built in two folders, is the same to the byte but for its signature".to_owned(),
            || {
                let can = twice::check()
                    .and_then(|()| doctor::check())
                    .and_then(|()| android::check());
                can.map_or_else(End::Skipped, |()| of(twice::app()))
            },
        ),
        Long::new(
            "miri",
            "Miri looks at every byte that seal, age and what the vault seals touch; some tests with fewer figures"
                .to_owned(),
            || elsewhere::check_miri().map_or_else(End::Skipped, |()| of(elsewhere::miri())),
        ),
        Long::new(
            "arm64",
            "the vault's tests on the processor that phones have, emulated".to_owned(),
            || elsewhere::check_arm64().map_or_else(End::Skipped, |()| of(elsewhere::arm64())),
        ),
    ];
    for target in fuzz::targets()? {
        let says = format!(
            "libFuzzer looks for bytes that harm `{target}`, {fuzzed_s} s of the processor's time, corpus kept"
        );
        all.push(Long::new(&format!("fuzz-{target}"), says, move || {
            fuzz::check().map_or_else(End::Skipped, |()| of(fuzz::look(&target, fuzzed_s)))
        }));
    }
    Ok(all)
}

fn nth(number: u32) -> String {
    match number {
        1 => "single".to_owned(),
        _ => format!("{number}th"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Figures, steps};

    fn names(only: &[&str]) -> Vec<String> {
        let only: Vec<String> = only.iter().map(ToString::to_string).collect();
        let steps = steps(Figures::BRIEF, &only).unwrap_or_default();
        steps.into_iter().map(|step| step.name).collect()
    }

    #[test]
    fn each_can_be_run_alone_and_every_target_of_the_fuzzer_is_one() {
        assert_eq!(names(&["walks"]), ["walks", "walks-android", "walks-swift"]);
        assert_eq!(names(&["fuzz-age", "age"]), ["age", "fuzz-age"]);
        let fuzzed = names(&["fuzz"]);
        assert!(fuzzed.len() >= 11 && fuzzed.iter().all(|name| name.starts_with("fuzz-")));
        assert_eq!(names(&[]).len(), fuzzed.len() + 12);
        assert!(names(&["nothing"]).is_empty() && names(&["fuzz-"]).is_empty());
    }
}
