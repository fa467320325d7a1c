namespace ClosetCompanion.Catalog.Import;

/// <summary>What is wrong with a row, or with one field of it.</summary>
public sealed record RowNote
{
    private const int Longest = 200;

    /// <summary>Says what is wrong.</summary>
    /// <param name="reason">What is wrong, in a sentence.</param>
    /// <param name="field">The field: <c>price</c>, <c>picture</c>; null for the whole row.</param>
    /// <param name="value">What stands there, as found.</param>
    /// <param name="advice">What to do; null when the reason says it all.</param>
    public RowNote(string reason, string? field = null, string? value = null, string? advice = null)
    {
        Reason = PlainText.Of(reason);
        Field = field;
        Value = value is null ? null : PlainText.Of(value, Longest);
        Advice = advice is null ? null : PlainText.Of(advice);
    }

    /// <summary>What is wrong, in a sentence.</summary>
    public string Reason { get; }

    /// <summary>The field: <c>price</c>, <c>picture</c>; null for the whole row.</summary>
    public string? Field { get; }

    /// <summary>What stands there, as found; at most 200 characters.</summary>
    public string? Value { get; }

    /// <summary>What to do; null when the reason says it all.</summary>
    public string? Advice { get; }

    /// <summary>The reason and the advice in one text.</summary>
    public override string ToString() => Advice is null ? Reason : $"{Reason} {Advice}";
}
