using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Files;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Items;

/// <summary>Makes rows of items: products with the pictures that lie beside their file.</summary>
/// <param name="files">Where pictures are.</param>
/// <param name="context">What is known around prices.</param>
/// <param name="addressesAreFetched">Whether somebody reads the pictures at addresses.</param>
internal sealed class FeedRows(FileTree files, PriceContext context, bool addressesAreFetched)
{
    private const int MostPictures = 50;

    private static readonly RowNote _noId = new(
        "It has no id.",
        "id",
        advice: "Give every product an id of its own."
    );
    private static readonly RowNote _noPicture = new(
        "It names no picture.",
        "picture",
        advice: "Nothing can be found without one."
    );

    public async ValueTask<SourceRow> ReadAsync(FeedItem item, CancellationToken cancellationToken)
    {
        var row = new SourceRow
        {
            Where = item.Place.ToString(),
            File = item.Place.File,
            Line = item.Place.Line > 0 ? item.Place.Line : null,
        };
        if (item.Problem is { } problem)
        {
            return row with { Notes = [problem], KeptId = CellText.Words(item[FeedColumn.Id]) };
        }
        var notes = new List<RowNote>(item.Notes);
        if (ItemProduct.Read(item, context, notes) is not { } product)
        {
            return row with { Notes = [_noId, .. notes] };
        }
        var pictures = new List<ReadOnlyMemory<byte>>();
        var addresses = new List<string>();
        foreach (string picture in item.Pictures.SelectMany(Split).Distinct().Take(MostPictures))
        {
            if (PictureCell.IsAddress(picture))
            {
                addresses.Add(picture.StartsWith('/') ? $"https:{picture}" : picture);
                if (addressesAreFetched)
                {
                    continue;
                }
            }
            PictureRead read = await files.ReadPictureAsync(picture, cancellationToken);
            if (read.Problem is null)
            {
                pictures.Add(read.Bytes);
            }
            else
            {
                notes.Add(read.Problem);
            }
        }
        if (pictures.Count > 0)
        {
            return row with
            {
                Product = product,
                Pictures = pictures,
                PictureAddresses = addresses,
                Notes = notes,
            };
        }
        return row with
        {
            Notes =
                addresses.Count > 0 || notes.Any(note => note.Field == "picture")
                    ? notes
                    : [_noPicture, .. notes],
            KeptId = product.Id,
            WithoutPictures = product,
            PictureAddresses = addresses,
        };
    }

    private IEnumerable<string> Split(string cell) =>
        PictureCell.Split(cell, files).Where(path => CellText.Words(path) is not null);
}
