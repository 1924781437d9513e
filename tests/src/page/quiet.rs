//! What went on behind the screen: broken rules, errors, requests.

use super::Page;
use crate::Outcome;
use serde_json::{Value, json};

impl Page {
    /// What the watch has kept: `violations`, `errors`, `shifts`, `events`, `warnings`, `complaints`.
    ///
    /// # Errors
    /// When the page is gone.
    pub async fn watched(&self, what: &str) -> Outcome<Value> {
        self.script(&format!("return watched.{what}")).await
    }

    /// Asserts that nothing broke the policy, nothing was thrown, and every request went to the
    /// page's own server.
    ///
    /// # Errors
    /// Naming what did.
    pub async fn quiet(&self) -> Outcome {
        self.without(&["violations", "errors"]).await?;
        let foreign = self
            .script(
                "return performance.getEntriesByType('resource').map((entry) => entry.name)\
                 .filter((name) => new URL(name).origin !== location.origin)",
            )
            .await?;
        if foreign != json!([]) {
            return Err(format!("requests to elsewhere: {foreign}").into());
        }
        Ok(())
    }

    /// Asserts that the watch has kept nothing of these kinds.
    ///
    /// # Errors
    /// Naming what it has kept.
    pub async fn without(&self, kinds: &[&str]) -> Outcome {
        for kind in kinds {
            let found = self.watched(kind).await?;
            if found != json!([]) {
                return Err(format!("{kind}: {found}").into());
            }
        }
        Ok(())
    }
}
