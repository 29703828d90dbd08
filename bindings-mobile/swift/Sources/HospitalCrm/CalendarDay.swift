import Foundation

// Days and moments have no time zone, so they are DateComponents and never Date. What does not fit
// crosses as a value that the library refuses with an error; nothing is rounded or moved here.

private let utc: Calendar = {
  var calendar = Calendar(identifier: .gregorian)
  calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
  return calendar
}()

/// The day that is so many days after 1970-01-01.
public func calendarDay(daysSinceEpoch days: Int32) -> DateComponents {
  let date = Date(timeIntervalSince1970: Double(days) * 86_400)
  return utc.dateComponents([.year, .month, .day], from: date)
}

/// Days from 1970-01-01 to a day; a day that does not exist gives a count that is refused.
public func daysSinceEpoch(_ day: DateComponents) -> Int32 {
  let wanted = DateComponents(year: day.year, month: day.month, day: day.day)
  guard let date = utc.date(from: wanted),
    utc.dateComponents([.year, .month, .day], from: date) == wanted
  else { return Int32.max }
  return Int32(clamping: Int((date.timeIntervalSince1970 / 86_400).rounded(.down)))
}

/// Reads `yyyy-mm-ddThh:mm:ss`.
public func localMoment(text: String) -> DateComponents {
  let parts = text.split(whereSeparator: { "-T:".contains($0) }).map { Int($0) }
  guard parts.count == 6 else { return DateComponents() }
  return DateComponents(
    year: parts[0], month: parts[1], day: parts[2],
    hour: parts[3], minute: parts[4], second: parts[5])
}

/// Writes `yyyy-mm-ddThh:mm:ss`; parts that are missing or smaller than a second are refused.
public func momentText(_ moment: DateComponents) -> String {
  guard let year = moment.year, let month = moment.month, let day = moment.day,
    let hour = moment.hour, let minute = moment.minute, let second = moment.second,
    moment.nanosecond ?? 0 == 0
  else { return "\(moment)" }
  let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  return "\(date)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

private let plain = Locale(identifier: "en_US_POSIX")

/// Reads plain digits, which the library always writes.
public func exactDecimal(plainDigits text: String) -> Foundation.Decimal {
  Foundation.Decimal(string: text, locale: plain) ?? Foundation.Decimal.nan
}

/// Writes plain digits.
public func plainDigits(_ number: Foundation.Decimal) -> String {
  NSDecimalNumber(decimal: number).description(withLocale: plain)
}
