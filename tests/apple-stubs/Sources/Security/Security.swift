// Stubs of Security and of what CoreFoundation has of it, as Apple documents them for the SDK of iOS 18; see
// SwiftUI/Core.swift. Core Foundation's types are bridged by the compiler there, and are the bridged types here.

import Foundation

public typealias CFString = String
public typealias CFData = Data
public typealias CFDictionary = [CFString: Any]
public typealias CFTypeRef = AnyObject
public typealias CFIndex = Int
public typealias OSStatus = Int32
public final class CFError: Error {}
public final class CFAllocator {}
public func CFErrorGetCode(_ error: CFError) -> CFIndex { fatalError() }

public final class SecKey {}
public final class SecAccessControl {}
public struct SecKeyAlgorithm: RawRepresentable, Equatable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let eciesEncryptionCofactorVariableIVX963SHA256AESGCM = Self(rawValue: "")
}
public struct SecAccessControlCreateFlags: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let biometryCurrentSet = Self(rawValue: 8), privateKeyUsage = Self(rawValue: 1 << 30)
}
public let kSecClass = "", kSecClassKey = "", kSecMatchLimit = "", kSecMatchLimitAll = "", kSecReturnAttributes = "", kSecReturnRef = ""
public let kSecAttrApplicationTag = "", kSecAttrIsPermanent = "", kSecAttrAccessControl = "", kSecAttrKeyType = "", kSecAttrKeyTypeECSECPrimeRandom = ""
public let kSecAttrKeySizeInBits = "", kSecAttrTokenID = "", kSecAttrTokenIDSecureEnclave = "", kSecPrivateKeyAttrs = "", kSecUseAuthenticationContext = ""
public let kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly = ""
public let errSecSuccess: OSStatus = 0, errSecItemNotFound: OSStatus = -25300, errSecInteractionNotAllowed: OSStatus = -25308
public let errSecUserCanceled: OSStatus = -128, errSecNotAvailable: OSStatus = -25291, errSecAuthFailed: OSStatus = -25293
public let errSecParam: OSStatus = -50, errSecDecode: OSStatus = -26275
public func SecItemCopyMatching(_ query: CFDictionary, _ result: UnsafeMutablePointer<CFTypeRef?>?) -> OSStatus { fatalError() }
public func SecItemDelete(_ query: CFDictionary) -> OSStatus { fatalError() }
public func SecAccessControlCreateWithFlags(_ allocator: CFAllocator?, _ protection: CFTypeRef, _ flags: SecAccessControlCreateFlags, _ error: UnsafeMutablePointer<Unmanaged<CFError>?>?) -> SecAccessControl? { fatalError() }
@_disfavoredOverload public func SecAccessControlCreateWithFlags(_ allocator: CFAllocator?, _ protection: CFString, _ flags: SecAccessControlCreateFlags, _ error: UnsafeMutablePointer<Unmanaged<CFError>?>?) -> SecAccessControl? { fatalError() }
public func SecKeyCreateRandomKey(_ parameters: CFDictionary, _ error: UnsafeMutablePointer<Unmanaged<CFError>?>?) -> SecKey? { fatalError() }
public func SecKeyCopyPublicKey(_ key: SecKey) -> SecKey? { fatalError() }
public func SecKeyCreateEncryptedData(_ key: SecKey, _ algorithm: SecKeyAlgorithm, _ plaintext: CFData, _ error: UnsafeMutablePointer<Unmanaged<CFError>?>?) -> CFData? { fatalError() }
public func SecKeyCreateDecryptedData(_ key: SecKey, _ algorithm: SecKeyAlgorithm, _ ciphertext: CFData, _ error: UnsafeMutablePointer<Unmanaged<CFError>?>?) -> CFData? { fatalError() }
