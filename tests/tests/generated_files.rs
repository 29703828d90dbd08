//! The generated parts of the bindings are what the core's source asks for.

use crm_tests::codegen;

#[test]
fn generated_files_are_current() -> Result<(), codegen::Fault> {
    let stale: Vec<_> = codegen::stale()?
        .into_iter()
        .map(|file| file.path)
        .collect();
    assert!(
        stale.is_empty(),
        "run `cargo run -p crm-tests --bin generate` for {stale:?}"
    );
    Ok(())
}
