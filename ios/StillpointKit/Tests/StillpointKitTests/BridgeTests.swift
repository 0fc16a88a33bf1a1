import Foundation
import StillpointKit
import XCTest

/// What the bridge itself promises. What the core decides is told by the stories, and by the tests of its pages in Rust.
final class BridgeTests: XCTestCase, @unchecked Sendable {
    /// A new phone, on the page that asks for the secret.
    @MainActor
    private func withSecretPage(_ keys: any DeviceKeys, _ use: @MainActor (Hand) async throws -> Void) async throws {
        try await withFolder { folder in
            let hand = await Hand(folder, ports: .of(keys: keys))
            while hand.page.key != "first_start/secret" { try await hand.touches("later") }
            try await use(hand)
        }
    }

    @MainActor
    private func assertPauses(_ hand: Hand, _ note: String = "") async {
        hand.host.felt = []
        await hand.touch("pause")
        XCTAssertEqual(hand.moment.phase, .calm, note)
        XCTAssert(hand.host.felt.contains(.pulseLong), note)
    }

    func testWhatIsWrittenAboutTheCoreIsThereForTheSwiftReader() throws {
        let package = URL(fileURLWithPath: #filePath).ancestor(3)
        let generated = package.appendingPathComponent("Sources/StillpointCore/StillpointCore.swift")
        let source = try String(contentsOf: generated, encoding: .utf8)
        let sentence = "Someone asked to pause. Always allowed, from every phase, by anyone, with no reason."
        XCTAssert(source.contains("* \(sentence)"))
    }

    @MainActor
    func testAKeyStorageThatFailsIsASentenceOnThePageAndNotTheEnd() async throws {
        let failures: [any Error] = [
            DeviceKeyError.Absent, DeviceKeyError.NotYet, DeviceKeyError.Invalidated, DeviceKeyError.Failed,
            UndeclaredError(),
        ]
        for failure in failures {
            try await withSecretPage(FailingKeys(failure)) { hand in
                try await hand.touches("without")
                XCTAssertEqual(hand.page.key, "first_start/secret", "\(failure)")
                XCTAssertFalse(hand.page.sentencesOfRefusal.isEmpty, "\(failure)")
                XCTAssertFalse(hand.text.contains("5a5a"), "what nobody declared leaves no trace of its text")
                await assertPauses(hand, "\(failure)")
            }
        }
    }

    @MainActor
    func testAVaultOpensWithItsSecretAndWithNoOther() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder, secret: "river stone")
            try await hand.touches("mine", "lock")
            XCTAssertFalse(hand.text.contains("Alex"))
            try await hand.unlocks("river stones")
            XCTAssertFalse(try hand.blank("secret").refusal.isEmpty)
            try await hand.unlocks("river stone")
            XCTAssertEqual(hand.page.key, "home")
        }
    }

    @MainActor
    func testANameThatCannotBeTakenIsRefusedBesideItsField() async throws {
        let half = String(decoding: [0xd83c] as [UInt16], as: UTF16.self)  // Swift mends half a character itself.
        XCTAssertEqual(half, "\u{fffd}")
        let long = String(repeating: "x", count: 100_000)
        for name in [long, half, "\u{3164}", "\u{200d}"] {
            try await withFolder { folder in
                let hand = await Hand(folder)
                try await hand.touches("begin", "together")
                try hand.types(name, into: "name:first")
                try await hand.touches("next")
                let shown = String(name.debugDescription.prefix(40))
                XCTAssertFalse(try hand.blank("name:first").refusal.isEmpty, shown)
                XCTAssertEqual(try hand.written(in: "name:first"), name, "nothing is lost: \(shown)")
                await assertPauses(hand, shown)
            }
        }
    }

    @MainActor
    func testAnyTextThatCanBeSeenArrivesAsItWasTyped() async throws {
        for name in ["Åse", "महिमा", "שרה", "李雷", "👩🏽‍🚀", "e\u{301}lan"] {
            try await withFolder { folder in
                let hand = await Hand(folder)
                try await hand.touches("begin", "together")
                try hand.types(name, into: "name:first")
                try hand.types("Sam", into: "name:second")
                try await hand.touches("next", "back")
                XCTAssertEqual(try hand.blank("name:first").value, name)
            }
        }
    }

    @MainActor
    func testASecretOfAMegabyteIsRefusedBesideItsField() async throws {
        try await withSecretPage(WorkingKeys()) { hand in
            try hand.types(String(repeating: "s", count: 1_000_000), into: "secret")
            try await hand.touches("with")
            XCTAssertFalse(try hand.blank("secret").refusal.isEmpty)
        }
    }

    @MainActor
    func testAPlaceThatIsNoFolderStillPauses() async {
        for place in ["", "/dev/null/nowhere"] {
            await assertPauses(await Hand(URL(fileURLWithPath: place)), place)
        }
        let app = Stillpoint.start(place: "a\u{0}b", phone: .english, ports: .of(), now: .begin)
        let now = Now.begin
        let moment = app.pause(wallUtcMs: now.wallUtcMs, monotonicMs: now.monotonicMs, bootId: now.bootId)
        XCTAssertEqual(moment.phase, .calm)
    }

    @MainActor
    func testADefectInATouchIsAPauseAndTheAppLivesOn() async throws {
        try await withFolder { folder in
            let hand = try await Hand.atHome(folder)
            let moment = hand.desk.panicInATouch(now: hand.host.time)
            XCTAssertEqual(moment.phase, .calm)
            XCTAssert(moment.effects.contains(.pulseLong))
            hand.state.tick()
            XCTAssertEqual(hand.moment.phase, .calm)
            try await hand.touches("finish", "ours", "back")
            XCTAssertEqual(hand.page.key, "home")
        }
    }
}

extension Page {
    /// What the page says cannot be: beside a field, or in a note.
    var sentencesOfRefusal: [String] {
        let notes: [String] = parts.compactMap { part in
            if case .note(let text) = part { text } else { nil }
        }
        return (notes + blanks.map(\.refusal)).filter { !$0.isEmpty }
    }
}
