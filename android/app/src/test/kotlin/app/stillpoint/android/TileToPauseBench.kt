package app.stillpoint.android

import android.app.Activity
import android.graphics.Bitmap
import android.graphics.Canvas
import android.os.Bundle
import android.os.Looper
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.foundation.text.BasicText
import androidx.test.core.app.ApplicationProvider
import app.stillpoint.core.Ability
import app.stillpoint.core.Phase
import app.stillpoint.core.blanks
import app.stillpoint.core.choices
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import java.util.Locale

/** One word, and nothing else: what it costs at least to show something. */
internal class OneWord : ComponentActivity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        setContent { BasicText("Paused.") }
    }
}

/**
 * From the start of the process to the first frame of the paused page, by the tile, in an evening that had begun;
 * against an activity that shows [OneWord], in the same process, where the library is loaded already.
 * `cargo xtask bench --only tile_to_pause`.
 */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w411dp-h914dp-xhdpi")
internal class TileToPauseBench {
    @get:Rule
    val keystore = FakeKeystore()

    private val app get() = ApplicationProvider.getApplicationContext<StillpointApplication>()
    private val main = shadowOf(Looper.getMainLooper())

    @Test
    fun `from the tile to the pause`() {
        check(CoreOfItsOwn.file.exists())
        inAnEvening()
        val (paused, oneWord) = (0 until ROUNDS).map { paused() to oneWord() }.drop(WARM_UP).unzip()
        val (ours, theirs) = paused.median() to oneWord.median()
        val ratio = String.format(Locale.ROOT, "%.2f", ours / theirs)
        val value = String.format(Locale.ROOT, "%.1f", ours)
        val against = "an activity with one word"
        println("""{"name":"tile_to_pause","value":$value,"unit":"ms","against":"$against","ratio":$ratio}""")
    }

    private fun paused(): Double {
        app.onTerminate()
        val intent = PauseActivity.by(app, Ability.TILE)
        val begun = System.nanoTime()
        app.onCreate()
        val shown = Robolectric.buildActivity(PauseActivity::class.java, intent).draws()
        val took = millisSince(begun)
        assertEquals(Phase.PAUSED, app.phone.state.moment.phase)
        shown.pause().stop().destroy()
        return took
    }

    private fun oneWord(): Double {
        val begun = System.nanoTime()
        val shown = Robolectric.buildActivity(OneWord::class.java).draws()
        val took = millisSince(begun)
        shown.pause().stop().destroy()
        return took
    }

    private fun millisSince(begun: Long) = (System.nanoTime() - begun) / NANOS

    private fun <A : Activity> ActivityController<A>.draws(): ActivityController<A> {
        setup()
        main.idle()
        val view = get().window.decorView
        view.draw(Canvas(Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888)))
        return this
    }

    private fun List<Double>.median() = sorted()[size / 2]

    /** Two people, together. */
    private fun inAnEvening() {
        press("begin", "together", "next")
        type("name:first" to "Alex", "name:second" to "Sam")
        press("next", "next", "next", "next", "next", "next", "next", "next")
        press("without", "confirm:first", "confirm:second", "later")
        press("tonight", "prepare", "body:first:skip", "body:second:skip", "yes:first", "yes:second")
        assertEquals(Phase.TOGETHER, app.phone.state.moment.phase)
    }

    private fun press(vararg names: String) =
        names.forEach { name ->
            val page = app.phone.state.moment.page
            val choice = page.choices().find { it.name == name } ?: error("no $name on ${page.key}")
            app.phone.state.touch(choice)
            settle()
        }

    private fun type(vararg texts: Pair<String, String>) =
        texts.forEach { (name, text) ->
            val page = app.phone.state.moment.page
            app.phone.state.type(page.key, page.blanks().first { it.name == name }, text)
        }

    private fun settle() {
        val state = app.phone.state
        do {
            val before = state.moment.number
            app.phone.settle()
            main.idle()
        } while (state.moment.number != before)
    }

    private companion object {
        const val ROUNDS = 40
        const val WARM_UP = 15
        const val NANOS = 1e6
    }
}
