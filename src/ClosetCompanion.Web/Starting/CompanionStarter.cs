using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Clip;
using ClosetCompanion.Files;
using ClosetCompanion.Search;
using ClosetCompanion.Web.Accounts;
using ClosetCompanion.Web.Arguments;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Health;
using ClosetCompanion.Web.Keys;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ClosetCompanion.Web.Starting;

/// <summary>Opens the companion in the background, so that the server listens at once.</summary>
internal sealed partial class CompanionStarter(
    ServeOptions options,
    IProductSource firstSource,
    BreachedPasswords breached,
    WarmUp warmUp,
    FirstRunToken firstRun,
    StoreWatch store,
    CompanionGate gate,
    IServer server,
    IHostApplicationLifetime lifetime,
    ILogger<CompanionStarter> logger
) : BackgroundService
{
    private Companion? _companion;

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        gate.Close();
        if (_companion is not null)
        {
            await _companion.DisposeAsync();
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var terminal = new TerminalProgress(Console.Out, gate);
        try
        {
            await breached.CheckAsync(stoppingToken);
            _companion = await Companion.OpenAsync(
                new CompanionOptions
                {
                    DataFolder = options.Store,
                    ModelFolder = options.ModelFolder,
                    FirstSource = firstSource,
                    Understand = options.Understand,
                    MostInMemory = options.MostInMemory,
                },
                terminal,
                stoppingToken
            );
            // Where the store is in a database, the folder of what this server keeps itself may not be there yet.
            OwnerOnly.MakeFolder(options.DataFolder);
            var keys = await _companion.Store.Keys.GetAsync(stoppingToken);
            var token = keys.Count == 0 ? firstRun.Make() : null;
            if (token is null)
            {
                firstRun.Remove();
            }

            gate.Open(_companion);
            store.IsGone();
            terminal.Finish($"Closet Companion is ready: {Address()}");
            if (token is not null)
            {
                terminal.Finish($"Sign in to change catalogues: {token} (until there is a key)");
            }

            await warmUp.RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            terminal.Finish("Stopped before the start was done; the next start goes on from here.");
        }
        catch (Exception exception)
        {
            terminal.Finish("Closet Companion cannot start.");
            if (exception is CatalogException or ModelException)
            {
                await Console.Error.WriteLineAsync(exception.Message);
            }
            else
            {
                LogFailure(exception);
            }

            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    private string Address() =>
        string.Join(", ", server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);

    [LoggerMessage(LogLevel.Critical, "Opening the closet failed in a way that was not foreseen")]
    private partial void LogFailure(Exception exception);
}
