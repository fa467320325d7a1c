using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Web.Pages;
using ClosetCompanion.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClosetCompanion.EndToEnd;

/// <summary>The app on a port of its own with the model that comes with the program, and with the sample closet where nothing else is said.</summary>
public sealed class ServedApp : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly KestrelApp _app;

    public ServedApp()
        : this([]) { }

    /// <summary>An app with settings of its own.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="source">What it has instead of the sample closet, which takes half a minute of a processor to draw.</param>
    internal ServedApp((string Name, string Value)[] settings, IProductSource? source = null) =>
        _app = new KestrelApp(_folder["data"], settings, source);

    public Uri Address =>
        new(
            _app.Services.GetRequiredService<IServer>()
                .Features.GetRequiredFeature<IServerAddressesFeature>()
                .Addresses.First()
        );

    /// <summary>What it writes into its log.</summary>
    public LogLines Log => _app.Log;

    /// <summary>The store that it serves from.</summary>
    public ICatalogStore Store => _app.Services.GetRequiredService<ICatalogStore>();

    public async ValueTask InitializeAsync()
    {
        _app.Begin();
        using var client = Client();
        while (
            !(await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode
        )
        {
            await Task.Delay(100);
        }
    }

    /// <summary>The bytes of what lies under an address of the app.</summary>
    public async Task<byte[]> DownloadAsync(string address)
    {
        using var client = Client();
        return await client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private HttpClient Client() => new() { BaseAddress = Address };

    private sealed class KestrelApp(
        string dataFolder,
        (string Name, string Value)[] settings,
        IProductSource? source
    ) : WebApplicationFactory<App>
    {
        public LogLines Log { get; } = new() { Least = LogLevel.Information };

        public void Begin()
        {
            UseKestrel(port: 0);
            StartServer();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("data", dataFolder);
            builder.UseSetting("urls", "http://127.0.0.1:0");
            builder.UseSetting("Access:Local", "true");
            foreach (var (name, value) in settings)
            {
                builder.UseSetting(name, value);
            }

            // The shops of tests run on this computer.
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton(AddressPolicy.PublicAndLoopback);
                services.AddSingleton<ILoggerProvider>(Log);
                if (source is not null)
                {
                    services.AddSingleton(source);
                }
            });
        }
    }
}
