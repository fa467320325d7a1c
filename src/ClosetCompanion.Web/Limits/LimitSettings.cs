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

    /// <summary>Pictures that are decoded at the same time; 0 for all cores but one.</summary>
    public int Decoding { get; init; }

    /// <summary>Pictures that wait to be decoded; more are refused at once.</summary>
    public int WaitingPictures { get; init; } = 128;

    /// <summary>The most megapixels that the pictures of one request may have together.</summary>
    public int Megapixels { get; init; } = 100;

    /// <summary>Megapixels that one client may have decoded in a second, on average; 0 for any number.</summary>
    public int MegapixelsPerSecond { get; init; } = 20;

    /// <summary>Requests with large bodies that are read at the same time; more are refused at once.</summary>
    public int Uploads { get; init; } = 8;

    /// <summary>Megabytes of bodies that lie in memory at the same time; more are refused at once.</summary>
    public int UploadMegabytes { get; init; } = 64;

    /// <summary>The seconds after which a body must have come in.</summary>
    public int BodySeconds { get; init; } = 300;

    /// <summary>The seconds after which the file of an import must have come in.</summary>
    public int ImportSeconds { get; init; } = 4 * 3600;

    /// <summary>The least bytes of a body that must come in each second, after the first ten seconds.</summary>
    public int BytesPerSecond { get; init; } = 4096;

    /// <summary>The most megabytes of an upload for an import.</summary>
    public int ImportMegabytes { get; init; } = 4096;

    /// <summary>Imports that wait for their turn; more are refused.</summary>
    public int WaitingImports { get; init; } = 8;

    /// <summary>Reads the settings.</summary>
    public static LimitSettings From(IConfiguration configuration) =>
        configuration.GetSection("Limits").Get<LimitSettings>() ?? new LimitSettings();
}
