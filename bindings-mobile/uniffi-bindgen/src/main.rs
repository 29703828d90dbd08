//! Generates Kotlin and Swift from the built mobile library.

fn main() {
    uniffi::uniffi_bindgen_main()
}
