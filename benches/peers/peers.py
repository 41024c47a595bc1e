"""Peers beside crossread, in turns: each pair of rows works on the same invented articles.

Called by `make bench PEERS=1`; with words, only rows with one of them in their name. Prints how much
of the row's unit ours and the peer do in a second on a processor, and how many times more ours does.
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


def ours(row, per_byte):
    """Bytes or things a second of one of our rows, in a process of its own."""
    run = subprocess.run([BENCH, "--row", row], capture_output=True, text=True, check=True)
    seconds, size, items = run.stdout.split("\t")[:3]
    return float(size if per_byte else items) / float(seconds)


def strings(kind, count):
    """What our rows work on: articles or pages."""
    run = subprocess.run([BENCH, kind, str(count)], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def articles(count):
    return strings("--articles", count)


def sentences(count):
    found = []
    for text in articles(count // 10):
        found += [sentence + "." for sentence in text.replace("\n", " ").split(". ")]
    return found[:count]


def vectors(texts):
    from sklearn.feature_extraction.text import TfidfVectorizer

    return TfidfVectorizer(stop_words="english").fit_transform(texts)


def tf_idf(count):
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = articles(count)
    return len(texts), lambda: TfidfVectorizer(sublinear_tf=True).fit_transform(texts)


def lexrank(count):
    """From vectors on, as ours begins with sentences that are tokenized."""
    import numpy

    rows = vectors(sentences(count))

    def work():
        likeness = (rows @ rows.T).tocsr()
        likeness.data[likeness.data < 0.1] = 0
        likeness.eliminate_zeros()
        degree = numpy.asarray(likeness.sum(axis=1)).ravel()
        degree[degree == 0] = 1
        rank = numpy.full(rows.shape[0], 1 / rows.shape[0])
        for _ in range(50):
            rank = 0.15 / rows.shape[0] + 0.85 * (likeness.T @ (rank / degree))
        return rank

    return rows.shape[0], work


def alignment(count):
    """Pairs above a threshold alone; ours also judges each by twenty features."""
    rows = vectors(sentences(count))

    def work():
        likeness = (rows @ rows.T).tocoo()
        return (likeness.data >= 0.12).sum()

    return rows.shape[0], work


class Spaces:
    """Words for sumy, whose own tokenizer needs data that no package has."""

    def to_words(self, text):
        return tuple(text.split())


def sumy(count):
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer

    found = [Sentence(text, Spaces()) for text in sentences(count)]
    document = ObjectDocumentModel([Paragraph(found)])
    return len(found), lambda: LexRankSummarizer()(document, 5)


def pysbd(count):
    import pysbd

    cutter = pysbd.Segmenter(language="en", clean=False)
    texts = articles(count)
    return sum(map(len, texts)), lambda: [cutter.segment(text) for text in texts]


def nupunkt(count):
    import nupunkt

    texts = articles(count)
    nupunkt.sent_tokenize(texts[0])
    return sum(map(len, texts)), lambda: [nupunkt.sent_tokenize(text) for text in texts]


def trafilatura(count):
    import trafilatura

    pages = strings("--pages", count)
    return len(pages), lambda: [trafilatura.extract(page) for page in pages]


def rouge(count):
    from rouge_score.rouge_scorer import RougeScorer

    scorer = RougeScorer(["rouge1", "rouge2", "rougeL", "rougeLsum"], use_stemmer=True)
    texts = [" ".join(text.split()[:100]) for text in articles(count)]
    pairs = list(zip(texts, texts[1:]))
    return len(pairs), lambda: [scorer.score(a, b) for a, b in pairs]


# Row, peer, whether bytes or things are counted, the peer's work on how many things.
ROWS = [
    ("html", "trafilatura", False, lambda: trafilatura(100)),
    ("sentences", "pySBD", True, lambda: pysbd(100)),
    ("sentences", "nupunkt", True, lambda: nupunkt(1000)),
    ("tf-idf 5000", "scikit-learn", False, lambda: tf_idf(5000)),
    ("lexrank 1000", "scikit-learn, SciPy", False, lambda: lexrank(1000)),
    ("lexrank 5000", "scikit-learn, SciPy", False, lambda: lexrank(5000)),
    ("lexrank 20000", "scikit-learn, SciPy", False, lambda: lexrank(20000)),
    ("lexrank 1000", "sumy", False, lambda: sumy(1000)),
    ("alignment 1000", "scikit-learn, SciPy", False, lambda: alignment(1000)),
    ("alignment 5000", "scikit-learn, SciPy", False, lambda: alignment(5000)),
    ("rouge 100 words", "rouge-score", False, lambda: rouge(300)),
]


def speed(amount, work):
    start = time.process_time()
    work()
    return amount / (time.process_time() - start)


print(f"{'':20} {'peer':20} {'ours /s':>12} {'peer /s':>12} {'times':>9}")
for row, peer, per_byte, make in ROWS:
    if len(sys.argv) > 2 and not any(word in row for word in sys.argv[2:]):
        continue
    try:
        amount, work = make()
        pairs = [(ours(row, per_byte), speed(amount, work)) for _ in range(RUNS)]
    except (ImportError, LookupError) as missing:
        print(f"{row:20} {peer:20} not there: {missing}")
        continue
    own, other = (max(column) for column in zip(*pairs))
    print(f"{row:20} {peer:20} {own:12.0f} {other:12.0f} {own / other:9.1f}", flush=True)
