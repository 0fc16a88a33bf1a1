import Foundation

/// The phone's own storage of keys, each by its name. None of them is ever given out. It throws `DeviceKeyError`, and
/// nothing else.
public protocol KeyStorage: Sendable {
    /// The names of the keys that begin with `prefix`.
    func names(beginning prefix: String) throws -> [String]
    /// Makes a key. `Absent`: this phone keeps none, as where it has no passcode.
    func make(_ name: String) throws
    /// Encrypts, and asks nobody.
    func seal(_ plain: Data, with name: String) throws -> Data
    /// Decrypts. `NotYet`: not before the phone is unlocked, or a finger asked for. `Invalidated`: never again.
    func open(_ sealed: Data, with name: String) throws -> Data
    /// Destroys the key for good.
    func delete(_ name: String) throws
}

/// Keys that never leave the phone's hardware. Each key has a number, and what it wraps begins with that number in four
/// bytes. What is to be remembered lies in a file apart from the vault.
public final class StoredKeys: DeviceKeys {
    private let storage: any KeyStorage
    private let files: any Files
    private let kind: String

    /// The keys of the kind called `kind`.
    public init(_ kind: String, in storage: any KeyStorage, files: any Files) {
        (self.kind, self.storage, self.files) = (kind, storage, files)
    }

    public func wrap(plain: Data) throws -> Data {
        try told {
            let number = try numbers().last ?? make(1)
            let sealed = try storage.seal(plain, with: name(number))
            return withUnsafeBytes(of: number.bigEndian) { Data($0) } + sealed
        }
    }

    public func unwrap(wrapped: Data) throws -> Data { try open(wrapped, with: storage) }

    /// As `unwrap`, through a way into the storage that somebody has been asked for.
    public func open(_ wrapped: Data, with storage: any KeyStorage) throws -> Data {
        try told {
            let numbers = try numbers()
            let number = wrapped.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            guard wrapped.count > 4, numbers.contains(number) else {
                throw numbers.isEmpty ? DeviceKeyError.Absent : DeviceKeyError.Invalidated
            }
            do {
                return try storage.open(Data(wrapped.dropFirst(4)), with: name(number))
            } catch DeviceKeyError.Absent {
                // It was among them just now: the phone has set it aside.
                throw DeviceKeyError.Invalidated
            }
        }
    }

    public func erase() throws -> Erased {
        try told {
            let numbers = try numbers()
            try numbers.forEach { try storage.delete(name($0)) }
            try files.delete(anchor)
            return numbers.isEmpty ? .wasGone : .now
        }
    }

    public func renew() throws -> Renewed {
        try told {
            _ = try make((numbers().last ?? 0) + 1)
            return .now
        }
    }

    public func forgetEarlier() throws -> Erased {
        try told {
            let earlier = try numbers().dropLast()
            try earlier.forEach { try storage.delete(name($0)) }
            return earlier.isEmpty ? .wasGone : .now
        }
    }

    public func remember(anchor bytes: Data) throws -> Remembered {
        try told {
            try files.write(bytes, to: anchor)
            return .now
        }
    }

    public func recall() throws -> Data? { try told { try files.read(anchor) } }

    private var anchor: String { "\(kind).anchor" }
    /// Lies where the app's files are while there are keys.
    private var marker: String { "\(kind).marker" }

    private func name(_ number: UInt32) -> String { "\(kind).\(number)" }

    private func make(_ number: UInt32) throws -> UInt32 {
        // First: a key without it is one of an app that was deleted.
        try files.write(Data(), to: marker)
        try storage.make(name(number))
        return number
    }

    /// The numbers of the keys there are, the newest last. The phone keeps keys when an app is deleted, and deletes its files:
    /// what is left of an earlier one goes.
    private func numbers() throws -> [UInt32] {
        let names = try storage.names(beginning: "\(kind).")
        guard try files.read(marker) != nil else {
            try names.forEach(storage.delete)
            return []
        }
        return names.compactMap { UInt32($0.dropFirst(kind.count + 1)) }.sorted()
    }

    /// Nothing of what went wrong comes out but what somebody can do about it.
    private func told<T>(_ ask: () throws -> T) throws -> T {
        do { return try ask() } catch let error as DeviceKeyError { throw error } catch { throw DeviceKeyError.Failed }
    }
}
