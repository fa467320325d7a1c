using Microsoft.Extensions.AI;

namespace ClosetCompanion.Clip.Embeddings;

/// <summary>The shared parts of both generators.</summary>
internal static class ClipEmbeddings
{
    private const string Provider = "closet-companion";

    /// <summary>The values as an array.</summary>
    /// <exception cref="ArgumentNullException">They are null, or one of them is.</exception>
    public static T[] Require<T>(IEnumerable<T> values)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(values);
        T[] all = [.. values];
        var missing = Array.FindIndex(all, value => value is null);
        return missing < 0
            ? all
            : throw new ArgumentNullException(
                nameof(values),
                $"Value {missing} is null; leave it out, or give an empty one."
            );
    }

    /// <summary>Refuses options that the model cannot follow.</summary>
    /// <exception cref="ArgumentException">They ask for other dimensions than the model has.</exception>
    public static void Check(ClipModel model, EmbeddingGenerationOptions? options)
    {
        if (options?.Dimensions is { } dimensions && dimensions != model.Manifest.Dimensions)
        {
            throw new ArgumentException(
                $"{model.Manifest.Id} makes embeddings of {model.Manifest.Dimensions} dimensions, not {dimensions}.",
                nameof(options)
            );
        }
    }

    /// <summary>Wraps vectors with the name of the model that made them.</summary>
    public static GeneratedEmbeddings<Embedding<float>> Wrap(ClipModel model, float[][] vectors) =>
        [.. vectors.Select(vector => new Embedding<float>(vector) { ModelId = model.Manifest.Id })];

    /// <summary>Answers what a caller may ask a generator for: itself, the model, its metadata.</summary>
    public static object? GetService(
        object generator,
        ClipModel model,
        Type serviceType,
        object? serviceKey
    )
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        object[] services =
        [
            generator,
            model,
            new EmbeddingGeneratorMetadata(
                Provider,
                null,
                model.Manifest.Id,
                model.Manifest.Dimensions
            ),
        ];
        return serviceKey is null ? services.FirstOrDefault(serviceType.IsInstanceOfType) : null;
    }
}
