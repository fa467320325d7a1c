using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ClosetCompanion.Catalog.Import.Sources;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Evaluation.Benchmarks;
using ClosetCompanion.Evaluation.Outfits;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Describing;

namespace ClosetCompanion.Evaluation.Closets;

/// <summary>
/// What the form of the closet says of photos that people took of their clothes, against the labels of the photos. Photos of
/// one person share their ground and light, so they are split by sender, as for training.
/// </summary>
public static class FormBenchmark
{
    private const string Labels = "labels.csv";

    // Those of the recipe that closet-mini was trained by: whoever it was not trained with is among these.
    private const int Seed = 20;
    private const double Share = 0.15;

    /// <summary>Reads the photos and asks of each what the form says.</summary>
    /// <param name="companion">Reads the photos as the closet does.</param>
    /// <param name="archive">A zip of photos with <c>labels.csv</c>: file, label and sender of each.</param>
    /// <param name="test">Whether the test senders are asked, by whom nothing is chosen; those of development otherwise.</param>
    /// <param name="kinds">The kinds that a label stands for.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One result for each label, by name.</returns>
    /// <exception cref="EvaluationException">There are no labels, or no photo has one.</exception>
    public static async Task<IReadOnlyList<FormResult>> RunAsync(
        Companion companion,
        string archive,
        bool test,
        PhotoKinds kinds,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(companion);
        ArgumentNullException.ThrowIfNull(kinds);
        var labels = await ReadLabelsAsync(archive, cancellationToken);
        var senders = Choose([.. labels.Values.Select(label => label.Sender)], test);
        var names = PictureAttributes.Load()["kind"];
        var results = new SortedDictionary<string, FormResult>(StringComparer.Ordinal);
        await foreach (var row in new PictureFolderSource(archive).ReadAsync(cancellationToken))
        {
            if (
                row.Problem is not null
                || !labels.TryGetValue(row.Where, out var label)
                || !senders.Contains(label.Sender)
            )
            {
                continue;
            }
            try
            {
                var said = await companion.ReadPhotoAsync(row.Pictures[0], cancellationToken);
                var isRight =
                    names.TryGetValue(said.Kind!.ToLowerInvariant(), out var value)
                    && value.Names.Intersect(kinds.For(label.Label), StringComparer.Ordinal).Any();
                var known = results.GetValueOrDefault(label.Label, new FormResult(label.Label));
                results[label.Label] = known.With(isRight, said.Colour is not null);
            }
            catch (PictureException)
            {
                // A photo that the closet would refuse has no form.
            }
        }
        return results.Count > 0
            ? [.. results.Values]
            : throw new EvaluationException($"{archive} has no photo with a label in {Labels}.");
    }

    private static HashSet<string> Choose(string[] all, bool test)
    {
        string[] senders =
        [
            .. all.Distinct(StringComparer.Ordinal)
                .OrderBy(HashOf)
                .ThenBy(sender => sender, StringComparer.Ordinal),
        ];
        var part = (int)Math.Round(senders.Length * Share);
        return [.. senders.Skip(test ? 0 : part).Take(part)];
    }

    private static ulong HashOf(string sender) =>
        BinaryPrimitives.ReadUInt64BigEndian(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed}:sender:{sender}"))
        );

    private static async Task<Dictionary<string, (string Label, string Sender)>> ReadLabelsAsync(
        string archive,
        CancellationToken cancellationToken
    )
    {
        using var zip = await ZipFile.OpenReadAsync(archive, cancellationToken);
        var entry =
            zip.GetEntry(Labels)
            ?? throw new EvaluationException(
                $"{archive} has no {Labels} with file, label and sender of each photo."
            );
        using var reader = new StreamReader(await entry.OpenAsync(cancellationToken));
        var rows = CsvRows.Read(
            await reader.ReadToEndAsync(cancellationToken),
            Labels,
            "file",
            "label",
            "sender"
        );
        return rows.ToDictionary(
            row => row["file"],
            row => (row["label"], row["sender"]),
            StringComparer.Ordinal
        );
    }
}
