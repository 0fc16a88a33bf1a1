//! One sort for all that is put in order here: each kind of thing sorted by itself would be a sort of its own in the library,
//! of five kilobytes.

use std::cmp::Ordering;

/// `things` from the one with the least key to the one with the greatest; equal ones as they stood.
pub(crate) fn by_key<T, Key: Ord>(things: Vec<T>, key: impl Fn(&T) -> Key) -> Vec<T> {
    let keys: Vec<Key> = things.iter().map(key).collect();
    let Some(places) = places(keys.len(), &|one, other| keys.get(one).cmp(&keys.get(other))) else {
        return things;
    };
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    places
        .into_iter()
        .filter_map(|place| things.get_mut(place)?.take())
        .collect()
}

/// Where what comes first stands, what comes second, and so on, of `count` things; none where they stand in order.
#[inline(never)]
fn places(count: usize, compared: &dyn Fn(usize, usize) -> Ordering) -> Option<Vec<usize>> {
    if (1..count).all(|next| compared(next.wrapping_sub(1), next).is_le()) {
        return None;
    }
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compared(*one, *other));
    Some(places)
}

#[cfg(test)]
mod tests {
    use super::by_key;

    #[test]
    fn the_least_comes_first_and_equal_ones_stay_as_they_stood() {
        let words = vec!["pear", "fig", "plum", "date", "kiwi", "lemon", "fig tree", "ash"];
        let sorted = by_key(words.clone(), |word| word.len());
        let mut expected = words;
        expected.sort_by_key(|word| word.len());
        assert_eq!(sorted, expected);
        assert!(by_key(Vec::<u8>::new(), |one| *one).is_empty());
    }
}
