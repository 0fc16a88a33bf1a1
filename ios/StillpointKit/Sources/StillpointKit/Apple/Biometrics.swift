#if canImport(LocalAuthentication)
import LocalAuthentication

/// The fingers and faces that the phone knows.
public enum Biometrics {
    /// Whether it knows any, and lets the app ask for one.
    public static var areKnown: Bool {
        LAContext().canEvaluatePolicy(.deviceOwnerAuthenticationWithBiometrics, error: nil)
    }

    /// Asks for one, saying why, to open what `keys` wrapped. `lost`: it never will.
    @MainActor
    public static func ask(_ why: String, for wrapped: Data, of keys: StoredKeys) async -> Answer {
        let context = LAContext()
        let policy = LAPolicy.deviceOwnerAuthenticationWithBiometrics
        do {
            guard try await context.evaluatePolicy(policy, localizedReason: why) else { return .no }
            return .bytes(bytes: try keys.open(wrapped, with: Enclave.ofFingers(context)))
        } catch DeviceKeyError.Absent {
            return .lost
        } catch DeviceKeyError.Invalidated {
            return .lost
        } catch {
            return .no
        }
    }
}
#endif
