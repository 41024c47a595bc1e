//! A random walk over a sparse graph, for the methods that let sentences vote.

/// The share of steps that jump anywhere; Brin & Page's value, taken over by both papers.
const JUMP: f64 = 0.15;

/// Enough for four digits at this rate of jumps: .85⁵⁰ < .0003.
const STEPS: usize = 50;

/// The stationary distribution times n, so that 1 is the average: how often a walker is at each
/// of n nodes who follows undirected `edges` in proportion to their weights. Each node has an edge
/// to itself of weight `own`.
pub(super) fn stationary(n: usize, edges: &[(usize, usize, f64)], own: f64) -> Vec<f64> {
    let mut degree = vec![own; n];
    for &(a, b, weight) in edges {
        degree[a] += weight;
        degree[b] += weight;
    }
    let mut rank = vec![1.0; n];
    for _ in 0..STEPS {
        // Who has no neighbour jumps.
        let stuck: f64 = (0..n).filter(|&node| degree[node] == 0.0).map(|node| rank[node]).sum();
        let stays = |node: usize| if own > 0.0 { rank[node] * own / degree[node] } else { 0.0 };
        let mut next: Vec<f64> = (0..n).map(stays).collect();
        for &(a, b, weight) in edges {
            next[b] += rank[a] * weight / degree[a];
            next[a] += rank[b] * weight / degree[b];
        }
        let jump = |votes: &f64| JUMP + (1.0 - JUMP) * (votes + stuck / n as f64);
        rank = next.iter().map(jump).collect();
    }
    rank
}
