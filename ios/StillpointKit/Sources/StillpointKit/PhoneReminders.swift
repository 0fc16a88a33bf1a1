import Foundation

/// The phone's own notifications, each by its name. They come when it is time, whether the app runs or not.
public protocol Notifications: Sendable {
    /// The names of those that are still to come.
    func pending() throws -> Set<String>
    /// One comes at `second` since 1970, UTC, or now where that has passed, in place of another of this name.
    func set(_ name: String, saying text: String, at second: Int64) throws
    /// Neither to come nor to be seen.
    func takeAway(_ names: [String]) throws
}

/// What the phone reminds of. What it was told to lies in a file: names and times, no word.
public final class PhoneReminders: PendingReminders, @unchecked Sendable {
    /// The system holds 64, and drops what is more without a word.
    private static let slots: UInt32 = 60
    private static let file = "reminders.held"

    private let notifications: any Notifications
    private let files: any Files
    private let clocks: any Clocks
    private let lock = NSLock()
    /// What the last `held` told.
    private var told: Set<ReminderId> = []

    /// Reminders on `notifications`.
    public init(_ notifications: any Notifications, files: any Files, clocks: any Clocks) {
        (self.notifications, self.files, self.clocks) = (notifications, files, clocks)
    }

    public func held() throws -> HeldReminders {
        try reached {
            let (kept, system) = (try read(), try notifications.pending())
            // What a death left there is in no list.
            try notifications.takeAway(system.subtracting(kept.map(\.id.name)).sorted())
            let shown = kept.filter { $0.atUtcS <= now }.map(\.id)
            told = Set(shown)
            let pending = kept.filter { $0.atUtcS > now && system.contains($0.id.name) }
            return HeldReminders(slots: Self.slots, shown: shown, pending: pending)
        }
    }

    public func apply(changes: ReminderChanges) throws -> Applied {
        try reached {
            var kept = try read()
            // What has come between `held` and here was shown, and the core does not know it yet: not a second time.
            let unknown = Set(kept.filter { $0.atUtcS <= now }.map(\.id)).subtracting(told)
            let set = changes.set.filter { !unknown.contains($0.id) }
            let show = changes.show.filter { !unknown.contains($0.id) }
            let gone = told.union(changes.cancel).union((set + show).map(\.id)).subtracting(unknown)
            kept.removeAll { gone.contains($0.id) }
            kept += set.map { PendingReminder(id: $0.id, atUtcS: $0.atUtcS) }
            kept += show.map { PendingReminder(id: $0.id, atUtcS: now) }
            // First: a reminder may rather be lost than shown twice.
            try write(kept)
            told = []
            try notifications.takeAway(changes.cancel.map(\.name))
            for notice in set { try notifications.set(notice.id.name, saying: notice.text, at: notice.atUtcS) }
            for notice in show { try notifications.set(notice.id.name, saying: notice.text, at: now) }
            return .all
        }
    }

    private var now: Int64 { clocks.now().wallUtcMs / 1_000 }

    /// What cannot be read is nothing: the core sets it anew.
    private func read() throws -> [PendingReminder] {
        String(decoding: try files.read(Self.file) ?? Data(), as: UTF8.self).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count == 2, let id = ReminderId(name: words[0]), let at = Int64(words[1]) else { return nil }
            return PendingReminder(id: id, atUtcS: at)
        }
    }

    private func write(_ kept: [PendingReminder]) throws {
        let lines = kept.map { "\($0.id.name) \($0.atUtcS)" }
        try files.write(Data(lines.joined(separator: "\n").utf8), to: Self.file)
    }

    private func reached<T>(_ ask: () throws -> T) throws -> T {
        try lock.withLock { do { return try ask() } catch { throw RemindersError.Failed } }
    }
}

extension ReminderId {
    /// What the phone calls it: two numbers.
    public var name: String { "\(schedule)/\(slot)" }

    /// The reminder that the phone calls `name`.
    public init?(name: some StringProtocol) {
        let numbers = name.split(separator: "/")
        guard numbers.count == 2, let schedule = UInt32(numbers[0]), let slot = Int64(numbers[1]) else { return nil }
        self.init(schedule: schedule, slot: slot)
    }
}
