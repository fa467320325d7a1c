using NetVips;

namespace ClosetCompanion.Clip.Imaging;

/// <summary>Sets libvips up for untrusted pictures, once in a process.</summary>
internal static class LibVips
{
    private static readonly string[] _loaders =
    [
        "VipsForeignLoadJpeg",
        "VipsForeignLoadPng",
        "VipsForeignLoadWebp",
        "VipsForeignLoadHeif",
        "VipsForeignLoadTiff",
        "VipsForeignLoadNsgif",
    ];

    // Kept, so that the delegate handed to native code is not collected.
    private static readonly Log.LogDelegate _silence = static (_, _, _) => { };

    private static readonly Lazy<bool> _ready = new(SetUp);

    /// <summary>Makes sure that the set-up is done.</summary>
    public static void EnsureReady() => _ = _ready.Value;

    private static bool SetUp()
    {
        // Pictures are decoded on the caller's threads, and none is asked for twice.
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;

        // First everything, then all but the few we mean to read: SVG and PDF run interpreters of their own.
        Operation.Block("VipsForeignLoad", state: true);
        foreach (var loader in _loaders)
        {
            Operation.Block(loader, state: false);
        }

        // What libvips warns about reaches the caller as an exception; it has no business on the terminal.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, _silence);
        Log.SetLogHandler("GLib-GObject", Enums.LogLevelFlags.Critical, _silence);
        return true;
    }
}
