import Foundation
import StillpointKit
import XCTest

/// The zones as Foundation knows them, as the core takes them.
final class PhoneZonesTests: XCTestCase {
    private let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    func testATableTellsTheOffsetsThatFoundationTells() throws {
        for name in TimeZone.knownTimeZoneIdentifiers {
            let zone = try XCTUnwrap(TimeZone(identifier: name))
            for look in looks {
                let table = Zones(here: zone, needed: [], now: time(at: look)).here
                XCTAssertEqual(table.name, zone.identifier)
                XCTAssertGreaterThanOrEqual(table.horizonUtcS, look + 20 * 365 * 86_400)
                // No change lasts as short as this, and it comes at every hour of the day.
                for second in stride(from: look - 365 * 86_400, through: table.horizonUtcS, by: 61 * 3_600) {
                    let told = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(second)))
                    guard Int(table.offset(at: second)) == told else { return XCTFail("\(name) at \(second)") }
                }
            }
        }
    }

    func testAZoneThatNobodyKnowsIsLeftOutAndTheOthersHaveTheNamesThatWereAskedFor() {
        let names = ["Europe/Zurich", "Europe/Nowhere", "", "not a zone", "US/Pacific"]
        let longest = String(repeating: "x", count: 65)
        let zones = Zones(here: .gmt, needed: names + [longest], now: time(at: looks[0]))
        XCTAssertEqual(zones.here.name, "GMT")
        XCTAssert(zones.here.changes.isEmpty)
        XCTAssertEqual(zones.pinned.map(\.name), ["Europe/Zurich", "US/Pacific"])
    }

    func testTheCoreTakesEveryTableWhateverThePhonesClockSays() throws {
        try withFolder { folder in
            let app = Stillpoint.start(place: folder.path, keys: WorkingKeys(), language: "en", now: time(at: 0))
            for wall in looks.map({ $0 * 1_000 }) + [0, -1, .min, .max] {
                let now = Now(wallUtcMs: wall, monotonicMs: 0, bootId: 1, zone: "UTC")
                let all = Zones(here: .gmt, needed: TimeZone.knownTimeZoneIdentifiers, now: now)
                XCTAssertGreaterThan(all.pinned.count, 400)
                _ = try app.readReminders(zones: all, now: now)
            }
        }
    }

    /// tests/data/schedule/zones.jsonl was made elsewhere, from other zone data than Foundation brings. What Foundation
    /// knows otherwise is listed for each version of its data: nothing may be missing there, and nothing left over.
    func testTheTablesAreThoseThatWereWorkedOutElsewhereButForTheListedDifferences() throws {
        let root = URL(fileURLWithPath: #filePath).ancestor(5)
        let lines = try String(
            contentsOf: root.appendingPathComponent("tests/data/schedule/zones.jsonl"), encoding: .utf8)
        let elsewhere = try lines.split(separator: "\n").map {
            try JSONDecoder().decode(ZoneElsewhere.self, from: Data($0.utf8)).table
        }
        XCTAssertGreaterThan(elsewhere.count, 500)
        let found = elsewhere.flatMap { differences(of: $0) }
        let version = TimeZone.timeZoneDataVersion
        print("Foundation has the zone data of \(version). It and zones.jsonl differ in \(found.count) places:")
        for one in found { print("  \(one)") }
        let listed = tests.appendingPathComponent("ZoneDifferences/\(version).txt")
        guard let known = try? String(contentsOf: listed, encoding: .utf8) else {
            throw XCTSkip("nobody has looked at the differences of \(version) yet: \(version).txt is missing")
        }
        let expected = Set(known.split(separator: "\n").map(String.init))
        XCTAssertEqual(found.filter { !expected.contains($0) }, [], "differences that are not listed")
        XCTAssertEqual(expected.subtracting(found).sorted(), [], "listed, and no difference any more")
    }

    func testAChangeThatIsMissingTooEarlyAnotherOneOrTooManyIsADifference() throws {
        let here = try XCTUnwrap(table(of: "Europe/Zurich", look: looks[0]))
        func count(_ table: ZoneTable?) -> Int {
            differences(of: here, looks: [looks[0]], from: { _, _ in table }).count
        }
        func changed(_ change: (inout ZoneTable) -> Void) -> ZoneTable {
            var other = here
            change(&other)
            return other
        }
        XCTAssertEqual(count(here), 0)
        XCTAssertEqual(count(nil), 1)
        XCTAssertEqual(count(changed { $0.firstOffsetS = 0 }), 1)
        XCTAssertEqual(count(changed { $0.changes.removeFirst() }), 1)
        XCTAssertEqual(count(changed { $0.changes[0].offsetS = 0 }), 1)
        XCTAssertEqual(count(changed { $0.changes[0].atUtcS -= 1 }), 1)
        XCTAssertEqual(count(changed { $0.changes.append(ZoneChange(atUtcS: $0.horizonUtcS, offsetS: 0)) }), 1)
    }
}
