using System.Net;

namespace ClosetCompanion.Catalog.Import.Fetching;

/// <summary>Says which addresses may be connected to.</summary>
public sealed class AddressPolicy
{
    private readonly bool _allowsLoopback;

    private AddressPolicy(bool allowsLoopback) => _allowsLoopback = allowsLoopback;

    /// <summary>The public internet by https; nothing of this computer and of its networks.</summary>
    public static AddressPolicy Public { get; } = new(allowsLoopback: false);

    /// <summary>This computer as well, and plain http. Only tests have it; nothing that users can set leads here.</summary>
    internal static AddressPolicy PublicAndLoopback { get; } = new(allowsLoopback: true);

    /// <summary>Whether plain http may be spoken.</summary>
    internal bool AllowsHttp => _allowsLoopback;

    /// <summary>An address as it is asked: by https also where plain http is written.</summary>
    internal Uri Secure(Uri address) =>
        address.Scheme == Uri.UriSchemeHttp && !_allowsLoopback
            ? new UriBuilder(address)
            {
                Scheme = Uri.UriSchemeHttps,
                Port = address.IsDefaultPort ? -1 : address.Port,
            }.Uri
            : address;

    /// <summary>Whether an address that a name was resolved to may be connected to.</summary>
    internal bool Allows(IPAddress address) =>
        SpecialNetworks.IsPublic(address) || (_allowsLoopback && IPAddress.IsLoopback(address));
}
