using System.Net;

namespace ClosetCompanion.Web.Keys;

/// <summary>Names that lead to the computer itself and to no other, whatever a name server says.</summary>
internal static class LocalName
{
    /// <summary>Whether a host, without its port, is such a name.</summary>
    public static bool Is(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (
            IPAddress.TryParse(host.Trim('[', ']'), out var address)
            && IPAddress.IsLoopback(address)
        );
}
