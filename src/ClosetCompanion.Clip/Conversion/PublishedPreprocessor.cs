using System.Text.Json;
using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Clip.Conversion;

/// <summary>The <c>preprocessor_config.json</c> of a published CLIP folder; what is absent has CLIP's own value.</summary>
internal sealed record PublishedPreprocessor
{
    /// <summary>The file's name.</summary>
    public const string FileName = "preprocessor_config.json";

    private const int Bicubic = 3;

    public bool DoResize { get; init; } = true;

    public bool DoCenterCrop { get; init; } = true;

    public bool DoRescale { get; init; } = true;

    public bool DoNormalize { get; init; } = true;

    public int Resample { get; init; } = Bicubic;

    public float RescaleFactor { get; init; } = 1 / 255f;

    // A number in older files, an object in newer ones.
    public JsonElement Size { get; init; }

    public JsonElement CropSize { get; init; }

    public float[] ImageMean { get; init; } = [0.48145466f, 0.4578275f, 0.40821073f];

    public float[] ImageStd { get; init; } = [0.26862954f, 0.26130258f, 0.27577711f];

    /// <summary>The settings that prepare pictures in the same way.</summary>
    /// <param name="imageSize">The size that the picture tower asks for.</param>
    /// <exception cref="ModelException">The folder asks for a preparation that we do not have.</exception>
    public ImageSettings ToSettings(int imageSize)
    {
        var complaint = this switch
        {
            { DoResize: false } or { DoCenterCrop: false } =>
                "pictures must be resized and cropped ('do_resize', 'do_center_crop')",
            { DoRescale: false } or { DoNormalize: false } =>
                "pixels must be scaled and normalised ('do_rescale', 'do_normalize')",
            { Resample: not Bicubic } => $"'resample' is {Resample}, but must be 3 (bicubic)",
            { ImageMean: not { Length: 3 } } or { ImageStd: not { Length: 3 } } =>
                "'image_mean' and 'image_std' must have three numbers each",
            _ when Math.Abs((RescaleFactor * 255) - 1) > 1e-3f =>
                $"'rescale_factor' is {RescaleFactor}, but must be 1/255",
            _ when !IsSquare(Size, imageSize) || !IsSquare(CropSize, imageSize) =>
                $"'size' and 'crop_size' must be {imageSize}, the picture tower's 'image_size'",
            _ => null,
        };

        return complaint is null
            ? new ImageSettings
            {
                Width = imageSize,
                Height = imageSize,
                Resize = ResizeRule.Crop,
                Mean = ImageMean,
                Std = ImageStd,
            }
            : throw new ModelException($"The model's {FileName} cannot be used: {complaint}.");
    }

    private static bool IsSquare(JsonElement element, int size) =>
        element.ValueKind switch
        {
            JsonValueKind.Undefined => true,
            JsonValueKind.Number => element.TryGetInt32(out var number) && number == size,
            JsonValueKind.Object => element.EnumerateObject().Any()
                && element.EnumerateObject().All(side => IsSquare(side.Value, size)),
            _ => false,
        };
}
