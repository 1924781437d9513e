//! A strip in words: the sentences beside it, which hold all that it shows.

use super::show::{Part, Show};
use crate::text::{Words, in_sentence};
use mengpaneel_core::{Clump, Outcome, Tally, Verdict};

/// Where the answers of a group stand, in sentences; each kind says no more than so many answers can.
pub fn stands(words: &Words, tally: &Tally) -> Vec<String> {
    let mut said = Vec::new();
    let half = tally.middle_half();
    let lowest = tally.known_positions().next();
    let all_equal = tally.known_positions().all(|one| Some(one) == lowest);
    match (tally.known(), half) {
        (1, Some((only, _))) => said.push(words.group_one_stand(&only.get())),
        (2, Some((low, high))) if low == high => said.push(words.group_both(&low.get())),
        (2, Some((low, high))) => said.push(words.group_two_stands(&low.get(), &high.get())),
        (_, Some((low, _))) if all_equal => said.push(words.group_everybody(&low.get())),
        (3, Some((low, high))) => said.push(words.group_from_to(&low.get(), &high.get())),
        (_, Some((low, high))) if low == high => said.push(words.group_half_at(&low.get())),
        (_, Some((low, high))) => said.push(words.group_half(&low.get(), &high.get())),
        (_, None) => said.push(words.group_nobody().to_string()),
    }
    if tally.is_distribution() && !all_equal {
        said.extend(
            tally
                .median()
                .map(|median| words.group_median(&words.number(median))),
        );
    }
    said
}

/// How many did not know, and how many left it empty.
pub fn unknown(words: &Words, tally: &Tally, missing: u16) -> Vec<String> {
    let mut said = Vec::new();
    match tally.unknown {
        0 => {}
        1 => said.push(words.group_unknown_one().to_string()),
        many => said.push(words.group_unknown_many(&many)),
    }
    match missing {
        0 => {}
        1 => said.push(words.group_empty_one().to_string()),
        many => said.push(words.group_empty_many(&many)),
    }
    said
}

/// Two clumps, which the middle hides.
pub fn clumps(words: &Words, tally: &Tally) -> Option<String> {
    let range = |clump: &Clump| words.range(clump.from, clump.to);
    let [low, high] = tally.clumps()?;
    Some(words.group_clumps(&low.count, &range(&low), &high.count, &range(&high)))
}

/// Who stands where on a slider, each by itself: "Wijkambtenaar: 3".
pub fn each_of(words: &Words, parts: &[Part], slider: usize) -> Vec<String> {
    let mut said = Vec::new();
    for part in parts {
        let name = part.name.as_str();
        said.push(match part.stands[slider] {
            Some(stand) => words.group_stands_at(&name, &words.number(stand)),
            None if part.tallies[slider].unknown > 0 => words.group_does_not_know(&name),
            None => words.group_left_empty(&name),
        });
    }
    said
}

/// Every count of a slider: "Stand 2: 3 keer".
pub fn figures(words: &Words, tally: &Tally, missing: u16) -> String {
    let mut said = Vec::new();
    for (step, count) in tally.positions.iter().enumerate() {
        match count {
            0 => {}
            1 => said.push(words.group_figure_one(&step)),
            many => said.push(words.group_figure(&step, many)),
        }
    }
    said.extend(stands(words, tally));
    said.extend(unknown(words, tally, missing));
    said.join(" ")
}

/// What these stands resemble, in a sentence about `name`.
pub fn resembles(show: &Show<'_>, name: &str, outcome: &Outcome) -> String {
    let words = show.sight.words;
    match (outcome.verdict, outcome.nearest(), outcome.runner_up()) {
        (Verdict::Clear, Some(near), _) => {
            words.group_resembles(&name, &show.profile(near.profile))
        }
        (Verdict::Between, Some(near), Some(next)) => words.group_between(
            &name,
            &show.profile(near.profile),
            &show.profile(next.profile),
        ),
        (_, Some(near), _) => words.group_mixed(&name, &show.profile(near.profile)),
        (_, None, _) => words.group_insufficient(&name),
    }
}

/// The screen's heading.
pub fn headline(show: &Show<'_>) -> String {
    let words = show.sight.words;
    let name = show.sight.model.workshop().name().trim();
    let count = usize::from(show.picture.count);
    let title = match (show.sight.model.workshop().received(), count) {
        (_, 0) => words.group_title().to_string(),
        (None, 1) => words.group_title_one().to_string(),
        (None, 2) => words.group_title_two().to_string(),
        (None, 3) => words.group_title_three().to_string(),
        (Some(_), 1) => words.group_received_one().to_string(),
        (Some(_), many) => words.group_received_many(&many),
        (None, many) => words.group_title_many(&many),
    };
    if name.is_empty() || count == 0 {
        title
    } else {
        format!("{name}: {}", in_sentence(&title))
    }
}
