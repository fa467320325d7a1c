using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Files;

namespace ClosetCompanion.Clip.Models;

/// <summary>The files of a model folder: what must be there, and whether it is what the manifest says.</summary>
internal static class ModelFiles
{
    /// <summary>
    /// A folder up to this size is hashed whenever it is opened, which takes 25 ms. Gigabytes would take seconds.
    /// </summary>
    private const long MostBytesHashedAtStart = 64 * 1024 * 1024;

    /// <summary>Checks that all files are there, and in a small folder that they are the right ones.</summary>
    /// <exception cref="ModelException">A file is missing or has changed.</exception>
    public static void Check(string folder, ModelManifest manifest)
    {
        if (CheckPresent(folder, manifest) > MostBytesHashedAtStart)
        {
            return;
        }

        foreach (var (name, hash) in manifest.Files)
        {
            Compare(folder, name, hash, Sha256Digest.OfFile(Path.Combine(folder, name)));
        }
    }

    /// <summary>Checks that all files are there.</summary>
    /// <returns>Their size in bytes.</returns>
    /// <exception cref="ModelException">A file is missing.</exception>
    public static long CheckPresent(string folder, ModelManifest manifest)
    {
        var bytes = 0L;
        var required = TowerFiles
            .Of(manifest.Precision)
            .Concat(TokenizerKinds.FilesIn(folder, manifest.Text.Tokenizer));
        foreach (var name in manifest.Files.Keys.Union(required, StringComparer.Ordinal))
        {
            var file = new FileInfo(Path.Combine(folder, name));
            if (!file.Exists)
            {
                throw new ModelException(
                    $"The model folder '{folder}' lacks {name}; copy or download the model again."
                );
            }

            bytes += file.Length;
        }

        return bytes;
    }

    /// <summary>Hashes every file that the manifest lists, however large.</summary>
    /// <exception cref="ModelException">A file is missing or has changed.</exception>
    public static async Task VerifyAsync(
        string folder,
        ModelManifest manifest,
        CancellationToken cancellationToken
    )
    {
        foreach (var (name, hash) in manifest.Files)
        {
            try
            {
                var path = Path.Combine(folder, name);
                Compare(
                    folder,
                    name,
                    hash,
                    await Sha256Digest.OfFileAsync(path, cancellationToken)
                );
            }
            catch (IOException problem)
            {
                throw new ModelException(
                    $"A file of the model cannot be read: {problem.Message}",
                    problem
                );
            }
        }
    }

    private static void Compare(string folder, string name, string expected, string actual)
    {
        if (!string.Equals(expected, actual, StringComparison.OrdinalIgnoreCase))
        {
            throw new ModelException(
                $"{name} in '{folder}' is not the file that {ModelManifest.FileName} describes (its SHA-256 differs); "
                    + "copy or download the model again."
            );
        }
    }
}
