//! Small drawings of a desk: the progress bars, an anchor, and the desk beside a profile.
//!
//! One marker has one meaning everywhere: a solid cap is "you", an open bracket is what fits a
//! profile (dashed where we inferred it).

use mengpaneel_core::{Answer, Band, Evidence, Position, Target};
use yew::{Html, classes, html};

/// One tiny bar a slider, in the four states that must never look alike.
pub fn progress(answers: &[Option<Answer>]) -> Html {
    let width = answers.len() * 19;
    html! {
        <svg class="bars" width={(width * 3 / 2).to_string()} height="42" viewBox={format!("0 0 {width} 28")} aria-hidden="true">
            { for answers.iter().enumerate().map(|(slider, answer)| {
                let x = slider * 19 + 9;
                html! {
                    <g transform={format!("translate({x} 0)")}>
                        { match answer {
                            None => html! { <line class="bar-empty" y1="2" y2="26" /> },
                            Some(Answer::Unknown) => html! { <text class="q bar-q" y="19" text-anchor="middle">{ "?" }</text> },
                            Some(Answer::At(position)) => html! {
                                <g>
                                    <line class="slot-l" y1="2" y2="26" />
                                    <rect class="m-own-flat" x="-5" width="10" height="6" rx="1.5"
                                        y={format!("{:.1}", 20.0 - f64::from(position.get()) * 2.0)} />
                                </g>
                            },
                        } }
                    </g>
                }
            }) }
        </svg>
    }
}

/// A single fader at one of its three anchors.
pub fn anchor(band: Band) -> Html {
    let y = match band {
        Band::High => "-18",
        Band::Middle => "0",
        Band::Low => "18",
    };
    html! {
        <svg class="anchor" width="40" height="58" viewBox="-20 -29 40 58" aria-hidden="true">
            <line class="slot-l" y1="-24" y2="24" />
            <line class="tick-b" x1="-14" x2="14" />
            <g transform={format!("translate(0 {y})")}>{ cap(24, 13) }</g>
        </svg>
    }
}

fn cap(width: i32, height: i32) -> Html {
    html! {
        <g>
            <rect class="m-own" x={(-width / 2).to_string()} y={format!("{:.1}", f64::from(-height) / 2.0)}
                width={width.to_string()} height={height.to_string()} rx="3" />
            <line class="m-own-g" x1={(4 - width / 2).to_string()} x2={(width / 2 - 4).to_string()} />
        </g>
    }
}

/// A small desk: own stands, and a profile's ranges behind them when given.
pub fn desk(positions: &[Option<Position>], targets: Option<&[Target]>, label: String) -> Html {
    let width = positions.len() * 29 + 8;
    html! {
        <svg class="mini-desk" viewBox={format!("0 0 {width} 112")} role="img" aria-label={label}>
            <line class="ln-mid" x1="2" x2={(width - 2).to_string()} y1="50" y2="50" />
            { for positions.iter().enumerate().map(|(slider, position)| {
                let x = slider * 29 + 18;
                let target = targets.and_then(|targets| targets.get(slider));
                html! {
                    <g transform={format!("translate({x} 0)")}>
                        <line class="slot-l" y1="12" y2="88" />
                        { target.map(bracket).unwrap_or_default() }
                        { position.map(own).unwrap_or_default() }
                        <text class="num" y="108" text-anchor="middle">{ slider + 1 }</text>
                    </g>
                }
            }) }
        </svg>
    }
}

fn height(position: Position) -> f64 {
    12.0 + 7.6 * f64::from(Position::MAX - position.get())
}

fn bracket(target: &Target) -> Html {
    let (top, bottom) = (height(target.to) - 7.0, height(target.from) + 7.0);
    let inferred = target.evidence == Evidence::Inferred;
    html! {
        <rect class={classes!("m-prof", inferred.then_some("is-inferred"))} x="-11" width="22" rx="4"
            y={format!("{top:.1}")} height={format!("{:.1}", bottom - top)} />
    }
}

fn own(position: Position) -> Html {
    html! { <g transform={format!("translate(0 {:.1})", height(position))}>{ cap(16, 8) }</g> }
}
