namespace ClosetCompanion.Search.Filtering;

/// <summary>All values of a column at one moment, never changed; each is one text or, as a category's path, several.</summary>
/// <param name="texts">The values by their code, which counts from 1; there may be more behind them.</param>
/// <param name="count">How many of them there are.</param>
internal sealed class ValueTable(IReadOnlyList<string>[] texts, int count)
{
    // Made when it is first counted, as names and numbers of products never are. A path may have one name on two levels;
    // a product counts once.
    private readonly Lazy<ILookup<string, (string Text, int Code)>> _codesOf = new(() =>
        texts
            .Take(count)
            .SelectMany(
                (value, place) =>
                    value
                        .Distinct(StringComparer.OrdinalIgnoreCase)
                        .Select(text => (Text: text, Code: place + 1))
            )
            .ToLookup(entry => entry.Text, StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>One more than the highest code.</summary>
    public int Codes => count + 1;

    /// <summary>The codes of the values that have a text, each with the text as that value writes it; case makes no difference.</summary>
    public ILookup<string, (string Text, int Code)> CodesOf => _codesOf.Value;

    /// <summary>The texts of a value.</summary>
    public IReadOnlyList<string> TextsOf(int code) => texts[code - 1];

    /// <summary>Says of each code whether one of its texts fulfils a condition; of 0, which is no value, that it does not.</summary>
    public bool[] Having(Predicate<string> condition) =>
        [false, .. texts.Take(count).Select(value => value.Any(text => condition(text)))];
}
