//! How a text is read: its sentences, their words, and the place in a source.

/// The sentences of a text, each with its closing mark. A mark closes a sentence when a space or the
/// end follows, so that 1.000 and P31:2 stay whole.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, mark) in text
        .char_indices()
        .filter(|(_, mark)| ".?!".contains(*mark))
    {
        let end = at + mark.len_utf8();
        if text[end..].chars().next().is_none_or(char::is_whitespace) {
            found.push(text[start..end].trim());
            start = end;
        }
    }
    found.push(text[start..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// The words of a sentence; a dash by itself is none.
pub fn words(sentence: &str) -> usize {
    sentence
        .split_whitespace()
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

/// The source that a place such as `P31:348-352` or `P31:512` lies in; `None` when it is no place.
pub fn source_of(place: &str) -> Option<&str> {
    let (source, lines) = place.split_once(':')?;
    let number = |digits: &str| {
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
        digits.parse::<u32>().ok().filter(|_| plain)
    };
    let in_order = match lines.split_once('-') {
        Some((from, to)) => number(from)? < number(to)?,
        None => number(lines).is_some(),
    };
    let named = source.starts_with(|first: char| first.is_ascii_uppercase())
        && source
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    (in_order && named).then_some(source)
}

#[test]
fn a_text_falls_apart_into_sentences_and_words() {
    let text = "Er zijn 1.000 wijken – of meer? Ga (snel) kijken! Dat is alles";
    assert_eq!(
        sentences(text),
        [
            "Er zijn 1.000 wijken – of meer?",
            "Ga (snel) kijken!",
            "Dat is alles"
        ]
    );
    assert_eq!(
        sentences(text).into_iter().map(words).collect::<Vec<_>>(),
        [6, 3, 3]
    );
}

#[test]
fn a_place_in_a_source_has_a_name_and_lines_in_order() {
    for place in ["P31:348-352", "P31:512", "HAAG:78-87"] {
        assert!(source_of(place).is_some(), "{place}");
    }
    let wrong = [
        "", "P31", "P31:", ":5", "p31:5", "P31:5-", "P31:9-5", "P31:5-5", "P31:0", "P31:+5",
        "P31: 5", "P31:5,6",
    ];
    for place in wrong {
        assert_eq!(source_of(place), None, "{place}");
    }
}
