namespace ClosetCompanion.Search.CutOuts;

/// <summary>Symmetric matrices of three rows.</summary>
internal static class SmallMatrix
{
    /// <summary>The inverse and the determinant of a positive definite matrix.</summary>
    public static (double[,] Inverse, double Determinant) Invert(double[,] m)
    {
        var c00 = m[1, 1] * m[2, 2] - m[1, 2] * m[1, 2];
        var c01 = m[0, 2] * m[1, 2] - m[0, 1] * m[2, 2];
        var c02 = m[0, 1] * m[1, 2] - m[0, 2] * m[1, 1];
        var c11 = m[0, 0] * m[2, 2] - m[0, 2] * m[0, 2];
        var c12 = m[0, 1] * m[0, 2] - m[0, 0] * m[1, 2];
        var c22 = m[0, 0] * m[1, 1] - m[0, 1] * m[0, 1];
        var determinant = m[0, 0] * c00 + m[0, 1] * c01 + m[0, 2] * c02;
        double[,] inverse =
        {
            { c00 / determinant, c01 / determinant, c02 / determinant },
            { c01 / determinant, c11 / determinant, c12 / determinant },
            { c02 / determinant, c12 / determinant, c22 / determinant },
        };
        return (inverse, determinant);
    }
}
