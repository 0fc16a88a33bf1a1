import Foundation
import StillpointKit
import XCTest

/// The ways in, what each keeps for themselves, and copies, as Swift sees them. What they promise is told in Rust.
final class PrivacyTests: XCTestCase {
    private let now = Now(wallUtcMs: 1_800_000_000_000, monotonicMs: 1_000_000, bootId: 1, zone: "Europe/Zurich")

    private func started(_ folder: URL, _ keys: any DeviceKeys) -> Stillpoint {
        Stillpoint.start(place: folder.path, keys: keys, language: "en", now: now)
    }

    /// An open app of two, on a vault in a folder of its own.
    private func withTwo(_ use: (Stillpoint, URL, WorkingKeys) throws -> Void) throws {
        try withFolder { folder in
            let keys = WorkingKeys()
            let app = started(folder, keys)
            var draft = app.emptyDraft()
            draft.people = ["Alex", "Sam"].map {
                PersonDraft(name: $0, pronouns: "", aftercare: "", sensoryAids: [], cardDo: "", cardDoNot: "")
            }
            _ = try app.setUp(draft: draft, secret: "river stone", now: now)
            try use(app, folder, keys)
        }
    }

    func testASheetOpensWhatItWasMadeForHoweverItIsTyped() throws {
        try withTwo { app, _, _ in
            let sheet = try app.makeRecoverySheet(now: now)
            XCTAssertNil(try app.recoveryMark())
            let mark = try app.keepRecoverySheet(typed: sheet.groups.joined(), now: now)
            XCTAssertEqual(mark.check, sheet.mark.check)
            XCTAssertEqual(app.lock(now: now).scene, .locked(byBiometrics: false, bySheet: true))
            XCTAssertThrowsError(try app.unlockWithRecovery(typed: "AGE-SECRET-KEY-1", now: now))
            let typed = sheet.groups.map { $0.lowercased() }.joined(separator: " ")
            XCTAssertEqual(try app.unlockWithRecovery(typed: typed, now: now).lock, .open)
        }
    }

    func testAFingerHasAKeyOfItsOwn() throws {
        try withTwo { app, _, _ in
            let finger = WorkingKeys()
            _ = try app.enableBiometrics(keys: finger, now: now)
            XCTAssertEqual(app.lock(now: now).scene, .locked(byBiometrics: true, bySheet: false))
            XCTAssertEqual(try app.unlockWithBiometrics(keys: finger, now: now).lock, .open)
            _ = app.lock(now: now)
            XCTAssertThrowsError(
                try app.unlockWithBiometrics(keys: FailingKeys(DeviceKeyError.Invalidated), now: now)
            ) {
                XCTAssertEqual($0 as? StillpointError, .KeyUnavailable(reason: .invalidated))
            }
            XCTAssertEqual(try app.unlock(secret: "river stone", now: now).lock, .open)
        }
    }

    func testWhatIsOnesOwnOpensWithOnesOwnWords() throws {
        try withTwo { app, _, _ in
            XCTAssertEqual(app.privateState(person: .first), .neverSetUp)
            _ = try app.setPrivateSecret(person: .first, was: nil, secret: "heron at the weir", now: now)
            _ = app.closePrivate(person: .first, now: now)
            XCTAssertEqual(app.privateState(person: .first), .closed)
            XCTAssertThrowsError(try app.openPrivate(person: .first, secret: "heron at the wire", now: now)) {
                XCTAssertEqual($0 as? StillpointError, .WrongSecret)
            }
            _ = try app.openPrivate(person: .first, secret: "heron at the weir", now: now)
            guard case let .own(reader, pages) = try app.readOwn(person: .first, now: now).scene else {
                return XCTFail("no pages")
            }
            XCTAssertEqual(reader.name, "Alex")
            XCTAssertEqual(pages, [])
        }
    }

    func testACopyBeginsTheAppAnewOnAnotherPhone() throws {
        try withTwo { app, folder, _ in
            let copy = folder.appendingPathComponent("copy.age").path
            let words = "quince marble lantern"
            let key = BackupKey.passphrase(passphrase: words)
            XCTAssertThrowsError(try app.backUp(path: copy, to: key, progress: Stopping(), now: now)) {
                XCTAssertEqual($0 as? StillpointError, .Stopped)
            }
            XCTAssertThrowsError(try app.backUp(path: copy, to: key, progress: Broken(), now: now))
            XCTAssertFalse(FileManager.default.fileExists(atPath: copy))
            let written = try app.backUp(path: copy, to: key, progress: GoingOn(), now: now)
            XCTAssertGreaterThan(written.count, 0)
            try withFolder { elsewhere in
                let other = started(elsewhere, WorkingKeys())
                let wrong = RestoreKey.passphrase(passphrase: "quince marble lanterns")
                XCTAssertThrowsError(
                    try other.restoreNew(path: copy, with: wrong, secret: nil, progress: GoingOn(), now: now)
                ) {
                    XCTAssertEqual($0 as? StillpointError, .BackupRefused(reason: .wrongKey))
                }
                let with = RestoreKey.passphrase(passphrase: words)
                let restored = try other.restoreNew(
                    path: copy, with: with, secret: nil, progress: GoingOn(), now: now)
                XCTAssertEqual(restored.added, written.count)
                XCTAssertEqual(restored.moment.lock, .open)
            }
        }
    }

    func testAnOlderCopyOfTheVaultIsSaidAndAccepted() throws {
        try withTwo { app, folder, keys in
            _ = app.lock(now: now)
            let data = folder.appendingPathComponent("data")
            let older = try Data(contentsOf: data)
            _ = try app.unlock(secret: "river stone", now: now)
            _ = try app.changeSecret(was: "river stone", secret: "river stones", now: now)
            _ = app.lock(now: now)
            try withFolder { elsewhere in
                try older.write(to: elsewhere.appendingPathComponent("data"))
                let put = started(elsewhere, keys)
                XCTAssertEqual(try put.unlock(secret: "river stone", now: now).doubt, .olderCopy)
                XCTAssertFalse(put.explainDoubt(doubt: .olderCopy).isEmpty)
                XCTAssertNil(try put.acceptDoubt(now: now).doubt)
            }
        }
    }

    func testEverythingGoesAndTheAppBeginsAnew() throws {
        try withTwo { app, folder, _ in
            guard case .firstStart = try app.deleteEverything(now: now).scene else {
                return XCTFail("not at its first start")
            }
            XCTAssertFalse(FileManager.default.fileExists(atPath: folder.appendingPathComponent("data").path))
        }
    }
}

private final class GoingOn: BackupProgress {
    func report(done: UInt32, of: UInt32) throws -> GoOn { .yes }
}

private final class Stopping: BackupProgress {
    func report(done: UInt32, of: UInt32) throws -> GoOn { .stop }
}

private final class Broken: BackupProgress {
    func report(done: UInt32, of: UInt32) throws -> GoOn { throw UndeclaredError() }
}
