//! Rewrites the generated parts of the bindings: `cargo run -p crm-tests --bin generate`.

use std::io::Write;

use crm_tests::codegen;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::stdout();
    let changed = codegen::rewrite().inspect_err(|fault| {
        // The sentence; the form that `main` prints is for programmers.
        let _ = writeln!(std::io::stderr(), "{fault}");
    })?;
    for path in &changed {
        writeln!(out, "rewritten: {path}")?;
    }
    if changed.is_empty() {
        writeln!(out, "everything is current")?;
    }
    Ok(())
}
