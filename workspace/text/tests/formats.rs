use std::io::Write;

use expect_test::{Expect, expect};

use crate::shown;

fn check(path: &str, bytes: impl AsRef<[u8]>, expected: Expect) {
    expected.assert_eq(&shown(path, bytes.as_ref()));
}

#[test]
fn text_with_a_header() {
    check(
        "in/storm.txt",
        "Outlet: Harbour Post\r\nTITLE: Storm closes the bridge\r\nbyline: \"Ann O'Lee\", Bo Ito\r\n\
         date: 2021-03-04\r\nurl: https://post.example/storm\r\n\r\nThe bridge was closed.\r\n\r\n\
         Nobody was hurt.\r\n",
        expect![[r#"
            id: storm
            outlet: Harbour Post (header)
            title: Storm closes the bridge (header)
            byline: "Ann O'Lee", Bo Ito (header)
            authors: Ann O'Lee + Bo Ito
            published: 2021-03-04 (header)
            language: en (guessed from the text)
            url: https://post.example/storm (header)
              The bridge was closed.
              Nobody was hurt.
        "#]],
    );
}

#[test]
fn text_without_a_header() {
    check(
        "storm.txt",
        "Storm closes the bridge\nBy our correspondents | Updated March 4, 2021 9:30 a.m. GMT\n\
         OSTEND (Reuters) - The bridge was closed on Thursday, the mayor said.\n\
         “We had no choice,” she told Tass.\n",
        expect![[r#"
            id: storm
            title: Storm closes the bridge (first line)
            byline: By our correspondents (line 2: By our correspondents | Updated March 4, 2021 9:30 a.m. GMT)
            dateline: OSTEND (first paragraph)
            credit: Reuters (first paragraph)
            modified: 2021-03-04T09:30Z (line 2: By our correspondents | Updated March 4, 2021 9:30 a.m. GMT)
            language: en (guessed from the text)
              OSTEND (Reuters) - The bridge was closed on Thursday, the mayor said.
              “We had no choice,” she told Tass.
        "#]],
    );
}

#[test]
fn an_hour_of_change_behind_the_day() {
    check(
        "storm.txt",
        "Storm closes the bridge\nBy Ann Lee | Sept. 28, 2015 | Updated 5:21 PM ET\n\
         The bridge was closed on Monday, the mayor said.\n\
         Nobody was hurt in the storm. (With agency inputs)\n",
        expect![[r#"
            id: storm
            title: Storm closes the bridge (first line)
            byline: By Ann Lee (line 2: By Ann Lee | Sept. 28, 2015 | Updated 5:21 PM ET)
            authors: Ann Lee
            credit: agencies (last paragraphs)
            published: 2015-09-28 (line 2: By Ann Lee | Sept. 28, 2015 | Updated 5:21 PM ET)
            modified: 2015-09-28T17:21-04:00 (line 2: By Ann Lee | Sept. 28, 2015 | Updated 5:21 PM ET)
            language: en (guessed from the text)
              The bridge was closed on Monday, the mayor said.
              Nobody was hurt in the storm.
            - Furniture @1: (With agency inputs)
        "#]],
    );
}

#[test]
fn an_hour_of_change_on_a_line_of_its_own() {
    check(
        "storm.txt",
        "Storm closes the bridge\nBy Ann Lee\nSept. 28, 2015\nUpdated 5:21 PM ET\n\
         The bridge was closed on Monday, the mayor said.\n\
         Nobody was hurt in the storm.\n",
        expect![[r#"
            id: storm
            title: Storm closes the bridge (first line)
            byline: By Ann Lee (line 2: By Ann Lee)
            authors: Ann Lee
            published: 2015-09-28 (line 3: Sept. 28, 2015)
            modified: 2015-09-28T17:21-04:00 (line 4: Updated 5:21 PM ET)
            language: en (guessed from the text)
              The bridge was closed on Monday, the mayor said.
              Nobody was hurt in the storm.
        "#]],
    );
}

#[test]
fn a_headline_without_spaces() {
    check(
        "ferry.txt",
        "渡轮在大雾中延误\n渡轮星期一下午离开港口。大约二百四十名乘客在码头等候。\n“我们不得不等待。”乘客安娜说。\n",
        expect![[r#"
            id: ferry
            title: 渡轮在大雾中延误 (first line)
            language: zh (guessed from the text)
              渡轮星期一下午离开港口。大约二百四十名乘客在码头等候。
              “我们不得不等待。”乘客安娜说。
        "#]],
    );
    check(
        "ferry.txt",
        "フェリー、霧で遅れる\nフェリーは月曜日の午後、港を出発した。\n約240人の乗客が待っていた。\n",
        expect![[r#"
            id: ferry
            title: フェリー、霧で遅れる (first line)
            language: ja (guessed from the text)
              フェリーは月曜日の午後、港を出発した。
              約240人の乗客が待っていた。
        "#]],
    );
}

#[test]
fn objects_of_crawlers() {
    check(
        "dump.jsonl",
        r#"{"maintext": "The bridge was closed.\nNobody was hurt.", "title": "Storm", "source_domain": "post.example", "date_publish": "2021-03-04 09:30:00", "authors": ["Ann Lee"], "language": "en"}
{"text": "cut
{"title": "No text"}
{"ID": "b7", "Body": "The bridge opened.", "publisher": {"name": "Tidings"}, "published": 1614850200}
"#,
        expect![[r#"
            id: dump
            outlet: post.example (field source_domain)
            title: Storm (field title)
            byline: Ann Lee (field authors)
            authors: Ann Lee
            published: 2021-03-04T09:30 (field date_publish)
            language: en (field language)
              The bridge was closed.
              Nobody was hurt.
            ====
            dump.jsonl, line 2: not valid JSON (EOF while parsing a string at line 1 column 13); mend or delete this record
            ====
            dump.jsonl, line 3: no article text found; put it under `text`, next to `title`, `outlet` and `date`
            ====
            id: b7
            outlet: Tidings (field publisher)
            published: 2021-03-04T09:30Z (field published)
              The bridge opened.
        "#]],
    );
}

#[test]
fn arrays_and_wrappers() {
    check(
        "-",
        r#"[{"text": "One stands here."}, {"text": "broken",}, {"articles": [{"text": "Two stands here."}]}]"#,
        expect![[r#"
            id: stdin
            language: en (guessed from the text)
              One stands here.
            ====
            -, line 1: not valid JSON (trailing comma at line 1 column 19); mend or delete this record
            ====
            id: stdin-2
              Two stands here.
        "#]],
    );
}

#[test]
fn encodings_and_packing() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(b"The caf\xe9 \x93Zum See\x94 was closed \x96 for good.").expect("in memory");
    check(
        "cafe.txt.gz",
        packed.finish().expect("in memory"),
        expect![[r#"
            id: cafe
            language: en (guessed from the text)
              The café “Zum See” was closed – for good.
        "#]],
    );
}

#[test]
fn what_is_not_read_says_the_way_out() {
    check(
        "a.txt",
        " \n",
        expect![[r#"
        a.txt: the file is empty; put the article's text in it or leave it out
    "#]],
    );
    check(
        "a.pdf",
        b"%PDF-1.7\n",
        expect![[r#"
        a.pdf: PDF is not read; save its text as .txt, for example with `pdftotext -layout`
    "#]],
    );
    check(
        "a.docx",
        b"PK\x03\x04word/document.xml",
        expect![[r#"
            a.docx: no article text found; open it in its own program and save it again
        "#]],
    );
    check(
        "a.png",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        expect![[r#"
        a.png: a binary file is not read; give articles as text, Markdown, HTML or JSON
    "#]],
    );
    check(
        "a.html",
        "<html><body><script>x</script></body></html>",
        expect![[r#"
        a.html: no article text found; save the article's text as .txt
    "#]],
    );
}

#[test]
fn half_a_surrogate_pair_is_one_odd_character() {
    check(
        "dump.jsonl",
        r#"{"title": "Fog \ud83d\ude00 \ud800", "text": "The ferry \udfff left \\ud800 late."}"#,
        expect![[r#"
            id: dump
            title: Fog 😀 � (field title)
              The ferry � left \ud800 late.
        "#]],
    );
}
