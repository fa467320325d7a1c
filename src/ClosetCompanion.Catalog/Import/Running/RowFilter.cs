namespace ClosetCompanion.Catalog.Import.Running;

/// <summary>Lets rows through that can be stored, and remembers the others with the reason for each.</summary>
internal sealed class RowFilter
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly List<SkippedRow> _skipped = [];
    private readonly List<SkippedRow> _partial = [];

    /// <summary>The ids of the products that were let through.</summary>
    public IReadOnlySet<string> Seen => _seen;

    /// <summary>The ids that the source still has: those let through, and those whose rows cannot be used now.</summary>
    public IReadOnlySet<string> StillThere
    {
        get
        {
            _kept.UnionWith(_seen);
            return _kept;
        }
    }

    public IReadOnlyList<SkippedRow> Skipped => _skipped;

    /// <summary>Rows that were let through although something of them cannot be used.</summary>
    public IReadOnlyList<SkippedRow> Partial => _partial;

    /// <summary>Whether a row can be stored. The first row with an id counts, later ones with the same id do not.</summary>
    public bool LetsThrough(SourceRow row)
    {
        if (FindProblem(row) is { } problem)
        {
            if (row.KeptId is { } id)
            {
                _kept.Add(id);
            }
            _skipped.Add(SkippedRow.Of(row, problem));
            return false;
        }
        if (row.Remark is { } remark)
        {
            _partial.Add(SkippedRow.Of(row, remark));
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
