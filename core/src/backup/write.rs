//! Making a backup: under another name, read back, and only then under its own.

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use stillpoint_age::{Opener, Reader, To, With, Writer};
use zeroize::Zeroizing;

use super::{BackupError, BackupTrouble, GoOn, LONGEST_BODY, LONGEST_LINE, REPORT_EVERY, Report, Source, line};
use crate::vault::{Seen, new_file};

/// Room for most lines.
const LINE: usize = 32 * 1024;
/// So much is written at once.
const PIECE: usize = 256 * 1024;

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// How long the file is, in bytes.
    pub bytes: u64,
    /// Whether that is everything. Of a damaged vault it is what could be read.
    pub is_all: bool,
}

/// Writes a backup of `source` to `file`, for whom `to` says. `made_on` is the day, as `2026-11-21`.
///
/// It is written beside `file` under another name, flushed, read back and compared; then it takes the place of whatever
/// was called `file`. On an error nothing is left of it, and what was there before is there still. It takes less than
/// half a megabyte of memory, whatever there is; a passphrase takes 128 MiB for a moment, before anything is written.
///
/// # Errors
/// [`BackupError::Stopped`] if `report` says so; [`BackupTrouble::NoRoom`]; [`BackupTrouble::Unreachable`], also for what
/// reads otherwise than it was written; and what `source` answers.
pub fn back_up(
    source: &dyn Source,
    file: &Path,
    to: &To<'_>,
    made_on: &str,
    report: &mut Report<'_>,
) -> Result<Written, BackupError> {
    let unfinished = Unfinished::beside(file)?;
    let (text, opener) = pour(new_file(&unfinished.0)?, source, to, made_on, report)?;
    let bytes = unfinished.read_back(&opener, text)?;
    unfinished.take_the_place_of(file)?;
    Ok(Written {
        bytes,
        is_all: source.count()?.is_some(),
    })
}

/// Seals `text` into `file`, for whom `to` says, with the promises of [`back_up`]: under another name, read back, renamed.
///
/// # Errors
/// [`BackupTrouble::NoRoom`]; [`BackupTrouble::Unreachable`].
pub fn seal_text(text: &[u8], file: &Path, to: &To<'_>) -> Result<(), BackupError> {
    let unfinished = Unfinished::beside(file)?;
    let mut into = BufWriter::with_capacity(PIECE, new_file(&unfinished.0)?);
    let mut writer = Writer::begin(&mut into, to)?;
    writer.write_all(text)?;
    let opener = writer.finish()?;
    into.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    unfinished.read_back(&opener, text.len() as u64)?;
    unfinished.take_the_place_of(file)
}

/// A file that is being written. Dropped, it is gone: once it was renamed, there is nothing under this name.
struct Unfinished(PathBuf);

impl Unfinished {
    fn beside(file: &Path) -> Result<Self, BackupError> {
        // The name says no more than the file's own does; what a death left under it is written over.
        let mut name = file.file_name().ok_or(BackupTrouble::Unreachable)?.to_owned();
        name.push(".part");
        Ok(Self(file.with_file_name(name)))
    }

    /// Reads the file back from the beginning to its end. Nobody else has this file's key, and each chunk is bound to its
    /// number: what authenticates is what went into it: `expected` bytes of text. Answers the file's length.
    fn read_back(&self, opener: &Opener, expected: u64) -> Result<u64, BackupError> {
        let mut file = File::open(&self.0)?;
        let length = file.metadata()?.len();
        let mut reader = Reader::open(&mut file, &With::Opener(opener))?;
        let mut text = 0_u64;
        while let Some(piece) = reader.next_piece()? {
            text = text.saturating_add(piece.len() as u64);
        }
        if text == expected {
            Ok(length)
        } else {
            Err(BackupTrouble::Unreachable.into())
        }
    }

    fn take_the_place_of(&self, file: &Path) -> Result<(), BackupError> {
        fs::rename(&self.0, file)?;
        // A rename is on the disk when its directory is. Not every file system can say so.
        if let Some(Ok(folder)) = file.parent().map(File::open) {
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// Everything in `source`, sealed into `into` and flushed. Answers how long its text is, in bytes.
pub(super) fn pour(
    into: File,
    source: &dyn Source,
    to: &To<'_>,
    made_on: &str,
    report: &mut Report<'_>,
) -> Result<(u64, Opener), BackupError> {
    let promised = source.count()?;
    let mut file = BufWriter::with_capacity(PIECE, into);
    let mut writer = Writer::begin(&mut file, to)?;
    let mut text = Text {
        into: &mut writer,
        line: Zeroizing::new(Vec::with_capacity(LINE)),
        length: 0,
        count: 0,
    };
    line::first(made_on, promised, &mut text.line);
    text.send()?;
    let mut ended = None;
    let seen = source.each(&mut |sort, body| {
        let outcome = text
            .record(|line| line::record(sort, body, line), body.len())
            .and_then(|()| {
                if text.count.is_multiple_of(REPORT_EVERY) && report(text.count, promised.unwrap_or(0)) == GoOn::Stop {
                    return Err(BackupError::Stopped);
                }
                Ok(())
            });
        match outcome {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                ended = Some(error);
                ControlFlow::Break(())
            }
        }
    })?;
    match (seen, ended) {
        (_, Some(error)) => return Err(error),
        (Seen::Enough, None) => return Err(BackupTrouble::Unreachable.into()),
        (Seen::All, None) => {}
    }
    line::end(text.count, text.length, |piece| {
        text.line.extend_from_slice(piece);
        text.send()
    })?;
    if report(text.count, promised.unwrap_or(text.count)) == GoOn::Stop {
        return Err(BackupError::Stopped);
    }
    let length = text.length;
    let opener = writer.finish()?;
    file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    Ok((length, opener))
}

/// The text of a backup, on its way.
struct Text<'a, 'b> {
    into: &'a mut Writer<'b>,
    line: Zeroizing<Vec<u8>>,
    length: u64,
    count: u32,
}

impl Text<'_, '_> {
    fn record(&mut self, write: impl FnOnce(&mut Vec<u8>), body: usize) -> Result<(), BackupError> {
        if body > LONGEST_BODY {
            // Nobody writes a megabyte by hand; a backup without it would be none.
            return Err(BackupTrouble::NoRoom.into());
        }
        if self.line.capacity() < LONGEST_LINE && self.line.capacity() < body.saturating_mul(2) {
            // A new one: growing would leave a copy of the old one behind.
            self.line = Zeroizing::new(Vec::with_capacity(body.saturating_mul(2)));
        }
        write(&mut self.line);
        self.count = self.count.saturating_add(1);
        self.send()
    }

    fn send(&mut self) -> Result<(), BackupError> {
        self.length = self.length.saturating_add(self.line.len() as u64);
        self.into.write_all(&self.line)?;
        self.line.clear();
        Ok(())
    }
}
