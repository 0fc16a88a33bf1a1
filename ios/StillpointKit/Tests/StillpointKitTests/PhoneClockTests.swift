import Foundation
import XCTest

@testable import StillpointKit

final class PhoneClockTests: XCTestCase {
    func testTheTimeGoesForwardAndIsTheSystems() {
        let clock = PhoneClock()
        let before = clock.now()
        Thread.sleep(forTimeInterval: 0.02)
        let after = clock.now()

        XCTAssertGreaterThanOrEqual(after.monotonicMs, before.monotonicMs + 20)
        XCTAssertLessThan(after.monotonicMs, before.monotonicMs + 60_000, "milliseconds, not another unit")
        XCTAssertLessThan(abs(Date().timeIntervalSince1970 * 1_000 - Double(after.wallUtcMs)), 60_000)
    }

    func testEveryClockOfOneStartOfThePhoneSaysTheSameStart() {
        XCTAssertEqual(PhoneClock().now().bootId, PhoneClock().now().bootId)
        XCTAssertNotEqual(PhoneClock().now().bootId, 0)
    }

    func testAStartWithoutANameIsZeroAndEveryOtherIsItself() {
        XCTAssertEqual(PhoneClock.number(of: ""), 0)
        XCTAssertEqual(PhoneClock.number(of: "00000000-0000-00ff-8000-000000000001\n"), 0xff)
        XCTAssertEqual(PhoneClock.number(of: "FFFFFFFF-FFFF-FFFF-8000-000000000001"), .max)
    }
}
