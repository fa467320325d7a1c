using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Clip.Models;

/// <summary>How a text becomes token ids.</summary>
public sealed record TextSettings
{
    /// <summary>The most tokens of a text, start and end tokens included; longer texts are cut.</summary>
    public required int ContextLength { get; init; }

    /// <summary>
    /// The kind of tokenizer: <c>clip-bpe</c> reads <c>vocab.json</c> and <c>merges.txt</c>, or <c>tokenizer.json</c>;
    /// <c>wordpiece</c> reads <c>vocab.txt</c>.
    /// </summary>
    public string Tokenizer { get; init; } = TokenizerKinds.ClipBpe;
}
