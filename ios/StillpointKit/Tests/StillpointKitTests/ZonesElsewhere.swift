import Foundation
import StillpointKit

/// Three looks see everything from 2010, where zones.jsonl begins, to 2058, where it ends: 2011-01-01, 2026-07-01 and
/// 2038-12-01, in seconds since 1970, UTC.
let looks: [Int64] = [1_293_840_000, 1_782_907_200, 2_174_774_400]

/// The table of the zone called `name`; nil where Foundation does not know it.
func table(of name: String, look: Int64) -> ZoneTable? {
    Zones(here: .gmt, needed: [name], nowUtcS: look).pinned.first
}

extension ZoneTable {
    /// The offset at a second since 1970, UTC, in seconds.
    func offset(at second: Int64) -> Int32 {
        changes.last { $0.atUtcS <= second }?.offsetS ?? firstOffsetS
    }
}

/// A line of zones.jsonl, which was made elsewhere.
struct ZoneElsewhere: Decodable {
    let tz: String
    let first: Int32
    let changes: [[Int64]]

    /// As a table that holds for ever.
    var table: ZoneTable {
        let changes = changes.map { ZoneChange(atUtcS: $0[0], offsetS: Int32($0[1])) }
        return ZoneTable(name: tz, firstOffsetS: first, changes: changes, horizonUtcS: .max)
    }
}

/// Every line of zones.jsonl.
func zonesElsewhere() throws -> [ZoneTable] {
    try String(contentsOf: schedule("zones.jsonl"), encoding: .utf8).split(separator: "\n").map {
        try JSONDecoder().decode(ZoneElsewhere.self, from: Data($0.utf8)).table
    }
}

/// Where `elsewhere` is another zone than Foundation tells at each of the looks.
func differences(
    of elsewhere: ZoneTable, looks: [Int64] = looks, from find: (String, Int64) -> ZoneTable? = table(of:look:)
) -> [Difference] {
    let name = elsewhere.name
    var found: [Int64: Difference] = [:]
    var before: ZoneTable?
    for look in looks {
        guard let here = find(name, look) else {
            return [Difference(zone: name, second: nil, description: "\(name) is not known to Foundation")]
        }
        let begin = look - 365 * 86_400
        let all = (here.changes + elsewhere.changes).map(\.atUtcS)
        let changes = all.filter { (begin...here.horizonUtcS).contains($0) }
        // What the look before has told already is not told again.
        let isTold = before?.offset(at: begin) == here.offset(at: begin)
        for second in isTold ? changes : [begin] + changes {
            let (theirs, ours) = (elsewhere.offset(at: second), here.offset(at: second))
            if theirs != ours {
                let date = Date(timeIntervalSince1970: TimeInterval(second)).formatted(.iso8601)
                let told = "\(name) \(date) zones.jsonl \(theirs) Foundation \(ours)"
                found[second] = Difference(zone: name, second: second, description: told)
            }
        }
        before = here
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
}
