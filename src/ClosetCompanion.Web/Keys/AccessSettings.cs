namespace ClosetCompanion.Web.Keys;

/// <summary>Who may come in. Set with <c>--Access:NAME=VALUE</c> or the variable <c>Access__NAME</c>.</summary>
internal sealed record AccessSettings
{
    /// <summary>
    /// Whether requests of this computer may change things while no key was made, without the token of the first start.
    /// Behind a proxy every request looks like one of this computer.
    /// </summary>
    public bool Local { get; init; }

    /// <summary>Whether pages and their pictures are shown to those alone who signed in.</summary>
    public bool PagesNeedKey { get; init; }

    /// <summary>
    /// The address under which people reach the server, such as <c>https://closet.example</c>: its name is served beside
    /// local ones, and https makes cookies secure and asks browsers to stay with it.
    /// </summary>
    public Uri? Address { get; init; }

    /// <summary>
    /// Whether browsers are told to use https for all names below that of <see cref="Address"/>, too. Only where each of these
    /// has https.
    /// </summary>
    public bool Subdomains { get; init; }

    /// <summary>Addresses of proxies whose <c>X-Forwarded-For</c> says who asks, separated by commas.</summary>
    public string? Proxies { get; init; }

    /// <summary>Whether people come by https, also where a proxy ends it.</summary>
    public bool IsHttps => Address is { IsAbsoluteUri: true, Scheme: "https" };

    /// <summary>Reads the settings.</summary>
    public static AccessSettings From(IConfiguration configuration) =>
        configuration.GetSection("Access").Get<AccessSettings>() ?? new AccessSettings();
}
