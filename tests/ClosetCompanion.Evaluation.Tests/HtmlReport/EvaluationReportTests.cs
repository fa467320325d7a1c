using System.Text.RegularExpressions;
using ClosetCompanion.Evaluation.HtmlReport;
using ClosetCompanion.Evaluation.HtmlReport.Curves;
using ClosetCompanion.Evaluation.Results;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Evaluation.Tests.HtmlReport;

public sealed class EvaluationReportTests
{
    private const string Title = "Red <script>alert(1)</script> & \"more\"";

    [Fact]
    public async Task Shows_numbers_curves_and_pictures_before_and_after()
    {
        var page = await WriteAsync(section => section);

        page.ShouldContain("<title>colours: evaluation</title>");
        page.ShouldContain("before: colours (01234567)");
        page.ShouldContain("nDCG@10");
        page.ShouldContain("aria-label=\"Loss: loss from 4 to 2\"");
        page.ShouldContain("data:image/jpeg;base64,");
        page.ShouldContain("Gained the most");
        page.ShouldContain("2026-05-04");
        // Products that the store does not have.
        page.ShouldContain("no picture");
    }

    [Fact]
    public async Task Stands_alone()
    {
        var page = await WriteAsync(section => section);

        page.ShouldNotContain("<script");
        page.ShouldNotContain("http");
        page.ShouldNotContain("url(");
        page.ShouldNotContain("@import");
        Regex
            .Matches(
                page,
                "(src|href)=\"(?<start>[^\"]{0,5})",
                RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(5)
            )
            .Select(match => match.Groups["start"].Value)
            .ShouldAllBe(start => start == "data:");
    }

    [Fact]
    public async Task Titles_are_text_and_never_tags()
    {
        var page = await WriteAsync(section => section);

        page.ShouldNotContain(Title);
        page.ShouldContain("Red &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;");
    }

    [Fact]
    public async Task Photos_are_shown_where_they_can_be_found()
    {
        var page = await WriteAsync(section =>
            section with
            {
                After = section.After with
                {
                    Benchmark = BenchmarkKind.Photos,
                    Queries =
                    [
                        section.After.Queries[0] with
                        {
                            Query = "shirt/1.png",
                            Type = "shirt",
                        },
                    ],
                },
                Before = null,
            }
        );

        page.ShouldContain("Photos to kind");
        page.ShouldContain("the picture that was asked with");
    }

    private static async Task<string> WriteAsync(Func<ReportSection, ReportSection> change)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var workplace = await Workplace.CreateAsync();
        await using var companion = await workplace.OpenAsync(
            new ColourSource().Add("1", Title, 255, 0, 0).Add("2", "Blue shirt", 0, 0, 255)
        );
        var photo = workplace.Write(
            Path.Combine("photos", "shirt", "1.png"),
            ColourSource.Picture(9, 99, 9)
        );
        var section = new ReportSection(MadeResults.FoundAt(1, 1, 2), MadeResults.FoundAt(5, 1, 1));
        var file = workplace.Write("report.html", "an older report"u8);
        var contents = new ReportContents
        {
            Sections = [change(section)],
            Store = companion.Store,
            Training = new TrainingLog([new(1, 4, 0, 0, 1e-5), new(2, 2, 0.5, 0.5, 1e-4)], []),
            Photos = Path.GetDirectoryName(Path.GetDirectoryName(photo)),
            Made = new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero),
        };

        await EvaluationReport.WriteAsync(file, contents, stop);

        return await File.ReadAllTextAsync(file, stop);
    }
}
