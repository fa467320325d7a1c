using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClosetCompanion.Catalog.Import.Syncing;

/// <summary>The report of a run as it is kept: all numbers, and the first rows of each kind.</summary>
internal sealed record FeedReport
{
    private static readonly JsonSerializerOptions _format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public int Added { get; init; }
    public int Changed { get; init; }
    public int Unchanged { get; init; }
    public int Retired { get; init; }
    public int SkippedCount { get; init; }
    public int PartialCount { get; init; }
    public IReadOnlyList<string> Notes { get; init; } = [];
    public IReadOnlyList<string> RetiredIds { get; init; } = [];
    public IReadOnlyList<Row> Skipped { get; init; } = [];
    public IReadOnlyList<Row> Partial { get; init; } = [];

    public static string Write(ImportReport report, int rows) =>
        JsonSerializer.Serialize(
            new FeedReport
            {
                Added = report.Added,
                Changed = report.Changed,
                Unchanged = report.Unchanged,
                Retired = report.Retired,
                SkippedCount = report.Skipped.Count,
                PartialCount = report.Partial.Count,
                Notes = report.Notes,
                RetiredIds = [.. report.RetiredIds.Take(rows)],
                Skipped = [.. report.Skipped.Take(rows).Select(Row.Of)],
                Partial = [.. report.Partial.Take(rows).Select(Row.Of)],
            },
            _format
        );

    public static ImportReport Read(string text)
    {
        FeedReport kept = JsonSerializer.Deserialize<FeedReport>(text, _format)!;
        return new ImportReport
        {
            Added = kept.Added,
            Changed = kept.Changed,
            Unchanged = kept.Unchanged,
            Retired = kept.Retired,
            Notes = kept.Notes,
            RetiredIds = kept.RetiredIds,
            Skipped = [.. kept.Skipped.Select(row => row.ToSkipped())],
            Partial = [.. kept.Partial.Select(row => row.ToSkipped())],
            SkippedCount = kept.SkippedCount,
            PartialCount = kept.PartialCount,
        };
    }

    internal sealed record Note(string Reason, string? Field, string? Value, string? Advice);

    internal sealed record Row(
        string Where,
        string Reason,
        string? Id,
        string? File,
        long? Line,
        IReadOnlyList<Note> Notes
    )
    {
        public static Row Of(SkippedRow row) =>
            new(
                row.Where,
                row.Reason,
                row.Id,
                row.File,
                row.Line,
                [
                    .. row.Notes.Select(note => new Note(
                        note.Reason,
                        note.Field,
                        note.Value,
                        note.Advice
                    )),
                ]
            );

        public SkippedRow ToSkipped() =>
            new(Where, Reason)
            {
                Id = Id,
                File = File,
                Line = Line,
                Notes =
                [
                    .. Notes.Select(note => new RowNote(
                        note.Reason,
                        note.Field,
                        note.Value,
                        note.Advice
                    )),
                ],
            };
    }
}
