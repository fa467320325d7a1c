namespace ClosetCompanion.Evaluation.Benchmarks;

/// <summary>Finds what the photos of a folder should find in a gallery.</summary>
internal sealed class PhotoFolders(Gallery gallery, PhotoKinds kinds)
{
    private readonly ILookup<string, long> _products = gallery.Products.ToLookup(
        product => product.Product.Kind ?? "",
        product => product.Key,
        StringComparer.OrdinalIgnoreCase
    );

    private readonly Dictionary<string, IReadOnlySet<long>?> _folders = new(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The folder that a photo lies in, and the keys of the products of its kinds; null when it is left out.</summary>
    /// <param name="photo">The photo's path.</param>
    public (string Name, IReadOnlySet<long>? Products) Find(string photo)
    {
        if (photo.Split('/') is not [.., var folder, _])
        {
            throw new EvaluationException(
                $"The photo {photo} lies in no folder; put it into one with the name of what it shows, such as dress/{photo}."
            );
        }
        if (!_folders.TryGetValue(folder, out var found))
        {
            found = ProductsOf(folder);
            _folders.Add(folder, found);
        }
        return (folder, found);
    }

    private HashSet<long>? ProductsOf(string folder)
    {
        var names = kinds.For(folder);
        if (names.Count == 0)
        {
            return null;
        }
        var keys = names.SelectMany(name => _products[name]).ToHashSet();
        return keys.Count > 0
            ? keys
            : throw new EvaluationException(
                $"The photos of {folder} stand for {string.Join(", ", names)}, and the catalogue has no product of that kind. "
                    + $"Say which kinds they show with --map {folder}=KIND,KIND, or leave them out with --map {folder}="
            );
    }
}
