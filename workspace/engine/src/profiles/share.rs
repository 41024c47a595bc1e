//! A count out of another, with how far chance alone may carry it.

use serde::Serialize;

/// `count` of `of`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Share {
    /// How many have it.
    pub count: usize,
    /// Of how many.
    pub of: usize,
}

/// The normal quantile of a two-sided 95 % interval.
const Z: f64 = 1.959_963_984_540_054;

impl Share {
    /// The share, 0 to 1; 0 of nothing is 0.
    pub fn value(self) -> f64 {
        self.count as f64 / self.of.max(1) as f64
    }

    /// The 95 % score interval of a proportion; from 0 to 1 where there is nothing to count.
    ///
    /// (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)
    ///
    /// Wilson, Probable Inference, JASA 1927. Unlike the textbook's p ± z·√(p(1−p)/n) it stays
    /// between 0 and 1 and holds for small n (Brown, Cai & DasGupta 2001).
    pub fn interval(self) -> (f64, f64) {
        if self.of == 0 {
            return (0.0, 1.0);
        }
        let (n, p) = (self.of as f64, self.value().min(1.0));
        let middle = p + Z * Z / (2.0 * n);
        let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
        let scale = 1.0 + Z * Z / n;
        (((middle - half) / scale).max(0.0), ((middle + half) / scale).min(1.0))
    }

    /// Takes in the same kind of count of another story.
    pub(super) fn add(&mut self, count: usize, of: usize) {
        self.count += count;
        self.of += of;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The values are those of Newcombe, Statistics in Medicine 1998, table I, to four digits.
    #[test]
    fn intervals_are_those_of_the_literature() {
        for (count, of, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let (below, above) = Share { count, of }.interval();
            assert!((below - low).abs() < 5e-5, "{count} of {of}: {below}");
            assert!((above - high).abs() < 5e-5, "{count} of {of}: {above}");
        }
        assert_eq!(Share::default().interval(), (0.0, 1.0));
    }
}
