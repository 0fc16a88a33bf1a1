//! What the screens say for the sake of eyes and hands, read from their sources: nothing is cut where type is large, what the phone was
//! asked for is heeded, and no keyboard learns or changes what is written.

use std::{fs, ops::Range, path::Path};

use super::sources::swift_files;
use crate::tools::{Outcome, at};

/// What somebody can ask the phone for, for the sake of eyes and hands, and the app has to heed.
const HEEDED: &[&str] = &[
    "\\.accessibilityReduceMotion)",
    "\\.colorSchemeContrast)",
    "\\.dynamicTypeSize)",
    "\\.legibilityWeight)",
];

/// What keeps a keyboard, and what fills in passwords, from what is written; and how often it has to be said: of a line, and of lines.
const KEYBOARD: &[(&str, usize)] = &[
    ("SecureField(", 1),
    (".autocorrectionDisabled()", 1),
    (".textContentType(.oneTimeCode)", 1),
    (".textInputAutocapitalization(.never)", 1),
    (".smartQuotesType", 2),
    (".smartDashesType", 2),
    (".smartInsertDeleteType", 2),
    (".inlinePredictionType", 2),
];

/// What draws something to touch, or whatever it is given.
const CHOICES: &[&str] = &["ChoicePart(", "BandView(", "Touched(", "DimChoice(", "{ content }"];

/// What looks whether there is room from side to side, and what from top to bottom.
const BESIDE: &[&str] = &["ViewThatFits(in: .horizontal)"];
const BELOW: &[&str] = &["ScrollView", "FittedType(axes: .vertical)", "ViewThatFits("];

/// Everything that is wrong with the screens below `ios`.
pub(super) fn problems(ios: &Path) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    let mut app = String::new();
    for file in swift_files(&ios.join("App"))? {
        let text = fs::read_to_string(&file).map_err(at(&file))?;
        let code: String = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .flat_map(|line| [line, "\n"])
            .collect();
        let name = file.display();
        for beside in blocks(&code, "HStack") {
            let inside = &code[beside.clone()];
            if CHOICES.iter().any(|choice| inside.contains(choice)) && !is_within(&code, beside.start, BESIDE) {
                found.push(format!(
                    "{name}: choices stand side by side, whether there is room or not"
                ));
            }
        }
        // The pages themselves: parts and bands go somewhere where all of them can be seen.
        if file.parent().is_some_and(|folder| folder.ends_with("Page")) && !file.ends_with("Parts.swift") {
            let drawn = ["Parts(", "BandView("].iter().flat_map(|what| code.match_indices(what));
            for (drawn, _) in drawn.filter(|(drawn, _)| !is_within(&code, *drawn, BELOW)) {
                let line = code[..drawn].lines().last().unwrap_or_default();
                if !line.trim_start().starts_with("func") && !line.ends_with("struct ") {
                    found.push(format!("{name}: what stands there neither scrolls nor becomes smaller"));
                }
            }
        }
        app += &code;
    }
    for asked in HEEDED.iter().filter(|asked| !app.contains(**asked)) {
        let asked = asked.trim_matches(['\\', '.', ')']);
        found.push(format!("the app does not heed {asked}"));
    }
    for (said, times) in KEYBOARD {
        if app.matches(said).count() < *times {
            found.push(format!("a keyboard may learn or change what is written: {said}"));
        }
    }
    Ok(found)
}

/// What each `name (…) { … }` of `code` holds between its braces.
fn blocks(code: &str, name: &str) -> Vec<Range<usize>> {
    let begins = code.match_indices(name).filter_map(|(at, _)| {
        let mut from = at + name.len();
        if !name.ends_with(')') && code[from..].starts_with('(') {
            from = closed(code, from, ['(', ')'])?;
        }
        let gap = code[from..].len() - code[from..].trim_start().len();
        let from = from + gap;
        code[from..].starts_with('{').then_some(from)
    });
    begins
        .filter_map(|from| Some(from..closed(code, from, ['{', '}'])?))
        .collect()
}

/// Where what begins at `from` with the first of the two ends with the second.
fn closed(code: &str, from: usize, [open, close]: [char; 2]) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, letter) in code[from..].char_indices() {
        if letter == open {
            depth += 1;
        } else if letter == close {
            depth = depth.checked_sub(1)?;
            if depth == 0 {
                return Some(from + at + 1);
            }
        }
    }
    None
}

/// Whether `at` lies within a block of one of these.
fn is_within(code: &str, at: usize, names: &[&str]) -> bool {
    let mut all = names.iter().flat_map(|name| blocks(code, name.trim_end_matches('(')));
    all.any(|block| block.contains(&at))
}

#[cfg(test)]
mod tests {
    use super::{BESIDE, blocks, is_within};

    #[test]
    fn a_block_ends_with_its_own_brace_and_what_lies_in_it_is_told_from_what_does_not() {
        let code = "ViewThatFits(in: .horizontal) {\n HStack(spacing: max(1, 2)) { if a { b } }\n VStack { c }\n}\nHStack { d }";
        let held: Vec<&str> = blocks(code, "HStack").into_iter().map(|block| &code[block]).collect();
        assert_eq!(held, ["{ if a { b } }", "{ d }"]);
        assert!(is_within(code, code.find("c }").unwrap(), BESIDE));
        assert!(!is_within(code, code.find("d }").unwrap(), BESIDE));
    }
}
