using System.Globalization;
using ClosetCompanion.Files;

namespace ClosetCompanion.Clip.Models;

/// <summary>The identity of a model's files, and of what makes its vectors of pictures.</summary>
internal static class ModelHash
{
    /// <summary>SHA-256, in lower-case hex, over the sorted lines <c>name hash</c>.</summary>
    public static string Of(IReadOnlyDictionary<string, string> files)
    {
        var lines = files
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => $"{file.Key} {file.Value}\n");
        return Sha256Digest.Of(string.Concat(lines));
    }

    /// <summary>SHA-256, in lower-case hex, over what decides the vectors of pictures.</summary>
    /// <remarks>A folder that does not list its picture tower is known by all that it lists.</remarks>
    public static string OfPictures(ModelManifest manifest)
    {
        if (!manifest.Files.TryGetValue(TowerFiles.Image(manifest.Precision), out var tower))
        {
            return manifest.Hash;
        }

        var image = manifest.Image;
        return Sha256Digest.Of(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{tower} {image.Width}x{image.Height} {image.Resize} {Numbers(image.Mean)} {Numbers(image.Std)}\n"
            )
        );
    }

    private static string Numbers(IEnumerable<float> values) =>
        string.Join(',', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));
}
