//! What the widget never asks of Yew need not be downloaded.
//!
//! - **What is never drawn traps.** Yew can draw raw HTML, portals, suspended parts, elements with
//!   listeners or with attributes in a map, and a drawing that somebody else holds as well.
//!   `widget/src/view/markup.rs` is the one place that makes nodes, and makes none of these.
//! - **Where nothing was drawn, nothing changes.** Yew also asks every element, at every drawing, what
//!   became of its listeners. It has none, so the answer is to do nothing.
//! - **A panic has no words.** It traps at once (see [`wasm`](super::wasm)), so what would word it falls
//!   away too.
//!
//! In Brotli this takes off nearly 6 KB of what the first slider waits for.

use walrus::ir::{Instr, InstrLocId, Unreachable};
use walrus::passes::gc;
use walrus::{FunctionId, FunctionKind, Module};

use crate::error::Error;

/// What the names of functions begin with, after a `<`, that are never drawn, or that word a panic.
const NEVER_DRAWN: [&str; 11] = [
    "console_error_panic_hook::hook",
    "indexmap::",
    "yew::dom_bundle::braw::",
    "yew::dom_bundle::bportal::",
    "yew::dom_bundle::bsuspense::",
    "yew::dom_bundle::btag::listeners::ListenerRegistration::",
    "yew::dom_bundle::subtree_root::SubtreeData::add_listener",
    "yew::html::component::scope::AnyScope::find_parent_scope",
    "yew::suspense::",
    "yew::virtual_dom::listeners::ListenerKind::type_name",
    "yew::virtual_dom::vnode::VNode as core::clone::Clone>",
];

/// What the names of functions begin with that have nothing to do, because there is nothing of the
/// kind. None of them gives anything back.
const NOTHING_TO_DO: [&str; 1] = [
    "yew::dom_bundle::btag::listeners::<impl yew::dom_bundle::btag::Apply for \
     yew::virtual_dom::listeners::Listeners>::apply_diff",
];

/// The module without what is never asked of it.
///
/// # Errors
/// When the module cannot be read, or Yew has no function of a kind that is never drawn: then its
/// names have changed, and the list has to follow.
pub(crate) fn trimmed(wasm: &[u8]) -> Result<Vec<u8>, Error> {
    let mut module =
        Module::from_buffer(wasm).map_err(|error| Error::module(&error.to_string()))?;
    let trap = [(Unreachable {}.into(), InstrLocId::default())];
    let emptied = NEVER_DRAWN.map(|kind| (kind, &trap[..]));
    for (kind, body) in emptied
        .into_iter()
        .chain(NOTHING_TO_DO.map(|kind| (kind, &[][..])))
    {
        if !empty(&mut module, kind, body) {
            return Err(Error::module(&format!("no function is named {kind}…")));
        }
    }
    gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// Leaves only this body to the functions of a kind; false when there are none.
fn empty(module: &mut Module, kind: &str, body: &[(Instr, InstrLocId)]) -> bool {
    let named: Vec<FunctionId> = module
        .funcs
        .iter()
        .filter(|function| {
            let name = function.name.as_deref().unwrap_or_default();
            name.trim_start_matches('<').starts_with(kind)
        })
        .map(|function| function.id())
        .collect();
    for id in &named {
        if let FunctionKind::Local(function) = &mut module.funcs.get_mut(*id).kind {
            let entry = function.entry_block();
            function.block_mut(entry).instrs = body.to_vec();
        }
    }
    !named.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::FunctionBuilder;

    /// A module with a function of each of these names, which calls another one.
    fn named(names: &[&str]) -> Module {
        let mut module = Module::default();
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
        builder.name("deep".to_owned());
        let deep = builder.finish(vec![], &mut module.funcs);
        for name in names {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
            builder.name((*name).to_owned()).func_body().call(deep);
            let function = builder.finish(vec![], &mut module.funcs);
            module.exports.add(name, function);
        }
        module
    }

    #[test]
    fn what_is_never_drawn_is_empty_and_what_only_it_calls_falls_away() {
        let kinds = NEVER_DRAWN.iter().chain(&NOTHING_TO_DO);
        let names: Vec<String> = kinds.map(|kind| format!("<{kind}attach")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let trimmed = trimmed(&named(&names).emit_wasm()).unwrap();
        let module = Module::from_buffer(&trimmed).unwrap();
        assert_eq!(module.exports.iter().count(), names.len());
        assert!(module.funcs.by_name("deep").is_none());
    }

    #[test]
    fn another_yew_stops_the_build_until_the_list_follows() {
        let error = trimmed(&named(&["draw"]).emit_wasm()).unwrap_err();
        assert!(error.to_string().contains(NEVER_DRAWN[0]), "{error}");
    }
}
