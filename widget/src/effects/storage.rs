//! What this browser keeps, and what another tab of it kept.

use crate::config::Storage;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

/// The browser refused to keep or give something: storage is blocked, full, or not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

fn shelf(storage: Storage) -> Result<web_sys::Storage, Refused> {
    let window = web_sys::window().ok_or(Refused)?;
    // Merely asking for it throws where storage is blocked.
    let shelf = match storage {
        Storage::Local => window.local_storage(),
        Storage::Session => window.session_storage(),
        Storage::None => return Err(Refused),
    };
    shelf.ok().flatten().ok_or(Refused)
}

/// What is kept under `key`.
pub fn kept(storage: Storage, key: &str) -> Result<Option<String>, Refused> {
    shelf(storage)?.get_item(key).map_err(|_| Refused)
}

/// Keeps `text` under `key`.
pub fn keep(storage: Storage, key: &str, text: &str) -> Result<(), Refused> {
    shelf(storage)?.set_item(key, text).map_err(|_| Refused)
}

/// Keeps nothing under `key` any more.
pub fn forget(storage: Storage, key: &str) -> Result<(), Refused> {
    shelf(storage)?.remove_item(key).map_err(|_| Refused)
}

/// Calls `changed` with the key under which another tab of this browser keeps something else.
pub fn on_other_tab(changed: impl Fn(&str) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        let concerned = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if let Some(key) = concerned {
            changed(&key);
        }
    }))
}

/// Every key that begins with this.
pub fn keys(storage: Storage, beginning: &str) -> Result<Vec<String>, Refused> {
    let shelf = shelf(storage)?;
    let all = 0..shelf.length().map_err(|_| Refused)?;
    let keys = all.filter_map(|place| shelf.key(place).ok().flatten());
    Ok(keys.filter(|key| key.starts_with(beginning)).collect())
}
