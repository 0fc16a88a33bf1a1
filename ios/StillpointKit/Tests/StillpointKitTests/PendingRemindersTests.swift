import Foundation
import StillpointKit
import XCTest

/// Whatever the phone's own reminders do, nobody is reminded unasked or twice, and the app lives on.
final class PendingRemindersTests: XCTestCase {
    private let now = Now(wallUtcMs: 1_800_000_000_000, monotonicMs: 1_000_000, bootId: 1, zone: "Europe/Zurich")
    private let nothing = ReminderChanges(cancel: [], set: [], show: [])
    private let secret = "river stone"

    private func zones() throws -> Zones {
        Zones(here: try XCTUnwrap(TimeZone(identifier: "Europe/Zurich")), needed: [], now: now)
    }

    private func withOpenApp(_ use: (Stillpoint, URL) throws -> Void) throws {
        try withFolder { folder in
            let app = Stillpoint.start(place: folder.path, keys: WorkingKeys(), language: "en", now: now)
            _ = try app.setUp(draft: app.emptyDraft(), secret: secret, now: now)
            _ = app.confirm(person: .first, now: now)
            _ = app.keep(now: now)
            _ = app.back(now: now)
            try use(app, folder)
        }
    }

    private func remind(_ app: Stillpoint, of kind: ReminderKind, named name: String = "") throws {
        _ = try app.readReminders(zones: zones(), now: now)
        _ = app.remind(touch: .add(kind: kind), now: now)
        _ = try app.nameReminder(name: name, now: now)
        _ = app.remind(touch: .save, now: now)
    }

    @discardableResult
    private func sync(_ app: Stillpoint, _ phone: any PendingReminders) throws -> Int64? {
        try app.syncReminders(zones: zones(), phone: phone, now: now)
    }

    private func assertRefused(
        _ expected: StillpointError, _ app: Stillpoint, _ phone: any PendingReminders, _ note: String = ""
    ) {
        XCTAssertThrowsError(try sync(app, phone), note) { error in
            XCTAssertEqual(error as? StillpointError, expected, note)
            XCTAssertFalse("\(error) \(error.localizedDescription)".contains("5a5a"))
            XCTAssertFalse(app.explain(error: expected).isEmpty)
        }
        XCTAssert(app.pause(now: now).effects.contains(.pulseLong), "a refused sync leaves a pause")
        _ = app.stop(now: now)
        _ = app.finish(now: now)
    }

    func testWithNothingAskedForNothingIsSet() throws {
        try withOpenApp { app, _ in
            let phone = WorkingReminders()
            XCTAssertNil(try sync(app, phone))
            XCTAssertEqual(phone.asked, [nothing])
        }
    }

    func testWhatWasAskedForIsSetInNeutralWordsAndSyncingTwiceChangesNothing() throws {
        try withOpenApp { app, folder in
            let phone = WorkingReminders()
            try remind(app, of: .own, named: "Tulips")
            XCTAssertNotNil(try sync(app, phone))
            XCTAssertEqual(phone.pending.count, 64)
            for notice in phone.pending {
                XCTAssertGreaterThan(notice.atUtcS, now.wallUtcMs / 1_000)
                XCTAssertFalse(notice.text.isEmpty || notice.text.contains("Tulips"), notice.text)
            }
            let before = try contents(of: folder)
            try sync(app, phone)
            XCTAssertEqual(phone.asked.last, nothing)
            XCTAssertEqual(try contents(of: folder), before)
        }
    }

    func testWhatWasTakenAwayIsCancelled() throws {
        try withOpenApp { app, _ in
            let phone = WorkingReminders()
            try remind(app, of: .ritual)
            try sync(app, phone)
            _ = app.remind(touch: .change(id: try XCTUnwrap(phone.pending.first).id.schedule), now: now)
            _ = app.remind(touch: .remove, now: now)
            XCTAssertNil(try sync(app, phone))
            XCTAssertEqual(phone.pending, [])
        }
    }

    func testWhileLockedNothingIsAskedAndNothingIsTouched() throws {
        try withOpenApp { app, _ in
            let phone = WorkingReminders()
            try remind(app, of: .own)
            try sync(app, phone)
            _ = app.lock(now: now)
            assertRefused(.Locked, app, phone)
            XCTAssertEqual([phone.looks, phone.asked.count, phone.pending.count], [1, 1, 64])
        }
    }

    func testNothingIsSetBeforeItWasKept() throws {
        try withOpenApp { app, _ in
            let phone = WorkingReminders()
            try remind(app, of: .own)
            Desk.of(app: app).diskFull(full: true)
            for _ in 1...2 { assertRefused(.NotSaved, app, phone) }
            XCTAssertEqual(phone.asked, [])
            Desk.of(app: app).diskFull(full: false)
            try sync(app, phone)
            XCTAssertEqual(phone.pending.count, 64)
        }
    }

    func testWhatWasShownIsToldUntilItWasKeptAndIsNotSetAgainEvenWhenTheClockGoesBack() throws {
        try withOpenApp { app, _ in
            let phone = WorkingReminders()
            try remind(app, of: .own)
            try sync(app, phone)
            let first = try XCTUnwrap(phone.pending.first)
            phone.show(first)
            Desk.of(app: app).diskFull(full: true)
            assertRefused(.NotSaved, app, phone)
            XCTAssertEqual(phone.shown, [first.id])
            XCTAssertEqual(phone.asked.count, 1)
            Desk.of(app: app).diskFull(full: false)
            try sync(app, phone)
            XCTAssertEqual(phone.shown, [])
            XCTAssertFalse(phone.pending.contains { $0.id == first.id })
        }
    }

    func testAPhoneThatFailsIsAnAnswerAndTheNextSyncMakesUpForIt() throws {
        for failure in [RemindersError.Failed, UndeclaredError()] as [any Error] {
            for onlyToAct in [false, true] {
                try withOpenApp { app, _ in
                    try remind(app, of: .own)
                    let failing = FailingReminders(failure, onlyToAct: onlyToAct)
                    for _ in 1...2 { assertRefused(.RemindersUnavailable, app, failing, "\(failure)") }
                    let phone = WorkingReminders()
                    try sync(app, phone)
                    XCTAssertEqual(phone.pending.count, 64)
                }
            }
        }
    }

    func testATableThatNoClockCanFollowIsRefusedByItsField() throws {
        try withOpenApp { app, _ in
            var backwards = try zones()
            backwards.here.changes.reverse()
            let phone = WorkingReminders()
            XCTAssertThrowsError(try app.syncReminders(zones: backwards, phone: phone, now: now)) {
                guard case StillpointError.Invalid(.timeZone, _, _) = $0 else { return XCTFail("\($0)") }
            }
            XCTAssertEqual(phone.looks, 0)
        }
    }

    private func contents(of folder: URL) throws -> [String: Data] {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try Dictionary(uniqueKeysWithValues: files.map { ($0.lastPathComponent, try Data(contentsOf: $0)) })
    }
}
