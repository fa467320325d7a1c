namespace ClosetCompanion.Clip.Models;

/// <summary>The names that a model folder gives its two towers in each precision.</summary>
public static class TowerFiles
{
    /// <summary>The picture tower.</summary>
    public static string Image(ModelPrecision precision) => $"image{Suffix(precision)}.onnx";

    /// <summary>The text tower.</summary>
    public static string Text(ModelPrecision precision) => $"text{Suffix(precision)}.onnx";

    /// <summary>Both towers.</summary>
    public static IReadOnlyList<string> Of(ModelPrecision precision) =>
        [Image(precision), Text(precision)];

    private static string Suffix(ModelPrecision precision) =>
        precision switch
        {
            ModelPrecision.Fp32 => "",
            ModelPrecision.Int8 => ".int8",
            _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, message: null),
        };
}
