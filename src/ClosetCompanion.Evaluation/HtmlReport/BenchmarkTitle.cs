using ClosetCompanion.Evaluation.Results;

namespace ClosetCompanion.Evaluation.HtmlReport;

/// <summary>The headings of benchmarks.</summary>
internal static class BenchmarkTitle
{
    public static string Of(BenchmarkKind kind) =>
        kind switch
        {
            BenchmarkKind.Texts => "Text to picture",
            BenchmarkKind.Attributes => "Words of attributes",
            BenchmarkKind.Pictures => "Picture to picture",
            BenchmarkKind.Shoppers => "Shoppers' words",
            _ => "Photos to kind",
        };
}
