using ClosetCompanion.Catalog.Import;

namespace ClosetCompanion.Web.Products;

/// <summary>Something that could not be used, or not all of it.</summary>
/// <param name="Where">The row, the product's id or the picture.</param>
/// <param name="Reason">Why, in words, and what to do.</param>
/// <param name="Id">The product's id, where it is known.</param>
/// <param name="File">The file that it stands in, where there is one.</param>
/// <param name="Line">The line of the file in which it begins, from 1.</param>
/// <param name="Notes">What is wrong, field by field.</param>
internal sealed record RowAnswer(
    string Where,
    string Reason,
    string? Id,
    string? File,
    long? Line,
    IReadOnlyList<NoteAnswer> Notes
)
{
    public static RowAnswer Of(SkippedRow row) =>
        new(
            row.Where,
            row.Reason,
            row.Id,
            row.File,
            row.Line,
            [
                .. row.Notes.Select(note => new NoteAnswer(
                    note.Field,
                    note.Value,
                    note.Reason,
                    note.Advice
                )),
            ]
        );
}
