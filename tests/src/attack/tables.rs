//! What is done to the tables, through SQLite.

use super::{
    Attack,
    target::{Target, file},
};

/// How much of what was done fits into a line.
const WIDTH: usize = 62;

/// The attacks, each once.
#[must_use]
pub fn all(target: &Target) -> Vec<Attack> {
    attacks(target)
        .into_iter()
        .map(|(name, sql)| target.queried(name, &shown(target, &sql), &sql))
        .collect()
}

/// SQL as it fits into a line, with names instead of paths.
fn shown(target: &Target, sql: &str) -> String {
    let path = |place| format!("ATTACH '{}' AS other;", file(place).display());
    let text = sql
        .replace(&path(&target.older), "older copy:")
        .replace(&path(&target.foreign), "other vault:");
    let mut line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > WIDTH {
        line = line.chars().take(WIDTH - 1).chain(['…']).collect();
    }
    line
}

fn attacks(target: &Target) -> Vec<(&'static str, String)> {
    let older = file(&target.older).display().to_string();
    let foreign = file(&target.foreign).display().to_string();
    let from = |file: &str, sql: &str| format!("ATTACH '{file}' AS other; {sql}");
    let swap = |one: i64, two: i64| {
        format!(
            "UPDATE record SET seq = 100 WHERE seq = {one}; UPDATE record SET seq = {one} WHERE seq = {two}; \
             UPDATE record SET seq = {two} WHERE seq = 100"
        )
    };
    let replace_row = |seq: i64| format!("REPLACE INTO record SELECT * FROM other.record WHERE seq = {seq}");
    vec![
        ("two rows swapped", swap(2, 3)),
        (
            "the seals of two rows swapped",
            "CREATE TEMP TABLE kept AS SELECT * FROM record; \
             UPDATE record SET sealed = (SELECT sealed FROM kept WHERE kept.seq = 7 - record.seq) WHERE seq IN (3, 4)"
                .into(),
        ),
        ("the plan swapped with a note", swap(1, 2)),
        (
            "a token changed",
            "UPDATE record SET token = zeroblob(16) WHERE seq = 2".into(),
        ),
        (
            "a token cut short",
            "UPDATE record SET token = x'' WHERE seq = 2".into(),
        ),
        (
            "a token that is longer",
            "UPDATE record SET token = zeroblob(17) WHERE seq = 2".into(),
        ),
        ("a seal emptied", "UPDATE record SET sealed = x'' WHERE seq = 2".into()),
        ("the first row deleted", "DELETE FROM record WHERE seq = 1".into()),
        ("a row in the middle deleted", "DELETE FROM record WHERE seq = 3".into()),
        ("the last row deleted", "DELETE FROM record WHERE seq = 6".into()),
        ("all rows deleted", "DELETE FROM record".into()),
        (
            "a row doubled at the end",
            "INSERT INTO record SELECT 7, token, sealed FROM record WHERE seq = 5".into(),
        ),
        (
            "a row before the first",
            "INSERT INTO record SELECT 0, token, sealed FROM record WHERE seq = 5".into(),
        ),
        ("a row of an older copy", from(&older, &replace_row(3))),
        ("the plan of an older copy", from(&older, &replace_row(1))),
        ("a deleted row brought back", from(&older, &replace_row(6))),
        ("a row of another vault", from(&foreign, &replace_row(3))),
        (
            "all rows of another vault",
            from(&foreign, "REPLACE INTO record SELECT * FROM other.record"),
        ),
        (
            "all rows of an older copy",
            from(&older, "REPLACE INTO record SELECT * FROM other.record"),
        ),
        (
            "the head of an older copy",
            from(&older, "REPLACE INTO head SELECT * FROM other.head"),
        ),
        (
            "the head of another vault",
            from(&foreign, "REPLACE INTO head SELECT * FROM other.head"),
        ),
        ("no head", "DELETE FROM head".into()),
        (
            "a seal of a record as head",
            "UPDATE head SET sealed = (SELECT sealed FROM record WHERE seq = 2)".into(),
        ),
        (
            "the slot of another vault",
            from(&foreign, "REPLACE INTO slot SELECT * FROM other.slot"),
        ),
        ("no slot", "DELETE FROM slot".into()),
        (
            "a slot of a kind to come",
            "INSERT INTO slot SELECT 9, body FROM slot".into(),
        ),
        ("the slot as another kind of slot", "UPDATE slot SET way = 1".into()),
        ("a slot more", "INSERT INTO slot SELECT 1, body FROM slot".into()),
        ("a slot emptied", "UPDATE slot SET body = x''".into()),
        ("another vault's name", "UPDATE meta SET vault = zeroblob(16)".into()),
        ("a name of another length", "UPDATE meta SET vault = x'00'".into()),
        ("another epoch", "UPDATE meta SET epoch = 2".into()),
        (
            "an inbox that others read",
            from(
                &foreign,
                "UPDATE meta SET inbox_public = (SELECT inbox_public FROM other.meta)",
            ),
        ),
        (
            "an inbox that nobody reads",
            "UPDATE meta SET inbox_secret = zeroblob(72)".into(),
        ),
        (
            "everything about another vault",
            from(&foreign, "REPLACE INTO meta SELECT * FROM other.meta"),
        ),
        ("no meta", "DELETE FROM meta".into()),
        (
            "rubbish in the inbox",
            "INSERT INTO inbox (sealed) VALUES (zeroblob(300))".into(),
        ),
        ("a table gone", "DROP TABLE mark".into()),
        ("a table more", "CREATE TABLE more (x)".into()),
        ("an index", "CREATE INDEX more ON record (token)".into()),
        (
            "a trigger",
            "CREATE TRIGGER trap AFTER INSERT ON record BEGIN DELETE FROM record; END".into(),
        ),
        ("a view", "CREATE VIEW more AS SELECT * FROM record".into()),
        ("another version", "PRAGMA user_version = 2".into()),
        ("the mark set", "INSERT INTO mark (one) VALUES (1)".into()),
        ("nothing but VACUUM", "VACUUM".into()),
    ]
}
