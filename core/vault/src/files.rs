//! Making a vault and opening its file.

use std::{
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags, params};
use stillpoint_seal::{Key, PublicKey, fill_random};

use super::{
    DeviceKeys, Name, Secret, Vault, VaultError,
    anchor::Recalled,
    forever::sweep_unfinished,
    head::Head,
    keys::{Identity, InboxKeys, Keys},
    migrating::STEPS,
    room::ROOM,
    schema,
    slots::{self, Slots, Way},
    store::Store,
    wiping::take_back_the_wish,
};

/// The file's name says nothing about what is in it.
pub(super) const FILE: &str = "data";
pub(super) const UNFINISHED: &str = "data.new";
/// What SQLite puts beside a file.
pub(super) const BESIDE: [&str; 3] = ["-wal", "-journal", "-shm"];

impl Vault {
    /// Whether there is a vault in the directory `place`. When nobody can tell, the answer is yes: then nothing is
    /// made over it.
    #[must_use]
    pub fn exists(place: &Path) -> bool {
        !matches!(fs::symlink_metadata(place.join(FILE)), Err(error) if error.kind() == ErrorKind::NotFound)
    }

    /// Makes an empty vault, as [`Vault::create_holding`] does.
    ///
    /// # Errors
    /// As [`Vault::create_holding`].
    pub fn create(place: &Path, secret: Option<&Secret>, keys: &dyn DeviceKeys) -> Result<Self, VaultError> {
        Self::create_holding(place, secret, keys, &[])
    }

    /// Makes a vault in the directory `place` that holds `first`, and opens it. Without a secret, the phone's own key
    /// opens it.
    ///
    /// It appears whole or not at all: it is made under another name and renamed. The phone is asked for its key
    /// before anything is written.
    ///
    /// # Errors
    /// [`VaultError::AlreadyThere`], [`VaultError::KeyUnavailable`], or [`VaultError::NotSaved`] with nothing left
    /// behind: the caller still has `first`, and can try again.
    pub fn create_holding(
        place: &Path,
        secret: Option<&Secret>,
        keys: &dyn DeviceKeys,
        first: &[(Name, &[u8])],
    ) -> Result<Self, VaultError> {
        Self::create_filled(place, secret, keys, &mut |vault| {
            first.iter().try_for_each(|(name, body)| vault.put(*name, body))
        })
    }

    /// Makes a vault as [`Vault::create_holding`] does, with whatever `fill` puts into it. An error of `fill` leaves
    /// nothing behind.
    ///
    /// # Errors
    /// As [`Vault::create_holding`], and those of `fill`.
    pub(super) fn create_filled(
        place: &Path,
        secret: Option<&Secret>,
        keys: &dyn DeviceKeys,
        fill: &mut dyn FnMut(&mut Self) -> Result<(), VaultError>,
    ) -> Result<Self, VaultError> {
        if Self::exists(place) {
            return Err(VaultError::AlreadyThere);
        }
        take_back_the_wish(place)?;
        let identity = Identity::fresh()?;
        let own = Keys::below(Key::random()?);
        let inbox = InboxKeys::fresh(&identity, &own)?;
        let slot = slots::make(secret, &own.data, &identity, keys)?;
        let mut vault = Self::make(place, fill, (&identity, &inbox, own, slot)).map_err(VaultError::while_writing)?;
        // If the phone cannot remember it now, it does at the next unlock.
        let _ = vault.remember(keys);
        Ok(vault)
    }

    fn make(
        place: &Path,
        fill: &mut dyn FnMut(&mut Self) -> Result<(), VaultError>,
        (identity, inbox, own, slot): (&Identity, &InboxKeys, Keys, (Way, Vec<u8>)),
    ) -> Result<Self, VaultError> {
        fs::create_dir_all(place).map_err(|_| VaultError::NotSaved)?;
        let unfinished = Unfinished(place.join(UNFINISHED));
        unfinished.sweep();
        let mut slots = Slots::default();
        slots.set(slot.0, slot.1);
        let mut head = Head::empty(slots.digest(&own));
        fill_random(&mut head.writer)?;
        write_new(&unfinished.0, identity, inbox, &own, &slots, &mut head)?;
        let mut vault = Self::open_file(&unfinished.0)?;
        // What the phone remembers of an earlier vault is of no use any more.
        vault.recalled = Recalled::Nothing;
        vault.open_with(own.data);
        fill(&mut vault)?;
        let data = vault
            .open
            .take()
            .map(|open| open.keys.data)
            .ok_or(VaultError::NotSaved)?;
        vault.close()?;
        // What a vanished vault left beside it would be taken for the log of this one.
        sweep_beside(&place.join(FILE));
        if Self::exists(place) {
            return Err(VaultError::AlreadyThere);
        }
        fs::rename(&unfinished.0, place.join(FILE)).map_err(|_| VaultError::NotSaved)?;
        let _ = flush_directory(place);
        let mut vault = Self::open(place).inspect_err(|_| {
            // Told that it was not made, the caller tries again: it must not find this one in its way.
            let _ = fs::remove_file(place.join(FILE));
            let _ = fs::remove_file(place.join(ROOM));
            sweep_beside(&place.join(FILE));
        })?;
        vault.recalled = Recalled::Nothing;
        vault.open_with(data);
        Ok(vault)
    }

    /// Opens the file of the vault in the directory `place`. It is still locked.
    ///
    /// # Errors
    /// [`VaultError::NotThere`], [`VaultError::InUse`], [`VaultError::TooNew`], [`VaultError::Damaged`] or
    /// [`VaultError::Unreachable`]. In each case the file is as it was.
    pub fn open(place: &Path) -> Result<Self, VaultError> {
        let file = place.join(FILE);
        match fs::metadata(&file) {
            Ok(_) => {
                Self::migrate(place, STEPS)?;
                let mut vault = Self::open_file(&file)?;
                // It is locked by now: nobody else is writing there.
                sweep_unfinished(&vault);
                vault.begin_the_log_anew();
                vault.hold_room();
                Ok(vault)
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Err(VaultError::NotThere),
            Err(_) => Err(VaultError::Unreachable),
        }
    }

    /// After a death the log is still there, and its end may be torn. SQLite would go on in it under the same salt: then
    /// what is written next could, cut off once more, complete what was torn, and something that nobody was told of, and
    /// that was not there a moment ago, would come back. Where it cannot be done now, it is done when it is locked.
    fn begin_the_log_anew(&mut self) {
        let mut log = self.file.clone().into_os_string();
        log.push("-wal");
        if fs::metadata(log).is_ok_and(|log| log.len() > 0) {
            self.empty_the_log();
        }
    }

    pub(super) fn open_file(file: &Path) -> Result<Self, VaultError> {
        // Without CREATE: nothing is ever made in place of a file that has just gone.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(file, flags)?;
        schema::distrust(&connection)?;
        schema::accept(&connection)?;
        let (identity, inbox, earlier) = read_meta(&connection)?;
        let slots = read_slots(&connection)?;
        Ok(Self {
            store: Store::new(connection),
            identity,
            inbox,
            slots,
            file: file.to_owned(),
            earlier,
            recalled: Recalled::NotAsked,
            writer: None,
            owes_an_empty_log: false,
            is_closed: false,
            #[cfg(test)]
            folder_fails: false,
            rewriting: None,
            biometrics_fell: false,
            open: None,
        })
    }

    /// Empties the log into the file and closes it.
    pub(super) fn close(self) -> Result<(), VaultError> {
        // Now, because closing does the same and keeps a failure to itself.
        schema::empty_the_log(&self.store.connection)?;
        self.store.close()
    }
}

pub(super) fn write_new(
    file: &Path,
    identity: &Identity,
    inbox: &InboxKeys,
    keys: &Keys,
    slots: &Slots,
    head: &mut Head,
) -> Result<(), VaultError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    schema::distrust(&connection)?;
    schema::log_ahead(&connection)?;
    let store = Store::new(connection);
    store.write(|connection| {
        schema::lay_out(connection)?;
        connection.execute(
            "INSERT INTO meta (one, vault, epoch, inbox_public, inbox_secret) VALUES (1, ?1, ?2, ?3, ?4)",
            params![identity.vault, identity.epoch, inbox.public.0, inbox.sealed_secret],
        )?;
        slots.each(|way, slot| put_slot(connection, way, slot))?;
        let head = head.seal(identity, keys)?;
        connection.execute("INSERT INTO head (one, sealed) VALUES (1, ?1)", [head])?;
        Ok(())
    })?;
    // Now, because closing does the same and keeps a failure to itself.
    schema::empty_the_log(&store.connection)?;
    store.close()
}

pub(super) fn put_slot(connection: &Connection, way: Way, body: &[u8]) -> Result<(), VaultError> {
    connection.execute(
        "INSERT INTO slot (way, body) VALUES (?1, ?2) ON CONFLICT (way) DO UPDATE SET body = ?2",
        params![way as i64, body],
    )?;
    Ok(())
}

type Meta = (Identity, InboxKeys, Option<Vec<u8>>);

fn read_meta(connection: &Connection) -> Result<Meta, VaultError> {
    let query = "SELECT vault, epoch, inbox_public, inbox_secret, earlier FROM meta";
    let (vault, epoch, public, sealed_secret, earlier) = connection.query_row(query, [], |row| {
        let vault: [u8; 16] = row.get(0)?;
        let public: [u8; 32] = row.get(2)?;
        Ok((vault, row.get(1)?, public, row.get(3)?, row.get(4)?))
    })?;
    let public = PublicKey(public);
    let inbox = InboxKeys { public, sealed_secret };
    Ok((Identity { vault, epoch }, inbox, earlier))
}

fn read_slots(connection: &Connection) -> Result<Slots, VaultError> {
    let mut slots = Slots::default();
    let mut statement = connection.prepare("SELECT way, body FROM slot")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let way = Way::from_number(row.get(0)?).ok_or(VaultError::DAMAGED)?;
        slots.set(way, row.get(1)?);
    }
    Ok(slots)
}

/// A vault that is being made. Dropped, it is gone: once it has been renamed, there is nothing under this name.
pub(super) struct Unfinished(pub(super) PathBuf);

impl Unfinished {
    pub(super) fn sweep(&self) {
        let _ = fs::remove_file(&self.0);
        sweep_beside(&self.0);
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        self.sweep();
    }
}

pub(super) fn sweep_beside(file: &Path) {
    for ending in BESIDE {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        let _ = fs::remove_file(PathBuf::from(name));
    }
}

/// A rename is on the disk when its directory is. Not every file system can say so; where a failure is let go, the vault
/// may be gone after a power cut in its first seconds, as if it had never been made.
pub(super) fn flush_directory(place: &Path) -> io::Result<()> {
    fs::File::open(place)?.sync_all()
}
