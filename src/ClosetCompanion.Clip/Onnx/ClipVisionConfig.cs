namespace ClosetCompanion.Clip.Onnx;

/// <summary>The sizes of a picture tower.</summary>
public sealed record ClipVisionConfig : ClipTowerConfig
{
    /// <summary>Height and width of a picture, in pixels.</summary>
    public required int ImageSize { get; init; }

    /// <summary>Height and width of a patch, in pixels.</summary>
    public required int PatchSize { get; init; }

    /// <summary>The number of patches that a picture is cut into.</summary>
    /// <exception cref="ModelException">Patches of this size do not fill the picture.</exception>
    public int PatchCount =>
        ImageSize % PatchSize == 0
            ? ImageSize / PatchSize * (ImageSize / PatchSize)
            : throw new ModelException(
                $"Patches of {PatchSize} pixels do not fill a picture of {ImageSize}."
            );
}
