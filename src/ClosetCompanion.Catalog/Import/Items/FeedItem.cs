using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Items;

/// <summary>What a file says of one product, field by field, as it stands there.</summary>
/// <remarks>A field may have several values; in one text <see cref="CellText.ListSeparator"/> stands between them.</remarks>
internal sealed class FeedItem
{
    private static readonly int _count = Enum.GetValues<FeedColumn>().Length;

    private readonly string?[] _values = new string?[_count];

    public FeedItem(RowPlace place) => Place = place;

    private FeedItem(FeedItem other)
    {
        Place = other.Place;
        other._values.CopyTo(_values, 0);
        Attributes = new SortedDictionary<string, string>(other.Attributes, StringComparer.Ordinal);
        Pictures = [.. other.Pictures];
        Notes = [.. other.Notes];
    }

    public RowPlace Place { get; init; }

    /// <summary>Everything that no field is for, by name.</summary>
    public SortedDictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>Cells with pictures, the main one first; each may name several.</summary>
    public List<string> Pictures { get; } = [];

    /// <summary>What is wrong although the item can be used.</summary>
    public List<RowNote> Notes { get; } = [];

    /// <summary>Why the item cannot be used; null when it can.</summary>
    public RowNote? Problem { get; set; }

    /// <summary>The text of a field; null when the file says nothing.</summary>
    public string? this[FeedColumn field]
    {
        get => _values[(int)field];
        set => _values[(int)field] = string.IsNullOrWhiteSpace(value) ? null : value;
    }

    /// <summary>The values of a field, as people may read them.</summary>
    public IEnumerable<string> All(FeedColumn field) =>
        this[field]?.Split(CellText.ListSeparator).Select(CellText.Clean).OfType<string>() ?? [];

    /// <summary>A field as one text; null when the file says nothing.</summary>
    public string? Text(FeedColumn field) =>
        this[field] is not { } text ? null
        : text.Contains(CellText.ListSeparator) ? Joined(All(field))
        : CellText.Clean(text);

    /// <summary>Adds a value to those of a field.</summary>
    public void Add(FeedColumn field, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            this[field] = this[field] is { } before
                ? $"{before}{CellText.ListSeparator}{value}"
                : value;
        }
    }

    /// <summary>Sets a field that says nothing yet.</summary>
    public void Fill(FeedColumn field, string? value) => this[field] ??= value;

    public void SetAttribute(string name, string? value)
    {
        if (CellText.Words(name) is { } clean && CellText.Clean(value) is { } text)
        {
            Attributes[clean] = text;
        }
    }

    /// <summary>The same item at another place, to be changed apart.</summary>
    public FeedItem CopyAt(RowPlace place) => new(this) { Place = place };

    private static string? Joined(IEnumerable<string> values) =>
        string.Join(", ", values) is { Length: > 0 } text ? text : null;
}
