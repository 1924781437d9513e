//! The drawing behind a fader: slot, ticks, and the fill that grows from the middle.
//!
//! The cap itself is the native thumb. A slot is drawn upright and lying down; the style sheet shows
//! the one that fits the room. The fill starts in the middle, because the middle is "no choice":
//! a fill from 0 would say "halfway good".

use mengpaneel_core::{Answer, Position};
use yew::{Html, classes, html};

/// Pixels between two steps of the upright slot, and from its end to the outermost step.
const STEP: u16 = 22;

/// Ticks of the upright slot: steps 1-4 and 6-9, then 0, 5 and 10.
const MINOR: &str = "M31 44h7M31 66h7M31 88h7M31 110h7M31 154h7M31 176h7M31 198h7M31 220h7\
    M-38 44h7M-38 66h7M-38 88h7M-38 110h7M-38 154h7M-38 176h7M-38 198h7M-38 220h7";
const MAJOR: &str = "M31 22h10M31 242h10M-41 22h10M-41 242h10";
/// Ticks of the lying slot, on a grid of one unit a step.
const LYING: &str = "M1 46v4M2 46v4M3 46v4M4 46v4M6 46v4M7 46v4M8 46v4M9 46v4";
const LYING_MAJOR: &str = "M0 46v8M5 46v8M10 46v8";

/// Both drawings of one slot.
pub fn slot(answer: Option<Answer>) -> Html {
    html! { <>{ upright(answer) }{ lying(answer) }</> }
}

fn height(position: Position) -> u16 {
    STEP + (u16::from(Position::MAX - position.get())) * STEP
}

fn upright(answer: Option<Answer>) -> Html {
    let chosen_middle = answer == Some(Answer::At(Position::MIDDLE));
    let notch = classes!("notch", chosen_middle.then_some("is-on"));
    let unknown = answer == Some(Answer::Unknown);
    html! {
        <svg class="slot-v" width="100%" height="264" aria-hidden="true">
            <rect class="z-mid" x="0" width="100%" y="99" height="66" />
            <line class="ln-mid" x1="0" x2="100%" y1="132" y2="132" />
            <svg x="50%" overflow="visible">
                <path class="tick" d={MINOR} />
                <path class="tick-b" d={MAJOR} />
                <text class="num" x="45" y="26">{ "10" }</text>
                <text class="num" x="45" y="136">{ "5" }</text>
                <text class="num" x="45" y="246">{ "0" }</text>
                <rect class={if unknown { "slot-off" } else { "slot-o" }} x="-6" y="12" width="12" height="240" rx="6" />
                <rect class={if unknown { "none" } else { "slot" }} x="-4" y="14" width="8" height="236" rx="4" />
                <path class={notch.clone()} d="M-42 125l12 7l-12 7z" />
                <path class={notch} d="M42 125l-12 7l12 7z" />
                { match answer {
                    None => html! {
                        <g key="empty">
                            <rect class="ghost" x="-24" y="118" width="48" height="28" rx="5" />
                            <line class="ghost-g" x1="-14" x2="14" y1="132" y2="132" />
                        </g>
                    },
                    Some(Answer::Unknown) => html! {
                        <g key="unknown">
                            <rect class="ghost" x="-22" y="110" width="44" height="44" rx="22" />
                            <text class="q" y="139" text-anchor="middle">{ "?" }</text>
                        </g>
                    },
                    Some(Answer::At(position)) => fill(position),
                } }
            </svg>
        </svg>
    }
}

fn fill(position: Position) -> Html {
    let (cap, middle) = (height(position), height(Position::MIDDLE));
    let (top, bottom) = (cap.min(middle), cap.max(middle));
    html! {
        <g key="set">
            <path class="lit" d={lit(position)} />
            <rect class="stem" x="-6.5" width="13" y={top.to_string()} height={(bottom - top).to_string()} />
        </g>
    }
}

/// The ticks from the middle to the cap, lit.
fn lit(position: Position) -> String {
    let middle = Position::MIDDLE.get();
    let reached = |step: u8| {
        (step > middle && step <= position.get()) || (step < middle && step >= position.get())
    };
    Position::all()
        .filter(|step| reached(step.get()))
        .map(|step| format!("M31 {0}h7M-38 {0}h7", height(step)))
        .collect()
}

fn lying(answer: Option<Answer>) -> Html {
    let stem = answer.and_then(Answer::position).unwrap_or(Position::MIDDLE);
    let unknown = answer == Some(Answer::Unknown);
    html! {
        <div class="slot-h" aria-hidden="true">
            <svg class="stretch" viewBox="0 0 10 72" preserveAspectRatio="none">
                <line class={if unknown { "slot-off-l" } else { "slot-l" }} x1="0" x2="10" y1="22" y2="22" />
                <line class="stem-l" x1="5" x2={stem.get().to_string()} y1="22" y2="22" />
                <path class="tick" d={LYING} />
                <path class="tick-b" d={LYING_MAJOR} />
            </svg>
            <svg class="over">
                { match answer {
                    None => html! {
                        <svg x="50%" y="22" overflow="visible" key="empty">
                            <rect class="ghost" x="-15" y="-20" width="30" height="40" rx="6" />
                            <line class="ghost-g" y1="-12" y2="12" />
                        </svg>
                    },
                    Some(Answer::Unknown) => html! {
                        <svg x="50%" y="22" overflow="visible" key="unknown">
                            <circle class="ghost" r="20" />
                            <text class="q" y="7" text-anchor="middle">{ "?" }</text>
                        </svg>
                    },
                    Some(Answer::At(_)) => html! { <g key="set"></g> },
                } }
            </svg>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_ticks_between_the_middle_and_the_cap_are_lit() {
        let at = |steps| lit(Position::new(steps).unwrap_or(Position::MIDDLE));
        assert_eq!(at(5), "");
        assert_eq!(at(6), "M31 110h7M-38 110h7");
        assert_eq!(at(3), "M31 176h7M-38 176h7M31 154h7M-38 154h7");
    }
}
