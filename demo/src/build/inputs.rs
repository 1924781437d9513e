//! What every artefact is made from: compiled once, used by as many artefacts as want it.

use std::cell::OnceCell;

use super::content::{self, Content};
use super::esbuild;
use super::wasm::{self, Compiled};
use crate::error::Error;
use crate::setup::Tools;
use crate::workspace::Workspace;

/// The parts of the widget, compiled and small, not yet in the shape of any artefact.
pub(crate) struct Inputs<'a> {
    pub workspace: &'a Workspace,
    pub tools: &'a Tools,
    /// The WebAssembly, and the script that wasm-bindgen writes beside it: a classic one that defines
    /// `wasm_bindgen`.
    pub compiled: Compiled,
    /// The style sheet of the shadow root: what the desk needs.
    pub style: String,
    /// The style sheet of the screens that come later.
    pub later_style: String,
    /// The built-in boards and the interface's words as JSON.
    pub content: Content,
    /// The classic script, once it is made.
    pub classic: OnceCell<String>,
}

impl<'a> Inputs<'a> {
    /// Compiles everything.
    pub fn prepare(workspace: &'a Workspace, tools: &'a Tools) -> Result<Self, Error> {
        // The cheap parts first: a slip in them should not cost a minute of compiling.
        let content = content::content(
            &workspace.root().join("core/content"),
            &workspace.root().join("widget/words"),
        )?;
        let style = |name| esbuild::style(tools, &workspace.root().join("widget/style").join(name));
        let (style, later_style) = (style("index.css")?, style("later.css")?);
        let compiled = wasm::compile(workspace, tools)?;
        Ok(Self {
            workspace,
            tools,
            compiled,
            style,
            later_style,
            content,
            classic: OnceCell::new(),
        })
    }
}
