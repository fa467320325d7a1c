namespace ClosetCompanion.Catalog.Import.Prices;

/// <summary>Finds the decimal sign of a table from those of its prices that leave no doubt.</summary>
internal sealed class PriceStyle
{
    // A typing error or two do not make a table doubtful.
    private const int Clearly = 10;

    private int _points;
    private int _commas;

    public DecimalSign Sign =>
        (_points, _commas) switch
        {
            (> 0, 0) => DecimalSign.Point,
            (0, > 0) => DecimalSign.Comma,
            var (points, commas) when points > commas * Clearly => DecimalSign.Point,
            var (points, commas) when commas > points * Clearly => DecimalSign.Comma,
            _ => DecimalSign.Unknown,
        };

    /// <summary>Takes one price into account.</summary>
    public void Add(string text)
    {
        if (PriceTokens.Split(text) is { Numbers: [var number], Problem: null })
        {
            switch (NumberText.SignOf(number))
            {
                case DecimalSign.Point:
                    _points++;
                    break;
                case DecimalSign.Comma:
                    _commas++;
                    break;
            }
        }
    }
}
