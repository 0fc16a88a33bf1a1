package app.stillpoint.android

import android.annotation.SuppressLint
import android.os.Build
import android.service.quicksettings.Tile
import android.service.quicksettings.TileService
import app.stillpoint.core.Ability

/** Pauses from the quick settings. It looks the same whatever goes on: others see it, too. */
internal class PauseTile : TileService() {
    override fun onStartListening() {
        qsTile?.run {
            state = Tile.STATE_INACTIVE
            updateTile()
        }
    }

    @SuppressLint("StartActivityAndCollapseDeprecated")
    override fun onClick() {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE) {
            startActivityAndCollapse(PauseActivity.pending(this, intent()))
        } else {
            @Suppress("DEPRECATION")
            startActivityAndCollapse(intent())
        }
    }

    private fun intent() = PauseActivity.by(this, Ability.TILE)
}
