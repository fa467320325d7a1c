namespace ClosetCompanion.Training.Data.Grounds;

/// <summary>Something that products can lie on.</summary>
internal interface IGround
{
    /// <summary>Paints the ground of an 8-bit picture [3, height, width]; the product's own pixels stay.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="ground">[height, width], true where the ground is.</param>
    /// <param name="random">Decides which ground.</param>
    void Paint(Span<byte> picture, ReadOnlySpan<bool> ground, Random random);
}
