#if canImport(CoreHaptics) && canImport(UIKit)
import CoreHaptics
import UIKit

/// The three pulses; on a phone that cannot shape one, taps as many as the pulse has.
@MainActor
public final class Haptics {
    private let engine: CHHapticEngine?

    /// Of this phone.
    public init() {
        engine = CHHapticEngine.capabilitiesForHardware().supportsHaptics ? try? CHHapticEngine() : nil
        engine?.playsHapticsOnly = true
        engine?.isAutoShutdownEnabled = true
    }

    /// Felt now.
    public func play(_ pulse: Pulse) {
        let wave = Wave(pulse)
        do {
            guard let engine else { return tap(wave) }
            try engine.start()
            let pattern = try CHHapticPattern(events: events(wave), parameters: [])
            try engine.makePlayer(with: pattern).start(atTime: CHHapticTimeImmediate)
        } catch {
            tap(wave)
        }
    }

    private func events(_ wave: Wave) -> [CHHapticEvent] {
        var begin = 0.0
        return wave.parts.map { part in
            defer { begin += part.seconds }
            let strength = CHHapticEventParameter(parameterID: .hapticIntensity, value: Float(part.strength))
            let soft = CHHapticEventParameter(parameterID: .hapticSharpness, value: 0.1)
            return CHHapticEvent(
                eventType: .hapticContinuous, parameters: [strength, soft], relativeTime: begin, duration: part.seconds)
        }
    }

    private func tap(_ wave: Wave) {
        let generator = UIImpactFeedbackGenerator(style: .soft)
        let gaps = wave.parts.filter { $0.strength == 0 }.map(\.seconds)
        generator.impactOccurred()
        for gap in gaps { DispatchQueue.main.asyncAfter(deadline: .now() + 2 * gap) { generator.impactOccurred() } }
    }
}
#endif
