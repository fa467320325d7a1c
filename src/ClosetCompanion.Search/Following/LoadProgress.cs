using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Search.Following;

/// <summary>Tells how far the first loading of the index has come.</summary>
/// <param name="progress">The listener.</param>
/// <param name="total">How many products there are.</param>
internal sealed class LoadProgress(IProgress<StartProgress> progress, int total)
{
    private const int Every = 4_096;
    private const string Step = "Loading the index";

    private int _done;

    /// <summary>Says that it begins.</summary>
    public void Begin() => progress.Report(new StartProgress(Step, 0, total));

    /// <summary>Counts a product.</summary>
    public void Count()
    {
        if (++_done % Every == 0)
        {
            progress.Report(new StartProgress(Step, Math.Min(_done, total), total));
        }
    }

    /// <summary>Says that it is done.</summary>
    public void End() => progress.Report(new StartProgress(Step, total, total));
}
