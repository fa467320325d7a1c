using ClosetCompanion.Clip.Onnx;

namespace ClosetCompanion.Clip.Conversion;

/// <summary>The sizes of both towers of a CLIP.</summary>
/// <param name="Text">The text tower.</param>
/// <param name="Vision">The picture tower.</param>
public sealed record ClipShape(ClipTextConfig Text, ClipVisionConfig Vision)
{
    /// <summary>Reads the <c>config.json</c> of a folder in the published layout.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ModelException">The file is missing, or does not describe a CLIP that we can build.</exception>
    public static async Task<ClipShape> ReadAsync(
        string folder,
        CancellationToken cancellationToken = default
    )
    {
        var config = await PublishedJson.ReadAsync<PublishedConfig>(
            folder,
            PublishedConfig.FileName,
            cancellationToken
        );
        return new ClipShape(config.ToText(), config.ToVision());
    }
}
