import Foundation
import StillpointKit

/// The phone's own key storage, in memory. Not a cipher: a test of the bridge only needs to see its own bytes again.
final class WorkingKeys: DeviceKeys, @unchecked Sendable {
    private let lock = NSLock()
    /// The newest is the last. The first byte of what is wrapped says with which it was.
    private var keys: [UInt8] = []
    private var anchor: Data?

    func wrap(plain: Data) throws -> Data {
        lock.withLock {
            let key = keys.last ?? 0x5a
            if keys.isEmpty { keys = [key] }
            return Data([key]) + turned(plain, by: key)
        }
    }

    func unwrap(wrapped: Data) throws -> Data {
        try lock.withLock {
            if keys.isEmpty { throw DeviceKeyError.Absent }
            guard let key = wrapped.first, keys.contains(key) else { throw DeviceKeyError.Invalidated }
            return turned(wrapped.dropFirst(), by: key)
        }
    }

    func erase() throws -> Erased {
        lock.withLock {
            defer {
                keys = []
                anchor = nil
            }
            return keys.isEmpty ? .wasGone : .now
        }
    }

    func renew() throws -> Renewed {
        lock.withLock {
            keys.append((keys.last ?? 0x5a) &+ 1)
            return .now
        }
    }

    func forgetEarlier() throws -> Erased {
        lock.withLock {
            defer { keys = Array(keys.suffix(1)) }
            return keys.count > 1 ? .now : .wasGone
        }
    }

    func remember(anchor: Data) throws -> Remembered {
        lock.withLock {
            self.anchor = anchor
            return .now
        }
    }

    func recall() throws -> Data? { lock.withLock { anchor } }

    private func turned(_ bytes: Data, by key: UInt8) -> Data {
        Data(bytes.map { $0 ^ key })
    }
}

/// A key storage that fails, always in the same way.
final class FailingKeys: DeviceKeys {
    private let error: any Error

    init(_ error: any Error) {
        self.error = error
    }

    func wrap(plain: Data) throws -> Data { throw error }
    func unwrap(wrapped: Data) throws -> Data { throw error }
    func erase() throws -> Erased { throw error }
    func renew() throws -> Renewed { throw error }
    func forgetEarlier() throws -> Erased { throw error }
    func remember(anchor: Data) throws -> Remembered { throw error }
    func recall() throws -> Data? { throw error }
}

/// The phone's own reminders, in memory. Nothing is shown before a test lets it.
final class WorkingReminders: PendingReminders, @unchecked Sendable {
    private let lock = NSLock()
    private var pendingById: [String: Notice] = [:]
    private var shownUntold: [String] = []
    private var changes: [ReminderChanges] = []
    private var heldCount = 0

    /// What is set, the earliest first.
    var pending: [Notice] { lock.withLock { pendingById.values.sorted { $0.atUtcS < $1.atUtcS } } }
    /// What was shown, and not told in a sync that was kept.
    var shown: [String] { lock.withLock { shownUntold } }
    /// What the core asked for.
    var asked: [ReminderChanges] { lock.withLock { changes } }
    /// How often the core asked what is held.
    var looks: Int { lock.withLock { heldCount } }

    func held() throws -> HeldReminders {
        lock.withLock {
            heldCount += 1
            return HeldReminders(slots: 64, shown: shownUntold, pending: pendingById.values.map(\.kept))
        }
    }

    func apply(changes: ReminderChanges) throws -> Applied {
        lock.withLock {
            self.changes.append(changes)
            shownUntold = changes.show.map(\.id)
            for id in changes.cancel { pendingById[id] = nil }
            for notice in changes.set { pendingById[notice.id] = notice }
            return .all
        }
    }

    /// The time of `notice` has come.
    func show(_ notice: Notice) {
        lock.withLock {
            pendingById[notice.id] = nil
            shownUntold.append(notice.id)
        }
    }
}

/// The phone's own reminders, broken in one way: when they are asked what they hold, or only when they are to act.
final class FailingReminders: PendingReminders {
    private let error: any Error
    private let onlyToAct: Bool

    init(_ error: any Error, onlyToAct: Bool) {
        self.error = error
        self.onlyToAct = onlyToAct
    }

    func held() throws -> HeldReminders {
        guard onlyToAct else { throw error }
        return HeldReminders(slots: 64, shown: [], pending: [])
    }

    func apply(changes: ReminderChanges) throws -> Applied { throw error }
}

/// The phone's own reminders, which can break, and work again.
final class BreakableReminders: PendingReminders, @unchecked Sendable {
    let working = WorkingReminders()
    private let lock = NSLock()
    private var failing: FailingReminders?

    /// How they are broken; nil: they work.
    var broken: FailingReminders? {
        get { lock.withLock { failing } }
        set { lock.withLock { failing = newValue } }
    }

    private var phone: any PendingReminders { broken ?? working }

    func held() throws -> HeldReminders { try phone.held() }
    func apply(changes: ReminderChanges) throws -> Applied { try phone.apply(changes: changes) }
}

/// A phone one hour east of Greenwich, where no clock is ever changed.
final class WorkingZones: PhoneZones, @unchecked Sendable {
    private let lock = NSLock()
    private var lookCount = 0

    /// How often the core asked.
    var looks: Int { lock.withLock { lookCount } }

    func tables(needed: [String], nowUtcS: Int64) throws -> Zones {
        lock.withLock { lookCount += 1 }
        let horizon = nowUtcS + 5 * 365 * 86_400
        let here = ZoneTable(name: "Etc/GMT-1", firstOffsetS: 3_600, changes: [], horizonUtcS: horizon)
        return Zones(here: here, pinned: [])
    }
}

/// A phone that cannot tell its zones: it throws, or tells what no clock can follow.
final class FailingZones: PhoneZones {
    private let error: (any Error)?

    init(_ error: (any Error)?) {
        self.error = error
    }

    func tables(needed: [String], nowUtcS: Int64) throws -> Zones {
        if let error { throw error }
        let changes = [nowUtcS + 2, nowUtcS + 1].map { ZoneChange(atUtcS: $0, offsetS: 3_600) }
        let backwards = ZoneTable(name: "Etc/GMT", firstOffsetS: 0, changes: changes, horizonUtcS: .max)
        return Zones(here: backwards, pinned: [])
    }
}

extension Ports {
    /// What a phone answers by itself: everything works, but what is given here.
    static func of(
        keys: any DeviceKeys = WorkingKeys(), fingers: (any DeviceKeys)? = nil,
        reminders: any PendingReminders = WorkingReminders(), zones: any PhoneZones = WorkingZones()
    ) -> Ports {
        Ports(keys: keys, fingers: fingers, reminders: reminders, zones: zones)
    }
}

extension Phone {
    /// A phone in Switzerland that speaks English.
    static let english = Phone(
        language: "en", region: "CH", has24Hours: true, firstWeekday: 1, shows: .stillMark,
        abilities: [.biometrics, .call])
}

extension Now {
    /// When everything begins: Friday, 15 January 2027, nine in the morning one hour east.
    static let begin = Now(wallUtcMs: 1_800_000_000_000, monotonicMs: 1_000_000, bootId: 1)
}

/// A phone whose time goes on when a test lets it, and which notes what is done on it.
@MainActor
final class WorkingHost: StillpointKit.Host {
    var time = Now.begin
    var phone = Phone.english
    /// What the system answers when it asks somebody for something.
    var answers: (Asking) async throws -> Answer = { _ in .done }
    /// Everything that was felt or seen, as the core said it.
    var felt: [Effect] = []
    /// What the system was asked for.
    private(set) var asked: [Asking] = []
    /// Whether shaking the phone would pause.
    private(set) var isShakingFelt = false
    /// When the core wants to be called again, on the monotonic clock.
    private(set) var wakeAt: UInt64?

    func now() -> Now { time }

    func pulse(_ kind: Pulse) {
        switch kind {
        case .long: felt.append(.pulseLong)
        case .short: felt.append(.pulseShort)
        case .twoShort: felt.append(.pulseTwoShort)
        }
    }

    func keepScreenOn(_ on: Bool) { felt.append(on ? .screenOn : .screenFree) }
    func feelShaking(_ on: Bool) { isShakingFelt = on }
    func cover() { felt.append(.cover) }
    func leave() { felt.append(.leave) }
    func wake(inMillis: UInt64?) { wakeAt = inMillis.map { time.monotonicMs + $0 } }

    func ask(_ what: Asking) async throws -> Answer {
        asked.append(what)
        return try await answers(what)
    }

    /// Both clocks go on.
    func advance(to monotonic: UInt64) {
        guard monotonic > time.monotonicMs else { return }
        time.wallUtcMs += Int64(monotonic - time.monotonicMs)
        time.monotonicMs = monotonic
    }
}

/// What nobody declared: its text must never come back.
struct UndeclaredError: Error, CustomStringConvertible {
    let description = "the key was 5a5a5a5a"
}

/// An empty folder, gone afterwards.
@MainActor
func withFolder<T>(_ use: @MainActor (URL) async throws -> T) async throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await use(folder)
}

extension StillpointState {
    /// The state on one core, whatever becomes of it.
    convenience init(core: any StillpointProtocol, host: any StillpointKit.Host) {
        self.init(host: host) { core }
    }
}
