//! What a person says of the blocks of an article: it comes before every rule.

use crate::article::Article;
use crate::clean::page::Page;
use crate::document::Reason;
use crate::fold::fold;

/// Blocks to keep and blocks to take out, each named by words that it opens with or, where none
/// does, that stand in it. Case and punctuation don't count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rulings {
    /// Blocks that stay, whatever the rules say.
    pub keep: Vec<String>,
    /// Blocks that are taken out.
    pub remove: Vec<String>,
}

impl Rulings {
    /// Keeps and takes out.
    pub(crate) fn apply(&self, page: &mut Page) {
        for words in &self.remove {
            let blocks = named(page.all_folded(), words);
            blocks.into_iter().for_each(|index| page.remove(index, Reason::ByHand));
        }
        for words in &self.keep {
            named(page.all_folded(), words).into_iter().for_each(|index| page.hold(index));
        }
    }

    /// The words that name no block of an article.
    pub fn unmatched<'a>(&'a self, article: &Article) -> Vec<&'a str> {
        let folded: Vec<String> = article.blocks.iter().map(|block| fold(&block.text)).collect();
        let words = self.keep.iter().chain(&self.remove).map(String::as_str);
        words.filter(|words| named(&folded, words).is_empty()).collect()
    }
}

/// The blocks that some words name.
fn named(folded: &[String], words: &str) -> Vec<usize> {
    let words = format!(" {} ", fold(words));
    if words.trim().is_empty() {
        return Vec::new();
    }
    let find = |is_named: &dyn Fn(&str) -> bool| {
        let blocks = folded.iter().map(|block| format!(" {block} ")).enumerate();
        blocks.filter(|(_, block)| is_named(block)).map(|(index, _)| index).collect::<Vec<_>>()
    };
    let opened = find(&|block| block.starts_with(&words));
    if opened.is_empty() { find(&|block| block.contains(&words)) } else { opened }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, BlockKind};

    #[test]
    fn a_block_is_named_by_its_first_words_or_by_words_in_it() {
        let blocks = ["To play this, press", "He said: to play this was fun", "Advertisement"];
        let blocks = blocks.map(|text| Block { kind: BlockKind::Paragraph, text: text.to_owned() });
        let article = Article { blocks: blocks.to_vec(), ..Article::default() };
        let mut page = Page::of(article.blocks.clone());
        let rulings = Rulings {
            keep: vec!["advertisement".to_owned(), "no such words".to_owned()],
            remove: vec!["To play this".to_owned()],
        };
        rulings.apply(&mut page);
        page.remove(2, Reason::Promotion);
        assert_eq!([0, 1, 2].map(|index| page.reason(index)), [Some(Reason::ByHand), None, None]);
        assert_eq!(rulings.unmatched(&article), ["no such words"]);
    }
}
