"""Peers beside crossread, in turns: each pair of rows works on the same invented articles.

Called by `make bench PEERS=1`. Prints the seconds of both and how many times faster ours is.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

RUNS = 3
BENCH = max(
    (path for path in Path(sys.argv[1], "deps").glob("speed-*") if not path.suffix),
    key=lambda path: path.stat().st_mtime,
)


def ours(row):
    """Seconds and items of one of our rows, in a process of its own."""
    fields = subprocess.run([BENCH, "--row", row], capture_output=True, text=True).stdout.split("\t")
    return float(fields[0])


def articles(count):
    """The articles that our rows work on."""
    lines = subprocess.run([BENCH, "--articles", str(count)], capture_output=True, text=True).stdout
    return [json.loads(line) for line in lines.splitlines()]


def sentences(count):
    found = []
    for text in articles(count // 10):
        found += [sentence + "." for sentence in text.replace("\n", " ").split(". ")]
    return found[:count]


def tf_idf(count):
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = articles(count)
    return lambda: TfidfVectorizer(sublinear_tf=True).fit_transform(texts)


def lexrank(count):
    import numpy
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = sentences(count)

    def work():
        vectors = TfidfVectorizer(stop_words="english").fit_transform(texts)
        likeness = (vectors @ vectors.T).tocsr()
        likeness.data[likeness.data < 0.1] = 0
        likeness.eliminate_zeros()
        degree = numpy.asarray(likeness.sum(axis=1)).ravel()
        degree[degree == 0] = 1
        rank = numpy.full(len(texts), 1 / len(texts))
        for _ in range(50):
            rank = 0.15 / len(texts) + 0.85 * (likeness.T @ (rank / degree))
        return rank

    return work


def sumy(count):
    from sumy.nlp.tokenizers import Tokenizer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.summarizers.lex_rank import LexRankSummarizer

    text = " ".join(sentences(count))
    return lambda: LexRankSummarizer()(PlaintextParser.from_string(text, Tokenizer("english")).document, 5)


def stories(count):
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = articles(count)

    def work():
        vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
        return (vectors @ vectors.T) > 0.3

    return work


ROWS = [
    ("tf-idf 5000", "scikit-learn", lambda: tf_idf(5000)),
    ("lexrank 1000", "scikit-learn", lambda: lexrank(1000)),
    ("lexrank 5000", "scikit-learn", lambda: lexrank(5000)),
    ("lexrank 20000", "scikit-learn", lambda: lexrank(20000)),
    ("lexrank 1000", "sumy", lambda: sumy(1000)),
    ("stories 10000", "scikit-learn, threshold", lambda: stories(10000)),
]


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


print(f"{'':28} {'peer':24} {'ours s':>9} {'peer s':>9} {'times':>8}")
for row, peer, make in ROWS:
    try:
        work = make()
        pairs = [(ours(row), timed(work)) for _ in range(RUNS)]
    except (ImportError, LookupError) as missing:
        print(f"{row:28} {peer:24} not there: {missing}")
        continue
    own, other = (min(column) for column in zip(*pairs))
    print(f"{row:28} {peer:24} {own:9.3f} {other:9.3f} {other / own:8.1f}")
