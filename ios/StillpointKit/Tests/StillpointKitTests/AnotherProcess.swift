import Foundation
import XCTest

/// Whether another process finds a file of `folder` locked. A lock cannot be asked for by the process that holds it.
func isLockedForAnother(_ folder: URL) throws -> Bool {
    let other = Process()
    other.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    other.arguments = ["StillpointKitTests.AnotherProcess/testAsksForTheLock"]
    other.environment = ProcessInfo.processInfo.environment.merging([askedFor: folder.path]) { $1 }
    other.standardOutput = FileHandle.nullDevice
    other.standardError = FileHandle.nullDevice
    try other.run()
    other.waitUntilExit()
    switch other.terminationStatus {
    case Found.locked.rawValue: return true
    case Found.free.rawValue: return false
    default: throw Wrong("the other process could not tell: \(other.terminationStatus)")
    }
}

private let askedFor = "STILLPOINT_LOCKED"

private enum Found: Int32 {
    case free = 40
    case locked = 41
}

/// What the other process does.
final class AnotherProcess: XCTestCase, @unchecked Sendable {
    func testAsksForTheLock() throws {
        guard let path = ProcessInfo.processInfo.environment[askedFor] else { return }
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        let locked = names.contains { name in
            let file = open("\(path)/\(name)", O_RDWR)
            var asked = flock(l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 0, l_len: 0, l_pid: 0)
            return file >= 0 && fcntl(file, F_GETLK, &asked) == 0 && asked.l_type != Int16(F_UNLCK)
        }
        exit((names.isEmpty ? nil : locked ? Found.locked : Found.free)?.rawValue ?? 1)
    }
}
