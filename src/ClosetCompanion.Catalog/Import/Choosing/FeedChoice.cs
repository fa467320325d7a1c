using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Files;
using ClosetCompanion.Catalog.Import.Formats;

namespace ClosetCompanion.Catalog.Import.Choosing;

/// <summary>Which files of a folder or an archive are read, how, and why those.</summary>
/// <param name="Format">How they are read.</param>
/// <param name="Samples">The files; more than one where an export was cut into several, or pages are one a product.</param>
/// <param name="Notes">What to say about the choice.</param>
internal sealed record FeedChoice(
    IFeedFormat Format,
    IReadOnlyList<FeedSample> Samples,
    IReadOnlyList<string> Notes
)
{
    private const int MostTried = 200;
    private const int Deepest = 4;

    /// <summary>Chooses among the files of a tree; null with the reasons where none holds products.</summary>
    /// <exception cref="CatalogException">A named file is not there or cannot be read.</exception>
    public static async Task<(FeedChoice? Choice, IReadOnlyList<string> Reasons)> ChooseAsync(
        FileTree files,
        IReadOnlyList<NamedColumn> map,
        CancellationToken cancellationToken
    )
    {
        string[] paths =
        [
            .. files
                .Files.Where(path => FeedKinds.MayHoldProducts(path) && Depth(path) <= Deepest)
                .OrderBy(Depth)
                .ThenBy(path => path, StringComparer.Ordinal),
        ];
        var fitting = new List<(FeedSample Sample, IFeedFormat Format)>();
        var reasons = new List<string>();
        foreach (string path in paths.Where(path => !FeedKinds.IsPage(path)).Take(MostTried))
        {
            var file = new FeedFile(files, path);
            try
            {
                FeedSample sample = await FeedSample.ReadAsync(file, cancellationToken);
                if (FeedFormats.Find(sample, map) is { } format)
                {
                    fitting.Add((sample, format));
                }
                else
                {
                    reasons.Add(FeedMisfit.Describe(sample, map));
                }
            }
            catch (CatalogException exception)
            {
                reasons.Add(exception.Message);
            }
        }
        return fitting.Count > 0
            ? (Best(fitting, reasons), reasons)
            : (await PagesAsync(files, paths, cancellationToken), reasons);
    }

    /// <summary>One file that the caller named.</summary>
    /// <exception cref="CatalogException">It holds no products, for the reason given.</exception>
    public static async Task<FeedChoice> OfAsync(
        FeedFile file,
        IReadOnlyList<NamedColumn> map,
        CancellationToken cancellationToken
    )
    {
        FeedSample sample = await FeedSample.ReadAsync(file, cancellationToken);
        IFeedFormat format =
            FeedFormats.Find(sample, map)
            ?? throw new CatalogException(FeedMisfit.Describe(sample, map));
        FeedMisfit.CheckMap(sample, map);
        return new FeedChoice(format, [sample], [Told(sample, format)]);
    }

    private static FeedChoice Best(
        List<(FeedSample Sample, IFeedFormat Format)> fitting,
        List<string> reasons
    )
    {
        var best = fitting
            .OrderBy(fit => fit.Format == FeedFormats.Other ? 1 : 0)
            .ThenByDescending(fit => Known(fit.Sample))
            .ThenBy(fit => Depth(fit.Sample.File.Path))
            .First();
        FeedSample[] parts =
        [
            .. fitting
                .Where(fit => fit.Format == best.Format && ArePartsOfOne(fit.Sample, best.Sample))
                .Select(fit => fit.Sample),
        ];
        string[] others =
        [
            .. fitting
                .Where(fit => !parts.Contains(fit.Sample))
                .Select(fit =>
                    $"{fit.Sample.File.Name} was not read: {best.Sample.File.Name} says more of products. Name it with --table to read it instead."
                ),
            .. reasons.Select(reason => $"Not read: {reason}"),
        ];
        return new FeedChoice(
            best.Format,
            parts,
            [.. parts.Select(part => Told(part, best.Format)), .. others]
        );
    }

    private static async Task<FeedChoice?> PagesAsync(
        FileTree files,
        string[] paths,
        CancellationToken cancellationToken
    )
    {
        var pages = new List<FeedSample>();
        foreach (string path in paths.Where(FeedKinds.IsPage))
        {
            pages.Add(FeedSample.OfPage(new FeedFile(files, path)));
        }
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        return pages.Count > 0 && FeedFormats.Find(pages[0], []) is { } format
            ? new FeedChoice(format, pages, [$"Read as {format.Name}: {pages.Count:N0} files."])
            : null;
    }

    private static string Told(FeedSample sample, IFeedFormat format)
    {
        string letters = sample.Encoding.IsGuess
            ? $" Its letters are taken for {sample.Encoding.Name}; save it as UTF-8 if they look wrong."
            : "";
        return $"{sample.File.Name} was read as: {format.Name}.{letters}";
    }

    // Shops cut large exports into products_export_1.csv, products_export_2.csv.
    private static bool ArePartsOfOne(FeedSample one, FeedSample other) =>
        one == other
        || (
            one.Columns.Names.Count > 0
            && one.Columns.Names.SequenceEqual(other.Columns.Names)
            && WithoutDigits(one.File.Path) == WithoutDigits(other.File.Path)
        );

    private static string WithoutDigits(string path) =>
        string.Concat(path.Where(letter => !char.IsAsciiDigit(letter)));

    private static int Known(FeedSample sample) =>
        Enumerable
            .Range(0, sample.Columns.Names.Count)
            .Select(place => sample.Columns.Plan[place])
            .Where(field => field is not (FeedColumn.Attribute or FeedColumn.Ignored))
            .Distinct()
            .Count();

    private static int Depth(string path) => path.Count(letter => letter == '/');
}
