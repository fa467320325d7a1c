namespace ClosetCompanion.Benchmarks;

/// <summary>Where the benchmark keeps what it makes; removed at the end.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("closet-benchmark-").FullName;

    /// <summary>The random CLIP in the published layout.</summary>
    public string Published => Path.Combine(_root, "published");

    /// <summary>The same, converted to both precisions.</summary>
    public string Model => Path.Combine(_root, "model");

    /// <summary>The converted towers where the peer looks for them.</summary>
    public string PeerModel => Path.Combine(_root, "peer", "vit-b-32");

    /// <summary>JPEG files.</summary>
    public string Pictures => Path.Combine(_root, "pictures");

    /// <summary>The texts, as JSON.</summary>
    public string Texts => Path.Combine(_root, "texts.json");

    /// <summary>The JPEG files, in order.</summary>
    public ReadOnlyMemory<byte>[] ReadPictures() =>
        [
            .. Directory
                .EnumerateFiles(Pictures)
                .Order(StringComparer.Ordinal)
                .Select(path => (ReadOnlyMemory<byte>)File.ReadAllBytes(path)),
        ];

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(_root, recursive: true);
}
