//! A random walk over a sparse graph, for the methods that let sentences vote.

/// The share of steps that jump anywhere; Brin & Page's value, taken over by both papers.
const JUMP: f64 = 0.15;

/// Enough for four digits at this rate of jumps: .85⁵⁰ < .0003.
const MOST_STEPS: usize = 50;

/// A step that changes no rank by more than this is the last: those that would follow change it by
/// less than six times as much, and 1 is the average.
const SETTLED: f64 = 1e-7;

/// Undirected edges with weights, each held once, with either of its nodes: 8 bytes an edge.
#[derive(Debug)]
pub(super) struct Graph {
    /// Where the edges of each node begin, and the total behind the last.
    starts: Vec<usize>,
    edges: Vec<(u32, f32)>,
}

impl Graph {
    /// A graph without nodes.
    pub(super) fn new() -> Graph {
        Graph { starts: vec![0], edges: Vec::new() }
    }

    /// Adds the next node, with edges that no other node has.
    pub(super) fn add(&mut self, edges: impl IntoIterator<Item = (usize, f64)>) {
        self.edges.extend(edges.into_iter().map(|(other, weight)| (other as u32, weight as f32)));
        self.starts.push(self.edges.len());
    }

    /// How many nodes there are.
    fn len(&self) -> usize {
        self.starts.len() - 1
    }

    fn edges_of(&self, node: usize) -> &[(u32, f32)] {
        &self.edges[self.starts[node]..self.starts[node + 1]]
    }

    /// For each node what its neighbours send along the edges, where each sends so much.
    fn received(&self, sent: &[f64], received: &mut [f64]) {
        for node in 0..self.len() {
            let mut sum = 0.0;
            for &(other, weight) in self.edges_of(node) {
                sum += sent[other as usize] * f64::from(weight);
                received[other as usize] += sent[node] * f64::from(weight);
            }
            received[node] += sum;
        }
    }
}

/// The stationary distribution times n, so that 1 is the average: how often a walker is at each
/// of n nodes who follows the edges in proportion to their weights. Each node has an edge to itself
/// of weight `own`.
pub(super) fn stationary(graph: &Graph, own: f64) -> Vec<f64> {
    let n = graph.len();
    let mut degree = vec![own; n];
    graph.received(&vec![1.0; n], &mut degree);
    let mut rank = vec![1.0; n];
    let mut sent = vec![0.0; n];
    let mut next = vec![0.0; n];
    for _ in 0..MOST_STEPS {
        // Who has no neighbour jumps.
        let mut stuck = 0.0;
        for node in 0..n {
            sent[node] = if degree[node] > 0.0 { rank[node] / degree[node] } else { 0.0 };
            stuck += if degree[node] > 0.0 { 0.0 } else { rank[node] };
            next[node] = sent[node] * own;
        }
        graph.received(&sent, &mut next);
        let mut change = 0.0_f64;
        for (rank, votes) in rank.iter_mut().zip(&next) {
            let moved = JUMP + (1.0 - JUMP) * (votes + stuck / n as f64);
            change = change.max((moved - *rank).abs());
            *rank = moved;
        }
        if change < SETTLED {
            break;
        }
    }
    rank
}
