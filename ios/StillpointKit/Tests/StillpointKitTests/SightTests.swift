import Foundation
import StillpointKit
import XCTest

/// What becomes of the app as it comes into sight and goes out of it.
final class SightTests: XCTestCase, @unchecked Sendable {
    private let secret = "river stone"

    @MainActor
    func testWhateverLiesOverTheAppCoversItAndTheTimeHasPassedWhenItIsSeenAgain() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder)
            try await hand.touches("tonight", "prepare")
            for sight in [Sight.covered, .outOfSight] {
                hand.state.seen(sight)
                XCTAssert(hand.state.isHidden, "\(sight)")
                let number = hand.moment.number
                hand.state.seen(.inSight)
                XCTAssertFalse(hand.state.isHidden)
                XCTAssertGreaterThan(hand.moment.number, number, "the core looked at the clock")
                XCTAssertEqual(hand.moment.phase, .preparing, "nothing was let go of")
            }
        }
    }

    @MainActor
    func testAPhoneThatWasSetToAnotherLanguageMeanwhileSpeaksIt() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder)
            let english = hand.page.choice("tonight")?.text
            hand.state.seen(.outOfSight)
            hand.host.phone.language = "de"
            hand.state.seen(.inSight)
            XCTAssertNotEqual(hand.page.choice("tonight")?.text, english)
        }
    }

    // MARK: leaving

    @MainActor
    func testWhoLeavesLeavesNothingButTheDateUntilTheAppHasBeenOutOfSight() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder, secret: secret)
            try await hand.touches("leave")
            XCTAssert(hand.state.hasLeft)
            XCTAssertEqual(hand.page.key, "locked", "its keys are gone")
            hand.state.seen(.covered)
            hand.state.seen(.inSight)
            XCTAssert(hand.state.hasLeft, "a hand that looks what is behind it finds the date")
            hand.state.seen(.outOfSight)
            hand.state.seen(.inSight)
            XCTAssertFalse(hand.state.hasLeft)
            XCTAssertEqual(hand.page.key, "locked")
        }
    }

    @MainActor
    func testAPauseIsSeenWhereSomebodyHadLeft() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder)
            try await hand.touches("leave")
            hand.state.pause()
            XCTAssertFalse(hand.state.hasLeft)
            XCTAssertEqual(hand.moment.phase, .calm)
        }
    }

    // MARK: letting go

    @MainActor
    func testTheFileIsGivenBackBeforeTheSystemSuspendsTheAppAndTakenAgain() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder, secret: secret)
            XCTAssert(try isLockedForAnother(folder), "control: it is held while the app is seen")
            await hand.letsGo()
            XCTAssertFalse(try isLockedForAnother(folder))
            hand.state.seen(.inSight)
            await hand.state.settled()
            XCTAssertEqual(hand.page.key, "locked", "the keys are gone, and the secret brings them back")
            try await hand.unlocks(secret)
            XCTAssertEqual(hand.page.key, "home")
            XCTAssert(try isLockedForAnother(folder))
        }
    }

    @MainActor
    func testWhoIsBackInTimeFindsEverythingAsItWas() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder, secret: secret)
            hand.state.seen(.outOfSight)
            hand.state.seen(.inSight)
            await hand.state.letGo()
            XCTAssertEqual(hand.page.key, "home")
            XCTAssert(try isLockedForAnother(folder))
        }
    }

    @MainActor
    func testAPauseComesThoughTheVaultWasLetGoOf() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder, secret: secret)
            await hand.letsGo()
            hand.host.felt = []
            hand.state.pause()
            XCTAssertEqual(hand.moment.phase, .calm)
            XCTAssert(hand.host.felt.contains(.pulseLong))
        }
    }

    @MainActor
    func testAnEveningThatWasLetGoOfWakesUpPaused() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder)
            try await hand.touches("tonight", "prepare")
            try await hand.touches("body:first:skip", "body:second:skip", "yes:first", "yes:second")
            XCTAssertEqual(hand.moment.phase, .together)
            await hand.letsGo()
            hand.state.seen(.inSight)
            await hand.state.settled()
            XCTAssertEqual(hand.moment.phase, .paused)
        }
    }

    @MainActor
    func testWhatWasTypedStaysAndASecretDoesNot() async throws {
        try await withFolder { folder in
            let hand = await Hand(folder)
            try await hand.touches("begin", "together")
            try hand.types("Alex", into: "name:first")
            await hand.letsGo()
            hand.state.seen(.inSight)
            await hand.state.settled()
            if hand.page.key != "first_start/names" { try await hand.touches("begin", "together") }
            XCTAssertEqual(try hand.written(in: "name:first"), "Alex")
        }
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder, secret: secret)
            try await hand.touches("mine", "lock")
            try hand.types(secret, into: "secret")
            await hand.letsGo()
            hand.state.seen(.inSight)
            await hand.state.settled()
            XCTAssertEqual(try hand.written(in: "secret"), "")
        }
    }

    @MainActor
    func testAnAnswerToAQuestionOfBeforeCountsForNothing() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder, secret: secret, ports: .of(fingers: WorkingKeys()))
            try await hand.touches("mine", "privacy", "ways", "finger")
            try hand.types(secret, into: "secret_was")
            try await hand.touches("keep", "back", "back", "lock")
            var laid: CheckedContinuation<Void, Never>?
            hand.host.answers = { _ in
                await withCheckedContinuation { laid = $0 }
                return .done
            }
            hand.state.touch(try XCTUnwrap(hand.choice("finger")))
            while laid == nil { await Task.yield() }
            await hand.letsGo()
            let key = hand.page.key
            laid?.resume()
            for _ in 0..<100 { await Task.yield() }
            XCTAssertEqual(hand.page.key, key)
            XCTAssertFalse(try isLockedForAnother(folder), "nothing has started the core anew")
        }
    }
}

extension Hand {
    /// The app is out of sight for as long as the system lets it run on.
    fileprivate func letsGo() async {
        state.seen(.outOfSight)
        await state.letGo()
    }
}
