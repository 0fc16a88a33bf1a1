#if canImport(UserNotifications)
import Foundation
import UserNotifications

/// The system's own notifications: without a sound, without a number on the app's icon, secret while previews are.
public struct SystemNotifications: Notifications {
    private static let category = "notice"

    /// The system's own.
    public init() {}

    /// Tells the system how a reminder is hidden. It forgets that when the app is installed anew, so at every start.
    public static func register() {
        let hidden = UNNotificationCategory(
            identifier: category, actions: [], intentIdentifiers: [], hiddenPreviewsBodyPlaceholder: "", options: [])
        UNUserNotificationCenter.current().setNotificationCategories([hidden])
    }

    /// Asks somebody whether the app may remind.
    public static func ask() async -> Answer {
        let may = try? await UNUserNotificationCenter.current().requestAuthorization(options: [.alert])
        return may == true ? .done : .no
    }

    public func pending() throws -> Set<String> {
        try answered { answer in
            UNUserNotificationCenter.current().getPendingNotificationRequests { answer(Set($0.map(\.identifier))) }
        }
    }

    public func set(_ notice: Notice) throws {
        let content = UNMutableNotificationContent()
        content.body = notice.text
        content.categoryIdentifier = Self.category
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let (date, wall) = (Date(timeIntervalSince1970: TimeInterval(notice.atUtcS)), notice.floatsAtS)
        // Parts without a zone go along with the clock of wherever the phone is.
        let reads = wall.map { Date(timeIntervalSince1970: TimeInterval($0)) } ?? date
        var parts = calendar.dateComponents([.timeZone, .year, .month, .day, .hour, .minute, .second], from: reads)
        if wall != nil { parts.timeZone = nil }
        // Without a trigger it comes at once.
        let trigger = date > Date() ? UNCalendarNotificationTrigger(dateMatching: parts, repeats: false) : nil
        let request = UNNotificationRequest(identifier: notice.id, content: content, trigger: trigger)
        let isSet = try answered { answer in UNUserNotificationCenter.current().add(request) { answer($0 == nil) } }
        guard isSet else { throw RemindersError.Failed }
    }

    public func takeAway(_ names: [String]) throws {
        UNUserNotificationCenter.current().removePendingNotificationRequests(withIdentifiers: names)
        UNUserNotificationCenter.current().removeDeliveredNotifications(withIdentifiers: names)
    }

    /// The system answers on a thread of its own, this one waits for it: it is the one for what takes its time.
    private func answered<T: Sendable>(_ ask: (@escaping @Sendable (T) -> Void) -> Void) throws -> T {
        let (box, waiting) = (Box<T>(), DispatchSemaphore(value: 0))
        ask {
            box.answer = $0
            waiting.signal()
        }
        if waiting.wait(timeout: .now() + 5) == .success, let answer = box.answer { return answer }
        throw RemindersError.Failed
    }
}

/// Written before the semaphore is signalled, read after.
private final class Box<T>: @unchecked Sendable { var answer: T? }
#endif
