//! Two modules out of one: what the first slider needs, and what may come a moment later.
//!
//! The widget marks its doors: functions in `mengpaneel_widget::later`, through which alone the
//! later part is entered. Whatever can only be reached through a door moves to the second module.
//! So nobody keeps a list of what is late, nothing stands in both, and a function that both need
//! stays in the first.
//!
//! ```text
//! first:  imports later.$0, later.$1, …   exports what the second uses, numbered
//! second: imports first.0, first.1, …     exports $0, $1, …
//! ```
//!
//! Memory, tables and globals stay in the first module and are shared. The loader gives the first
//! one functions that call the second as soon as it is there; the widget asks before it enters.

use std::collections::{BTreeSet, HashMap, HashSet};

use walrus::ir::{Visitor, dfs_in_order};
use walrus::passes::gc;
use walrus::{
    FunctionId, FunctionKind, GlobalId, GlobalKind, ImportedFunction, MemoryId, Module, TableId,
};

use crate::error::Error;

/// What the names of doors begin with.
const DOORS: &str = "mengpaneel_widget::later::";

/// Under which name the first module imports the doors.
pub(crate) const LATER: &str = "later";

/// Under which name the second module imports from the first.
pub(crate) const FIRST: &str = "first";

/// The two modules.
#[derive(Debug)]
pub(crate) struct Split {
    /// What starts.
    pub first: Vec<u8>,
    /// What comes later.
    pub second: Vec<u8>,
    /// How many doors there are.
    pub doors: usize,
}

/// Splits a module whose functions still have their names.
///
/// # Errors
/// When the module cannot be read, or has no doors: then its names are gone, or the doors were
/// inlined, and everything would silently be loaded at once.
pub(crate) fn split(wasm: &[u8]) -> Result<Split, Error> {
    let whole = read(wasm)?;
    let doors = doors(&whole);
    if doors.is_empty() {
        return Err(Error::module(&format!("no function is named {DOORS}…")));
    }

    let mut first = read(wasm)?;
    import_doors(&mut first, &doors);
    let needs = Needs::of(&whole, &doors, &staying(wasm, &doors)?);
    let mut second = read(wasm)?;
    needs.share(&mut first, &mut second);
    close(&mut second, &doors);
    gc::run(&mut first);
    gc::run(&mut second);
    Ok(Split {
        first: first.emit_wasm(),
        second: second.emit_wasm(),
        doors: doors.len(),
    })
}

fn read(wasm: &[u8]) -> Result<Module, Error> {
    Module::from_buffer(wasm).map_err(|error| Error::module(&error.to_string()))
}

/// The ids of all functions. Equal bytes give equal orders, so that a place in this list means the
/// same function in every copy of the module; ids themselves belong to one copy.
fn functions(module: &Module) -> Vec<FunctionId> {
    module.funcs.iter().map(|function| function.id()).collect()
}

/// The places of the doors.
fn doors(module: &Module) -> Vec<usize> {
    let is_door = |name: &str| name.starts_with(DOORS) && !name.contains("{{closure}}");
    let names = module.funcs.iter().map(|function| function.name.as_deref());
    names
        .enumerate()
        .filter(|(_, name)| name.is_some_and(is_door))
        .map(|(place, _)| place)
        .collect()
}

fn import_doors(first: &mut Module, doors: &[usize]) {
    let ids = functions(first);
    for (number, door) in doors.iter().enumerate() {
        import(first, ids[*door], LATER, &format!("${number}"));
    }
}

/// The places of what is reached without a door.
fn staying(wasm: &[u8], doors: &[usize]) -> Result<BTreeSet<usize>, Error> {
    let mut probe = read(wasm)?;
    let ids = functions(&probe);
    import_doors(&mut probe, doors);
    gc::run(&mut probe);
    let left: HashSet<FunctionId> = functions(&probe).into_iter().collect();
    Ok((0..ids.len())
        .filter(|place| left.contains(&ids[*place]) && !doors.contains(place))
        .collect())
}

/// Makes a function an import; one that is an import already comes from elsewhere then.
fn import(module: &mut Module, id: FunctionId, from: &str, name: &str) {
    if let FunctionKind::Import(function) = &module.funcs.get(id).kind {
        let import = module.imports.get_mut(function.import);
        (import.module, import.name) = (from.to_owned(), name.to_owned());
        return;
    }
    let ty = module.funcs.get(id).ty();
    let import = module.imports.add(from, name, id);
    module.funcs.get_mut(id).kind = FunctionKind::Import(ImportedFunction { import, ty });
}

/// Nothing of the second module stands by itself: it is entered through its doors.
fn close(second: &mut Module, doors: &[usize]) {
    let ids = functions(second);
    second.start = None;
    let exports: Vec<_> = second.exports.iter().map(|export| export.id()).collect();
    for export in exports {
        second.exports.delete(export);
    }
    for (number, door) in doors.iter().enumerate() {
        second.exports.add(&format!("${number}"), ids[*door]);
    }
    let data: Vec<_> = second.data.iter().map(|data| data.id()).collect();
    for data in data {
        second.data.delete(data);
    }
    let elements: Vec<_> = second.elements.iter().map(|list| list.id()).collect();
    for list in elements {
        second.elements.delete(list);
    }
    for memory in second.memories.iter_mut() {
        memory.data_segments.clear();
    }
    for table in second.tables.iter_mut() {
        table.elem_segments.clear();
    }
}

/// What the late functions use of the first module, each by its place.
#[derive(Default)]
struct Needs {
    functions: BTreeSet<usize>,
    globals: BTreeSet<usize>,
    tables: BTreeSet<usize>,
    memories: BTreeSet<usize>,
}

impl Needs {
    fn of(whole: &Module, doors: &[usize], staying: &BTreeSet<usize>) -> Needs {
        let ids = functions(whole);
        let place: HashMap<FunctionId, usize> = ids
            .iter()
            .enumerate()
            .map(|(place, id)| (*id, place))
            .collect();
        let mut needs = Needs::default();
        let mut found = Found::default();
        let mut to_do: Vec<usize> = doors.to_vec();
        let mut seen: BTreeSet<usize> = doors.iter().copied().collect();
        while let Some(at) = to_do.pop() {
            match &whole.funcs.get(ids[at]).kind {
                FunctionKind::Local(function) => {
                    dfs_in_order(&mut found, function, function.entry_block());
                }
                // An import that only the late part uses still comes by way of the first.
                FunctionKind::Import(_) | FunctionKind::Uninitialized(_) => {
                    needs.functions.insert(at);
                }
            }
            for called in found.functions.drain(..) {
                let at = place[&called];
                if staying.contains(&at) {
                    needs.functions.insert(at);
                } else if seen.insert(at) {
                    to_do.push(at);
                }
            }
        }
        let places = |used: Vec<bool>| -> BTreeSet<usize> {
            (0..used.len()).filter(|place| used[*place]).collect()
        };
        let globals = whole.globals.iter().map(|global| global.id());
        needs.globals = places(globals.map(|id| found.globals.contains(&id)).collect());
        let tables = whole.tables.iter().map(|table| table.id());
        needs.tables = places(tables.map(|id| found.tables.contains(&id)).collect());
        let memories = whole.memories.iter().map(|memory| memory.id());
        needs.memories = places(memories.map(|id| found.memories.contains(&id)).collect());
        needs
    }

    /// Exports everything from the first module and imports it into the second, numbered.
    fn share(&self, first: &mut Module, second: &mut Module) {
        let mut number = 0..;
        let mut next = || number.next().unwrap_or(0_usize).to_string();
        let (from, to) = (functions(first), functions(second));
        for place in &self.functions {
            let name = next();
            first.exports.add(&name, from[*place]);
            import(second, to[*place], FIRST, &name);
        }
        let of = |module: &Module| -> Vec<_> {
            module.globals.iter().map(|global| global.id()).collect()
        };
        let (from, to) = (of(first), of(second));
        for place in &self.globals {
            let name = next();
            first.exports.add(&name, from[*place]);
            let import = second.imports.add(FIRST, &name, to[*place]);
            second.globals.get_mut(to[*place]).kind = GlobalKind::Import(import);
        }
        let of =
            |module: &Module| -> Vec<_> { module.tables.iter().map(|table| table.id()).collect() };
        let (from, to) = (of(first), of(second));
        for place in &self.tables {
            let name = next();
            first.exports.add(&name, from[*place]);
            let import = second.imports.add(FIRST, &name, to[*place]);
            second.tables.get_mut(to[*place]).import = Some(import);
        }
        let of = |module: &Module| -> Vec<_> {
            module.memories.iter().map(|memory| memory.id()).collect()
        };
        let (from, to) = (of(first), of(second));
        for place in &self.memories {
            let name = next();
            first.exports.add(&name, from[*place]);
            let import = second.imports.add(FIRST, &name, to[*place]);
            second.memories.get_mut(to[*place]).import = Some(import);
        }
    }
}

/// What functions name.
#[derive(Default)]
struct Found {
    functions: Vec<FunctionId>,
    globals: HashSet<GlobalId>,
    tables: HashSet<TableId>,
    memories: HashSet<MemoryId>,
}

impl Visitor<'_> for Found {
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.functions.push(*function);
    }

    fn visit_global_id(&mut self, global: &GlobalId) {
        self.globals.insert(*global);
    }

    fn visit_table_id(&mut self, table: &TableId) {
        self.tables.insert(*table);
    }

    fn visit_memory_id(&mut self, memory: &MemoryId) {
        self.memories.insert(*memory);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{FunctionBuilder, ValType};

    /// `run` calls the door and `shared`; the door calls `shared` and `late`.
    fn module() -> Vec<u8> {
        let mut module = Module::default();
        let function = |module: &mut Module, name: &str, calls: &[FunctionId]| {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
            builder.name(name.to_owned());
            let mut body = builder.func_body();
            for called in calls {
                body.call(*called).drop();
            }
            body.i32_const(7);
            builder.finish(vec![], &mut module.funcs)
        };
        let shared = function(&mut module, "shared", &[]);
        let late = function(&mut module, "late", &[]);
        let door = function(
            &mut module,
            "mengpaneel_widget::later::door",
            &[shared, late],
        );
        let run = function(&mut module, "run", &[door, shared]);
        module.exports.add("run", run);
        module.emit_wasm()
    }

    fn names(module: &Module) -> Vec<&str> {
        let mut names: Vec<_> = module
            .funcs
            .iter_local()
            .filter_map(|(id, _)| module.funcs.get(id).name.as_deref())
            .collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn what_is_only_reached_through_a_door_moves_and_nothing_stands_in_both() {
        let split = split(&module()).unwrap();
        let (first, second) = (read(&split.first).unwrap(), read(&split.second).unwrap());
        assert_eq!(split.doors, 1);
        assert_eq!(names(&first), ["run", "shared"]);
        assert_eq!(names(&second), ["late", "mengpaneel_widget::later::door"]);
    }

    #[test]
    fn each_module_asks_of_the_other_by_the_names_that_the_other_gives() {
        let split = split(&module()).unwrap();
        for (one, other, name) in [
            (&split.first, &split.second, LATER),
            (&split.second, &split.first, FIRST),
        ] {
            let (one, other) = (read(one).unwrap(), read(other).unwrap());
            assert!(one.imports.iter().count() > 0);
            for import in one.imports.iter() {
                assert_eq!(import.module, name);
                assert!(
                    other
                        .exports
                        .iter()
                        .any(|export| export.name == import.name),
                    "{}",
                    import.name
                );
            }
        }
    }

    #[test]
    fn a_module_without_doors_stops_the_build() {
        let mut module = Module::default();
        let error = split(&module.emit_wasm()).unwrap_err();
        assert!(error.to_string().contains("later"), "{error}");
    }
}
