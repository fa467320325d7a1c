using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Catalog.Store.Writing;

/// <summary>Tells every few rows how far an import has come.</summary>
internal sealed class ImportProgressTeller(IProgress<ImportProgress>? progress, int? total)
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
