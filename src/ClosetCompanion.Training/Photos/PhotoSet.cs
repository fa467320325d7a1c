using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Recipes;

namespace ClosetCompanion.Training.Photos;

/// <summary>Photos of garments, split by sender, and their decoded pictures.</summary>
internal sealed class PhotoSet : IDisposable
{
    /// <param name="photos">All photos with a label that is known.</param>
    /// <param name="pictures">The decoded photos.</param>
    /// <param name="settings">How many senders are kept back.</param>
    /// <param name="seed">Chooses them.</param>
    public PhotoSet(
        IReadOnlyList<Photo> photos,
        PictureCache pictures,
        PhotoSettings settings,
        int seed
    )
    {
        Pictures = pictures;
        string[] senders =
        [
            .. photos
                .Select(photo => photo.Sender)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(sender => HashOf(sender, seed))
                .ThenBy(sender => sender, StringComparer.Ordinal),
        ];
        var test = (int)Math.Round(senders.Length * settings.TestSenders);
        var development = (int)Math.Round(senders.Length * settings.DevelopmentSenders);
        Test = Of(photos, senders[..test]);
        Development = Of(photos, senders[test..(test + development)]);
        Training = Of(photos, senders[(test + development)..]);
    }

    /// <summary>Photos that are trained on.</summary>
    public IReadOnlyList<Photo> Training { get; }

    /// <summary>Photos of other senders, to choose by.</summary>
    public IReadOnlyList<Photo> Development { get; }

    /// <summary>Photos of yet other senders, to measure a model with that may ship.</summary>
    public IReadOnlyList<Photo> Test { get; }

    /// <summary>The decoded photos.</summary>
    public PictureCache Pictures { get; }

    public void Dispose() => Pictures.Dispose();

    private static Photo[] Of(IReadOnlyList<Photo> photos, string[] senders)
    {
        var chosen = senders.ToHashSet(StringComparer.Ordinal);
        return [.. photos.Where(photo => chosen.Contains(photo.Sender))];
    }

    private static ulong HashOf(string sender, int seed) =>
        BinaryPrimitives.ReadUInt64BigEndian(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:sender:{sender}"))
        );
}
