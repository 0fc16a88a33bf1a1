package app.stillpoint.android

import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import org.junit.After
import org.junit.Rule
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/**
 * What a test of the real app begins with: a phone on which nothing was set up, and a hand that holds it. Neither
 * outlasts it.
 */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [29, 35], qualifiers = "w411dp-h914dp-xhdpi")
abstract class OnAPhone {
    @get:Rule(order = 0)
    internal val keystore = FakeKeystore()

    @get:Rule(order = 1)
    val rule = createEmptyComposeRule()

    internal val hand by lazy { Hand(rule) }

    @After
    open fun close() = hand.die()
}
