//! One channel of the desk: name, reading, a step down and up, the fader, and two boxes.

use super::{Sight, fader, heading, icon};
use crate::binding::Wish;
use crate::outline;
use mengpaneel_core::{Answer, Position};
use yew::{Html, classes, html};

/// The channel of `slider`.
pub fn strip(sight: &Sight<'_>, slider: usize) -> Html {
    let (model, words) = (sight.model, sight.words);
    let content = &model.board().sliders()[slider];
    let answer = model.answers()[slider];
    let (state, word, detail) = match answer {
        None => ("is-empty", words.empty, words.empty_hint.to_owned()),
        Some(Answer::Unknown) => ("is-unknown", words.unknown, words.unknown_hint.to_owned()),
        Some(Answer::At(position)) => {
            ("is-set", (words.stand)(position), (words.stand_detail)(position))
        }
    };
    let open = model.help() == Some(slider);
    html! {
        <section class={classes!("strip", state, open.then_some("is-open"))}
            aria-labelledby={outline::label(slider)} key={content.id.as_str()}>
            <header class="strip-head">
                { heading(sight, 1, "strip-name", Some(outline::label(slider)), html! { { &content.label } }) }
                <p class="strip-ask">{ &content.question }</p>
            </header>
            <p class="reading"><b>{ word }</b>{ " " }<small>{ detail }</small></p>
            <div class="pair">
                { step(sight, slider, Wish::Lower(slider), words.lower, Position::all().next(), icon::minus()) }
                { step(sight, slider, Wish::Higher(slider), words.higher, Position::all().last(), icon::plus()) }
            </div>
            <div class="fader">
                { fader::slot(answer) }
                <input type="range" class="rng" id={outline::fader(slider)}
                    min="0" max="10" step="1" value={fader_value(answer)}
                    disabled={sight.config.readonly || answer == Some(Answer::Unknown)}
                    data-wish={Wish::Fader(slider).to_string()}
                    aria-labelledby={outline::label(slider)}
                    aria-valuetext={(words.value_text)(answer)} />
            </div>
            <div class="strip-keys">
                { lamp(sight, slider, Wish::NoChoice(slider), None, words.no_choice,
                    answer == Some(Answer::At(Position::MIDDLE))) }
                { lamp(sight, slider, Wish::Unknown(slider), Some(outline::unknown(slider)), words.unknown,
                    answer == Some(Answer::Unknown)) }
                <button type="button" class="more" data-wish={Wish::Help(slider).to_string()}
                    aria-expanded={open.to_string()} aria-controls={open.then(|| outline::help(slider))}>
                    <span>{ words.help }<span class="vh">{ ": " }{ &content.label }</span></span>
                    { icon::open() }
                </button>
            </div>
        </section>
    }
}

/// Where the native thumb stands: an untouched one in the middle, where it cannot mean "chosen".
fn fader_value(answer: Option<Answer>) -> String {
    let position = answer.and_then(Answer::position).unwrap_or(Position::MIDDLE);
    position.get().to_string()
}

fn step(
    sight: &Sight<'_>,
    slider: usize,
    wish: Wish,
    name: &'static str,
    end: Option<Position>,
    drawing: Html,
) -> Html {
    let answer = sight.model.answers()[slider];
    let at_end = answer.and_then(Answer::position) == end;
    let disabled = sight.config.readonly || answer == Some(Answer::Unknown) || at_end;
    let label = &sight.model.board().sliders()[slider].label;
    // Not `disabled`: a button that switches itself off would lose the focus of whoever presses it.
    html! {
        <button type="button" class="pm" data-wish={wish.to_string()}
            aria-disabled={disabled.then_some("true")} aria-label={format!("{name}: {label}")}>
            { drawing }
        </button>
    }
}

fn lamp(
    sight: &Sight<'_>,
    slider: usize,
    wish: Wish,
    id: Option<String>,
    name: &'static str,
    checked: bool,
) -> Html {
    let label = &sight.model.board().sliders()[slider].label;
    html! {
        <label class="lamp">
            <input type="checkbox" {id} {checked} disabled={sight.config.readonly}
                data-wish={wish.to_string()} />
            <i></i>
            <span>{ name }<span class="vh">{ ": " }{ label }</span></span>
        </label>
    }
}
