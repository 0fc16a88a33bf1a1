package app.stillpoint.desktop

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsOff
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasStateDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTextReplacement
import app.stillpoint.core.Field
import app.stillpoint.core.StillpointException
import app.stillpoint.core.Why
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

@OptIn(ExperimentalTestApi::class)
class BetweenTest {
    @Test
    fun `home has what is between the evenings, and the plan only while nothing was left open`() {
        val phone = phoneAt("home")
        phone.show {
            onNodeWithText(phone.words.home.plan).assertDoesNotExist()
            onNodeWithText(phone.words.home.between).performClick()
            assertEquals(listOf("between"), phone.core.asked)
        }
        phoneAt("home-plan-waits").let { alone ->
            alone.show { onNodeWithText(alone.words.home.plan).assertIsDisplayed() }
        }
    }

    @Test
    fun `between the evenings, each way leads where it says`() {
        val phone = phoneAt("between")
        val said = phone.words.between
        phone.show {
            val ways = listOf(said.plan, said.week, said.nextDay, said.repair, said.reminders, said.stepBack)
            ways.forEach { onNodeWithText(it).performScrollTo().performClick() }
            onNodeWithText(said.stepBackText).assertIsDisplayed()
            onNodeWithText(phone.words.common.back).performClick()
            val asked =
                "readPlan readCheckIn WEEK readCheckIn NEXT_DAY repair readReminders Europe/Berlin stepBack back"
            assertEquals(asked, phone.core.asked.joinToString(" "))
            assertEquals(phone.core.zonesNeeded(), phone.host.needed)
        }
        val first = phoneAt("between-first")
        first.show { onNodeWithText(said.stepBack).assertDoesNotExist() }
    }

    @Test
    fun `a check-in is each person's own, and not today weighs as much`() {
        val phone = phoneAt("check-in-week")
        val said = phone.words.checkInPages
        phone.show {
            onNodeWithText(said.forYourself).assertIsDisplayed()
            onNodeWithText(said.together).assertDoesNotExist()
            val begin = onAllNodesWithText(said.begin)
            begin[0].performClick()
            begin[1].performClick()
            onNodeWithText(said.notToday).performClick()
            assertEquals(listOf("checkIn FIRST", "checkIn SECOND", "back"), phone.core.asked)
            assertEquals(width(said.begin), width(said.notToday))
        }
        val alone = phoneAt("check-in-alone")
        alone.show { onNodeWithText(said.forYourselfAlone).assertIsDisplayed() }
    }

    @Test
    fun `what everyone shows is seen together, under its heading`() {
        val phone = phoneAt("check-in-together")
        phone.show {
            onNode(hasText(phone.words.checkInPages.together) and isHeading()).assertIsDisplayed()
            onNodeWithText("Tuesday, in the kitchen.").assertIsDisplayed()
            onNodeWithText("Mostly. A little shorter, perhaps.").performScrollTo().assertIsDisplayed()
        }
    }

    @Test
    fun `showing mine and keeping it are the same size`() {
        val phone = phoneAt("reflecting-show")
        val said = phone.words.checkInPages
        phone.show {
            onNodeWithText(said.showText).assertIsDisplayed()
            val sizes = listOf(said.show, said.keep).map { onNodeWithText(it).fetchSemanticsNode().size }
            assertEquals(1, sizes.toSet().size, "$sizes")
            onNodeWithText(said.show).performClick()
            onNodeWithText(said.keep).performClick()
            assertEquals(listOf("showMine", "finish"), phone.core.asked)
        }
    }

    @Test
    fun `the words for when something went wrong go on and back, and end`() {
        val phone = phoneAt("repair")
        phone.show {
            onNodeWithText(phone.words.repairPages.next).performClick()
            onNodeWithText(phone.words.common.back).performClick()
            phone.core.next = Told.screens.getValue("repair-last")
            phone.state.tick()
            onNodeWithText(phone.words.repairPages.done).performClick()
            assertEquals(listOf("repairNext", "back", "repairNext"), phone.core.asked)
        }
    }

    @Test
    fun `a reminder is on or off in one touch, says so, and can be changed`() {
        val phone = phoneAt("reminders")
        phone.show {
            onNode(hasText("A weekly check-in") and hasStateDescription(phone.words.reminders.on))
                .assertIsOn()
                .performClick()
            onNode(hasText("Tea on the balcony") and hasStateDescription(phone.words.reminders.off))
                .performScrollTo()
                .assertIsOff()
                .performClick()
            onNodeWithContentDescription("Tea on the balcony", substring = true).performScrollTo().performClick()
            val asked = listOf("remind On(id=1, on=false)", "remind On(id=2, on=true)", "remind Change(id=2)")
            assertEquals(asked, phone.core.asked)
        }
    }

    @Test
    fun `what can be asked for lies on a page of its own, and back is one page back`() {
        val phone = phoneAt("reminders")
        phone.show {
            onNodeWithText(phone.words.reminders.add).performClick()
            onNodeWithText(phone.words.common.back).performClick()
            onNodeWithText(phone.words.reminders.title).assertIsDisplayed()
            onNodeWithText(phone.words.reminders.add).performClick()
            assertEquals(emptyList<String>(), phone.core.asked)
            phone.core.next = ToldBetween.reminder
            onNodeWithText("A ritual").performScrollTo().performClick()
            onNodeWithText("Tea on the balcony").assertIsDisplayed()
            assertEquals(listOf("remind Add(kind=RITUAL)"), phone.core.asked)
        }
    }

    @Test
    fun `quiet hours begin and end earlier or later by half an hour`() {
        val phone = phoneAt("reminders-quiet")
        phone.show {
            val earlier = onAllNodesWithText(phone.words.reminderPages.earlier)
            val later = onAllNodesWithText(phone.words.reminderPages.later)
            earlier[0].performClick()
            later[0].performClick()
            earlier[1].performScrollTo().performClick()
            later[1].performClick()
            onNodeWithText(phone.words.reminders.quietOff).performClick()
            val asked = listOf("From(by=-30)", "From(by=30)", "Until(by=-30)", "Until(by=30)", "Hours(on=false)")
            assertEquals(asked.map { "remind Quiet$it" }, phone.core.asked)
            phone.core.next = Told.screens.getValue("reminders-none")
            phone.state.tick()
            onNodeWithText(phone.words.reminders.quietOn).performClick()
            assertEquals("remind QuietHours(on=true)", phone.core.asked.last())
        }
    }

    @Test
    fun `a rest is a week, a month or until somebody ends it`() {
        val phone = phoneAt("reminders-rest")
        val said = phone.words.reminders
        phone.show {
            listOf(said.restWeek, said.restMonth, said.restOpen).forEach { onNodeWithText(it).performClick() }
            phone.core.next = ToldBetween.resting
            phone.state.tick()
            onNodeWithText("All is quiet until Saturday, 28 November.").assertIsDisplayed()
            onNodeWithText(said.restEnd).performClick()
            val asked = listOf("Rest(days=7)", "Rest(days=30)", "Rest(days=0)", "EndRest")
            assertEquals(asked.map { "remind $it" }, phone.core.asked)
        }
    }

    @Test
    fun `a reminder is chosen one question at a time`() {
        val phone = phoneAt("reminder")
        val said = phone.words.reminderPages
        phone.show {
            onNodeWithText(said.rhythm).performScrollTo().performClick()
            onNodeWithText("Every month").assertIsSelected()
            onNodeWithText("Every week").performClick()
            onNodeWithText(phone.words.common.back).performClick()
            onNodeWithText(said.day).performScrollTo().performClick()
            listOf(said.earlier, said.later, said.weekEarlier, said.weekLater).forEach {
                onNodeWithText(it).performScrollTo().performClick()
            }
            onNodeWithText(phone.words.common.back).performClick()
            onNodeWithText(said.time).performScrollTo().performClick()
            listOf(said.earlier, said.later).forEach { onNodeWithText(it).performClick() }
            onNodeWithText(phone.words.common.back).performClick()
            onNodeWithText(said.pinned).performScrollTo().assertIsOff().performClick()
            onNodeWithText(said.remove).performClick()
            onNodeWithText(phone.words.common.back).performClick()
            val touches =
                listOf("Rhythm(rhythm=WEEKLY)", "Day(by=-1)", "Day(by=1)", "Day(by=-7)", "Day(by=7)", "Time(by=-15)") +
                    listOf("Time(by=15)", "Pinned(pinned=true)", "Remove")
            assertEquals(touches.map { "remind $it" } + "back", phone.core.asked)
        }
    }

    @Test
    fun `a reminder's own name is kept with it, or refused beside its field`() {
        val phone = phoneAt("reminder")
        phone.show {
            onNode(hasSetTextAction()).performTextReplacement("Soup")
            phone.core.refuse = StillpointException.Invalid(Field.REMINDER_NAME, null, Why.TooLong(60u))
            onNodeWithText(phone.words.reminderPages.save).performClick()
            val sentence = checkNotNull(phone.state.refusal).sentence
            onNode(SemanticsMatcher.expectValue(SemanticsProperties.Error, sentence)).assertIsDisplayed()
            assertEquals(listOf("nameReminder Soup"), phone.core.asked)
            onNodeWithText(phone.words.reminderPages.save).performClick()
            assertEquals(listOf("nameReminder Soup", "remind Save"), phone.core.asked.drop(1))
        }
        val nextDay = phoneAt("reminder-next-day")
        nextDay.show {
            onNode(hasSetTextAction()).assertDoesNotExist()
            onNodeWithText(nextDay.words.reminderPages.day).assertDoesNotExist()
            onNodeWithText(nextDay.words.reminderPages.remove).assertDoesNotExist()
            onNodeWithText(nextDay.words.reminderPages.save).performClick()
            assertEquals(listOf("remind Save"), nextDay.core.asked)
        }
    }

    @Test
    fun `a name that is being typed outlives a pause`() {
        val phone = phoneAt("reminders-add")
        phone.core.next = ToldBetween.reminder
        phone.show {
            onNodeWithText("A ritual").performScrollTo().performClick()
            onNode(hasSetTextAction()).performTextInput("Sunday: ")
            phone.core.next = Told.screens.getValue("calm")
            phone.state.pause()
            phone.core.next = ToldBetween.reminder
            onNodeWithText(phone.words.calm.leave).performClick()
            assertTrue("Sunday: " in phone.state.typing.reminderName)
        }
    }

    @Test
    fun `now, later and not today are the same size, and not today is a full answer`() {
        val phone = phoneAt("reminded")
        val said = phone.words.reminded
        phone.show {
            val answers = listOf(said.now, said.later, said.notToday)
            assertEquals(1, answers.map { onNodeWithText(it).fetchSemanticsNode().size }.toSet().size)
            onNodeWithText(said.full).assertIsDisplayed()
            answers.forEach { onNodeWithText(it).performClick() }
            val asked = listOf("answerReminder NOW", "answerReminder LATER", "answerReminder NOT_TODAY")
            assertEquals(asked, phone.core.asked)
        }
    }

    private fun SkikoComposeUiTest.width(label: String): Int =
        onAllNodes(hasText(label) and hasClickAction())
            .fetchSemanticsNodes()
            .first()
            .size.width

    private fun isHeading() = SemanticsMatcher.keyIsDefined(SemanticsProperties.Heading)
}
