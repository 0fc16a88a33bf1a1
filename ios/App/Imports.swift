// What every screen is written with, imported once.
@_exported import StillpointKit
@_exported import SwiftUI
