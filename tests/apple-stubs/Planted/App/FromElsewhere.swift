// The compiler says: main actor-isolated class property 'shared' can not be mutated
import UIKit

func keepOn() { UIApplication.shared.isIdleTimerDisabled = true }
