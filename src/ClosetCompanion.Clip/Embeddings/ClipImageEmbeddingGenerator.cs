using Microsoft.Extensions.AI;

namespace ClosetCompanion.Clip.Embeddings;

/// <summary>A model's picture encoder under the convention of Microsoft.Extensions.AI.</summary>
/// <param name="model">The model; it stays the caller's to dispose.</param>
public sealed class ClipImageEmbeddingGenerator(ClipModel model)
    : IEmbeddingGenerator<DataContent, Embedding<float>>
{
    private readonly ClipModel _model = model ?? throw new ArgumentNullException(nameof(model));

    /// <summary>Embeds encoded pictures as unit vectors, one for each, in the same order.</summary>
    /// <exception cref="ArgumentNullException">The values are null, or one of them is.</exception>
    /// <exception cref="ArgumentException">The options ask for other dimensions than the model has.</exception>
    /// <exception cref="Imaging.PictureException">A picture cannot be read; the error says which one and why.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<DataContent> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var pictures = Array.ConvertAll(ClipEmbeddings.Require(values), picture => picture.Data);
        ClipEmbeddings.Check(_model, options);
        var vectors = await _model.EmbedImageAsync(pictures, cancellationToken);
        return ClipEmbeddings.Wrap(_model, vectors);
    }

    /// <inheritdoc />
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        ClipEmbeddings.GetService(this, _model, serviceType, serviceKey);

    /// <summary>Does nothing: the model is the caller's.</summary>
    public void Dispose() { }
}
