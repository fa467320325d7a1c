using System.Text.RegularExpressions;

namespace ClosetCompanion.Architecture.Tests;

/// <summary>Finds members that do not fit on a screen. It relies on the layout of the formatter.</summary>
internal static partial class LongMembers
{
    private const string MemberIndent = "    ";

    private static readonly string[] _types =
    [
        " class ",
        " record ",
        " struct ",
        " interface ",
        " enum ",
    ];

    /// <summary>The members of a project with a body of more lines than <paramref name="most"/>, by their first lines.</summary>
    public static IEnumerable<string> In(string projectFile, int most)
    {
        var home = Path.GetDirectoryName(projectFile)!;
        return FolderReferences
            .Sources(home)
            .Where(path => Path.GetExtension(path) == ".cs")
            .SelectMany(path =>
                Methods(File.ReadAllLines(path))
                    .Where(method => method.Lines > most)
                    .Select(method => $"{Path.GetFileNameWithoutExtension(path)}: {method.Name}")
            )
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<(string Name, int Lines)> Methods(string[] lines)
    {
        var start = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            if (start < 0 && IsFirstLine(lines[i]))
            {
                start = i;
            }
            if (start >= 0 && lines[i] == MemberIndent + "}")
            {
                yield return (NameOf(lines[start]), i - start + 1);
                start = -1;
            }
            else if (
                lines[i].Length == 0
                && i > 0
                && lines[i - 1].EndsWith(';')
                && !InBody(lines, start, i)
            )
            {
                start = -1;
            }
        }
    }

    // A field with a long list of values is no method: its "=" stands before any parenthesis.
    private static bool IsFirstLine(string line) =>
        line.StartsWith(MemberIndent, StringComparison.Ordinal)
        && line.Length > MemberIndent.Length
        && char.IsAsciiLetter(line[MemberIndent.Length])
        && !Array.Exists(_types, line.Contains)
        && !line.Split('(')[0].Contains(" =", StringComparison.Ordinal);

    private static bool InBody(string[] lines, int start, int end) =>
        start >= 0 && lines.AsSpan(start, end - start).Contains(MemberIndent + "{");

    private static string NameOf(string line) => Called().Match(line).Groups["name"].Value;

    [GeneratedRegex(@"(?<name>\w+)(<[\w, ]+>)?\(", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Called();
}
