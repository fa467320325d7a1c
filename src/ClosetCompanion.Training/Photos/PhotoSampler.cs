using ClosetCompanion.Training.Captions;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Recipes;

namespace ClosetCompanion.Training.Photos;

/// <summary>Chooses the photos of a step from its own source of chance alone: labels evenly, as some are rare.</summary>
internal sealed class PhotoSampler
{
    private readonly PhotoSet _photos;
    private readonly PhotoSettings _settings;
    private readonly PictureViews _views;
    private readonly PhoneLight _light;
    private readonly Func<string, int[]> _tokenize;
    private readonly IReadOnlyDictionary<string, PhotoLabel> _labels = PhotoLabels.Load();
    private readonly Photo[][] _byLabel;

    /// <param name="photos">The photos.</param>
    /// <param name="tokenize">Makes token ids of a word.</param>
    /// <param name="settings">How many of a step, and how they are changed.</param>
    /// <param name="width">Pixels across of the decoded photos.</param>
    /// <param name="height">Pixels down of them.</param>
    public PhotoSampler(
        PhotoSet photos,
        Func<string, int[]> tokenize,
        PhotoSettings settings,
        int width,
        int height
    )
    {
        (_photos, _tokenize, _settings) = (photos, tokenize, settings);
        _views = new PictureViews(settings.Augmentation, width, height);
        _light = new PhoneLight(settings.Augmentation.Light, width, height);
        _byLabel =
        [
            .. photos
                .Training.GroupBy(photo => photo.Label, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.ToArray()),
        ];
    }

    /// <summary>The photos of a step.</summary>
    /// <param name="products">The kinds of the step's products.</param>
    /// <param name="random">The step's source of chance.</param>
    /// <param name="pixels">Whether pixels are wanted; what is read ahead goes by number.</param>
    public PhotoBatch Sample(IReadOnlyList<string> products, Random random, bool pixels = true)
    {
        var chosen = new Photo[_settings.OfStep];
        for (var i = 0; i < chosen.Length; i++)
        {
            // Half by label, half as they come: rare labels are seen, common ones stay common.
            chosen[i] =
                i % 2 == 0
                    ? Any(_byLabel[random.Next(_byLabel.Length)], random)
                    : Any(_photos.Training, random);
        }

        int[] pictures = [.. chosen.Select(photo => photo.Picture)];
        var planes = pixels ? _photos.Pictures.Read(pictures) : [];
        _light.Change(planes, random);
        _views.Erase(planes, random);
        string[] labels = [.. _byLabel.Select(photos => photos[0].Label)];
        return new PhotoBatch(
            pictures,
            planes,
            _views.Choose(chosen.Length, random),
            new CaptionColumn(
                Array.ConvertAll(
                    labels,
                    label => _tokenize(Lexicon.Pick(_labels[label].Words, random))
                ),
                Matrix.Of(chosen, labels, (photo, label) => photo.Label == label),
                Weight: 1
            ),
            Matrix.Of(chosen, products, (photo, kind) => _labels[photo.Label].Kinds.Contains(kind))
        );
    }

    /// <summary>Every word that a photo can be described by.</summary>
    public IEnumerable<string> Words => _labels.Values.SelectMany(label => label.Words);

    private static Photo Any(IReadOnlyList<Photo> photos, Random random) =>
        photos[random.Next(photos.Count)];
}
