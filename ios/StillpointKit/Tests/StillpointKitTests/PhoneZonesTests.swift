import Foundation
import StillpointKit
import XCTest

/// The zones as Foundation knows them, as the core takes them.
final class PhoneZonesTests: XCTestCase, @unchecked Sendable {
    func testATableTellsTheOffsetsThatFoundationTells() throws {
        for name in TimeZone.knownTimeZoneIdentifiers {
            let zone = try XCTUnwrap(TimeZone(identifier: name))
            for look in looks {
                let table = Zones(here: zone, needed: [], nowUtcS: look).here
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
        let zones = Zones(here: .gmt, needed: names + [longest], nowUtcS: looks[0])
        XCTAssertEqual(zones.here.name, "GMT")
        XCTAssert(zones.here.changes.isEmpty)
        XCTAssertEqual(zones.pinned.map(\.name), ["Europe/Zurich", "US/Pacific"])
    }

    @MainActor
    func testTheCoreTakesTheTablesWhateverThePhonesClockSays() async throws {
        for second in looks + [0, -1, Int64.min / 1_000, Int64.max / 1_000] {
            let all = Zones(here: .gmt, needed: TimeZone.knownTimeZoneIdentifiers, nowUtcS: second)
            XCTAssertGreaterThan(all.pinned.count, 400)
        }
        for second in looks {
            try await withFolder { folder in
                let phone = WorkingReminders()
                let hand = try await Hand.atHome(folder, ports: .of(reminders: phone, zones: FoundationZones()))
                hand.host.time.wallUtcMs = second * 1_000
                try await hand.touches("ours", "reminders", "add", "add:ritual", "save")
                XCTAssertFalse(phone.pending.isEmpty, "nothing is set at \(second)")
            }
        }
    }

    /// tests/data/schedule/zones.jsonl was made elsewhere, and from another release of the zone data than Foundation has.
    func testTheTablesAreThoseThatWereWorkedOutElsewhereButWhereAReleaseBetweenTheTwoChangedAZone() throws {
        let found = try zonesElsewhere().flatMap { differences(of: $0) }
        let version = TimeZone.timeZoneDataVersion
        print("Foundation has the zone data of \(version). It and zones.jsonl differ in these places:")
        for (zone, all) in Dictionary(grouping: found, by: \.zone).sorted(by: { $0.key < $1.key }) {
            print("  \(all.count) in \(zone), first: \(all[0])")
        }
        XCTAssertEqual(try ZoneReleases.read().unexplained(found, version: version), [])
    }

    func testTablesThatAreAnHourLateAreNoOtherReleaseOfTheZoneDataWhicheverItWere() throws {
        let found = try zonesElsewhere().flatMap { elsewhere in
            differences(of: elsewhere) { name, look in
                guard var late = table(of: name, look: look) else { return nil }
                for index in late.changes.indices { late.changes[index].atUtcS += 3_600 }
                return late
            }
        }
        for version in ["2020a", "2026f", TimeZone.timeZoneDataVersion, "2099z"] {
            let left = try ZoneReleases.read().unexplained(found, version: version)
            XCTAssertGreaterThan(Set(left.map(\.zone)).count, 100, version)
        }
    }

    func testADifferenceIsExplainedByAReleaseBetweenTheTwoThatChangedThisZoneByThenAndByNoOther() throws {
        let releases = try ZoneReleases.read()
        func isExplained(_ zone: String, _ second: Int64?, _ version: String) -> Bool {
            releases.unexplained([Difference(zone: zone, second: second, description: zone)], version: version).isEmpty
        }
        // Cuba did not fall back, says 2026f, which zones.jsonl was made from: 2026-11-01 at 05:00 UTC.
        XCTAssert(isExplained("America/Havana", 1_793_509_200, "2026e"))
        XCTAssertFalse(isExplained("America/Havana", 1_793_509_200, "2026f"))
        XCTAssertFalse(isExplained("America/Havana", 1_793_509_199, "2026e"))
        for version in ["2020a", "2025a", "2026e", "2026f"] {
            XCTAssertFalse(isExplained("Europe/Zurich", 1_900_000_000, version), version)
            XCTAssertFalse(isExplained("Europe/Zurich", nil, version), version)
        }
        // A name that came with 2025b.
        XCTAssert(isExplained("America/Coyhaique", nil, "2025a"))
        XCTAssertFalse(isExplained("America/Coyhaique", nil, "2025b"))
        XCTAssertFalse(isExplained("America/Coyhaique", 1_793_509_200, "2025a"))
    }

    func testAReleaseThatNobodyHasSeenMayChangeWhatIsToComeInSomeZonesAndThePastOfVeryFew() throws {
        let (releases, zones) = (try ZoneReleases.read(), try zonesElsewhere().map(\.name))
        func isLikely(_ number: Int, _ second: Int64?) -> Bool {
            let found = zones.prefix(number).map { Difference(zone: $0, second: second, description: $0) }
            return releases.unexplained(found, version: "2099a").isEmpty
        }
        let (past, future): (Int64, Int64) = (1_553_990_400, 1_900_000_000)
        XCTAssert(isLikely(20, future))
        XCTAssertFalse(isLikely(100, future))
        XCTAssert(isLikely(2, past))
        XCTAssertFalse(isLikely(20, past))
        XCTAssertFalse(isLikely(1, nil))
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
