using System.Text;
using ClosetCompanion.Evaluation.HtmlReport.Curves;
using ClosetCompanion.Evaluation.HtmlReport.Markup;
using ClosetCompanion.Evaluation.HtmlReport.Queries;
using ClosetCompanion.Files;

namespace ClosetCompanion.Evaluation.HtmlReport;

/// <summary>A report as one HTML file that needs nothing else: no script, no network, pictures and curves inside.</summary>
public static class EvaluationReport
{
    /// <summary>Writes the report; a file that is there is replaced when the new one is whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="contents">What to tell.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task WriteAsync(
        string path,
        ReportContents contents,
        CancellationToken cancellationToken = default
    )
    {
        var page = await CreateAsync(contents, cancellationToken);
        await WholeFile.WriteAsync(
            path,
            async (stream, token) => await stream.WriteAsync(Encoding.UTF8.GetBytes(page), token),
            cancellationToken
        );
    }

    private static async Task<string> CreateAsync(
        ReportContents contents,
        CancellationToken cancellationToken
    )
    {
        var numbers = Html.Join(contents.Sections.Select(SectionNumbers.Draw));
        var training = contents.Training is { } log ? TrainingCurves.Draw(log) : default;
        var found = await DrawFoundAsync(contents, cancellationToken);
        return Html.Of(
                $"""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>{contents.Sections[0].After.Model.Id}: evaluation</title>
                <style>{StyleSheet()}</style>
                </head>
                <body>
                <main>
                {ReportHeader.Draw(contents)}
                {numbers}
                {training}
                {found}
                </main>
                </body>
                </html>

                """
            )
            .ToString();
    }

    private static async Task<Html> DrawFoundAsync(
        ReportContents contents,
        CancellationToken cancellationToken
    )
    {
        var pictures = new ReportPictures(contents.Store);
        var galleries = new List<Html>();
        foreach (var section in contents.Sections)
        {
            var groups = QuerySelection.Select(section, contents.Shown, contents.Seed);
            galleries.Add(
                await QueryGallery.DrawAsync(
                    section,
                    groups,
                    pictures,
                    contents.Photos,
                    cancellationToken
                )
            );
        }
        return Html.Join(galleries);
    }

    private static Html StyleSheet()
    {
        using var file = new StreamReader(
            typeof(EvaluationReport).Assembly.GetManifestResourceStream("report.css")!
        );
        return Html.Trusted(file.ReadToEnd());
    }
}
