using System.Text;
using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Files;

namespace ClosetCompanion.Clip.Registry;

/// <summary>
/// Published folders that are used without being added, kept in our layout so that the second use is quick. A copy is
/// found by the content of the files that it was made from.
/// </summary>
internal sealed class ConvertedModels(ModelsFolder home, TimeProvider timeProvider)
{
    /// <summary>Increased when the converter's output for the same files changes.</summary>
    private const int Generation = 2;

    /// <summary>The number of copies that are kept, the last used ones.</summary>
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
        // The converter reports missing files.
        foreach (var name in names.Where(name => File.Exists(Path.Combine(source, name))))
        {
            var file = Path.Combine(source, name);
            lines.Append($"{name} {await Sha256Digest.OfFileAsync(file, cancellationToken)}\n");
        }

        return Sha256Digest.Of(lines.ToString())[..32];
    }
}
