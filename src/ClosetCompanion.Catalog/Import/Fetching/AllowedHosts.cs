namespace ClosetCompanion.Catalog.Import.Fetching;

/// <summary>The hosts that may be asked: names like <c>cdn.shop.example</c>, or <c>*.shop.example</c> for all below one.</summary>
public sealed class AllowedHosts
{
    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads names.</summary>
    /// <param name="hosts">The names; a port other than that of https stands behind a colon.</param>
    /// <exception cref="CatalogException">One is no name of a host.</exception>
    public AllowedHosts(IEnumerable<string> hosts)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        foreach (string host in hosts)
        {
            _hosts.Add(Plain(host));
        }
    }

    /// <summary>No host at all.</summary>
    public static AllowedHosts None { get; } = new([]);

    /// <summary>The names, in order.</summary>
    public IReadOnlyList<string> Names => [.. _hosts.Order(StringComparer.Ordinal)];

    /// <summary>Whether an address may be asked.</summary>
    public bool Allows(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        string host = NameOf(address);
        if (_hosts.Contains(host))
        {
            return true;
        }
        for (int dot = host.IndexOf('.', 0); dot > 0; dot = host.IndexOf('.', dot + 1))
        {
            if (_hosts.Contains($"*{host[dot..]}"))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>What has to be allowed for an address.</summary>
    internal static string NameOf(Uri address) =>
        address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}";

    private static string Plain(string host)
    {
        string text = host.Trim();
        string stem = text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text;
        bool isName =
            Uri.TryCreate($"https://{stem}/", UriKind.Absolute, out Uri? address)
            && address is { PathAndQuery: "/", UserInfo: "", Fragment: "" }
            && stem.Contains('.')
            && !stem.Contains('/')
            && !stem.Contains('*');
        return isName
            ? $"{text[..^stem.Length]}{NameOf(address!)}"
            : throw new CatalogException(
                $"\"{PlainText.Of(host)}\" is no name of a host. Write it like cdn.shop.example, without https:// and without a path."
            );
    }
}
