import Foundation

/// The world's clocks as Foundation knows them: what the core asks where it sets reminders.
public final class FoundationZones: PhoneZones {
    /// Foundation's zones.
    public init() {}

    /// The tables of where the phone is now, and of what is `needed` besides.
    public func tables(needed: [String], nowUtcS: Int64) throws -> Zones {
        // The app lives on while the phone is carried to another zone.
        TimeZone.ReferenceType.resetSystemTimeZone()
        return Zones(here: .current, needed: needed, nowUtcS: nowUtcS)
    }
}

extension Zones {
    /// The tables that the core plans with, as Foundation knows the rules of the zones today: the one of `here` and
    /// those of `needed` that this phone knows. They hold from a year before `nowUtcS` until twenty years after it. A zone
    /// that is not known is left out: what is pinned to it stays silent, rather than an hour off.
    public init(here: TimeZone, needed: [String], nowUtcS: Int64) {
        let pinned = needed.compactMap { name in
            TimeZone(identifier: name).map { ZoneTable(of: $0, called: name, nowUtcS: nowUtcS) }
        }
        self.init(here: ZoneTable(of: here, called: here.identifier, nowUtcS: nowUtcS), pinned: pinned)
    }
}

/// Seconds.
private let day: Int64 = 86_400

/// The core never looks further back than the few days within which it catches up, however long ago a reminder was
/// first asked for: a recurrence is counted on the wall's own days. A year leaves room for a clock that is put back later.
private let behind = 366 * day

/// Twenty years. Every sync brings new tables, and with at most four changes a year they stay far below 1,000.
private let ahead = (20 * 365 + 5) * day

/// Between two looks at the clock. The shortest time between two changes of one zone since 2010 is a little less than
/// a week (Gaza).
private let stride = 2 * day

extension ZoneTable {
    /// Found by looking at the clock and halving: `nextDaylightSavingTimeTransition` is about summer time, and a zone also
    /// moves for good.
    fileprivate init(of zone: TimeZone, called name: String, nowUtcS: Int64) {
        let begin = nowUtcS - behind
        let horizon = nowUtcS + ahead
        let first = zone.offset(at: begin)
        var changes: [ZoneChange] = []
        var (at, offset) = (begin, first)
        while at < horizon {
            let next = min(at + stride, horizon)
            guard zone.offset(at: next) != offset else {
                at = next
                continue
            }
            // From here on, not from `next`: nothing is jumped over.
            at = zone.firstSecond(without: offset, after: at, notAfter: next)
            offset = zone.offset(at: at)
            changes.append(ZoneChange(atUtcS: at, offsetS: offset))
        }
        self.init(name: name, firstOffsetS: first, changes: changes, horizonUtcS: horizon)
    }
}

extension TimeZone {
    /// The offset at a second since 1970, UTC, in seconds; east is positive.
    fileprivate func offset(at second: Int64) -> Int32 {
        Int32(secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(second))))
    }

    /// The second at which `offset` ends; it holds at `after`, and not at `notAfter`.
    fileprivate func firstSecond(without offset: Int32, after: Int64, notAfter: Int64) -> Int64 {
        var (with, without) = (after, notAfter)
        while without - with > 1 {
            let middle = with + (without - with) / 2
            if self.offset(at: middle) == offset { with = middle } else { without = middle }
        }
        return without
    }
}
