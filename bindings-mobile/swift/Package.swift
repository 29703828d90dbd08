// swift-tools-version: 6.0
import PackageDescription

// Two generated files are copied in before a build: Sources/HospitalCrm/HospitalCrm.swift and
// Sources/HospitalCrmFFI/HospitalCrmFFI.h. For Apple platforms the system library below is replaced
// by .binaryTarget(name: "HospitalCrmFFI", url: ..., checksum: ...) that names a zipped XCFramework.
let package = Package(
  name: "HospitalCrm",
  platforms: [.iOS(.v16), .macOS(.v13)],
  products: [.library(name: "HospitalCrm", targets: ["HospitalCrm"])],
  targets: [
    .systemLibrary(name: "HospitalCrmFFI"),
    .target(name: "HospitalCrm", dependencies: ["HospitalCrmFFI"]),
    .testTarget(name: "HospitalCrmTests", dependencies: ["HospitalCrm"]),
  ]
)
