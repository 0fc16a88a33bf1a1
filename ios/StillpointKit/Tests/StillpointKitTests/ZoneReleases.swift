import Foundation

/// Where a phone's table of a zone differs from zones.jsonl.
struct Difference: Equatable, CustomStringConvertible {
    let zone: String
    /// In seconds since 1970, UTC; nil where the phone does not know the zone.
    let second: Int64?
    let description: String
}

/// The releases of the zone data that zone_releases.py compared, oldest first.
struct ZoneReleases: Decodable {
    /// The release that zones.jsonl was made from.
    let zones: String
    let releases: [Release]

    enum CodingKeys: String, CodingKey {
        case zones = "zones.jsonl"
        case releases
    }

    struct Release: Decodable {
        let version: String
        let released: Date
        /// The first instant that moved in each zone that this release changed.
        let changed: [String: Date]
        /// The zones that it brought.
        let named: Set<String>

        func explains(_ difference: Difference) -> Bool {
            guard let second = difference.second else { return named.contains(difference.zone) }
            return changed[difference.zone].map { second >= $0.second } ?? false
        }

        /// The zones whose past it corrected. Most releases bring only what is to come.
        var corrected: [String] {
            changed.filter { $0.value < released }.map(\.key)
        }
    }

    /// As zone_releases.py wrote them.
    static func read() throws -> ZoneReleases {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return try decoder.decode(ZoneReleases.self, from: Data(contentsOf: schedule("zone-releases.json")))
    }

    /// What of `found` cannot come from the phone's zone data being of another version than zones.jsonl. A difference
    /// may lie only where a release between the two changed something.
    ///
    /// What a release newer than all of these changed is written nowhere. Such data may differ in no more zones than
    /// all of these changed together, and before the newest of these was out in no more than they corrected.
    func unexplained(_ found: [Difference], version: String) -> [Difference] {
        let between = releases.filter { ($0.version > zones) != ($0.version > version) }
        let left = found.filter { difference in !between.contains { $0.explains(difference) } }
        guard let newest = releases.last, version > newest.version else { return left }
        let past = left.filter { ($0.second ?? .min) < newest.released.second }
        let isLikely =
            left.allSatisfy { $0.second != nil }
            && Set(past.map(\.zone)).count <= Set(releases.flatMap(\.corrected)).count
            && Set(left.map(\.zone)).count <= Set(releases.flatMap(\.changed.keys)).count
        return isLikely ? [] : left
    }
}

extension Date {
    /// Since 1970, UTC.
    var second: Int64 { Int64(timeIntervalSince1970) }
}

/// A file of tests/data/schedule.
func schedule(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).ancestor(5).appendingPathComponent("tests/data/schedule/\(name)")
}
