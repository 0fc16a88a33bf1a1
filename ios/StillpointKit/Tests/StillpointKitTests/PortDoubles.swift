import Foundation
import StillpointKit

/// The phone's hardware, in memory: a key is a byte, and what it seals ends with it.
final class WorkingStorage: KeyStorage, @unchecked Sendable {
    private let lock = NSLock()
    private var keys: [String: UInt8] = [:]
    private var made: UInt8 = 0x5a

    var names: [String] { lock.withLock { keys.keys.sorted() } }

    func names(beginning prefix: String) throws -> [String] { names.filter { $0.hasPrefix(prefix) } }

    func make(_ name: String) throws {
        lock.withLock {
            made &+= 1
            keys[name] = made
        }
    }

    func seal(_ plain: Data, with name: String) throws -> Data {
        guard let key = lock.withLock({ keys[name] }) else { throw DeviceKeyError.Absent }
        return Data(plain.map { $0 ^ key }) + [key]
    }

    func open(_ sealed: Data, with name: String) throws -> Data {
        guard let key = lock.withLock({ keys[name] }) else { throw DeviceKeyError.Absent }
        guard sealed.last == key else { throw DeviceKeyError.Invalidated }
        return Data(sealed.dropLast().map { $0 ^ key })
    }

    func delete(_ name: String) throws { lock.withLock { keys[name] = nil } }
}

/// A hardware that fails with one of its verbs, or with each; what is there is there.
final class FailingStorage: KeyStorage {
    enum Verb: CaseIterable { case names, make, seal, open, delete }

    let working = WorkingStorage()
    private let error: any Error
    private let verbs: [Verb]

    init(_ error: any Error, at verbs: [Verb] = Verb.allCases) { (self.error, self.verbs) = (error, verbs) }

    func names(beginning prefix: String) throws -> [String] { try at(.names).names(beginning: prefix) }
    func make(_ name: String) throws { try at(.make).make(name) }
    func seal(_ plain: Data, with name: String) throws -> Data { try at(.seal).seal(plain, with: name) }
    func open(_ sealed: Data, with name: String) throws -> Data { try at(.open).open(sealed, with: name) }
    func delete(_ name: String) throws { try at(.delete).delete(name) }

    private func at(_ verb: Verb) throws -> WorkingStorage {
        if verbs.contains(verb) { throw error }
        return working
    }
}

/// Files in memory.
final class WorkingFiles: Files, @unchecked Sendable {
    private let lock = NSLock()
    private var files: [String: Data] = [:]

    func read(_ name: String) throws -> Data? { lock.withLock { files[name] } }
    func write(_ data: Data, to name: String) throws { lock.withLock { files[name] = data } }
    func delete(_ name: String) throws { lock.withLock { files[name] = nil } }
    /// As when the app is deleted: the phone's keys outlive it.
    func deleteAll() { lock.withLock { files = [:] } }
}

/// A disk that is full: what is there can be read. Or one on which nothing can be read either.
final class FailingFiles: Files {
    private let working: WorkingFiles?

    init(readable working: WorkingFiles? = nil) { self.working = working }

    func read(_ name: String) throws -> Data? {
        guard let working else { throw UndeclaredError() }
        return try working.read(name)
    }

    func write(_ data: Data, to name: String) throws { throw UndeclaredError() }
    func delete(_ name: String) throws { throw UndeclaredError() }
}

/// The system's notifications, in memory. Nothing is shown before its time.
final class WorkingNotifications: Notifications, @unchecked Sendable {
    private let lock = NSLock()
    private var toCome: [String: Notice] = [:]
    private var seen: [String] = []
    private let clock: SetClock

    init(_ clock: SetClock) { self.clock = clock }

    /// What was shown, in the order in which it was.
    var shown: [String] {
        lock.withLock {
            show()
            return seen
        }
    }

    func pending() throws -> Set<String> {
        lock.withLock {
            show()
            return Set(toCome.keys)
        }
    }

    func set(_ notice: Notice) throws {
        lock.withLock { toCome[notice.id] = notice }
    }

    func takeAway(_ names: [String]) throws {
        lock.withLock {
            show()
            for name in names { toCome[name] = nil }
        }
    }

    private func show() {
        for (name, notice) in toCome {
            let floats = notice.floatsAtS.map { $0 - clock.offset }
            guard floats ?? notice.atUtcS <= clock.second else { continue }
            toCome[name] = nil
            seen.append(name)
        }
    }
}

/// The system's notifications, broken: nobody allowed them, or they do not answer.
final class FailingNotifications: Notifications {
    func pending() throws -> Set<String> { throw UndeclaredError() }
    func set(_ notice: Notice) throws { throw UndeclaredError() }
    func takeAway(_ names: [String]) throws { throw UndeclaredError() }
}

/// A clock that a test sets, forward or back, and carries to other zones.
final class SetClock: Clocks, PhoneZones, @unchecked Sendable {
    var second: Int64 = Now.begin.wallUtcMs / 1_000
    /// How far east of Greenwich it is, in seconds.
    var offset: Int64 = 3_600

    func tables(needed: [String], nowUtcS: Int64) throws -> Zones {
        let horizon = nowUtcS + 5 * 365 * 86_400
        let here = ZoneTable(name: "Etc/Here", firstOffsetS: Int32(offset), changes: [], horizonUtcS: horizon)
        return Zones(here: here, pinned: [])
    }

    func now() -> Now { Now(wallUtcMs: second * 1_000, monotonicMs: 0, bootId: 0) }
}
