package app.stillpoint.android

import android.appwidget.AppWidgetManager
import android.appwidget.AppWidgetProvider
import android.content.Context
import android.widget.RemoteViews
import app.stillpoint.R
import app.stillpoint.core.Ability

/** Pauses from the home screen. */
internal class PauseWidget : AppWidgetProvider() {
    override fun onUpdate(
        context: Context,
        appWidgetManager: AppWidgetManager,
        appWidgetIds: IntArray,
    ) {
        val views = RemoteViews(context.packageName, R.layout.pause_widget)
        val intent = PauseActivity.by(context, Ability.WIDGET)
        views.setOnClickPendingIntent(R.id.pause, PauseActivity.pending(context, intent))
        appWidgetIds.forEach { appWidgetManager.updateAppWidget(it, views) }
    }
}
