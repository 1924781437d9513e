//! What a host page may rely on, as data: every list that is published about the element.
//!
//! Nothing of it is in the WebAssembly. The bundle's builder includes this file and writes from it
//! what editors and bundlers read (the types and the custom elements manifest); tests compare it with
//! the README and with the running element. Hence it uses nothing but itself.

// With their paths, because the builder includes this file from another place.
#[path = "contract/look.rs"]
pub mod look;
#[path = "contract/member.rs"]
pub mod member;

/// One attribute of the element, as documented to hosts. The README's table is compared with this
/// one, and so is `observedAttributes` in `element.js`.
#[derive(Debug)]
pub struct Attribute {
    /// Its name in HTML.
    pub name: &'static str,
    /// What it may hold, default first.
    pub values: &'static str,
    /// What it does.
    pub meaning: &'static str,
}

/// Every attribute that this version follows.
pub const ATTRIBUTES: &[Attribute] = &[
    Attribute {
        name: "board",
        values: "`wijkgericht` · id of another built-in board",
        meaning: "which board",
    },
    Attribute {
        name: "src",
        values: "URL of a JSON file",
        meaning: "the host's own board, validated like the built-in ones",
    },
    Attribute {
        name: "view",
        values: "`self` · `group` · `arena` · `profiles`",
        meaning: "which part opens",
    },
    Attribute {
        name: "views",
        values: "all that exist · space-separated list",
        meaning: "which parts are offered",
    },
    Attribute {
        name: "lang",
        values: "nearest `lang`, else `nl` · `en`",
        meaning: "language",
    },
    Attribute {
        name: "value",
        values: "result code",
        meaning: "what it opens with; what is kept in the browser comes first, unless it is `readonly`",
    },
    Attribute {
        name: "readonly",
        values: "boolean",
        meaning: "shows, does not change",
    },
    Attribute {
        name: "storage",
        values: "`local` · `session` · `none`",
        meaning: "where a reading is kept; only ever in this browser",
    },
    Attribute {
        name: "storage-key",
        values: "text",
        meaning: "keeps two elements on one origin apart",
    },
    Attribute {
        name: "share-base",
        values: "URL",
        meaning: "what links and QR codes point at; without it this page",
    },
    Attribute {
        name: "heading-level",
        values: "`2` · 1-6",
        meaning: "level of the widget's first heading",
    },
    Attribute {
        name: "name",
        values: "text",
        meaning: "under which name a form submits the result code",
    },
    Attribute {
        name: "disabled",
        values: "boolean",
        meaning: "shows, takes no focus, and no form submits it; a disabled `fieldset` around it does the same",
    },
    Attribute {
        name: "required",
        values: "boolean",
        meaning: "a form wants an answer at every slider; \"weet niet\" is one",
    },
];
