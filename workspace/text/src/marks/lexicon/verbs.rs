//! The forms of an English verb from its base, by the rules of spelling.

/// A form of a saying verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// "say"
    Base,
    /// "says"
    Present,
    /// "said"
    Past,
    /// "saying"
    Participle,
}

/// Every form of a verb or of a phrase that begins with one; irregular past forms are given.
pub(crate) fn forms(phrase: &str, irregular: &[&str]) -> Vec<(String, Form)> {
    let (verb, rest) = match phrase.split_once(' ') {
        Some((verb, rest)) => (verb, format!(" {rest}")),
        None => (phrase, String::new()),
    };
    let mut forms = vec![
        (verb.to_owned(), Form::Base),
        (present(verb), Form::Present),
        (participle(verb), Form::Participle),
    ];
    match irregular {
        [] => forms.push((past(verb), Form::Past)),
        given => forms.extend(given.iter().map(|form| ((*form).to_owned(), Form::Past))),
    }
    for (form, _) in &mut forms {
        form.push_str(&rest);
    }
    forms
}

fn present(verb: &str) -> String {
    if ["s", "x", "z", "ch", "sh", "go"].iter().any(|ending| verb.ends_with(ending)) {
        return format!("{verb}es");
    }
    match consonant_y(verb) {
        Some(stem) => format!("{stem}ies"),
        None => format!("{verb}s"),
    }
}

fn past(verb: &str) -> String {
    if verb.ends_with('e') {
        return format!("{verb}d");
    }
    match consonant_y(verb) {
        Some(stem) => format!("{stem}ied"),
        None => format!("{}ed", doubled(verb)),
    }
}

fn participle(verb: &str) -> String {
    match verb.strip_suffix('e').filter(|stem| !stem.ends_with('e')) {
        Some(stem) => format!("{stem}ing"),
        None => format!("{}ing", doubled(verb)),
    }
}

fn consonant_y(verb: &str) -> Option<&str> {
    verb.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']))
}

/// A short verb that ends in consonant, vowel, consonant doubles the last ("slammed").
fn doubled(verb: &str) -> String {
    let is_vowel = |c: char| "aeiou".contains(c);
    let letters: Vec<char> = verb.chars().collect();
    let vowels = letters.iter().filter(|c| is_vowel(**c)).count();
    match letters[..] {
        [.., before, vowel, last]
            if (vowels == 1 || verb == "admit")
                && !is_vowel(before)
                && is_vowel(vowel)
                && !is_vowel(last)
                && !"wxy".contains(last) =>
        {
            format!("{verb}{last}")
        }
        _ => verb.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_bent_by_spelling() {
        let all = |verb, irregular: &[&str]| {
            let forms = forms(verb, irregular).into_iter().map(|(form, _)| form);
            forms.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(all("say", &["said"]), "say says saying said");
        assert_eq!(all("deny", &[]), "deny denies denying denied");
        assert_eq!(all("slam", &[]), "slam slams slamming slammed");
        assert_eq!(all("agree", &[]), "agree agrees agreeing agreed");
        assert_eq!(all("admit", &[]), "admit admits admitting admitted");
        assert_eq!(all("report", &[]), "report reports reporting reported");
        assert_eq!(all("go on", &["went"]), "go on goes on going on went on");
    }
}
