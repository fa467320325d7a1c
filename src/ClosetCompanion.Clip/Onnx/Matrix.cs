namespace ClosetCompanion.Clip.Onnx;

/// <summary>Matrices that lie row by row in an array.</summary>
internal static class Matrix
{
    /// <summary>The same matrix with rows and columns exchanged.</summary>
    public static T[] Transpose<T>(T[] values, int rows, int columns)
    {
        var turned = new T[values.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                turned[(column * rows) + row] = values[(row * columns) + column];
            }
        }

        return turned;
    }
}
