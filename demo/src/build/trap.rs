//! What never happens, and what nobody reads, need not be downloaded.
//!
//! - **A panic traps at once.** The page tells its reader in words of its own that the desk stopped,
//!   and the element goes on with a new instance; what Rust would say of it, with file and line, is
//!   for the developer, who has the debug build. So every call of a function that never returns
//!   becomes the trap that it would end in, and what only served to word it falls away.
//! - **What is never drawn traps too.** Yew can draw raw HTML, portals, suspended parts, elements with
//!   listeners or with attributes in a map, and a drawing that somebody else holds as well.
//!   `widget/src/view/markup.rs` is the one place that makes nodes, and makes none of these.
//! - **Where nothing was drawn, nothing changes.** Yew also asks every element, at every drawing, what
//!   became of its listeners. It has none, so the answer is to do nothing.
//!
//! What throws into JavaScript is left as it is: its sentence reaches the page. In Brotli this takes
//! off 3 and 7 KB of what the first slider waits for.

use std::collections::HashSet;

use walrus::ir::dfs_pre_order_mut;
use walrus::ir::{Instr, InstrLocId, InstrSeq, Unreachable, Visitor, VisitorMut, dfs_in_order};
use walrus::{FunctionId, FunctionKind, Module};

use crate::error::Error;

/// What the names of functions begin with that throw into JavaScript.
const THROWING: &str = "wasm_bindgen::";

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

/// The module without what never happens and what nobody reads.
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
    Ok(wordless(module))
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

/// The module in which no panic is worded.
fn wordless(mut module: Module) -> Vec<u8> {
    let mut stops = Stops(stops(&module));
    for (_, function) in module.funcs.iter_local_mut() {
        let entry = function.entry_block();
        dfs_pre_order_mut(&mut stops, function, entry);
    }
    walrus::passes::gc::run(&mut module);
    module.emit_wasm()
}

/// The functions that never return: the compiler lets the trap follow on each call of them, and on a
/// call of no other.
fn stops(module: &Module) -> HashSet<FunctionId> {
    let mut calls = Calls::default();
    for (_, function) in module.funcs.iter_local() {
        dfs_in_order(&mut calls, function, function.entry_block());
    }
    let stops = calls.before_a_trap.difference(&calls.before_anything_else);
    let throws = |id: FunctionId| {
        let name = module.funcs.get(id).name.as_deref();
        name.is_none_or(|name| name.starts_with(THROWING))
    };
    stops
        .copied()
        .filter(|id| matches!(module.funcs.get(*id).kind, FunctionKind::Local(_)) && !throws(*id))
        .collect()
}

/// What is called, by what follows on the call.
#[derive(Default)]
struct Calls {
    before_a_trap: HashSet<FunctionId>,
    before_anything_else: HashSet<FunctionId>,
}

impl Visitor<'_> for Calls {
    fn start_instr_seq(&mut self, sequence: &InstrSeq) {
        let mut following = sequence.instrs.iter().skip(1);
        for (instruction, _) in &sequence.instrs {
            let next = following.next();
            let Instr::Call(call) = instruction else {
                continue;
            };
            let calls = match next {
                Some((Instr::Unreachable(_), _)) => &mut self.before_a_trap,
                _ => &mut self.before_anything_else,
            };
            calls.insert(call.func);
        }
    }
}

/// Puts the trap where one of these is called. What was laid ready for the call falls away in
/// wasm-opt.
struct Stops(HashSet<FunctionId>);

impl VisitorMut for Stops {
    fn start_instr_seq_mut(&mut self, sequence: &mut InstrSeq) {
        for (instruction, _) in &mut sequence.instrs {
            if let Instr::Call(call) = instruction
                && self.0.contains(&call.func)
            {
                *instruction = Unreachable {}.into();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::FunctionBuilder;

    /// `run` calls each of `called` and traps after the calls that are marked so.
    fn left(called: &[(&str, bool)]) -> Vec<String> {
        let mut module = Module::default();
        let ids: Vec<_> = called
            .iter()
            .map(|(name, _)| {
                let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
                builder.name((*name).to_owned());
                builder.finish(vec![], &mut module.funcs)
            })
            .collect();
        for (number, ((_, traps), id)) in called.iter().zip(&ids).enumerate() {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
            let mut body = builder.func_body();
            body.call(*id);
            if *traps {
                body.unreachable();
            }
            let run = builder.finish(vec![], &mut module.funcs);
            module.exports.add(&format!("run {number}"), run);
        }
        let module = Module::from_buffer(&wordless(module)).unwrap();
        let names = module.funcs.iter_local();
        names
            .filter_map(|(id, _)| module.funcs.get(id).name.clone())
            .collect()
    }

    #[test]
    fn what_words_a_panic_falls_away_and_all_else_stays() {
        assert_eq!(
            left(&[("core::panicking::panic", true), ("step", false)]),
            ["step"]
        );
    }

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

    #[test]
    fn what_throws_a_sentence_into_the_page_stays() {
        let throws = "wasm_bindgen::throw_str";
        assert_eq!(left(&[(throws, true)]), [throws]);
    }
}
