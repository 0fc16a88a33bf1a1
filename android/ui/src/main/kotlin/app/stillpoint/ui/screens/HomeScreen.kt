package app.stillpoint.ui.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.stillpoint.core.Moment
import app.stillpoint.core.Scene
import app.stillpoint.core.Touch
import app.stillpoint.core.Words
import app.stillpoint.ui.PrivacyState
import app.stillpoint.ui.Refusal
import app.stillpoint.ui.Touches
import app.stillpoint.ui.alone
import app.stillpoint.ui.design.Choice
import app.stillpoint.ui.design.Note
import app.stillpoint.ui.design.Page
import app.stillpoint.ui.design.PauseBand
import app.stillpoint.ui.design.QuietText
import app.stillpoint.ui.design.SideBySide
import app.stillpoint.ui.design.Space
import app.stillpoint.ui.design.StillMark
import app.stillpoint.ui.design.Title
import app.stillpoint.ui.offers

/** Nothing is going on: a greeting, what can be done now, and the pause. No counters, no dates. */
@Composable
internal fun HomeScreen(
    scene: Scene.Home,
    moment: Moment,
    refusal: Refusal?,
    words: Words,
    touch: Touches,
    privacy: PrivacyState,
    modifier: Modifier = Modifier,
) {
    Page(
        choices = {
            if (moment.offers(Touch.PREPARE)) {
                val label = if (scene.parties.alone) words.home.prepareAlone else words.home.prepare
                Choice(label, touch::prepare)
            }
            scene.openReflections.forEach { party ->
                Choice(words.home.reflect, { touch.reflect(party.person) }, whose = party.name)
            }
            if (scene.showsPlan) Choice(words.home.plan, touch::readPlan, next = scene.planWaits)
            Choice(words.home.between, touch::between)
            SideBySide {
                QuietText(words.home.lock, touch::lock, Modifier.half())
                QuietText(words.home.privacy, privacy::readPrivacy, Modifier.half())
            }
        },
        modifier = modifier,
        band = { PauseBand(words.common.pause, words.common.pauseSpoken, touch::pause, height = 120.dp) },
    ) {
        StillMark(size = Space.above)
        Title(scene.greeting)
        NotSaved(moment, words)
        if (refusal != null) Note(refusal.sentence)
        privacy.doubt(moment)?.let { sentence ->
            Note(sentence)
            QuietText(words.home.goOn, privacy::goOnWithCopy, Modifier.fillMaxWidth())
        }
    }
}

/** Says so, as long as something could not be saved. Nothing is lost while the app stays open. */
@Composable
internal fun NotSaved(
    moment: Moment,
    words: Words,
) {
    if (moment.unsaved == 0u) return
    Note(words.common.notSaved)
    Note(words.common.notSavedKept)
}
