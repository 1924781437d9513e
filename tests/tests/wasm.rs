//! The widget's own WebAssembly tests, run in Chromium by wasm-pack.

use mengpaneel_demo::{Workspace, setup};
use mengpaneel_tests::Outcome;

#[test]
fn the_widgets_webassembly_tests_pass_in_a_browser() -> Outcome {
    let workspace = Workspace::here();
    let tools = setup::tools(&workspace)?;
    let browsers = setup::browsers()?;
    let ran = tools
        .command("wasm-pack")
        .args([
            "test",
            "--headless",
            "--chrome",
            "--mode",
            "no-install",
            "--chromedriver",
        ])
        .arg(&browsers.chromium.driver)
        .arg("widget")
        .current_dir(workspace.root())
        // A folder of its own: one that was made before the wasm32 std was added cannot be reused.
        .env("CARGO_TARGET_DIR", workspace.target().join("wasm"))
        .output()?;
    let said = String::from_utf8_lossy(&ran.stdout);
    assert!(
        ran.status.success() && said.contains("test result: ok. 3 passed"),
        "{said}\n{}",
        String::from_utf8_lossy(&ran.stderr)
    );
    Ok(())
}
