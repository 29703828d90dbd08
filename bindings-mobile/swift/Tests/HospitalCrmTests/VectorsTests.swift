import Foundation
import XCTest

@testable import HospitalCrm

/// The same cases as in Rust, Python and Kotlin, and the same bytes.
final class VectorsTests: XCTestCase {
  private var folder = URL(fileURLWithPath: "/")

  override func setUpWithError() throws {
    guard let path = ProcessInfo.processInfo.environment["VECTORS_DIR"] else {
      throw XCTSkip("VECTORS_DIR names no folder")
    }
    folder = URL(fileURLWithPath: path, isDirectory: true)
  }

  func testEveryCaseSaysWhatItMustAndGivesTheSameBytesEverywhere() throws {
    let hashes = try hashes()
    let names = hashes.keys.sorted()
    XCTAssertGreaterThan(names.count, 20, "no cases in \(folder.path)")
    var answers: [String: String] = [:]
    for name in names {
      let data = try Data(contentsOf: folder.appendingPathComponent(name))
      let vector = try object(data, name)
      let op = try XCTUnwrap(vector["op"] as? String, name)
      let request = try JSONSerialization.data(
        withJSONObject: try XCTUnwrap(vector["request"], name), options: [.sortedKeys])
      let answer = call(op: op, request: String(decoding: request, as: UTF8.self))
      answers[name] = answer
      let got = try object(Data(answer.utf8), name)
      let part = vector["error"] == nil ? "answer" : "error"
      let expected = vector["error"] ?? vector["expect"]
      XCTAssertEqual(differences(expected, got[part], part), [], "\(name): \(answer)")
    }
    XCTAssertEqual(try digests(answers), hashes)
  }

  private func object(_ data: Data, _ name: String) throws -> [String: Any] {
    try XCTUnwrap(
      try JSONSerialization.jsonObject(with: data, options: [.fragmentsAllowed]) as? [String: Any],
      name)
  }

  /// The hash of each answer by the name of its case.
  private func hashes() throws -> [String: String] {
    let text = try String(
      contentsOf: folder.appendingPathComponent("answers.sha256"), encoding: .utf8)
    return lines(text)
  }

  private func lines(_ text: String) -> [String: String] {
    var found: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.components(separatedBy: "  ")
      if parts.count == 2 {
        found[parts[1]] = parts[0]
      }
    }
    return found
  }

  /// Foundation has no SHA-256 on every system, so the system's own program counts.
  private func digests(_ answers: [String: String]) throws -> [String: String] {
    let work = FileManager.default.temporaryDirectory
      .appendingPathComponent("answers-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: work) }
    for (name, answer) in answers {
      let file = work.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(answer.utf8).write(to: file)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sha256sum"] + answers.keys.sorted()
    process.currentDirectoryURL = work
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return lines(String(decoding: data, as: UTF8.self))
  }

  /// What of `expected` does not stand in `got`; an object may have more, a list may not.
  private func differences(_ expected: Any?, _ got: Any?, _ path: String) -> [String] {
    if let expected = expected as? [String: Any], let got = got as? [String: Any] {
      return expected.keys.sorted().flatMap {
        differences(expected[$0], got[$0], "\(path).\($0)")
      }
    }
    if let expected = expected as? [Any], let got = got as? [Any], expected.count == got.count {
      return expected.indices.flatMap { differences(expected[$0], got[$0], "\(path)[\($0)]") }
    }
    if let expected = expected as? NSObject, let got = got as? NSObject, expected == got {
      return []
    }
    return ["\(path): \(expected ?? "nothing") expected, got \(got ?? "nothing")"]
  }
}
