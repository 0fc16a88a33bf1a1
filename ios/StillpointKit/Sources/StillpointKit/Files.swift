import Foundation

/// Small files of the app's own, each by its name. Each is whole on the disk once `write` returns, or as it was before.
public protocol Files: Sendable {
    /// What the file holds; nil where there is none.
    func read(_ name: String) throws -> Data?
    /// The file holds `data` from now on.
    func write(_ data: Data, to name: String) throws
    /// The file is gone; it may have been gone before.
    func delete(_ name: String) throws
}

/// The files of one folder.
public struct FolderFiles: Files {
    private let folder: URL

    /// The files of `folder`, which is there.
    public init(_ folder: URL) { self.folder = folder }

    public func read(_ name: String) throws -> Data? {
        let file = folder.appendingPathComponent(name)
        return FileManager.default.fileExists(atPath: file.path) ? try Data(contentsOf: file) : nil
    }

    public func write(_ data: Data, to name: String) throws {
        let new = folder.appendingPathComponent("\(name).new")
        try data.write(to: new)
        try toTheDisk(new)
        let file = folder.appendingPathComponent(name)
        guard rename(new.path, file.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        try toTheDisk(folder)
    }

    public func delete(_ name: String) throws {
        let file = folder.appendingPathComponent(name)
        guard FileManager.default.fileExists(atPath: file.path) else { return }
        try FileManager.default.removeItem(at: file)
        try toTheDisk(folder)
    }

    private func toTheDisk(_ place: URL) throws {
        let opened = open(place.path, O_RDONLY)
        defer { close(opened) }
        #if canImport(Darwin)
        // There `fsync` leaves it in the drive's own memory.
        let done = fcntl(opened, F_FULLFSYNC)
        #else
        let done = fsync(opened)
        #endif
        guard done == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
