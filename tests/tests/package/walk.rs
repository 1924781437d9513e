//! The shortest way to a profile, by pointer.

use mengpaneel_tests::{Outcome, Page};

/// Waits until the desk stands there with every part of it, wherever the page around it stands.
pub async fn arrive(page: &Page) -> Outcome {
    page.until("root?.querySelector('[data-heading]')").await?;
    page.until("host.result").await?;
    page.settle().await
}

/// Moves four sliders one step up; the fifth is not known.
pub async fn fill_in(page: &Page) -> Outcome {
    for slider in 0..4 {
        page.click(&format!("[data-wish='higher {slider}']"))
            .await?;
    }
    Ok(())
}

/// Opens the outcome of a desk that is filled in.
pub async fn look(page: &Page) -> Outcome {
    page.click("[data-wish='show-outcome']").await?;
    page.until("root.querySelector('.verdict')").await?;
    page.settle().await
}
