//! A number line under a conflict of quantities whose intervals do not meet.

use askama::Template;

use crate::briefing::{ConflictView, SideView};
use crate::desk::Desk;

/// Values further apart than this would crowd at one end of a linear scale.
const WIDEST: f64 = 50.0;
/// The drawing's ends, in its units.
const LEFT: f64 = 40.0;
const RIGHT: f64 = 600.0;

#[derive(Template)]
#[template(path = "briefing/axis.html")]
pub(super) struct Axis {
    label: String,
    caption: String,
    ticks: Vec<(String, String)>,
    rows: Vec<Row>,
}

struct Row {
    y: usize,
    hue: usize,
    /// Who, as letters; and where they stand.
    letters: String,
    letters_x: String,
    at: String,
    /// A bound on one side alone: an arrow to the right or to the left.
    arrow: Option<String>,
    /// The other end of an interval.
    to: Option<String>,
}

impl Axis {
    /// A line for a conflict of quantities; `None` where values lack or lie too far apart.
    pub(super) fn new(desk: &Desk<'_>, conflict: &ConflictView) -> Option<Axis> {
        let sides = positions(desk, conflict);
        if conflict.kind != "quantity" || sides.len() < 2 {
            return None;
        }
        let ends: Vec<f64> =
            sides.iter().flat_map(|(side, _)| [side.low, side.high]).flatten().collect();
        let all = sides.iter().all(|(side, _)| side.low.or(side.high).is_some());
        let least = ends.iter().copied().min_by(f64::total_cmp)?;
        let most = ends.iter().copied().max_by(f64::total_cmp)?;
        let apart = least > 0.0 && most / least > WIDEST;
        if !all || apart || most <= least || !most.is_finite() || !least.is_finite() {
            return None;
        }
        let (ticks, low, high) = ticks(least, most);
        let x = |value: f64| LEFT + (RIGHT - LEFT) * (value - low) / (high - low);
        let row = |(index, (side, letters)): (usize, &(&SideView, Vec<&str>))| {
            let value = side.low.or(side.high).unwrap_or_default();
            let (at, end) = (x(value), side.high.map(x));
            let exact = side.low == side.high;
            Row {
                y: 14 + 20 * index,
                hue: desk.hue(&side.passage.outlet),
                letters: letters.join(" "),
                letters_x: format!("{:.1}", at - 9.0),
                at: format!("{at:.1}"),
                arrow: match (side.low, side.high) {
                    (Some(_), None) => Some(format!("H{0}m-5 -4l5 4l-5 4", RIGHT + 12.0)),
                    (None, Some(_)) => Some(format!("H{0}m5 -4l-5 4l5 4", LEFT - 12.0)),
                    _ => None,
                },
                to: end.filter(|_| !exact && side.low.is_some()).map(|end| format!("{end:.1}")),
            }
        };
        let label =
            sides.iter().map(|(side, letters)| format!("{}: {}", letters.join(", "), side.words));
        Some(Axis {
            label: label.collect::<Vec<_>>().join("; "),
            caption: desk.word("conflicts.axis").to_owned(),
            ticks: ticks
                .iter()
                .map(|&tick| (format!("{:.1}", x(tick)), figure(desk, tick)))
                .collect(),
            rows: sides.iter().enumerate().map(row).collect(),
        })
    }

    fn height(&self) -> usize {
        self.base() + 24
    }

    fn base(&self) -> usize {
        12 + 20 * self.rows.len()
    }
}

/// The first side of each position, with the letters of all who hold it.
fn positions<'a>(
    desk: &'a Desk<'_>,
    conflict: &'a ConflictView,
) -> Vec<(&'a SideView, Vec<&'a str>)> {
    let letter = |side: &SideView| desk.outlet(&side.passage.outlet).letters.as_str();
    let mut positions: Vec<(&SideView, Vec<&str>)> = Vec::new();
    for side in &conflict.sides {
        match positions.iter_mut().find(|(first, _)| first.position == side.position) {
            Some((_, letters)) => letters.push(letter(side)),
            None => positions.push((side, vec![letter(side)])),
        }
    }
    positions
}

/// Round numbers a step apart that enclose both ends: 1, 2 or 5 times a power of ten.
fn ticks(least: f64, most: f64) -> (Vec<f64>, f64, f64) {
    let rough = (most - least) / 3.0;
    let power = libm::pow(10.0, libm::floor(libm::log10(rough)));
    let times = [1.0, 2.0, 5.0, 10.0].into_iter().find(|times| times * power >= rough);
    let step = times.unwrap_or(10.0) * power;
    let first = libm::floor(least / step) - 1.0;
    let last = libm::ceil(most / step) + 1.0;
    let first = if least >= 0.0 { first.max(0.0) } else { first };
    let count = (last - first).clamp(1.0, 12.0) as usize;
    let ticks: Vec<f64> = (0..=count).map(|n| (first + n as f64) * step).collect();
    (ticks, first * step, (first + count as f64) * step)
}

/// A tick in figures; whole numbers in groups of three.
fn figure(desk: &Desk<'_>, value: f64) -> String {
    if value >= 0.0 && value.fract() == 0.0 && value < 1e15 {
        desk.theme.number(value as usize)
    } else {
        format!("{value}")
    }
}
