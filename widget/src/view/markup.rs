//! [`el!`]: an element of the drawing, written as tag, attributes and children.
//!
//! Why not Yew's `html!`: it expands every element in place, with its allocations and a loop of its
//! own for each list. Summed over the symbols of these very views that was 97 KB of WebAssembly;
//! this one function, called with slices, makes it 47 KB. It makes the same virtual nodes, and Yew
//! does the rest.

use std::rc::Rc;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VNode, VTag, VText};
use yew::{AttrValue, Html};

/// `el!("p", ["class" => "lead"], child, child)`. An attribute that is `None` or `false` is absent.
macro_rules! el {
    ($tag:expr) => {
        $crate::view::markup::el!($tag, [])
    };
    ($tag:expr, [ $($name:literal => $value:expr),* $(,)? ] $(, $child:expr)* $(,)?) => {
        $crate::view::markup::element(
            $tag,
            { const NAMES: &[&str] = &[$($name),*]; NAMES },
            &mut [$($crate::view::markup::Value::value($value)),*],
            &mut [$($crate::view::markup::Child::node($child)),*],
        )
    };
}
pub(crate) use el;

/// The element behind [`el!`]; values and children are taken out of the slices.
pub fn element(
    tag: &'static str,
    names: &'static [&'static str],
    values: &mut [Option<AttrValue>],
    children: &mut [Html],
) -> Html {
    let mut node = VTag::new(tag);
    node.set_attributes(attributes(names, values));
    node.add_children(children.iter_mut().map(std::mem::take));
    VNode::VTag(Rc::new(node))
}

/// A native input: its value and its tick follow the state at every drawing.
pub fn input(
    names: &'static [&'static str],
    values: &mut [Option<AttrValue>],
    value: Option<AttrValue>,
    checked: bool,
) -> Html {
    let mut node = VTag::new("input");
    node.set_attributes(attributes(names, values));
    match value {
        Some(value) => node.set_value(Some(value)),
        None => node.set_checked(checked),
    }
    VNode::VTag(Rc::new(node))
}

/// A native field of more lines; its text follows the state at every drawing.
pub fn area(
    names: &'static [&'static str],
    values: &mut [Option<AttrValue>],
    text: AttrValue,
) -> Html {
    let mut node = VTag::new("textarea");
    node.set_attributes(attributes(names, values));
    node.set_value(Some(text));
    VNode::VTag(Rc::new(node))
}

fn attributes(names: &'static [&'static str], values: &mut [Option<AttrValue>]) -> Attributes {
    let values = values
        .iter_mut()
        .map(|value| value.take().map(AttributeOrProperty::Attribute));
    Attributes::Dynamic {
        keys: names,
        values: values.collect(),
    }
}

/// The same node with a key, for a place in a list or for a part that comes and goes.
pub fn keyed(key: impl Into<Key>, node: Html) -> Html {
    match node {
        VNode::VTag(mut tag) => {
            Rc::make_mut(&mut tag).key = Some(key.into());
            VNode::VTag(tag)
        }
        other => other,
    }
}

/// One node for each number below `count`.
///
/// Generic on purpose: a closure behind a `dyn` would stand in a table, and what stands in a table
/// cannot move to the part that loads later.
pub fn each(count: usize, mut node: impl FnMut(usize) -> Html) -> Html {
    let mut list = Vec::with_capacity(count);
    for index in 0..count {
        list.push(node(index));
    }
    list.node()
}

/// What can be the value of an attribute.
pub trait Value {
    /// The value; `None` leaves the attribute out.
    fn value(self) -> Option<AttrValue>;
}

impl Value for &'static str {
    fn value(self) -> Option<AttrValue> {
        Some(AttrValue::Static(self))
    }
}

impl Value for String {
    fn value(self) -> Option<AttrValue> {
        Some(AttrValue::from(self))
    }
}

impl Value for &AttrValue {
    fn value(self) -> Option<AttrValue> {
        Some(self.clone())
    }
}

impl Value for Option<String> {
    fn value(self) -> Option<AttrValue> {
        self.map(AttrValue::from)
    }
}

impl Value for Option<&'static str> {
    fn value(self) -> Option<AttrValue> {
        self.map(AttrValue::Static)
    }
}

impl Value for AttrValue {
    fn value(self) -> Option<AttrValue> {
        Some(self)
    }
}

impl Value for bool {
    fn value(self) -> Option<AttrValue> {
        self.then_some(AttrValue::Static(""))
    }
}

impl Value for usize {
    fn value(self) -> Option<AttrValue> {
        Some(AttrValue::from(self.to_string()))
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
        VNode::VList(Rc::new(VList::with_children(self, None)))
    }
}

impl Child for &'static str {
    fn node(self) -> Html {
        VNode::VText(VText::new(AttrValue::Static(self)))
    }
}

impl Child for &AttrValue {
    fn node(self) -> Html {
        VNode::VText(VText::new(self.clone()))
    }
}

impl Child for String {
    fn node(self) -> Html {
        VNode::VText(VText::new(AttrValue::from(self)))
    }
}

impl Child for &String {
    fn node(self) -> Html {
        self.clone().node()
    }
}
