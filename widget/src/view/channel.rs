//! A strip as a component of its own: while one fader moves, the other strips are not drawn again.
//!
//! It is the only component beside the root, because a drag is the only thing that draws sixty times
//! a second.

use super::markup::{self, drawn, foreign};
use super::{Sight, strip};
use crate::session::Session;
use mengpaneel_core::Answer;
use std::rc::Rc;
use yew::virtual_dom::VChild;
use yew::{Component, Context, Html, Properties};

/// The component. It holds nothing.
pub struct Channel;

/// What a strip is drawn from: equal properties give an equal drawing.
#[derive(Clone, Properties)]
pub struct Props {
    session: Rc<Session>,
    slider: usize,
    shown: Shown,
}

#[derive(Clone, Copy, PartialEq)]
struct Shown {
    answer: Option<Answer>,
    open: bool,
    readonly: bool,
    heading_level: u8,
    content: u32,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        self.slider == other.slider && self.shown == other.shown
    }
}

impl Component for Channel {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Channel>) -> Channel {
        Channel
    }

    fn view(&self, ctx: &Context<Channel>) -> Html {
        let Props {
            session, slider, ..
        } = ctx.props();
        let (model, config, words) = (session.model(), session.config(), session.words());
        let sight = Sight {
            session,
            model: &model,
            config: &config,
            words: &words,
            announcement: None,
        };
        // Between a change of board and its drawing the old strip may be asked once more.
        if *slider < model.answers().len() {
            drawn(|| strip::strip(&sight, *slider))
        } else {
            Html::default()
        }
    }
}

/// The channel of `slider`, keyed by its id.
pub fn channel(sight: &Sight<'_>, slider: usize) -> markup::Html {
    let model = sight.model;
    let shown = Shown {
        answer: model.answers()[slider],
        open: model.help() == Some(slider),
        readonly: sight.config.readonly,
        heading_level: sight.config.heading_level,
        content: sight.session.content_version(),
    };
    let key = model.board().sliders()[slider].id.to_string().into();
    let props = Props {
        session: sight.session.clone(),
        slider,
        shown,
    };
    foreign(VChild::<Channel>::new(props, Some(key)).into())
}
