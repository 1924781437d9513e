//! Files of earlier versions, step by step to the format of today.
//!
//! A step knows two neighbouring formats and nothing else; a file of the first version takes all of
//! them. A new format is a new step at the end of [`STEPS`].

use crate::file::Node;

/// One step: the fields of a file of one format become those of the next.
type Step = fn(&mut Vec<(String, Node)>);

/// The step at place n leads from format n + 1 to format n + 2.
const STEPS: &[Step] = &[
    // Format 2 also knows an ambition: what was called `answers` is now called `now`.
    |fields| renamed(fields, "answers", "now"),
];

/// The format that this version writes, and the newest one it reads.
pub(super) const FORMAT: i64 = STEPS.len() as i64 + 1;

/// The same file in the format of today; `None` when its format is none that was ever written.
pub(super) fn migrated(file: &Node) -> Option<Node> {
    let Node::Map(fields) = file else {
        return None;
    };
    let Node::Number(format) = *file.get("format") else {
        return None;
    };
    let done = usize::try_from(format).ok()?.checked_sub(1)?;
    let steps = STEPS.get(done..)?;
    let mut fields = fields.clone();
    for step in steps {
        step(&mut fields);
    }
    Some(Node::Map(fields))
}

/// Another name for a field.
fn renamed(fields: &mut [(String, Node)], from: &str, to: &str) {
    for (name, _) in fields {
        if name == from {
            *name = to.to_owned();
        }
    }
}
