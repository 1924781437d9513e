//! Ids and selectors that the drawing, the focus and the labels share. They are unique within one
//! shadow root, which is as far as an id reaches.

/// The heading of the screen that is shown.
pub const HEADING: &str = "[data-heading]";

/// The heading of the comparison with one profile.
pub const COMPARISON: &str = "[data-comparison]";

/// The button that asks to wipe, or the answer that keeps everything.
pub const WIPE: &str = "[data-wish='do-not-wipe'], [data-wish='ask-to-wipe']";

/// What the user is told on the spot.
pub const NOTICE: &str = "[data-notice]";

/// The heading of the list of stakeholders.
pub const STAKEHOLDERS: &str = "[data-stakeholders]";

/// The heading of the places to choose from.
pub const PLACES: &str = "[data-places]";

/// The way back to the desk.
pub const TO_DESK: &str = "[data-wish='show-desk']";

/// The report of the last addition to the group.
pub const REPORT: &str = "[data-report]";

/// The heading of the list of participants.
pub const PARTICIPANTS: &str = "[data-participants]";

/// The heading of the municipalities that stand side by side.
pub const ENTRIES: &str = "[data-entries]";

/// The button that asks to empty the group, or the answer that keeps it.
pub const EMPTY: &str = "[data-wish='do-not-empty'], [data-wish='ask-to-empty']";

/// The button that shows the group over the whole window.
pub const PRESENT: &str = "[data-wish='present']";

/// What lies over the whole window.
pub const DIALOG: &str = "dialog";

/// Where the camera is shown.
pub const CAMERA: &str = "video[data-camera]";

/// The name of a stakeholder in the list.
pub fn stakeholder(index: usize) -> String {
    format!("stakeholder-{index}")
}

/// The range input of a slider.
pub fn fader(slider: usize) -> String {
    format!("fader-{slider}")
}

/// The name of a slider.
pub fn label(slider: usize) -> String {
    format!("label-{slider}")
}

/// The "weet niet" box of a slider.
pub fn unknown(slider: usize) -> String {
    format!("unknown-{slider}")
}

/// The help of a slider.
pub fn help(slider: usize) -> String {
    format!("help-{slider}")
}
