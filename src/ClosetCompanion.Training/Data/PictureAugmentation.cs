using ClosetCompanion.Clip.Models;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Data;

/// <summary>Turns 8-bit pictures into the encoder's input, moved and mirrored in training. Colours stay true.</summary>
internal sealed class PictureAugmentation : IDisposable
{
    private readonly ImageSettings _image;
    private readonly Tensor _mean;
    private readonly Tensor _std;

    /// <param name="image">How pictures are prepared.</param>
    /// <param name="device">Where the pixels go; the processor if left out.</param>
    public PictureAugmentation(ImageSettings image, Device? device = null)
    {
        _image = image;
        _mean = tensor(image.Mean.ToArray(), device: device ?? CPU).view(1, 3, 1, 1);
        _std = tensor(image.Std.ToArray(), device: device ?? CPU).view(1, 3, 1, 1);
    }

    /// <summary>Pictures [count, 3, height, width] as they are.</summary>
    public Tensor Normalise(byte[] planes) => Normalise(ToPixels(planes));

    /// <summary>Pictures as they are, made smaller.</summary>
    public Tensor Normalise(byte[] planes, int width, int height)
    {
        var pixels = ToPixels(planes);
        return Normalise(
            (width, height) == (_image.Width, _image.Height)
                ? pixels
                : functional.interpolate(pixels, [height, width], mode: InterpolationMode.Area)
        );
    }

    /// <summary>
    /// Pictures of the given size seen through the affine maps <paramref name="views"/> [count, 2, 3]; what lies outside
    /// is the border's colour.
    /// </summary>
    public Tensor Normalise(byte[] planes, float[] views, int width, int height)
    {
        var pixels = ToPixels(planes);

        // Sampling looks at four pixels; where more than that make up a new one, they are averaged first.
        var factor = Math.Min(_image.Width / width, _image.Height / height);
        if (factor > 1)
        {
            pixels = functional.avg_pool2d(pixels, factor);
        }

        var grid = functional.affine_grid(
            tensor(views, device: pixels.device).view(-1, 2, 3),
            [pixels.shape[0], 3, height, width],
            align_corners: false
        );
        return Normalise(
            functional.grid_sample(
                pixels,
                grid,
                mode: GridSampleMode.Bilinear,
                padding_mode: GridSamplePaddingMode.Border,
                align_corners: false
            )
        );
    }

    /// <summary>Values from 0 to 1.</summary>
    private Tensor ToPixels(byte[] planes) =>
        tensor(planes, device: _mean.device)
            .view(-1, 3, _image.Height, _image.Width)
            .to(ScalarType.Float32)
            .div_(255f);

    /// <summary>
    /// As the encoder wants them, once they have its size, with the channels beside each other in memory: libtorch's
    /// convolutions are a third faster so.
    /// </summary>
    private Tensor Normalise(Tensor pixels) =>
        ((pixels - _mean) / _std).permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);

    public void Dispose()
    {
        _mean.Dispose();
        _std.Dispose();
    }
}
