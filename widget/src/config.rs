//! What the host asks by attributes: [`Config`]. Read-only for everything in here, and never mixed
//! with the state a user makes.

use mengpaneel_core::Screen;

/// A part of the tool that a host can offer or open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Fill in and read the outcome.
    Own,
    /// Many readings beside each other.
    Group,
    /// Who stands in which arena.
    Arena,
    /// The profiles by themselves.
    Profiles,
}

impl View {
    const ALL: [View; 4] = [View::Own, View::Group, View::Arena, View::Profiles];

    /// The word in the attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            View::Own => "self",
            View::Group => "group",
            View::Arena => "arena",
            View::Profiles => "profiles",
        }
    }

    fn parse(word: &str) -> Option<View> {
        View::ALL.into_iter().find(|view| view.as_str() == word)
    }

    /// The screen it opens with.
    pub fn screen(self) -> Screen {
        match self {
            View::Own => Screen::Desk,
            View::Group => Screen::Group,
            View::Arena => Screen::Arena,
            View::Profiles => Screen::Profiles,
        }
    }
}

/// Where a reading is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Storage {
    /// In this browser, until somebody wipes it.
    Local,
    /// In this tab, until it is closed.
    Session,
    /// Nowhere.
    None,
}

impl Storage {
    fn parse(word: &str) -> Option<Storage> {
        match word {
            "local" => Some(Storage::Local),
            "session" => Some(Storage::Session),
            "none" => Some(Storage::None),
            _ => None,
        }
    }
}

/// The host's settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// The built-in board, by id.
    pub board: String,
    /// Which part opens; always one of `views`.
    pub view: View,
    /// Which parts are offered; never empty.
    pub views: Vec<View>,
    /// The result code that it opens with.
    pub value: Option<String>,
    /// Shows, does not change: `readonly` or `disabled`.
    pub readonly: bool,
    /// Shows, and cannot be operated at all.
    pub disabled: bool,
    /// Whether `value` comes before what is kept: with `readonly`.
    pub value_first: bool,
    /// Whether a form wants every slider answered.
    pub required: bool,
    /// Where a reading is kept.
    pub storage: Storage,
    /// Keeps elements apart; often empty.
    pub storage_key: String,
    /// What links point at; `None`: this page.
    pub share_base: Option<String>,
    /// Level of the first heading, 1 to 6.
    pub heading_level: u8,
}

/// The board that opens when the host names none.
pub const DEFAULT_BOARD: &str = "wijkgericht";

impl Config {
    /// Reads attributes by name (`None`: absent). What cannot be used becomes the default, with a
    /// sentence for the console that names the attribute.
    pub fn read(attribute: impl Fn(&str) -> Option<String>) -> (Config, Vec<String>) {
        let mut warnings = Vec::new();
        let mut warn = |name: &str, found: &str, instead: &str| {
            warnings.push(warning(name, found, instead));
        };

        let mut views = Vec::new();
        for word in attribute("views").unwrap_or_default().split_whitespace() {
            match View::parse(word) {
                Some(view) if views.contains(&view) => {}
                Some(view) => views.push(view),
                None => warn("views", word, "the others"),
            }
        }
        if views.is_empty() {
            views.extend(View::ALL);
        }

        let first = views[0];
        let view = match attribute("view") {
            None => first,
            Some(word) => View::parse(&word)
                .filter(|view| views.contains(view))
                .unwrap_or_else(|| {
                    warn("view", &word, first.as_str());
                    first
                }),
        };

        let heading_level = match attribute("heading-level") {
            None => 2,
            Some(word) => word
                .trim()
                .parse()
                .ok()
                .filter(|level| (1..=6).contains(level))
                .unwrap_or_else(|| {
                    warn("heading-level", &word, "2");
                    2
                }),
        };

        let storage = match attribute("storage") {
            None => Storage::Local,
            Some(word) => Storage::parse(&word).unwrap_or_else(|| {
                warn("storage", &word, "local");
                Storage::Local
            }),
        };
        let storage_key = attribute("storage-key").unwrap_or_default();
        let board = attribute("board").unwrap_or_else(|| DEFAULT_BOARD.to_owned());
        let value_first = attribute("readonly").is_some();
        let disabled = attribute("disabled").is_some();
        let required = attribute("required").is_some();
        let value = attribute("value").filter(|code| !code.trim().is_empty());
        let share_base = attribute("share-base").filter(|address| {
            let usable = !leads_elsewhere(address);
            if !usable {
                warn("share-base", address, "this page");
            }
            usable
        });
        (
            Config {
                board,
                view,
                views,
                value,
                readonly: value_first || disabled,
                disabled,
                value_first,
                required,
                storage,
                storage_key,
                share_base,
                heading_level,
            },
            warnings,
        )
    }
}

/// The sentence about an attribute that cannot be used.
#[inline(never)]
fn warning(name: &str, found: &str, instead: &str) -> String {
    format!(
        "wijk-mengpaneel: {name}=\"{found}\" is not a value of this attribute; using {instead}."
    )
}

/// Whether a link to this address would not open a page: only the web's own schemes do, and
/// addresses without one are taken from this page's.
fn leads_elsewhere(address: &str) -> bool {
    let address = address.trim();
    let scheme = address
        .split_once(':')
        .filter(|(scheme, _)| !scheme.contains(['/', '?', '#']));
    address.is_empty()
        || scheme.is_some_and(|(scheme, _)| {
            !["http", "https"]
                .iter()
                .any(|known| scheme.eq_ignore_ascii_case(known))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(attributes: &[(&str, &str)]) -> (Config, Vec<String>) {
        Config::read(|name| {
            let found = attributes
                .iter()
                .find(|(attribute, _)| *attribute == name)?;
            Some(found.1.to_owned())
        })
    }

    #[test]
    fn without_attributes_everything_is_offered_and_the_desk_opens() {
        let (config, warnings) = read(&[]);
        assert_eq!(config.views, View::ALL);
        assert_eq!(config.view, View::Own);
        assert_eq!((config.heading_level, config.readonly), (2, false));
        assert_eq!(config.board, "wijkgericht");
        assert!(warnings.is_empty());
    }

    #[test]
    fn a_bad_value_means_the_default_and_one_warning_that_names_the_attribute() {
        let (config, warnings) = read(&[
            ("view", "arenas"),
            ("heading-level", "7"),
            ("views", "self mine"),
        ]);
        assert_eq!(config.view, View::Own);
        assert_eq!(config.heading_level, 2);
        assert_eq!(config.views, [View::Own]);
        assert_eq!(
            warnings,
            [
                "wijk-mengpaneel: views=\"mine\" is not a value of this attribute; using the others.",
                "wijk-mengpaneel: view=\"arenas\" is not a value of this attribute; using self.",
                "wijk-mengpaneel: heading-level=\"7\" is not a value of this attribute; using 2.",
            ]
        );
    }

    #[test]
    fn the_view_that_opens_is_one_that_is_offered() {
        let (config, warnings) = read(&[("views", "profiles"), ("view", "self")]);
        assert_eq!(config.view, View::Profiles);
        assert_eq!(warnings.len(), 1);
    }

    #[test]
    fn links_point_at_a_page_of_the_web_or_at_this_one() {
        for address in ["https://meng.example/x", "/mengpaneel", "a/b:c", "?x=1:2"] {
            let (config, warnings) = read(&[("share-base", address)]);
            assert_eq!(config.share_base.as_deref(), Some(address));
            assert!(warnings.is_empty());
        }
        for address in ["", " ", "javascript:alert(1)", "mailto:a@b.example"] {
            let (config, warnings) = read(&[("share-base", address)]);
            assert_eq!(config.share_base, None);
            assert_eq!(warnings.len(), 1, "{address}");
        }
    }

    #[test]
    fn readonly_is_a_boolean_attribute() {
        assert!(read(&[("readonly", "")]).0.readonly);
    }

    #[test]
    fn what_is_disabled_cannot_be_changed_and_still_opens_with_what_is_kept() {
        let (config, _) = read(&[("disabled", "")]);
        assert!(config.disabled && config.readonly && !config.value_first);
    }
}
