using System.IO.Compression;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Photos;

/// <summary>Reads <c>labels.csv</c>: the file, label and sender of each photo, under a header that names the columns.</summary>
internal static class PhotoLabelFile
{
    private const string Name = "labels.csv";

    /// <summary>Label and sender of each file.</summary>
    /// <param name="archive">A folder or zip archive that holds the file at its top.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="TrainingException">It is missing, or a row has too few fields.</exception>
    public static async Task<Dictionary<string, (string Label, string Sender)>> ReadAsync(
        string archive,
        CancellationToken cancellationToken
    )
    {
        var lines = (await ReadTextAsync(archive, cancellationToken)).Split('\n');
        var header = Fields(lines[0]);
        int[] columns =
        [
            .. ((string[])["file", "label", "sender"]).Select(name => Array.IndexOf(header, name)),
        ];
        if (columns.Contains(-1))
        {
            throw new TrainingException(
                $"{Name} in {archive} needs the columns file, label and sender in its first line."
            );
        }

        var labels = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var (number, line) in lines.Index().Skip(1).Where(line => line.Item.Length > 1))
        {
            var fields = Fields(line);
            if (fields.Length != header.Length)
            {
                throw new TrainingException(
                    $"Row {number + 1} of {Name} in {archive} has {fields.Length} fields instead of {header.Length}."
                );
            }

            labels[fields[columns[0]]] = (fields[columns[1]], fields[columns[2]]);
        }

        return labels;
    }

    private static string[] Fields(string line) =>
        Array.ConvertAll(line.TrimEnd('\r').Split(','), field => field.Trim());

    private static async Task<string> ReadTextAsync(
        string archive,
        CancellationToken cancellationToken
    )
    {
        if (Directory.Exists(archive))
        {
            return await File.ReadAllTextAsync(Path.Combine(archive, Name), cancellationToken);
        }

        using var zip = await ZipFile.OpenReadAsync(archive, cancellationToken);
        var entry =
            zip.GetEntry(Name)
            ?? throw new TrainingException($"{archive} has no {Name} that names its photos.");
        using var reader = new StreamReader(await entry.OpenAsync(cancellationToken));
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
