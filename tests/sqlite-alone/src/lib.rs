//! SQLite, opened and asked once, so that the linker keeps it.

use std::ffi::c_int;

/// The answer of a statement, or -1.
#[unsafe(no_mangle)]
pub extern "C" fn sqlite_alone() -> c_int {
    let answer = rusqlite::Connection::open_in_memory()
        .and_then(|connection| connection.query_row("SELECT 1", [], |row| row.get::<_, c_int>(0)));
    answer.unwrap_or(-1)
}
