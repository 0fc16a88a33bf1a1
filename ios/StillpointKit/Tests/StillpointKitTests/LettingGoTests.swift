import Foundation
import StillpointKit
import XCTest

/// What becomes of the app that is out of sight for as long as the system lets it run on.
final class LettingGoTests: XCTestCase, @unchecked Sendable {
    private let secret = "river stone"

    // MARK: what is said of it

    @MainActor
    func testWhatThePagesSayOfLockingIsWhatBecomesOfTheApp() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder, secret: secret)
            for (chosen, isOpen) in [("locks:soon", true), ("locks:at_once", false)] {
                try await hand.touches("mine", "privacy", "settings", chosen)
                let offered = hand.page.choices.map(\.name).filter { $0.hasPrefix("locks:") }
                XCTAssertEqual(offered, ["locks:at_once", "locks:soon"])
                try await hand.touches("back", "back", "back")
                await hand.sees(false)
                await hand.sees(true)
                XCTAssertEqual(hand.page.key == "home", isOpen, chosen)
                if !isOpen { try await hand.unlocks(secret) }
                await hand.letsGo()
                await hand.sees(true)
                XCTAssertEqual(hand.page.key, "locked", chosen)
                try await hand.unlocks(secret)
            }
            try await hand.touches("tonight", "prepare", "body:first:skip", "body:second:skip")
            XCTAssert(hand.text.contains("for half a minute, it pauses, too"), hand.text)
            try await hand.touches("yes:first", "yes:second")
            await hand.letsGo()
            await hand.sees(true)
            XCTAssertEqual(hand.moment.phase, .paused)
        }
    }

    // MARK: the vault

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

    // MARK: in the middle of it

    @MainActor
    func testWhoComesBackWhileWorkIsUnderWayFindsTheCoreThatDoesIt() async throws {
        let (core, host) = (SlowCore(), WorkingHost())
        var starts = 0
        let state = StillpointState(host: host) {
            starts += 1
            return core
        }
        core.next = core.moment(2, "working", effects: [.work])
        state.tick()
        while !core.isWorking { await Task.yield() }
        core.next = core.moment(3, "back")
        state.seen(.outOfSight)
        let going = Task { await state.letGo() }
        for _ in 0..<10 { await Task.yield() }
        state.seen(.inSight)
        core.finishWork(core.moment(4, "done"))
        await going.value
        await state.settled()
        XCTAssertEqual(state.moment.page.key, "done")
        state.tick()
        XCTAssertEqual(starts, 1)
    }

    @MainActor
    func testAnAppThatEndsWhileItLetsGoWakesUpPaused() async throws {
        for isBeginning in [false, true] {
            for yields in [0, 1, 2, 3, 5, 8] {
                try await withFolder { folder in
                    XCTAssert(try ends(in: folder, after: yields, isBeginning: isBeginning), "it ended otherwise")
                    let keys = WorkingKeys()
                    // The other process had the same.
                    _ = try keys.wrap(plain: Data([0]))
                    let hand = await Hand(folder, ports: .of(keys: keys))
                    // Only what had begun for certain has to be there.
                    let phases: [Phase] = isBeginning ? [.paused, .idle] : [.paused]
                    XCTAssert(phases.contains(hand.moment.phase), "\(hand.moment.phase) after \(yields)")
                    await hand.touch("pause")
                    XCTAssert([.paused, .calm].contains(hand.moment.phase))
                    XCTAssert(try isLockedForAnother(folder), "the vault is open")
                }
            }
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
