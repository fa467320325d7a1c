using System.Text;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Photos;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Runs;

/// <summary>
/// What the towers, while they stay as they are, make of all pictures and usual texts of a run: read once before its first
/// step, so that it costs next to nothing in the steps. Pictures are read only where the heads learn alone.
/// </summary>
/// <param name="model">The model with its first weights.</param>
/// <param name="section">What it is.</param>
/// <param name="folder">Where it is kept, for other runs too.</param>
internal sealed class ReadAhead(TwoTowers model, ModelSection section, string folder) : IDisposable
{
    private const int PicturesAtOnce = 64;
    private const int TextsAtOnce = 128;

    private readonly KnownFeatures _products = new(folder, "products");
    private readonly KnownFeatures _photos = new(folder, "photos");
    private readonly KnownFeatures _texts = new(folder, "texts");

    /// <summary>Reads all that is not read yet.</summary>
    /// <param name="phase">The phase; its size of pictures counts.</param>
    /// <param name="data">The products, to learn from and to measure with.</param>
    /// <param name="photos">The photos; null for none.</param>
    /// <param name="learned">The photos of them that are learned from, beside those to measure with.</param>
    /// <param name="texts">Token ids of the texts.</param>
    /// <param name="augmentation">Makes pixels of pictures.</param>
    /// <param name="size">Width and height of the pictures.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ReadAsync(
        TrainingPhase phase,
        TrainingSet data,
        PhotoSet? photos,
        IReadOnlyList<Photo> learned,
        IEnumerable<int[]> texts,
        PictureAugmentation augmentation,
        (int Width, int Height) size,
        CancellationToken cancellationToken
    )
    {
        model.BeginTraining(phase);
        if (phase.HeadsAlone)
        {
            await ReadPicturesAsync(data, photos, learned, augmentation, size, cancellationToken);
        }

        await ReadAsync(texts, cancellationToken);
    }

    private async Task ReadPicturesAsync(
        TrainingSet data,
        PhotoSet? photos,
        IReadOnlyList<Photo> learned,
        PictureAugmentation augmentation,
        (int Width, int Height) size,
        CancellationToken cancellationToken
    )
    {
        await ReadAsync(
            _products,
            data.Pictures,
            data.Training.Concat(data.Development).Select(item => item.Picture),
            augmentation,
            size,
            cancellationToken
        );
        if (photos is not null)
        {
            await ReadAsync(
                _photos,
                photos.Pictures,
                learned.Concat(photos.Development).Select(photo => photo.Picture),
                augmentation,
                size,
                cancellationToken
            );
        }
    }

    private Task ReadAsync(
        KnownFeatures known,
        PictureCache cache,
        IEnumerable<int> pictures,
        PictureAugmentation augmentation,
        (int Width, int Height) size,
        CancellationToken cancellationToken
    )
    {
        int[] distinct = [.. pictures.Distinct().Order()];
        var digest = TowerDigest.Of(
            model.Picture,
            (section.Picture, section.Image, section.Bfloat16, size.Width, size.Height),
            distinct.Select(picture => cache.Read([picture]))
        );
        return known.ReadAsync(
            Array.ConvertAll(distinct, Key),
            digest,
            PicturesAtOnce,
            places =>
                model.Picture.forward(
                    augmentation.Normalise(
                        cache.Read(Array.ConvertAll(places, i => distinct[i])),
                        size.Width,
                        size.Height
                    )
                ),
            model.Device,
            cancellationToken
        );
    }

    private Task ReadAsync(IEnumerable<int[]> texts, CancellationToken cancellationToken)
    {
        // By length, so that little is computed on padding.
        int[][] distinct =
        [
            .. texts.DistinctBy(Key, StringComparer.Ordinal).OrderBy(text => text.Length),
        ];
        string[] keys = Array.ConvertAll(distinct, Key);
        var digest = TowerDigest.Of(
            model.Text,
            (section.Text, section.Bfloat16),
            keys.Select(Encoding.UTF8.GetBytes)
        );
        return _texts.ReadAsync(
            keys,
            digest,
            TextsAtOnce,
            places =>
            {
                var block = PaddedTokens.From(Array.ConvertAll(places, i => distinct[i]));
                return model.Text.forward(
                    tensor(block.Ids, device: model.Device).view(-1, block.Length)
                );
            },
            model.Device,
            cancellationToken
        );
    }

    /// <summary>Unit vectors of a step's products, and of its photos after them.</summary>
    public Tensor EmbedPictures(Batch batch)
    {
        var rows = Enumerable.Range(0, batch.Identities.GetLength(0));
        var products = Features(_products, rows.Select(row => (int)batch.Identities[row, 1]));
        return model.EmbedPictureFeatures(
            batch.Photos is { } photos
                ? cat([products, Features(_photos, photos.Pictures)])
                : products
        );
    }

    /// <summary>Unit vectors of products' pictures.</summary>
    public Tensor EmbedProducts(IEnumerable<int> pictures) =>
        model.EmbedPictureFeatures(Features(_products, pictures));

    /// <summary>Unit vectors of photos.</summary>
    public Tensor EmbedPhotos(IEnumerable<int> photos) =>
        model.EmbedPictureFeatures(Features(_photos, photos));

    /// <summary>Unit vectors of texts.</summary>
    public Tensor EmbedTexts(IEnumerable<int[]> texts) =>
        model.EmbedTextFeatures(_texts.Of([.. texts.Select(Key)]));

    public void Dispose()
    {
        _products.Dispose();
        _photos.Dispose();
        _texts.Dispose();
    }

    private static Tensor Features(KnownFeatures known, IEnumerable<int> pictures) =>
        known.Of([.. pictures.Select(Key)]);

    private static string Key(int picture) => $"{picture}";

    private static string Key(int[] ids) => string.Join(' ', ids);
}
