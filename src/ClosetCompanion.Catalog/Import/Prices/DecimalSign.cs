namespace ClosetCompanion.Catalog.Import.Prices;

/// <summary>What stands before the cents in a table's prices.</summary>
internal enum DecimalSign
{
    /// <summary>Nothing tells, or both are used.</summary>
    Unknown,

    /// <summary>A point: <c>1,299.00</c>.</summary>
    Point,

    /// <summary>A comma: <c>1.299,00</c>.</summary>
    Comma,
}
