using ClosetCompanion.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClosetCompanion.Web.Tests.Hostile;

/// <summary>The app on a port of its own, without a limit on the rate: what is sent shall reach it.</summary>
public sealed class HostileApp(params (string Name, string Value)[] settings) : ClosetApp
{
    /// <summary>Where its log lines go as well.</summary>
    public LogLines? Logs { get; init; }

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
        builder.UseSetting("Limits:RatePerSecond", "0");
        builder.UseSetting("Limits:ImportMegabytes", "4");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        if (Logs is not null)
        {
            builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(Logs));
        }
    }
}
