using ClosetCompanion.Clip;

namespace ClosetCompanion.Search.Describing;

/// <summary>Says what a picture shows, from the model's own space: words are compared with the picture.</summary>
public sealed class PictureDescriber
{
    private const int MostOthers = 2;

    private readonly ClipModel _model;
    private readonly IReadOnlyList<AttributeReader> _readers;

    private PictureDescriber(ClipModel model, IReadOnlyList<AttributeReader> readers) =>
        (_model, _readers) = (model, readers);

    /// <summary>Prepares a model for it.</summary>
    public static async Task<PictureDescriber> CreateAsync(
        ClipModel model,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        var readers = new List<AttributeReader>();
        foreach (var (name, values) in PictureAttributes.Load())
        {
            readers.Add(await AttributeReader.CreateAsync(model, name, values, cancellationToken));
        }

        return new PictureDescriber(model, readers);
    }

    /// <summary>Describes an encoded picture (JPEG, PNG, WebP ...): one answer for each attribute.</summary>
    /// <exception cref="Clip.Imaging.PictureException">The picture cannot be read; the error says why.</exception>
    public async Task<IReadOnlyList<DescribedAttribute>> DescribeAsync(
        ReadOnlyMemory<byte> picture,
        CancellationToken cancellationToken = default
    )
    {
        var vectors = await _model.EmbedImageAsync([picture], cancellationToken);
        return Describe(vectors[0]);
    }

    /// <summary>Describes a picture of which the model made a vector already.</summary>
    /// <param name="vector">The unit vector.</param>
    public IReadOnlyList<DescribedAttribute> Describe(ReadOnlySpan<float> vector)
    {
        var described = new List<DescribedAttribute>();
        foreach (var reader in _readers)
        {
            var probabilities = reader.Probabilities(vector, ScaleOf(reader.Name));
            var order = Enumerable
                .Range(0, probabilities.Length)
                .OrderByDescending(value => probabilities[value])
                .Select(value =>
                    KeyValuePair.Create(reader.Values[value], (double)probabilities[value])
                )
                .ToArray();
            described.Add(
                new DescribedAttribute(
                    reader.Name,
                    order[0].Key,
                    order[0].Value,
                    order[1..(1 + MostOthers)]
                )
            );
        }

        return described;
    }

    // Where nobody found the scale out yet, the one that the model was trained with is the best guess.
    private double ScaleOf(string attribute) =>
        _model.Manifest.AttributeScales?.GetValueOrDefault(attribute) is { } scale and > 0
            ? scale
            : _model.Manifest.LogitScale;
}
