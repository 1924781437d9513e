//! [`el!`]: an element of the drawing, written as tag, attributes and children.
//!
//! Why not Yew's `html!`: it expands every element in place, with its allocations and a loop of its
//! own for each list. Summed over the symbols of these very views that was 97 KB of WebAssembly. One
//! function, called with slices, made it 47 KB; slices of numbers, as here, made the whole of it a
//! fifth smaller once more.
//!
//! While something is drawn, nodes and texts wait on one [`Table`], and the code hands on their
//! places: a place is one number, which costs nothing to move and nothing to drop. [`drawn`] takes
//! the finished drawing off the table; it is made of Yew's own nodes, and Yew does the rest.

use std::cell::RefCell;
use std::rc::Rc;
use yew::AttrValue;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VNode, VTag, VText};

/// `el!("p", ["class" => "lead"], child, child)`. An attribute that is `None` or `false` is absent.
macro_rules! el {
    ($tag:expr) => {
        $crate::view::markup::el!($tag, [])
    };
    // Attributes that never change cost no code, and a drawing that follows another skips them.
    ($tag:expr, [ $($name:literal => $value:literal),* $(,)? ] $(, $child:expr)* $(,)?) => {
        $crate::view::markup::plain(
            $tag,
            {
                const FIXED: &[(&str, ::yew::virtual_dom::AttributeOrProperty)] =
                    &[$(($name, ::yew::virtual_dom::AttributeOrProperty::Static($value))),*];
                FIXED
            },
            &[$($crate::view::markup::Child::node($child)),*],
        )
    };
    ($tag:expr, [ $($name:literal => $value:expr),* $(,)? ] $(, $child:expr)* $(,)?) => {
        $crate::view::markup::element(
            $tag,
            { const NAMES: &[&str] = &[$($name),*]; NAMES },
            &[$($crate::view::markup::Value::value($value)),*],
            &[$($crate::view::markup::Child::node($child)),*],
        )
    };
}
pub(crate) use el;

/// The place of a node in what is being drawn; the default is nothing. It can be used once.
#[derive(Default)]
pub struct Html(u32);

/// The place of an attribute's value in what is being drawn; the default leaves the attribute out.
#[derive(Default)]
pub struct Worth(u32);

/// What is being drawn.
#[derive(Default)]
struct Table {
    nodes: Vec<VNode>,
    texts: Vec<AttrValue>,
}

thread_local! {
    static TABLE: RefCell<Table> = const { RefCell::new(Table { nodes: Vec::new(), texts: Vec::new() }) };
}

/// What `draw` draws, off the table.
pub fn drawn(draw: impl FnOnce() -> Html) -> VNode {
    let root = draw();
    TABLE.with_borrow_mut(|table| {
        let node = table.node(&root);
        table.nodes.clear();
        table.texts.clear();
        node
    })
}

impl Table {
    fn put(&mut self, node: VNode) -> Html {
        self.nodes.push(node);
        Html(place(self.nodes.len()))
    }

    fn put_text(&mut self, text: AttrValue) -> Worth {
        self.texts.push(text);
        Worth(place(self.texts.len()))
    }

    fn node(&mut self, place: &Html) -> VNode {
        let node = index(place.0).and_then(|at| self.nodes.get_mut(at));
        node.map(std::mem::take).unwrap_or_default()
    }

    fn text(&mut self, place: &Worth) -> Option<AttrValue> {
        let text = index(place.0).and_then(|at| self.texts.get_mut(at));
        text.map(std::mem::take)
    }

    fn attributes(&mut self, names: &'static [&'static str], values: &[Worth]) -> Attributes {
        let values = values
            .iter()
            .map(|value| self.text(value).map(AttributeOrProperty::Attribute));
        Attributes::Dynamic {
            keys: names,
            values: values.collect(),
        }
    }

    fn tag(&mut self, mut node: VTag, attributes: Attributes, children: &[Html]) -> Html {
        node.set_attributes(attributes);
        node.add_children(children.iter().map(|child| self.node(child)));
        self.put(VNode::VTag(Rc::new(node)))
    }
}

/// Places count from 1. No drawing comes near four thousand million nodes.
fn place(count: usize) -> u32 {
    u32::try_from(count).unwrap_or_default()
}

fn index(place: u32) -> Option<usize> {
    usize::try_from(place).ok()?.checked_sub(1)
}

/// Puts a node of Yew's own on the table.
pub fn foreign(node: VNode) -> Html {
    TABLE.with_borrow_mut(|table| table.put(node))
}

/// The element behind [`el!`] whose attributes never change.
pub fn plain(
    tag: &'static str,
    fixed: &'static [(&'static str, AttributeOrProperty)],
    children: &[Html],
) -> Html {
    TABLE.with_borrow_mut(|table| table.tag(VTag::new(tag), Attributes::Static(fixed), children))
}

/// The element behind [`el!`].
pub fn element(
    tag: &'static str,
    names: &'static [&'static str],
    values: &[Worth],
    children: &[Html],
) -> Html {
    TABLE.with_borrow_mut(|table| {
        let attributes = table.attributes(names, values);
        table.tag(VTag::new(tag), attributes, children)
    })
}

/// A native input: its value and its tick follow the state at every drawing.
pub fn input(
    names: &'static [&'static str],
    values: &[Worth],
    value: Worth,
    checked: bool,
) -> Html {
    TABLE.with_borrow_mut(|table| {
        let mut node = VTag::new("input");
        match table.text(&value) {
            Some(value) => node.set_value(Some(value)),
            None => node.set_checked(checked),
        }
        let attributes = table.attributes(names, values);
        table.tag(node, attributes, &[])
    })
}

/// A native field of more lines; its text follows the state at every drawing.
pub fn area(names: &'static [&'static str], values: &[Worth], text: AttrValue) -> Html {
    let mut node = VTag::new("textarea");
    node.set_value(Some(text));
    TABLE.with_borrow_mut(|table| {
        let attributes = table.attributes(names, values);
        table.tag(node, attributes, &[])
    })
}

/// The same node with a key, for a place in a list or for a part that comes and goes.
pub fn keyed(key: impl Into<Key>, node: Html) -> Html {
    with_key(key.into(), &node);
    node
}

fn with_key(key: Key, node: &Html) {
    TABLE.with_borrow_mut(|table| {
        let node = index(node.0).and_then(|at| table.nodes.get_mut(at));
        // Nobody else holds what is on the table.
        if let Some(VNode::VTag(tag)) = node
            && let Some(tag) = Rc::get_mut(tag)
        {
            tag.key = Some(key);
        }
    });
}

/// One node for each number below `count`.
///
/// Generic on purpose: a closure behind a `dyn` would stand in a table of functions, and what stands
/// there cannot move to the part that loads later.
pub fn each(count: usize, mut node: impl FnMut(usize) -> Html) -> Html {
    let mut list = Vec::with_capacity(count);
    for index in 0..count {
        list.push(node(index));
    }
    list.node()
}

/// What can be the value of an attribute.
pub trait Value {
    /// The value; nothing leaves the attribute out.
    fn value(self) -> Worth;
}

impl Value for AttrValue {
    fn value(self) -> Worth {
        TABLE.with_borrow_mut(|table| table.put_text(self))
    }
}

impl Value for &AttrValue {
    fn value(self) -> Worth {
        self.clone().value()
    }
}

impl Value for &'static str {
    fn value(self) -> Worth {
        AttrValue::Static(self).value()
    }
}

impl Value for String {
    fn value(self) -> Worth {
        AttrValue::from(self).value()
    }
}

impl Value for Option<String> {
    fn value(self) -> Worth {
        self.map(Value::value).unwrap_or_default()
    }
}

impl Value for Option<&'static str> {
    fn value(self) -> Worth {
        self.map(Value::value).unwrap_or_default()
    }
}

impl Value for bool {
    fn value(self) -> Worth {
        self.then_some("").value()
    }
}

impl Value for usize {
    fn value(self) -> Worth {
        self.to_string().value()
    }
}

/// What can stand inside an element.
pub trait Child {
    /// The node.
    fn node(self) -> Html;
}

impl Child for Html {
    fn node(self) -> Html {
        self
    }
}

impl Child for Option<Html> {
    fn node(self) -> Html {
        self.unwrap_or_default()
    }
}

impl Child for Vec<Html> {
    fn node(self) -> Html {
        list(&self)
    }
}

fn list(nodes: &[Html]) -> Html {
    TABLE.with_borrow_mut(|table| {
        let nodes = nodes.iter().map(|node| table.node(node)).collect();
        table.put(VNode::VList(Rc::new(VList::with_children(nodes, None))))
    })
}

impl Child for AttrValue {
    fn node(self) -> Html {
        foreign(VNode::VText(VText::new(self)))
    }
}

impl Child for &AttrValue {
    fn node(self) -> Html {
        self.clone().node()
    }
}

impl Child for &'static str {
    fn node(self) -> Html {
        AttrValue::Static(self).node()
    }
}

impl Child for String {
    fn node(self) -> Html {
        AttrValue::from(self).node()
    }
}

impl Child for &String {
    fn node(self) -> Html {
        self.clone().node()
    }
}
