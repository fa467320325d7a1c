using System.Text;
using System.Text.Json;

namespace ClosetCompanion.Cli.Commands.Embedding;

/// <summary>Texts from a file: one a line, or the <c>text</c> of each line of a <c>.jsonl</c> file.</summary>
internal static class TextLines
{
    public static async Task<IReadOnlyList<string>> ReadAsync(
        string path,
        CancellationToken cancellationToken
    )
    {
        var lines = await File.ReadAllLinesAsync(path, Encoding.UTF8, cancellationToken);
        return Path.GetExtension(path).Equals(".jsonl", StringComparison.OrdinalIgnoreCase)
            ?
            [
                .. lines
                    .Index()
                    .Where(l => l.Item.Length > 0)
                    .Select(l => ReadText(l.Item, path, l.Index + 1)),
            ]
            : lines;
    }

    private static string ReadText(string line, string path, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.GetProperty("text").GetString()!;
        }
        catch (Exception wrong)
            when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException(
                $"{path} line {number} is not a JSON object with a \"text\".",
                wrong
            );
        }
    }
}
