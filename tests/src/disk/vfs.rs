//! Between SQLite and the operating system: a VFS (sqlite.org/vfs.html) in front of the one that SQLite brings.
//!
//! Registered as the default, so that the vault opens its file as it always does. Whatever is opened in a folder that
//! nobody watches goes straight to the real one. The files are real: what is written down has really been done.
//!
//! Shared memory is left out (`iVersion` 1): a vault has its log to itself and needs none.
#![expect(
    unsafe_op_in_unsafe_fn,
    reason = "SQLite calls every function here under one contract: pointers are valid for the length of the call, a \
              file was opened by `open` before and is used by one thread at a time"
)]

use std::{
    ffi::{CStr, OsStr, c_char, c_int, c_void},
    os::unix::ffi::OsStrExt,
    path::Path,
    ptr, slice,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
};

use rusqlite::ffi;

use super::{
    fault::{Fault, Io},
    watch::{Change, Name, Watch},
};

/// The VFS that SQLite brings.
struct Real(*mut ffi::sqlite3_vfs);

// SAFETY: SQLite's own VFS lives for ever and may be called from any thread.
unsafe impl Send for Real {}
// SAFETY: as above.
unsafe impl Sync for Real {}

static REAL: OnceLock<Real> = OnceLock::new();
static TEMPORARY: AtomicUsize = AtomicUsize::new(0);

/// How many files without a name SQLite has opened in this process: it spills there what does not fit into memory.
#[must_use]
pub fn temporary_files() -> usize {
    TEMPORARY.load(Ordering::Relaxed)
}

/// Makes this the VFS of every connection that is opened from now on.
pub(super) fn stand_between() {
    REAL.get_or_init(|| {
        // SAFETY: finding the default VFS asks for nothing; it is a valid struct that lives for ever.
        let real = unsafe { ffi::sqlite3_vfs_find(ptr::null()) };
        assert!(!real.is_null(), "SQLite brings no VFS");
        // SAFETY: `real` is valid. What is not replaced here does not look at the struct it is called through.
        let mut ours = unsafe { *real };
        ours.szOsFile += size_of::<File>() as c_int;
        ours.pNext = ptr::null_mut();
        ours.zName = c"watched".as_ptr();
        ours.xOpen = Some(open);
        ours.xDelete = Some(remove);
        ours.xAccess = Some(access);
        // SAFETY: the struct and its name live for ever.
        let registered = unsafe { ffi::sqlite3_vfs_register(Box::into_raw(Box::new(ours)), 1) };
        assert_eq!(registered, ffi::SQLITE_OK, "SQLite takes no other VFS");
        Real(real)
    });
}

fn real() -> *mut ffi::sqlite3_vfs {
    REAL.get().map_or(ptr::null_mut(), |real| real.0)
}

/// A file that is watched. The real one lies behind it in the same memory.
#[repr(C)]
struct File {
    base: ffi::sqlite3_file,
    about: *mut About,
}

struct About {
    watch: Arc<Watch>,
    name: Name,
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 1,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(flush),
    xFileSize: Some(size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(is_reserved),
    xFileControl: Some(control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(characteristics),
    xShmMap: None,
    xShmLock: None,
    xShmBarrier: None,
    xShmUnmap: None,
    xFetch: None,
    xUnfetch: None,
};

unsafe fn about<'a>(file: *mut ffi::sqlite3_file) -> &'a About {
    &*(*file.cast::<File>()).about
}

const unsafe fn inner(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    file.cast::<File>().add(1).cast()
}

/// Hands a call on to the real file.
macro_rules! hand_on {
    ($method:ident, $file:expr $(, $argument:expr)*) => {{
        let inner = inner($file);
        match (*(*inner).pMethods).$method {
            Some(method) => method(inner $(, $argument)*),
            None => ffi::SQLITE_NOTFOUND,
        }
    }};
}

/// The watch over a path, and the name of the file in its folder.
unsafe fn watched(path: *const c_char) -> Option<(Arc<Watch>, Name)> {
    let path = Path::new(OsStr::from_bytes(CStr::from_ptr(path).to_bytes()));
    let watch = Watch::of(path)?;
    Some((watch, path.file_name()?.to_str()?.into()))
}

unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    path: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    opened_how: *mut c_int,
) -> c_int {
    let Some(straight) = (*real()).xOpen else {
        return ffi::SQLITE_CANTOPEN;
    };
    if path.is_null() {
        TEMPORARY.fetch_add(1, Ordering::Relaxed);
        return straight(real(), path, file, flags, opened_how);
    }
    let Some((watch, name)) = watched(path) else {
        return straight(real(), path, file, flags, opened_how);
    };
    (*file).pMethods = ptr::null();
    if let Some((_, code)) = watch.strikes(Io::Open) {
        return code;
    }
    let was_there = Path::new(OsStr::from_bytes(CStr::from_ptr(path).to_bytes())).exists();
    let code = straight(real(), path, inner(file), flags, opened_how);
    if code != ffi::SQLITE_OK {
        return code;
    }
    if !was_there {
        watch.note(|| Change::Made(name.clone()));
    }
    (*file.cast::<File>()).about = Box::into_raw(Box::new(About { watch, name }));
    (*file).pMethods = &raw const METHODS;
    ffi::SQLITE_OK
}

unsafe extern "C" fn remove(_: *mut ffi::sqlite3_vfs, path: *const c_char, flush_folder: c_int) -> c_int {
    let Some(straight) = (*real()).xDelete else {
        return ffi::SQLITE_IOERR_DELETE;
    };
    let watched = watched(path);
    if let Some((_, code)) = watched.as_ref().and_then(|(watch, _)| watch.strikes(Io::Remove)) {
        return code;
    }
    let code = straight(real(), path, flush_folder);
    if let (ffi::SQLITE_OK, Some((watch, name))) = (code, watched) {
        watch.note(|| Change::Removed(name));
    }
    code
}

unsafe extern "C" fn access(_: *mut ffi::sqlite3_vfs, path: *const c_char, flags: c_int, answer: *mut c_int) -> c_int {
    if let Some((_, code)) = watched(path).and_then(|(watch, _)| watch.strikes(Io::Access)) {
        return code;
    }
    match (*real()).xAccess {
        Some(straight) => straight(real(), path, flags, answer),
        None => ffi::SQLITE_IOERR_ACCESS,
    }
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    let code = hand_on!(xClose, file);
    drop(Box::from_raw((*file.cast::<File>()).about));
    code
}

unsafe extern "C" fn read(
    file: *mut ffi::sqlite3_file,
    buffer: *mut c_void,
    amount: c_int,
    offset: ffi::sqlite3_int64,
) -> c_int {
    match about(file).watch.strikes(Io::Read) {
        Some((_, code)) => code,
        None => hand_on!(xRead, file, buffer, amount, offset),
    }
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    buffer: *const c_void,
    amount: c_int,
    offset: ffi::sqlite3_int64,
) -> c_int {
    let About { watch, name } = about(file);
    let (amount, struck) = match watch.strikes(Io::Write) {
        Some((Fault::ShortWrite, code)) => (amount / 2, Some(code)),
        Some((_, code)) => return code,
        None => (amount, None),
    };
    let code = hand_on!(xWrite, file, buffer, amount, offset);
    if code == ffi::SQLITE_OK {
        watch.note(|| Change::Written {
            file: name.clone(),
            offset: offset as usize,
            bytes: slice::from_raw_parts(buffer.cast::<u8>(), amount as usize).into(),
        });
    }
    struck.unwrap_or(code)
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, length: ffi::sqlite3_int64) -> c_int {
    let About { watch, name } = about(file);
    if let Some((_, code)) = watch.strikes(Io::Truncate) {
        return code;
    }
    let code = hand_on!(xTruncate, file, length);
    if code == ffi::SQLITE_OK {
        watch.note(|| Change::Cut {
            file: name.clone(),
            length: length as usize,
        });
    }
    code
}

unsafe extern "C" fn flush(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    let About { watch, name } = about(file);
    if let Some((_, code)) = watch.strikes(Io::Flush) {
        return code;
    }
    let code = hand_on!(xSync, file, flags);
    if code == ffi::SQLITE_OK {
        watch.note(|| Change::Flushed(name.clone()));
    }
    code
}

unsafe extern "C" fn size(file: *mut ffi::sqlite3_file, answer: *mut ffi::sqlite3_int64) -> c_int {
    match about(file).watch.strikes(Io::Size) {
        Some((_, code)) => code,
        None => hand_on!(xFileSize, file, answer),
    }
}

unsafe extern "C" fn lock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    match about(file).watch.strikes(Io::Lock) {
        Some((_, code)) => code,
        None => hand_on!(xLock, file, level),
    }
}

unsafe extern "C" fn unlock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    hand_on!(xUnlock, file, level)
}

unsafe extern "C" fn is_reserved(file: *mut ffi::sqlite3_file, answer: *mut c_int) -> c_int {
    hand_on!(xCheckReservedLock, file, answer)
}

unsafe extern "C" fn control(file: *mut ffi::sqlite3_file, what: c_int, argument: *mut c_void) -> c_int {
    hand_on!(xFileControl, file, what, argument)
}

unsafe extern "C" fn sector_size(file: *mut ffi::sqlite3_file) -> c_int {
    hand_on!(xSectorSize, file)
}

unsafe extern "C" fn characteristics(file: *mut ffi::sqlite3_file) -> c_int {
    hand_on!(xDeviceCharacteristics, file)
}
