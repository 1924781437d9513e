//! [`el!`]: an element of the drawing, written as tag, attributes and children.
//!
//! Why not Yew's `html!`: it expands every element in place, with its allocations and a loop of its
//! own for each list. Summed over the symbols of these very views that was 97 KB of WebAssembly. Here
//! an element is one text, known when it is compiled (its tag, its attributes and what of them never
//! changes), and one call; what does change is put on a [`Table`] just before.
//!
//! While something is drawn, nodes wait on that table, and the code hands on their places: a place is
//! one number, which costs nothing to move and nothing to drop. [`drawn`] takes the finished drawing
//! off the table; it is made of Yew's own nodes, and Yew does the rest.

mod table;

pub use table::Html;

use crate::binding::{GroupWish, Wish};
use std::cell::RefCell;
use std::rc::Rc;
use table::Table;
use yew::AttrValue;
use yew::virtual_dom::{Key, VList, VNode, VTag, VText};

/// `el!("p", ["class" => "lead"], child, child)`. An attribute that is `None` or `false` is absent.
///
/// What it is given goes on the table in order and comes off when the element is made: so nothing in
/// it may return early.
macro_rules! el {
    // One attribute at a time: those that never change join the text, of the others only the name.
    (@ [$($text:literal)*] [$($given:expr,)*]
        [$name:literal => $value:literal $(, $($more:tt)*)?] $rest:tt) => {
        $crate::view::markup::el!(@ [$($text)* "\n" $name "\t" $value] [$($given,)*]
            [$($($more)*)?] $rest)
    };
    (@ [$($text:literal)*] [$($given:expr,)*]
        [$name:literal => $value:expr $(, $($more:tt)*)?] $rest:tt) => {
        $crate::view::markup::el!(@ [$($text)* "\n" $name] [$($given,)* $value,]
            [$($($more)*)?] $rest)
    };
    (@ [$($text:literal)*] [$($given:expr,)*] []
        [$make:ident($($tag:expr)?) $($child:expr,)*]) => {{
        $($crate::view::markup::Value::give($given);)*
        $($crate::view::markup::Child::put($child);)*
        $crate::view::markup::$make(
            $($tag,)?
            concat!($($text),*),
            $crate::view::markup::count!($($child),*),
        )
    }};
    ($tag:literal $(, [ $($attributes:tt)* ] $(, $child:expr)* $(,)?)?) => {
        $crate::view::markup::el!(@ [$tag] [] [$($($attributes)*)?]
            [element() $($($child,)*)?])
    };
    // The text of an element whose tag is only known while drawing begins without one.
    ($tag:expr, [ $($attributes:tt)* ] $(, $child:expr)* $(,)?) => {
        $crate::view::markup::el!(@ [""] [] [$($attributes)*] [tagged($tag) $($child,)*])
    };
}
pub(crate) use el;

/// `nodes![child, child]`: children without an element around them.
macro_rules! nodes {
    ($($child:expr),* $(,)?) => {{
        $($crate::view::markup::Child::put($child);)*
        $crate::view::markup::listed($crate::view::markup::count!($($child),*))
    }};
}
pub(crate) use nodes;

macro_rules! count {
    ($($child:expr),*) => { const { <[&str]>::len(&[$(stringify!($child)),*]) } };
}
pub(crate) use count;

thread_local! {
    static TABLE: RefCell<Table> = const { RefCell::new(Table::new()) };
}

/// What `draw` draws, off the table.
pub fn drawn(draw: impl FnOnce() -> Html) -> VNode {
    let root = draw();
    TABLE.with_borrow_mut(|table| {
        let node = table.take(Some(root));
        table.clear();
        node
    })
}

/// Puts a node of Yew's own on the table.
pub fn foreign(node: VNode) -> Html {
    TABLE.with_borrow_mut(|table| table.lay(node))
}

/// The element behind [`el!`], of the last `children` that were put down.
pub fn element(text: &'static str, children: usize) -> Html {
    tagged("", text, children)
}

/// The same with a `tag` of its own.
pub fn tagged(tag: &'static str, text: &'static str, children: usize) -> Html {
    TABLE.with_borrow_mut(|table| {
        let form = table.form(text);
        let mut node = VTag::new(if tag.is_empty() { form.tag } else { tag });
        node.set_attributes(table.attributes(form));
        node.add_children(table.last(children));
        table.lay(VNode::VTag(Rc::new(node)))
    })
}

/// The last `count` children that were put down.
pub fn listed(count: usize) -> Html {
    TABLE.with_borrow_mut(|table| {
        let nodes = table.last(count);
        table.lay(VNode::VList(Rc::new(VList::with_children(nodes, None))))
    })
}

fn change(node: &Html, change: impl FnOnce(&mut VTag)) {
    TABLE.with_borrow_mut(|table| {
        // Nobody else holds what is on the table.
        if let Some(VNode::VTag(tag)) = table.at(node)
            && let Some(tag) = Rc::get_mut(tag)
        {
            change(tag);
        }
    });
}

/// A native field whose text follows the state at every drawing.
pub fn filled(text: String, field: Html) -> Html {
    fill(text.into(), &field);
    field
}

fn fill(text: AttrValue, field: &Html) {
    change(field, |tag| tag.set_value(Some(text)));
}

/// A native box or button whose tick follows the state at every drawing.
pub fn ticked(on: bool, control: Html) -> Html {
    change(&control, |tag| tag.set_checked(on));
    control
}

/// The same node with a key, for a place in a list or for a part that comes and goes.
pub fn keyed(key: impl Into<Key>, node: Html) -> Html {
    with_key(key.into(), &node);
    node
}

fn with_key(key: Key, node: &Html) {
    change(node, |tag| tag.key = Some(key));
}

/// One node for each number below `count`.
///
/// Generic on purpose: a closure behind a `dyn` would stand in a table of functions, and what stands
/// there cannot move to the part that loads later.
pub fn each(count: usize, mut node: impl FnMut(usize) -> Html) -> Html {
    for index in 0..count {
        node(index).put();
    }
    listed(count)
}

/// What can be the value of an attribute.
pub trait Value {
    /// Puts it on the table for the element to come; nothing leaves the attribute out.
    fn give(self);
}

fn give(value: Option<AttrValue>) {
    TABLE.with_borrow_mut(|table| table.values.push(value));
}

impl Value for AttrValue {
    fn give(self) {
        give(Some(self));
    }
}

impl Value for &AttrValue {
    fn give(self) {
        self.clone().give();
    }
}

impl Value for &'static str {
    fn give(self) {
        AttrValue::Static(self).give();
    }
}

impl Value for String {
    fn give(self) {
        AttrValue::from(self).give();
    }
}

impl Value for Option<String> {
    fn give(self) {
        give(self.map(AttrValue::from));
    }
}

impl Value for Option<&'static str> {
    fn give(self) {
        give(self.map(AttrValue::Static));
    }
}

impl Value for bool {
    fn give(self) {
        self.then_some("").give();
    }
}

impl Value for usize {
    fn give(self) {
        self.to_string().give();
    }
}

impl Value for i32 {
    fn give(self) {
        self.to_string().give();
    }
}

impl Value for Wish {
    fn give(self) {
        self.to_string().give();
    }
}

impl Value for GroupWish {
    fn give(self) {
        Wish::Group(self).give();
    }
}

/// What can stand inside an element.
pub trait Child: Sized {
    /// The node.
    fn node(self) -> Html;

    /// Puts it down for the element or list to come.
    fn put(self) {
        put(Some(self.node()));
    }
}

fn put(place: Option<Html>) {
    TABLE.with_borrow_mut(|table| table.children.push(place));
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

    fn put(self) {
        put(self);
    }
}

impl Child for Vec<Html> {
    fn node(self) -> Html {
        let count = self.len();
        for node in self {
            node.put();
        }
        listed(count)
    }
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

impl Child for usize {
    fn node(self) -> Html {
        self.to_string().node()
    }
}

impl Child for &String {
    fn node(self) -> Html {
        self.clone().node()
    }
}
