using ClosetCompanion.Search.Following;
using ClosetCompanion.Search.Outfits;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Search;

public sealed partial class Companion
{
    /// <summary>Finds what goes with a product: a piece for each open place of an outfit, with the reason.</summary>
    /// <param name="key">The product's key in the store.</param>
    /// <param name="options">Where the pieces come from, and which are wanted; null for a whole look from what everybody sees.</param>
    /// <param name="cancellationToken">Stops reading the store.</param>
    /// <returns>The look; without pieces, and with a note, for what no outfit has.</returns>
    /// <exception cref="QueryException">The product is not on offer in the scope, or there is no such catalogue.</exception>
    public async Task<Look> CompleteLookAsync(
        long key,
        LookOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new LookOptions();
        await using var moment = await _follower.OpenAsync(cancellationToken);
        var visible = moment.Snapshot.Table.See(options.Scope);
        if (!visible.Products.Contains(key))
        {
            throw new QueryException("There is no such product to complete a look for.");
        }
        var reader = new GarmentReader(visible);
        if (reader.KindOf(key) is not { } kind)
        {
            return new Look(null, null, [], NoOutfit);
        }
        var finder = Finder(moment, reader, options);
        return await CompleteAsync(
            moment,
            finder,
            reader,
            reader.Read(key, kind),
            finder.PictureOf(key),
            options,
            cancellationToken
        );
    }

    /// <summary>Finds what goes with the thing on an encoded picture (JPEG, PNG, WebP ...), whose kind, colour and people are read from it.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="options">Where the pieces come from, and which are wanted; null for a whole look from what everybody sees.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The look; without pieces, and with a note, for what no outfit has.</returns>
    /// <exception cref="Clip.Imaging.PictureException">The picture cannot be read; the error says why.</exception>
    /// <exception cref="QueryException">There is no such catalogue.</exception>
    public async Task<Look> CompleteLookAsync(
        ReadOnlyMemory<byte> picture,
        LookOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new LookOptions();
        var vectors = await Model.EmbedImageAsync([picture], cancellationToken);
        var describer = await Describer().WaitAsync(cancellationToken);
        var said = describer
            .Describe(vectors[0])
            .ToDictionary(
                attribute => attribute.Attribute,
                attribute => attribute.Value,
                StringComparer.Ordinal
            );
        if (Garments.FindKind(said["kind"]) is not { } kind)
        {
            return new Look(null, null, [], NoOutfit);
        }
        var thing = new Garment(
            kind,
            Garments.FindColour(said["colour"]),
            GarmentReader.PeopleOf(said["for"]) ?? kind.People,
            Usage: null,
            Season: null
        );
        await using var moment = await _follower.OpenAsync(cancellationToken);
        var reader = new GarmentReader(moment.Snapshot.Table.See(options.Scope));
        return await CompleteAsync(
            moment,
            Finder(moment, reader, options),
            reader,
            thing,
            vectors[0],
            options,
            cancellationToken
        );
    }

    private const string NoOutfit =
        "Nobody knows what this is, or it is no part of an outfit: underwear, nightwear, make-up.";

    private LookFinder Finder(StoreMoment moment, GarmentReader reader, LookOptions options) =>
        new(
            moment.Snapshot,
            moment
                .Snapshot.Table.See(options.Scope)
                .GetCatalogue(options.From ?? options.Scope.Catalogue),
            reader,
            CompatibilityModel.Current,
            CompatibilityModel.Current.Head.ModelHash == Model.Manifest.PictureHash
        );

    private static Task<Look> CompleteAsync(
        StoreMoment moment,
        LookFinder finder,
        GarmentReader reader,
        Garment thing,
        float[]? picture,
        LookOptions options,
        CancellationToken cancellationToken
    )
    {
        Garment[] worn =
        [
            .. options
                .Worn.Select(key => reader.KindOf(key) is { } kind ? reader.Read(key, kind) : null)
                .OfType<Garment>(),
        ];
        return new LookMaker(moment, finder, options).MakeAsync(
            thing,
            picture,
            worn,
            cancellationToken
        );
    }
}
