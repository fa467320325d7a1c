using ClosetCompanion.Clip.Safetensors;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Towers;

/// <summary>
/// What a frozen tower makes of pictures or texts that come again and again. It is read once, ahead, in a fixed order, and
/// kept in a file, so that a run that goes on, and any other one with the same tower and the same things, sees the very
/// same numbers and need not read again.
/// </summary>
/// <param name="folder">Where the file lies.</param>
/// <param name="name">What is known: <c>products</c>.</param>
internal sealed class KnownFeatures(string folder, string name) : IDisposable
{
    private const int DigitsInName = 16;

    private readonly Dictionary<string, long> _rows = new(StringComparer.Ordinal);
    private Tensor? _features;

    /// <summary>Reads what the file has not yet.</summary>
    /// <param name="keys">The key of each thing, none twice.</param>
    /// <param name="digest">Stands for the tower, the things and their order: with another one, all is read again.</param>
    /// <param name="atOnce">Things that are read together.</param>
    /// <param name="encode">Features [things, width] of some of them, by their places.</param>
    /// <param name="device">Where the features are to lie.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task ReadAsync(
        IReadOnlyList<string> keys,
        string digest,
        int atOnce,
        Func<int[], Tensor> encode,
        Device device,
        CancellationToken cancellationToken
    )
    {
        _rows.Clear();
        foreach (var (row, key) in keys.Index())
        {
            _rows.Add(key, row);
        }

        var path = Path.Combine(folder, $"known-{name}-{digest[..DigitsInName]}.safetensors");
        if (!File.Exists(path))
        {
            using var read = Encode(keys.Count, atOnce, encode, cancellationToken);
            float[] values = [.. read.data<float>()];
            await SafetensorsWriter.WriteAsync(
                path,
                [SafetensorsTensor.Of<float>("features", read.shape, values)],
                cancellationToken: cancellationToken
            );
        }

        using var file = SafetensorsFile.Open(path);
        _features = tensor(
                file.ReadFloat32("features"),
                [.. file.Tensors["features"].Shape],
                device: device
            )
            .DetachFromDisposeScope();
    }

    /// <summary>Features [things, width] of things that were read.</summary>
    public Tensor Of(IReadOnlyList<string> keys) =>
        _features!.index_select(
            0,
            tensor(keys.Select(key => _rows[key]).ToArray(), device: _features.device)
        );

    public void Dispose() => _features?.Dispose();

    private static Tensor Encode(
        int count,
        int atOnce,
        Func<int[], Tensor> encode,
        CancellationToken cancellationToken
    )
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        var blocks = new List<Tensor>();
        foreach (var places in Enumerable.Range(0, count).Chunk(atOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            // What is computed on the way goes at once: there may be tens of thousands of things.
            using var block = NewDisposeScope();
            blocks.Add(encode(places).to(ScalarType.Float32).cpu().MoveToOuterDisposeScope());
        }

        return cat(blocks).MoveToOuterDisposeScope();
    }
}
