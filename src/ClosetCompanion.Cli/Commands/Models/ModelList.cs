using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip.Registry;
using ClosetCompanion.Files;

namespace ClosetCompanion.Cli.Commands.Models;

/// <summary>Writes the list of models for people.</summary>
internal static class ModelList
{
    public static void Write(Terminal terminal, IReadOnlyList<ModelRow> rows)
    {
        var table = TableStyle.Create(
            "name",
            "family",
            ">dimensions",
            ">pictures",
            "precision",
            ">size",
            "in use"
        );
        foreach (var row in rows)
        {
            table.AddTextRow(
                row.Name,
                row.Family ?? "?",
                $"{row.Dimensions}",
                row.Width is null ? "" : $"{row.Width}x{row.Height}",
                string.Join(", ", row.Precisions ?? []),
                FileSize.Text(row.Bytes),
                Use(row)
            );
        }
        terminal.Screen.Write(table);
        foreach (var broken in rows.Where(row => row.Problem is not null))
        {
            terminal.Out.WriteLine($"{broken.Name} cannot be used: {broken.Problem}");
        }
        var more = KnownModels
            .All.Select(known => known.Name)
            .Except(rows.Select(row => row.Name))
            .ToArray();
        if (more.Length > 0)
        {
            terminal.Out.WriteLine($"closet models pull NAME fetches {string.Join(", ", more)}");
        }
    }

    private static string Use(ModelRow row)
    {
        var uses = new List<string>();
        if (row.Default)
        {
            uses.Add("default");
        }
        if (row.Embeddings > 0)
        {
            uses.Add($"{row.Embeddings:N0} pictures of the store");
        }
        return string.Join(", ", uses);
    }
}
