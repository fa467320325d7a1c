using ClosetCompanion.Catalog;
using ClosetCompanion.Search.Starting;
using ClosetCompanion.Web.Gate;

namespace ClosetCompanion.Web.Catalogues;

/// <summary>Embeds the pictures of a catalogue again, one catalogue at a time, while searches go on.</summary>
internal sealed partial class Reembedding(ICompanionGate gate, ILogger<Reembedding> logger)
    : IHostedService,
        IProgress<StartProgress>,
        IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private volatile ReembeddingState? _now;
    private volatile bool _isDisposed;

    /// <summary>The current run, or else the last one; null when there was none.</summary>
    public ReembeddingState? Now => _now;

    /// <summary>Begins with a catalogue.</summary>
    /// <returns>False when another is being embedded.</returns>
    public bool Start(string catalogue)
    {
        lock (_lock)
        {
            if (!_running.IsCompleted)
            {
                return false;
            }

            _now = new ReembeddingState(catalogue);
            _running = Task.Run(() => RunAsync(catalogue));
            return true;
        }
    }

    /// <inheritdoc />
    public void Report(StartProgress value) => _now = _now! with { Progress = value };

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // A host that failed to start stops services that are disposed already.
        if (!_isDisposed)
        {
            await _stop.CancelAsync();
        }

        await _running.WaitAsync(cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _isDisposed = true;
        _stop.Dispose();
    }

    private async Task RunAsync(string catalogue)
    {
        var said = "";
        try
        {
            var embedded = await gate.Companion.EmbedAgainAsync(
                Scope.Public.Only(catalogue),
                this,
                _stop.Token
            );
            said = $"{embedded:N0} pictures were embedded again.";
        }
        catch (OperationCanceledException)
        {
            said = "Stopped. What was embedded by then stays.";
        }
        catch (Exception exception)
        {
            LogFailure(exception, catalogue);
            said = "The pictures could not be embedded; the log says why.";
        }
        finally
        {
            _now = new ReembeddingState(catalogue) { Outcome = said };
        }
    }

    [LoggerMessage(LogLevel.Error, "Embedding the catalogue {Catalogue} again failed")]
    private partial void LogFailure(Exception exception, string catalogue);
}
