using System.Security.Cryptography;
using System.Text;
using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Clip.Registry;

/// <summary>
/// Published folders that are used without being added, kept in our layout so that the second use is quick. A copy is
/// found by the content of the files that it was made from.
/// </summary>
internal sealed class ConvertedModels(ModelHome home, TimeProvider timeProvider)
{
    /// <summary>Goes up when the converter makes something else of the same files.</summary>
    private const int Generation = 2;

    /// <summary>So many copies are kept, those that were used last.</summary>
    private const int MostCopies = 4;

    /// <summary>The folder of the converted model; it is made when it is not there.</summary>
    /// <exception cref="ModelException">The folder cannot be converted.</exception>
    public async Task<string> GetAsync(
        string source,
        IProgress<ModelProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var import = new ModelImport(source);
        import.CheckSource();
        var copy = Path.Combine(home.Converted, await KeyAsync(source, cancellationToken));
        if (!IsThere(copy))
        {
            await home.ChangeAsync(
                async staging =>
                {
                    // Another process may have made it meanwhile.
                    if (!IsThere(copy))
                    {
                        var name = await import.ProposeNameAsync(cancellationToken);
                        var made = Path.Combine(staging, name);
                        await import.MakeAsync(made, name, null, progress, cancellationToken);
                        Directory.CreateDirectory(home.Converted);
                        Directory.Move(made, copy);
                    }

                    Touch(copy);
                    RemoveOldest();
                    return copy;
                },
                cancellationToken
            );
        }
        else
        {
            Touch(copy);
        }

        return copy;
    }

    private static bool IsThere(string copy) =>
        File.Exists(Path.Combine(copy, ModelManifest.FileName));

    private void Touch(string copy) =>
        Directory.SetLastWriteTimeUtc(copy, timeProvider.GetUtcNow().UtcDateTime);

    private void RemoveOldest()
    {
        var oldest = new DirectoryInfo(home.Converted)
            .EnumerateDirectories()
            .OrderByDescending(copy => copy.LastWriteTimeUtc)
            .Skip(MostCopies);
        foreach (var copy in oldest)
        {
            copy.Delete(recursive: true);
        }
    }

    private static async Task<string> KeyAsync(string source, CancellationToken cancellationToken)
    {
        string[] names =
        [
            PublishedConfig.FileName,
            PublishedPreprocessor.FileName,
            PublishedFolder.WeightsFileName,
            .. BpeVocabulary.FilesIn(source),
        ];
        var lines = new StringBuilder($"converter {Generation}\n");
        // What is missing is for the converter to complain about.
        foreach (var name in names.Where(name => File.Exists(Path.Combine(source, name))))
        {
            await using var file = File.OpenRead(Path.Combine(source, name));
            var hash = await SHA256.HashDataAsync(file, cancellationToken);
            lines.Append($"{name} {Convert.ToHexStringLower(hash)}\n");
        }

        var key = SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString()));
        return Convert.ToHexStringLower(key)[..32];
    }
}
