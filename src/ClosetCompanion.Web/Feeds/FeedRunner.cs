using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Catalog.Import.Syncing;
using ClosetCompanion.Search.Embedding;
using ClosetCompanion.Web.Gate;

namespace ClosetCompanion.Web.Feeds;

/// <summary>Reads feeds as they become due, one after another, while searches go on.</summary>
internal sealed partial class FeedRunner(
    ICompanionGate gate,
    WebFetcher web,
    TimeProvider time,
    ILogger<FeedRunner> logger
) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _asked = new(0);

    /// <summary>Looks for feeds that are due at once.</summary>
    public void Wake()
    {
        if (_asked.CurrentCount == 0)
        {
            _asked.Release();
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _asked.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await RunDueAsync(stoppingToken);
            await _asked.WaitAsync(_pause, stoppingToken);
        }
    }

    private async Task RunDueAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (
                gate.State.Companion is { } companion
                && await new FeedSync(
                    companion.Store,
                    web,
                    time,
                    (source, catalogue, token) =>
                        companion.ImportAsync(source, catalogue, cancellationToken: token)
                )
                {
                    Check = new DecodingCheck(companion.Model),
                }.RunNextAsync(cancellationToken)
                    is { } run
            )
            {
                LogRun(run.FeedId, run.Outcome.ToString(), run.Said);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The server stops.
        }
        catch (Exception exception)
        {
            // One feed that fails in a way that was not foreseen does not keep the others from being read.
            LogFailure(exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "Feed {Feed}: {Outcome}. {Said}")]
    private partial void LogRun(string feed, string outcome, string said);

    [LoggerMessage(LogLevel.Error, "Reading a feed failed in a way that was not foreseen")]
    private partial void LogFailure(Exception exception);
}
