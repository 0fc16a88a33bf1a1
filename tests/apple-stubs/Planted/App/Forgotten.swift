// The compiler says: switch must be exhaustive
import StillpointKit

func isRead(_ part: Part) -> Bool {
    switch part {
    case .word, .title, .sentence: true
    }
}
