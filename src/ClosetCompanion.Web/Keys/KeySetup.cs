using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ClosetCompanion.Web.Keys;

/// <summary>Who may come in.</summary>
internal static class KeySetup
{
    /// <summary>Adds what decides who may do what.</summary>
    public static void AddKeys(this IServiceCollection services, AccessSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<FirstRunToken>();
        services.AddHostedService<FirstRunRenewal>();
        services.AddSingleton<ValidKeys>();
        services.AddSingleton<AccessRules>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<AccessLog>();
        services.AddSingleton<RefusalLog>();
        services.AddSingleton<SharedSessions>();
        services.AddSingleton<HostGate>();
        services.AddSingleton<IAdminAccess, AdminAccess>();
        services.AddSingleton<AccessGate>();
    }

    /// <summary>Takes from known proxies who asks, and refuses names that the server does not have.</summary>
    public static void UseHosts(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<AccessSettings>();
        if (settings.Proxies is { Length: > 0 } proxies)
        {
            var options = new ForwardedHeadersOptions
            {
                ForwardedHeaders =
                    ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            };
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (
                var proxy in proxies.Split(
                    ',',
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                )
            )
            {
                options.KnownProxies.Add(IPAddress.Parse(proxy));
            }

            app.UseForwardedHeaders(options);
        }

        app.Use(app.Services.GetRequiredService<HostGate>().HoldAsync);
    }

    /// <summary>Keeps the program's cookies from servers beside it, once it is known whether people come by https.</summary>
    public static void UseOwnCookies(this WebApplication app) => app.Use(OwnCookies.Guard);

    /// <summary>Writes a line of requests that are refused, by whichever part of the app.</summary>
    public static void UseRefusalLog(this WebApplication app) =>
        app.Use(app.Services.GetRequiredService<RefusalLog>().WatchAsync);

    /// <summary>Refuses those who may not; after routing, which tells what is asked for.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<SharedSessions>().ShareAsync);
        app.Use(app.Services.GetRequiredService<AccessGate>().HoldAsync);
    }
}
