using Microsoft.Extensions.AI;

namespace ClosetCompanion.Clip.Embeddings;

/// <summary>A model's text encoder under the convention of Microsoft.Extensions.AI.</summary>
/// <param name="model">The model; it stays the caller's to dispose.</param>
public sealed class ClipTextEmbeddingGenerator(ClipModel model)
    : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>Embeds texts as unit vectors, one for each, in the same order.</summary>
    /// <exception cref="ArgumentException">The options ask for other dimensions than the model has.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ClipEmbeddings.Check(model, options);
        return ClipEmbeddings.Wrap(
            model,
            await model.EmbedTextAsync([.. values], cancellationToken)
        );
    }

    /// <inheritdoc />
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        ClipEmbeddings.GetService(this, model, serviceType, serviceKey);

    /// <summary>Does nothing: the model is the caller's.</summary>
    public void Dispose() { }
}
