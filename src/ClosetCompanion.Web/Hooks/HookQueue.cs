using System.Threading.Channels;
using ClosetCompanion.Web.Gate;

namespace ClosetCompanion.Web.Hooks;

/// <summary>
/// Takes in what shops have sent, one change after another. Shops wait a few seconds for an answer, and fetching pictures
/// may take longer; they send a change again when it is refused.
/// </summary>
internal sealed partial class HookQueue(
    ICompanionGate gate,
    ShopIntake intake,
    TimeProvider time,
    ILogger<HookQueue> logger
) : BackgroundService
{
    private const int Most = 1_000;
    private const int Tries = 60;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    private readonly Channel<ShopChange> _waiting = Channel.CreateBounded<ShopChange>(
        new BoundedChannelOptions(Most) { SingleReader = true }
    );

    /// <summary>Adds a change; false when too many wait.</summary>
    public bool TryAdd(ShopChange change) => _waiting.Writer.TryWrite(change);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var change in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await TakeAsync(change, stoppingToken);
            }
            catch (Exception exception)
                when (exception is not OperationCanceledException
                    || !stoppingToken.IsCancellationRequested
                )
            {
                LogFailure(exception, change.ShopId, change.Hook.Id);
            }
        }
    }

    // While an import holds the store a change waits for it.
    private async Task TakeAsync(ShopChange change, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await intake.TakeAsync(gate.Companion, change, cancellationToken) is { } said)
            {
                LogTaken(change.ShopId, change.Hook.Id, said);
                return;
            }

            await Task.Delay(_pause, time, cancellationToken);
        }

        LogGivenUp(change.ShopId, change.Hook.Id);
    }

    [LoggerMessage(LogLevel.Information, "Product {Product} of the shop at hook {Hook}: {Said}")]
    private partial void LogTaken(string product, string hook, string said);

    [LoggerMessage(
        LogLevel.Warning,
        "Product {Product} of the shop at hook {Hook} was not taken in, since an import held the store for too long"
    )]
    private partial void LogGivenUp(string product, string hook);

    [LoggerMessage(LogLevel.Error, "Product {Product} of the shop at hook {Hook} failed")]
    private partial void LogFailure(Exception exception, string product, string hook);
}
