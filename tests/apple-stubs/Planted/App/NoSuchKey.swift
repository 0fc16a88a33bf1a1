// The compiler says: type 'SecAccessControlCreateFlags' has no member 'biometryAnySet'
import Security

let anyFinger: SecAccessControlCreateFlags = [.privateKeyUsage, .biometryAnySet]
