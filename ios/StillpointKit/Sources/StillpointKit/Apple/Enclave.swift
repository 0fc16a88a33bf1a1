#if canImport(Security)
import Foundation
import LocalAuthentication
import Security

/// Keys in the phone's Secure Enclave, which only a phone with a passcode keeps. The public half wraps and asks nobody; the
/// private half never leaves the hardware.
public struct Enclave: KeyStorage, @unchecked Sendable {
    private let flags: SecAccessControlCreateFlags
    private let context: LAContext

    /// Keys that are given out while the phone is unlocked.
    public static func ofPhone() -> Enclave { Enclave(.privateKeyUsage, without()) }

    /// Keys that are given out for a finger or a face which the phone knew when the key was made, and asked for in `context`;
    /// without one nothing opens.
    public static func ofFingers(_ context: LAContext? = nil) -> Enclave {
        Enclave([.privateKeyUsage, .biometryCurrentSet], context ?? without())
    }

    private init(_ flags: SecAccessControlCreateFlags, _ context: LAContext) {
        (self.flags, self.context) = (flags, context)
    }

    public func names(beginning prefix: String) throws -> [String] {
        let query = every.merging([kSecMatchLimit: kSecMatchLimitAll, kSecReturnAttributes: true]) { $1 }
        var found: CFTypeRef?
        let status = SecItemCopyMatching(query as CFDictionary, &found)
        if status == errSecItemNotFound { return [] }
        guard status == errSecSuccess, let items = found as? [[String: Any]] else { throw meaning(of: status) }
        let tags = items.compactMap { $0[kSecAttrApplicationTag as String] as? Data }
        return tags.map { String(decoding: $0, as: UTF8.self) }.filter { $0.hasPrefix(prefix) }
    }

    public func make(_ name: String) throws {
        var why: NSError?
        let isOpen = LAContext().canEvaluatePolicy(.deviceOwnerAuthentication, error: &why)
        if !isOpen, why?.code == LAError.passcodeNotSet.rawValue { throw DeviceKeyError.Absent }
        let accessible = kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly
        guard let access = SecAccessControlCreateWithFlags(nil, accessible, flags, nil) else { throw meaning(of: nil) }
        let kept: [CFString: Any] = [
            kSecAttrIsPermanent: true, kSecAttrApplicationTag: Data(name.utf8), kSecAttrAccessControl: access,
        ]
        let key: [CFString: Any] = [
            kSecAttrKeyType: kSecAttrKeyTypeECSECPrimeRandom, kSecAttrKeySizeInBits: 256,
            kSecAttrTokenID: kSecAttrTokenIDSecureEnclave, kSecPrivateKeyAttrs: kept,
        ]
        var failed: Unmanaged<CFError>?
        guard SecKeyCreateRandomKey(key as CFDictionary, &failed) != nil else { throw meaning(of: failed) }
    }

    public func seal(_ plain: Data, with name: String) throws -> Data {
        var failed: Unmanaged<CFError>?
        guard let half = SecKeyCopyPublicKey(try key(name)) else { throw DeviceKeyError.Invalidated }
        let sealed = SecKeyCreateEncryptedData(half, cipher, plain as CFData, &failed)
        if let sealed { return sealed as Data } else { throw meaning(of: failed) }
    }

    public func open(_ sealed: Data, with name: String) throws -> Data {
        var failed: Unmanaged<CFError>?
        let plain = SecKeyCreateDecryptedData(try key(name), cipher, sealed as CFData, &failed)
        if let plain { return plain as Data } else { throw meaning(of: failed) }
    }

    public func delete(_ name: String) throws {
        let status = SecItemDelete(only(name) as CFDictionary)
        guard status == errSecSuccess || status == errSecItemNotFound else { throw meaning(of: status) }
    }

    private let cipher = SecKeyAlgorithm.eciesEncryptionCofactorVariableIVX963SHA256AESGCM

    private var every: [CFString: Any] { [kSecClass: kSecClassKey, kSecUseAuthenticationContext: context] }

    private func only(_ name: String) -> [CFString: Any] {
        every.merging([kSecAttrApplicationTag: Data(name.utf8)]) { $1 }
    }

    private func key(_ name: String) throws -> SecKey {
        var found: CFTypeRef?
        let status = SecItemCopyMatching(only(name).merging([kSecReturnRef: true]) { $1 } as CFDictionary, &found)
        guard status == errSecSuccess, let found else { throw meaning(of: status) }
        return unsafeDowncast(found, to: SecKey.self)
    }

    /// Asks nobody.
    private static func without() -> LAContext {
        let context = LAContext()
        context.interactionNotAllowed = true
        return context
    }

    private func meaning(of failed: Unmanaged<CFError>?) -> DeviceKeyError {
        guard let failed else { return .Failed }
        return meaning(of: OSStatus(truncatingIfNeeded: CFErrorGetCode(failed.takeRetainedValue())))
    }

    private func meaning(of status: OSStatus) -> DeviceKeyError {
        switch status {
        case errSecItemNotFound: .Absent
        case errSecInteractionNotAllowed, errSecUserCanceled, errSecNotAvailable: .NotYet
        // Somebody was asked, and is known, but not to this key; or no key here has sealed it.
        case errSecAuthFailed where !context.interactionNotAllowed: .Invalidated
        case errSecParam, errSecDecode: .Invalidated
        default: .Failed
        }
    }
}
#endif
