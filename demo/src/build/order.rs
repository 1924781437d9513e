//! Like functions beside each other: a compressor describes what was there a moment ago in fewer
//! bits than what was there long ago. In Brotli this takes 4 KB off what a visitor downloads.
//!
//! Which function comes next is a matter of the scraps of code, [`SCRAP`] bytes each, that it shares
//! with those before it. A scrap counts for more the rarer it is and the shorter ago it was there.

use std::collections::HashMap;

use wasm_encoder::{Module, NameMap, NameSection, RawSection};
use wasmparser::{Parser, Payload, TypeRef};

use crate::error::Error;

/// The bytes of a scrap: about two instructions. With 4 or 6 the modules were larger.
const SCRAP: usize = 5;

/// A scrap in more functions than this says nothing about likeness.
const COMMON: usize = 200;

/// What is left of the worth of a scrap for each function that came after it.
const FADING: f64 = 0.8;

/// How many functions back a scrap is still looked for: its worth is less than a thousandth then.
const HORIZON: usize = 31;

/// Added to the size of a function, so that a tiny one is not taken for one coincidence.
const SMALL: f64 = 20.0;

/// The module, in which the names of all functions of its own are numbers in the order that
/// compresses best; no other names are left. wasm-opt then puts functions in the order of names.
///
/// # Errors
/// When the module cannot be read.
pub(crate) fn numbered(wasm: &[u8]) -> Result<Vec<u8>, Error> {
    let failed = |error: wasmparser::BinaryReaderError| Error::module(&error.to_string());
    let (mut module, mut bodies, mut imports) = (Module::new(), Vec::new(), 0);
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(failed)?;
        match &payload {
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            Payload::ImportSection(section) => {
                for import in section.clone().into_imports() {
                    imports += u32::from(matches!(import.map_err(failed)?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CustomSection(section) if section.name() == "name" => continue,
            _ => {}
        }
        if let Some((id, range)) = payload.as_section() {
            let data = &wasm[range];
            module.section(&RawSection { id, data });
        }
    }
    let mut numbers = vec![0; bodies.len()];
    for (number, function) in by_likeness(&bodies).into_iter().enumerate() {
        numbers[function] = number;
    }
    let mut names = NameMap::new();
    for (index, number) in (imports..).zip(numbers) {
        names.append(index, &format!("{number:05}"));
    }
    let mut section = NameSection::new();
    section.functions(&names);
    module.section(&section);
    Ok(module.finish())
}

/// The places of the bodies in the order that compresses best: from the longest, always the one that
/// is most like those before it, the longer one where two are equally like them.
fn by_likeness(bodies: &[&[u8]]) -> Vec<usize> {
    let (scraps, worth) = scraps(bodies);
    let sizes: Vec<f64> = scraps
        .iter()
        .map(|scraps| scraps.iter().map(|scrap| worth[*scrap]).sum::<f64>() + SMALL)
        .collect();
    let fading: Vec<f64> = std::iter::successors(Some(1.0), |left| Some(left * FADING))
        .take(HORIZON)
        .collect();
    let mut seen = vec![None; worth.len()];
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    left.sort_by_key(|body| std::cmp::Reverse(bodies[*body].len()));
    let mut order: Vec<usize> = Vec::with_capacity(bodies.len());
    while !left.is_empty() {
        let likeness = |body: usize| {
            let shared = scraps[body].iter().filter_map(|scrap| {
                let age = order.len() - seen[*scrap]? - 1;
                Some(worth[*scrap] * fading.get(age)?)
            });
            shared.sum::<f64>() / sizes[body]
        };
        let (mut next, mut most) = (0, f64::MIN);
        for (place, body) in left.iter().enumerate() {
            let found = likeness(*body);
            if found > most {
                (next, most) = (place, found);
            }
        }
        let body = left.remove(next);
        for scrap in &scraps[body] {
            seen[*scrap] = Some(order.len());
        }
        order.push(body);
    }
    order
}

/// For each body its scraps that others have too, and for each scrap its worth.
fn scraps(bodies: &[&[u8]]) -> (Vec<Vec<usize>>, Vec<f64>) {
    let mut numbers: HashMap<&[u8], usize> = HashMap::new();
    let mut counts: Vec<usize> = Vec::new();
    let mut all = Vec::with_capacity(bodies.len());
    for body in bodies {
        let mut own: Vec<usize> = body
            .windows(SCRAP)
            .map(|scrap| {
                let new = numbers.len();
                *numbers.entry(scrap).or_insert(new)
            })
            .collect();
        own.sort_unstable();
        own.dedup();
        counts.resize(numbers.len(), 0);
        for scrap in &own {
            counts[*scrap] += 1;
        }
        all.push(own);
    }
    for own in &mut all {
        own.retain(|scrap| (2..COMMON).contains(&counts[*scrap]));
    }
    let worth = |count: &usize| 1.0 / f64::from(u32::try_from(*count).unwrap_or(u32::MAX)).sqrt();
    (all, counts.iter().map(worth).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_the_longest_comes_what_is_most_like_it() {
        let (a, b) = ("een lange functie", "iets heel anders");
        let bodies = [a, b, "een lang", "iets heel"].map(str::as_bytes);
        assert_eq!(by_likeness(&bodies), [0, 2, 1, 3]);
    }

    #[test]
    fn every_function_has_a_number_and_keeps_its_code() {
        let mut module = walrus::Module::default();
        for length in [3, 9, 5] {
            let mut builder = walrus::FunctionBuilder::new(&mut module.types, &[], &[]);
            let mut body = builder.func_body();
            for _ in 0..length {
                body.i32_const(length).drop();
            }
            let function = builder.finish(vec![], &mut module.funcs);
            module.exports.add(&length.to_string(), function);
        }
        let numbered = numbered(&module.emit_wasm()).unwrap();
        let module = walrus::Module::from_buffer(&numbered).unwrap();
        let name = |length: &str| {
            let function = module.exports.get_func(length).unwrap();
            module.funcs.get(function).name.clone()
        };
        let mut names = ["3", "9", "5"].map(|length| name(length).unwrap());
        assert_eq!(names[1], "00000", "the longest comes first");
        names.sort();
        assert_eq!(names, ["00000", "00001", "00002"]);
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(numbered(b"no wasm").is_err());
    }
}
