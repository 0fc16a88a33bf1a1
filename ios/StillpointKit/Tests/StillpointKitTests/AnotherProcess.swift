import Foundation
import StillpointKit
import XCTest

/// Whether another process finds a file of `folder` locked. A lock cannot be asked for by the process that holds it.
func isLockedForAnother(_ folder: URL) throws -> Bool {
    let other = try ended("testAsksForTheLock", [askedFor: folder.path])
    switch other.terminationStatus {
    case Found.locked.rawValue: return true
    case Found.free.rawValue: return false
    default: throw Wrong("the other process could not tell: \(other.terminationStatus)")
    }
}

/// Whether another process begins an evening in `folder`, and is killed while it lets go of it: after so many turns, and before the
/// beginning is kept, or not.
func ends(in folder: URL, after yields: Int, isBeginning: Bool) throws -> Bool {
    let told = ["\(yields)", "\(isBeginning)", folder.path].joined(separator: " ")
    let other = try ended("testEndsWhileItLetsGo", [endsIn: told])
    return other.terminationReason == .uncaughtSignal && other.terminationStatus == SIGKILL
}

/// Another process, which has done this test.
private func ended(_ test: String, _ told: [String: String]) throws -> Process {
    let other = Process()
    other.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    other.arguments = ["StillpointKitTests.AnotherProcess/\(test)"]
    other.environment = ProcessInfo.processInfo.environment.merging(told) { $1 }
    other.standardOutput = FileHandle.nullDevice
    other.standardError = FileHandle.nullDevice
    try other.run()
    other.waitUntilExit()
    return other
}

private let askedFor = "STILLPOINT_LOCKED"
private let endsIn = "STILLPOINT_ENDS_IN"

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

    @MainActor
    func testEndsWhileItLetsGo() async throws {
        let environment = ProcessInfo.processInfo.environment
        guard let told = environment[endsIn]?.split(separator: " ", maxSplits: 2) else { return }
        let hand = try await Hand.atHome(URL(fileURLWithPath: String(told[2])))
        try await hand.touches("tonight", "prepare", "body:first:skip", "body:second:skip", "yes:first")
        hand.state.touch(try XCTUnwrap(hand.choice("yes:second")))
        if told[1] == "false" { await hand.state.settled() }
        hand.state.seen(.outOfSight)
        Task { await hand.state.letGo() }
        for _ in 0..<(Int(told[0]) ?? 0) { await Task.yield() }
        kill(getpid(), SIGKILL)
    }
}
