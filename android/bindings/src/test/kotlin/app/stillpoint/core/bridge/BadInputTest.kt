package app.stillpoint.core.bridge

import app.stillpoint.core.BackupKey
import app.stillpoint.core.Field
import app.stillpoint.core.GuardedCore
import app.stillpoint.core.Lock
import app.stillpoint.core.Person
import app.stillpoint.core.PersonDraft
import app.stillpoint.core.PlanDraft
import app.stillpoint.core.ReminderKind
import app.stillpoint.core.ReminderTouch
import app.stillpoint.core.RestoreKey
import app.stillpoint.core.Scene
import app.stillpoint.core.SecretQuality
import app.stillpoint.core.Stillpoint
import app.stillpoint.core.StillpointException
import app.stillpoint.core.Why
import app.stillpoint.core.ZoneTable
import app.stillpoint.core.Zones
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.assertThrows
import java.io.File
import java.nio.charset.CharacterCodingException

/** A text that somebody types into the plan. [write] puts it there. */
private class Typed(
    val field: Field,
    val person: Person?,
    val longest: UInt,
    val write: PlanDraft.(String) -> PlanDraft,
) {
    override fun toString() = listOfNotNull(field, person).joinToString(" ").lowercase()
}

/** Bad input gets an error that names the field and what is allowed, and nothing is half-written. */
class BadInputTest {
    private val texts =
        Person.entries.flatMap { person ->
            fun own(
                field: Field,
                longest: UInt,
                write: PersonDraft.(String) -> PersonDraft,
            ) = Typed(field, person, longest) { text ->
                copy(people = people.mapIndexed { at, one -> if (at == person.ordinal) one.write(text) else one })
            }
            listOf(
                own(Field.NAME, 40u) { copy(name = it) },
                own(Field.PRONOUNS, 40u) { copy(pronouns = it) },
                own(Field.AFTERCARE, 2_000u) { copy(aftercare = it) },
                own(Field.SENSORY_AID, 120u) { copy(sensoryAids = listOf("A warm cup", it)) },
                own(Field.CARD_DO, 500u) { copy(cardDo = it) },
                own(Field.CARD_DO_NOT, 500u) { copy(cardDoNot = it) },
            )
        } +
            listOf(
                Typed(Field.STOP_WORD, null, 40u) { copy(stopWord = it) },
                Typed(Field.SLOW_WORD, null, 40u) { copy(slowWord = it) },
                Typed(Field.GESTURE, null, 120u) { copy(gesture = it) },
                Typed(Field.COVENANT, null, 500u) { copy(covenant = it) },
            )

    @TestFactory
    fun `no text that is too long or unseen gets in, and nothing is half-written`() =
        texts.map { typed ->
            DynamicTest.dynamicTest("$typed") {
                withApp { app, folder ->
                    mapOf(
                        "a".repeat(100_000) to Why.TooLong(typed.longest),
                        "ü".repeat(typed.longest.toInt() + 1) to Why.TooLong(typed.longest),
                        "typed \u202Ehere" to Why.Unseen,
                        "typed \u200Bhere" to Why.Unseen,
                        "typed \u0000here" to Why.Unseen,
                        "\u200D" to Why.Unseen,
                        "typed \uD83D" to Why.Unseen,
                        "\uDE42 typed" to Why.Unseen,
                    ).forEach { (text, why) ->
                        val draft = typed.run { app.draft("Alex", "Sam").write(text) }
                        app.assertRefused(folder, draft, SECRET, typed.field, typed.person, why)
                    }
                    app.assertSetsUp()
                }
            }
        }

    @TestFactory
    fun `emoji and an empty text are taken as they are`() =
        texts.map { typed ->
            DynamicTest.dynamicTest("$typed") {
                listOf("🙂👩‍👩‍👧‍👦🇨🇭", "").forEach { text ->
                    withApp { app, _ ->
                        val draft = typed.run { app.draft("Alex", "Sam").write(text) }
                        app.setUp(draft, SECRET, NOW)
                        val written = (app.readPlan(NOW).scene as Scene.Plan).plan.draft
                        val expected = if (text.isEmpty()) draft.withWhatIsLeftOut(written) else draft
                        assertEquals(expected, written)
                    }
                }
            }
        }

    @Test
    fun `numbers out of range are refused by the name of their field`() =
        withApp { app, folder ->
            val draft = app.draft("Alex")
            val day = Why.OutOfRange(1u, 86_400u)
            mapOf(
                draft.copy(settleS = 86_401u) to (Field.SETTLE to Why.OutOfRange(0u, 86_400u)),
                draft.copy(settleS = UInt.MAX_VALUE) to (Field.SETTLE to Why.OutOfRange(0u, 86_400u)),
                draft.copy(checkInEveryS = 0u) to (Field.CHECK_IN_EVERY to day),
                draft.copy(checkInEveryS = UInt.MAX_VALUE) to (Field.CHECK_IN_EVERY to day),
                draft.copy(patienceS = 0u) to (Field.PATIENCE to day),
                draft.copy(patienceS = 86_401u) to (Field.PATIENCE to day),
                draft.copy(lengthS = 0u) to (Field.LENGTH to day),
                draft.copy(lengthS = 86_401u) to (Field.LENGTH to day),
            ).forEach { (bad, what) -> app.assertRefused(folder, bad, SECRET, what.first, null, what.second) }
            app.assertSetsUp()
        }

    @Test
    fun `people who are none, too many, the same or not there are refused`() =
        withApp { app, folder ->
            val many = person("Alex").copy(sensoryAids = List(9) { "Aid $it" })
            app.assertRefused(folder, app.draft(), SECRET, Field.PEOPLE, null, Why.Empty)
            app.assertRefused(folder, app.draft("A", "B", "C"), SECRET, Field.PEOPLE, null, Why.TooMany(2u))
            app.assertRefused(folder, app.draft("Alex", " alex "), SECRET, Field.NAME, Person.SECOND, Why.Same)
            val manyAids = app.draft().copy(people = listOf(many))
            app.assertRefused(folder, manyAids, SECRET, Field.SENSORY_AID, Person.FIRST, Why.TooMany(8u))
            val guided = app.draft("Alex").copy(paceHolder = Person.SECOND)
            app.assertRefused(folder, guided, SECRET, Field.PACE_HOLDER, Person.SECOND, Why.NotInPlan)
            val sameWords = app.draft("Alex").copy(stopWord = "red", slowWord = "RED")
            app.assertRefused(folder, sameWords, SECRET, Field.SLOW_WORD, null, Why.Same)
            app.assertSetsUp()
        }

    @Test
    fun `a secret that cannot be one is refused, at the set-up and at the unlock`() =
        withApp { app, folder ->
            val draft = app.draft("Alex")
            val bad =
                mapOf(
                    "" to Why.TooShort(4u),
                    "abc" to Why.TooShort(4u),
                    "🙂🙂🙂" to Why.TooShort(4u),
                    "a".repeat(1_025) to Why.TooLong(1_024u),
                    "a".repeat(100_000) to Why.TooLong(1_024u),
                    "a".repeat(1 shl 20) to Why.TooLong(1_024u),
                    "half a letter \uD83D" to Why.Unseen,
                )
            bad.forEach { (secret, why) -> app.assertRefused(folder, draft, secret, Field.SECRET, null, why) }
            app.assertSetsUp()
            app.lock(NOW)
            bad.forEach { (secret, why) ->
                val refused = assertThrows<StillpointException.Invalid> { GuardedCore(app).unlock(secret, NOW) }
                assertEquals(listOf(Field.SECRET, null, why), listOf(refused.field, refused.person, refused.why))
            }
            assertEquals(Lock.OPEN, app.unlock(SECRET, NOW).lock)
        }

    @Test
    fun `a reminder's name that nobody can read is refused, and the name before it stays`() =
        withOpenApp { app, _ ->
            val core = GuardedCore(app)
            val utc = Zones(ZoneTable("UTC", 0, emptyList(), 4_000_000_000), emptyList())
            core.readReminders(utc, NOW)
            core.remind(ReminderTouch.Add(ReminderKind.OWN), NOW)
            core.nameReminder("Soup 🍲", NOW)
            listOf("half a letter \uD83D", "ab\u202Ecd", "a\u0000b").forEach { name ->
                val refused = assertThrows<StillpointException.Invalid> { core.nameReminder(name, NOW) }
                assertEquals(listOf(Field.REMINDER_NAME, Why.Unseen), listOf(refused.field, refused.why))
            }
            val long = assertThrows<StillpointException.Invalid> { core.nameReminder("a".repeat(100_000), NOW) }
            assertEquals(Field.REMINDER_NAME, long.field)
            assertEquals("Soup 🍲", (core.tick(NOW).scene as Scene.Reminder).name)
        }

    @TestFactory
    fun `half a character is refused by the name of its field, wherever somebody types`(): List<DynamicTest> {
        val half = "half a letter \uD83D"
        val progress = Progressing()
        return mapOf<String, Triple<Field, Person?, GuardedCore.() -> Any>>(
            "a new secret" to Triple(Field.SECRET, null) { changeSecret(null, half, NOW) },
            "the sheet, to unlock" to Triple(Field.RECOVERY_KEY, null) { unlockWithRecovery(half, NOW) },
            "the sheet, to keep" to Triple(Field.RECOVERY_KEY, null) { keepRecoverySheet(half, NOW) },
            "words of one's own" to
                Triple(Field.SECRET, Person.SECOND) { setPrivateSecret(Person.SECOND, null, half, NOW) },
            "words of one's own, to open" to
                Triple(Field.SECRET, Person.FIRST) { openPrivate(Person.FIRST, half, NOW) },
            "a backup" to
                Triple(Field.PASSPHRASE, null) { backUp("x", BackupKey.Passphrase(half), progress, NOW) },
            "bringing back" to
                Triple(Field.PASSPHRASE, null) { restore("x", RestoreKey.Passphrase(half), progress, NOW) },
            "bringing back with the sheet" to
                Triple(Field.RECOVERY_KEY, null) { restore("x", RestoreKey.Recovery(half), progress, NOW) },
            "beginning with a copy" to
                Triple(Field.RECOVERY_KEY, null) { restoreNew("x", RestoreKey.Recovery(half), null, progress, NOW) },
            "beginning with a copy and a secret" to
                Triple(Field.SECRET, null) { restoreNew("x", RestoreKey.Recovery(SECRET), half, progress, NOW) },
            "what leaves" to Triple(Field.PASSPHRASE, null) { sealLeavingCopy("x", half, NOW) },
            "deleting for ever" to Triple(Field.SECRET, null) { deleteForever(half, NOW) },
            "new keys" to Triple(Field.SECRET, null) { renewKeys(half, NOW) },
        ).map { (name, asked) ->
            val (field, person, ask) = asked
            DynamicTest.dynamicTest(name) {
                withOpenApp { app, folder ->
                    val before = folder.contents()
                    val refused = assertThrows<StillpointException.Invalid> { GuardedCore(app).ask() }
                    assertEquals(listOf(field, person, Why.Unseen), listOf(refused.field, refused.person, refused.why))
                    assertEquals(SecretQuality.WEAK, GuardedCore(app).secretQuality(half))
                    assertEquals(before, folder.contents())
                }
            }
        }
    }

    @TestFactory
    fun `a secret may hold anything else, and opens again`() =
        mapOf(
            "right to left" to "ab\u202Ecd",
            "zero width" to "ab\u200Bcd",
            "emoji" to "🙂👩‍👩‍👧‍👦🇨🇭",
            "a NUL" to "ab\u0000cd",
            "the longest" to "ü".repeat(1_024),
        ).map { (name, secret) ->
            DynamicTest.dynamicTest(name) {
                withApp { app, _ ->
                    app.setUp(app.draft("Alex"), secret, NOW)
                    app.lock(NOW)
                    assertThrows<StillpointException.WrongSecret> { app.unlock("x" + secret.drop(2), NOW) }
                    assertEquals(Lock.OPEN, app.unlock(secret, NOW).lock)
                }
            }
        }

    @Test
    fun `an unguarded half character never reaches the core, and the app lives on`() =
        withApp { app, folder ->
            assertThrows<CharacterCodingException> { app.setUp(app.draft("\uD83D"), SECRET, NOW) }
            assertThrows<CharacterCodingException> { app.pause(NOW.copy(zone = "\uDE42")) }
            assertTrue(folder.listing().isEmpty())
            app.assertAlive()
            app.assertSetsUp()
        }

    @Test
    fun `clocks at their ends and a zone that is none do no harm`() =
        withOpenApp { app, _ ->
            val year9999 = 253_402_300_799_000L
            listOf(Long.MIN_VALUE, 0L, year9999, Long.MAX_VALUE).forEach { wall ->
                listOf(0uL, Long.MAX_VALUE.toULong(), ULong.MAX_VALUE).forEach { monotonic ->
                    listOf("", "Nowhere/At_All", "a".repeat(100_000)).forEach { zone ->
                        val now = NOW.copy(wallUtcMs = wall, monotonicMs = monotonic, zone = zone)
                        app.prepare(now)
                        app.pause(now).assertPaused()
                        app.tick(now).assertPaused()
                        app.stop(now)
                        app.finish(now)
                    }
                }
            }
            app.assertAlive()
        }

    @Suppress("LongParameterList")
    private fun Stillpoint.assertRefused(
        folder: File,
        draft: PlanDraft,
        secret: String,
        field: Field,
        person: Person?,
        why: Why,
    ) {
        val before = folder.listing()
        val refused = assertThrows<StillpointException.Invalid> { GuardedCore(this).setUp(draft, secret, NOW) }
        assertEquals(listOf(field, person, why), listOf(refused.field, refused.person, refused.why))
        assertTold(refused, typed = "typed")
        assertEquals(before, folder.listing())
    }

    private fun Stillpoint.assertSetsUp() {
        assertEquals(Lock.OPEN, setUp(draft("Alex", "Sam"), SECRET, NOW).lock)
        assertAlive()
    }

    /** Names that nobody typed are filled in; an aid that is empty is none. */
    private fun PlanDraft.withWhatIsLeftOut(written: PlanDraft) =
        copy(
            people =
                people.zip(written.people) { typed, kept ->
                    typed.copy(
                        name = typed.name.ifEmpty { kept.name.also { assertTrue(it.isNotBlank()) } },
                        sensoryAids = typed.sensoryAids.filter(String::isNotEmpty),
                    )
                },
        )
}
