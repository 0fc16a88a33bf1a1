// swift-tools-version: 6.0
import PackageDescription

// `cargo xtask bindings` makes what is generated; `cargo xtask test` puts it in place here:
// Sources/StillpointCore/StillpointCore.swift, Sources/StillpointCoreFFI/include and lib/libstillpoint.a.
let package = Package(
    name: "StillpointKit",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [
        .library(name: "StillpointKit", targets: ["StillpointKit"])
    ],
    targets: [
        .systemLibrary(name: "StillpointCoreFFI", path: "Sources/StillpointCoreFFI/include"),
        .target(
            name: "StillpointCore",
            dependencies: ["StillpointCoreFFI"],
            linkerSettings: [
                .linkedLibrary("stillpoint"),
                .unsafeFlags(["-L\(Context.packageDirectory)/lib"]),
            ]
        ),
        .target(
            name: "StillpointKit",
            dependencies: ["StillpointCore"],
            // On Debian libswiftObservation.so names a function that none of Swift's libraries has, and never calls it.
            linkerSettings: [
                .unsafeFlags(["-Xlinker", "--allow-shlib-undefined"], .when(platforms: [.linux]))
            ]
        ),
        .executableTarget(name: "StillpointBench", dependencies: ["StillpointKit"]),
        .testTarget(name: "StillpointKitTests", dependencies: ["StillpointKit"]),
    ],
    swiftLanguageModes: [.v6]
)
