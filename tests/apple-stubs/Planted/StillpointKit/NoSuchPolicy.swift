// The compiler says: type 'LAPolicy' has no member 'deviceOwnerAuthenticationWithFinger'
import LocalAuthentication

let finger = LAPolicy.deviceOwnerAuthenticationWithFinger
