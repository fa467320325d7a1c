using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Catalog.Store.Writing;

/// <summary>Lets rows through that can be stored, and remembers the others with the reason for each.</summary>
internal sealed class RowSieve
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<SkippedRow> _skipped = [];
    private readonly List<SkippedRow> _partial = [];

    /// <summary>The ids of the products that were let through.</summary>
    public IReadOnlySet<string> Seen => _seen;

    public IReadOnlyList<SkippedRow> Skipped => _skipped;

    /// <summary>Rows that were let through although something of them cannot be used.</summary>
    public IReadOnlyList<SkippedRow> Partial => _partial;

    /// <summary>Whether a row can be stored. The first row with an id counts, later ones with the same id do not.</summary>
    public bool LetsThrough(SourceRow row)
    {
        if (FindProblem(row) is { } problem)
        {
            _skipped.Add(new SkippedRow(row.Where, problem));
            return false;
        }
        if (row.Remark is { } remark)
        {
            _partial.Add(new SkippedRow(row.Where, remark));
        }
        return true;
    }

    private string? FindProblem(SourceRow row)
    {
        if (RowRules.FindProblem(row) is { } problem)
        {
            return problem;
        }
        return _seen.Add(row.Product!.Id)
            ? null
            : $"The id {row.Product.Id} stands in an earlier row already; that row was used.";
    }
}
