using ClosetCompanion.Web.Keys;

namespace ClosetCompanion.Web.OpenId;

/// <summary>
/// Where people sign in by OpenID Connect. Set with <c>--Accounts:OpenId:NAME=VALUE</c> or the variable
/// <c>Accounts__OpenId__NAME</c>.
/// </summary>
internal sealed record OpenIdSettings
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Accounts:OpenId";

    /// <summary>The longest name that a button shows.</summary>
    public const int LongestName = 60;

    /// <summary>The provider, as it calls itself (its issuer); null where nobody signs in by OpenID Connect.</summary>
    public Uri? Authority { get; init; }

    /// <summary>What the provider calls this server.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>What this server shows the provider; null where it shows nothing.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What people call the provider, for buttons.</summary>
    public string Name { get; init; } = "OpenID Connect";

    /// <summary>Whom the provider can bring in.</summary>
    public SignUp SignUp { get; init; }

    /// <summary>Without an invitation come in only people with a verified address of one of these; empty for all.</summary>
    public IReadOnlyList<string> MailDomains { get; init; } = [];

    /// <summary>Whether people sign in so at all.</summary>
    public bool IsOn => Authority is not null;

    /// <summary>Whether the provider is on this computer, where https is not asked for.</summary>
    public bool IsLocal => Authority is { } authority && LocalName.Is(authority.Host);

    /// <summary>Reads the settings.</summary>
    /// <exception cref="OpenIdSettingsException">They are wrong; the message says what to do.</exception>
    public static OpenIdSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (string.IsNullOrWhiteSpace(section["Authority"]))
        {
            return new OpenIdSettings();
        }

        var settings = new OpenIdSettings
        {
            Authority = ReadAuthority(section["Authority"]!.Trim()),
            ClientId = section["ClientId"]?.Trim() ?? "",
            ClientSecret = ReadSecret(section["ClientSecret"], section["ClientSecretFile"]),
            Name = section["Name"]?.Trim() is { Length: > 0 } name ? name : "OpenID Connect",
            SignUp = ReadSignUp(section["SignUp"]),
            MailDomains =
            [
                .. (section["MailDomains"] ?? "").Split(
                    ',',
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                ),
            ],
        };
        return settings switch
        {
            { ClientId: "" } => throw Wrong(
                "ClientId",
                "is missing. Register this server at the provider, which gives it one."
            ),
            { Name.Length: > LongestName } => throw Wrong(
                "Name",
                $"is longer than {LongestName} characters."
            ),
            { SignUp: SignUp.Invited, MailDomains.Count: > 0 } => throw Wrong(
                "MailDomains",
                "says who comes in without an invitation. Set SignUp to anybody, or leave it out."
            ),
            _ => settings,
        };
    }

    /// <summary>The name alone: no log gets the secret.</summary>
    public override string ToString() => Name;

    private static Uri ReadAuthority(string text)
    {
        if (
            !Uri.TryCreate(text, UriKind.Absolute, out var authority)
            || authority is not { Query: "", Fragment: "", UserInfo: "" }
            || authority.Scheme is not ("https" or "http")
        )
        {
            throw Wrong("Authority", "is no address such as https://login.example/realms/home.");
        }

        return authority.Scheme == "https" || LocalName.Is(authority.Host)
            ? authority
            : throw Wrong("Authority", "begins with http. Only a provider on this computer may.");
    }

    private static string? ReadSecret(string? secret, string? file)
    {
        if (string.IsNullOrWhiteSpace(file))
        {
            return string.IsNullOrWhiteSpace(secret) ? null : secret.Trim();
        }

        if (!string.IsNullOrWhiteSpace(secret))
        {
            throw Wrong("ClientSecretFile", "stands beside ClientSecret. Leave one of them out.");
        }

        try
        {
            return File.ReadAllText(file).Trim() is { Length: > 0 } read
                ? read
                : throw Wrong("ClientSecretFile", $"names {file}, which is empty.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Wrong("ClientSecretFile", $"cannot be read: {refused.Message}");
        }
    }

    private static SignUp ReadSignUp(string? text) =>
        text?.Trim().ToUpperInvariant() switch
        {
            null or "" or "INVITED" => SignUp.Invited,
            "ANYBODY" => SignUp.Anybody,
            _ => throw Wrong("SignUp", "is neither invited nor anybody."),
        };

    private static OpenIdSettingsException Wrong(string name, string problem) =>
        new($"{Section}:{name} {problem}");
}
