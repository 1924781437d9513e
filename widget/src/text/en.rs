//! English, at B1 and with British spelling.

use super::{Range, Trouble, Words, in_sentence, joined, tenths};
use mengpaneel_core::{Announcement, Answer, Band, Evidence, Position, Verdict};

pub(super) const WORDS: Words = Words {
    language: "en",
    parts: "Parts",
    desk: "Fill in",
    outcome: "Outcome",
    profiles: "Profiles",
    trouble,

    desk_title: "How are your sliders set?",
    progress: |answered, total| format!("{answered} of {total} filled in"),
    progress_unknown: |unknown| format!("{unknown} marked ‘don’t know’"),
    band: |band| match band {
        Band::Low => "Low",
        Band::Middle => "Middle",
        Band::High => "High",
    },
    middle_hint: "no choice",
    stand,
    stand_detail: |position| match position {
        Position::MIDDLE => format!("middle, {} of 10", position.get()),
        _ => format!("{} of 10", position.get()),
    },
    empty: "Still empty",
    empty_hint: "slide or choose",
    unknown: "Don’t know",
    unknown_hint: "does not count",
    no_choice: "No choice",
    value_text: |answer| match answer {
        None => "not filled in yet".to_owned(),
        Some(Answer::Unknown) => "don’t know, does not count".to_owned(),
        Some(Answer::At(position)) => {
            format!("{} of 10, {}", position.get(), in_sentence(stand(position)))
        }
    },
    lower: "One lower",
    higher: "One higher",
    help: "Help",
    anchor: |band| match band {
        Band::Low => "Low",
        Band::Middle => "Middle: no choice made",
        Band::High => "High",
    },
    you_are_here: "you are here now",
    questions: "Questions that help",
    examples: "In practice",
    placed: |band, evidence| match (band, evidence) {
        (Band::Low, Evidence::Stated) => "low".to_owned(),
        (Band::Middle, Evidence::Stated) => "middle".to_owned(),
        (Band::High, Evidence::Stated) => "high".to_owned(),
        (Band::Low, Evidence::Inferred) => "low, inferred".to_owned(),
        (Band::Middle, Evidence::Inferred) => "middle, inferred".to_owned(),
        (Band::High, Evidence::Inferred) => "high, inferred".to_owned(),
    },
    evidence: |evidence| match evidence {
        Evidence::Stated => "stated in the source",
        Evidence::Inferred => "inferred",
    },
    source: "Source",
    privacy: "What you fill in stays on this page. Nothing goes to a server.",
    keeping_here: "Kept in this browser, not on a server.",
    keeping_refused: "This browser cannot keep anything. If you close the page, what you filled in is gone.",
    keeping_broken: "What was kept here could not be read. It has been set aside. You can save it as a file and give it to the administrator.",
    keeping_followed: "This mixing desk was just changed in another tab. Undo takes you back.",
    save_aside: "Save the file",
    wipe: "Erase what is kept here",
    wipe_sure: "Erase everything? You cannot undo this.",
    wipe_yes: "Yes, erase everything",
    wipe_no: "No, keep it",
    readonly: "You can look at this mixing desk. You cannot change it.",
    reset: "Start again",
    undo: "Undo",
    redo: "Redo",
    to_outcome: "See the outcome",
    to_desk: "Adjust the sliders",
    announcement: |announcement| match announcement {
        Announcement::Undone => "The last change has been undone.",
        Announcement::Redone => "The change has been made again.",
        Announcement::Emptied => "All sliders are empty. Choose Undo to get them back.",
        Announcement::Wiped => "Everything has been erased.",
        Announcement::Followed => {
            "This mixing desk was changed in another tab. Undo takes you back."
        }
    },

    title_clear: "Your mixing desk most resembles",
    title_between: |one, other| {
        format!(
            "Your mixing desk lies between {} and {}",
            in_sentence(one),
            in_sentence(other)
        )
    },
    title_mixed: "Your mixing desk is a mix of its own",
    title_insufficient: "Not enough is known yet for an outcome",
    title_without_profiles: "What your mixing desk shows",
    lead_clear: |next, difference| match next {
        Some(next) => format!(
            "Next comes {}. The difference is {}. See the outcome as the start of a conversation.",
            in_sentence(next),
            steps(difference)
        ),
        None => "See the outcome as the start of a conversation.".to_owned(),
    },
    lead_between: |difference| {
        format!(
            "These two are almost equally close: the difference is {}. Below you can see where they differ.",
            steps(difference)
        )
    },
    lead_mixed_far: |nearest, next| {
        format!(
            "No profile is close. The closest are {} and {}. That is fine: many combinations have not been seen in practice.",
            in_sentence(nearest),
            in_sentence(next)
        )
    },
    lead_mixed_near: |nearest| {
        format!(
            "The closest is {}. Even so, that name does not fit, because something speaks against it.",
            in_sentence(nearest)
        )
    },
    lead_insufficient: |needed, total| {
        format!("You will see a profile when {needed} of the {total} sliders have a position.")
    },
    missing: "These sliders have no position yet:",
    own_board: |stands| format!("Your mixing desk: {stands}"),
    own_stand: |label, position| match position {
        Some(position) => format!("{label} {}", position.get()),
        None => format!("{label} not known"),
    },
    doubts: "Why is it not clear?",
    dissents: |slider, stand, profile, fits| {
        format!(
            "Without the slider ‘{slider}’, your mixing desk clearly resembles {}. This slider is at {}. In that profile it would be {}.",
            in_sentence(profile),
            stand.get(),
            range(fits)
        )
    },
    contradicts: |slider, stand, profile, fits| {
        format!(
            "The slider ‘{slider}’ is at {}. That does not fit {}: there it would be {}.",
            stand.get(),
            in_sentence(profile),
            range(fits)
        )
    },
    too_many_high: |profile, most, sliders| {
        format!(
            "In {}, {} high. You have {}: {}.",
            in_sentence(profile),
            match most {
                0 => "no slider is".to_owned(),
                1 => "at most one slider is".to_owned(),
                most => format!("at most {most} sliders are"),
            },
            sliders.len(),
            // Without "and": a label may hold one.
            sliders.join(", ")
        )
    },
    ladder: "How close is each profile?",
    ladder_hint: "The shorter the line, the more it is like you.",
    ladder_how: "This is how we count: how many steps is a slider outside the profile? One large difference weighs more than a few small ones. Sliders that are typical of a profile also weigh more. 0 is a full match and 10 is the most different.",
    steps,
    compared_with: |profile| format!("You beside {}", in_sentence(profile)),
    you: "you",
    fits: "fits the profile",
    fits_inferred: "fits the profile, inferred",
    axis: ["low", "no choice", "high"],
    within: "Fits.",
    above: |distance| format!("{} higher.", steps(distance)),
    below: |distance| format!("{} lower.", steps(distance)),
    not_known: "Not known.",
    range,
    resembles: |profiles| format!("Here it resembles: {}.", joined(profiles, "and")),
    beside_profiles: |count| match count {
        5 => "Beside all five profiles".to_owned(),
        count => format!("Beside all {count} profiles"),
    },
    beside_hint: "Filled cap: you. Open bracket: what fits the profile. Dashed: inferred.",
    nearest: "most alike",
    closest: "comes closest",
    next: "next",
    compare: "Compare",
    comparing: "Compared above",
    attention: "Keep this in mind",
    strength: "Strength of this profile",
    risk: "Risk of this profile",
    assignment: "Assignment for the neighbourhood officer",
    what_if: "What would change the outcome?",
    what_if_none: "No slider changes the outcome by itself.",
    from_to: |from, to| format!("from {} to {}", from.get(), to.get()),
    then: |verdict, nearest, next| match (verdict, next) {
        (Verdict::Clear, _) => format!("Then it clearly resembles {}.", in_sentence(nearest)),
        (Verdict::Between, Some(next)) => {
            format!(
                "Then it lies between {} and {}.",
                in_sentence(nearest),
                in_sentence(next)
            )
        }
        (Verdict::Between, None) | (Verdict::Mixed, _) => format!(
            "Then it is a mix of its own. The closest is then {}.",
            in_sentence(nearest)
        ),
        (Verdict::Insufficient, _) => "Then too little is known.".to_owned(),
    },
    never: "Here the outcome stays the same, wherever this slider is.",
    smallest: "smallest change",
    provenance: "Where does this come from?",
    stated_count: |stated, total| {
        format!(
            "Each profile has a position that fits for each slider: {total} in all. The source states {stated} of them. We inferred the other {} from the text. Where we did, it says so. After ‘Source’ you find the publication and the lines in its text.",
            total - stated
        )
    },
    types_only: "The profiles are exaggerated on purpose. No municipality fits one exactly.",

    profiles_title: |count| match count {
        5 => "The five profiles".to_owned(),
        count => format!("The {count} profiles"),
    },
    profiles_lead: "Each profile is exaggerated on purpose. No profile is better than another.",
    typical: "What fits this profile",
    practice: "In practice",
};

fn stand(position: Position) -> &'static str {
    match position.get() {
        0..=1 => "Very low",
        2..=3 => "Low",
        4 => "Just below middle",
        5 => "No choice",
        6 => "Just above middle",
        7..=8 => "High",
        _ => "Very high",
    }
}

/// A number of steps with one decimal, and a decimal point. Only a whole 1 is singular.
fn steps(number: f64) -> String {
    match tenths(number) {
        (1, 0) => "1 step".to_owned(),
        (whole, 0) => format!("{whole} steps"),
        (whole, tenth) => format!("{whole}.{tenth} steps"),
    }
}

fn range(range: Range) -> String {
    if range.from == range.to {
        format!("{}", range.from.get())
    } else {
        format!("{} to {}", range.from.get(), range.to.get())
    }
}

/// The core's own sentences are English already.
fn trouble(trouble: &Trouble<'_>) -> String {
    match trouble {
        Trouble::Shape(found) => format!("This does not have the right shape. Expected: {found}."),
        Trouble::Error(error) => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_counted_as_an_english_reader_says_them() {
        let said = [0.0, 0.04, 0.35, 1.0, 1.04, 1.5, 2.0, 9.96].map(steps);
        assert_eq!(
            said,
            [
                "0 steps",
                "0 steps",
                "0.4 steps",
                "1 step",
                "1 step",
                "1.5 steps",
                "2 steps",
                "10 steps"
            ]
        );
    }

    #[test]
    fn the_number_of_high_sliders_agrees_with_its_verb() {
        let said = |most| (WORDS.too_many_high)("The tilted municipality", most, &["A and B", "C"]);
        assert_eq!(
            [0, 1, 2].map(said),
            [
                "In the tilted municipality, no slider is high. You have 2: A and B, C.",
                "In the tilted municipality, at most one slider is high. You have 2: A and B, C.",
                "In the tilted municipality, at most 2 sliders are high. You have 2: A and B, C.",
            ]
        );
    }

    #[test]
    fn names_in_a_row_have_and_before_the_last() {
        assert_eq!(
            (WORDS.resembles)(&["Developing"]),
            "Here it resembles: Developing."
        );
        assert_eq!(
            (WORDS.resembles)(&["A", "B", "C"]),
            "Here it resembles: A, B and C."
        );
    }
}
