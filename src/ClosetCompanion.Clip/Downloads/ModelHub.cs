namespace ClosetCompanion.Clip.Downloads;

/// <summary>Where models are fetched from: the public hub, a mirror of it, or a folder.</summary>
public sealed class ModelHub
{
    /// <summary>The environment variable that names another hub.</summary>
    public const string Variable = "CLOSET_HUB";

    private const string PublicHub = "https://huggingface.co";

    private ModelHub(Uri? address, string? folder)
    {
        Address = address;
        Folder = folder;
    }

    /// <summary>The address of a hub on the network, ending in a slash; null when it is a folder.</summary>
    public Uri? Address { get; }

    /// <summary>The folder that holds OWNER/NAME/FILE; null when the hub is on the network.</summary>
    public string? Folder { get; }

    /// <summary>Reads a setting.</summary>
    /// <param name="setting">An address (https, or http for a mirror of one's own) or a folder; null for the public hub.</param>
    /// <exception cref="ModelException">It is neither.</exception>
    public static ModelHub Parse(string? setting)
    {
        setting = string.IsNullOrWhiteSpace(setting) ? PublicHub : setting.Trim();
        if (setting.Contains("://", StringComparison.Ordinal))
        {
            return
                Uri.TryCreate(setting.TrimEnd('/') + "/", UriKind.Absolute, out var address)
                && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
                && address.Query.Length == 0
                ? new ModelHub(address, null)
                : throw new ModelException(
                    $"'{setting}' is not the address of a model hub: it must begin with https:// (or http://) and have no query."
                );
        }

        return Directory.Exists(setting)
            ? new ModelHub(null, Path.GetFullPath(setting))
            : throw new ModelException(
                $"There is no folder '{Path.GetFullPath(setting)}' to take models from. A hub is an address that begins "
                    + "with https:// or a folder that holds OWNER/NAME/FILE."
            );
    }

    /// <inheritdoc />
    public override string ToString() => Folder ?? Address!.AbsoluteUri.TrimEnd('/');

    /// <summary>The address of a file, in the layout of the public hub.</summary>
    internal Uri AddressOf(string repository, string revision, string file) =>
        new(Address!, $"{repository}/resolve/{Uri.EscapeDataString(revision)}/{file}");
}
