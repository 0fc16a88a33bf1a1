//! Reading: nothing is given out that does not authenticate, and an end that was not written as an end is an error.

use std::io::{self, BufRead, BufReader, Read};

use stillpoint_seal::{Key, TAG_LENGTH, open_chunk};
use zeroize::Zeroizing;

use crate::{
    AgeError, CHUNK, With,
    header::Header,
    wrap::unwrapped,
    write::{nonce, payload_key},
};

/// Decrypts what it reads.
pub struct Reader<'a> {
    from: BufReader<&'a mut dyn Read>,
    key: Key,
    number: u64,
    /// The chunk that is being given out, and how much of it has been.
    chunk: Zeroizing<Vec<u8>>,
    given: usize,
    is_over: bool,
    /// What went wrong. Every later call says so again: what lies in the buffer by then is anybody's guess.
    failed: Option<AgeError>,
}

impl<'a> Reader<'a> {
    /// Opens a file with what `with` says.
    ///
    /// # Errors
    /// [`AgeError::NotAge`], [`AgeError::Newer`], [`AgeError::WrongKey`], [`AgeError::Changed`],
    /// [`AgeError::TooMuchWork`] for a passphrase that was stretched with more than 256 MiB, or [`AgeError::Io`].
    #[inline(never)]
    pub fn open(from: &'a mut dyn Read, with: &With<'_>) -> Result<Self, AgeError> {
        let mut from = BufReader::with_capacity(CHUNK, from);
        let header = Header::read(&mut from)?;
        let file_key = match with {
            With::Opener(opener) => opener.0.clone(),
            _ => unwrapped(&header.stanzas, with)?,
        };
        if !header.is_by(&file_key)? {
            return Err(AgeError::Changed);
        }
        let mut nonce = [0; 16];
        from.read_exact(&mut nonce).map_err(cut_short)?;
        Ok(Self {
            from,
            key: payload_key(&file_key, &nonce)?,
            number: 0,
            chunk: Zeroizing::new(Vec::with_capacity(CHUNK.saturating_add(TAG_LENGTH))),
            given: 0,
            is_over: false,
            failed: None,
        })
    }

    /// Appends the next line to `line`, without its end. False at the end of the text.
    ///
    /// # Errors
    /// [`AgeError::Changed`], also for a line of more than `longest` bytes; [`AgeError::Io`].
    #[inline(never)]
    pub fn read_line(&mut self, line: &mut Vec<u8>, longest: usize) -> Result<bool, AgeError> {
        let mut has_any = false;
        loop {
            if self.given >= self.chunk.len() && !self.next()? {
                return Ok(has_any);
            }
            has_any = true;
            let rest = self.chunk.get(self.given..).unwrap_or_default();
            let room = longest.saturating_add(1).saturating_sub(line.len());
            // The standard library's search for the end of a line is the quick one.
            let read = rest.take(room as u64).read_until(b'\n', line)?;
            self.given = self.given.saturating_add(read);
            if line.last() == Some(&b'\n') {
                line.pop();
                return Ok(true);
            }
            if line.len() > longest {
                return Err(AgeError::Changed);
            }
        }
    }

    /// The next piece of the text, as it lies here; none at its end.
    ///
    /// # Errors
    /// [`AgeError::Changed`]; [`AgeError::Io`].
    #[inline(never)]
    pub fn next_piece(&mut self) -> Result<Option<&[u8]>, AgeError> {
        if self.given >= self.chunk.len() && !self.next()? {
            return Ok(None);
        }
        let begin = self.given;
        self.given = self.chunk.len();
        Ok(self.chunk.get(begin..))
    }

    /// The next chunk. False after the last. After an error there is none, and never will be: whoever asks again, as the
    /// standard library does by itself where it was interrupted, is not given what was read and not opened.
    fn next(&mut self) -> Result<bool, AgeError> {
        if let Some(error) = &self.failed {
            return Err(error.again());
        }
        if self.is_over {
            return Ok(false);
        }
        self.given = 0;
        self.opened().inspect_err(|error| {
            self.chunk.clear();
            self.failed = Some(error.again());
        })
    }

    /// Reads and opens a chunk. After an error it lies there as it was read.
    fn opened(&mut self) -> Result<bool, AgeError> {
        self.chunk.clear();
        let most = CHUNK.saturating_add(TAG_LENGTH);
        (&mut self.from).take(most as u64).read_to_end(&mut self.chunk)?;
        let is_last = self.chunk.len() < most || self.is_at_the_end()?;
        open_chunk(&self.key, nonce(self.number, is_last), &mut self.chunk)?;
        // An empty chunk says nothing that the one before could not have said: only an empty text has one.
        if self.chunk.is_empty() && self.number > 0 {
            return Err(AgeError::Changed);
        }
        self.number = self.number.saturating_add(1);
        self.is_over = is_last;
        Ok(!self.chunk.is_empty())
    }

    /// Whether nothing follows. An interruption is no error: it is asked again.
    fn is_at_the_end(&mut self) -> io::Result<bool> {
        loop {
            match self.from.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                outcome => return outcome.map(<[u8]>::is_empty),
            }
        }
    }
}

impl Read for Reader<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.given >= self.chunk.len() && !self.next().map_err(as_io)? {
            return Ok(0);
        }
        let rest = self.chunk.get(self.given..).unwrap_or_default();
        let length = rest.len().min(into.len());
        into.iter_mut().zip(rest).for_each(|(byte, from)| *byte = *from);
        self.given = self.given.saturating_add(length);
        Ok(length)
    }
}

fn cut_short(error: io::Error) -> AgeError {
    if error.kind() == io::ErrorKind::UnexpectedEof {
        AgeError::Changed
    } else {
        AgeError::Io(error)
    }
}

fn as_io(error: AgeError) -> io::Error {
    match error {
        AgeError::Io(error) => error,
        other => io::Error::new(io::ErrorKind::InvalidData, other),
    }
}
