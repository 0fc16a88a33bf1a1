import Foundation
import StillpointKit
import XCTest

/// A finger, as Swift sees it: a port that wraps, and a question to the system that unwraps. What the ways in promise is told
/// in Rust.
final class PrivacyTests: XCTestCase, @unchecked Sendable {
    private let secret = "river stone"

    /// A phone that knows fingers, which open the app, on the locked page.
    @MainActor
    private func withFinger(_ use: @MainActor (Hand, WorkingKeys) async throws -> Void) async throws {
        try await withFolder { folder in
            let fingers = WorkingKeys()
            let hand = try await Hand.atHome(folder, secret: secret, ports: .of(fingers: fingers))
            hand.host.answers = { what in
                guard case .finger(let wrapped) = what else { return .no }
                return .bytes(bytes: try fingers.unwrap(wrapped: wrapped))
            }
            try await hand.touches("mine", "privacy", "ways", "finger")
            try hand.types(secret, into: "secret_was")
            try await hand.touches("keep", "back", "back", "lock")
            try await use(hand, fingers)
        }
    }

    @MainActor
    func testAFingerOpensWithAKeyOfItsOwn() async throws {
        try await withFinger { hand, _ in
            try await hand.touches("finger")
            XCTAssertEqual(hand.page.key, "home")
            XCTAssertEqual(hand.host.asked.count, 1)
        }
    }

    @MainActor
    func testAFingerThatIsNotTheOneOpensNothingAndTheSecretStillDoes() async throws {
        let answers: [Answer] = [.no, .lost, .done, .bytes(bytes: Data(repeating: 7, count: 32))]
        for answer in answers {
            try await withFinger { hand, _ in
                hand.host.answers = { _ in answer }
                try await hand.touches("finger")
                XCTAssertEqual(hand.page.key, "locked", "\(answer)")
                try await hand.unlocks(secret)
                XCTAssertEqual(hand.page.key, "home", "\(answer)")
            }
        }
    }

    @MainActor
    func testASystemThatFailsToAskIsANo() async throws {
        try await withFinger { hand, _ in
            hand.host.answers = { _ in throw UndeclaredError() }
            try await hand.touches("finger")
            XCTAssertEqual(hand.page.key, "locked")
            XCTAssert(hand.offers("finger"), "nothing, after all: it is offered again")
            XCTAssertFalse(hand.text.contains("5a5a"))
        }
    }

    @MainActor
    func testAFingerThatComesAfterSomebodyLeftOpensNothing() async throws {
        try await withFinger { hand, fingers in
            var laid: CheckedContinuation<Void, Never>?
            hand.host.answers = { what in
                guard case .finger(let wrapped) = what else { return .no }
                await withCheckedContinuation { laid = $0 }
                return .bytes(bytes: try fingers.unwrap(wrapped: wrapped))
            }
            hand.state.touch(try XCTUnwrap(hand.choice("finger")))
            while laid == nil { await Task.yield() }
            hand.state.touch(try XCTUnwrap(hand.choice("leave")))
            laid?.resume()
            await hand.state.settled()
            XCTAssertEqual(hand.page.key, "locked")
        }
    }

    @MainActor
    func testFingersThatCannotBeWrappedAreASentence() async throws {
        for failure in [DeviceKeyError.Failed, UndeclaredError()] as [any Error] {
            try await withFolder { folder in
                let hand = try await Hand.atHome(
                    folder, secret: secret, ports: .of(fingers: FailingKeys(failure)))
                try await hand.touches("mine", "privacy", "ways", "finger")
                try hand.types(secret, into: "secret_was")
                try await hand.touches("keep")
                XCTAssertFalse(hand.page.sentencesOfRefusal.isEmpty, hand.text)
                XCTAssertFalse(hand.text.contains("5a5a"))
            }
        }
    }
}
