package app.stillpoint.ui

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.stillpoint.core.BackupKey
import app.stillpoint.core.BackupProgress
import app.stillpoint.core.DeviceKeyException
import app.stillpoint.core.DeviceKeys
import app.stillpoint.core.GoOn
import app.stillpoint.core.Moment
import app.stillpoint.core.Now
import app.stillpoint.core.Person
import app.stillpoint.core.RestoreKey
import app.stillpoint.core.Scene
import app.stillpoint.core.SharedWish
import app.stillpoint.core.StillpointInterface
import app.stillpoint.core.Words
import java.util.concurrent.atomic.AtomicBoolean

/**
 * What the pages about privacy draw. All that it does waits for the disk, so it goes through [slow], which runs off the
 * main thread, shows the answer, and says what could not be taken.
 */
@Stable
public class PrivacyState internal constructor(
    private val core: StillpointInterface,
    private val host: Host,
    private val words: Words,
    private val calls: Calls,
    private val shown: () -> Scene,
    private val forgetAll: () -> Unit,
) : PrivacyTouches {
    /** What is being typed and looked at. */
    public val typing: PrivacyTyping = PrivacyTyping()

    /** How far it is, while a copy is written or brought back, or everything is sealed anew. */
    public var copying: Copying? by mutableStateOf(null)
        private set

    private val leave = AtomicBoolean()

    override fun readPrivacy() {
        slow(core::readPrivacy)
    }

    override fun turnTo(part: PrivacyPart) {
        typing.turnTo(part)
        calls.instant(core::tick)
    }

    override fun turnTo(person: Person) {
        typing.whose = person
        turnTo(PrivacyPart.OWN_OF)
    }

    override fun changeSecret() {
        val (was, secret) = typing.was to typing.secret
        val asked = (shown() as? Scene.Privacy)?.asksForSecretUntilNow == true
        changed(PrivacyPart.WAYS) { core.changeSecret(was.takeIf { asked }, secret, it) }
    }

    override fun openByBiometrics(on: Boolean) {
        val keys = host.biometricKeys ?: return
        changed { now ->
            if (on) core.enableBiometrics(keys, now) else core.disableBiometrics(now)
        }
    }

    override fun unlockByBiometrics() {
        val keys = host.biometricKeys ?: return
        slow { core.unlockWithBiometrics(keys, it) }
    }

    override fun makeSheet() {
        slow { now ->
            typing.sheet = core.makeRecoverySheet(now)
            core.tick(now)
        }
    }

    override fun copiedSheet(copied: Boolean) {
        typing.secret = ""
        typing.sheetIsCopied = copied
    }

    override fun keepSheet() {
        val typed = typing.secret
        changed(PrivacyPart.WAYS) { now ->
            core.keepRecoverySheet(typed, now)
            core.tick(now)
        }
    }

    override fun unlockBySheet() {
        val typed = typing.secret
        slow { now -> core.unlockWithRecovery(typed, now).also { typing.turnTo(PrivacyPart.ALL) } }
    }

    override fun closeWithWords(person: Person) {
        val (was, secret) = typing.was to typing.secret
        val other = typing.part == PrivacyPart.OWN_WORDS
        changed(if (other) PrivacyPart.OWN else typing.part) {
            core.setPrivateSecret(person, was.takeIf { other }, secret, it)
        }
    }

    override fun openOwn(person: Person) {
        val secret = typing.secret
        changed { core.openPrivate(person, secret, it) }
    }

    override fun openBrought(person: Person) {
        val secret = typing.secret
        changed(PrivacyPart.OWN_OF, words.own.broughtDone) { core.openBrought(person, secret, it) }
    }

    override fun closeOwn(person: Person) {
        calls.instant { core.hidePrivate(person, it) }
        calls.after { core.closePrivate(person, it) }
    }

    override fun readOwn(person: Person) {
        slow { core.readOwn(person, it) }
    }

    override fun copyForSheet() {
        copy(BackupKey.Recovery)
    }

    override fun copyWithWords() {
        copy(BackupKey.Passphrase(typing.secret))
    }

    private fun copy(key: BackupKey) {
        val path = host.placeForCopy(leaving = false) ?: return
        copying { progress, now ->
            if (core.backUp(path, key, progress, now).isAll) words.copy.done else words.copy.part
        }
    }

    override fun bringBack(bySheet: Boolean) {
        val path = host.copyToBringBack() ?: return
        val key = typedKey(bySheet)
        copying { progress, now ->
            core.restore(path, key, progress, now).said
        }
    }

    override fun beginWithCopy(bySheet: Boolean) {
        val path = host.copyToBringBack() ?: return
        val key = typedKey(bySheet)
        val lock = typing.lock.ifEmpty { null }
        copying { progress, now ->
            core.restoreNew(path, key, lock, progress, now).said
        }
    }

    private fun typedKey(bySheet: Boolean) =
        if (bySheet) RestoreKey.Recovery(typing.secret) else RestoreKey.Passphrase(typing.secret)

    override fun leaveCopy() {
        leave.set(true)
    }

    override fun letOldGo(on: Boolean) {
        val offered = (shown() as? Scene.Privacy)?.expiryOffered ?: return
        changed { now ->
            core.setExpiry(offered.takeIf { on }, now)
            core.tick(now)
        }
    }

    override fun sure(what: Deleting) {
        typing.turnTo(PrivacyPart.SURE)
        typing.deleting = what
    }

    override fun delete() {
        val secret = typing.secret
        when (val what = typing.deleting) {
            is Deleting.Of -> {
                changed(PrivacyPart.DELETE, words.delete.done) { core.deleteReflectionsOf(what.person, it) }
            }

            is Deleting.Rest -> {
                sealAnew(secret, forgets = true)
            }

            is Deleting.Keys -> {
                sealAnew(secret, forgets = false)
            }

            is Deleting.All -> {
                slow { now -> core.deleteEverything(now).also { forgetAll() } }
            }

            null -> {}
        }
    }

    override fun surePage(number: Int?) {
        typing.page = number
    }

    override fun deletePage() {
        val number = typing.page ?: return
        slow { now -> core.deletePage(number.toUInt(), now).also { typing.forget() } }
    }

    // Without what was deleted, in a file of its own; or where it lies, under new keys. Stopped, the first begins anew
    // another time, and the second goes on by itself.
    private fun sealAnew(
        secret: String,
        forgets: Boolean,
    ) {
        val known = secret.takeIf { (shown() as? Scene.Privacy)?.bySecret == true }
        working(PrivacyPart.DELETE) { report, now ->
            val begun = if (forgets) core.deleteForever(known, now) else core.renewKeys(known, now)
            var progress = begun.progress
            while (progress.done < progress.of && report(progress.done.toUInt(), progress.of.toUInt())) {
                progress = if (forgets) core.deleteForeverStep() else core.renewKeysStep()
            }
            when {
                progress.done < progress.of -> null
                begun.waysFallen == 0u -> words.delete.done
                else -> words.delete.fallen
            }
        }
    }

    // Whatever the phone says: the core opens nothing with this key any more.
    private fun erase(keys: DeviceKeys) {
        try {
            keys.erase()
        } catch (_: DeviceKeyException) {
            // It stays behind, and opens nothing.
        }
    }

    override fun part(leaving: Person) {
        changed(PrivacyPart.APART) { now ->
            core.beginSeparation(leaving, now)
            core.tick(now)
        }
    }

    override fun wishForShared(
        person: Person,
        wish: SharedWish,
    ) {
        changed(PrivacyPart.APART) { now ->
            core.wishForShared(person, wish, now)
            core.tick(now)
        }
    }

    override fun sayAnew(person: Person) {
        calls.instant { core.takeBackWish(person, it) }
    }

    override fun copyWhatLeaves() {
        val path = host.placeForCopy(leaving = true) ?: return
        val words = typing.secret
        changed(PrivacyPart.APART) { now ->
            core.sealLeavingCopy(path, words, now)
            core.tick(now)
        }
    }

    override fun copyIsKept() {
        changed(PrivacyPart.SURE, words.apart.done) { core.confirmCopyKept(it) }
    }

    override fun stayTogether() {
        changed(PrivacyPart.ALL) { core.cancelSeparation(it) }
    }

    override fun goOnWithCopy() {
        slow(core::acceptDoubt)
    }

    /** What there is to say about what is open, in one sentence. */
    internal fun doubt(moment: Moment): String? = moment.doubt?.let(core::explainDoubt)

    /** Does [change], turns to [part], and looks anew. What could not be done leaves the page as it was. */
    private fun changed(
        part: PrivacyPart = typing.part,
        done: String? = null,
        change: (Now) -> Moment,
    ) {
        val left = typing.turned
        slow { now ->
            change(now)
            read(now, left, part, done)
        }
    }

    /**
     * Looks anew, and turns to [part], where it is said what was [done]. Whoever has turned to another page since
     * [left], or left these pages, stays there, and nothing that they typed is lost.
     */
    private fun read(
        now: Now,
        left: Int,
        part: PrivacyPart,
        done: String?,
    ): Moment {
        val stays = typing.turned == left
        if (!stays && shown() !is Scene.Privacy) return core.tick(now)
        val moment = core.readPrivacy(now)
        if (stays) {
            typing.turnTo(part)
            typing.done = done
            if (part == PrivacyPart.SURE) typing.deleting = Deleting.Rest
        }
        return moment
    }

    private fun slow(call: (Now) -> Moment) = calls.begin({}, call)

    /** Does [work], which answers with what is to be said once it is done. */
    private fun copying(work: (BackupProgress, Now) -> String) =
        working(PrivacyPart.COPY) { report, now ->
            val progress =
                object : BackupProgress {
                    override fun report(
                        done: UInt,
                        of: UInt,
                    ): GoOn = if (report(done, of)) GoOn.YES else GoOn.STOP
                }
            work(progress, now)
        }

    /** Does [work], which takes a while: it tells how far it is, hears whether to go on, and says what was done. */
    private fun working(
        part: PrivacyPart,
        work: (report: (UInt, UInt) -> Boolean, Now) -> String?,
    ) {
        leave.set(false)
        val left = typing.turned
        val report = { done: UInt, of: UInt ->
            copying = Copying(done, of)
            !leave.get()
        }
        calls.begin({ copying = Copying(0u, 0u) }) { now ->
            try {
                read(now, left, part, work(report, now))
            } finally {
                copying = null
            }
        }
    }

    /** What a secret that is typed is worth, in one sentence. Nobody has to follow it. */
    internal fun quality(typed: String = typing.secret): String? =
        typed.ifEmpty { null }?.let { core.explainQuality(core.secretQuality(it)).ifEmpty { null } }

    /** The same of words of one's own. */
    internal fun ownQuality(): String? =
        typing.secret.ifEmpty { null }?.let { core.explainOwnQuality(core.secretQuality(it)).ifEmpty { null } }
}

/** How a touch reaches the core. */
internal class Calls(
    /** Off the main thread, unless something else is going on there; the first is done once it begins. */
    val begin: (begun: () -> Unit, (Now) -> Moment) -> Unit,
    /** At once. */
    val instant: ((Now) -> Moment) -> Unit,
    /** Off the main thread, behind whatever is going on there. */
    val after: ((Now) -> Moment) -> Unit,
)

/** Whether a new secret is chosen only by somebody who knows the one of before. */
internal val Scene.Privacy.asksForSecretUntilNow: Boolean get() = bySecret && !openedBySheet

/** How far something is, in records; 0 of 0 while nobody knows. */
public data class Copying(
    val done: UInt,
    val of: UInt,
)
