import Foundation
import XCTest

@testable import HospitalCrm

final class LibraryTests: XCTestCase {
  func testTheLibraryThatWasBuiltIsLoaded() {
    XCTAssertEqual(coreVersion(), "0.1.0")
  }

  func testDaysCross() {
    let day = DateComponents(year: 2024, month: 2, day: 29)
    XCTAssertEqual(daysSinceEpoch(DateComponents(year: 1970, month: 1, day: 1)), 0)
    XCTAssertEqual(calendarDay(daysSinceEpoch: daysSinceEpoch(day)), day)
    XCTAssertEqual(daysSinceEpoch(DateComponents(year: 1969, month: 12, day: 31)), -1)
    XCTAssertEqual(daysSinceEpoch(DateComponents(year: 2023, month: 2, day: 29)), Int32.max)
    XCTAssertEqual(daysSinceEpoch(DateComponents(year: 2023, month: 2)), Int32.max)
  }

  func testMomentsCross() {
    let text = "2026-03-01T08:00:05"
    XCTAssertEqual(momentText(localMoment(text: text)), text)
    XCTAssertNotEqual(momentText(DateComponents(year: 2026, month: 3, day: 1)).count, 19)
  }

  func testNumbersCross() {
    for text in ["0.1", "-1234567890.12345678", "7922816251426433759354395033", "0.0000000001"] {
      XCTAssertEqual(plainDigits(exactDecimal(plainDigits: text)), text)
    }
  }
}
