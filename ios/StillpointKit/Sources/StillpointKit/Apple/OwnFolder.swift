#if canImport(UIKit)
import Foundation

/// The folder of all that the app keeps. No backup of the phone takes it along.
public enum OwnFolder {
    /// Made where it is not there yet. What is open stays writable when the phone locks itself; what is not is closed then.
    public static func url() throws -> URL {
        let files = FileManager.default
        let support = FileManager.SearchPathDirectory.applicationSupportDirectory
        var folder = try files.url(for: support, in: .userDomainMask, appropriateFor: nil, create: true)
        folder = folder.appending(path: "Stillpoint")
        let (vault, closed) = (folder.appending(path: "vault"), FileProtectionType.completeUnlessOpen)
        try files.createDirectory(at: vault, withIntermediateDirectories: true, attributes: [.protectionKey: closed])
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try folder.setResourceValues(values)
        return folder
    }

    /// Nobody reads what leaves the app while the phone is locked.
    public static func closeWhileLocked(_ file: URL) throws {
        try FileManager.default.setAttributes([.protectionKey: FileProtectionType.complete], ofItemAtPath: file.path)
    }
}
#endif
