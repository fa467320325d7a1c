using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Clip.Models;

/// <summary>Opens the tokenizer of a model alone, without its encoders.</summary>
public static class ModelTokenizer
{
    /// <summary>The value of every published CLIP; a folder with a vocabulary alone does not name one.</summary>
    private const int UsualContextLength = 77;

    /// <summary>Opens the tokenizer of a folder in our layout or in the published one.</summary>
    /// <exception cref="ModelException">There is none, or it cannot be used; the message says why.</exception>
    public static async Task<ITokenizer> LoadAsync(
        string folder,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var hasManifest = File.Exists(Path.Combine(folder, ModelManifest.FileName));
        var hasTokenizer = BpeVocabulary
            .FilesIn(folder)
            .All(name => File.Exists(Path.Combine(folder, name)));
        if (hasManifest || !hasTokenizer)
        {
            var manifest = await ModelManifestJson.ReadAsync(folder, cancellationToken);
            return TokenizerKinds.Open(
                manifest.Text.Tokenizer,
                folder,
                manifest.Text.ContextLength,
                manifest.Id
            );
        }

        if (!PublishedFolder.IsOne(folder))
        {
            return ClipTokenizer.Load(folder, UsualContextLength);
        }

        var config = await PublishedJson.ReadAsync<PublishedConfig>(
            folder,
            PublishedConfig.FileName,
            cancellationToken
        );
        return ClipTokenizer.Load(folder, config.ToText().MaxPositions);
    }
}
