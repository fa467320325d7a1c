namespace ClosetCompanion.Clip.Imaging;

/// <summary>
/// The weights of Pillow's antialiased bicubic resampling along one axis: for each output position, where its input
/// begins and how much of each input goes into it, in fixed point. The kernel is that of Keys (1981) with a = -0.5,
/// stretched by the scale when the picture shrinks.
/// </summary>
internal sealed class BicubicWeights
{
    /// <summary>Bits behind the point; 8 bits of pixel and 2 bits of head room fill the rest of 32.</summary>
    public const int Precision = 32 - 8 - 2;

    /// <summary>One half, which makes the shift by <see cref="Precision"/> round.</summary>
    public const int Half = 1 << (Precision - 1);

    private const double A = -0.5;
    private const double Radius = 2;

    private BicubicWeights(int count, int taps)
    {
        Count = count;
        Taps = taps;
        First = new int[count];
        Values = new int[count * taps];
    }

    /// <summary>How many output positions there are.</summary>
    public int Count { get; }

    /// <summary>Weights of each output position; those behind its input are zero.</summary>
    public int Taps { get; }

    /// <summary>The first input position of each output position.</summary>
    public int[] First { get; }

    /// <summary><see cref="Taps"/> weights for each output position.</summary>
    public int[] Values { get; }

    /// <summary>Computes the weights of the part of an axis that is wanted.</summary>
    /// <param name="inputSize">Length of the axis before.</param>
    /// <param name="outputSize">Length of the whole axis after.</param>
    /// <param name="start">The first output position that is wanted.</param>
    /// <param name="count">How many output positions are wanted.</param>
    public static BicubicWeights Create(int inputSize, long outputSize, long start, int count)
    {
        var scale = (double)inputSize / outputSize;
        var stretch = Math.Max(scale, 1);
        var support = Radius * stretch;
        var taps = Math.Min((int)Math.Ceiling(support) * 2 + 1, inputSize);
        var result = new BicubicWeights(count, taps);
        var weights = new double[taps];
        for (var index = 0; index < count; index++)
        {
            var centre = (start + index + 0.5) * scale;
            var first = Math.Max((int)(centre - support + 0.5), 0);
            var end = Math.Min((int)(centre + support + 0.5), inputSize);
            var sum = 0.0;
            for (var tap = 0; tap < end - first; tap++)
            {
                weights[tap] = Kernel((tap + first - centre + 0.5) / stretch);
                sum += weights[tap];
            }

            // Zero weights may fill the row up to the number of taps; they must still lie inside the picture.
            var shift = Math.Max(first + taps - inputSize, 0);
            result.First[index] = first - shift;
            for (var tap = 0; tap < end - first; tap++)
            {
                result.Values[(index * taps) + shift + tap] = ToFixedPoint(weights[tap] / sum);
            }
        }

        return result;
    }

    private static int ToFixedPoint(double weight) =>
        (int)(Math.CopySign(0.5, weight) + (weight * (1 << Precision)));

    private static double Kernel(double x)
    {
        x = Math.Abs(x);
        return x switch
        {
            < 1 => ((((A + 2) * x) - (A + 3)) * x * x) + 1,
            < 2 => ((((x - 5) * x) + 8) * x - 4) * A,
            _ => 0,
        };
    }
}
