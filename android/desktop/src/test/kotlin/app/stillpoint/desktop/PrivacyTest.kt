package app.stillpoint.desktop

import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.assertCountEquals
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsOff
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import app.stillpoint.core.BackupTrouble
import app.stillpoint.core.Doubt
import app.stillpoint.core.Effect
import app.stillpoint.core.Field
import app.stillpoint.core.Person
import app.stillpoint.core.StillpointException
import app.stillpoint.core.Why
import app.stillpoint.ui.PrivacyPart
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import java.time.LocalDate
import kotlin.io.path.createTempDirectory

@OptIn(ExperimentalTestApi::class)
class PrivacyTest {
    @Test
    fun `an older copy is said at home in one sentence, with one quiet choice`() {
        val phone = phoneAt("home-older-copy")
        phone.show {
            onNodeWithText(Real.explainDoubt(Doubt.OLDER_COPY)).assertIsDisplayed()
            phone.core.next = Told.home
            onNodeWithText(phone.words.home.goOn).performClick()
            onNodeWithText(phone.words.home.goOn).assertDoesNotExist()
            assertEquals(listOf("acceptDoubt"), phone.core.asked)
        }
    }

    @Test
    fun `home leads to the pages about privacy, and each of them leads back`() {
        val phone = phoneAt("home")
        val said = phone.words.privacy
        phone.show {
            phone.core.next = ToldPrivacyIn(Told).privacy()
            onNodeWithText(phone.words.home.privacy).performClick()
            for (way in listOf(said.ways, said.own, said.copy, said.delete, said.apart)) {
                touch(way)
                touch(phone.words.common.back)
                onNodeWithText(said.text).assertIsDisplayed()
            }
            touch(phone.words.common.back)
            assertEquals(listOf("readPrivacy", "back"), phone.core.asked)
        }
        val alone = phoneAt("privacy-alone")
        alone.show { onNodeWithText(said.apart).assertDoesNotExist() }
    }

    @Test
    fun `a new secret reaches the core, and one that cannot be taken is said beside its field`() {
        val phone = phoneAt("privacy-ways")
        val said = phone.words.ways
        phone.show {
            touch(said.change)
            type("4711", said.fieldWas)
            type("1234", said.field)
            onNodeWithText(Real.explainQuality(Real.secretQuality("1234"))).assertIsDisplayed()
            phone.core.refuse = StillpointException.Invalid(Field.SECRET, null, Why.TooShort(4u))
            touch(said.keep)
            assertSaidBesideTheField(phone)
            touch(said.keep)
            onNodeWithText(said.lost).assertIsDisplayed()
            val asked = "changeSecret 4711 1234"
            assertEquals(listOf(asked, asked, "readPrivacy"), phone.core.asked)
            assertEquals("", phone.state.privacy.typing.secret + phone.state.privacy.typing.was)
        }
        val wrong = phoneAt("privacy-secret")
        wrong.show {
            type("lamp", said.fieldWas)
            wrong.core.refuse = StillpointException.WrongSecret()
            touch(said.keep)
            assertSaidBesideTheField(wrong)
        }
    }

    @Test
    fun `opened with the sheet, a new secret is offered and none of before is asked for`() {
        phoneAt("privacy-by-sheet").let { phone ->
            phone.show { onNodeWithText(phone.words.ways.sheetOpened).assertIsDisplayed() }
        }
        val phone = phoneAt("privacy-secret-by-sheet")
        phone.show {
            type("1234")
            touch(phone.words.ways.keep)
            assertEquals(listOf("changeSecret null 1234", "readPrivacy"), phone.core.asked)
        }
    }

    @Test
    fun `a finger or a face opens it or not, and stands beside a secret only`() {
        val phone = phoneAt("privacy-ways")
        phone.show {
            onNodeWithText(phone.words.ways.biometrics).assertIsOn().performClick()
            assertEquals(listOf("disableBiometrics", "readPrivacy"), phone.core.asked)
        }
        val none = phoneAt("privacy-ways-none")
        none.show {
            onNodeWithText(none.words.ways.biometrics).assertDoesNotExist()
            onNodeWithText(none.words.ways.choose).assertIsDisplayed()
        }
    }

    @Test
    fun `what is chosen can be seen while it is typed, and leaving the page hides it`() {
        val isHidden = SemanticsMatcher.keyIsDefined(SemanticsProperties.Password)
        for (name in listOf("privacy-own-make", "privacy-copy")) {
            val phone = phoneAt(name)
            phone.show {
                onNode(isHidden).assertExists()
                touch(phone.words.firstStart.secretShow)
                onNode(isHidden).assertDoesNotExist()
                touch(phone.words.common.back)
                assertEquals(false, phone.state.privacy.typing.secretShown)
            }
        }
    }

    @Test
    fun `a sheet counts once it is typed from the paper, and leaving the page forgets it`() {
        val phone = phoneAt("privacy-sheet")
        val said = phone.words.ways
        val typed = ToldPrivacy.sheet.groups.joinToString(" ")
        phone.show {
            touch(said.lostMake)
            onNodeWithText("AGE-SECRET-KEY-1", substring = true).assertIsDisplayed()
            touch(phone.words.common.back)
            assertEquals(null, phone.state.privacy.typing.sheet)
            touch(said.lost)
            touch(said.lostMake)
            touch(said.lostWritten)
            onNodeWithText("AGE-SECRET-KEY-1", substring = true).assertDoesNotExist()
            touch(said.lostShow)
            onNodeWithText("AGE-SECRET-KEY-1", substring = true).assertIsDisplayed()
            touch(said.lostWritten)
            assertEquals(listOf("makeRecoverySheet", "makeRecoverySheet"), phone.core.asked)
            type(typed)
            touch(said.lostKeep)
            assertEquals(null, phone.state.privacy.typing.sheet)
            val asked = listOf("makeRecoverySheet", "makeRecoverySheet", "keepRecoverySheet $typed", "readPrivacy")
            assertEquals(asked, phone.core.asked)
        }
    }

    @Test
    fun `a pause puts away what was typed and shown`() {
        val phone = phoneAt("privacy-sheet-made")
        phone.core.next = Told.screens.getValue("calm")
        phone.state.pause()
        assertEquals(null, phone.state.privacy.typing.sheet)
        val secret = phoneAt("privacy-secret")
        secret.core.next = Told.locked
        secret.state.lock()
        assertEquals("", secret.state.privacy.typing.secret)
    }

    @Test
    fun `locked, a finger or the sheet opens it, too`() {
        val phone = phoneAt("locked-all-ways")
        val said = phone.words.ways
        phone.show {
            touch(said.biometrics)
            touch(said.lost)
            type("age-secret-key-1 q7zn")
            phone.core.refuse = StillpointException.Invalid(Field.RECOVERY_KEY, null, Why.Mistyped)
            touch(said.lostEnter)
            assertSaidBesideTheField(phone)
            phone.core.next = Told.home
            touch(said.lostEnter)
            val unlocked = List(2) { "unlockWithRecovery age-secret-key-1 q7zn" }
            assertEquals(listOf("unlockWithBiometrics") + unlocked, phone.core.asked)
            assertEquals("", phone.state.privacy.typing.secret)
            // What comes next is all of privacy, where a new secret can be chosen, and not the page of the sheet.
            assertEquals(PrivacyPart.ALL, phone.state.privacy.typing.part)
        }
        Phone(Told.locked).let { plain ->
            plain.show { onNodeWithText(said.lost).assertDoesNotExist() }
        }
    }

    @Test
    fun `each closes and opens their own with their own words, and reads it`() {
        val phone = phoneAt("privacy-own")
        val said = phone.words.own
        phone.show {
            touch("Sam")
            type("the lamp is on")
            onNodeWithText(Real.explainOwnQuality(Real.secretQuality("the lamp is on"))).assertIsDisplayed()
            touch(said.make)
            assertEquals(listOf("setPrivateSecret SECOND null the lamp is on", "readPrivacy"), phone.core.asked)
            assertEquals("", phone.state.privacy.typing.secret)
        }
        val closed = phoneAt("privacy-own-open")
        closed.show {
            type("the lamp")
            closed.core.refuse = StillpointException.WrongSecret()
            touch(said.open)
            assertSaidBesideTheField(closed)
            touch(said.open)
            assertEquals(listOf("openPrivate FIRST the lamp", "readPrivacy"), closed.core.asked.drop(1))
        }
        val opened = phoneAt("privacy-own-opened")
        opened.show {
            opened.core.next = Told.screens.getValue("own")
            touch(said.read)
            onNodeWithText("Tuesday, in the kitchen.").assertIsDisplayed()
            opened.core.next = Told.screens.getValue("privacy-own-opened")
            touch(opened.words.common.back)
            touch(said.close)
            assertEquals(listOf("readOwn FIRST", "back", "hidePrivate FIRST", "closePrivate FIRST"), opened.core.asked)
        }
    }

    @Test
    fun `what is open can be closed with other words`() {
        val phone = phoneAt("privacy-own-opened")
        val said = phone.words.own
        phone.show {
            touch(said.change)
            type("the lamp is on", said.fieldWas)
            type("the lamp is off", said.field)
            phone.core.refuse = StillpointException.Invalid(Field.SECRET, null, Why.TooShort(4u))
            touch(said.change)
            assertSaidBesideTheField(phone)
            touch(said.change)
            assertEquals("", phone.state.privacy.typing.secret)
            assertEquals(PrivacyPart.OWN, phone.state.privacy.typing.part)
            val asked = "setPrivateSecret FIRST the lamp is on the lamp is off"
            assertEquals(listOf(asked, asked, "readPrivacy"), phone.core.asked)
        }
    }

    @Test
    fun `what somebody left open is taken up where they opened it`() {
        val phone = phoneAt("privacy-own-left-open")
        phone.show {
            touch(phone.words.home.reflect)
            assertEquals(listOf("reflect FIRST"), phone.core.asked)
        }
    }

    @Test
    fun `what the phone keeps for fingers and faces goes when the core says so, once`() {
        val phone = phoneAt("privacy-ways")
        phone.core.next = Told.home.copy(effects = listOf(Effect.ERASE_BIOMETRICS))
        phone.state.tick()
        assertEquals(listOf("eraseBiometrics"), phone.core.asked)
    }

    @Test
    fun `one page goes after one more question, and only by its author`() {
        val phone = phoneAt("own")
        val said = phone.words.delete
        phone.show {
            onAllNodesWithText(phone.words.own.letGo).assertCountEquals(1)
            touch(phone.words.own.letGo)
            onNodeWithText("Tuesday, in the kitchen.").assertIsDisplayed()
            assertEquals(1, listOf(said.sure, said.keep).map { size(it) }.toSet().size)
            touch(said.keep)
            touch(phone.words.own.letGo)
            phone.core.refuse = StillpointException.NotSaved()
            touch(said.sure)
            onNodeWithText(checkNotNull(phone.state.refusal).sentence).assertIsDisplayed()
            phone.core.next = Told.screens.getValue("own-none")
            touch(said.sure)
            onNodeWithText(phone.words.own.none).assertIsDisplayed()
            assertEquals(listOf("deletePage 0", "deletePage 0"), phone.core.asked)
        }
    }

    @Test
    fun `what is wrong with half a character stands beside the field of whose it is`() {
        val phone = phoneAt("privacy-own-make")
        phone.show {
            phone.core.refuse =
                StillpointException.Invalid(Field.SECRET, Person.FIRST, Why.Unseen)
            touch(phone.words.own.make)
            assertSaidBesideTheField(phone)
        }
    }

    @Test
    fun `a copy is sealed with words or for the sheet, and says that it was read back`() {
        val phone = phoneAt("privacy-copy")
        val said = phone.words.copy
        phone.show {
            type("a lamp in the window")
            phone.core.refuse = StillpointException.Invalid(Field.PASSPHRASE, null, Why.TooShort(12u))
            touch(said.byWords)
            assertSaidBesideTheField(phone)
            touch(said.byWords)
            onNodeWithText(said.done).assertIsDisplayed()
            touch(said.bySheet)
            val words = "backUp copy.age a lamp in the window"
            assertEquals(
                listOf(words, words, "readPrivacy", "backUp copy.age for the sheet", "readPrivacy"),
                phone.core.asked,
            )
            phone.host.place = null
            touch(said.bySheet)
            assertEquals(5, phone.core.asked.size, "nowhere, after all")
        }
    }

    @Test
    fun `a copy of what could be read says that it is not everything`() {
        val phone = phoneAt("privacy-copy")
        phone.core.damaged = true
        phone.show {
            touch(phone.words.copy.bySheet)
            onNodeWithText(phone.words.copy.part).assertIsDisplayed()
            onNodeWithText(phone.words.copy.done).assertDoesNotExist()
        }
        val home = phoneAt("home-damaged")
        home.show { onNodeWithText(Real.explainDoubt(Doubt.DAMAGED)).assertIsDisplayed() }
    }

    @Test
    fun `while something else is done nothing is copied, and nothing says so`() {
        val pending = mutableListOf<Runnable>()
        val phone = Phone(Told.screens.getValue("privacy-copy"), storage = { pending.add(it) })
        phone.show {
            phone.state.privacy.turnTo(PrivacyPart.COPY)
            phone.state.privacy.makeSheet()
            phone.state.privacy.copyWithWords()
            pending.toList().forEach(Runnable::run)
            waitForIdle()
            onNodeWithText(phone.words.copy.working).assertDoesNotExist()
        }
    }

    @Test
    fun `whoever has turned to another page meanwhile stays there, with what they typed`() {
        val pending = mutableListOf<Runnable>()
        val phone = Phone(Told.screens.getValue("privacy-copy"), storage = { pending.add(it) })
        phone.show {
            val privacy = phone.state.privacy
            privacy.turnTo(PrivacyPart.COPY)
            privacy.copyWithWords()
            privacy.turnTo(PrivacyPart.SECRET)
            privacy.typing.secret = "half a word"
            pending.toList().forEach(Runnable::run)
            waitForIdle()
            assertEquals(PrivacyPart.SECRET, privacy.typing.part)
            assertEquals("half a word", privacy.typing.secret)
            assertEquals(null, privacy.copying)
        }
    }

    @Test
    fun `what has just been done or refused is read aloud`() {
        val phone = phoneAt("privacy-copy-written")
        phone.show {
            val polite = SemanticsMatcher.expectValue(SemanticsProperties.LiveRegion, LiveRegionMode.Polite)
            onNode(hasText(phone.words.copy.done) and polite).assertIsDisplayed()
        }
    }

    @Test
    fun `what a copy brought opens with the words of then`() {
        val phone = phoneAt("privacy-own-brought")
        val said = phone.words.own
        phone.show {
            type("the lamp is on")
            touch(said.broughtOpen)
            onNodeWithText(said.broughtDone).assertIsDisplayed()
            assertEquals(listOf("openBrought FIRST the lamp is on", "readPrivacy"), phone.core.asked)
        }
    }

    @Test
    fun `two copies of one day lie side by side, and what somebody takes along has another name`() {
        val folder = createTempDirectory().toFile()
        val (copies, today) = Copies(folder) to LocalDate.of(2026, 11, 21)
        val places =
            listOf(false, true, false, true).map { leaving ->
                copies.place(today, leaving).also { File(it).writeText("sealed") }
            }
        assertEquals(4, places.toSet().size)
        folder.deleteRecursively()
    }

    @Test
    fun `a copy that is under way can be left, and nothing else is asked`() {
        val phone = phoneAt("privacy-copy-under-way")
        phone.show {
            onNodeWithText(phone.words.copy.working).assertIsDisplayed()
            onNode(hasSetTextAction()).assertDoesNotExist()
            touch(phone.words.copy.leave)
        }
    }

    @Test
    fun `a copy comes back with its words or with the sheet, here or where nothing is yet`() {
        val phone = phoneAt("privacy-copy-back")
        val said = phone.words.copy
        phone.show {
            type("a lamp in the window")
            phone.core.refuse =
                StillpointException.BackupRefused(BackupTrouble.WRONG_KEY)
            touch(said.bringWords)
            onNodeWithText(checkNotNull(phone.state.refusal).sentence).assertIsDisplayed()
            touch(said.bringWords)
            onNodeWithText(FakeCore.BROUGHT).assertIsDisplayed()
            val asked = "restore copy.age Passphrase(passphrase=a lamp in the window)"
            assertEquals(listOf(asked, asked, "readPrivacy"), phone.core.asked)
        }
        val first = phoneAt("first-1-welcome")
        first.show {
            touch(first.words.firstStart.welcomeCopy)
            type("age-secret-key-1", said.bringBackField)
            type("4711", first.words.firstStart.secretField)
            first.core.next = ToldPrivacyIn(Told).privacy()
            touch(said.bringSheet)
            onNodeWithText(FakeCore.BROUGHT).assertIsDisplayed()
            val asked = listOf("restoreNew copy.age Recovery(key=age-secret-key-1) 4711", "readPrivacy")
            assertEquals(asked, first.core.asked)
        }
    }

    @Test
    fun `letting go asks once more, and keeping it is as large`() {
        val phone = phoneAt("privacy-delete")
        val said = phone.words.delete
        phone.show {
            onNodeWithText(said.old).assertIsOff().performClick()
            onAllNodesWithText(said.mine)[1].performScrollTo().performClick()
            assertEquals(1, listOf(said.sure, said.keep).map { size(it) }.toSet().size)
            touch(said.keep)
            onAllNodesWithText(said.mine)[1].performScrollTo().performClick()
            touch(said.sure)
            onNodeWithText(said.done).assertIsDisplayed()
            assertEquals(
                listOf("setExpiry 365", "readPrivacy", "deleteReflectionsOf SECOND", "readPrivacy"),
                phone.core.asked,
            )
        }
    }

    @Test
    fun `sealing everything anew goes on until all is done, and says what fell away`() {
        val phone = phoneAt("privacy-delete-rest")
        val said = phone.words.delete
        phone.show {
            type("river stone")
            phone.core.refuse = StillpointException.WrongSecret()
            touch(said.rest)
            assertSaidBesideTheField(phone)
            phone.core.waysFallen = 1u
            touch(said.rest)
            onNodeWithText(said.fallen).assertIsDisplayed()
            val asked = listOf("deleteForever river stone", "deleteForeverStep", "readPrivacy")
            assertEquals(asked, phone.core.asked.drop(1))
        }
    }

    @Test
    fun `new keys for everything come step by step, and can be left to go on by themselves`() {
        val phone = phoneAt("privacy-delete-rest")
        val said = phone.words.delete
        phone.show {
            onNodeWithText(said.keys).performScrollTo().performClick()
            onNodeWithText(said.keysText).assertIsDisplayed()
            touch(said.keys)
            onNodeWithText(said.done).assertIsDisplayed()
            val steps = phone.core.asked.filter { it.startsWith("renewKeys") }
            assertEquals(2, steps.size, "$steps")
        }
    }

    @Test
    fun `after everything is deleted nothing of it is left on the pages`() {
        val phone = phoneAt("privacy-delete-all")
        phone.state.typing.write(Person.FIRST) { it.copy(name = "Alex") }
        phone.show {
            phone.core.next = Told.screens.getValue("first-1-welcome")
            touch(phone.words.delete.sure)
            assertEquals(listOf("deleteEverything"), phone.core.asked)
            assertEquals(
                Real.emptyDraft().people,
                phone.state.typing
                    .draft()
                    .people,
            )
            assertEquals(emptyList<String>(), phone.host.reminders.asked, "the core asks for that, also after a death")
        }
    }

    @Test
    fun `two part, each with their own touch, and may stay at any time`() {
        val phone = phoneAt("privacy-apart")
        val said = phone.words.apart
        phone.show {
            phone.core.next = Told.screens.getValue("privacy-apart-wishes")
            touch("Sam")
            touch(said.letGo)
            phone.core.next = Told.screens.getValue("privacy-apart-wishes-second")
            phone.state.tick()
            onNode(hasText("Sam") and hasText(said.keep)).assertIsDisplayed()
            phone.core.next = Told.screens.getValue("privacy-apart-copy")
            phone.state.tick()
            type("a lamp in the window")
            phone.core.next = Told.screens.getValue("privacy-apart-copied")
            touch(said.copy)
            assertEquals(1, listOf(said.confirm, said.cancel).map { size(it) }.toSet().size)
            touch(said.cancel)
            val asked =
                listOf("beginSeparation SECOND", "wishForShared FIRST LET_GO") +
                    listOf("sealLeavingCopy copy.age a lamp in the window", "cancelSeparation")
            assertEquals(asked.flatMap { listOf(it, "readPrivacy") }, phone.core.asked)
        }
        val copied = phoneAt("privacy-apart-copied")
        copied.show {
            touch(said.confirm)
            assertEquals(listOf("confirmCopyKept", "readPrivacy"), copied.core.asked)
        }
        val closed = phoneAt("privacy-apart-closed")
        closed.show {
            type("the lamp is on")
            touch(closed.words.own.open)
            assertEquals(listOf("openPrivate SECOND the lamp is on", "readPrivacy"), closed.core.asked)
        }
    }

    @Test
    fun `no page about privacy offers more than five choices`() {
        for (name in ToldPrivacyIn(Told).screens.keys.filter { it.startsWith("privacy") }) {
            phoneAt(name).let { phone ->
                phone.show {
                    val ways = setOf(phone.words.common.back, phone.words.common.later, phone.words.common.pause, "")
                    val choices = onAllNodes(hasClickAction() and hasSetTextAction().not()).fetchSemanticsNodes()
                    val said = choices.map { it.config.getOrElse(SemanticsProperties.Text) { listOf() }.joinToString() }
                    assertTrue(said.count { it !in ways } <= 5, "$name $said")
                }
            }
        }
    }

    private fun SkikoComposeUiTest.touch(label: String) {
        val node = onAllNodes(hasText(label) and hasClickAction())[0]
        val seen = node.fetchSemanticsNode()
        if (seen.boundsInRoot.height < seen.size.height) node.performScrollTo()
        node.performClick()
    }

    private fun SkikoComposeUiTest.type(text: String) = onNode(hasSetTextAction()).performTextInput(text)

    private fun SkikoComposeUiTest.type(
        text: String,
        field: String,
    ) = onNode(hasSetTextAction() and hasContentDescription(field, substring = true)).performTextInput(text)

    private fun SkikoComposeUiTest.size(label: String) =
        onNode(hasText(label) and hasClickAction()).fetchSemanticsNode().size

    private fun SkikoComposeUiTest.assertSaidBesideTheField(phone: Phone) {
        val sentence = checkNotNull(phone.state.refusal).sentence
        onNode(SemanticsMatcher.expectValue(SemanticsProperties.Error, sentence)).assertIsDisplayed()
    }
}
