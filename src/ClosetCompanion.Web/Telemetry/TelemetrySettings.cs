namespace ClosetCompanion.Web.Telemetry;

/// <summary>
/// Which telemetry the server sends; none by default. Set with <c>--Telemetry:NAME=VALUE</c> or the
/// variable <c>Telemetry__NAME</c>.
/// </summary>
internal sealed record TelemetrySettings
{
    /// <summary>Where traces and metrics are sent (OTLP), such as <c>http://localhost:4317</c>; null for nowhere.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>Whether <c>/metrics</c> answers, in the format of Prometheus.</summary>
    public bool Prometheus { get; init; }

    /// <summary>Whether each request gets a line in the log.</summary>
    public bool RequestLog { get; init; }

    /// <summary>Reads the settings.</summary>
    public static TelemetrySettings From(IConfiguration configuration) =>
        configuration.GetSection("Telemetry").Get<TelemetrySettings>() ?? new TelemetrySettings();
}
