namespace ClosetCompanion.Clip.Onnx;

/// <summary>256 evenly spaced values, among them 0, that others are rounded to: (step - Zero) · Size.</summary>
/// <param name="Size">From one to the next.</param>
/// <param name="Zero">Which of the 256 stands for 0.</param>
public readonly record struct ValueSteps(float Size, byte Zero)
{
    /// <summary>The smallest steps that reach from one value to another.</summary>
    /// <param name="least">The lower end; at most 0 counts.</param>
    /// <param name="most">The upper end; at least 0 counts.</param>
    public static ValueSteps Between(float least, float most)
    {
        least = Math.Min(least, 0);
        // Where all values are 0, any step will do.
        var size = Math.Max((Math.Max(most, 0) - least) / byte.MaxValue, 1e-12f);
        return new ValueSteps(size, (byte)MathF.Round(-least / size));
    }
}
