using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Import;

/// <summary>One row of a source: a product with its pictures, or the reason why it cannot be used.</summary>
public sealed record SourceRow
{
    private readonly string _where = "";
    private readonly string? _problem;

    /// <summary>Where the row stands, for messages: <c>styles.csv line 17</c>.</summary>
    public required string Where
    {
        get => _where;
        init => _where = PlainText.Of(value);
    }

    /// <summary>The file that the row stands in; null where there is none.</summary>
    public string? File { get; init; }

    /// <summary>The line of the file in which the row begins, from 1; null where there are no lines.</summary>
    public long? Line { get; init; }

    /// <summary>The product; null when the row cannot be used.</summary>
    public Product? Product { get; init; }

    /// <summary>
    /// The id of a product that is still offered although its row cannot be used now, as when its picture is missing. The
    /// store keeps what it has of it; null when the row says nothing of the kind.
    /// </summary>
    public string? KeptId { get; init; }

    /// <summary>The encoded pictures, the main one first.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Pictures { get; init; } = [];

    /// <summary>Pictures that the store keeps already, such as those that were fetched; they come after <see cref="Pictures"/>.</summary>
    public IReadOnlyList<KeptPicture> KeptPictures { get; init; } = [];

    /// <summary>
    /// What the row says of a product that cannot be used for want of pictures. Who reads them from
    /// <see cref="PictureAddresses"/> has a whole product; null for every other row.
    /// </summary>
    public Product? WithoutPictures { get; init; }

    /// <summary>Addresses of pictures (https) that the row names; they are not read here.</summary>
    public IReadOnlyList<string> PictureAddresses { get; init; } = [];

    /// <summary>Why the row cannot be used, in words; null when it can.</summary>
    public string? Problem
    {
        get => _problem ?? (Product is null && Notes.Count > 0 ? Words(Notes) : null);
        init => _problem = value is null ? null : PlainText.Of(value);
    }

    /// <summary>What is wrong with the row, field by field: why it cannot be used, or what of it is not.</summary>
    public IReadOnlyList<RowNote> Notes { get; init; } = [];

    /// <summary>What of a usable row cannot be used, such as one of several pictures; null when all of it can.</summary>
    public string? Remark => Product is not null && Notes.Count > 0 ? Words(Notes) : null;

    private static string Words(IReadOnlyList<RowNote> notes) => string.Join(' ', notes);
}
