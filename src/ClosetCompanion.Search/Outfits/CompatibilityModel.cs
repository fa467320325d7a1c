using System.Runtime.InteropServices;
using System.Text.Json;

namespace ClosetCompanion.Search.Outfits;

/// <summary>
/// Says how well a thing goes with an outfit, learned from outfits that stylists made. Two halves, one of traits and one of
/// pictures, each bilinear: the mean of the outfit's vectors times the candidate's vector, as in word2vec's two tables (Mikolov
/// et al., 2013). Their scores are added, so that either half answers alone.
/// </summary>
/// <remarks>Never changed after it was made; all members may be called from several threads at once.</remarks>
public sealed class CompatibilityModel
{
    private const string BuiltIn = "outfits.bin";

    private static readonly Lazy<CompatibilityModel> _builtIn = new(() =>
    {
        using var file = typeof(CompatibilityModel).Assembly.GetManifestResourceStream(BuiltIn)!;
        return Load(file);
    });

    private readonly Dictionary<string, int> _rows;

    /// <summary>Makes it of weights.</summary>
    /// <param name="about">What it is and where it comes from.</param>
    /// <param name="traits">The half of traits; its rows are those that <paramref name="about"/> names.</param>
    /// <param name="pictures">The half of pictures.</param>
    /// <param name="mean">The mean of the vectors that it was trained with, taken off each vector.</param>
    public CompatibilityModel(
        CompatibilityHead about,
        TowerWeights traits,
        TowerWeights pictures,
        float[] mean
    )
    {
        ArgumentNullException.ThrowIfNull(about);
        (Head, Traits, Pictures, Mean) = (about, traits, pictures, mean);
        _rows = about
            .Traits.Select((trait, row) => (trait, row))
            .ToDictionary(entry => entry.trait, entry => entry.row, StringComparer.Ordinal);
    }

    /// <summary>The model that comes with the program; docs/outfits.md says where it comes from.</summary>
    public static CompatibilityModel Current => _builtIn.Value;

    /// <summary>What it is and where it comes from.</summary>
    public CompatibilityHead Head { get; }

    /// <summary>The half of traits.</summary>
    public TowerWeights Traits { get; }

    /// <summary>The half of pictures.</summary>
    public TowerWeights Pictures { get; }

    /// <summary>What is taken off each picture's vector.</summary>
    public float[] Mean { get; }

    /// <summary>Prepares to judge what goes with some things.</summary>
    /// <param name="outfit">The things; those without a picture are left out of the half of pictures.</param>
    /// <param name="usual">
    /// Whether it counts how usual a candidate is in outfits by itself; without, only how it suits this one.
    /// </param>
    public OutfitContext Begin(IReadOnlyList<OutfitItem> outfit, bool usual)
    {
        ArgumentNullException.ThrowIfNull(outfit);
        return new OutfitContext(this, outfit, usual);
    }

    /// <summary>The row of a trait; null when it was not learned.</summary>
    internal int? RowOf(string trait) => _rows.TryGetValue(trait, out var row) ? row : null;

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static CompatibilityModel Load(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var reader = new BinaryReader(file);
        var head =
            JsonSerializer.Deserialize<CompatibilityHead>(
                reader.ReadString(),
                JsonSerializerOptions.Web
            ) ?? throw new InvalidDataException("It is no model of outfits.");
        return new CompatibilityModel(
            head,
            ReadTower(head.Traits.Count, head.TraitWidth),
            ReadTower(head.PictureDimensions, head.PictureWidth),
            Read(head.PictureDimensions)
        );
        TowerWeights ReadTower(int rows, int width) =>
            new(rows, width, Read(rows * width), Read(rows * width), Read(rows));
        float[] Read(int count)
        {
            var halves = new Half[count];
            file.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
            return [.. halves.Select(half => (float)half)];
        }
    }

    /// <summary>Writes it: its head as JSON, then its weights in 16 bits.</summary>
    public void Save(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var writer = new BinaryWriter(file);
        writer.Write(JsonSerializer.Serialize(Head, JsonSerializerOptions.Web));
        float[][] weights =
        [
            Traits.Context,
            Traits.Candidate,
            Traits.Bias,
            Pictures.Context,
            Pictures.Candidate,
            Pictures.Bias,
            Mean,
        ];
        foreach (var values in weights)
        {
            Half[] halves = [.. values.Select(value => (Half)value)];
            writer.Write(MemoryMarshal.AsBytes(halves.AsSpan()));
        }
    }
}
