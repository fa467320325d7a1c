using ClosetCompanion.Catalog.Postgres.Statements;
using ClosetCompanion.Catalog.Sqlite.Connections;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Connections;

/// <summary>
/// Listens for changes on a connection of its own, which is opened anew when it was lost. What is missed meanwhile costs
/// time alone: whoever waits asks for the version every second anyway.
/// </summary>
internal sealed class ChangeListener(PostgresDatabase database) : IAsyncDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _starting = new();
    private Task? _running;

    /// <summary>Begins to listen, once.</summary>
    public void Start()
    {
        lock (_starting)
        {
            _running ??= Task.Run(RunAsync);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_running is { } running)
        {
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(database.Changes, _stop.Token);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception lost) when (PostgresFault.Explain(lost, database.Location) is not null)
            {
                await Task.Delay(_pause, _stop.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // A standby tells nothing, so the primary is listened to.
    private async Task ListenAsync(ChangeSignal changes, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenForWritingAsync(
            cancellationToken
        );
        connection.Notification += (_, _) => changes.Tell();
        await connection.RunAsync($"LISTEN {WriteTransaction.Channel}", null, cancellationToken);
        changes.Tell();
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }
}
