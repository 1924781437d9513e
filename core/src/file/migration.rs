//! Files of earlier versions, step by step to the format of today.
//!
//! A step knows two neighbouring formats and nothing else; a file of the first version takes all of
//! them. A new format of a kind of file is a new step at the end of its list.

use super::{Node, Place};
use crate::error::Problem;

/// One step: the fields of a file of one format become those of the next. The step at place n of a
/// list leads from format n + 1 to format n + 2.
pub(crate) type Step = fn(&mut Vec<(String, Node)>);

/// The format that this version writes, and the newest one it reads.
pub(crate) const fn format(steps: &[Step]) -> i64 {
    steps.len() as i64 + 1
}

/// The same file in the format of today; `None` when its format is none that was ever written, which
/// [`refuse`] says.
pub(crate) fn migrated(file: &Node, steps: &[Step]) -> Option<Node> {
    let Node::Map(fields) = file else {
        return None;
    };
    let Node::Number(format) = *file.get("format") else {
        return None;
    };
    let done = usize::try_from(format).ok()?.checked_sub(1)?;
    let steps = steps.get(done..)?;
    let mut fields = fields.clone();
    for step in steps {
        step(&mut fields);
    }
    Some(Node::Map(fields))
}

/// Says what is wrong with the format of a file that [`migrated`] gave nothing for.
pub(crate) fn refuse(root: &Place<'_>, steps: &[Step]) {
    let field = root.at("format");
    match field.number() {
        found if found > format(steps) => field.wrong(Problem::NewerFormat(found)),
        found => field.wrong(Problem::Format(found)),
    }
}

/// Another name for a field.
pub(crate) fn renamed(fields: &mut [(String, Node)], from: &str, to: &str) {
    for (name, _) in fields {
        if name == from {
            *name = to.to_owned();
        }
    }
}
