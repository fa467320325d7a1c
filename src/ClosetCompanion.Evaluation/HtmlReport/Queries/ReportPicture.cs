namespace ClosetCompanion.Evaluation.HtmlReport.Queries;

/// <summary>A product as the report shows it.</summary>
/// <param name="Title">Its title; what is known of it where it is not in the store.</param>
/// <param name="Address">Its picture as a data address; null where there is none.</param>
internal sealed record ReportPicture(string Title, string? Address);
