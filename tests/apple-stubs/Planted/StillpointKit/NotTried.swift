// The compiler says: call can throw, but it is not marked with 'try'
import CoreHaptics

func begin(_ engine: CHHapticEngine) { engine.start() }
