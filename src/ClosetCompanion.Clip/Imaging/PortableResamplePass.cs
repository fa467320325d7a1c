namespace ClosetCompanion.Clip.Imaging;

/// <summary>The passes one byte at a time, for every processor.</summary>
internal sealed class PortableResamplePass : ResamplePass
{
    /// <inheritdoc />
    public override void Horizontal(
        ReadOnlySpan<byte> row,
        BicubicWeights weights,
        Span<byte> result
    )
    {
        for (var x = 0; x < weights.Count; x++)
        {
            var values = weights.Values.AsSpan(x * weights.Taps, weights.Taps);
            var pixels = row[(weights.First[x] * RgbPicture.Channels)..];
            for (var channel = 0; channel < RgbPicture.Channels; channel++)
            {
                var sum = BicubicWeights.Half;
                for (var tap = 0; tap < values.Length; tap++)
                {
                    sum += pixels[(tap * RgbPicture.Channels) + channel] * values[tap];
                }

                result[(x * RgbPicture.Channels) + channel] = ToByte(sum);
            }
        }
    }

    /// <inheritdoc />
    public override void Vertical(
        ReadOnlySpan<byte> rows,
        ReadOnlySpan<int> weights,
        Span<byte> result
    )
    {
        for (var column = 0; column < result.Length; column++)
        {
            var sum = BicubicWeights.Half;
            for (var tap = 0; tap < weights.Length; tap++)
            {
                sum += rows[(tap * result.Length) + column] * weights[tap];
            }

            result[column] = ToByte(sum);
        }
    }

    private static byte ToByte(int sum) =>
        (byte)Math.Clamp(sum >> BicubicWeights.Precision, 0, 255);
}
