namespace ClosetCompanion.Catalog.Import.Fetching;

/// <summary>Gives the pictures that lie at addresses.</summary>
internal interface IAddressedPictures
{
    /// <summary>The picture, or what is wrong with it; both where an older one stands in for it.</summary>
    Task<AddressedPicture> GetAsync(string address, CancellationToken cancellationToken);

    /// <summary>What to tell at the end.</summary>
    IReadOnlyList<string> Notes { get; }
}
