using ClosetCompanion.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace ClosetCompanion.EndToEnd;

/// <summary>The app on a port of its own, ready for queries.</summary>
public sealed class ServedApp : IAsyncLifetime
{
    private readonly KestrelApp _app = new();

    public Uri Address => _app.Address;

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        await _app.ReadyAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private sealed class KestrelApp : ClosetApp
    {
        public override Uri Address =>
            new(
                Services
                    .GetRequiredService<IServer>()
                    .Features.GetRequiredFeature<IServerAddressesFeature>()
                    .Addresses.First()
            );

        protected override void Start()
        {
            UseKestrel(port: 0);
            StartServer();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("urls", "http://127.0.0.1:0");
        }
    }
}
