/// Calls once, after the time that was asked for last. A host on a phone has one.
@MainActor
public final class WakeTimer {
    private var waiting: Task<Void, Never>?

    /// A timer that waits for nothing yet.
    public init() {}

    /// Calls `wake` after `millis` milliseconds, in place of any earlier wish; nil: not at all. Time during which the phone
    /// sleeps counts.
    public func set(inMillis millis: UInt64?, wake: @escaping @MainActor () -> Void) {
        waiting?.cancel()
        waiting = millis.map { millis in
            Task {
                // Longer than anybody waits, and no clock overflows.
                let most: UInt64 = 7 * 86_400_000
                try? await Task.sleep(for: .milliseconds(min(millis, most)), clock: .continuous)
                if !Task.isCancelled { wake() }
            }
        }
    }
}
