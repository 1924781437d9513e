//! What is being drawn, before Yew gets it.

use std::num::NonZeroU32;
use yew::AttrValue;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode};

/// The place of a node in what is being drawn; the default is nothing. It can be used once.
pub struct Html(NonZeroU32);

impl Default for Html {
    fn default() -> Html {
        Html(NonZeroU32::MAX)
    }
}

/// What is being drawn.
pub struct Table {
    nodes: Vec<VNode>,
    /// What the elements that are not made yet were given.
    pub values: Vec<Option<AttrValue>>,
    /// The children of the elements that are not made yet.
    pub children: Vec<Option<Html>>,
    /// The texts of elements that were read, in order. Yew wants to keep the names in them for good.
    forms: Vec<(&'static str, &'static Form)>,
}

/// An element as its text tells it.
pub struct Form {
    /// Nothing when it is only known while drawing.
    pub tag: &'static str,
    names: Vec<&'static str>,
    /// With nothing where a value is given at each drawing.
    values: Vec<Option<&'static str>>,
    /// All of it, when nothing is: a drawing that follows another skips these attributes.
    fixed: Option<Vec<(&'static str, AttributeOrProperty)>>,
}

impl Form {
    /// Reads `tag`, then on each line an attribute: its name, and behind a tab what it always is.
    fn read(text: &'static str) -> Form {
        let mut lines = text.split('\n');
        let tag = lines.next().unwrap_or_default();
        let (mut names, mut values) = (Vec::new(), Vec::new());
        for line in lines {
            let fixed = line.split_once('\t');
            names.push(fixed.map_or(line, |(name, _)| name));
            values.push(fixed.map(|(_, value)| value));
        }
        let mut fixed = Some(Vec::new());
        for (name, value) in names.iter().zip(&values) {
            match (value, &mut fixed) {
                (Some(value), Some(fixed)) => {
                    fixed.push((*name, AttributeOrProperty::Static(value)))
                }
                _ => fixed = None,
            }
        }
        Form {
            tag,
            names,
            values,
            fixed,
        }
    }
}

impl Table {
    /// Nothing is being drawn.
    pub const fn new() -> Table {
        Table {
            nodes: Vec::new(),
            values: Vec::new(),
            children: Vec::new(),
            forms: Vec::new(),
        }
    }

    /// Ends a drawing. What was read of elements stays.
    pub fn clear(&mut self) {
        self.nodes.clear();
        self.values.clear();
        self.children.clear();
    }

    /// Puts a node on it.
    pub fn lay(&mut self, node: VNode) -> Html {
        self.nodes.push(node);
        // Places count from 1. No drawing comes near four thousand million nodes.
        let place = u32::try_from(self.nodes.len()).unwrap_or_default();
        NonZeroU32::new(place).map(Html).unwrap_or_default()
    }

    /// The node at a place.
    pub fn at(&mut self, place: &Html) -> Option<&mut VNode> {
        self.nodes.get_mut(place.0.get() as usize - 1)
    }

    /// Takes the node at a place off it.
    pub fn take(&mut self, place: Option<Html>) -> VNode {
        let node = place.and_then(|place| self.at(&place).map(std::mem::take));
        node.unwrap_or_default()
    }

    /// The last `count` children that were put down.
    pub fn last(&mut self, count: usize) -> Vec<VNode> {
        let mut nodes = Vec::with_capacity(count);
        for place in self.children.split_off(self.children.len() - count) {
            nodes.push(self.take(place));
        }
        nodes
    }

    /// What `text` tells; it is read once.
    pub fn form(&mut self, text: &'static str) -> &'static Form {
        match self.forms.binary_search_by_key(&text, |(text, _)| text) {
            Ok(at) => self.forms[at].1,
            Err(at) => {
                let form = Box::leak(Box::new(Form::read(text)));
                self.forms.insert(at, (text, form));
                form
            }
        }
    }

    /// The attributes of an element, with the values that were given last.
    pub fn attributes(&mut self, form: &'static Form) -> Attributes {
        if let Some(fixed) = &form.fixed {
            return Attributes::Static(fixed);
        }
        let given = form.values.iter().filter(|value| value.is_none()).count();
        let mut given = self.values.drain(self.values.len() - given..);
        let mut values = Vec::with_capacity(form.values.len());
        for value in &form.values {
            values.push(match value {
                Some(value) => Some(AttributeOrProperty::Static(value)),
                None => given.next().flatten().map(AttributeOrProperty::Attribute),
            });
        }
        Attributes::Dynamic {
            keys: &form.names,
            values: values.into_boxed_slice(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_never_changes_is_told_apart_from_what_is_given() {
        let fixed = Form::read("svg\nclass\tover\naria-hidden\ttrue");
        assert_eq!(
            (fixed.tag, &fixed.names[..]),
            ("svg", &["class", "aria-hidden"][..])
        );
        let attributes = vec![
            ("class", AttributeOrProperty::Static("over")),
            ("aria-hidden", AttributeOrProperty::Static("true")),
        ];
        assert_eq!(fixed.fixed, Some(attributes));
        let given = Form::read("\nclass\t\nid");
        assert_eq!((given.tag, &given.values[..]), ("", &[Some(""), None][..]));
        assert!(given.fixed.is_none());
        assert!(Form::read("p").fixed.is_some_and(|fixed| fixed.is_empty()));
    }
}
