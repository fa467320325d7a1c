namespace ClosetCompanion.Search.CutOuts;

/// <summary>Where a pixel of a large picture lies between four of a small one.</summary>
internal readonly struct PlaneSample
{
    private readonly int _topLeft;
    private readonly int _right;
    private readonly int _down;
    private readonly float _x;
    private readonly float _y;

    private PlaneSample(int topLeft, int right, int down, float x, float y) =>
        (_topLeft, _right, _down, _x, _y) = (topLeft, right, down, x, y);

    /// <summary>The place of a pixel.</summary>
    public static PlaneSample At(LabPicture large, LabPicture small, int x, int y)
    {
        var (column, across) = Between(x, large.Width, small.Width);
        var (row, down) = Between(y, large.Height, small.Height);
        return new PlaneSample(
            row * small.Width + column,
            column + 1 < small.Width ? 1 : 0,
            row + 1 < small.Height ? small.Width : 0,
            across,
            down
        );
    }

    /// <summary>The value of a small plane there.</summary>
    public float Read(float[] plane)
    {
        var top = plane[_topLeft] + _x * (plane[_topLeft + _right] - plane[_topLeft]);
        var below = _topLeft + _down;
        var bottom = plane[below] + _x * (plane[below + _right] - plane[below]);
        return top + _y * (bottom - top);
    }

    private static (int At, float Beyond) Between(int place, int large, int small)
    {
        var exact = Math.Clamp((place + 0.5f) * small / large - 0.5f, 0, small - 1);
        var at = (int)exact;
        return (at, exact - at);
    }
}
