//! A panic in the shipped module traps at once, without words.
//!
//! Nobody can read what Rust would say of a panic: a browser has no standard error, and the page
//! tells its reader in words of its own that the desk stopped. So every call of a function that
//! never returns becomes the trap that it would end in, and what only served to word it is dropped.
//!
//! What throws into JavaScript is left as it is: its sentence reaches the page.

use std::collections::HashSet;

use walrus::ir::dfs_pre_order_mut;
use walrus::ir::{Instr, InstrSeq, Unreachable, Visitor, VisitorMut, dfs_in_order};
use walrus::{FunctionId, FunctionKind, Module};

use crate::error::Error;

/// What the names of functions begin with that throw into JavaScript.
const THROWING: &str = "wasm_bindgen::";

/// The module in which no panic is worded.
///
/// # Errors
/// When the module cannot be read.
pub(crate) fn wordless(wasm: &[u8]) -> Result<Vec<u8>, Error> {
    let mut module =
        Module::from_buffer(wasm).map_err(|error| Error::module(&error.to_string()))?;
    let mut stops = Stops(stops(&module));
    for (_, function) in module.funcs.iter_local_mut() {
        let entry = function.entry_block();
        dfs_pre_order_mut(&mut stops, function, entry);
    }
    walrus::passes::gc::run(&mut module);
    Ok(module.emit_wasm())
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
        let module = Module::from_buffer(&wordless(&module.emit_wasm()).unwrap()).unwrap();
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

    #[test]
    fn what_throws_a_sentence_into_the_page_stays() {
        let throws = "wasm_bindgen::throw_str";
        assert_eq!(left(&[(throws, true)]), [throws]);
    }
}
