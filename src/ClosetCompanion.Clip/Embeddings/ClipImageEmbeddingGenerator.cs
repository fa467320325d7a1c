using Microsoft.Extensions.AI;

namespace ClosetCompanion.Clip.Embeddings;

/// <summary>A model's picture encoder under the convention of Microsoft.Extensions.AI.</summary>
/// <param name="model">The model; it stays the caller's to dispose.</param>
public sealed class ClipImageEmbeddingGenerator(ClipModel model)
    : IEmbeddingGenerator<DataContent, Embedding<float>>
{
    /// <summary>Embeds encoded pictures as unit vectors, one for each, in the same order.</summary>
    /// <exception cref="ArgumentException">The options ask for other dimensions than the model has.</exception>
    /// <exception cref="Imaging.PictureException">A picture cannot be read; the error says which one and why.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<DataContent> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ClipEmbeddings.Check(model, options);
        var pictures = values.Select(picture => picture.Data).ToArray();
        return ClipEmbeddings.Wrap(model, await model.EmbedImageAsync(pictures, cancellationToken));
    }

    /// <inheritdoc />
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        ClipEmbeddings.GetService(this, model, serviceType, serviceKey);

    /// <summary>Does nothing: the model is the caller's.</summary>
    public void Dispose() { }
}
