using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Clip.Registry;

/// <summary>A model that the registry knows.</summary>
public sealed record InstalledModel
{
    /// <summary>The name that it is called by.</summary>
    public required string Name { get; init; }

    /// <summary>Its folder, as a full path.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether it came with the program and can only be read.</summary>
    public required bool IsBundled { get; init; }

    /// <summary>The size of its files.</summary>
    public required long Bytes { get; init; }

    /// <summary>Its manifest; null when it cannot be used.</summary>
    public ModelManifest? Manifest { get; init; }

    /// <summary>Why it cannot be used; null when it can.</summary>
    public string? Problem { get; init; }

    /// <summary>Looks at a folder, whatever state it is in.</summary>
    internal static InstalledModel At(string folder, bool isBundled)
    {
        var model = new InstalledModel
        {
            Name = Path.GetFileName(folder),
            Folder = folder,
            IsBundled = isBundled,
            Bytes = new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length),
        };
        try
        {
            var manifest = ModelManifestJson.Read(folder);
            ModelFiles.CheckPresent(folder, manifest);
            return model with { Manifest = manifest };
        }
        catch (ModelException problem)
        {
            return model with { Problem = problem.Message };
        }
    }
}
