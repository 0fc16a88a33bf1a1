import Foundation
import StillpointKit

/// The phone's own key storage, in memory. Not a cipher: a test of the bridge only needs to see its own bytes again.
final class WorkingKeys: DeviceKeys, @unchecked Sendable {
    private let lock = NSLock()
    private var key: UInt8?

    func wrap(plain: Data) throws -> Data {
        lock.withLock {
            let key = self.key ?? 0x5a
            self.key = key
            return turned(plain, by: key)
        }
    }

    func unwrap(wrapped: Data) throws -> Data {
        try lock.withLock {
            guard let key else { throw DeviceKeyError.Absent }
            return turned(wrapped, by: key)
        }
    }

    func erase() throws -> Erased {
        lock.withLock {
            defer { key = nil }
            return key == nil ? .wasGone : .now
        }
    }

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
}

/// What nobody declared: its text must never come back.
struct UndeclaredError: Error, CustomStringConvertible {
    let description = "the key was 5a5a5a5a"
}

/// An empty folder, gone afterwards.
func withFolder<T>(_ use: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try use(folder)
}
