using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Browsing;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Searching;

namespace ClosetCompanion.Web.Starting;

/// <summary>Does once at the start what is slow the first time, so that the first visitor does not wait for it.</summary>
internal sealed partial class WarmUp(ICompanionGate gate, Showcase showcase, ILogger<WarmUp> logger)
{
    /// <summary>Searches once and looks through the closet once.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await gate.Companion.SearchAsync(
                new SearchQuery { Texts = ["shirt"], Top = 1 },
                cancellationToken
            );
            await showcase.GetAsync(PageSearch.PageSize, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program ends; there is nothing to warm up for.
        }
        catch (Exception exception)
        {
            // The next request reports the problem; the server keeps running.
            LogFailure(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Warming up failed")]
    private partial void LogFailure(Exception exception);
}
