//! Writing: the header, then the plain text in chunks (age.md, "Payload"; the STREAM construction of Hoang,
//! Reyhanitabar, Rogaway and Vizár, 2015). Each chunk is bound to its number, and the last one says that it is the last.

use std::io::{self, Write};

use stillpoint_seal::{CHUNK_NONCE_LENGTH, Key, TAG_LENGTH, derive, fill_random, seal_chunk};
use zeroize::Zeroizing;

use crate::{
    AgeError, CHUNK, FileKey, To, header,
    wrap::{PASSPHRASE_WORK, wrapped},
};

/// The key of one file that was just written. Overwritten when it is dropped.
pub struct Opener(pub(crate) FileKey);

/// Encrypts what is written to it. Without [`Writer::finish`] what it wrote is no age file, and nobody takes it for one.
pub struct Writer<'a> {
    into: &'a mut dyn Write,
    file_key: FileKey,
    key: Key,
    number: u64,
    /// Plain text that waits for its chunk to be full.
    chunk: Zeroizing<Vec<u8>>,
    /// What went wrong. Every later call says so again: what was written so far has a hole.
    failed: Option<io::ErrorKind>,
}

impl<'a> Writer<'a> {
    /// Begins a file for whom `to` says. With a passphrase this takes 128 MiB and a fraction of a second.
    ///
    /// # Errors
    /// [`AgeError::Io`]; [`AgeError::NoRandomness`]; [`AgeError::Changed`] for a recipient that keeps no secret;
    /// [`AgeError::TooMuchWork`] where the memory for a passphrase is not to be had.
    #[inline(never)]
    pub fn begin(into: &'a mut dyn Write, to: &To<'_>) -> Result<Self, AgeError> {
        Self::begin_with_work(into, to, PASSPHRASE_WORK)
    }

    /// Begins a file whose passphrase takes 2^`work` KiB: so that tests need not stretch for long.
    ///
    /// # Errors
    /// As [`Writer::begin`].
    #[doc(hidden)]
    #[inline(never)]
    pub fn begin_with_work(into: &'a mut dyn Write, to: &To<'_>, work: u8) -> Result<Self, AgeError> {
        let mut file_key = FileKey::default();
        fill_random(file_key.as_mut_slice())?;
        into.write_all(&header::written(&file_key, &wrapped(&file_key, to, work)?)?)?;
        let mut nonce = [0; 16];
        fill_random(&mut nonce)?;
        into.write_all(&nonce)?;
        Ok(Self {
            into,
            key: payload_key(&file_key, &nonce)?,
            file_key,
            number: 0,
            chunk: Zeroizing::new(Vec::with_capacity(CHUNK.saturating_add(TAG_LENGTH))),
            failed: None,
        })
    }

    /// Writes the last chunk. What was written is a file now, as far as `into` kept it; what this answers reads it back.
    ///
    /// # Errors
    /// [`AgeError::Io`].
    #[inline(never)]
    pub fn finish(mut self) -> Result<Opener, AgeError> {
        self.must_be_whole()?;
        self.send(true)?;
        self.into.flush()?;
        Ok(Opener(self.file_key))
    }

    fn send(&mut self, is_last: bool) -> io::Result<()> {
        let nonce = nonce(self.number, is_last);
        let sent = seal_chunk(&self.key, nonce, &mut self.chunk)
            .map_err(io::Error::other)
            .and_then(|()| self.into.write_all(&self.chunk));
        // Sealed or half sealed: it is never to be sealed again under the same nonce.
        self.chunk.clear();
        self.number = self.number.saturating_add(1);
        sent.inspect_err(|error| self.failed = Some(error.kind()))
    }

    fn must_be_whole(&self) -> io::Result<()> {
        self.failed.map_or(Ok(()), |kind| Err(kind.into()))
    }
}

impl Write for Writer<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.must_be_whole()?;
        // Only when there is more: a full chunk may be the last, which has to say so.
        if self.chunk.len() == CHUNK && !bytes.is_empty() {
            self.send(false)?;
        }
        let room = CHUNK.saturating_sub(self.chunk.len());
        let taken = bytes.get(..room).unwrap_or(bytes);
        self.chunk.extend_from_slice(taken);
        Ok(taken.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.must_be_whole()?;
        // What has no full chunk yet waits for one.
        self.into.flush()
    }
}

pub(crate) fn payload_key(file_key: &FileKey, nonce: &[u8; 16]) -> Result<Key, AgeError> {
    Ok(derive(&[file_key.as_slice()], nonce, &[b"payload"])?)
}

/// The chunk's number in eleven bytes, big-endian, and whether it is the last.
pub(crate) fn nonce(number: u64, is_last: bool) -> [u8; CHUNK_NONCE_LENGTH] {
    let mut nonce = [0; CHUNK_NONCE_LENGTH];
    let (_, end) = nonce.split_at_mut(3);
    end.iter_mut()
        .zip(number.to_be_bytes().into_iter().chain([u8::from(is_last)]))
        .for_each(|(byte, from)| *byte = from);
    nonce
}
