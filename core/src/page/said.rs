//! A page as text: what tests compare, and what a story that fails prints.

use std::fmt;

use super::{Blank, BlankKind, CardLine, Choice, Look, Page, Part, State};

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} ({:?}, {:?})", self.key, self.ground, self.layout)?;
        for (number, side) in self.sides.iter().enumerate() {
            if number > 0 {
                writeln!(f, "  ~")?;
            }
            for (mark, parts) in [(" ", &side.read), ("-", &side.choose), ("<", &side.ways)] {
                parts.iter().try_for_each(|part| writeln!(f, "  {mark} {part}"))?;
            }
        }
        self.band.iter().try_for_each(|band| writeln!(f, "  = {band}"))?;
        self.edge.iter().try_for_each(|choice| writeln!(f, "  ^ {choice}"))
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mark => f.write_str("(the still mark)"),
            Self::Word { text, behind: None } => write!(f, "# {text}"),
            Self::Word {
                text,
                behind: Some(pictogram),
            } => write!(f, "# {text} {{{pictogram:?}}}"),
            Self::Title { text } => write!(f, "## {text}"),
            Self::Question { text } => write!(f, "? {text}"),
            Self::Sentence { text } => f.write_str(text),
            Self::Soft { text } => write!(f, "({text})"),
            Self::Note { text } => write!(f, "! {text}"),
            Self::Held { text } => write!(f, "(room for: {text})"),
            Self::Said { line } => write!(f, "{line}"),
            Self::Card { title, lines } => {
                write!(f, "| {title}")?;
                lines.iter().try_for_each(|line| write!(f, " | {line}"))
            }
            Self::Field { blank } => write!(f, "{blank}"),
            Self::Stepper {
                label,
                value,
                less,
                more,
            } => write!(f, "{label}: {less} {value} {more}"),
            Self::One { choice } => write!(f, "{choice}"),
            Self::Row { choices } => spaced(f, choices),
            Self::Scale { text, answers } => {
                write!(f, "{text}: ")?;
                spaced(f, answers)
            }
            Self::Stones { stones } => {
                for stone in stones {
                    write!(f, "{}{} ", if stone.is_here { "*" } else { "" }, stone.choice)?;
                }
                Ok(())
            }
            Self::Strip { steps } => {
                for step in steps {
                    write!(f, "{{{:?}}} {} ", step.pictogram, step.text)?;
                }
                Ok(())
            }
            Self::Picture { pictogram, spoken } => write!(f, "{{{pictogram:?}}} {spoken}"),
            Self::Body { places } => places.iter().try_for_each(|place| write!(f, "{} ", place.choice)),
            Self::Shoreline { heights, spoken } => write!(f, "{{shoreline of {}}} {spoken}", heights.len()),
            Self::Circle { spoken } => write!(f, "(the circle) {spoken}"),
            Self::Steps { text, number, of } | Self::Progress { text, done: number, of } => {
                write!(f, "{text} {number}/{of}")
            }
            Self::Groups { groups } => f.write_str(&groups.join(" ")),
            Self::Code { side, spoken, .. } => write!(f, "{{code of {side}}} {spoken}"),
        }
    }
}

fn spaced(f: &mut fmt::Formatter<'_>, choices: &[Choice]) -> fmt::Result {
    for (number, choice) in choices.iter().enumerate() {
        write!(f, "{}{choice}", if number > 0 { "  " } else { "" })?;
    }
    Ok(())
}

impl fmt::Display for CardLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.over.is_empty() {
            f.write_str(&self.text)
        } else {
            write!(f, "{}: {}", self.over, self.text)
        }
    }
}

impl fmt::Display for Blank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = if self.kind == BlankKind::Secret {
            ""
        } else {
            &self.value
        };
        write!(f, "{} {}: {value}__", self.name, self.label)?;
        for more in [&self.hint, &self.may_be_seen] {
            if !more.is_empty() {
                write!(f, " ({more})")?;
            }
        }
        if self.refusal.is_empty() {
            return Ok(());
        }
        write!(f, " ! {}", self.refusal)
    }
}

impl fmt::Display for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = match self.state {
            State::Plain => "",
            State::On | State::Chosen => "(x) ",
            State::Off | State::Other => "( ) ",
            State::Still => "(-) ",
        };
        let look = match self.look {
            Look::Plain => "",
            Look::Next => " →",
            Look::Quiet => " …",
            Look::Back => " ←",
            Look::Dim => " dim",
            Look::Unseen => " unseen",
        };
        write!(f, "[{mark}{} | ", self.name)?;
        for more in [&self.over, &self.text, &self.hint] {
            if !more.is_empty() {
                write!(f, "{more} ")?;
            }
        }
        if !self.spoken.is_empty() {
            write!(f, "“{}” ", self.spoken)?;
        }
        write!(f, "|{look}")?;
        if let Some(icon) = self.icon {
            write!(f, " {{{icon:?}}}")?;
        }
        write!(f, "{}]", if self.takes_secrets { " +secrets" } else { "" })
    }
}
