package app.stillpoint.android

import android.content.ComponentName
import android.content.Context
import android.content.pm.PackageManager.COMPONENT_ENABLED_STATE_DEFAULT
import android.content.pm.PackageManager.COMPONENT_ENABLED_STATE_DISABLED
import android.content.pm.PackageManager.COMPONENT_ENABLED_STATE_ENABLED
import android.content.pm.PackageManager.DONT_KILL_APP
import app.stillpoint.core.AppIcon

/** As what a launcher shows the app: of the manifest's aliases one is switched on, with its picture and its name. */
internal class AppIcons(
    private val context: Context,
) {
    private val packages = context.packageManager

    /** The one that is switched on. */
    val shown: AppIcon get() = AppIcon.entries.firstOrNull(::isShown) ?: AppIcon.STILL_MARK

    /** From now on [icon] is shown, and no other. It comes before the others go, so the app is never without one. */
    fun show(icon: AppIcon) {
        switch(icon, COMPONENT_ENABLED_STATE_ENABLED)
        (AppIcon.entries - icon).forEach { switch(it, COMPONENT_ENABLED_STATE_DISABLED) }
    }

    private fun isShown(icon: AppIcon) =
        when (packages.getComponentEnabledSetting(alias(icon))) {
            COMPONENT_ENABLED_STATE_ENABLED -> true

            // As the manifest says it.
            COMPONENT_ENABLED_STATE_DEFAULT -> icon == AppIcon.STILL_MARK

            else -> false
        }

    /** What goes on here goes on: only the launcher looks again. */
    private fun switch(
        icon: AppIcon,
        state: Int,
    ) = packages.setComponentEnabledSetting(alias(icon), state, DONT_KILL_APP)

    private fun alias(icon: AppIcon) = ComponentName(context, "app.stillpoint.icon.${icon.name}")
}
