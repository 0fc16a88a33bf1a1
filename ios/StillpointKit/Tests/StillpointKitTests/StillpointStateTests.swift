import Foundation
import XCTest

@testable import StillpointKit

/// What the state of the screens promises, whatever comes in whatever order.
final class StillpointStateTests: XCTestCase, @unchecked Sendable {
    private let secret = "river stone"

    // MARK: the order of answers

    @MainActor
    func testTheHighestNumberIsShownAndWhatAnEarlierAnswerAsksForIsDoneAllTheSame() async throws {
        let core = SlowCore()
        let host = WorkingHost()
        let state = StillpointState(core: core, host: host)
        core.next = core.moment(2, "asking", effects: [.work])
        state.tick()
        while !core.isWorking { await Task.yield() }
        // A pause does not wait for the work.
        core.next = core.moment(4, "paused", effects: [.pulseLong, .screenFree], wakeInMs: 50)
        state.pause()
        XCTAssertEqual(state.moment.page.key, "paused")
        core.finishWork(core.moment(3, "worked", effects: [.pulseShort, .screenOn], wakeInMs: 7))
        await state.settled()
        XCTAssertEqual(state.moment.page.key, "paused")
        XCTAssertEqual(host.felt, [.pulseLong, .screenFree, .pulseShort], "how the screen is, says the newest")
        XCTAssertEqual(host.wakeAt, host.time.monotonicMs + 50)
    }

    @MainActor
    func testWhatComesAfterAPauseOfLastResortIsShown() async throws {
        let core = SlowCore()
        let state = StillpointState(core: core, host: WorkingHost())
        core.next = core.moment(.max, "bare")
        state.pause()
        core.next = core.moment(2, "after")
        state.tick()
        XCTAssertEqual(state.moment.page.key, "after")
    }

    @MainActor
    func testWorkIsDoneOneAfterTheOtherAndHoweverOftenItIsAskedForItWaitsOnce() async throws {
        let core = SlowCore()
        let state = StillpointState(core: core, host: WorkingHost())
        core.next = core.moment(2, "page", effects: [.work])
        state.tick()
        while !core.isWorking { await Task.yield() }
        for _ in 0..<5 { state.tick() }
        core.finishWork(core.moment(3, "page"))
        core.finishWork(core.moment(4, "page"))
        await state.settled()
        XCTAssertEqual(core.works, 2)
        XCTAssertEqual(core.mostAtOnce, 1)
        XCTAssertFalse(core.workedOnMain)
    }

    @MainActor
    func testEveryQuestionToTheSystemIsAnsweredOnceAndWhatTheSystemCannotAskIsANo() async throws {
        let (core, host) = (SlowCore(), WorkingHost())
        let state = StillpointState(core: core, host: host)
        for (number, answer) in [Answer.done, nil, .lost].enumerated() {
            host.answers = { _ in
                guard let answer else { throw UndeclaredError() }
                return answer
            }
            let ask = Ask(id: UInt64(number), what: .call(number: "143"))
            core.next = core.moment(UInt64(number) + 2, "asking", ask: ask)
            state.tick()
            core.next = core.moment(UInt64(number) + 2, "answered")
            await state.settled()
        }
        XCTAssertEqual(host.asked, Array(repeating: .call(number: "143"), count: 3))
        XCTAssertEqual(core.answers.map(\.ask), [0, 1, 2])
        XCTAssertEqual(core.answers.map(\.answer), [.done, .no, .lost])
    }

    @MainActor
    func testInWhateverOrderAnswersComeTheHighestIsShownAndEachIsDoneOnce() async throws {
        for _ in 0..<100 {
            let (core, host) = (SlowCore(), WorkingHost())
            let state = StillpointState(core: core, host: host)
            core.next = core.moment(2, "working", effects: [.work])
            state.tick()
            while !core.isWorking { await Task.yield() }
            let numbers = (3...12).shuffled()
            for (at, number) in numbers.enumerated() {
                let answer = core.moment(UInt64(number), "\(number)", effects: [.pulseShort, .cover])
                guard at != 4 else {
                    core.finishWork(answer)
                    continue
                }
                core.next = answer
                [{ state.pause() }, state.tick, state.stop, state.phone].randomElement()?()
                let before = state.moment.number
                await Task.yield()
                XCTAssertGreaterThanOrEqual(state.moment.number, before, "\(numbers)")
            }
            await state.settled()
            XCTAssertEqual(state.moment.page.key, "12", "\(numbers)")
            XCTAssertEqual(host.felt.filter { $0 == .pulseShort }.count, numbers.count, "\(numbers)")
        }
    }

    @MainActor
    func testAnAppThatEndsInTheMiddleOfAWorkAndAQuestionIsGoneOnceBothHaveEnded() async throws {
        let (core, host) = (SlowCore(), WorkingHost())
        var laid: CheckedContinuation<Void, Never>?
        host.answers = { _ in
            await withCheckedContinuation { laid = $0 }
            return .done
        }
        var state: StillpointState? = StillpointState(core: core, host: host)
        core.next = core.moment(2, "both", effects: [.work], ask: Ask(id: 1, what: .file))
        state?.tick()
        while !core.isWorking || laid == nil { await Task.yield() }
        weak var gone = state
        state = nil
        core.next = core.moment(4, "late")
        core.finishWork(core.moment(3, "late"))
        laid?.resume()
        for _ in 0..<10_000 where gone != nil { await Task.yield() }
        XCTAssertNil(gone)
        XCTAssertEqual(core.answers.map(\.answer), [.done])
    }

    @MainActor
    func testShakingIsFeltForAsLongAsTheNewestMomentSaysSo() async throws {
        let (core, host) = (SlowCore(), WorkingHost())
        let state = StillpointState(core: core, host: host)
        core.next = core.moment(2, "together", effects: [.feelShaking])
        state.tick()
        XCTAssert(host.isShakingFelt)
        core.next = core.moment(3, "home")
        state.tick()
        XCTAssertFalse(host.isShakingFelt)
    }

    @MainActor
    func testATimerCallsOnceForWhatWasAskedLast() async throws {
        let timer = WakeTimer()
        var calls: [String] = []
        timer.set(inMillis: 5) { calls.append("replaced") }
        timer.set(inMillis: 20) { calls.append("last") }
        try await Task.sleep(for: .milliseconds(200))
        timer.set(inMillis: 5) { calls.append("taken back") }
        timer.set(inMillis: nil) {}
        try await Task.sleep(for: .milliseconds(100))
        XCTAssertEqual(calls, ["last"])
    }

    // MARK: touches

    @MainActor
    func testADoubleTapIsOneTouch() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder)
            try await hand.touches("tonight")
            let prepare = try XCTUnwrap(hand.choice("prepare"))
            hand.state.touch(prepare)
            let first = hand.page.key
            hand.state.touch(prepare)
            await hand.state.settled()
            XCTAssertEqual(hand.page.key, first)
            XCTAssertEqual(hand.moment.phase, .preparing)
        }
    }

    @MainActor
    func testADoubleTapWithASecretTriesTheSecretOnceAndOpens() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder, secret: secret)
            for _ in 0..<7 {
                try await hand.touches("mine", "lock")
                try hand.types(secret, into: "secret")
                let open = try XCTUnwrap(hand.choice("open"))
                hand.state.touch(open)
                hand.state.touch(open)
                await hand.state.settled()
                XCTAssertEqual(hand.page.key, "home")
            }
        }
    }

    @MainActor
    func testATouchOfAPageThatHasGoneTakesNothingAlongFromThisOne() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder, secret: secret)
            try await hand.touches("mine", "lock")
            let earlier = try XCTUnwrap(hand.choice("open"))
            try await hand.unlocks(secret)
            try await hand.touches("mine", "lock")
            try hand.types(secret, into: "secret")
            hand.state.touch(earlier)
            await hand.state.settled()
            XCTAssertEqual(hand.page.key, "locked")
            XCTAssertEqual(try hand.written(in: "secret"), secret)
        }
    }

    @MainActor
    func testTheWayBackIsTheChoiceThatIsBackAndWhereThereIsNoneThePhoneDoesWhatItLikes() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder)
            XCTAssertFalse(hand.state.goBack())
            try await hand.touches("ours")
            XCTAssert(hand.state.goBack())
            XCTAssertEqual(hand.page.key, "home")
        }
    }

    @MainActor
    func testThePhoneSpeaksAnotherLanguageFromOneMomentToTheNext() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder)
            let english = hand.page.choice("tonight")?.text
            hand.host.phone.language = "de-CH"
            hand.state.phone()
            XCTAssertNotEqual(hand.page.choice("tonight")?.text, english)
        }
    }

    // MARK: what is typed

    @MainActor
    func testWhatIsTypedOutlivesAPauseAndIsGoneOnceTheCoreHasIt() async throws {
        try await withFolder { folder in
            let hand = await Hand(folder)
            try await hand.touches("begin", "together")
            try hand.types("Alex", into: "name:first")
            await hand.touch("pause")
            try await hand.touches("finish")
            XCTAssertEqual(try hand.written(in: "name:first"), "Alex")
            try hand.types("Sam", into: "name:second")
            try await hand.touches("next", "back")
            XCTAssertEqual(try hand.blank("name:first").value, "Alex", "the core has it")
            XCTAssertEqual(try hand.written(in: "name:first"), "Alex")
        }
    }

    @MainActor
    func testASecretGoesOnlyWithWhatTakesItAndIsForgottenWithItsTouch() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder, secret: secret)
            try await hand.touches("mine", "lock")
            try hand.types("river stones", into: "secret")
            try await hand.touches("open")
            XCTAssertEqual(try hand.written(in: "secret"), "")
            try hand.types(secret, into: "secret")
            await hand.touch("pause")
            try await hand.touches("finish")
            XCTAssertEqual(try hand.written(in: "secret"), "", "its page went, and so did it")
        }
    }

    @MainActor
    func testHowGoodASecretIsIsSaidAsOneTypes() async throws {
        try await withFolder { folder in
            let hand = await Hand(folder)
            while hand.page.key != "first_start/secret" { try await hand.touches("later") }
            let blank = try hand.blank("secret")
            XCTAssertEqual(hand.state.hint(on: blank, on: hand.page.key), "")
            try hand.types("abc", into: "secret")
            XCTAssertNotEqual(hand.state.hint(on: blank, on: hand.page.key), "")
        }
    }

    func testTypedTextIsOverwrittenWhenItGoes() {
        let blank = Blank(
            name: "secret", label: "", hint: "", kind: .secret, value: "", refusal: "", mayBeSeen: "", isJudged: false)
        let side = Side(read: [.field(blank: blank)], choose: [], ways: [])
        let page = Page(key: "page", ground: .page, layout: .reading, edge: [], sides: [side], band: nil)
        let goings: [(inout TypedText) -> Void] = [
            { $0.write("another", into: blank, on: page.key) }, { $0.leave(page) }, { $0.forgetAll() },
            { XCTAssertEqual($0.handOver(page, takesSecrets: true).map(\.text), ["river"]) },
        ]
        for (number, goes) in goings.enumerated() {
            var typed = TypedText()
            typed.write("river", into: blank, on: page.key)
            let letters = typed.letters(in: blank, on: page.key)
            XCTAssertEqual(letters?.text, "river")
            XCTAssertEqual(typed.handOver(page, takesSecrets: false).count, 0)
            XCTAssertEqual(letters?.text, "river", "it did not go along, and stays")
            goes(&typed)
            XCTAssertEqual(letters?.text, "\0\0\0\0\0", "\(number)")
        }
    }
}
