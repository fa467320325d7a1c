using System.Net;
using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Catalog.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClosetCompanion.Web.Tests.Fixtures;

/// <summary>
/// The app as programs talk to it. Requests come from this computer, or from the address in <see cref="RemoteHeader"/>.
/// </summary>
public sealed class ApiApp(params (string Name, string Value)[] settings) : ClosetApp
{
    /// <summary>The header with which a test says from where it asks.</summary>
    public const string RemoteHeader = "Test-Remote-Address";

    /// <summary>Where its log lines go as well.</summary>
    public ILoggerProvider? Logs { get; init; }

    /// <summary>An app that answers queries.</summary>
    public static async Task<ApiApp> ReadyAsync(params (string Name, string Value)[] settings)
    {
        var app = new ApiApp(settings);
        await app.InitializeAsync();
        await app.ReadyAsync(TestContext.Current.CancellationToken);
        return app;
    }

    /// <summary>A client each of whose answers is checked against the committed description of the API.</summary>
    public HttpClient Described() => CreateDefaultClient(Address, new DescribedHandler());

    /// <summary>The store that the app works on.</summary>
    public Task<SqliteStore> OpenStoreAsync() =>
        SqliteStore.OpenAsync(DataFolder, TestContext.Current.CancellationToken);

    /// <summary>Makes an API key. The app knows of it after a second at the latest.</summary>
    public async Task<NewApiKey> MakeKeyAsync(ApiScope scope) =>
        await (await OpenStoreAsync()).Keys.CreateAsync(
            "a test",
            scope,
            TestContext.Current.CancellationToken
        );

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IStartupFilter, RemoteAddress>();
            // The shops of tests run on this computer.
            services.AddSingleton(AddressPolicy.PublicAndLoopback);
            if (Logs is not null)
            {
                services.AddSingleton(Logs);
            }
        });
    }

    private sealed class RemoteAddress : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, following) =>
                    {
                        context.Connection.RemoteIpAddress = IPAddress.Parse(
                            context.Request.Headers[RemoteHeader].FirstOrDefault() ?? "127.0.0.1"
                        );
                        return following(context);
                    }
                );
                next(app);
            };
    }
}
