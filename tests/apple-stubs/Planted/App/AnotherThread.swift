// The compiler says: call to main actor-isolated instance method 'pause()'
import StillpointKit

func pauseFromAnywhere(_ hand: Hand) { hand.pause() }
