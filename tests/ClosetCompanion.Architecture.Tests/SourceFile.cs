using System.Text.RegularExpressions;

namespace ClosetCompanion.Architecture.Tests;

/// <summary>A source file of a project, as far as the names in it tell which folders it needs.</summary>
/// <param name="Folder">Its folder below the project with <c>/</c>; empty for the project's own.</param>
/// <param name="Declared">The types that it declares, and the extension methods.</param>
/// <param name="Used">Every name in it, outside of comments and strings.</param>
/// <param name="Seen">The folders of the project that it names in <c>using</c>; null for all.</param>
internal sealed partial record SourceFile(
    string Folder,
    HashSet<string> Declared,
    HashSet<string> Used,
    HashSet<string>? Seen
)
{
    private const string Page = ".razor";

    // Milliseconds: the files are ours, but the machine may be busy.
    private const int Patience = 30_000;

    public static SourceFile Read(string projectFolder, string path)
    {
        var ownNamespace = $"ClosetCompanion.{Path.GetFileName(projectFolder).Split('.', 2)[1]}";
        var code = Noise().Replace(File.ReadAllText(path), " ");
        var isPage = Path.GetExtension(path) == Page;
        var declared = Names(Declaration(), code).Concat(Names(Extension(), code));
        return new SourceFile(
            Path.GetRelativePath(projectFolder, Path.GetDirectoryName(path)!) is var folder
            && folder == "."
                ? ""
                : folder,
            [.. isPage ? declared.Append(Path.GetFileNameWithoutExtension(path)) : declared],
            [.. Names(Word(), Using().Replace(code, ""))],
            // What pages see is said once for all of them, in _Imports.razor.
            isPage
                ? null
                :
                [
                    .. Names(Using(), code)
                        .Where(name => name.StartsWith(ownNamespace, StringComparison.Ordinal))
                        .Select(name =>
                            name[ownNamespace.Length..].TrimStart('.').Replace('.', '/')
                        ),
                ]
        );
    }

    /// <summary>Whether the types of a folder can be named here without more.</summary>
    public bool Sees(string folder) =>
        Seen is null
        || Seen.Contains(folder)
        || folder.Length == 0
        || $"{Folder}/".StartsWith($"{folder}/", StringComparison.Ordinal);

    private static IEnumerable<string> Names(Regex pattern, string code) =>
        pattern.Matches(code).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(
        """//[^\n]*|"(\\.|[^"\\\n])*"|@\*.*?\*@""",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex Noise();

    [GeneratedRegex(
        @"\b(class|record struct|record|struct|interface|enum)\s+(?<name>[A-Z]\w*)",
        RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex Declaration();

    [GeneratedRegex(
        @"static [^;=(]*?(?<name>\w+)(<[\w, ]+>)?\(\s*this ",
        RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex Extension();

    [GeneratedRegex(
        @"^@?using (static )?(?<name>[\w.]+);?",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex Using();

    [GeneratedRegex(@"\b(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Word();
}
