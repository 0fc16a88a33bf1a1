import Foundation
import StillpointKit
import XCTest

/// What the bridge itself promises. What the core decides is told by the stories.
final class BridgeTests: XCTestCase {
    private let now = Now(wallUtcMs: 1_800_000_000_000, monotonicMs: 1_000_000, bootId: 1, zone: "Europe/Zurich")

    private func withApp(_ keys: any DeviceKeys = WorkingKeys(), _ use: (Stillpoint) throws -> Void) throws {
        try withFolder { try use(Stillpoint.start(place: $0.path, keys: keys, language: "en", now: now)) }
    }

    private func draft(_ app: Stillpoint, _ names: String...) -> PlanDraft {
        var draft = app.emptyDraft()
        draft.people = names.map {
            PersonDraft(name: $0, pronouns: "", aftercare: "", sensoryAids: [], cardDo: "", cardDoNot: "")
        }
        return draft
    }

    private func assertPauses(_ app: Stillpoint, _ note: String = "") {
        let moment = app.pause(now: now)
        XCTAssertEqual(moment.phase, .calm, note)
        XCTAssert(moment.effects.contains(.pulseLong), note)
    }

    func testWhatIsWrittenAboutTheCoreIsThereForTheSwiftReader() throws {
        let package = URL(fileURLWithPath: #filePath).ancestor(3)
        let generated = package.appendingPathComponent("Sources/StillpointCore/StillpointCore.swift")
        let source = try String(contentsOf: generated, encoding: .utf8)
        let sentence = "Someone asked to pause. Always allowed, from every phase, by anyone, with no reason."
        XCTAssert(source.contains("* \(sentence)"))
    }

    func testTheWordsArrive() throws {
        try withApp { app in
            XCTAssertFalse(app.words().common.pause.isEmpty)
            XCTAssertFalse(app.explain(error: .WrongSecret).isEmpty)
        }
    }

    func testAKeyStorageThatFailsIsAnAnswerAndNotTheEnd() throws {
        let answers: [(any Error, StillpointError)] = [
            (DeviceKeyError.Absent, .Invalid(field: .secret, person: nil, why: .guessable)),
            (DeviceKeyError.NotYet, .KeyUnavailable(reason: .notYet)),
            (DeviceKeyError.Invalidated, .KeyUnavailable(reason: .invalidated)),
        ]
        for (failure, answer) in answers {
            try withApp(FailingKeys(failure)) { app in
                XCTAssertThrowsError(try app.setUp(draft: draft(app, "Alex"), secret: nil, now: now)) {
                    XCTAssertEqual($0 as? StillpointError, answer)
                }
                assertPauses(app)
            }
        }
    }

    func testAnErrorThatNobodyDeclaredLeavesNoTraceOfItsText() throws {
        for failure in [DeviceKeyError.Failed, UndeclaredError()] as [any Error] {
            try withApp(FailingKeys(failure)) { app in
                XCTAssertThrowsError(try app.setUp(draft: draft(app, "Alex"), secret: nil, now: now)) { error in
                    guard let declared = error as? StillpointError else { return XCTFail("\(error)") }
                    XCTAssertFalse("\(error) \(error.localizedDescription)".contains("5a5a"))
                    XCTAssertFalse(app.explain(error: declared).contains("5a5a"))
                }
                assertPauses(app)
            }
        }
    }

    func testAVaultOpensWithItsSecretAndWithNoOther() throws {
        try withApp { app in
            _ = try app.setUp(draft: draft(app, "Alex"), secret: "river stone", now: now)
            XCTAssertEqual(app.lock(now: now).lock, .bySecret)
            XCTAssertThrowsError(try app.unlock(secret: "river stones", now: now)) {
                XCTAssertEqual($0 as? StillpointError, .WrongSecret)
            }
            XCTAssertEqual(try app.unlock(secret: "river stone", now: now).lock, .open)
        }
    }

    func testANameThatCannotBeTakenIsRefusedByItsField() throws {
        let half = String(decoding: [0xd83c] as [UInt16], as: UTF16.self)  // Swift mends half a character itself.
        XCTAssertEqual(half, "\u{fffd}")
        for (name, reason) in [
            (String(repeating: "x", count: 100_000), Why.tooLong(max: 40)),
            ("a\u{0}b", .unseen),
            ("a\u{202e}b", .unseen),
            ("\u{200b}", .unseen),
            ("\u{feff}Alex", .unseen),
        ] {
            try withApp { app in
                XCTAssertThrowsError(try app.setUp(draft: draft(app, name), secret: "river stone", now: now)) { error in
                    guard case StillpointError.Invalid(.name, .first, let why) = error else {
                        return XCTFail("\(name.debugDescription.prefix(40)): \(error)")
                    }
                    XCTAssertEqual(why, reason, String(name.debugDescription.prefix(40)))
                }
                assertPauses(app, "a refused name leaves a pause")
            }
        }
    }

    func testAnyTextThatCanBeSeenArrivesAsItWasTyped() throws {
        for name in ["Åse", "महिमा", "שרה", "李雷", "👩🏽‍🚀", "e\u{301}lan"] {
            try withApp { app in
                let moment = try app.setUp(draft: draft(app, name), secret: "river stone", now: now)
                guard case .plan(let plan, _) = app.readPlan(now: now).scene else {
                    return XCTFail("no plan for \(name), but \(moment.scene)")
                }
                XCTAssertEqual(plan.draft.people.map(\.name), [name])
            }
        }
    }

    func testASecretOfAMegabyteIsRefusedByItsField() throws {
        try withApp { app in
            let secret = String(repeating: "s", count: 1_000_000)
            XCTAssertThrowsError(try app.setUp(draft: draft(app, "Alex"), secret: secret, now: now)) {
                guard case StillpointError.Invalid(.secret, _, .tooLong) = $0 else { return XCTFail("\($0)") }
            }
        }
    }

    func testAPlaceThatIsNoFolderStillPauses() {
        for place in ["", "/dev/null/nowhere", "a\u{0}b"] {
            assertPauses(Stillpoint.start(place: place, keys: WorkingKeys(), language: "??", now: now), place)
        }
    }
}
