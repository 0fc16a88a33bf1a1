import Foundation

/// The phone's clocks.
public protocol Clocks: Sendable {
    /// The time as the core wants it, now.
    func now() -> Now
}

/// Reads the phone's clocks for the core, which never reads one itself.
public struct PhoneClock: Clocks {
    private let bootId: UInt64

    /// A clock that remembers which start of the phone it was made after.
    public init() {
        // Where the system tells none, 0: the core still notices a monotonic clock that went backwards, and an app that starts
        // wakes up paused anyway.
        bootId = Self.number(of: Self.said(of: "kern.bootsessionuuid"))
    }

    /// The time as the core wants it, now.
    public func now() -> Now {
        Now(
            wallUtcMs: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)),
            monotonicMs: Self.millisecondsSinceBoot(),
            bootId: bootId
        )
    }

    /// Sleep counts: two people who lie still while the phone sleeps have waited all the same.
    private static func millisecondsSinceBoot() -> UInt64 {
        #if canImport(Darwin)
        // Goes on while the phone sleeps, unlike CLOCK_UPTIME_RAW.
        let clock = CLOCK_MONOTONIC_RAW
        #else
        let clock = CLOCK_BOOTTIME
        #endif
        var time = timespec()
        clock_gettime(clock, &time)
        return UInt64(time.tv_sec) * 1_000 + UInt64(time.tv_nsec) / 1_000_000
    }

    /// What the system says of itself by this name; elsewhere than on a phone, only which start of it this is.
    public static func said(of name: String) -> String {
        #if canImport(Darwin)
        var text = [CChar](repeating: 0, count: 64)
        var size = text.count - 1
        return sysctlbyname(name, &text, &size, nil, 0) == 0 ? String(cString: text) : ""
        #else
        return (try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)) ?? ""
        #endif
    }

    /// The first 64 bits of a UUID, or 0.
    static func number(of uuid: String) -> UInt64 {
        UInt64(uuid.filter(\.isHexDigit).prefix(16), radix: 16) ?? 0
    }
}
