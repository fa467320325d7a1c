using System.Text.Json;

namespace ClosetCompanion.Evaluation.Benchmarks;

/// <summary>Which kinds of the catalogue count as found for the photos of a folder.</summary>
public sealed class PhotoKinds
{
    private const string BuiltIn = "photo-kinds.json";

    private readonly Dictionary<string, IReadOnlyList<string>> _kinds;

    private PhotoKinds(Dictionary<string, IReadOnlyList<string>> kinds) => _kinds = kinds;

    /// <summary>The names that come with the program, in the words of the Fashion Product Images set.</summary>
    public static PhotoKinds Default()
    {
        using var file = typeof(PhotoKinds).Assembly.GetManifestResourceStream(BuiltIn)!;
        return new PhotoKinds(
            new(
                JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(file)!,
                StringComparer.OrdinalIgnoreCase
            )
        );
    }

    /// <summary>Adds to these names, or changes them.</summary>
    /// <param name="map">
    /// <c>dress=Dresses</c>, <c>hat=Caps,Hat</c>, <c>other=</c> for photos to leave out; or a file of
    /// <c>{"dress": ["Dresses"]}</c>.
    /// </param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="EvaluationException">It is neither.</exception>
    public async Task<PhotoKinds> WithAsync(
        string map,
        CancellationToken cancellationToken = default
    )
    {
        var all = new Dictionary<string, IReadOnlyList<string>>(_kinds, _kinds.Comparer);
        if (map.Split('=', 2) is [var folder, var list] && !File.Exists(map))
        {
            all[folder.Trim()] = list.Split(
                ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );
            return new PhotoKinds(all);
        }
        foreach (var (name, names) in await ReadAsync(map, cancellationToken))
        {
            all[name] = names;
        }
        return new PhotoKinds(all);
    }

    /// <summary>The kinds that a folder's name stands for, at least itself.</summary>
    internal IReadOnlyList<string> For(string folder) =>
        _kinds.TryGetValue(folder, out var found) ? found : [folder];

    private static async Task<Dictionary<string, IReadOnlyList<string>>> ReadAsync(
        string path,
        CancellationToken cancellationToken
    )
    {
        if (!File.Exists(path))
        {
            throw new EvaluationException(
                $"{path} is neither a file nor a name with kinds, such as dress=Dresses or hat=Caps,Hat."
            );
        }
        await using var file = File.OpenRead(path);
        try
        {
            return await JsonSerializer.DeserializeAsync<Dictionary<string, IReadOnlyList<string>>>(
                    file,
                    cancellationToken: cancellationToken
                ) ?? throw new JsonException("It is empty.");
        }
        catch (JsonException wrong)
        {
            throw new EvaluationException(
                $$"""{{path}} cannot be read as names with kinds, {"dress": ["Dresses"]}: {{wrong.Message}}""",
                wrong
            );
        }
    }
}
