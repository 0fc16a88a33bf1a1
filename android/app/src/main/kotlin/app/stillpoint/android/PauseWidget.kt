package app.stillpoint.android

import android.appwidget.AppWidgetManager
import android.appwidget.AppWidgetProvider
import android.content.Context
import android.widget.RemoteViews
import app.stillpoint.R

/** Pauses from the home screen. */
internal class PauseWidget : AppWidgetProvider() {
    override fun onUpdate(
        context: Context,
        appWidgetManager: AppWidgetManager,
        appWidgetIds: IntArray,
    ) {
        val views = RemoteViews(context.packageName, R.layout.pause_widget)
        views.setOnClickPendingIntent(R.id.pause, PauseActivity.pending(context))
        appWidgetIds.forEach { appWidgetManager.updateAppWidget(it, views) }
    }
}
