//! Pairs rows with columns, one to one, for the greatest total.
//!
//! The Hungarian method by shortest augmenting paths with potentials. Time O(rows² · columns).
//! Kuhn, The Hungarian method for the assignment problem, 1955; Jonker & Volgenant, A shortest
//! augmenting path algorithm, Computing 1987.

/// For each row its column. `gain` is asked for rows below `rows` and columns below `columns`;
/// rows without a partner get none.
pub(super) fn assignment(
    rows: usize,
    columns: usize,
    gain: impl Fn(usize, usize) -> i64,
) -> Vec<Option<usize>> {
    // At least as many columns as rows; those beyond gain nothing. Index 0 stands for none.
    let width = columns.max(rows);
    let cost = |row: usize, column: usize| if column < columns { -gain(row, column) } else { 0 };
    let mut row_potential = vec![0; rows + 1];
    let mut column_potential = vec![0; width + 1];
    let mut row_of = vec![0; width + 1];
    for row in 1..=rows {
        row_of[0] = row;
        let mut current = 0;
        let mut slack = vec![i64::MAX; width + 1];
        let mut before = vec![0; width + 1];
        let mut visited = vec![false; width + 1];
        while row_of[current] != 0 {
            visited[current] = true;
            let here = row_of[current];
            let mut least = (i64::MAX, 0);
            for column in 1..=width {
                if visited[column] {
                    continue;
                }
                let reduced =
                    cost(here - 1, column - 1) - row_potential[here] - column_potential[column];
                if reduced < slack[column] {
                    slack[column] = reduced;
                    before[column] = current;
                }
                least = least.min((slack[column], column));
            }
            for column in 0..=width {
                if visited[column] {
                    row_potential[row_of[column]] += least.0;
                    column_potential[column] -= least.0;
                } else if slack[column] < i64::MAX {
                    slack[column] -= least.0;
                }
            }
            current = least.1;
        }
        while current != 0 {
            row_of[current] = row_of[before[current]];
            current = before[current];
        }
    }
    let mut column_of = vec![None; rows];
    for column in 1..=columns {
        if row_of[column] > 0 {
            column_of[row_of[column] - 1] = Some(column - 1);
        }
    }
    column_of
}

#[cfg(test)]
mod tests {
    use super::assignment;

    #[test]
    fn the_total_is_greatest() {
        let gains = [[5, 4, 0], [5, 1, 0]];
        assert_eq!(assignment(2, 3, |row, column| gains[row][column]), [Some(1), Some(0)]);
        let narrow = [[3], [7], [5]];
        assert_eq!(assignment(3, 1, |row, column| narrow[row][column]), [None, Some(0), None]);
        assert_eq!(assignment(0, 0, |_, _| 0), []);
    }
}
