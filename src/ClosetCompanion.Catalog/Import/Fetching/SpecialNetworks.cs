using System.Net;
using System.Net.Sockets;

namespace ClosetCompanion.Catalog.Import.Fetching;

/// <summary>Networks that are not part of the public internet.</summary>
/// <remarks>After the registries of special-purpose addresses of IANA (RFC 6890), and where clouds keep their metadata.</remarks>
internal static class SpecialNetworks
{
    private static readonly IPNetwork[] _networks =
    [
        .. (
            (string[])
                [
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8",
                    "100.64.0.0/10", // carriers' own (CGNAT); a cloud keeps its metadata at 100.100.100.200
                    "127.0.0.0/8",
                    "168.63.129.16/32", // a cloud's own services
                    "169.254.0.0/16", // link-local; most clouds keep their metadata at 169.254.169.254
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3", // to many at once, reserved, and to all
                    "2001::/23", // tunnels and other protocols
                    "2001:db8::/32",
                    "2002::/16", // IPv4 in a tunnel
                    "3fff::/20",
                ]
        ).Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork _publicSix = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork _translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether an address belongs to the public internet, also where IPv4 is written as IPv6.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return IsPublic(address.MapToIPv4());
        }
        if (_translated.Contains(address))
        {
            return IsPublic(new IPAddress(address.GetAddressBytes()[12..]));
        }
        return (address.AddressFamily == AddressFamily.InterNetwork || _publicSix.Contains(address))
            && !Array.Exists(_networks, network => network.Contains(address));
    }
}
