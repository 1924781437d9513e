//! Dutch, at B1.

use super::{Range, Trouble, Words, in_sentence, joined, tenths};
use mengpaneel_core::{
    Announcement, Answer, Band, CodeProblem, ErrorKind, Evidence, Kind, Position, Problem, Verdict,
};

pub(super) const WORDS: Words = Words {
    language: "nl",
    parts: "Onderdelen",
    desk: "Invullen",
    outcome: "Uitkomst",
    profiles: "Profielen",
    trouble,

    desk_title: "Hoe staan de schuiven bij jullie?",
    progress: |answered, total| format!("{answered} van {total} ingevuld"),
    progress_unknown: |unknown| format!("{unknown} keer weet niet"),
    band: |band| match band {
        Band::Low => "Laag",
        Band::Middle => "Midden",
        Band::High => "Hoog",
    },
    middle_hint: "geen keuze",
    stand,
    stand_detail: |position| match position {
        Position::MIDDLE => format!("midden, {} van 10", position.get()),
        _ => format!("{} van 10", position.get()),
    },
    empty: "Nog leeg",
    empty_hint: "schuif of kies",
    unknown: "Weet niet",
    unknown_hint: "telt niet mee",
    no_choice: "Geen keuze",
    value_text: |answer| match answer {
        None => "nog niet ingevuld".to_owned(),
        Some(Answer::Unknown) => "weet niet, telt niet mee".to_owned(),
        Some(Answer::At(position)) => {
            format!(
                "{} van 10, {}",
                position.get(),
                stand(position).to_ascii_lowercase()
            )
        }
    },
    lower: "Eén lager",
    higher: "Eén hoger",
    help: "Uitleg",
    anchor: |band| match band {
        Band::Low => "Laag",
        Band::Middle => "Midden: geen keuze gemaakt",
        Band::High => "Hoog",
    },
    you_are_here: "hier staan jullie nu",
    questions: "Vragen die helpen",
    examples: "Uit de praktijk",
    placed: |band, evidence| match (band, evidence) {
        (Band::Low, Evidence::Stated) => "laag".to_owned(),
        (Band::Middle, Evidence::Stated) => "midden".to_owned(),
        (Band::High, Evidence::Stated) => "hoog".to_owned(),
        (Band::Low, Evidence::Inferred) => "laag, afgeleid".to_owned(),
        (Band::Middle, Evidence::Inferred) => "midden, afgeleid".to_owned(),
        (Band::High, Evidence::Inferred) => "hoog, afgeleid".to_owned(),
    },
    evidence: |evidence| match evidence {
        Evidence::Stated => "staat in de bron",
        Evidence::Inferred => "afgeleid",
    },
    source: "Bron",
    privacy: "Wat je invult, blijft op deze pagina. Er gaat niets naar een server.",
    keeping_here: "Bewaard in deze browser, niet op een server.",
    keeping_refused: "Deze browser kan niets bewaren. Sluit je de pagina, dan is weg wat je hebt ingevuld.",
    keeping_broken: "Wat hier bewaard was, kon niet worden gelezen. Het is apart gezet. Je kunt het opslaan als bestand en aan de beheerder geven.",
    keeping_followed: "Dit mengpaneel is net in een ander tabblad veranderd. Met Ongedaan maken ga je terug.",
    save_aside: "Sla het bestand op",
    wipe: "Wis wat hier bewaard is",
    wipe_sure: "Alles wissen? Dit kun je niet terugdraaien.",
    wipe_yes: "Ja, wis alles",
    wipe_no: "Nee, bewaar het",
    readonly: "Dit mengpaneel kun je bekijken. Je kunt het niet veranderen.",
    reset: "Opnieuw beginnen",
    undo: "Ongedaan maken",
    redo: "Opnieuw doen",
    to_outcome: "Bekijk de uitkomst",
    to_desk: "Schuiven aanpassen",
    announcement: |announcement| match announcement {
        Announcement::Undone => "De laatste verandering is teruggedraaid.",
        Announcement::Redone => "De verandering is opnieuw gedaan.",
        Announcement::Emptied => "Alle schuiven zijn leeg. Met Ongedaan maken krijg je ze terug.",
        Announcement::Wiped => "Alles is gewist.",
        Announcement::Followed => {
            "Dit mengpaneel is in een ander tabblad veranderd. Met Ongedaan maken ga je terug."
        }
    },

    title_clear: "Jullie mengpaneel lijkt het meest op",
    title_between: |one, other| {
        format!(
            "Jullie mengpaneel ligt tussen {} en {}",
            in_sentence(one),
            in_sentence(other)
        )
    },
    title_mixed: "Jullie mengpaneel is een eigen mengsel",
    title_insufficient: "Nog te weinig bekend voor een uitkomst",
    title_without_profiles: "Wat jullie mengpaneel laat zien",
    lead_clear: |next, difference| match next {
        Some(next) => format!(
            "Daarna komt {}. Het verschil is {}. Zie de uitkomst als een begin van het gesprek.",
            in_sentence(next),
            steps(difference)
        ),
        None => "Zie de uitkomst als een begin van het gesprek.".to_owned(),
    },
    lead_between: |difference| {
        format!(
            "Die twee zijn bijna even dichtbij: het verschil is {}. Hieronder zie je waarin ze verschillen.",
            steps(difference)
        )
    },
    lead_mixed_far: |nearest, next| {
        format!(
            "Geen profiel is dichtbij. Het dichtst bij komen {} en {}. Dat is niet erg: lang niet elke combinatie is in de praktijk gezien.",
            in_sentence(nearest),
            in_sentence(next)
        )
    },
    lead_mixed_near: |nearest| {
        format!(
            "Het dichtst bij komt {}. Toch past die naam niet, want er is iets wat daar tegenin gaat.",
            in_sentence(nearest)
        )
    },
    lead_insufficient: |needed, total| {
        format!("Een profiel zie je als {needed} van de {total} schuiven een stand hebben.")
    },
    missing: "Deze schuiven hebben nog geen stand:",
    own_board: |stands| format!("Jullie mengpaneel: {stands}"),
    own_stand: |label, position| match position {
        Some(position) => format!("{label} {}", position.get()),
        None => format!("{label} niet bekend"),
    },
    doubts: "Waarom is het niet duidelijk?",
    dissents: |slider, stand, profile, fits| {
        format!(
            "Zonder de schuif {slider} lijkt jullie mengpaneel duidelijk op {}. Deze schuif staat op {}. Bij dat profiel hoort {}.",
            in_sentence(profile),
            stand.get(),
            range(fits)
        )
    },
    contradicts: |slider, stand, profile, fits| {
        format!(
            "De schuif {slider} staat op {}. Dat past niet bij {}: daar hoort {} bij.",
            stand.get(),
            in_sentence(profile),
            range(fits)
        )
    },
    too_many_high: |profile, most, sliders| {
        format!(
            "Bij {} {} hoog. Bij jullie zijn het er {}: {}.",
            in_sentence(profile),
            match most {
                0 => "staat geen enkele schuif".to_owned(),
                1 => "staat hooguit één schuif".to_owned(),
                most => format!("staan hooguit {most} schuiven"),
            },
            sliders.len(),
            list(sliders)
        )
    },
    ladder: "Hoe dichtbij is elk profiel?",
    ladder_hint: "Hoe korter de lijn, hoe meer het lijkt.",
    ladder_how: "Zo tellen we: hoeveel stappen staat een schuif buiten het profiel? Eén groot verschil telt zwaarder dan een paar kleine. Schuiven die een profiel typeren, tellen ook zwaarder. Bij 0 past alles en 10 is het meest anders.",
    steps,
    compared_with: |profile| format!("Jullie naast {}", in_sentence(profile)),
    you: "jullie",
    fits: "past bij het profiel",
    fits_inferred: "past bij het profiel, afgeleid",
    axis: ["laag", "geen keuze", "hoog"],
    within: "Past.",
    above: |distance| format!("{} hoger.", steps(distance)),
    below: |distance| format!("{} lager.", steps(distance)),
    not_known: "Niet bekend.",
    range,
    resembles: |profiles| format!("Lijkt hier op: {}.", list(profiles)),
    beside_profiles: |count| match count {
        5 => "Naast alle vijf de profielen".to_owned(),
        count => format!("Naast alle {count} profielen"),
    },
    beside_hint: "Dichte dop: jullie. Open beugel: wat bij het profiel past. Gestippeld: afgeleid.",
    nearest: "lijkt het meest",
    closest: "het dichtst bij",
    next: "daarna",
    compare: "Vergelijk",
    comparing: "Hierboven vergeleken",
    attention: "Let hierop",
    strength: "Sterk aan dit profiel",
    risk: "Risico van dit profiel",
    assignment: "Opdracht aan de wijkambtenaar",
    what_if: "Wat zou de uitkomst veranderen?",
    what_if_none: "Geen enkele schuif verandert in zijn eentje de uitkomst.",
    from_to: |from, to| format!("van {} naar {}", from.get(), to.get()),
    then: |verdict, nearest, next| match (verdict, next) {
        (Verdict::Clear, _) => format!("Dan lijkt het duidelijk op {}.", in_sentence(nearest)),
        (Verdict::Between, Some(next)) => {
            format!(
                "Dan ligt het tussen {} en {}.",
                in_sentence(nearest),
                in_sentence(next)
            )
        }
        (Verdict::Between, None) | (Verdict::Mixed, _) => format!(
            "Dan is het een eigen mengsel. Het dichtst bij komt dan {}.",
            in_sentence(nearest)
        ),
        (Verdict::Insufficient, _) => "Dan is er te weinig bekend.".to_owned(),
    },
    never: "Hier verandert de uitkomst niet, waar deze schuif ook staat.",
    smallest: "kleinste verandering",
    provenance: "Waar komt dit vandaan?",
    stated_count: |stated, total| {
        format!(
            "Per profiel en schuif is er een stand die past: {total} in totaal. Daarvan staan er {stated} in de bron. De andere {} hebben wij afgeleid uit de tekst. Dat staat er dan bij. Achter ‘Bron’ staan de publicatie en de regels in de tekst ervan.",
            total - stated
        )
    },
    types_only: "De profielen zijn uitvergroot. Geen enkele gemeente past er precies in.",

    profiles_title: |count| match count {
        5 => "De vijf profielen".to_owned(),
        count => format!("De {count} profielen"),
    },
    profiles_lead: "Elk profiel is een uitvergroting. Geen profiel is beter dan een ander.",
    typical: "Wat bij dit profiel past",
    practice: "Uit de praktijk",
};

fn stand(position: Position) -> &'static str {
    match position.get() {
        0..=1 => "Heel laag",
        2..=3 => "Laag",
        4 => "Iets onder midden",
        5 => "Geen keuze",
        6 => "Iets boven midden",
        7..=8 => "Hoog",
        _ => "Heel hoog",
    }
}

/// A number of steps with one decimal, and a decimal comma.
fn steps(number: f64) -> String {
    match tenths(number) {
        (0, 0) => "0 stappen".to_owned(),
        (1, 0) => "1 stap".to_owned(),
        (whole, 0) => format!("{whole} stappen"),
        (0, tenth) => format!("0,{tenth} stap"),
        (whole, tenth) => format!("{whole},{tenth} stappen"),
    }
}

fn range(range: Range) -> String {
    if range.from == range.to {
        format!("{}", range.from.get())
    } else {
        format!("{} tot en met {}", range.from.get(), range.to.get())
    }
}

fn list(names: &[&str]) -> String {
    joined(names, "en")
}

fn trouble(trouble: &Trouble<'_>) -> String {
    match trouble {
        Trouble::Shape(found) => format!("Dit heeft niet de goede vorm. Verwacht: {found}."),
        Trouble::Error(error) => match error.kind() {
            ErrorKind::PositionOutOfRange { found } => {
                format!("{found} is geen stand. Gebruik een heel getal van 0 tot en met 10.")
            }
            ErrorKind::NotAnAnswer { slider } => format!(
                "Het antwoord bij {slider} klopt niet. Gebruik een heel getal van 0 tot en met 10, \"unknown\" of null."
            ),
            ErrorKind::UnknownSlider { found, known } => format!(
                "Dit mengpaneel heeft geen schuif \"{found}\". Kies uit {}.",
                known.join(", ")
            ),
            ErrorKind::WrongLength { found, expected } => {
                format!("Er zijn {found} standen voor {expected} schuiven. Geef er één per schuif.")
            }
            ErrorKind::MarkOutOfRange { found } => {
                format!("{found} is geen kenmerk. Gebruik een heel getal van 0 tot en met 32767.")
            }
            ErrorKind::Code(problem) => code_problem(problem),
            ErrorKind::Content { field, problem } => format!("{field} {}", self::problem(problem)),
        },
    }
}

fn code_problem(problem: &CodeProblem) -> String {
    match problem {
        CodeProblem::Character { found, place } => format!(
            "Teken {place} van de code is \"{found}\". Dat teken komt in geen code voor. Vergelijk de code met het origineel."
        ),
        CodeProblem::TooShort { found, expected } => format!(
            "{} Er horen er {expected} te zijn. Vergelijk de code met het origineel.",
            match expected.saturating_sub(*found) {
                1 => "In de code ontbreekt 1 teken.".to_owned(),
                missing => format!("In de code ontbreken {missing} tekens."),
            }
        ),
        CodeProblem::TooLong { found, expected } => format!(
            "De code heeft {found} tekens. Er horen er {expected} te zijn. Haal weg wat er te veel is."
        ),
        CodeProblem::Damaged => {
            "Een teken van de code klopt niet, of er zijn er twee verwisseld. Vergelijk de code met het origineel.".to_owned()
        }
        CodeProblem::OtherBoard(found) => format!(
            "Deze code hoort bij een ander mengpaneel (nummer {found}). Open de code daar, of vraag om een code van dit mengpaneel."
        ),
        CodeProblem::NewerVersion(found) => format!(
            "Deze code is gemaakt met een nieuwere versie ({found}). Laad de pagina opnieuw of werk het mengpaneel bij, en probeer het nog eens."
        ),
        CodeProblem::Impossible => {
            "Deze code is niet door het mengpaneel gemaakt. Vraag om een andere code.".to_owned()
        }
    }
}

fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Missing => "ontbreekt. Vul het in.".to_owned(),
        Problem::Expected(Kind::Text) => {
            "is geen tekst. Zet het tussen aanhalingstekens.".to_owned()
        }
        Problem::Expected(Kind::Number) => {
            "is geen heel getal. Schrijf het zonder aanhalingstekens en komma.".to_owned()
        }
        Problem::Expected(Kind::List) => "is geen lijst. Zet het tussen [ en ].".to_owned(),
        Problem::Expected(Kind::Map) => "heeft geen velden. Zet het tussen { en }.".to_owned(),
        Problem::NotAChoice(choices) => format!("is een ander woord. Kies uit {choices}."),
        Problem::NotAYear(found) => format!("is {found}. Gebruik een jaartal van vier cijfers."),
        Problem::NotAnAddress(found) => {
            format!("is \"{found}\". Gebruik een webadres dat begint met https://.")
        }
        Problem::NotASlug(found) => {
            format!("is \"{found}\". Gebruik 1 tot 40 van de tekens a-z, 0-9 en -.")
        }
        Problem::Duplicate(found) => {
            format!("bevat \"{found}\" twee keer. Geef elk een eigen id.")
        }
        Problem::NoSuchSlider(found) => format!(
            "noemt \"{found}\". Die schuif bestaat niet; gebruik een id dat onder sliders staat."
        ),
        Problem::NothingFor(slider) => {
            format!("heeft niets voor de schuif \"{slider}\". Voeg dat toe.")
        }
        Problem::OutOfRange(found) => {
            format!("is {found}. Gebruik een heel getal van 0 tot en met 10.")
        }
        Problem::Reversed { from, to } => {
            format!("loopt van {from} tot {to}. Zet de laagste eerst.")
        }
        Problem::SliderCount(found) => {
            format!("heeft er {found}. Gebruik 2 tot en met 12 schuiven.")
        }
        Problem::HighAtMost(found) => {
            format!("is {found}. Gebruik 0 tot en met het aantal schuiven, of laat het weg.")
        }
        Problem::NothingToCompareWith => {
            "ontbreekt, en interpretations ook. Zonder een van beide is er geen uitkomst."
                .to_owned()
        }
        Problem::Format(found) => format!("is {found}. Deze versie leest 1."),
        Problem::Condition => "heeft every of sliders nodig. Houd een van de twee.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_counted_as_a_dutch_reader_says_them() {
        let said = [0.0, 0.04, 0.35, 1.0, 1.5, 2.0, 9.96].map(steps);
        assert_eq!(
            said,
            [
                "0 stappen",
                "0 stappen",
                "0,4 stap",
                "1 stap",
                "1,5 stappen",
                "2 stappen",
                "10 stappen"
            ]
        );
    }

    #[test]
    fn a_list_reads_as_a_sentence() {
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b", "c"]), "a, b en c");
    }
}
