namespace ClosetCompanion.Evaluation.HtmlReport;

/// <summary>Numbers with their nouns.</summary>
internal static class Amount
{
    public static string Of(int count, string one, string many) =>
        $"{count:N0} {(count == 1 ? one : many)}";
}
