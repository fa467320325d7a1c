using ClosetCompanion.Catalog;
using ClosetCompanion.Web.Gate;

namespace ClosetCompanion.Web.Jobs;

/// <summary>Embeds pictures that wait for it, whichever server has taken them in: all servers embed one import together.</summary>
internal sealed partial class EmbeddingHelp(
    ICompanionGate gate,
    TimeProvider time,
    ILogger<EmbeddingHelp> logger
) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (gate.State.Companion is { Store.Temporary.IsShared: true } companion)
                {
                    await companion.HelpEmbeddingAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (CatalogException)
            {
                // The store cannot be reached or has no room; whoever follows it says so, and it is tried again.
            }
            catch (Exception exception)
            {
                LogFailure(exception);
            }
            await Task.Delay(_pause, time, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "Embedding what waits failed in a way that was not foreseen")]
    private partial void LogFailure(Exception exception);
}
