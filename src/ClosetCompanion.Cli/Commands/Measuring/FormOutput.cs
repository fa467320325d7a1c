using System.Globalization;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Evaluation.Benchmarks;
using ClosetCompanion.Evaluation.Closets;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.Measuring;

/// <summary><c>closet evaluate --form</c>: how right the form of the closet is about photos.</summary>
internal static class FormOutput
{
    /// <summary>Measures and writes the figures.</summary>
    public static async Task RunAsync(
        Terminal terminal,
        Companion companion,
        string archive,
        bool test,
        bool json,
        CancellationToken cancellationToken
    )
    {
        var results = await FormBenchmark.RunAsync(
            companion,
            archive,
            test,
            PhotoKinds.Default(),
            cancellationToken
        );
        if (json)
        {
            terminal.WriteJsonLine(results);
            return;
        }
        var table = TableStyle.Create("label", "photos", "kind right", "colour said");
        foreach (var result in results.Append(Sum(results)))
        {
            table.AddTextRow(
                result.Label,
                $"{result.Photos:N0}",
                Share(result.KindRight, result.Photos),
                Share(result.ColourSaid, result.Photos)
            );
        }
        terminal.Screen.Write(table);
    }

    private static FormResult Sum(IReadOnlyList<FormResult> results) =>
        new(
            "all",
            results.Sum(result => result.Photos),
            results.Sum(result => result.KindRight),
            results.Sum(result => result.ColourSaid)
        );

    private static string Share(int some, int all) =>
        ((double)some / all).ToString(".000", CultureInfo.InvariantCulture);
}
