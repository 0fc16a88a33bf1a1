//! A row of the table of records: sealed for exactly one place, and opened only there.

use stillpoint_seal::{keyed_block, open, seal};
use zeroize::Zeroizing;

use crate::{
    error::VaultError,
    records::record::Name,
    sealed::{
        head::Tag,
        keys::{Identity, Keys, Role},
        payload::{Class, packed, unpack},
    },
};

/// A row of the table of records, as it lies there.
pub(crate) struct Row {
    pub(crate) seq: i64,
    pub(crate) token: Vec<u8>,
    pub(crate) sealed: Vec<u8>,
}

impl Row {
    pub(crate) fn tag(&self) -> Result<Tag, VaultError> {
        stillpoint_seal::tag(&self.sealed).ok_or(VaultError::DAMAGED)
    }
}

/// What is in a row: what it is, and its body.
pub(crate) type Payload = (Class, Zeroizing<Vec<u8>>);

/// A row with a token of its own: the name's, or one that looks like any other. Always under the keys of today.
pub(crate) fn new_row(
    identity: &Identity,
    keys: &Keys,
    seq: i64,
    class: Class,
    body: &[u8],
) -> Result<Row, VaultError> {
    let token = match class {
        Class::Named(name) => token(TokenOf::Name(name), keys),
        _ => token(TokenOf::Row(seq), keys),
    };
    let place = place(identity, seq, &token);
    let sealed = packed(class, body, |plain| seal(&keys.record, &place, plain))?;
    Ok(Row {
        seq,
        token: token.to_vec(),
        sealed,
    })
}

/// What is in a row, if it was sealed for exactly this place.
pub(crate) fn open_row(row: &Row, identity: &Identity, keys: &Keys) -> Result<(Class, Zeroizing<Vec<u8>>), VaultError> {
    open_under(row, identity, keys).map(|(payload, _)| payload)
}

/// What is in a row, and the keys it is sealed under: a row that a rotation has not reached is of the epoch before, or
/// of today's where it was written since.
pub(crate) fn open_under<'k>(
    row: &Row,
    identity: &Identity,
    keys: &'k Keys,
) -> Result<(Payload, &'k Keys), VaultError> {
    let under = |identity: &Identity, keys: &'k Keys| -> Result<_, VaultError> {
        let place = place(identity, row.seq, &row.token);
        Ok((unpack(open(&keys.record, &place, &row.sealed)?)?, keys))
    };
    let today = under(identity, keys);
    match keys.earlier_of(row.seq) {
        Some(earlier) => today.or_else(|_| under(&earlier.identity, &earlier.keys)),
        None => today,
    }
}

pub(crate) fn place(identity: &Identity, seq: i64, token: &[u8]) -> Vec<u8> {
    identity.associated(Role::Record, &[&seq.to_le_bytes(), token])
}

enum TokenOf {
    /// A named thing, so that it can be found again without its head.
    Name(Name),
    /// Anything else: a token that looks like the others.
    Row(i64),
}

/// The token by which a named thing is found without its head.
pub(crate) fn token_of_name(name: Name, keys: &Keys) -> [u8; 16] {
    token(TokenOf::Name(name), keys)
}

/// Found again with the key, meaningless without it.
fn token(of: TokenOf, keys: &Keys) -> [u8; 16] {
    let mut block = [0; 16];
    let (sort, rest) = block.split_at_mut(8);
    match of {
        TokenOf::Name(name) => sort.fill(name.0),
        TokenOf::Row(seq) => rest.copy_from_slice(&seq.to_le_bytes()),
    }
    let digest = keyed_block(&keys.token, &block);
    let mut token = [0; 16];
    token.iter_mut().zip(digest).for_each(|(byte, from)| *byte = from);
    token
}
