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

    /// <summary>Several matrices that lie one after another, each with rows and columns exchanged.</summary>
    public static T[] TransposeEach<T>(T[] values, int count, int rows, int columns) =>
        [
            .. Enumerable
                .Range(0, count)
                .SelectMany(i =>
                    Transpose(
                        values[(i * rows * columns)..((i + 1) * rows * columns)],
                        rows,
                        columns
                    )
                ),
        ];
}
