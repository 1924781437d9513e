//! The mixing desk: one strip a slider, its help under it, and how far one is.

use super::{Sight, button, glyph, help, icon, strip, title};
use crate::binding::Wish;
use mengpaneel_core::{Answer, Band};
use yew::{Html, classes, html};

/// More strips beside each other than this cannot be read; a longer board gets more rows.
const MOST_BESIDE: usize = 6;

/// The screen.
pub fn desk(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    let sliders = model.board().sliders().len();
    let rows = sliders.div_ceil(MOST_BESIDE);
    let beside = sliders.div_ceil(rows.max(1));
    let unknown = model.answers().iter().filter(|a| **a == Some(Answer::Unknown)).count();
    html! {
        <div key="desk">
            { title(sight, html! { { words.desk_title } }) }
            <p class="lead">{ model.board().lead() }</p>
            { if sight.config.readonly {
                html! { <p class="note s">{ words.readonly }</p> }
            } else {
                Html::default()
            } }
            <div class="progress">
                { glyph::progress(model.answers()) }
                <p>
                    <span class="b">{ (words.progress)(model.answered(), sliders) }</span>
                    { if unknown > 0 {
                        html! { <span class="s muted">{ " · " }{ (words.progress_unknown)(unknown) }</span> }
                    } else {
                        Html::default()
                    } }
                </p>
                { history(sight) }
            </div>
            { for (0..rows).map(|row| {
                let strips = row * beside..sliders.min((row + 1) * beside);
                desk_row(sight, row, strips)
            }) }
            { foot(sight) }
        </div>
    }
}

fn desk_row(sight: &Sight<'_>, row: usize, sliders: std::ops::Range<usize>) -> Html {
    let count = format!("n{}", sliders.len());
    html! {
        <div class={classes!("desk", count)} key={row} part="desk">
            <div class="rail" aria-hidden="true">
                <div class="zones">
                    <span>{ (sight.words.band)(Band::High) }</span>
                    <span>{ (sight.words.band)(Band::Middle) }<small>{ sight.words.middle_hint }</small></span>
                    <span>{ (sight.words.band)(Band::Low) }</span>
                </div>
            </div>
            { for sliders.map(|slider| html! {
                <>
                    { strip::strip(sight, slider) }
                    { help::help(sight, slider) }
                </>
            }) }
        </div>
    }
}

fn history(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    if sight.config.readonly || !(model.can_undo() || model.can_redo()) {
        return Html::default();
    }
    let step = |wish: Wish, enabled: bool, name: &'static str| {
        html! {
            <button type="button" class="btn is-quiet" data-wish={wish.to_string()} disabled={!enabled}>
                { name }
            </button>
        }
    };
    html! {
        <div class="row history">
            { step(Wish::Undo, model.can_undo(), words.undo) }
            { step(Wish::Redo, model.can_redo(), words.redo) }
        </div>
    }
}

fn foot(sight: &Sight<'_>) -> Html {
    let (model, words) = (sight.model, sight.words);
    html! {
        <div class="foot">
            <p class="s muted">{ words.privacy }</p>
            <div class="row">
                { button(Wish::Reset, false, sight.config.readonly || model.answered() == 0, html! { { words.reset } }) }
                { button(Wish::ShowOutcome, true, false, html! { <>{ words.to_outcome }{ icon::forward() }</> }) }
            </div>
        </div>
    }
}
