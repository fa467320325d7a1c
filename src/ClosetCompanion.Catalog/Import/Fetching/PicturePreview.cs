using System.Text;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Import.Fetching;

/// <summary>Stands in for the fetching of pictures where it is only said what an import would do: nobody is asked.</summary>
/// <param name="store">Knows what was fetched before; null where there is no store yet.</param>
/// <param name="hosts">The hosts that would be asked.</param>
internal sealed class PicturePreview(ICatalogStore? store, AllowedHosts hosts) : IAddressedPictures
{
    public IReadOnlyList<string> Notes =>
        ["Pictures by address were not asked for; whether they can be had shows only then."];

    public async Task<AddressedPicture> GetAsync(
        string address,
        CancellationToken cancellationToken
    )
    {
        if (
            !Uri.TryCreate(address, UriKind.Absolute, out Uri? target)
            || !hosts.Allows(target = AddressPolicy.Public.Secure(target))
        )
        {
            string host = target is null ? "nowhere" : PlainText.Of(AllowedHosts.NameOf(target));
            return new AddressedPicture(
                null,
                new RowNote(
                    $"The picture {address} lies at {host}, which was not allowed.",
                    "picture",
                    address,
                    $"Allow the host {host} if you trust it (--allow-host {host})."
                )
            );
        }
        if (
            store is not null
            && await store.Fetched.FindAsync(address, cancellationToken) is { } known
            && await store.Pictures.FindAsync(known.Hash, cancellationToken) is { } kept
        )
        {
            return new AddressedPicture(kept, null);
        }
        // No picture has these bytes, so it counts as one that is not there yet.
        return new AddressedPicture(KeptPicture.Of(Encoding.UTF8.GetBytes(address)), null);
    }
}
