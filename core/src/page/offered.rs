//! What is offered now, and under which number.

use std::sync::Arc;

use super::{Page, SharedPage, Written};

/// A page whose choices have their numbers, and what each number stands for.
#[derive(Debug)]
pub struct Sheet<Act> {
    page: Arc<Page>,
    table: Arc<[(u64, Act)]>,
}

impl<Act> Clone for Sheet<Act> {
    /// Points to the same page: nothing is copied, nothing allocated.
    fn clone(&self) -> Self {
        Self {
            page: Arc::clone(&self.page),
            table: Arc::clone(&self.table),
        }
    }
}

impl<Act> Default for Sheet<Act> {
    fn default() -> Self {
        Self {
            page: Arc::default(),
            table: Arc::new([]),
        }
    }
}

impl<Act> Sheet<Act> {
    /// The page.
    #[must_use]
    pub fn page(&self) -> SharedPage {
        SharedPage(Arc::clone(&self.page))
    }
}

/// Gives out the numbers, and knows what is offered now.
///
/// An act that stays offered on the same page keeps its number: a touch on its way is not lost to a page that is drawn anew
/// meanwhile. One that went and came back has another: an answer to an earlier question counts for nothing. The same act on
/// another page has another, too: a finger that trembles on "Next" leaves out no page.
#[derive(Debug)]
pub struct Offered<Act> {
    last: u64,
    now: Sheet<Act>,
}

impl<Act> Default for Offered<Act> {
    fn default() -> Self {
        Self {
            last: 0,
            now: Sheet::default(),
        }
    }
}

impl<Act: Clone + PartialEq> Offered<Act> {
    /// What the number `id` stands for, if it is offered now.
    #[must_use]
    pub fn act(&self, id: u64) -> Option<Act> {
        let (_, act) = self.now.table.iter().find(|(other, _)| *other == id)?;
        Some(act.clone())
    }

    /// The page that is shown now.
    #[must_use]
    pub fn page(&self) -> SharedPage {
        self.now.page()
    }

    /// `written`, with a number for each of its choices. It is not offered yet.
    pub fn number(&mut self, written: Written<Act>) -> Sheet<Act> {
        let Written { mut page, acts } = written;
        let is_same_page = self.now.page.key == page.key;
        let mut table: Vec<(u64, Act)> = Vec::with_capacity(acts.len());
        for act in acts {
            let same = |(_, other): &&(u64, Act)| *other == act;
            let kept = self.now.table.iter().filter(|_| is_same_page).find(same);
            let id = table.iter().find(same).or(kept).map_or_else(
                || {
                    self.last += 1;
                    self.last
                },
                |(id, _)| *id,
            );
            table.push((id, act));
        }
        for choice in page.choices_mut() {
            let place = usize::try_from(choice.id).ok().and_then(|place| place.checked_sub(1));
            let number = place.and_then(|place| table.get(place));
            choice.id = number.map_or(0, |(id, _)| *id);
        }
        Sheet {
            page: Arc::new(page),
            table: table.into(),
        }
    }

    /// From here on what stands on `sheet` is offered, and nothing else. Allocates nothing.
    pub fn offer(&mut self, sheet: Sheet<Act>) -> SharedPage {
        self.now = sheet;
        self.now.page()
    }

    /// From here on nothing is offered.
    pub fn offer_nothing(&mut self) {
        self.now.table = Arc::new([]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{page::Leaf, words::Language};

    fn page(offered: &mut Offered<u8>, key: &str, acts: &[u8]) -> Vec<u64> {
        let language = Language::nearest("en");
        let mut leaf = Leaf::new(key, &language);
        for act in acts {
            let choice = leaf.choice_saying(format!("act:{act}"), "Next", *act);
            leaf.choose(choice);
        }
        let sheet = offered.number(leaf.done());
        let page = offered.offer(sheet);
        page.0.choices().map(|choice| choice.id).collect()
    }

    #[test]
    fn a_number_is_kept_while_its_act_is_offered_without_a_break() {
        let mut offered = Offered::default();
        let first = page(&mut offered, "a", &[1, 2]);
        let again = page(&mut offered, "a", &[2, 1, 3]);
        assert_eq!(again.get(1), first.first());
        assert_eq!(again.first(), first.get(1));
        assert_eq!(offered.act(again[2]), Some(3));
    }

    #[test]
    fn what_went_and_came_back_has_another_number() {
        let mut offered = Offered::default();
        let first = page(&mut offered, "a", &[1]);
        page(&mut offered, "a", &[2]);
        assert_eq!(offered.act(first[0]), None);
        assert_ne!(page(&mut offered, "a", &[1]), first);
        assert_eq!(offered.act(first[0]), None);
    }

    #[test]
    fn the_same_act_on_another_page_has_another_number() {
        let mut offered = Offered::default();
        let first = page(&mut offered, "a", &[1]);
        let next = page(&mut offered, "b", &[1]);
        assert_ne!(first, next);
        assert_eq!(offered.act(first[0]), None);
    }

    #[test]
    fn nothing_is_offered_before_a_page_is() {
        let mut offered = Offered::default();
        page(&mut offered, "a", &[1]);
        let language = Language::nearest("en");
        let mut leaf = Leaf::new("b", &language);
        let choice = leaf.choice_saying("other", "Other", 7);
        leaf.choose(choice);
        let sheet = offered.number(leaf.done());
        let number = sheet.page().0.choices().next().map(|choice| choice.id);
        assert_eq!(offered.act(number.unwrap_or_default()), None);
    }
}
