namespace ClosetCompanion.Web.Limits;

/// <summary>How much work the server accepts. Set with <c>--Limits:NAME=N</c> or the variable <c>Limits__NAME</c>.</summary>
internal sealed record LimitSettings
{
    /// <summary>Requests that one client may make in a second, on average; 0 for any number.</summary>
    public int RatePerSecond { get; init; } = 50;

    /// <summary>Requests that one client may make at once after a pause.</summary>
    public int Burst { get; init; } = 200;

    /// <summary>Searches that run at the same time; 0 for one a core.</summary>
    public int Searching { get; init; }

    /// <summary>Searches that wait for a place; more are refused at once.</summary>
    public int Waiting { get; init; } = 16;

    /// <summary>Requests with large bodies that are read at the same time; more are refused at once.</summary>
    public int Uploads { get; init; } = 8;

    /// <summary>The most megabytes of an upload for an import.</summary>
    public int ImportMegabytes { get; init; } = 4096;

    /// <summary>Imports that wait for their turn; more are refused.</summary>
    public int WaitingImports { get; init; } = 8;

    /// <summary>Reads the settings.</summary>
    public static LimitSettings From(IConfiguration configuration) =>
        configuration.GetSection("Limits").Get<LimitSettings>() ?? new LimitSettings();
}
