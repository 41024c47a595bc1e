//! Whose counts are pooled together in a story: an outlet's, or those of a group of outlets.

use crate::ids::OutletId;

/// The outlets of a story by column. No outlet is in two; one may be in none, and is one of the others
/// to all.
pub(super) struct Columns {
    /// By outlet, its column.
    column_of: Vec<Option<usize>>,
    /// By outlet, the number that the pool gives it.
    numbers: Vec<u32>,
}

impl Columns {
    /// Columns by their members; `numbers` has one for every outlet of the story.
    pub(super) fn new<'a>(
        columns: impl IntoIterator<Item = &'a [OutletId]>,
        numbers: Vec<u32>,
    ) -> Columns {
        let mut column_of = vec![None; numbers.len()];
        for (index, members) in columns.into_iter().enumerate() {
            for member in members {
                column_of[member.index()] = Some(index);
            }
        }
        Columns { column_of, numbers }
    }

    /// The column of an outlet.
    pub(super) fn of(&self, outlet: OutletId) -> Option<usize> {
        self.column_of[outlet.index()]
    }

    /// Whether an outlet is in a column.
    pub(super) fn has(&self, column: usize, outlet: OutletId) -> bool {
        self.of(outlet) == Some(column)
    }

    /// The number that the pool gives to an outlet, the same in all its stories.
    pub(super) fn number(&self, outlet: OutletId) -> u32 {
        self.numbers[outlet.index()]
    }
}
