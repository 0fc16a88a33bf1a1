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
    private var told: Set<String> = []

    /// Reminders on `notifications`.
    public init(_ notifications: any Notifications, files: any Files, clocks: any Clocks, zones: any PhoneZones) {
        (self.notifications, self.files, self.clocks, self.zones) = (notifications, files, clocks, zones)
    }

    public func held() throws -> HeldReminders {
        try reached {
            let (kept, system) = (try read(), try notifications.pending())
            // What a death left there is in no list.
            try notifications.takeAway(system.subtracting(kept.map(Self.name)).sorted())
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
            kept.removeAll { gone.contains(Self.name($0)) }
            kept += set.map(\.kept)
            // A name and an instant are a line, too.
            kept += show.map { "\($0.id) \(now)" }
            // First: a reminder may rather be lost than shown twice.
            try files.write(Data(kept.joined(separator: "\n").utf8), to: Self.file)
            told = []
            try notifications.takeAway(changes.cancel)
            for notice in set + show { try notifications.set(notice) }
            return .all
        }
    }

    private func look(at kept: [String], on system: Set<String>) throws -> HeldReminders {
        let here = try zones.tables(needed: [], nowUtcS: now).here
        return remindersHeld(kept: kept, there: Array(system), slots: Self.slots, here: here, nowUtcS: now)
    }

    private var now: Int64 { clocks.now().wallUtcMs / 1_000 }

    /// Lines that cannot be read are nothing to the core, which sets them anew.
    private func read() throws -> [String] {
        String(decoding: try files.read(Self.file) ?? Data(), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// A line begins with its reminder's name.
    private static func name(_ line: String) -> String { String(line.prefix { $0 != " " }) }

    private func reached<T>(_ ask: () throws -> T) throws -> T {
        try lock.withLock { do { return try ask() } catch { throw RemindersError.Failed } }
    }
}
