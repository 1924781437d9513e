//! The first walk: five faders to a profile, with the keyboard alone.

use crate::{Outcome, Page};
use thirtyfour::prelude::*;

/// Sets the fader that has the focus: to 0, then up.
///
/// # Errors
/// When the page does not follow.
pub async fn set(page: &Page, steps: u8) -> Outcome {
    page.press(Key::Home + "").await?;
    for _ in 0..steps {
        page.press(Key::Up + "").await?;
    }
    Ok(())
}

/// Walks to the outcome of a desk that resembles one profile clearly, in any language and on any
/// built-in board of five, and gives the outcome's title.
///
/// # Errors
/// When a step does not do what it should.
pub async fn to_a_profile(page: &Page) -> Outcome<String> {
    for (slider, stand) in [8, 8, 2, 9, 5].into_iter().enumerate() {
        page.tab_into(&format!("#fader-{slider}")).await?;
        set(page, stand).await?;
        let said = page.focus().await?.value;
        if !said.starts_with(&format!("{stand} ")) {
            return Err(format!("fader {slider} at {stand} says {said:?}").into());
        }
    }
    page.tab_into("[data-wish='show-outcome']").await?;
    page.press(Key::Enter + "").await?;
    page.until("root.querySelector('.verdict')").await?;
    page.text("[data-heading]").await
}
