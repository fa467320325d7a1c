namespace ClosetCompanion.Catalog.Import.Running;

/// <summary>Reports every few rows how far an import has come.</summary>
internal sealed class ImportProgressReporter(IProgress<ImportProgress>? progress, int? total)
{
    private const int RowsPerReport = 25;

    private int _done;

    public void CountRow()
    {
        if (_done++ % RowsPerReport == 0)
        {
            progress?.Report(new ImportProgress(_done, total));
        }
    }

    public void Finish() => progress?.Report(new ImportProgress(_done, total));
}
