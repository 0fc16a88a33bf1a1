import Foundation
import StillpointKit
import XCTest

/// The phone's keys: absent, not yet and invalidated are three answers.
final class StoredKeysTests: XCTestCase, @unchecked Sendable {
    private let plain = Data([1, 2, 3])

    private func told<T>(_ ask: () throws -> T) -> DeviceKeyError? {
        do { _ = try ask() } catch { return error as? DeviceKeyError }
        return nil
    }

    func testWhatIsWrappedUnwrapsAndIsNothingToReadMeanwhile() throws {
        let keys = StoredKeys("device", in: WorkingStorage(), files: WorkingFiles())
        let wrapped = try keys.wrap(plain: plain)
        XCTAssertNil(wrapped.range(of: plain))
        XCTAssertEqual(try keys.unwrap(wrapped: wrapped), plain)
    }

    func testWithoutAKeyItIsAbsentAndWhatNoKeyHereWrappedIsInvalidated() throws {
        let keys = StoredKeys("device", in: WorkingStorage(), files: WorkingFiles())
        let elsewhere = try StoredKeys("device", in: WorkingStorage(), files: WorkingFiles()).wrap(plain: plain)
        XCTAssertEqual(told { try keys.unwrap(wrapped: elsewhere) }, .Absent)
        _ = try keys.wrap(plain: plain)
        for wrong in [Data(), Data([0, 0, 0, 1]), Data([0, 0, 0, 2, 9]), Data([0, 0, 0, 1, 9])] {
            XCTAssertEqual(told { try keys.unwrap(wrapped: wrong) }, .Invalidated, "\(wrong)")
        }
    }

    func testANewKeyWrapsAndTheOneBeforeUnwrapsUntilItIsForgotten() throws {
        let keys = StoredKeys("device", in: WorkingStorage(), files: WorkingFiles())
        XCTAssertEqual(try keys.forgetEarlier(), .wasGone)
        let before = try keys.wrap(plain: plain)
        XCTAssertEqual(try keys.renew(), .now)
        let after = try keys.wrap(plain: plain)
        XCTAssertEqual(try keys.unwrap(wrapped: before), plain)
        XCTAssertEqual(try keys.forgetEarlier(), .now)
        XCTAssertEqual(told { try keys.unwrap(wrapped: before) }, .Invalidated)
        XCTAssertEqual(try keys.unwrap(wrapped: after), plain)
    }

    func testEveryNumberOfAKeyHasItsPlace() throws {
        let (storage, files) = (WorkingStorage(), WorkingFiles())
        let keys = StoredKeys("device", in: storage, files: files)
        for _ in 0..<12 { _ = try keys.renew() }
        _ = try keys.forgetEarlier()
        XCTAssertEqual(storage.names, ["device.12"], "12 is more than 9")
    }

    func testErasingTakesEveryKeyOfItsKindAndWhatWasRemembered() throws {
        let (storage, files) = (WorkingStorage(), WorkingFiles())
        let keys = StoredKeys("device", in: storage, files: files)
        let fingers = StoredKeys("finger", in: storage, files: files)
        XCTAssertEqual(try keys.erase(), .wasGone)
        let (wrapped, others) = (try keys.wrap(plain: plain), try fingers.wrap(plain: plain))
        _ = try keys.renew()
        XCTAssertEqual(try keys.remember(anchor: plain), .now)
        XCTAssertEqual(try keys.recall(), plain)
        XCTAssertEqual(try keys.erase(), .now)
        XCTAssertNil(try keys.recall())
        XCTAssertEqual(told { try keys.unwrap(wrapped: wrapped) }, .Absent)
        XCTAssertEqual(try fingers.unwrap(wrapped: others), plain)
    }

    func testAKeyOfAnAppThatWasDeletedIsGoneWhenItIsInstalledAnew() throws {
        let (storage, files) = (WorkingStorage(), WorkingFiles())
        let keys = StoredKeys("device", in: storage, files: files)
        let wrapped = try keys.wrap(plain: plain)
        files.deleteAll()
        XCTAssertEqual(told { try keys.unwrap(wrapped: wrapped) }, .Absent)
        XCTAssertEqual(storage.names, [])
        _ = try keys.wrap(plain: plain)
        XCTAssertEqual(told { try keys.unwrap(wrapped: wrapped) }, .Invalidated, "a new key, the same number")
    }

    func testWhatAPhoneSetsAsideWhileItIsAskedIsInvalidatedAndNotAbsent() throws {
        let files = WorkingFiles()
        let storage = FailingStorage(DeviceKeyError.Absent, at: [.open])
        let keys = StoredKeys("finger", in: storage, files: files)
        let wrapped = try keys.wrap(plain: plain)
        XCTAssertEqual(told { try keys.unwrap(wrapped: wrapped) }, .Invalidated)
    }

    func testEveryVerbThatFailsIsOneOfFourAnswersAndHoldsNoReason() throws {
        let answers: [any Error] = [
            DeviceKeyError.Absent, DeviceKeyError.NotYet, DeviceKeyError.Invalidated, DeviceKeyError.Failed,
            UndeclaredError(),
        ]
        for error in answers {
            let keys = StoredKeys("device", in: FailingStorage(error), files: WorkingFiles())
            let wanted = error as? DeviceKeyError ?? .Failed
            XCTAssertEqual(told { try keys.wrap(plain: plain) }, wanted)
            XCTAssertEqual(told { try keys.unwrap(wrapped: plain) }, wanted)
            XCTAssertEqual(told { try keys.erase() }, wanted)
            XCTAssertEqual(told { try keys.renew() }, wanted)
            XCTAssertEqual(told { try keys.forgetEarlier() }, wanted)
        }
    }

    func testADiskThatIsFullMakesNoKeyThatWouldCountAsStale() throws {
        let storage = WorkingStorage()
        let keys = StoredKeys("device", in: storage, files: FailingFiles(readable: WorkingFiles()))
        XCTAssertEqual(told { try keys.wrap(plain: plain) }, .Failed)
        XCTAssertEqual(told { try keys.remember(anchor: plain) }, .Failed)
        XCTAssertEqual(storage.names, [])
    }

    func testAMarkerThatCannotBeReadDeletesNothing() throws {
        let (storage, files) = (WorkingStorage(), WorkingFiles())
        _ = try StoredKeys("device", in: storage, files: files).wrap(plain: plain)
        let broken = StoredKeys("device", in: storage, files: FailingFiles())
        XCTAssertEqual(told { try broken.unwrap(wrapped: plain) }, .Failed)
        XCTAssertEqual(storage.names, ["device.1"])
    }

    @MainActor
    func testTheVaultOpensOnTheseKeysAndNotOnceTheyAreStale() async throws {
        try await withFolder { folder in
            let (storage, files) = (WorkingStorage(), WorkingFiles())
            let keys = StoredKeys("device", in: storage, files: files)
            let hand = try await Hand.atHome(folder, secret: "river stone", ports: .of(keys: keys))
            try await hand.touches("mine", "lock")
            try await hand.unlocks("river stone")
            XCTAssertEqual(hand.page.key, "home")
            files.deleteAll()
            try await hand.touches("mine", "lock")
            try hand.types("river stone", into: "secret")
            try await hand.touches("open")
            XCTAssertNotEqual(hand.page.key, "home")
        }
    }
}
