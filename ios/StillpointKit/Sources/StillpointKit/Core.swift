// Whoever imports the kit has the core: one import for a screen.
@_exported import StillpointCore
