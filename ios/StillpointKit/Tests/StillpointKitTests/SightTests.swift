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

    @MainActor
    func testAReminderLiesOverTheAppOnlyWhereNothingIsGoingOn() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder)
            XCTAssert(mayLieOver(phase: hand.moment.phase))
            try await hand.touches("tonight", "prepare")
            XCTAssertFalse(mayLieOver(phase: hand.moment.phase))
            await hand.touch("pause")
            XCTAssertFalse(mayLieOver(phase: hand.moment.phase))
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
}
