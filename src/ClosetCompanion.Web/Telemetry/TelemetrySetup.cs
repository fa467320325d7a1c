using ClosetCompanion.Catalog.Keys;
using ClosetCompanion.Search.Telemetry;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Jobs;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Requests;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ClosetCompanion.Web.Telemetry;

/// <summary>Traces, metrics and the request log, where the settings ask for them.</summary>
internal static class TelemetrySetup
{
    /// <summary>Adds what the settings ask for, and nothing else.</summary>
    public static void AddTelemetry(this IServiceCollection services, TelemetrySettings settings)
    {
        services.AddSingleton(settings);
        if (settings.Otlp is null && !settings.Prometheus)
        {
            return;
        }

        services.AddSingleton<ServerMeter>();
        services.AddSingleton<JobCounts>();
        services.AddHostedService(provider => provider.GetRequiredService<JobCounts>());
        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("closet-companion"))
            .WithMetrics(metrics => Measure(metrics, settings))
            .WithTracing(traces => Trace(traces, settings));
    }

    /// <summary>Adds <c>/metrics</c> when it is asked for; it is the admin's to read.</summary>
    public static void MapTelemetry(this WebApplication app)
    {
        // Made now, so that its gauges are there from the first reading.
        _ = app.Services.GetService<ServerMeter>();
        if (app.Services.GetRequiredService<TelemetrySettings>().Prometheus)
        {
            app.MapPrometheusScrapingEndpoint("/metrics")
                .WithMetadata(new NeedsCompanion(), new NeedsScope(ApiScope.Admin));
        }
    }

    /// <summary>Writes a line for each request when it is asked for.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        if (app.Services.GetRequiredService<TelemetrySettings>().RequestLog)
        {
            app.UseMiddleware<RequestLog>();
        }
    }

    private static void Measure(MeterProviderBuilder metrics, TelemetrySettings settings)
    {
        metrics
            .AddMeter(SearchTelemetry.Name, ServerMeter.Name)
            // The connections to the database of a store that is in one.
            .AddMeter("Npgsql")
            .AddAspNetCoreInstrumentation()
            .AddRuntimeInstrumentation();
        if (settings.Prometheus)
        {
            metrics.AddPrometheusExporter();
        }

        if (settings.Otlp is { } address)
        {
            metrics.AddOtlpExporter(exporter => exporter.Endpoint = address);
        }
    }

    private static void Trace(TracerProviderBuilder traces, TelemetrySettings settings)
    {
        if (settings.Otlp is { } address)
        {
            traces
                .AddSource(SearchTelemetry.Name)
                // The query string says what was searched for: only the path is passed on.
                .AddAspNetCoreInstrumentation(requests =>
                    requests.EnrichWithHttpRequest = (activity, _) =>
                        activity.SetTag("url.query", null)
                )
                .AddOtlpExporter(exporter => exporter.Endpoint = address);
        }
    }
}
