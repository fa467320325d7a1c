using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Search;
using ClosetCompanion.Web.Gate;

namespace ClosetCompanion.Web.Hooks;

/// <summary>
/// Takes in what shops have sent, one change after another. Shops wait a few seconds for an answer, and fetching pictures
/// may take longer, so changes wait in the store; there they survive the end of the program.
/// </summary>
internal sealed partial class HookQueue(
    ICompanionGate gate,
    ShopIntake intake,
    TimeProvider time,
    ILogger<HookQueue> logger
) : BackgroundService
{
    private const int MostWaiting = 1_000;

    // A change that fails is tried again, for the fault may pass; one that ends the program, too.
    private const int MostFailures = 3;
    private const int MostTries = 10;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _claim = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _asked = new(0);

    /// <summary>Keeps a change; false when too many wait.</summary>
    public async Task<bool> TryAddAsync(ShopChange change, CancellationToken cancellationToken)
    {
        var isKept = await gate.Companion.Store.Hooks.KeepChangeAsync(
            change.Hook.Id,
            change.ShopId,
            change.Product,
            MostWaiting,
            cancellationToken
        );
        if (_asked.CurrentCount == 0)
        {
            _asked.Release();
        }

        return isKept;
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
            try
            {
                while (
                    gate.State.Companion is { } companion
                    && await TakeNextAsync(companion, stoppingToken)
                ) { }
            }
            catch (Exception exception)
                when (exception is not OperationCanceledException
                    || !stoppingToken.IsCancellationRequested
                )
            {
                // The store cannot be used now, for instance since its disk is full. What waits goes on waiting.
                LogStoreFailure(exception);
            }

            await _asked.WaitAsync(_pause, stoppingToken);
        }
    }

    private async Task<bool> TakeNextAsync(Companion companion, CancellationToken cancellationToken)
    {
        var hooks = companion.Store.Hooks;
        var now = time.GetUtcNow();
        if (await hooks.ClaimChangeAsync(now, now + _claim, cancellationToken) is not { } kept)
        {
            return false;
        }

        var hook = (await hooks.GetAsync(cancellationToken)).FirstOrDefault(known =>
            known.Id == kept.HookId
        );
        if (hook is null)
        {
            // It was removed meanwhile, and what waited with it.
            return true;
        }

        if (kept.Tries > MostTries)
        {
            LogGivenUp(kept.ShopId, kept.HookId, kept.Tries);
            await hooks.RemoveChangeAsync(kept.Key, cancellationToken);
            return true;
        }

        await TakeAsync(companion, kept, hook, cancellationToken);
        return true;
    }

    private async Task TakeAsync(
        Companion companion,
        KeptChange kept,
        ShopHook hook,
        CancellationToken cancellationToken
    )
    {
        var hooks = companion.Store.Hooks;
        try
        {
            var said = await TakeAsync(
                companion,
                kept.Key,
                new ShopChange(hook, kept.ShopId, kept.Product),
                cancellationToken
            );
            LogTaken(kept.ShopId, kept.HookId, said);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The next start takes it at once.
            await hooks.ExtendChangeAsync(kept.Key, time.GetUtcNow(), CancellationToken.None);
            throw;
        }
        catch (Exception exception)
            when (exception is not OperationCanceledException
                || !cancellationToken.IsCancellationRequested
            )
        {
            LogFailure(exception, kept.ShopId, kept.HookId);
            if (exception is CatalogException { IsDiskFull: true } || kept.Tries < MostFailures)
            {
                await hooks.ExtendChangeAsync(
                    kept.Key,
                    time.GetUtcNow() + (_pause * kept.Tries),
                    cancellationToken
                );
                return;
            }
        }

        await hooks.RemoveChangeAsync(kept.Key, cancellationToken);
    }

    // While an import holds the store a change waits for it.
    private async Task<string> TakeAsync(
        Companion companion,
        long key,
        ShopChange change,
        CancellationToken cancellationToken
    )
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var extending = ExtendAsync(companion.Store.Hooks, key, over.Token);
        try
        {
            while (true)
            {
                if (await intake.TakeAsync(companion, change, cancellationToken) is { } said)
                {
                    return said;
                }

                await Task.Delay(_pause, time, cancellationToken);
            }
        }
        finally
        {
            await over.CancelAsync();
            await extending;
        }
    }

    private async Task ExtendAsync(IHookStore hooks, long key, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(_claim / 3, time, cancellationToken);
                await hooks.ExtendChangeAsync(key, time.GetUtcNow() + _claim, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The change is taken in.
        }
        catch (CatalogException exception)
        {
            // Another program may now take the change in once more, which changes nothing.
            LogStoreFailure(exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "Product {Product} of the shop at hook {Hook}: {Said}")]
    private partial void LogTaken(string product, string hook, string said);

    [LoggerMessage(
        LogLevel.Error,
        "Product {Product} of the shop at hook {Hook} is given up: it was begun {Tries} times and never ended"
    )]
    private partial void LogGivenUp(string product, string hook, int tries);

    [LoggerMessage(LogLevel.Error, "Product {Product} of the shop at hook {Hook} failed")]
    private partial void LogFailure(Exception exception, string product, string hook);

    [LoggerMessage(LogLevel.Error, "Changes of shops wait, since the store cannot be used")]
    private partial void LogStoreFailure(Exception exception);
}
