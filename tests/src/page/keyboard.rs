//! The keyboard, and where it leads.

use super::Page;
use crate::Outcome;
use serde_json::json;
use thirtyfour::prelude::*;

/// What has the focus inside the widget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Focus {
    /// Its accessible name.
    pub name: String,
    /// What a screen reader says of its value; empty where there is none.
    pub value: String,
}

impl Page {
    /// Presses keys where the focus is.
    ///
    /// # Errors
    /// When the browser refuses them.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Outcome {
        self.pointer().send_keys(keys).perform().await?;
        self.settle().await
    }

    /// Presses a key while another one is held down.
    ///
    /// # Errors
    /// When the browser refuses them.
    pub async fn chord(&self, held: Key, key: impl Into<TypingData>) -> Outcome {
        self.pointer()
            .key_down(held.clone())
            .send_keys(key)
            .key_up(held)
            .perform()
            .await?;
        self.settle().await
    }

    /// Presses Tab until the focus is on what has this name.
    ///
    /// # Errors
    /// When it is not reached within a hundred presses.
    pub async fn tab_to(&self, name: &str) -> Outcome {
        for _ in 0..100 {
            self.press(Key::Tab + "").await?;
            if self.focus().await?.name == name {
                return Ok(());
            }
        }
        Err(format!(
            "Tab never came to {name:?}; it is on {:?}",
            self.focus().await?
        )
        .into())
    }

    /// Presses Tab until the focus is on what this selector finds in the widget.
    ///
    /// # Errors
    /// When it is not reached within a hundred presses.
    pub async fn tab_into(&self, selector: &str) -> Outcome {
        let there = format!("return root.activeElement?.matches({selector:?}) ?? false");
        for _ in 0..100 {
            self.press(Key::Tab + "").await?;
            if self.script(&there).await? == json!(true) {
                return Ok(());
            }
        }
        Err(format!("Tab never came to {selector}").into())
    }

    /// What has the focus, by the browser's own accessibility rules.
    ///
    /// # Errors
    /// When the page is gone.
    pub async fn focus(&self) -> Outcome<Focus> {
        let found = self
            .script(
                "let at = document.activeElement;\
                 while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;\
                 const labels = (at.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean)\
                   .map((id) => at.getRootNode().getElementById(id)?.textContent);\
                 const name = at.getAttribute('aria-label') || labels.join(' ')\
                   || at.labels?.[0]?.textContent || at.textContent;\
                 return { name: name.trim(), value: at.getAttribute('aria-valuetext') ?? '' };",
            )
            .await?;
        let text = |field: &str| found[field].as_str().unwrap_or_default().to_owned();
        Ok(Focus {
            name: text("name"),
            value: text("value"),
        })
    }
}
