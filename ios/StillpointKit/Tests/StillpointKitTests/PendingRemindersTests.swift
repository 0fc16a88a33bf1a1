import Foundation
import StillpointKit
import XCTest

/// Whatever the phone's own reminders do, nobody is reminded unasked or twice, and the app lives on.
final class PendingRemindersTests: XCTestCase, @unchecked Sendable {
    private let nothing = ReminderChanges(cancel: [], set: [], show: [])

    @MainActor
    private func withHome(
        _ phone: any PendingReminders, zones: any PhoneZones = WorkingZones(),
        _ use: @MainActor (Hand) async throws -> Void
    ) async throws {
        try await withFolder { folder in
            try await use(Hand.atHome(folder, secret: "river stone", ports: .of(reminders: phone, zones: zones)))
        }
    }

    @MainActor
    private func remind(_ hand: Hand, of kind: String = "own", named name: String? = nil) async throws {
        try await hand.touches("ours", "reminders", "add", "add:\(kind)")
        if let name { try hand.types(name, into: "name") }
        try await hand.touches("save")
    }

    @MainActor
    func testWithNothingAskedForNothingIsSet() async throws {
        let phone = WorkingReminders()
        try await withHome(phone) { hand in
            try await hand.touches("ours", "reminders", "back")
            XCTAssert(phone.asked.allSatisfy { $0 == nothing })
        }
    }

    @MainActor
    func testWhatWasAskedForIsSetInNeutralWordsAndLookingAgainChangesNothing() async throws {
        let phone = WorkingReminders()
        try await withHome(phone) { hand in
            try await remind(hand, named: "Tulips")
            XCTAssert(hand.text.contains("Tulips"))
            XCTAssertFalse(phone.pending.isEmpty)
            XCTAssertLessThanOrEqual(phone.pending.count, 64)
            for notice in phone.pending {
                XCTAssertGreaterThan(notice.atUtcS, hand.host.time.wallUtcMs / 1_000)
                XCTAssertFalse(notice.text.isEmpty || notice.text.contains("Tulips"), notice.text)
            }
            let (set, before) = (phone.pending, try contents(of: hand.folder))
            try await hand.waits(60)
            XCTAssertEqual(phone.pending, set)
            XCTAssertEqual(try contents(of: hand.folder), before)
        }
    }

    @MainActor
    func testWhatWasTakenAwayIsCancelled() async throws {
        let phone = WorkingReminders()
        try await withHome(phone) { hand in
            try await remind(hand)
            try await hand.touches("change:1", "remove")
            XCTAssertEqual(phone.pending, [])
        }
    }

    @MainActor
    func testNothingIsSetBeforeItWasKept() async throws {
        let phone = WorkingReminders()
        try await withHome(phone) { hand in
            await hand.diskIsFull(true)
            try await remind(hand)
            XCTAssertEqual(phone.pending, [])
            await hand.diskIsFull(false)
            try await hand.waits(120)
            XCTAssertFalse(phone.pending.isEmpty)
        }
    }

    @MainActor
    func testWhatWasShownIsNotSetAgainEvenWhenTheClockGoesBack() async throws {
        let phone = WorkingReminders()
        try await withHome(phone) { hand in
            try await remind(hand)
            let first = try XCTUnwrap(phone.pending.first)
            phone.show(first)
            try await hand.touches("on:1", "on:1")
            XCTAssertEqual(phone.shown, [])
            await hand.setsTheClock(-3_600)
            try await hand.touches("on:1", "on:1")
            XCTAssertFalse(phone.pending.contains { $0.id == first.id })
        }
    }

    @MainActor
    func testAReminderThatIsFollowedLeadsToWhereItBelongs() async throws {
        let phone = WorkingReminders()
        try await withHome(phone) { hand in
            try await remind(hand, of: "weekly_check_in")
            let first = try XCTUnwrap(phone.pending.first)
            try await hand.waits(UInt64(first.atUtcS - hand.host.time.wallUtcMs / 1_000) + 60)
            hand.state.follow(first.id)
            await hand.state.settled()
            XCTAssert(hand.offers("not_today"), hand.offered)
        }
    }

    @MainActor
    func testAPhoneThatFailsIsSaidAndAskedAgainAndWhatWasChosenIsKept() async throws {
        for failure in [RemindersError.Failed, UndeclaredError()] as [any Error] {
            for onlyToAct in [false, true] {
                let phone = BreakableReminders()
                try await withHome(phone) { hand in
                    phone.broken = FailingReminders(failure, onlyToAct: onlyToAct)
                    try await remind(hand)
                    XCTAssertEqual(hand.page.sentencesOfRefusal.count, 1, hand.text)
                    XCTAssertFalse(hand.text.contains("5a5a"))
                    XCTAssert(hand.offers("on:1"), "what was chosen is kept: \(hand.offered)")
                    phone.broken = nil
                    try await hand.waits(31)
                    XCTAssertEqual(hand.page.sentencesOfRefusal, [])
                    XCTAssertFalse(phone.working.pending.isEmpty, "\(failure), only to act: \(onlyToAct)")
                }
            }
        }
    }

    @MainActor
    func testAPhoneThatFailsFromTheBeginningSetsNothingAndTheAppLivesOn() async throws {
        for failure in [RemindersError.Failed, UndeclaredError()] as [any Error] {
            try await withHome(FailingReminders(failure, onlyToAct: false)) { hand in
                try await assertNothingIsSet(hand, WorkingReminders())
            }
        }
        for failure in [ZonesError.Failed, UndeclaredError(), nil] as [(any Error)?] {
            let phone = WorkingReminders()
            try await withHome(phone, zones: FailingZones(failure)) { hand in
                try await assertNothingIsSet(hand, phone)
            }
        }
    }

    @MainActor
    private func assertNothingIsSet(_ hand: Hand, _ phone: WorkingReminders) async throws {
        try await hand.touches("ours", "reminders")
        XCTAssertEqual(hand.page.sentencesOfRefusal.count, 1, hand.text)
        try await hand.touches("add", "add:own")
        XCTAssertEqual(phone.pending, [])
        XCTAssertFalse(hand.text.contains("5a5a"))
        await hand.touch("pause")
        XCTAssertEqual(hand.moment.phase, .calm)
    }

    private func contents(of folder: URL) throws -> [String: Data] {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try Dictionary(uniqueKeysWithValues: files.map { ($0.lastPathComponent, try Data(contentsOf: $0)) })
    }
}
