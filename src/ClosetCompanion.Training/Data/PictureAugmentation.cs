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

    public PictureAugmentation(ImageSettings image)
    {
        _image = image;
        _mean = tensor(image.Mean.ToArray()).view(1, 3, 1, 1);
        _std = tensor(image.Std.ToArray()).view(1, 3, 1, 1);
    }

    /// <summary>Pictures [count, 3, height, width] as they are.</summary>
    public Tensor Normalise(byte[] planes)
    {
        var bytes = tensor(planes).view(-1, 3, _image.Height, _image.Width);
        return ((bytes.to(ScalarType.Float32) / 255f) - _mean) / _std;
    }

    /// <summary>Pictures seen through the affine maps <paramref name="views"/> [count, 2, 3]; what lies outside is the border's colour.</summary>
    public Tensor Normalise(byte[] planes, float[] views)
    {
        var pixels = Normalise(planes);
        var grid = functional.affine_grid(
            tensor(views).view(-1, 2, 3),
            pixels.shape,
            align_corners: false
        );
        return functional.grid_sample(
            pixels,
            grid,
            mode: GridSampleMode.Bilinear,
            padding_mode: GridSamplePaddingMode.Border,
            align_corners: false
        );
    }

    public void Dispose()
    {
        _mean.Dispose();
        _std.Dispose();
    }
}
