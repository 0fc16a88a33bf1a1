// The scanner says: ios_biometric_bool ios_file_no_special ios_hardcoded_secret ios_keychain_weak_accessibility_value
// The scanner says: ios_log ios_weak_hash
import CommonCrypto
import Foundation
import LocalAuthentication

/// Compiled into nothing.
class Planted {
    let password = "hunter2-secret"

    func run() {
        NSLog("password %@", password)
        var digest = [UInt8](repeating: 0, count: 16)
        CC_MD5([1], 1, &digest)
        try? Data().write(to: URL(fileURLWithPath: "/tmp/x"), options: .noFileProtection)
        let query: [String: Any] = [kSecAttrAccessible as String: kSecAttrAccessibleAlways]
        LAContext().evaluatePolicy(.deviceOwnerAuthentication, localizedReason: "x") { _, _ in }
        print(query)
    }
}
