import Foundation

/// The phone's own notifications, each by its name. They come when it is time, whether the app runs or not.
public protocol Notifications: Sendable {
    /// The names of those that are still to come.
    func pending() throws -> Set<String>
    /// It comes at its second, or now where that has passed, in place of another of its name. What floats comes when the
    /// clock of wherever the phone is by then says so.
    func set(_ notice: Notice) throws
    /// Neither to come nor to be seen.
    func takeAway(_ names: [String]) throws
}

/// What the phone reminds of. What it was told to lies in a file: numbers, no word. What floats follows the clock there.
public final class PhoneReminders: PendingReminders, @unchecked Sendable {
    /// The system holds 64, and drops what is more without a word.
    private static let slots: UInt32 = 60
    private static let file = "reminders.held"

    private let notifications: any Notifications
    private let files: any Files
    private let clocks: any Clocks
    private let zones: any PhoneZones
    private let lock = NSLock()
    /// What the last `held` told.
    private var told: Set<ReminderId> = []

    /// Reminders on `notifications`.
    public init(_ notifications: any Notifications, files: any Files, clocks: any Clocks, zones: any PhoneZones) {
        (self.notifications, self.files, self.clocks, self.zones) = (notifications, files, clocks, zones)
    }

    public func held() throws -> HeldReminders {
        try reached {
            let (kept, system) = (try read(), try notifications.pending())
            // What a death left there is in no list.
            try notifications.takeAway(system.subtracting(kept.map(\.id.name)).sorted())
            let seen = try look(at: kept, on: system)
            told = Set(seen.shown)
            return seen
        }
    }

    public func apply(changes: ReminderChanges) throws -> Applied {
        try reached {
            var kept = try read()
            // What has come between `held` and here was shown, and the core does not know it yet: not a second time.
            let unknown = Set(try look(at: kept, on: notifications.pending()).shown).subtracting(told)
            let set = changes.set.filter { !unknown.contains($0.id) }
            let show = changes.show.filter { !unknown.contains($0.id) }
            let gone = told.union(changes.cancel).union((set + show).map(\.id)).subtracting(unknown)
            kept.removeAll { gone.contains($0.id) }
            kept += set.map { PendingReminder(id: $0.id, atUtcS: $0.atUtcS, anywhere: $0.anywhere) }
            kept += show.map { PendingReminder(id: $0.id, atUtcS: now) }
            // First: a reminder may rather be lost than shown twice.
            try files.write(Data(remindersText(pending: kept).utf8), to: Self.file)
            told = []
            try notifications.takeAway(changes.cancel.map(\.name))
            for notice in set + show { try notifications.set(notice) }
            return .all
        }
    }

    private func look(at kept: [PendingReminder], on system: Set<String>) throws -> HeldReminders {
        let isThere = kept.map { system.contains($0.id.name) }
        let here = try zones.tables(needed: [], nowUtcS: now).here
        return remindersHeld(kept: kept, isThere: isThere, slots: Self.slots, here: here, nowUtcS: now)
    }

    private var now: Int64 { clocks.now().wallUtcMs / 1_000 }

    /// What cannot be read is nothing: the core sets it anew.
    private func read() throws -> [PendingReminder] {
        remindersOfText(text: String(decoding: try files.read(Self.file) ?? Data(), as: UTF8.self))
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
