using System.Text.RegularExpressions;
using ClosetCompanion.Catalog.Import.Fields;
using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Import.Items;

/// <summary>The id of an item, exactly as the file has it: leading zeros stay.</summary>
internal static partial class IdText
{
    public static string? Read(FeedItem item, List<RowNote> notes)
    {
        string? id = CellText.Words(item[FeedColumn.Id]);
        // The sign that keeps a spreadsheet from taking an id for a number.
        if (id is ['\'', .. var digits] && digits.Length > 0 && digits.All(char.IsAsciiDigit))
        {
            id = digits;
        }
        if (id is not null && Shortened().IsMatch(id))
        {
            notes.Add(
                new RowNote(
                    $"The id {id} looks like a number that a spreadsheet has shortened.",
                    "id",
                    id,
                    "Format the column as text before the table is saved as CSV."
                )
            );
        }
        return id;
    }

    [GeneratedRegex(
        "^[0-9][.,][0-9]{1,14}[eE]\\+[0-9]{1,3}$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Shortened();
}
