using ClosetCompanion.Catalog;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Search;
using ClosetCompanion.Web.Addresses;
using ClosetCompanion.Web.Decoding;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Requests;

namespace ClosetCompanion.Web.QueryPictures;

/// <summary>Adds the pictures of a form to a search.</summary>
internal sealed class QueryPictureIntake(
    Companion companion,
    Scope scope,
    SearchAddressReader reader,
    IQueryPictures kept,
    QueryPictureSource source,
    PictureWork work,
    CurrentClient client
)
{
    /// <summary>The search that the form goes with, and its pictures beside those that it had.</summary>
    /// <exception cref="PictureException">There is no picture, or one cannot be read; nothing is kept then.</exception>
    public async Task<SearchAddress> TakeAsync(
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        var search = reader.Read(form["address"].ToString()) with { Page = 1 };
        if (form.TryGetValue("q", out var words))
        {
            search = search with { Words = words.ToString().Trim() };
        }

        var files = form.Files.GetFiles("picture").Where(file => file.Length > 0).ToList();
        var link = form["from"].ToString().Trim();
        if (files.Count == 0 && link.Length == 0)
        {
            throw Refused("No picture was chosen. Choose a file and try again.");
        }
        if (
            search.Pictures.Count + files.Count + (link.Length > 0 ? 1 : 0)
            > QueryPictureEndpoints.MostPictures
        )
        {
            throw Refused(
                $"At most {QueryPictureEndpoints.MostPictures} pictures can be searched with at once."
            );
        }

        if (link.Length > 0)
        {
            search = await AddLinkAsync(search, link, cancellationToken);
        }

        var pictures = new List<ReadOnlyMemory<byte>>();
        foreach (var file in files)
        {
            pictures.Add(await file.ReadAllAsync(cancellationToken));
        }

        await work.CountAsync(pictures, cancellationToken);
        var names = await KeepAsync(pictures, cancellationToken);
        return search with { Pictures = [.. search.Pictures.Concat(names).Distinct()] };
    }

    // All are read before one is kept, so that a bad picture gives none of them an address.
    private async Task<List<PicturePart>> KeepAsync(
        List<ReadOnlyMemory<byte>> pictures,
        CancellationToken cancellationToken
    )
    {
        var reduced = new List<byte[]>();
        foreach (var picture in pictures)
        {
            reduced.Add(await work.ReduceAsync(picture, cancellationToken));
        }

        var names = new List<PicturePart>();
        foreach (var picture in reduced)
        {
            var name = await kept.KeepAsync(picture, client.Name, cancellationToken);
            names.Add(new PicturePart(name));
        }

        return names;
    }

    private async Task<SearchAddress> AddLinkAsync(
        SearchAddress search,
        string link,
        CancellationToken cancellationToken
    )
    {
        if (
            CatalogueAddress.PictureOf(link) is { } name
            && await source.FindWholeAsync(name, cancellationToken) is not null
        )
        {
            return search with { Pictures = [.. search.Pictures, new PicturePart(name)] };
        }

        return
            CatalogueAddress.ProductOf(link) is { } product
            && await companion.Store.Products.FindAsync(
                scope,
                product.Catalogue,
                product.Id,
                cancellationToken
            )
                is not null
            ? search.PlusLike(product)
            : throw Refused(
                "That is not the address of a picture or a product of this closet. Copy one from a product's page."
            );
    }

    private static PictureException Refused(string words) => new(PictureError.Empty, words);
}
