using ClosetCompanion.Web.Gate;

namespace ClosetCompanion.Web.Keys;

/// <summary>
/// Replaces the token of the first start when its time is over, and removes it when there are keys. A server that runs for
/// months does not keep one secret open all the while.
/// </summary>
internal sealed partial class FirstRunRenewal(
    FirstRunToken firstRun,
    ICompanionGate gate,
    ValidKeys keys,
    TimeProvider time,
    ILogger<FirstRunRenewal> logger
) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(1);

    /// <summary>Looks once.</summary>
    /// <returns>The new token; null when the old one stays, or none is needed.</returns>
    public async Task<string?> LookAsync(CancellationToken cancellationToken)
    {
        if (gate.State.Companion is null)
        {
            return null;
        }

        if ((await keys.GetAsync(cancellationToken)).WereMade)
        {
            firstRun.Remove();
            return null;
        }

        return firstRun.IsOver ? firstRun.Make() : null;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync(stoppingToken);
        }
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await LookAsync(cancellationToken) is { } token)
            {
                await Console.Out.WriteLineAsync(
                    $"Sign in to change catalogues: {token} (in place of the one before, until there is a key)"
                );
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A full disk, a store that is gone. The old token is over all the same; the next look tries again.
            LogFailure(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The token of the first start could not be renewed")]
    private partial void LogFailure(Exception exception);
}
