using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Web.Products;

/// <summary>What an import or a batch did.</summary>
/// <param name="Added">Products that were not there before, or were retired.</param>
/// <param name="Changed">Products that were there and differ now.</param>
/// <param name="Unchanged">Products that are as they were.</param>
/// <param name="Retired">Products that left the source.</param>
/// <param name="SkippedCount">How many rows or products could not be used.</param>
/// <param name="Skipped">The first of these, with the reason for each.</param>
internal sealed record ChangeAnswer(
    int Added,
    int Changed,
    int Unchanged,
    int Retired,
    int SkippedCount,
    IReadOnlyList<SkippedAnswer> Skipped
)
{
    private const int MostSkipped = 1_000;

    public static ChangeAnswer Of(ImportReport report) =>
        new(
            report.Added,
            report.Changed,
            report.Unchanged,
            report.Retired,
            report.Skipped.Count,
            [
                .. report
                    .Skipped.Take(MostSkipped)
                    .Select(row => new SkippedAnswer(row.Where, row.Reason)),
            ]
        );
}
