namespace ClosetCompanion.Search.Queries;

/// <summary>Words of a query.</summary>
/// <param name="Text">A description such as "red polo shirt".</param>
/// <param name="Weight">How much it counts beside the other parts; above 0, at most 100.</param>
public readonly record struct QueryText(string Text, float Weight = 1)
{
    /// <summary>A text of weight 1.</summary>
    public static implicit operator QueryText(string text) => new(text);
}
