using System.Runtime.InteropServices;
using ClosetCompanion.Files;

namespace ClosetCompanion.Training.Native;

/// <summary>Makes libtorch loadable before anything touches <c>torch</c>.</summary>
internal static class LibTorch
{
    private const string Binding = "libLibTorchSharp.so";
    private static readonly Lock _gate = new();
    private static bool _loaded;

    /// <summary>
    /// Loads libtorch. On a Linux whose libstdc++ is too old for the binding (see <see cref="SymbolVersionPatch"/>), a
    /// patched copy of the binding is kept in the user's cache folder, beside links to the program's own libtorch files:
    /// the very same files, as a second copy would register every operator twice.
    /// </summary>
    public static void Load()
    {
        lock (_gate)
        {
            if (!_loaded && OperatingSystem.IsLinux() && !SystemHasNeededVersion())
            {
                LoadPatched(FindNativeFolder());
            }

            _loaded = true;
        }
    }

    private static bool SystemHasNeededVersion()
    {
        // The C++ library exports no way to ask for a symbol version, so its file is searched for the name.
        string[] folders =
        [
            "/usr/lib/x86_64-linux-gnu",
            "/lib/x86_64-linux-gnu",
            "/usr/lib64",
            "/lib64",
            "/usr/lib",
        ];
        var library = folders
            .Select(folder => Path.Combine(folder, "libstdc++.so.6"))
            .FirstOrDefault(File.Exists);
        return library is null
            || File.ReadAllBytes(library).AsSpan().IndexOf("GLIBCXX_3.4.32"u8) >= 0;
    }

    private static string FindNativeFolder()
    {
        var home = AppContext.BaseDirectory;
        string[] folders = [home, Path.Combine(home, "runtimes", "linux-x64", "native")];
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, Binding)))
            ?? throw new DllNotFoundException(
                $"{Binding} is missing beside the program ({home}); build it again."
            );
    }

    private static void LoadPatched(string native)
    {
        var library = File.ReadAllBytes(Path.Combine(native, Binding));
        var key = Sha256Digest.Of(library)[..16];
        var place = Sha256Digest.Of(native)[..8];
        var cache = Path.Combine(CacheFolder(), "libtorch", $"{key}-{place}");
        Directory.CreateDirectory(cache);
        foreach (var file in Directory.EnumerateFiles(native, "*.so*"))
        {
            var name = Path.GetFileName(file);
            if (
                !string.Equals(name, Binding, StringComparison.Ordinal)
                && !Path.Exists(Path.Combine(cache, name))
            )
            {
                File.CreateSymbolicLink(Path.Combine(cache, name), file);
            }
        }

        var patched = Path.Combine(cache, Binding);
        if (!File.Exists(patched))
        {
            WholeFile.Write(patched, SymbolVersionPatch.Apply(library));
        }

        NativeLibrary.Load(Path.Combine(cache, "libtorch_cpu.so"));
        NativeLibrary.Load(patched);
    }

    private static string CacheFolder() =>
        Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } given
                ? given
                : Path.Combine(
                    Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                    ".cache"
                ),
            "closet-companion"
        );
}
