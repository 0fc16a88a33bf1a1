import Foundation
import StillpointKit
import XCTest

/// What the phone reminds of: rather lost than shown twice, and never more than its system holds.
final class PhoneRemindersTests: XCTestCase {
    private let clock = SetClock()
    private let files = WorkingFiles()
    private lazy var system = WorkingNotifications(clock)
    private lazy var reminders = PhoneReminders(system, files: files, clocks: clock, zones: clock)

    private func notice(_ slot: Int64, in seconds: Int64) -> Notice {
        let (id, second) = ("7/\(slot)", clock.second + seconds)
        return Notice(id: id, atUtcS: second, floatsAtS: nil, text: "A quiet hour", kept: "\(id) \(second)")
    }

    /// In so many seconds, by the clock on the wall, and not between nine in the evening and nine in the morning.
    private func floating(_ slot: Int64, in seconds: Int64) -> Notice {
        var notice = notice(slot, in: seconds)
        let wall = notice.atUtcS + clock.offset
        notice.floatsAtS = wall
        notice.kept += " \(wall) \(21 * 3_600) \(9 * 3_600) 0 86400"
        return notice
    }

    private func apply(cancel: [Notice] = [], set: [Notice] = [], show: [Notice] = []) throws {
        _ = try reminders.apply(changes: ReminderChanges(cancel: cancel.map(\.id), set: set, show: show))
    }

    func testWithNothingAskedForNothingIsSet() throws {
        let held = try reminders.held()
        XCTAssertEqual(held.slots, 60)
        XCTAssert(held.shown.isEmpty && held.pending.isEmpty)
        XCTAssertEqual(try system.pending(), [])
    }

    func testWhatIsSetIsHeldAndWhatIsTakenAwayIsNot() throws {
        let (one, other) = (notice(1, in: 60), notice(2, in: 120))
        try apply(set: [one, other])
        XCTAssertEqual(try reminders.held().pending, [one.kept, other.kept])
        try apply(cancel: [one])
        XCTAssertEqual(try system.pending(), [other.id])
        XCTAssertEqual(try reminders.held().pending, [other.kept])
    }

    func testWhatItsTimeHasShownIsToldUntilItIsKeptAndThenNoMore() throws {
        let one = notice(1, in: 60)
        try apply(set: [one])
        clock.second += 61
        XCTAssertEqual(system.shown, [one.id])
        XCTAssertEqual(try reminders.held().shown, [one.id])
        XCTAssertEqual(try reminders.held().shown, [one.id], "nobody has kept it yet")
        try apply()
        XCTAssertEqual(try reminders.held().shown, [])
    }

    func testWhatComesBetweenTheTwoIsNotSetASecondTimeAndToldNextTime() throws {
        let one = notice(1, in: 60)
        try apply(set: [one])
        _ = try reminders.held()
        clock.second += 61
        try apply(set: [notice(1, in: 3_600)], show: [notice(1, in: 0)])
        XCTAssertEqual(system.shown, [one.id])
        XCTAssertEqual(try system.pending(), [])
        XCTAssertEqual(try reminders.held().shown, [one.id])
    }

    func testWhatIsShownNowIsShownOnceAndTold() throws {
        let one = notice(1, in: -60)
        try apply(show: [one])
        XCTAssertEqual(system.shown, [one.id])
        XCTAssertEqual(try reminders.held().shown, [one.id])
    }

    func testWhatTheSystemForgotIsNotSaidToBePending() throws {
        let one = notice(1, in: 60)
        try apply(set: [one])
        try system.takeAway([one.id])
        XCTAssert(try reminders.held().pending.isEmpty, "the core sets it anew")
    }

    func testWhatADeathLeftInTheSystemAloneIsTakenAway() throws {
        try system.set(notice(9, in: 60))
        _ = try reminders.held()
        XCTAssertEqual(try system.pending(), [])
    }

    func testTheFileHoldsNumbersAndNoWord() throws {
        try apply(set: [notice(1, in: 60)])
        let kept = String(decoding: try XCTUnwrap(files.read("reminders.held")), as: UTF8.self)
        XCTAssertEqual(kept, "7/1 \(clock.second + 60)")
    }

    func testWhatFloatsGoesAlongWithTheClockOnTheWall() throws {
        let one = floating(1, in: 6 * 3_600)
        try apply(set: [one])
        XCTAssertEqual(try reminders.held().pending, [one.kept], "all of it is kept")
        clock.offset += 2 * 3_600
        let there = one.kept.replacingOccurrences(of: " \(one.atUtcS) ", with: " \(one.atUtcS - 2 * 3_600) ")
        XCTAssertEqual(try reminders.held().pending, [there])
        clock.second += 4 * 3_600
        XCTAssertEqual(system.shown, [one.id])
        // Back in the west, it is not to come once more.
        clock.offset -= 2 * 3_600
        XCTAssertEqual(try reminders.held().shown, [one.id])
    }

    func testAFileThatSaysNothingIsNothing() throws {
        for broken in ["\u{0}", "7/1", "7/1 x", "a b c", "x 1 - - - 0 5"] {
            try files.write(Data(broken.utf8), to: "reminders.held")
            XCTAssert(try reminders.held().pending.isEmpty, broken)
        }
    }

    func testADiskThatIsFullSetsNothingThatCouldBeShownTwice() throws {
        let full = PhoneReminders(system, files: FailingFiles(readable: files), clocks: clock, zones: clock)
        let changes = ReminderChanges(cancel: [], set: [notice(1, in: 60)], show: [notice(2, in: 0)])
        XCTAssertThrowsError(try full.apply(changes: changes)) { XCTAssertEqual($0 as? RemindersError, .Failed) }
        XCTAssertEqual(try system.pending(), [])
        XCTAssertEqual(system.shown, [])
    }

    func testASystemThatDoesNotAnswerIsOneErrorWithoutAReason() {
        let broken = PhoneReminders(FailingNotifications(), files: files, clocks: clock, zones: clock)
        XCTAssertThrowsError(try broken.held()) { XCTAssertEqual($0 as? RemindersError, .Failed) }
        let changes = ReminderChanges(cancel: [], set: [], show: [notice(1, in: 0)])
        XCTAssertThrowsError(try broken.apply(changes: changes)) { XCTAssertEqual($0 as? RemindersError, .Failed) }
    }
}
