using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Export;

/// <summary>
/// What the values between the layers of a picture tower are rounded to where it computes with 8-bit integers: chosen on
/// pictures, each so that the squared error of rounding them is least.
/// </summary>
internal sealed class PictureTowerSteps
{
    // Shares of the whole range that are tried: a few values far out are cut off for finer steps.
    private static readonly float[] _shares = [1, 0.9f, 0.8f, 0.7f, 0.6f, 0.5f, 0.4f, 0.3f];

    private readonly Dictionary<string, ValueSteps> _steps = new(StringComparer.Ordinal);

    private PictureTowerSteps() { }

    /// <summary>The steps of a value, by its name.</summary>
    public ValueSteps this[string name] => _steps[name];

    /// <summary>Name of what goes into the first block.</summary>
    public const string Stem = "stem";

    /// <summary>Name of what a block's first convolution puts out, after ReLU.</summary>
    public static string Middle(int block) => $"{block}.middle";

    /// <summary>Name of what its second convolution puts out.</summary>
    public static string Branch(int block) => $"{block}.branch";

    /// <summary>Name of what goes by the convolutions, where its shape changes.</summary>
    public static string Shortcut(int block) => $"{block}.shortcut";

    /// <summary>Name of what a block puts out.</summary>
    public static string Block(int block) => $"{block}.out";

    /// <summary>Looks at what pictures bring forth.</summary>
    /// <param name="tower">The tower, in evaluation.</param>
    /// <param name="pixels">[batch, 3, height, width].</param>
    public static PictureTowerSteps Measure(PictureTower tower, Tensor pixels)
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        var steps = new PictureTowerSteps();
        tower.Trace(pixels, steps.Add);
        return steps;
    }

    private void Add(string name, Tensor values)
    {
        using var scope = NewDisposeScope();
        var (least, most) = (values.min().item<float>(), values.max().item<float>());
        _steps[name] = _shares
            .Select(share => ValueSteps.Between(least * share, most * share))
            .MinBy(steps => Error(values, steps));
    }

    private static float Error(Tensor values, ValueSteps steps)
    {
        using var scope = NewDisposeScope();
        var numbers = (values / steps.Size).round().add_(steps.Zero).clamp_(0, byte.MaxValue);
        var rounded = numbers.sub_(steps.Zero).mul_(steps.Size);
        return (rounded - values).square().mean().item<float>();
    }
}
