//! One process at a time: two that install or build together would spoil each other's work.

use std::fs::{self, File, TryLockError};
use std::path::Path;

use crate::error::{Doing, Error};

/// Waits for the lock file at `path` and holds it until the value is dropped.
///
/// The system lets go of the lock when the process ends, so a crash leaves nothing to clean up.
pub(crate) fn hold(path: &Path, busy_with: &str) -> Result<File, Error> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Error::file(Doing::Create, folder))?;
    }
    let failed = || Error::file(Doing::Lock, path);
    let file = File::create(path).map_err(failed())?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            eprintln!("Waiting for another process that {busy_with}…");
            file.lock().map_err(failed())?;
        }
        Err(TryLockError::Error(error)) => return Err(failed()(error)),
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::thread;

    #[test]
    fn only_one_holder_at_a_time() {
        let folder = crate::workspace::scratch("lock");
        let path = folder.join("deeper/test.lock");
        let inside = AtomicU32::new(0);
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    let _held = hold(&path, "tests the lock").unwrap();
                    assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                    thread::yield_now();
                    inside.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
    }
}
