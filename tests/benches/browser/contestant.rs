//! The pages that are compared.

/// One page with faders.
#[derive(Debug)]
pub struct Contestant {
    /// Where it is served.
    pub url: String,
    /// The length of the native thumb in CSS pixels, as far as it shortens the way of the fader.
    pub thumb: u32,
}

impl Contestant {
    /// The widget.
    pub fn widget(url: String) -> Contestant {
        Contestant { url, thumb: 44 }
    }

    /// The same desk in Preact, in the same style.
    pub fn preact(url: String) -> Contestant {
        Contestant { url, thumb: 44 }
    }

    /// SurveyJS lets the thumb stand out at both ends of the track.
    pub fn survey(url: String) -> Contestant {
        Contestant { url, thumb: 0 }
    }
}
