using ClosetCompanion.Catalog.Import.Fields;

namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>The head of a table of delimited text: where the columns' names stand and what separates them.</summary>
/// <param name="Separator">Stands between fields.</param>
internal readonly record struct TableHead(char Separator)
{
    private const int MostAbove = 5;
    private const string Announcement = "sep=";

    private static readonly char[] _separators = [',', ';', '\t', '|', '^', '~'];

    /// <summary>Reads up to the line with the names, which is given back to the reader.</summary>
    /// <remarks>Before it may stand blank lines, <c>sep=;</c> as spreadsheets write it, notes that begin with #, and a few lines that
    /// are of no table.</remarks>
    /// <returns>Null when the file holds nothing.</returns>
    /// <exception cref="CatalogException">The file is no text.</exception>
    public static async Task<TableHead?> ReadAsync(
        LineReader lines,
        bool isTabbed,
        CancellationToken cancellationToken
    )
    {
        char? announced = isTabbed ? '\t' : null;
        while (await lines.ReadAsync(cancellationToken) is { } line)
        {
            string text = line.Trim().Trim('"', '\uFEFF');
            if (line.Contains('\0', StringComparison.Ordinal))
            {
                throw new CatalogException($"{lines.Name} is not a text file.");
            }
            if (
                text.StartsWith(Announcement, StringComparison.OrdinalIgnoreCase)
                && text.Length <= 5
            )
            {
                announced = text.Length == 5 ? text[^1] : '\t';
                continue;
            }
            if (string.IsNullOrWhiteSpace(text) || text.StartsWith("# ", StringComparison.Ordinal))
            {
                continue;
            }
            if (
                announced is null
                && Known(line) < 2
                && await FindNamesAsync(lines, Count(line).Max() == 0 ? 2 : 3, cancellationToken)
            )
            {
                continue;
            }
            lines.Return([line]);
            return new TableHead(announced ?? Find(line));
        }
        return null;
    }

    // Programs write what the table is, and when it was made, into lines above it.
    private static async Task<bool> FindNamesAsync(
        LineReader lines,
        int least,
        CancellationToken cancellationToken
    )
    {
        var read = new List<string>();
        bool found = false;
        while (
            !found && read.Count < MostAbove && await lines.ReadAsync(cancellationToken) is { } line
        )
        {
            read.Add(line);
            found = Count(line).Max() >= 2 && Known(line) >= least;
        }
        lines.Return(read);
        return found;
    }

    private static int Known(string line) =>
        line.Split(Find(line))
            .Select(name => ColumnNames.Guess(name.Trim('"', ' ', '\uFEFF')).Field)
            .Where(field => field != default)
            .Distinct()
            .Count();

    // Spreadsheets write commas, semicolons or tabs, as the country has it. What stands in quotes separates nothing.
    private static char Find(string header)
    {
        int[] counts = Count(header);
        return _separators[Array.IndexOf(counts, counts.Max())];
    }

    private static int[] Count(string header)
    {
        bool quoted = false;
        var counts = new int[_separators.Length];
        foreach (char letter in header)
        {
            quoted ^= letter == '"';
            int place = Array.IndexOf(_separators, letter);
            if (!quoted && place >= 0)
            {
                counts[place]++;
            }
        }
        return counts;
    }
}
