// The compiler says: type 'Deaf' does not conform to protocol 'Host'
import StillpointKit

@MainActor
final class Deaf: StillpointKit.Host {
    func now() -> Now { PhoneClock().now() }
}
