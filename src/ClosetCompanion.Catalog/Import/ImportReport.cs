using System.Text.Json.Serialization;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Import;

/// <summary>What an import did. Every row was used (added, changed or unchanged) or skipped.</summary>
public sealed record ImportReport
{
    private readonly int? _skippedCount;
    private readonly int? _partialCount;

    /// <summary>Rows that were read.</summary>
    public int Rows => Added + Changed + Unchanged + SkippedCount;

    /// <summary>Products that were not in the catalogue before, or were retired.</summary>
    public int Added { get; init; }

    /// <summary>Products that were there and differ now.</summary>
    public int Changed { get; init; }

    /// <summary>Products that are as they were.</summary>
    public int Unchanged { get; init; }

    /// <summary>Products that left the source; they are kept but no longer found.</summary>
    public int Retired { get; init; }

    /// <summary>What to tell about the source as a whole: which of its files were used, and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How many rows could not be used; more than <see cref="Skipped"/> has where only the first were kept.</summary>
    public int SkippedCount
    {
        get => _skippedCount ?? Skipped.Count;
        init => _skippedCount = value;
    }

    /// <summary>How many rows were used in part; more than <see cref="Partial"/> has where only the first were kept.</summary>
    public int PartialCount
    {
        get => _partialCount ?? Partial.Count;
        init => _partialCount = value;
    }

    /// <summary>Rows that could not be used, with the reason for each.</summary>
    public IReadOnlyList<SkippedRow> Skipped { get; init; } = [];

    /// <summary>
    /// Rows that were used in part, such as without one of their pictures, with the reason for each. They are among those
    /// that were added, changed or unchanged.
    /// </summary>
    public IReadOnlyList<SkippedRow> Partial { get; init; } = [];

    /// <summary>The ids of the products that were retired; empty where only their number is known.</summary>
    public IReadOnlyList<string> RetiredIds { get; init; } = [];

    /// <summary>The products that were added, changed or unchanged, in the order of their rows.</summary>
    [JsonIgnore]
    public IReadOnlyList<ReportedProduct> Products { get; init; } = [];

    /// <summary>The report when it has shown that pictures of products cannot be read.</summary>
    /// <param name="unreadable">Of each picture its product; products of other imports are passed over.</param>
    /// <returns>
    /// Products without any readable picture are among the skipped rows now, the others among those used in part.
    /// </returns>
    public ImportReport WithUnreadable(IReadOnlyList<UnreadableProduct> unreadable)
    {
        ArgumentNullException.ThrowIfNull(unreadable);
        if (unreadable.Count == 0)
        {
            return this;
        }
        var places = unreadable.ToLookup(product => product.Id, StringComparer.Ordinal);
        var kept = new List<ReportedProduct>(Products.Count);
        List<SkippedRow> skipped = [.. Skipped];
        List<SkippedRow> partial = [.. Partial];
        int[] lost = new int[Enum.GetValues<ProductWrite>().Length];
        foreach (ReportedProduct product in Products)
        {
            if (!places.Contains(product.Id))
            {
                kept.Add(product);
                continue;
            }
            int known = partial.FindIndex(row => row.Id == product.Id);
            SkippedRow row = RowOf(product, known < 0 ? null : partial[known], places[product.Id]);
            if (known >= 0)
            {
                partial.RemoveAt(known);
            }
            if (places[product.Id].First().IsWithoutPicture)
            {
                skipped.Add(row);
                lost[(int)product.Write]++;
            }
            else
            {
                partial.Add(row);
                kept.Add(product);
            }
        }
        return this with
        {
            Added = Added - lost[(int)ProductWrite.Added],
            Changed = Changed - lost[(int)ProductWrite.Changed],
            Unchanged = Unchanged - lost[(int)ProductWrite.Unchanged],
            Products = kept,
            Skipped = skipped,
            Partial = partial,
        };
    }

    private static SkippedRow RowOf(
        ReportedProduct product,
        SkippedRow? known,
        IEnumerable<UnreadableProduct> unreadable
    )
    {
        RowNote[] notes =
        [
            .. known?.Notes ?? [],
            .. unreadable.Select(picture => new RowNote(
                $"The picture of product {picture.Id}: {picture.Reason}",
                "picture"
            )),
        ];
        string where =
            known?.Where
            ?? (
                product.Line is { } line
                    ? $"{product.File} line {line}"
                    : product.File ?? $"product {product.Id}"
            );
        return new SkippedRow(where, string.Join(' ', notes.AsEnumerable()))
        {
            Id = product.Id,
            File = product.File,
            Line = product.Line,
            Notes = notes,
        };
    }
}
